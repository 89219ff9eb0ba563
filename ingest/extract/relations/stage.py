"""From a text and its bodies to the scene that the families read: posts shorn, pronouns understood.

In the shorn lines a name stands without the posts before it (某局局长某公司某… → 某…), so that the person, not the
body, is the subject of what follows. 为其, 向企业, 由其 mean the last enterprise named; 该产业链 the last chain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Span
from ingest.extract.found import Body, Layout
from ingest.extract.relations.actors import called_back, last_mention, opens
from ingest.extract.relations.chain_ordinals import chains_told, in_question, name_the_counted, not_set_up
from ingest.extract.relations.patterns import ranges, rule
from ingest.extract.relations.scene import BLOCK, Line, Mention, Scene, backwards, block_of, see, without
from ingest.extract.relations.speech import speaker_of
from ingest.extract.relations.structure import chain_in_name
from ingest.extract.relations.titles import AFTER_A_NAME, TITLE
from ingest.extract.utilities_and_investors import UTILITY

_SIGNED = rule(r"<O>(?:<_>{0,16})")
_ADDRESSED = rule(r"(?:尊敬的)?<O>：?")
HOLDER = f"[{ranges('OMC')}]"
OWNED = (
    rf"{HOLDER}{{0,2}}(?:(?<=[{ranges('O')}])(?:派驻(?:到|在)?{HOLDER}?|派来|派出|选派|下派))?的?"
    "(?:(?:公司|企业|集团|厂里|联盟|协会|合作社)的)?"
)
ONE = rf"{OWNED}(?:{TITLE})"
_TO_CHAIN = rf"，(?=[{ranges('C')}]+<_>{{0,4}}?链长<P>|[{ranges('GYLX')}]{TITLE}<P>)"  # 副市长，某产业链链长某某
SERIES = rf"{ONE}(?:(?:、|兼任?|，兼任?|和|及|并任|，并兼任?|{_TO_CHAIN}){ONE}){{0,7}}"
_IN_FRONT = rule(rf"{SERIES}(?=<P>)")
_BEHIND = rule(rf"(?<=<P>)(?:，{SERIES}(?=[，。])|(?={HOLDER}|(?:常务)?副?[市县区州镇乡]长){SERIES}$)")
_CALLED = rule(rf"(?<=<P>)(?:{AFTER_A_NAME}|老师|女士|先生)")
_PERSON = rule("<P>")
_TAKES_ONE = rule(r"<P>(?:同志)?<_>{0,4}?(?:任|担任|兼任|出任|当选为?|挂任)$")
_TOLD_OF = re.compile("[链席位][长位子置](?:系|给了|落到|归)|换成了?|改成了?|[交传让]给了?|交[到由]了?")
_HE = re.compile(
    r"(?<=[向为给对帮替由与和使让助导扶促])其(?=[^业他中间实有余家之一的、等])|(?<=对)公司(?=的)|(?<=[向为给对帮替由助])(?:企业|公司|这家企业|该企业|合作社)(?=[^业他中间实有余家之一的、等])"
)
_IT = re.compile(r"(?<=[向为给对由助])(?:该项目|项目)(?=[^的、建])")
_HE_ALONE = re.compile(
    r"(?:^|(?<=[，；。：]))(?:该企业|这家企业|这家公司|合作社(?=则|每|常|还|也|为|向|与|和)|(?:公司|企业)(?=每|已|还|又|也|去|今|年|主|先|将|自|与|和|为|向|在|投|拿|获|研|联|则|就|便|不|现|从|把))"
)
_IT_ALONE = re.compile(
    r"(?:^|(?<=[，。；：]))(?:该)?项目(?=(?:建设|推进|落地|施工|报批)(?:期间|过程中|中|时|以来)|由|于\d|总投资|达产|建成|投产|占地)"
)
_HE_OR_SHE = re.compile(r"(?:^|(?<=[，。；：]))(?:随后|此前|后来|如今|去年|今年)?(?:他|她)(?![们人乡的家俩说])")
_THIS = re.compile(
    r"(?:这一|该|这项|此项|这个)(?:机制|制度|模式|计划|行动|工程|做法|举措|活动|服务|平台|办法|方案|体系)"
)
_PARTY_CALLED = re.compile(
    r"(?:产业链|该)?(?P<word>联合党委|综合党委|联合党支部|联合支部|产业链党委|产业链党总支|链党委)(?![书副委员成办班下])"
)
_UTILITY = re.compile(f"{UTILITY}|融资担保|保险")  # who serves, hardly who is served
_NO_COMPANY = re.compile(f"合作社|{_UTILITY.pattern}")
_WE = re.compile(r"(?:我们|咱们?)(?:厂|社|公司|企业|合作社)?|我[司厂社]")
_OURS = re.compile(r"我[司厂社行局院所](?![是们])|本公司")
_YOURS = re.compile(r"贵[委局办府司行院所](?!州)")


def stage(text: str, bodies: list[Body], layout: Layout) -> Scene:
    """The scene, ready for the families."""
    scene = see(text, bodies, layout)
    scene.shorn = [shear(line) for line in scene.lines]
    scene.spoken = scene.shorn + [shear(line, aside=True) for line in scene.asides]
    for line in scene.shorn:
        _understand(scene, line, _HE, "F")
        _understand(scene, line, _HE_ALONE, "F")
        _understand(scene, line, _IT, "J")
        _understand(scene, line, _IT_ALONE, "J")
        _understand(scene, line, _HE_OR_SHE, "P")
        _understand(scene, line, _THIS, "I")
    for line in scene.shorn:
        _party_called(scene, line)
    _letter(scene)
    for line in scene.shorn:
        _we(scene, line)
    for line in [*scene.lines, *scene.shorn]:
        _chains_meant(scene, line)
    name_the_counted(scene)
    return scene


def _party_called(scene: Scene, line: Line) -> None:
    """联合党委 with no chain before it: the one named last, else the article's only one."""
    for match in reversed(list(_PARTY_CALLED.finditer(line.skeleton))):
        known = [i for i, b in enumerate(scene.bodies) if b.kind == "party" and b.name.endswith(match["word"])]
        near = _last_of(scene, line, set(known)) if known else None
        if near is None and len(known) == 1:
            near = Mention(known[0], *line.span, named=False)
        if near is not None:
            _replace(scene, line, match, near)


