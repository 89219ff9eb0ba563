"""Chains told by their place in a list: 前两条链, 后一条, 末一条 are read as the chains themselves.

The list is that of the paragraph so far, in the order in which its chains are first named; where the paragraph has
less than two of them, that of the paragraphs before it.
"""

from __future__ import annotations

import re

from ingest.extract.numerals import value_of
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import BLOCK, Line, Mention, Scene, block_of

_NUMBER = "[一二两三四五六七八\\d]"
_BEHIND = r"(?:产业)?链条?(?!上|主|长[^期])|(?=由|归|则|都|均|分别|依次|是|为|的|交给|交由|，|。|；|$)"
_ALL_HAVE = "的?链[主长](?:企业|单位)?[都均同](?:是|为|由)"
_PLACED = re.compile(
    rf"(?P<first>前面?|头)(?P<f>{_NUMBER})条(?:{_BEHIND})|(?P<last>后面?|最后|末尾?)(?P<l>{_NUMBER})条(?:{_BEHIND})"
    rf"|(?P<middle>当中|中间)(?P<m>{_NUMBER})条(?:{_BEHIND})"
    rf"|末条链|(?:[这以上述]{{0,2}})(?P<all>[两三四五六七八\d])条(?:产业)?链(?=的?共同的?牵头|[均都]由|{_ALL_HAVE})"
)
_HAS = "以[^，。；]{1,12}为链主|由[^，。；]{1,30}(?:牵头|链长|领衔|挂帅)|的?(?:副?链[长主]|牵头(?:部门|单位))"
_FORMER = rule(
    rf"[前后]者(?=则?(?:{_HAS}|[是为]<*>{{0,12}}?<PGYXKF>(?!<_>{{0,4}}链主)|(?:交[给由]|归)<*>{{0,12}}?<PGYX>))"
)
_IN_QUESTION = rule(rf"[前后]者(?=则?(?:{_HAS}|[是为]<*>{{0,12}}?<P>))|{_NUMBER}条(?:产业)?链{_ALL_HAVE}")
_ROLE = re.compile("链[长主]|牵头|领衔|挂帅")
_ACTOR = rule("<PF>")
_FIRM = rule("<F>")
_PERSON = rule("<P>")
_CHAIN = rule("<C>")
_NOT_SET_UP = re.compile("[还尚暂并也则却]*(?:没有?|未|不)(?:单独|专门|再)?设")
_TWO = rule(r"(?P<a><F>)(?:、|和|与)(?P<b><F>)，<_>{0,6}?(?=前者|后者)")
_LATTER = rule(r"(?<=<FP>，)后者")
_LINES = 60  # looked back at
_PARAGRAPHS = 3  # so many before it are looked through


def name_the_counted(scene: Scene) -> None:
    """Put the chains that are meant where the text counts them off."""
    for line in [*scene.lines, *scene.shorn]:
        for match in reversed(list(_PLACED.finditer(line.skeleton))):
            _put(scene, line, match, _meant(_set_up(scene, line, match), match))
        former = list(_FORMER.finditer(line.skeleton))
        here = _two_before(scene, line, former[0].start()) if former else []
        for match in reversed(former):
            if len(here) == 2:
                _put(scene, line, match, here[:1] if match.group() == "前者" else here[1:])
        _name_the_two(scene, line)


def _two_before(scene: Scene, line: Line, at: int) -> list[int]:
    """The chains of the part between semicolons, else those of the part before it, else of the sentence before."""
    begin = line.part_start(at)
    here = _chains_in(scene, line, at, begin) or _chains_in(scene, line, begin, line.part_start(begin - 1))
    if here or _ACTOR.search(line.skeleton, 0, at):
        return here
    before = [x for x in scene.shorn[max(0, line.nth - 2) : line.nth] if x.paragraph == line.paragraph]
    if before and _says_former(scene, before[-1]):  # 前者…。后者…
        before.pop()
    if not before or _says_former(scene, before[-1]):
        return []
    if not before[-1].skeleton.endswith("；"):
        told = _ROLE.search(before[-1].skeleton + line.skeleton)
        if not told or len(_FIRM.findall(before[-1].skeleton)) > 1:
            return []
    return _chains_in(scene, before[-1], len(before[-1].skeleton))


def _says_former(scene: Scene, line: Line) -> bool:
    return "前者" in scene.text[slice(*line.span)]


def in_question(line: Line, at: int) -> bool:
    """Whether the text says of one told by its place, up to there, what it is and it is not known which: 前者的链长."""
    last = max((p for p in line.mentions if p < at and _CHAIN.match(line.skeleton[p])), default=-1)
    found = _IN_QUESTION.search(line.skeleton, last + 1)
    return found is not None and found.start() < at


