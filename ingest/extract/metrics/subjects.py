"""Who a figure is about: the named recipient, else the grammatical subject (understood ones from what stands before),
else the article's place (GUIDELINES, ruling 25)."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.metrics.candidates import Case
from ingest.extract.metrics.clause_words import LATTER
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.doers import doer
from ingest.extract.metrics.foundings import DOES, founded, launched
from ingest.extract.metrics.owners import (
    beside,
    bracketed,
    counted_chains,
    described,
    holding,
    in_record,
    in_row,
    role_after,
)
from ingest.extract.metrics.recipients import links_served, recipient, recipient_after
from ingest.extract.metrics.respective import respective
from ingest.extract.metrics.scene import Mention, Scene, Told, clause_end, clause_start, clauses_before
from ingest.extract.metrics.speakers import affiliation, said_by
from ingest.extract.metrics.topics import ITEM, actor_at, dominant_chain
from ingest.extract.metrics.understood import understood
from ingest.extract.metrics.weighing import weigh
from ingest.extract.quantities import Quantity

INVESTED = re.compile(
    r"(?:总投资|投资|投入|出资|斥资|自筹|筹资|筹集|耗资|造价|要投|概算|估算|预算|注入|合同金额)(?:约|近|超过|超|达|达到|共|合计|额|了|为)*$"
)
FOUNDS = re.compile(
    r"[，,](?:[与和同][^，。；]{2,24}?)?(?:合资|共同|联合|又|并|用于)?(?:组建|成立|设立|创办|建起|新建|收购|并购|控股|参股|入股)了?"
)
BUYS = re.compile(r"(?:收购|并购|入股|参股|控股|增资)了?$")
LONGEST = 30  # characters of a name
MEMBERS = re.compile(r"成员|会员|理事|加入|入盟|组成|发起|在列|加盟|吸纳|吸收|纳入|并入|编入|共建单位")
JOIN = re.compile(r"[^，。；：]{0,10}?(?:加入|纳入|并入|编入|成为)")
SET_UP = re.compile(r"(?:成立|组建|建立|发起|设立|组成|加入)了?$")
OWN_PARTY = re.compile(r"(?:支部|总支|党组|工委|[市县区旗州]委)$")
CLUBS = ("alliance", "party", "association")
GOES_ON = re.compile(
    r"[\u4e00-\u9fa5]{0,8}[，,](?:同比|环比|比[^，。]{1,8}|较[^，。]{1,8}|增[长幅速]|下降|其中[^，。]{0,6}|其余|占|年?利率|期限|首笔|首批|(?:目前|现|现在)?已?(?:到位|到账|提款|用款|支付)|协议|合同|金额|总额|平均)[^，。；]{0,10}$"
)
TRADE = re.compile(
    r"产值|营业收入|营收|产量|配套率|自给率|占比|利用率|加工率|转化率|国产化率|集中度|市场占有率|需求的|用量的|对外依存度"
)
ECONOMY = re.compile(
    r"规(?:上|模)(?:以上)?工业(?:总产值|增加值|企业)|工业增加值|固定资产投资|工业投资|制造业投资|生产总值|GDP|公共预算|财政收入|人均可支配收入|"
    r"(?:工业|全社会)用电量|消费品零售|进出口总?额|招商引资|市场主体"
)
AGAIN = re.compile(r"(?:增加|提高|扩大|上升|升|降|增|减少|压缩|缩减)[到至为]$")
COUNTED = "家个名户人位"
HELD = re.compile(r"作为|当作|当成|列为|定为|确定为")
GIVES = re.compile(r"出资?(?!口)|放款|放贷|作保|担保|授信|占")


def subject_of(scene: Scene, quantity: Quantity, sentence: Span) -> tuple[int | None, str, float]:
    """The body that the figure says something about, as its position, who found it (the rule that agrees, else
    ``weighed``) and its share of the weight; None when even the place is unknown."""
    if (tabled := in_record(scene, quantity, sentence)) is not None:
        return tabled, "in_record", 1.0
    votes = votes_on(scene, quantity, sentence)
    chosen = weigh(Case(scene, quantity, sentence, votes, scene.last))
    if chosen is None:
        return None, "place", 1.0
    subject, share = chosen
    return subject, next((rule for rule, vote in votes.items() if vote == subject), "weighed"), share


def votes_on(scene: Scene, quantity: Quantity, sentence: Span) -> dict[str, int]:
    """What each rule says; the more particular rules stand before the others."""
    asked = ((ask.__name__, ask(scene, quantity, sentence)) for ask in RULES)
    return {rule: found for rule, found in asked if found is not None}


def item(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """二是原料涨价两成: whom the row of items is about, none of the other items' subjects."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    return (
        actor_at(scene, quantity.span[0], sentence) if start > sentence[0] and ITEM.match(scene.text, start) else None
    )


