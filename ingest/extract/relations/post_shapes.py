"""The shapes in which a text says that somebody holds a post: who, and where the series of posts stands.

机构+职务(、机构+职务)*+人 · 人，机构+职务， · 人任机构+职务 · 职务由人担任 · 任…的人 · 被…聘为 · 到机构任职务.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Modality, Span
from ingest.extract.modality import modality_of
from ingest.extract.relations.clubs import yet_to_be
from ingest.extract.relations.patterns import ranges, rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import HOLDER, ONE, SERIES, fronts
from ingest.extract.relations.titles import TITLE


@dataclass(frozen=True, slots=True)
class Shape:
    """``posts`` is the span of the series in the skeleton; ``own`` a body that is named apart from the title."""

    persons: list[int]
    posts: Span
    modality: Modality = "stated"
    joined: bool = False  # said by a verb: a body understood is the one spoken of
    own: tuple[int, ...] = ()
    now: bool = False  # held now, though the post is called the former one's


_BE = (
    r"(?:现?任|兼任|担任|出任|当选为?|受聘担任|受聘为|被聘为|被聘请为|挂任|现为|受聘任|挂职任|挂职担任|同时担任|同时兼任|并兼任|兼|"
    r"被任命为|被推选为|被选为|被推举为|被选举为|被聘任为|当选|获选|获聘|获任|受命任|自任|兼着|成为(?=[\ue000-\uefff])|成了(?=[\ue000-\uefff])|如今是|现在是|现是|均为|等为|等任|也是|正是|挂职|当上)(?:了)?(?:该)?"
)
_AT_WORK = r"(?:挂职|挂任|任|担任|挂任|兼任|挂职任|挂职担任|出任|做|当)"
_BIO = r"(?:，[男女])?(?:，(?:<_>){0,5}族)?(?:，\d{4}年<_>{0,8}?生)?(?:，(?:中共党员|<_>{1,4}岁|<_>{1,8}人))*"
_AFTER = rule(rf"(?P<p><P+>){_BIO}(?:，|既?是|系|为|的身份是)(?P<posts>{SERIES})(?=[，。；]|$)")
_IN_ROSTER = rule(rf"(?P<p><P>)(?P<posts>(?={HOLDER}|(?:常务)?副?[市县区州镇乡]长){SERIES})$")
_TAKES = rule(rf"(?P<p><P+>)(?:同志)?，?<_>{{0,12}}?{_BE}(?P<posts>{SERIES})")
_TOO = rule(
    rf"(?:[，；](?:她|他|其)?|^(?P<he>她|他))(?:并|同时|还|又|后|也)*(?:{_BE}|(?<=[时还也又])[是为](?={HOLDER}))(?P<posts>{SERIES})"
)
_TAKEN = rule(
    rf"(?P<posts>{ONE})(?:一职|[\d一二两三四]+[名人])?，?(?:则|均|仍|都)?(?:分别)?(?:由|为|是|：)(?:<_>|[{ranges('OCM')}]){{0,40}}?(?P<p><P+>)"
    rf"(?:<_>{{0,4}}?(?:兼任|担任|出任|兼))?"
)
_OF = rule(rf"(?P<was>曾任|原任|曾是|前任|现任|担任|任|兼任)(?P<posts>{SERIES})的(?P<p><P>)")
_NAMED = rule(rf"(?:任命|推选|推举|聘请|聘任|选举|推荐|增补)(?P<p><P>)(?:为|任|担任|出任)(?P<posts>{SERIES})")
_HIRED = rule(
    rf"(?P<p><P>)(?:也|又|还)?被(?P<own><O>)?<_>{{0,4}}?(?:特聘|聘请|聘|返聘|任命)(?:为|任)(?P<posts>{TITLE})"
)
_SENT = rule(
    rf"(?P<p><P>)<_>{{0,8}}?(?:到|在|赴|前往|入驻|进驻|来到|走进)(?P<own><O>)<_>{{0,6}}?{_AT_WORK}(?P<posts>{TITLE})"
)
_WORKED = rule(rf"(?P<was>曾|原|此前)?在(?P<own><O>)<_>{{0,4}}?{_AT_WORK}(?P<posts>{TITLE})的(?P<p><P>)")
_MOVED = rule(rf"(?P<p><P>)(?:从|由)<*>{{0,20}}?(?:调任|转任|升任|改任)(?P<posts>{SERIES})")
_REPLACES = rule(
    rf"(?P<p><P>)<_>{{0,4}}?(?:接替|接任|替换|接过|取代)<P>的?<_>{{0,4}}?(?:任|担任|出任|兼任)?(?P<posts>{SERIES})"
)
_CHANGED = rule(
    rf"(?P<posts>{ONE})(?:一职)?[：，]?原?由<P><_>{{0,4}}?，?<_>{{0,4}}?(?:调整|变更|更换|改|换)(?:为|由|成)?(?P<p><P>)"
)
_WHO_IS = rule(rf"(?:现任|担任|出任|兼任|任)(?P<posts>{SERIES})的，?<_>{{0,2}}?(?:是|为)<_>{{0,4}}?(?P<p><P+>)")
_BEING = rule(
    rf"(?:^|(?<=[，。；：]))(?:身为|作为|身兼|兼任|现任|时任|兼着)(?P<posts>{SERIES})(?:的，?|，)<_>{{0,4}}?(?P<p><P>)"
)
_IDENTITY = rule(
    rf"(?:(?P<p><P>)|(?P<he>她|他))<_>{{0,4}}?的?(?:另外?一?[个重层]|又一个|新|第二|首个|多)?(?:身份|职务|头衔|角色|岗位)，?"
    rf"(?:则|就|便|也)?(?:是|为)(?P<posts>{SERIES})"
)
_AS = rule(rf"(?P<p><P>)<_>{{0,4}}?(?:以|用)(?P<posts>{SERIES})的?(?:身份|名义)")
_THIS = rule(rf"(?P<he>[这那]位)(?P<posts>{SERIES})")
_INVITED = rule(
    rf"(?P<own><O>)<_>{{0,10}}?(?:请来?|聘请?|特聘|邀请|聘来|引来|引进|返聘)了?(?P<p><P>)(?:来|回)?(?:当|做|担任|任|为|出任|作|任职)(?P<posts>{TITLE})"
)
_WHOSE = rule(rf"(?P<p><P>)<_>{{0,4}}?{_AT_WORK}(?P<posts>{TITLE})的(?P<own><O>)")
_GUEST = rule(
    rf"(?:^|(?<=[，。；]))(?:又|还|并|专门|特意)?(?:请来?|聘请?|特聘|邀请|聘来|引来|返聘)了?(?P<p><P>)(?:来|回)?"
    rf"(?:当|做|担任|任|为|出任|作)(?P<posts>{TITLE})"
)
_SUCCEEDS = rule(
    rf"原任?(?P<posts>{SERIES})的?<P>(?:<*>|，){{0,24}}?由(?:<*>|、){{0,40}}?(?P<p><P>)(?:同志)?(?:接任|接棒|继任|接替|代管)"
)
_VERBS = (
    _REPLACES,
    _CHANGED,
    _NAMED,
    _MOVED,
    _INVITED,
    _GUEST,
    _WHOSE,
    _HIRED,
    _WORKED,
    _WHO_IS,
    _OF,
    _SENT,
    _IDENTITY,
    _AS,
    _BEING,
    _TAKES,
    _TAKEN,
    _THIS,
    _AFTER,
    _TOO,
)
_PERSON = re.compile(f"[{ranges('P')}]")
_WAS = re.compile(r"(?:曾任|曾是|曾为|原任|原|前|曾担任|此前任|卸任|退休前任|时任|拟任)$")
_ONCE = re.compile("曾|原先|原来|此前|早年|以前|之前|过去")
_LABEL = re.compile(r"(?:^|[，；。：])(?:第?一?副?书记|委员|主任|副主任|[^，。]{0,4}链长|盟主|理事长|秘书长)：$")


def written(line: Line) -> Iterator[Shape]:
    """Posts in front of a name and, behind a comma or in a roster's line, after it."""
    if not _PERSON.search(line.skeleton):
        return
    for span in fronts(line.skeleton):
        people = re.compile(rule("<P+>").pattern).match(line.skeleton, span[1])
        if people:
            yield Shape(_bodies(line, people.span()), span, was(line, span[0]))
    for match in (*_AFTER.finditer(line.skeleton), *_IN_ROSTER.finditer(line.skeleton)):
        yield Shape(_bodies(line, match.span("p")), match.span("posts"), was(line, match.start("posts")), True)
    for match in _SUCCEEDS.finditer(line.skeleton):
        yield Shape(_bodies(line, match.span("p")), match.span("posts"), joined=True, now=True)