def _last_of(scene: Scene, line: Line, bodies: set[int], back: int = 60) -> Mention | None:
    """The mention of one of the bodies that the sentence, or one of those before it, holds last."""
    for earlier in reversed(scene.lines[max(0, line.nth - back) : line.nth + 1]):
        for _, mention in sorted(earlier.mentions.items(), reverse=True):
            if mention.body in bodies:
                return mention
    return None


def _letter(scene: Scene) -> None:
    """In a letter 我司 means who signs it, 贵委 whom it addresses."""
    alone = [next(iter(x.mentions.values())) for x in scene.lines[-5:] if _SIGNED.fullmatch(x.skeleton)]
    addressed = [next(iter(x.mentions.values())) for x in scene.lines[:5] if _ADDRESSED.fullmatch(x.skeleton)]
    for pattern, found in ((_OURS, alone), (_YOURS, addressed)):
        for line in scene.shorn if len(found) == 1 else []:
            for match in reversed(list(pattern.finditer(line.skeleton))):
                _replace(scene, line, match, found[0])


def _we(scene: Scene, line: Line) -> None:
    """我们 in what an enterprise's speaker says means the enterprise: "…", X公司总经理某某说."""
    if not _WE.search(line.skeleton) and scene.text[line.span[0] : line.span[0] + 1] != "“":
        return
    speaker = speaker_of(scene, line)
    if speaker is not None:
        line.speaker = speaker.body
        for found in reversed(list(_WE.finditer(line.skeleton))):
            _replace(scene, line, found, speaker)


