"""What stands beside a figure and owns it: in brackets after a name, directly before or after it, in a table's row."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.documents.lines import BARS
from ingest.extract.cells import cell_at
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.recipients import recipient_after
from ingest.extract.metrics.scene import Scene, clause_end, clause_start, clauses_before
from ingest.extract.metrics.topics import actor_at, dominant_chain
from ingest.extract.numerals import MORE_THAN_ONE
from ingest.extract.quantities import Quantity

TOGETHER = re.compile(
    rf"(?<![第\d]){MORE_THAN_ONE}[条大个](?:重点|主导|特色|优势)?产业链(?![上长主的企])[^，。；]{{0,12}}\Z"
)
OF_CHAINS = ("条", "大", "个")  # units in which chains are counted
CHAINS = re.compile(r"(?:重点|特色|优势|主导|传统|细分)?[^，。；\d]{0,9}产业链(?!党|联|企业)")
OPENS = re.compile(r"(?:^|[、，,；;：:（(\n]|其中|和|及)$")
ROLES = ("名", "人", "位")
SENT = re.compile(r"(?:选派|派出|选聘|派驻|聘请|招募|聘任|评[选出定]|选树|选拔|遴选|征集|配备)[^，。；]{0,16}$")
HELD = re.compile(r"(?:持股|占股|持有|股权占比)[^，。]{0,6}$|(?:入股|参股|控股)$")
COMPARED = re.compile(r"(?:是|为|相当于|超过|达到?|占|比|等于|只有|不[到足及])$")  # 产值是某公司的3倍
SERVING = re.compile(r"服务银行|主办行|金融机构")
FOR = re.compile(r"[为向与对给][^，。；]?$")
GETS = re.compile(r"(?:拿到|获得?|获批|得到|取得|贷到|借到|申请到|争取到|从)了?$")
COUNTS = ("个", "处", "座", "间", "所", "支")
ENDS = re.compile(r"[，、。；]")
LISTED = re.compile(r"(?:\d[余多]?[个处座间所支名家]、|建[立成起]|设立|打造|创建)$")
NOT_ITS_OWN = ("lender", "service", "banker", "department")  # columns of whom no figure of the row is
OWNERS = ("Organization", "Chain", "Project", "Initiative")
CELLS = re.compile(rf"[\t{BARS}]| {{3,}}")


def bracketed(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """某项目（总投资7亿元）, 某区(146件)."""
    opening = max(scene.text.rfind(c, sentence[0], quantity.span[0]) for c in "（(")
    if opening < 0 or re.search(r"[）)，。]", scene.text[opening : quantity.span[0]]):
        return None
    owner = next((m for m in scene.within((sentence[0], opening)) if m.end == opening), None)
    if owner is None or scene.is_type(owner, "Person"):
        return None
    serves = scene.of(owner).kind == "bank" and SERVING.search(scene.text, sentence[0], owner.start)
    chain = dominant_chain(scene) if serves else None
    return owner.body if chain is None else chain


def counted_chains(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """在甲、乙等6条产业链上, 六条产业链实现产值1286亿元: the place's chains counted or taken together, unless an
    initiative covers them."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    together = TOGETHER.search(scene.text, start, quantity.span[0])
    if together and not scene.within((together.start(), quantity.span[0])):
        return scene.place
    if quantity.unit not in OF_CHAINS or not CHAINS.match(scene.text, quantity.span[1]):
        return None
    actor = actor_at(scene, quantity.span[0], sentence)
    return actor if actor is not None and scene.bodies[actor].type == "Initiative" else scene.place


