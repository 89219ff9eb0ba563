"""Roles that several hold, told by their number or by a label: who has the role stands in the clauses behind it.

链主有两家，A管加工，B管种植 · 双链长：一边是甲，一边是乙 · 链长单位有三：A，B，C · 链主企业：A（整机）；B（光源） ·
链主之一是A，另一家是B · 除了A，还有B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.linking import claim_modality, make
from ingest.extract.relations.patterns import ANY, rule
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before

LEADER = r"(?:第一|总|副|行政|企业|技术|产业|执行|金融|党建|常务)?链长(?!单位|制|办|助理)"
_BODY = (
    "牵头(?:责任)?(?:部门|单位)|链长(?:责任)?单位|责任(?:部门|单位)|主责单位|"
    "(?:牵头|挂钩|包联|包链|挂联|责任)的(?:部门|单位)"
)
_OWNER = "(?:(?<![副原非])(?<!党建)链主(?:企业|单位)?|龙头企业|(?<!副)盟主(?:企业|单位))"
_ROLES = (  # what it is called, who may have it, the relation
    (re.compile(LEADER), rule("<P>"), "LEADS_CHAIN"),
    (re.compile(_BODY), rule("<GYXKA>"), "LEADS_CHAIN"),
    (re.compile(_OWNER), rule("<FX>"), "OWNS_CHAIN"),
)
_ROLE = f"(?P<role>{LEADER}|{_BODY}|{_OWNER})"
_MANY = "[两二三四五六七八俩仨\\d]+"
_COUNTED = (
    rule(
        rf"(?:双|[两二三四五六七八\d]+(?:[家个位名大]|条(?!(?:产业)?链))<_>{{0,2}}?){_ROLE}(?=[，：。；—（]|<_>{{0,8}}?(?:[，：]|分别|是|为|——|<PGYXKAF>))"
    ),
    rule(
        rf"{_ROLE}(?:<_>|<M>|，){{0,6}}?(?:有|是|为|共|分别是|设)<_>{{0,2}}?{_MANY}[家个位名人]?(?=[，：。；—]|<_>{{0,3}}?[，：])"
    ),
    rule(rf"{_ROLE}(?:也|却|则|倒)?最?(?:多|不止一家|不少)(?=：)"),
)
_NUMBER = r"(?:[（]?[一二三四五六七八九十\d]+[）]?[、.．]?)?"
_LABEL = rule(rf"^(?!责任)(?:{_NUMBER}{_ROLE}：(?=<*>)|{_ROLE.replace('role', 'alone')}：?$)")
_NEXT_LABEL = rule(r"[；。，、]<_>{2,10}：")
_GOES_ON = r"(?:<_>|<M>|，|——){0,16}?"
_ANOTHER = (
    rule(
        rf"{_OWNER}[^。；]*?(?:另外?一?[家个](?:{_OWNER})?(?:则|就)?(?:是|为|叫)(?:<_>{{1,12}}?的)?|又?还?(?:新增|增加|增添|添|增补|多)了?(?:一[家个])?(?:<_>){{0,8}}?)(?P<h><F+>)"
    ),
    rule(rf"另一?[家个]?{_OWNER}(?:则|就)?(?:是|为)(?P<h><F+>)"),
    rule(rf"{_OWNER}[^。；]*?除了?(?P<h><F+>)[^。；]*?还有{_GOES_ON}(?P<k><F+>)"),
    rule(rf"(?:又|再)(?:有)?一[家个]{_OWNER}{_GOES_ON}(?P<h><F>)"),
    rule(rf"(?:并列|同列|同为|同是)<_>{{0,2}}?{_OWNER}的?，?(?:还有|有){_GOES_ON}(?P<h><F>)"),
    rule(rf"{_OWNER}<_>{{0,6}}?只有(?P<h><F>)一[家个]"),
)
_ITS = rule(
    r"<C>[上中]?(?:的|链|则|也|实行|推行|设了?|有|配了?)*(?:[两三四五六七八\d]+[家个位名]|双)?$"
)  # the role is that of the chain right before it
_IN_FRONT = rule(
    r"(?:^(?:链上，?)?|<C>[上中里]?，?)(?:领头|打头|挑头)的(?:则|就|正)?(?:是|为|——|，)?<_>{0,6}?(?P<h><F>)"
)  # of a team and of much else, where no chain is named just before
_INTRODUCED = rule(
    rf"(?:<C>的?|(?:^|[，；])){_OWNER}(?!党|们)(?:<_>{{0,2}}?是|身上|家里|呢)<_>{{0,10}}?[。！？；]?$"
    rf"|(?:^|[，；])<_>{{0,8}}?(?:归|(?P<s>[说讲看谢夸提数])(?:一?(?P=s)|的是)?)(?:这家|咱们?的?)?{_OWNER}[。！：]?$"
)
_MORE = rule(r"^(?:<F>|[、，；。]){1,8}$")
_OPENS = re.compile(
    rf"[，；：。、和与及]$|——$|(?:[，；：。]|^|——)(?:一[家个位名边头]|另一[家个位名边头]|其一|其二|还有|分别|则|[^，。；：{ANY}]{{0,4}}的)?"
    r"(?:则|就|正|分别|便|也)?(?:是|为|由)?(?:在任的|现任)?$"
)


def role_counts(scene: Scene) -> Iterator[Link]:
    """Links of everyone who has a role that is told so."""
    label: str | None = None
    for line in scene.shorn:
        for pattern in _COUNTED:
            for match in pattern.finditer(line.skeleton):
                yield from _behind(scene, line, match)
        found = _LABEL.match(line.skeleton)
        if found:
            label = found["role"] or found["alone"]
            another = _NEXT_LABEL.search(line.skeleton, found.end())
            yield from _listed(scene, line, label, found.end(), another.start() if another else None)
        elif (
            label
            and (_MORE.match(line.skeleton) or _goes_on(scene, line))
            and not _NEXT_LABEL.search("；" + line.skeleton)
        ):
            yield from _listed(scene, line, label, 0)
        else:
            label = None
    for line in scene.shorn[:-1]:
        if _INTRODUCED.search(line.skeleton):
            yield from _opening_the_next(scene, line, scene.shorn[line.nth + 1])
    for line in scene.shorn:
        for match in _IN_FRONT.finditer(line.skeleton):
            near = chain_before(scene, line, match.start("h"), 1)
            link = None if near is None else make(scene, line, "OWNS_CHAIN", line.bodies(match, "h")[0], near, "count")
            if link and line.nth and scene.shorn[line.nth - 1].paragraph == line.paragraph:
                yield link
    for line in scene.spoken:
        for pattern in _ANOTHER:
            for match in pattern.finditer(line.skeleton):
                for head in line.bodies(match, "h") + line.bodies(match, "k"):
                    yield from _link(scene, line, "OWNS_CHAIN", head, match.start(), "链主")


def _opening_the_next(scene: Scene, line: Line, following: Line) -> Iterator[Link]:
    """某链的链主是位老大哥。F…: the firm that opens the next sentence."""
    first = following.mentions.get(0)
    if first is not None and line.paragraph == following.paragraph and scene.kind_of(first.body) == "enterprise":
        yield from _link(scene, line, "OWNS_CHAIN", first.body, len(line.skeleton), "链主")


def _goes_on(scene: Scene, line: Line) -> bool:
    """Whether the line before it, of the same paragraph, ends with ；."""
    before = scene.shorn[line.nth - 1]
    return before.paragraph == line.paragraph and before.skeleton.endswith("；")


def _behind(scene: Scene, line: Line, match: re.Match[str]) -> Iterator[Link]:
    """Those that open the clauses behind the number, to the sentence's end; the next sentence where none is left."""
    role, start = match["role"], match.end()
    chains = {m.body for at, m in line.mentions.items() if at < start and scene.type_of(m.body) == "Chain"}
    if len(chains) > 1 and not _ITS.search(
        line.skeleton, 0, match.start("role")
    ):  # whose is whose is told by order (role_lists.py)
        return
    end = next((e for e in (line.skeleton.find("。", start), line.skeleton.find("；", start)) if e > 0), None)
    rest = line.skeleton[start:end]
    if any(ord(c) > 0xDFFF for c in rest):
        yield from _listed(scene, line, role, start, end)
        return
    after = scene.shorn[line.nth + 1 : line.nth + 2]
    if after and after[0].paragraph == line.paragraph and re.match("一[家个位边]|分别", after[0].skeleton):
        yield from _listed(scene, after[0], role, 0)


def _listed(scene: Scene, line: Line, role: str, start: int, end: int | None = None) -> Iterator[Link]:
    held = next((x for x in _ROLES if x[0].fullmatch(role)), None)
    if held is None:
        return
    _, holder, relation = held
    stop = len(line.skeleton) if end is None or end < 0 else end
    for at, mention in sorted(line.mentions.items()):
        if not start <= at < stop or not holder.match(line.skeleton[at]):
            continue
        if scene.text[mention.start : mention.end] in ("前者", "后者"):
            continue  # what that one does is told there
        before = line.skeleton[max(0, start - 1) : at]
        if at == start or _OPENS.search(before):
            yield from _link(scene, line, relation, mention.body, at, role)


def _link(scene: Scene, line: Line, relation: str, head: int, at: int, role: str) -> Iterator[Link]:
    chain = chain_before(scene, line, at)
    if chain is None:
        return
    attrs = {"role": role} if relation == "LEADS_CHAIN" else {}
    modality = claim_modality(line, line.clause_start(at), at)
    link = make(scene, line, relation, head, chain, "count", modality, attrs)
    if link:
        yield link
