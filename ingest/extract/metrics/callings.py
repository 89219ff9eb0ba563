"""Heads without a name: 该项目, 联盟, 两家企业, 全市."""

from __future__ import annotations

import re
from collections import Counter

from graph.facts import Span
from ingest.extract.found import Body
from ingest.extract.metrics.clause_words import (
    BARE_NOUN,
    CHAIN_WIDE,
    KIND_OF_NOUN,
    LATTER,
    OWN_PLACE,
    SEVERAL,
    THIS,
)
from ingest.extract.metrics.scene import Scene
from ingest.extract.quotations import open_quotation

NEAR = 900  # characters: further back a bare noun no longer refers
NOUN = re.compile(r"[\u4e00-\u9fa5]+")
TRADE = re.compile(r"[\u4e00-\u9fa5（）]{2,10}?产业(?!链)")
SPOKEN = re.compile(r"说|介绍|表示|告诉|坦言|透露")
ANSWER = re.compile(r"[^，。；\n]{1,16}：")
OURS = re.compile(r"我们")
HE = re.compile(r"[他她](?!们|[说称表告坦介透])")
OUT = re.compile(r"(?:该|这[一款项])?(?:产品|贷款|平台|系统|服务|政策|业务)(?:推出|上线|落地|问世|面世|试行|开通|运行)")
LEADERS = re.compile(
    r"[市县区旗州省盟]级(?:挂链|包联|联系)?(?:领导|干部)|(?:市|县|区|旗|州)(?:领导|四套班子|四大班子)|链长(?=召开|带队|走访|每|现场|累计|们)|"
    r"(?:广大)?党员干部(?=走访|下沉|累计)|各级(?:党组织|领导|干部)"
)
BUILT = re.compile(
    r"[这该][处座支家个条款项种](?:由|总投资)[^，。；]{2,40}?的(?P<noun>[\u4e00-\u9fa5]{2,6})(?=[，。；]|[有已年可占现配])"
)
COMPANIES = ("公司", "集团")
OTHER_FIRM = re.compile(r"(?:合作社|总社|联合社|农场|厂)$")
FIRMS = ("企业", "公司", "集团", "厂", "行", "银行")
ENDINGS = ("Organization", "Initiative", "Project")


def called(scene: Scene, begin: int, clause: Span) -> int | None:
    """A head without a name: 该项目, 联盟, 两家企业 (the first of the two), 全市."""
    text = scene.text
    if latter := LATTER.match(text, begin, clause[1]):
        return one_of_two(scene, latter["which"] == "后", begin)
    if HE.match(text, begin, clause[1]):
        return next((m.body for m in scene.latest(begin) if scene.is_type(m, "Person")), None)
    if OURS.match(text, begin):
        said = open_quotation(text, begin) is not None
        return speakers_body(scene, begin) if said else reporter(scene, begin)
    if LEADERS.match(text, begin, clause[1]):
        return scene.place
    if several := SEVERAL.match(text, begin, clause[1]):
        return first_of_last_two(scene, several["noun"], begin)
    if built := BUILT.match(text, begin):
        return last_of_noun(scene, built["noun"], begin)
    if this := THIS.match(text, begin, clause[1]):
        for size in range(len(this["noun"]), 0, -1):
            found = last_called(scene, this["noun"][:size], begin)
            if found is not None:
                return found
    if (bare := BARE_NOUN.match(text, begin, clause[1])) and not text.startswith("的", bare.end()):
        return last_called(scene, bare["noun"], begin)
    if OUT.match(text, begin, clause[1]):
        return next((m.body for m in scene.latest(begin) if scene.is_type(m, "Initiative", "Product")), None)
    area = OWN_PLACE.search(text, clause[0], clause[1])
    if area is not None and area.end() <= begin + 2:
        trade = trade_chain(scene, area.end())
        return own_area(scene, area.group()[-1], area.start()) if trade is None else trade
    trade = trade_chain(scene, begin)
    return by_ending(scene, begin, clause[1]) if trade is None else trade


def speakers_body(scene: Scene, at: int) -> int | None:
    """某局局长某某说，我们…: whom the person named last works for."""
    person = next((m.body for m in scene.latest(at) if scene.is_type(m, "Person")), None)
    return None if person is None else scene.employers.of(person)


def reporter(scene: Scene, at: int) -> int | None:
    """我们 outside of quotations: the body of who speaks in the sentence or the interview, else the place itself."""
    line = scene.text.rfind("\n", 0, at) + 1
    sentence = max(line, scene.text.rfind("。", line, at))
    spoken = SPOKEN.search(scene.text, sentence, at) or ANSWER.match(scene.text, line)
    return speakers_body(scene, at) if spoken else scene.place


