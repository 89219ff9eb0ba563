"""Who a figure is about: the named recipient, else the grammatical subject (understood ones from what stands before),
else the article's place (GUIDELINES, ruling 25)."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.clauses import actor_at, head_of
from ingest.extract.quantities import Quantity
from ingest.extract.scene import Mention, Scene, clause_end, clause_start

TO = re.compile(
    r"(?:向|给予|给|对|帮助|帮|支持|助力|协助|替|面向|投给|供应给?|供给|交付给?|配套|增资|入股|送给|促成|用于|(?<![企业链主单位部门书记均])为)"
    r"(?:了|其|同在[^，。；]{0,8}|上游[^，。；]{0,5}|下游[^，。；]{0,5}|当地的?|链主企业|链主|龙头企业|重点企业|园区企业|企业|全资子公司|链上|全市)?$"
)
WITH = re.compile(r"(?:与|和|同)$")
THEN_TO = re.compile(
    r"(?:[^，。；：、“”]{0,12}?(?:供应给?|供给|入股|参股|建设|实施|组建|扩建|打造|投给|送到|交付给?|用于|注入|建起|建成|建办|新建|启动|开发|承建|改造|设立|注资)了?)"
)
GENERIC = re.compile(r"[^，。；]{0,3}(?:党组织)?[^，。；]{0,4}(?:企业|群众|农户|单位|用户)")
INVESTED = re.compile(
    r"(?:总投资|投资|投入|出资|斥资|要投|概算|注入|合同金额)(?:约|近|超过|超|达|达到|共|合计|额|了|为)*$"
)
FINANCE = re.compile(r"贷|授信|放款|担保|融资|保函|投放|用信|资金|补助|补贴|资助|增资|入股|注资|奖励")
MEMBERS = re.compile(r"成员|会员|理事|加入|入盟|组成|在列|加盟|吸纳|吸收|到会|参会")
COUNTS = "家个名户人位"
CLUBS = ("alliance", "party", "association")
ADDS = re.compile(
    r"\s*(?:金额|总额|首笔|首批|额度|年?利率|期限|共|合计|每年|每月|年供|全年|其中|意向|年省|节省|单|每吨|吨|效率|产能|成本|担保费|占股|持股|去年|年|用于)"
)
US = re.compile(r"(?:为|帮|帮助|给|替|供给|协助|支持)(?:了)?我们")
CHAINS = re.compile(r"(?:重点|特色|优势|主导|传统|细分)?[^，。；\d]{0,9}产业链(?!党|联|企业)")


def subject_of(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """The body that the figure says something about, as its position; None when even the place is unknown."""
    for ask in (counted_chains, described, members_of, invested, speaker_helped, recipient, owner_beside):
        found = ask(scene, quantity, sentence)
        if found is not None:
            return found
    found = actor_at(scene, quantity.span[0], sentence)
    return scene.place if found is None else found


def counted_chains(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """在甲、乙等6条产业链上: a count of the place's chains, unless an initiative covers them."""
    if quantity.unit not in ("条", "大", "个") or not CHAINS.match(scene.text, quantity.span[1]):
        return None
    actor = actor_at(scene, quantity.span[0], sentence)
    return actor if actor is not None and scene.bodies[actor].type == "Initiative" else scene.place


