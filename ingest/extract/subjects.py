"""Who a figure is about: the named recipient, else the grammatical subject (understood ones from what stands before),
else the article's place (GUIDELINES, ruling 25)."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.clauses import actor_at
from ingest.extract.quantities import Quantity
from ingest.extract.recipients import recipient, recipient_after
from ingest.extract.scene import Mention, Scene, clause_end, clause_start

INVESTED = re.compile(
    r"(?:总投资|投资|投入|出资|斥资|要投|概算|注入|合同金额)(?:约|近|超过|超|达|达到|共|合计|额|了|为)*$"
)
MEMBERS = re.compile(r"成员|会员|理事|加入|入盟|组成|在列|加盟|吸纳|吸收")
CLUBS = ("alliance", "party", "association")
COUNTED = "家个名户人位"
CHAINS = re.compile(r"(?:重点|特色|优势|主导|传统|细分)?[^，。；\d]{0,9}产业链(?!党|联|企业)")
CAPACITY = re.compile(r"\s*(?:(?:全部)?[达投]产后|年产|年可|可|日产|装机|年处理|项目|年加工|获得?|[今去]年)?")
PARTS = re.compile(r"\s*(?:首期)?(?:规模|设置|注册|下设|分设|收录|入驻|包括|涵盖|提供|已|多样化|首批|下一步)")
FOUNDED = re.compile(r"(?:设立|开通|开设|上线|搭建|建成|组建|推出|育成|研发出|研制出|建起|建成|成立)")


def subject_of(scene: Scene, quantity: Quantity, sentence: Span) -> tuple[int | None, str]:
    """The body that the figure says something about, as its position, and the rule that found it; None when even the
    place is unknown."""
    asks = (bracketed, counted_chains, described, members_of, invested, quoted_help, recipient, founded, owner_beside)
    for ask in asks:
        found = ask(scene, quantity, sentence)
        if found is not None:
            return found, ask.__name__
    found = actor_at(scene, quantity.span[0], sentence)
    return (scene.place, "place") if found is None else (found, "actor")


def bracketed(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """某项目（总投资7亿元）, 某区(146件)."""
    opening = max(scene.text.rfind(c, sentence[0], quantity.span[0]) for c in "（(")
    if opening < 0 or re.search(r"[）)，。]", scene.text[opening : quantity.span[0]]):
        return None
    owner = next((m for m in scene.within((sentence[0], opening)) if m.end == opening), None)
    return owner.body if owner and not scene.is_type(owner, "Person") else None


def counted_chains(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """在甲、乙等6条产业链上: a count of the place's chains, unless an initiative covers them."""
    if quantity.unit not in ("条", "大", "个") or not CHAINS.match(scene.text, quantity.span[1]):
        return None
    actor = actor_at(scene, quantity.span[0], sentence)
    return actor if actor is not None and scene.bodies[actor].type == "Initiative" else scene.place