def latter(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """前者去年纳税6100万元，后者纳税900万元; what one of them gives is its taker's."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    gives = quantity.is_money and GIVES.search(scene.text, start, quantity.span[0])
    return head_of(scene, (start, quantity.span[0])) if not gives and LATTER.match(scene.text, start) else None


def actor(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """The grammatical or understood subject; in an interview, where a line names nobody, who answers."""
    found = actor_at(scene, quantity.span[0], sentence)
    found = builder(scene, quantity, sentence) if found is None else found
    found = scene.narrator if found is None else found
    return None if found is None else employer(scene, quantity, found)


def held_as(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """某市把某产业链作为头号产业来抓，去年产值92亿元: an industry's figure is that of the chain so spoken of."""
    if not TRADE.search(clause_of(scene, quantity, sentence)):
        return None
    chains = [m for m in scene.within((sentence[0], quantity.span[0])) if scene.is_type(m, "Chain")]
    held = [m for m in chains if scene.text[m.start - 1 : m.start] in ("把", "将") and HELD.match(scene.text, m.end)]
    return held[-1].body if held else None


def trade(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """本地配套率仅为37%: an industry's own figure is about the article's chain."""
    return dominant_chain(scene) if TRADE.search(clause_of(scene, quantity, sentence)) else None


def economy(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """规上工业增加值增长9%: what is measured of areas alone."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    if not ECONOMY.search(scene.text, start, quantity.span[0]):
        return None
    named = [m for m in scene.within((sentence[0], quantity.span[0])) if scene.is_type(m, "Place")]
    found = head_of(scene, (start, quantity.span[0]))
    if found is not None and scene.bodies[found].type in ("Place", "Organization"):
        return found
    return named[-1].body if named else actor_place(scene, quantity, sentence)


def actor_place(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """Who the sentence is about, when it is an area (全镇), else the article's place."""
    found = actor_at(scene, quantity.span[0], sentence)
    return found if found is not None and scene.bodies[found].type == "Place" else scene.place


def place(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """The article's place."""
    return scene.place


def clause_of(scene: Scene, quantity: Quantity, sentence: Span) -> str:
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    return scene.text[start : clause_end(scene.text, quantity.span[1], sentence[1])]


def builder(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """项目由某公司承建，投资3亿元: where nothing else is named, who builds it."""
    here = scene.within((sentence[0], quantity.span[0]))
    return next(
        (m.body for m in here if scene.text.endswith("项目由", 0, m.start) and scene.is_type(m, "Organization")), None
    )


def employer(scene: Scene, quantity: Quantity, actor: int) -> int:
    """某公司总经理某某……新到300台: an enterprise's person stands for the enterprise; officials for themselves."""
    if scene.bodies[actor].type != "Person" or quantity.unit in ("次", "趟"):
        return actor
    firm = affiliation(scene, actor)
    return actor if firm is None else firm


def continued(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """产值27亿元，同比增长11%; 其余700万元; 由45%提高到62%: about the same as the figure before."""
    last = scene.last
    if last is None or last.at < sentence[0]:
        return None
    between = scene.text[last.at : quantity.span[0]]
    if between.endswith("其中") and last.at > sentence[0]:
        onward = recipient_after(scene, quantity, sentence)
        return last.subject if onward is None else onward
    if scene.within((last.at, quantity.span[0])):
        return None
    if GOES_ON.match(between) or not re.search(r"[，,；;：:。]", between):
        return last.subject
    return last.subject if goes_on(scene, quantity, last, between) else None


def goes_on(scene: Scene, quantity: Quantity, last: Told, between: str) -> bool:
    """召开某会，诉求15件，当场答复11件: more about what was set up; 供应1800件，今年要增加到3000件: the same again."""
    if re.search(r"[；;。]", between) or DOES.search(between):
        return False
    same = last.unit == quantity.unit
    made = last.subject is not None and scene.bodies[last.subject].type != "Product"
    if last.by == "founded" and made:
        return headless(scene, (last.at, quantity.span[0]))
    return same and AGAIN.search(between) is not None


def headless(scene: Scene, span: Span) -> bool:
    """Whether no clause that begins in the span has a head of its own."""
    clauses = clauses_before(scene.text, span[1] + 1, span[0])  # the last one too, which ends with the span
    return all(clause[0] == span[0] or head_of(scene, clause) is None for clause in clauses)


def members_of(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """甲、乙等8家单位为成员单位: a count of the club's members."""
    text, (start, end) = scene.text, quantity.span
    around = text[max(sentence[0], start - 8) : min(sentence[1], end + 12)]
    listed = text[start - 1] == "等"
    if quantity.unit not in COUNTED or not (MEMBERS.search(around) or (listed and "成员" in text[slice(*sentence)])):
        return None
    if not listed and not re.search(r"成员|会员|入盟|组成|纳入|并入|编入", around):
        return None
    joined = JOIN.match(text, end, sentence[1])
    beyond = scene.within((joined.end(), joined.end() + 1)) if joined else []
    if beyond and is_club(scene, beyond[0]):
        return beyond[0].body
    here = [m for m in scene.within(sentence) if is_club(scene, m)]
    made = [m for m in here if SET_UP.search(text, sentence[0], m.start)]
    if made:
        return next((m for m in reversed(made) if m.start < start), made[0]).body
    clubs = [m for m in here if m.start < start]
    before = scene.before(sentence)
    if not clubs and before is not None and headless(scene, (sentence[0], start)):
        clubs = [m for m in scene.within(before) if is_club(scene, m)][-1:]
    return next((m.body for m in clubs if is_joint(scene, m)), clubs[0].body if clubs else None)


def is_club(scene: Scene, mention: Mention) -> bool:
    body = scene.of(mention)
    return body.kind in CLUBS and not OWN_PARTY.search(body.name)


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
    if before and scene.text.startswith("等", before[-1].end):
        return None
    bought = scene.within((start - 2 - LONGEST, start))
    if bought and bought[-1].end == start - 1 and BUYS.search(scene.text, sentence[0], bought[-1].start):
        return bought[-1].body
    if not before and not after and match.group().startswith(("总投资", "合同")) and (last := scene.before(sentence)):
        before = [m for m in scene.within(last) if scene.is_type(m, "Project")]
    founds = FOUNDS.match(scene.text, quantity.span[1], sentence[1])
    if founds and (made := scene.within((founds.end(), founds.end() + 4))):
        return made[0].body
    if before:
        return before[-1].body
    return after[0].body if after else None


RULES = (
    bracketed,
    counted_chains,
    beside,
    holding,
    respective,
    continued,
    role_after,
    described,
    members_of,
    invested,
    said_by,
    links_served,
    recipient,
    doer,
    founded,
    in_row,
    understood,
    item,
    latter,
    actor,
    held_as,
    trade,
    economy,
    place,
    launched,
)