def told_apart(scene: Scene, line: Line) -> bool:
    """甲和乙为双链长，前者抓C1，后者抓C2: whose chain is which is told behind."""
    said = (
        at
        for at, m in line.mentions.items()
        if scene.text[m.start : m.end] == "前者" and _PERSON.match(line.skeleton[at])
    )
    return any(_CHAIN.search(line.skeleton, at) for at in said)


def not_set_up(line: Line, at: int) -> bool:
    """单晶硅链没有设: of the chain there no roles are told."""
    return _NOT_SET_UP.match(line.skeleton, at + 1) is not None


def _set_up(scene: Scene, line: Line, match: re.Match[str]) -> list[int]:
    """The chains told so far; of those that all have one owner, none that isn't set up."""
    told = chains_told(scene, line, match.start())
    if not match["all"]:
        return told
    near = scene.lines[max(0, line.nth - _LINES) : line.nth + 1]
    without = {m.body for x in near for p, m in x.mentions.items() if not_set_up(x, p)}
    return [b for b in told if b not in without]


def _name_the_two(scene: Scene, line: Line) -> None:
    """甲、乙，前者…，后者…, and 卖给甲，后者…: the firms, or the person, that are meant."""
    if (two := _TWO.search(line.skeleton)) is not None:
        first, second = line.bodies(two, "a"), line.bodies(two, "b")
        for match in reversed(list(re.finditer("[前后]者", line.skeleton[two.end() :]))):
            _put(scene, line, match, first if match.group() == "前者" else second, two.end())
    latter = [] if "前者" in line.skeleton else list(_LATTER.finditer(line.skeleton))
    for match in reversed(latter):
        _put(scene, line, match, [line.mentions[match.start() - 2].body])


def _meant(listed: list[int], match: re.Match[str]) -> list[int]:
    if match["first"]:
        count = int(value_of(match["f"]) or 0)
        return listed[:count] if 0 < count <= len(listed) and len(listed) > 1 else []
    if match["last"]:
        count = int(value_of(match["l"]) or 0)
        return listed[-count:] if 0 < count <= len(listed) and len(listed) > 1 else []
    if match["all"]:
        return listed if len(listed) == int(value_of(match["all"]) or 0) else []
    if not match["middle"]:
        return listed[-1:]
    count = int(value_of(match["m"]) or 0)
    return listed[1:-1] if len(listed) == count + 2 else []


def chains_told(scene: Scene, line: Line, at: int) -> list[int]:
    """The chains of the paragraph up to there; of those before it where it names less than two."""
    found = _chains_in(scene, line, at)
    paragraph, left = line.paragraph, _PARAGRAPHS
    for earlier in reversed(scene.shorn[max(0, line.nth - _LINES) : line.nth]):
        if earlier.paragraph != paragraph:
            if len(found) > 1 or not left:
                break
            paragraph, left = earlier.paragraph, left - 1
        found = list(dict.fromkeys(_chains_in(scene, earlier, len(earlier.skeleton)) + found))
    return found


def _chains_in(scene: Scene, line: Line, upto: int, since: int = 0) -> list[int]:
    whole = scene.lines[line.nth]  # with the posts in front of names, which may hold the chain
    told = [m.start for p, m in line.mentions.items() if since <= p < upto]
    inside = [m for _, m in sorted(whole.mentions.items()) if told and m.named and min(told) <= m.start <= max(told)]
    return list(dict.fromkeys(m.body for m in inside if scene.type_of(m.body) == "Chain"))


def _put(scene: Scene, line: Line, match: re.Match[str], bodies: list[int], shift: int = 0) -> None:
    """A list of those bodies instead of the words that mean them; chains count as named there."""
    if not bodies:
        return
    at, end = match.start() + shift, match.end() + shift
    start = max(scene.text.find(match.group(), *line.span), line.span[0])
    words = "、".join(
        chr(block_of(scene.bodies[b]) + BLOCK - 1 - (at + n) % (BLOCK // 2)) for n, b in enumerate(bodies)
    )
    longer = len(words) - (end - at)
    moved = {p if p < at else p + longer: m for p, m in line.mentions.items()}
    for nth, body in enumerate(bodies):
        named = scene.type_of(body) == "Chain"
        moved[at + 2 * nth] = Mention(body, start, start + len(match.group()), named)
    line.skeleton = line.skeleton[:at] + words + line.skeleton[end:]
    line.mentions = moved