def described(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """总投资5亿元的某项目, 由28家单位组成的某联盟, 来自某产业链的30位代表: what the figure is an attribute of."""
    end = clause_end(scene.text, quantity.span[1], sentence[1])
    for mention in scene.within((quantity.span[1], end))[:2]:
        between = scene.text[quantity.span[1] : mention.start]
        if re.fullmatch(r"[^，。；]{0,14}的(?:[^，。；]{0,14}(?:项目|企业|链主)——)?", between) and mention.named:
            is_owner = scene.is_type(mention, "Project", "Initiative", "Organization", "Product")
            return mention.body if is_owner and not between.startswith("贷款") else None
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    before = scene.within((start, quantity.span[0]))
    if before and scene.text[before[-1].end : quantity.span[0]] == "的":
        return before[-1].body
    return None


def members_of(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """甲、乙等15家单位为成员单位: a count of the club's members."""
    text, (start, end) = scene.text, quantity.span
    around = text[max(sentence[0], start - 8) : min(sentence[1], end + 12)]
    if quantity.unit not in COUNTS or not MEMBERS.search(around):
        return None
    if text[start - 1] != "等" and not re.search(r"成员|会员|入盟|组成", around):
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
    """投资5亿元建设某项目; 某项目……，总投资5亿元."""
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
    if before:
        return before[-1].body
    return after[0].body if after else None


def speaker_helped(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """“……为我们硬化道路1600平方米。”某公司总经理说: the speaker's enterprise."""
    if "“" not in scene.text[sentence[0] : quantity.span[0]] or "我们" not in scene.text[slice(*sentence)]:
        return None
    closing = scene.text.find("”", quantity.span[1], sentence[1])
    helped = (
        US.search(scene.text, sentence[0], quantity.span[0]) or "帮助" in scene.text[sentence[0] : quantity.span[0]]
    )
    if closing < 0 or not helped:
        return None
    speakers = [m for m in scene.within((closing, sentence[1])) if scene.is_type(m, "Organization")]
    return speakers[0].body if speakers and scene.of(speakers[0]).kind in ("enterprise", "park") else None


def recipient(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """向某公司发放贷款3亿元; 为某公司开出保函，金额1.5亿元; 绑扎桥240套供应某公司."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    found = [m for m in scene.within((start, quantity.span[0])) if is_recipient(scene, m, start)]
    if found:
        return found[-1].body
    following = recipient_after(scene, quantity, sentence)
    if following is not None:
        return following
    actor = actor_at(scene, quantity.span[0], sentence)
    by_bank = actor is not None and scene.bodies[actor].kind == "bank" and quantity.is_money
    if head_of(scene, (start, quantity.span[0])) is not None or not (by_bank or ADDS.match(scene.text, start)):
        return None
    earlier = clause_start(scene.text, start - 1, sentence[0]) if start > sentence[0] else start
    found = [m for m in scene.within((earlier, start)) if is_recipient(scene, m, earlier, partners=by_bank)]
    return found[-1].body if found else None


def is_recipient(scene: Scene, mention: Mention, begin: int, *, partners: bool = False) -> bool:
    """Whether a word that gives governs the mention, and it is no mere attribute (为某链企业) of somebody generic."""
    body = scene.of(mention)
    if body.type not in ("Organization", "Project", "Chain") or body.kind in ("bank", "government"):
        return False
    low = max(begin, mention.start - 14)
    governed = TO.search(scene.text, low, mention.start) or (partners and WITH.search(scene.text, low, mention.start))
    return bool(governed) and (body.type == "Chain" or not GENERIC.match(scene.text, mention.end))


def recipient_after(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """出资900万元入股某公司; 投资5亿元建设某项目."""
    end = clause_end(scene.text, quantity.span[1], sentence[1])
    match = THEN_TO.match(scene.text, quantity.span[1], end)
    if match is None:
        return None
    for mention in scene.within((match.end() - 1, end))[:2]:
        if scene.is_type(mention, "Place"):
            continue
        near = mention.start - match.end() <= 12
        return mention.body if near and scene.is_type(mention, "Organization", "Project", "Chain") else None
    return None


def owner_beside(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """某产业链23家设计企业, 某公司5800平方米主控室: the owner directly before a figure that a noun follows."""
    before = scene.within((sentence[0], quantity.span[0]))
    if not before or before[-1].end != quantity.span[0] or not scene.is_type(before[-1], "Chain", "Organization"):
        return None
    follows = re.match(r"[\u4e00-\u9fa5]{2}", scene.text[quantity.span[1] : quantity.span[1] + 2])
    return before[-1].body if follows and not quantity.is_money else None