def described(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """总投资5亿元的某项目, 由十几家单位组成的某联盟, 9家某产业链企业: what the figure is an attribute of."""
    end = clause_end(scene.text, quantity.span[1], sentence[1])
    for mention in scene.within((quantity.span[1], end))[:2]:
        between = scene.text[quantity.span[1] : mention.start]
        helped = FOR.search(scene.text, max(sentence[0], quantity.span[0] - 4), quantity.span[0])
        if (
            not between
            and not helped
            and scene.is_type(mention, "Chain")
            and scene.text.startswith("企业", mention.end)
        ):
            return mention.body
        if re.fullmatch(r"[^，。；]{0,14}的(?:[^，。；]{0,14}(?:项目|企业|链主)——)?", between) and mention.named:
            is_owner = scene.is_type(mention, "Project", "Initiative", "Organization", "Product")
            return mention.body if is_owner and not between.startswith("贷款") else None
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    before = scene.within((start, quantity.span[0]))
    if before and COMPARED.search(scene.text, start, before[-1].start):
        return None
    if (
        before
        and scene.text[before[-1].end : quantity.span[0]] in ("的", "上的", "中的", "内的")
        and scene.of(before[-1]).kind != "bank"
    ):
        return before[-1].body
    return None


def beside(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """其中甲公司3000万元、乙链112名; 某产业链4家模具企业, 某公司300平方米展厅: the owner directly before a figure."""
    before = scene.within((sentence[0], quantity.span[0]))
    if not before or scene.text[before[-1].end : quantity.span[0]].strip("”\"'") or scene.is_type(before[-1], "Person"):
        return None
    owner = before[-1]
    if quantity.is_rate and scene.text.startswith("的股", quantity.span[1]):
        return owner.body
    if scene.is_type(owner, "Initiative"):
        return owner.body if quantity.unit in ROLES and not SENT.search(scene.text, sentence[0], owner.start) else None
    if (
        quantity.unit in COUNTS
        and ENDS.match(scene.text, quantity.span[1])
        and LISTED.search(scene.text, max(sentence[0], owner.start - 6), owner.start)
    ):
        return None  # 活动室89处、孵化中心7个: counted, no owner
    if quantity.is_money and recipient_after(scene, quantity, sentence) is not None:
        return None  # 某公司2.6亿元控股某厂
    if scene.of(owner).kind == "bank" and GETS.search(scene.text, sentence[0], owner.start):
        return None  # 拿到某银行350万元融资
    if scene.of(owner).kind == "bank" and quantity.is_money and (debtor := debtor_of(scene, sentence)) is not None:
        return debtor
    if OPENS.search(scene.text, max(sentence[0], owner.start - 4), owner.start) and not scene.is_type(owner, "Product"):
        return owner.body
    follows = re.match(r"(?!的)[\u4e00-\u9fa5]{2}", scene.text[quantity.span[1] : quantity.span[1] + 2])
    given = scene.text[max(0, owner.start - 1) : owner.start] in ("向", "为", "对", "给", "与")
    is_owner = scene.is_type(owner, "Chain", "Organization") and follows and not quantity.is_money and not given
    return owner.body if is_owner else None


def debtor_of(scene: Scene, sentence: Span) -> int | None:
    """贷款余额4亿元，其中某银行1.5亿元: whom the figure before it in the sentence is about, when no lender."""
    told = scene.last
    if told is None or told.subject is None or told.at < sentence[0] or scene.bodies[told.subject].kind != "enterprise":
        return None
    return told.subject


def role_after(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """47名“某某专员”: the service whose people are counted."""
    if quantity.unit not in ROLES or SENT.search(scene.text, sentence[0], quantity.span[0]):
        return None
    after = scene.within((quantity.span[1], min(quantity.span[1] + 2, sentence[1])))
    return after[0].body if after and scene.is_type(after[0], "Initiative") else None


def in_record(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """A cell below a label: its row's firm (of an investment its project), else the first body of its row or column,
    mostly a chain; nobody where that cell names several. Never who lends, nor the department."""
    cell = cell_at(scene.text, quantity.span[0])
    if cell is None:
        return None
    record, own = cell
    if scene.within(own.cell):
        return None  # 某项目总投资3亿元: the cell says whose it is
    first = record.of("project") if "投资" in own.label or "完成" in own.label else []
    fields = [*first, *record.of("borrower"), *(field for field in record.fields if field.role not in NOT_ITS_OWN)]
    bodies = ([m for m in scene.within(f.cell) if scene.is_type(m, *OWNERS)] for f in fields if f is not own)
    found = next(filter(None, bodies), [])
    if len(found) != 1 or (own.role == "amount" and scene.of(found[0]).kind == "bank"):
        return None
    return found[0].body


def in_row(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """A table's row that stayed as text: whom the figure's cell tells of, else the first body in it that is not its
    place."""
    cells = [cell.end() for cell in CELLS.finditer(scene.text, *sentence)]
    if not cells:
        return None
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    begin = max([sentence[0], *(end for end in cells if end <= quantity.span[0])])
    clauses = [(max(start, begin), quantity.span[0]), *clauses_before(scene.text, start, begin)]
    told = (head_of(scene, clause) for clause in clauses)
    found = next((head for head in told if head is not None), None)
    if found is not None and scene.bodies[found].type in ("Organization", "Initiative"):
        return found
    row = (m for m in scene.within(sentence) if not scene.is_type(m, "Person", "Place", "Product"))
    return next((m.body for m in row if m.start < quantity.span[0]), None)


def holding(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """出资2亿元入股某公司，持股8%: a share is its holder's."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    held = quantity.is_rate and HELD.search(scene.text, start, quantity.span[0])
    return actor_at(scene, quantity.span[0], sentence) if held else None