def spoken(scene: Scene, line: Line) -> Iterator[Shape]:
    """Posts said by a verb, each series once."""
    seen: set[int] = set()
    for pattern in _VERBS:
        for match in pattern.finditer(line.skeleton):
            start = match.start("posts")
            persons = _persons(scene, line, match)
            if start in seen or not persons or _LABEL.search(line.skeleton[:start]):
                continue
            seen.add(start)
            own = tuple(_bodies(line, match.span("own"))) if match.groupdict().get("own") else ()
            yield Shape(persons, match.span("posts"), _modality(line, match), True, own)


def _bodies(line: Line, span: Span) -> list[int]:
    return [m.body for m in line.within(*span)]


def _persons(scene: Scene, line: Line, match: re.Match[str]) -> list[int]:
    """The named ones; of 他同时任… the person named last, in this sentence or the one before it."""
    if not match.groupdict().get("he") and match.re is not _TOO:
        return _bodies(line, match.span("p"))
    lines = [line]
    if match["he"] and line.nth and scene.shorn[line.nth - 1].paragraph == line.paragraph:
        lines.append(scene.shorn[line.nth - 1])
    for one in lines:
        limit = match.start() if one is line else len(one.skeleton)
        before = [at for at in one.mentions if at < limit and _PERSON.match(one.skeleton[at])]
        if before:
            return [one.mentions[max(before)].body]
    return []


def was(line: Line, at: int) -> Modality:
    """Whether a post at ``at`` is said to be a former one."""
    clause = re.sub(f"{HOLDER}$", "", line.skeleton[line.clause_start(at) : at])
    former = _WAS.search(line.skeleton[max(0, at - 4) : at]) or _WAS.search(clause[-3:])
    return "former" if former else "stated"


def _modality(line: Line, match: re.Match[str]) -> Modality:
    start = match.start("posts")
    if was(line, start) == "former" or (match.groupdict().get("was") or "现")[0] in "曾原前此":
        return "former"
    if match.re in (_SENT, _WORKED) and _ONCE.search(line.skeleton[line.clause_start(match.start()) : start]):
        return "former"
    if yet_to_be(line, match.start(), match.end()):
        return "planned"
    if match.re is _TAKES:
        return modality_of("", line.skeleton[match.start("p") : start])
    if match.re is _TAKEN:
        clause = line.skeleton[line.clause_start(start) : start]
        return modality_of(clause, line.skeleton[match.end("posts") : match.end()])
    return "stated"