def described(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """总投资5亿元的某项目, 由十几家单位组成的某联盟, 9家某产业链企业: what the figure is an attribute of."""
    end = clause_end(scene.text, quantity.span[1], sentence[1])
    for mention in scene.within((quantity.span[1], end))[:2]:
        between = scene.text[quantity.span[1] : mention.start]
        if not between and scene.is_type(mention, "Chain") and scene.text.startswith("企业", mention.end):
            return mention.body
        if re.fullmatch(r"[^，。；]{0,14}的(?:[^，。；]{0,14}(?:项目|企业|链主)——)?", between) and mention.named:
            is_owner = scene.is_type(mention, "Project", "Initiative", "Organization", "Product")
            return mention.body if is_owner and not between.startswith("贷款") else None
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    before = scene.within((start, quantity.span[0]))
    if before and scene.text[before[-1].end : quantity.span[0]] == "的" and scene.of(before[-1]).kind != "bank":
        return before[-1].body
    return None


def members_of(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """甲、乙等8家单位为成员单位: a count of the club's members."""
    text, (start, end) = scene.text, quantity.span
    around = text[max(sentence[0], start - 8) : min(sentence[1], end + 12)]
    listed = text[start - 1] == "等"
    if quantity.unit not in COUNTED or not (MEMBERS.search(around) or (listed and "成员" in text[slice(*sentence)])):
        return None
    if not listed and not re.search(r"成员|会员|入盟|组成", around):
        return None
    clubs = [m for m in scene.within((sentence[0], start)) if is_club(scene, m)]
    before = scene.before(sentence)
    if not clubs and before is not None:
        clubs = [m for m in scene.within(before) if is_club(scene, m)][-1:]
    return next((m.body for m in clubs if is_joint(scene, m)), clubs[0].body if clubs else None)


def is_club(scene: Scene, mention: Mention) -> bool:
    body = scene.of(mention)
    return body.kind in CLUBS and not re.search(r"支部$|总支$", body.name)


def is_joint(scene: Scene, mention: Mention) -> bool:
    """An alliance or a chain's committee rather than one member's own party body."""
    body = scene.of(mention)
    return body.kind != "party" or "链" in body.name or "联合" in body.name


def invested(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """投资5亿元建设某项目; 某项目……，总投资5亿元; 出资2000万元，组建某公司."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    match = INVESTED.search(scene.text, start, quantity.span[0]) if quantity.is_money else None
    if match is None:
        return None
    following = recipient_after(scene, quantity, sentence)
    if following is not None:
        return following
    after = [m for m in scene.within((quantity.span[1], sentence[1])) if scene.is_type(m, "Project")]
    before = [m for m in scene.within((sentence[0], quantity.span[0])) if scene.is_type(m, "Project")]
    if not before and not after and match.group().startswith(("总投资", "合同")) and (last := scene.before(sentence)):
        before = [m for m in scene.within(last) if scene.is_type(m, "Project")]
    founds = re.match(r"，(?:组建|成立|设立|创办|建起|新建)", scene.text[quantity.span[1] : quantity.span[1] + 4])
    if founds and (made := scene.within((quantity.span[1], min(sentence[1], quantity.span[1] + 8)))):
        return made[0].body
    if before:
        return before[-1].body
    return after[0].body if after else None


def quoted_help(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """“……为我们修路2公里。”某公司总经理说: the speaker's enterprise."""
    said = scene.text[sentence[0] : quantity.span[0]]
    closing = scene.text.find("”", quantity.span[1], sentence[1])
    if "“" not in said or closing < 0 or "我们" not in scene.text[slice(*sentence)]:
        return None
    if not re.search(r"帮助|(?:为|帮|给|替|供给|协助|支持)了?我们", said):
        return None
    speakers = [m for m in scene.within((closing, sentence[1])) if scene.is_type(m, "Organization")]
    return speakers[0].body if speakers and scene.of(speakers[0]).kind in ("enterprise", "park") else None


def founded(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """开通某平台，设置5个板块; 建起某项目，年可发酵1.5万吨: what the clause before brought about."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    if start <= sentence[0] or scene.within((start, quantity.span[0])):
        return None
    earlier = clause_start(scene.text, start - 1, sentence[0])
    here = scene.within((earlier, start))
    if not here or here[-1].end < start - 1 or not FOUNDED.search(scene.text, earlier, here[-1].start):
        return None
    is_part = PARTS.match(scene.text, start) and scene.is_type(here[-1], "Initiative", "Organization")
    is_result = (quantity.is_rate or CAPACITY.match(scene.text, start)) and scene.is_type(
        here[-1], "Project", "Product"
    )
    return here[-1].body if is_part or is_result else None


def owner_beside(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """某产业链4家模具企业, 某公司300平方米展厅: the owner directly before a figure that a noun follows."""
    before = scene.within((sentence[0], quantity.span[0]))
    if not before or before[-1].end != quantity.span[0] or not scene.is_type(before[-1], "Chain", "Organization"):
        return None
    follows = re.match(r"[\u4e00-\u9fa5]{2}", scene.text[quantity.span[1] : quantity.span[1] + 2])
    return before[-1].body if follows and not quantity.is_money else None