def fronts(skeleton: str) -> Iterator[Span]:
    """The series of posts in front of names; in 甲任链长、副区长乙 the first post is 甲's, in 链长系区长丙 it is
    told."""
    for match in _IN_FRONT.finditer(skeleton):
        start = match.start()
        if _TAKES_ONE.search(skeleton, max(0, start - 8), start):
            next_one = re.search("[、，]", match.group())
            if next_one is None:
                continue
            start += next_one.end()
        if (told := _TOLD_OF.search(skeleton, start, match.end())) is not None:
            start = told.end()
        yield start, match.end()


def shear(line: Line, *, aside: bool = False) -> Line:
    """The line without the posts in front of names (某局局长某某) and behind them (某某，某局局长，)."""
    if not _PERSON.search(line.skeleton):
        return without(line, [])
    cuts = list(fronts(line.skeleton))
    cuts += [m.span() for m in _CALLED.finditer(line.skeleton)]
    if not aside:  # an aside says nothing but the post
        cuts += [m.span() for m in _BEHIND.finditer(line.skeleton)]
    return without(line, cuts)


def _understand(scene: Scene, line: Line, pronoun: re.Pattern[str], letters: str) -> None:
    """Put the body meant in the pronoun's place."""
    found = list(pronoun.finditer(line.skeleton))
    for match in reversed(found):
        first = found[0] if _parallel(line, found[0], match) else match
        limit = line.clause_start(first.start()) if pronoun is _HE else first.start()
        reach = 2 if match.group() == "企业" else None
        skip = _UTILITY if letters == "F" else None
        near = _called(scene, line, limit, match.group())
        near = near or last_mention(scene, line, limit, letters, reach, skip)
        if near is not None and pronoun is _HE:
            near = _not_itself(scene, line, match.start(), near)
        if near is None:
            continue
        _replace(scene, line, match, near)


def _called(scene: Scene, line: Line, limit: int, word: str) -> Mention | None:
    """合作社 alone is the one called so, 公司 no cooperative, however many were named since."""
    if word == "合作社":
        body = called_back(scene, line, limit, word)
        return None if body is None else Mention(body, *line.span)
    if word != "公司":
        return None
    firms = [
        m for earlier in scene.shorn[max(0, line.nth - 60) : line.nth] for _, m in sorted(earlier.mentions.items())
    ]
    firms += [m for at, m in sorted(line.mentions.items()) if at < limit]
    named = [
        m for m in firms if scene.kind_of(m.body) == "enterprise" and not _NO_COMPANY.search(scene.bodies[m.body].name)
    ]
    return named[-1] if named else None


def _not_itself(scene: Scene, line: Line, at: int, near: Mention) -> Mention:
    """甲贷款到期，乙二话不说，为其作保: 乙 stands surety for 甲, not for itself."""
    start = line.clause_start(at)
    firms = [(p, m) for p, m in sorted(line.mentions.items()) if p < start and scene.kind_of(m.body) == "enterprise"]
    alone = not any(start <= p < at for p in line.mentions)
    if not alone or len(firms) < 2 or firms[-1][1].body != near.body or not opens(line, firms[-1][0]):
        return near
    others = [m for _, m in firms if m.body != near.body]
    return others[-1] if others and opens(line, firms[0][0]) else near


def _parallel(line: Line, first: re.Match[str], later: re.Match[str]) -> bool:
    """甲成为其供应商；乙为其代工: the same one is meant."""
    between = line.skeleton[first.end() : later.start()]
    return "；" in between and first.group() == later.group() == "其"