def last_of_noun(scene: Scene, noun: str, at: int) -> int | None:
    """The body named last that the noun, or its last words, may stand for."""
    found = (last_called(scene, noun[start:], at) for start in range(len(noun) - 1))
    return next((body for body in found if body is not None), None)


def own_area(scene: Scene, level: str, at: int) -> int | None:
    """全镇: the 镇 named last; the article's own place where that is a 镇, or where none was named."""
    if scene.place is None or scene.bodies[scene.place].name.endswith(level):
        return scene.place
    named = (m.body for m in scene.latest(at) if scene.is_type(m, "Place") and scene.of(m).name.endswith(level))
    return next(named, scene.place)


def trade_chain(scene: Scene, at: int) -> int | None:
    """全县新型显示产业: the chain whose name goes on so (新型显示产业链)."""
    trade = TRADE.match(scene.text, at)
    if trade is None or trade.end() - at < 4:
        return None
    chains = (i for i, body in enumerate(scene.bodies) if body.type == "Chain")
    return next((i for i in chains if any(n.endswith(f"{trade[0]}链") for n in names_of(scene.bodies[i]))), None)


def names_of(body: Body) -> tuple[str, ...]:
    return (body.name, *body.aliases)


def by_ending(scene: Scene, at: int, end: int) -> int | None:
    """综合党委, 专员, 研究院 at the head of a clause: the body named last whose name ends so."""
    for size in (6, 5, 4, 3, 2):
        noun = scene.text[at : at + size]
        if at + size > end or not NOUN.fullmatch(noun):
            continue
        for mention in scene.latest(at):
            if mention.start < at - NEAR:
                break
            body = scene.of(mention)
            names = (name.rstrip("”\"'") for name in (body.name, *body.aliases))
            if body.type in ENDINGS and any(n.endswith(noun) and n != noun for n in names):
                return mention.body
    return None


def one_of_two(scene: Scene, latter: bool, at: int) -> int | None:
    """后者, 前者: of the two organisations named last."""
    last: list[int] = []
    for mention in scene.latest(at):
        if scene.is_type(mention, "Organization") and mention.body not in last:
            last.append(mention.body)
        if len(last) == 2:
            break
    return None if not last else last[0] if latter else last[-1]


def wide_chain(scene: Scene, clause: Span) -> int | None:
    """全产业链产值, 链上企业达到…: the chain named last, else the article's own."""
    found = CHAIN_WIDE.search(scene.text, *clause)
    return None if found is None else chain_before(scene, found.start())


def chain_before(scene: Scene, at: int) -> int | None:
    """The chain named last, also inside a longer name (某链党委); where none was, the one named most."""
    chains = [(i, body) for i, body in enumerate(scene.bodies) if body.type == "Chain"]
    ends = [(end, i) for i, body in chains for start, end in (*body.spans, *body.references) if start < at]
    return max(ends)[1] if ends else likeliest_chain(scene)


def likeliest_chain(scene: Scene) -> int | None:
    """The chain named most; None when two are even."""
    named = Counter({i: len(body.spans) for i, body in enumerate(scene.bodies) if body.type == "Chain"})
    top = named.most_common(2)
    return top[0][0] if top and (len(top) == 1 or top[0][1] > top[1][1]) else None


def last_called(scene: Scene, noun: str, at: int) -> int | None:
    """The body named last before ``at`` that the bare noun may stand for."""
    kinds = KIND_OF_NOUN.get(noun, ())
    of_kind: int | None = None
    for mention in scene.latest(at):
        body = scene.of(mention)
        names = [name.rstrip("”\"'") for name in (body.name, *body.aliases)]
        if any(name.endswith(noun) and name != noun for name in names):
            return mention.body
        if kinds and (body.kind or body.type) in kinds and not (noun in COMPANIES and OTHER_FIRM.search(body.name)):
            if noun in FIRMS:
                return mention.body  # 公司 is any firm; 党委 is rather what is called so than a 党组
            of_kind = mention.body if of_kind is None else of_kind
    return of_kind


def first_of_last_two(scene: Scene, noun: str, at: int) -> int | None:
    """两个党委: of the two of that kind that were named last, the one named first."""
    kinds = KIND_OF_NOUN.get(noun, ())
    last: list[int] = []
    for mention in scene.latest(at):
        body = scene.of(mention)
        if mention.body not in last and (body.kind in kinds or body.name.endswith(noun)):
            last.append(mention.body)
        if len(last) == 2:
            break
    return last[-1] if last else None