def _replace(scene: Scene, line: Line, match: re.Match[str], meant: Mention) -> None:
    at, end = match.span()
    char = chr(block_of(scene.bodies[meant.body]) + (BLOCK - 1 - at % (BLOCK // 2)))
    moved = {p if p < at else p - (end - at) + 1: m for p, m in line.mentions.items()}
    line.skeleton = line.skeleton[:at] + char + line.skeleton[end:]
    moved[at] = Mention(meant.body, meant.start, meant.end, named=False)
    line.mentions = moved


def _chains_meant(scene: Scene, line: Line) -> None:
    """该产业链 means the last chain named, were it only in the name of its party body."""
    for at, mention in list(line.mentions.items()):
        if not mention.named and scene.type_of(mention.body) == "Chain":
            chain = chain_before(scene, line, at)
            if chain is not None:
                line.mentions[at] = Mention(chain, mention.start, mention.end, named=False)


def chains_in_turn(scene: Scene, line: Line, at: int, count: int, told: bool) -> list[int]:
    """The chains of a list of as many heads: of the last sentence that names just so many, more than two; where the
    words say 分别 (``told``) those named last in this sentence and the two before. [] where it doesn't come out."""
    whole, upto = _unshorn(scene, line, at)
    if told and count > 1 and more_listed(scene, line, at, count):
        return []
    here = _chains_in(scene, whole, upto)
    before = [_chains_in(scene, x, len(x.skeleton)) for x in scene.lines[max(0, line.nth - 6) : line.nth]]
    for named in (here, *before[::-1]):
        if len(named) == count > 2:
            return named
    if told and len(so_far := chains_told(scene, line, at)) == count > 1:
        return so_far
    near = [(x, len(x.skeleton)) for x in scene.lines[max(0, line.nth - 2) : line.nth]] + [(whole, upto)]
    named = list(dict.fromkeys(reversed([m for x, end in near for m in _all_chains_in(scene, x, end)])))[::-1]
    return named[-count:] if told and len(named) >= count > 1 else []


def more_listed(scene: Scene, line: Line, at: int, count: int) -> bool:
    """A、B、C的链长分别是甲、乙: the list of chains named last is longer, and who has which can't be told."""
    whole, upto = _unshorn(scene, line, at)
    for earlier, limit in backwards(scene.lines, whole, upto, 2):
        places = [p for p, m in earlier.mentions.items() if p < limit and scene.type_of(m.body) == "Chain"]
        if places:
            last = max(places)
            first = last
            while first - 2 in places and earlier.skeleton[first - 1] in "、和与及":
                first -= 2
            return (last - first) // 2 + 1 > count
    return False


def _chains_in(scene: Scene, line: Line, upto: int) -> list[int]:
    return list(dict.fromkeys(_all_chains_in(scene, line, upto)))


def _all_chains_in(scene: Scene, line: Line, upto: int) -> list[int]:
    return [m.body for p, m in sorted(line.mentions.items()) if p < upto and scene.type_of(m.body) == "Chain"]


def _unshorn(scene: Scene, line: Line, at: int) -> tuple[Line, int]:
    """The line with the posts in front of names, which may hold the chain, and ``at`` in it."""
    whole = scene.lines[line.nth]
    before = [m.start for p, m in line.mentions.items() if p < at]
    if line.beside is not None or line is whole or not before:
        return line, at
    return whole, max((p for p, m in whole.mentions.items() if m.start <= max(before)), default=0) + 1


def chain_before(scene: Scene, line: Line, at: int, back: int = 60) -> int | None:
    """The chain last named before ``at``, alone or in the name of its party body, alliance or team (专班)."""
    whole, upto = _unshorn(scene, line, at)
    if in_question(line, at):
        return None
    for earlier, limit in backwards(scene.lines, whole, upto, back):
        for place in sorted(earlier.mentions, reverse=True):
            mention = earlier.mentions[place]
            if place >= limit or not mention.named or not_set_up(earlier, place):
                continue
            if scene.type_of(mention.body) == "Chain":
                return mention.body
            if scene.kind_of(mention.body) in ("party", "alliance", "other"):
                chain = chain_in_name(scene, scene.bodies[mention.body].name)
                if chain is not None:
                    return chain
    return None


def most_named_chain(scene: Scene) -> int | None:
    """The chain that the article names most, of equals the first body (``learned.reading`` takes the first named)."""
    named = [i for i, body in enumerate(scene.bodies) if body.type == "Chain" and body.spans]
    return max(named, key=lambda i: len(scene.bodies[i].spans), default=None)
