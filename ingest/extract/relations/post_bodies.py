"""Whose post it is: the body named with it, the one its title names (联盟理事长), else the one understood.

县委副书记、县长 is the county's, X公司党委书记、董事长 the company's; 书记由某某担任 is the joint committee's;
院长由某某兼任 is the last named 院's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.facts import Modality
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.clubs import club_before
from ingest.extract.relations.place_default import area_at
from ingest.extract.relations.scene import Line, Scene, backwards
from ingest.extract.relations.structure import area_of, fold
from ingest.extract.relations.titles import body_words, core_of, is_of_area, is_party

_GENERIC = {  # the first word of a title that means a body spoken of → what that body's name holds
    "联盟": "联盟|联建",
    "联建": "联建|联盟",
    "联合体": "联合体",
    "共同体": "共同体",
    "集团": "集团",
    "支行": "支行",
    "分行": "分行",
    "协会": "协会|促进会",
    "商会": "商会",
    "合作社": "合作社|联合社",
    "中心": "中心",
    "办公室": "办公室|办$",
    "研究院": "研究院",
    "研究所": "研究所",
    "学院": "学院",
    "校区": "校区",
    "实验室": "实验室",
    "专班": "专班",
    "园区": "园|区$",
    "党委": "党委|党工委|联合党委",
    "党支部": "党支部|联合支部",
    "党总支": "党总支",
}
_INSIDE = re.compile(  # a title that names a further body: 某公司某供电所所长 isn't a post of 某公司
    r"(?:支行|分行|分局|分公司|学院|研究院|研究所|公司|分会|协会|商会|工委|党委|支部|管委会|合作社|(?<!驻)厂|琴行|店|所|银行|科|处|股|庭)$"
)
_OFFICE = re.compile(rf"{_INSIDE.pattern}|(?:站|队|室|办|办公室|中心)$")
_UNREAD = re.compile(r"(?:办公室|中心|委员会|领导小组|实验室|专委会)$")  # of such a body, but which was not found
_OF_FIRM = re.compile(
    r"董事|经理|总裁|总监|总工|技师|厂长|工程师|CEO|首席(?!服务)|财务|副总$|执行官|老板|店主|厂主|掌舵人|当家人|老总|主理人|^员工|^职工|车间"
)
_OF_PLACE = re.compile(r"^(?:首席|链上|产业链)*服务官$|^(?:全?产业链|全链)首席")  # no body said: the place's
_EXPERT = re.compile(r"教授|研究员|特派员|博士|院士|专家|顾问|导师|讲师|秘书$|小二$|管家$|专员$|成员$")


@dataclass(frozen=True, slots=True)
class Held:
    """One post of one person as read: the bodies named with it (none: to be understood), its title."""

    person: int
    own: tuple[int, ...]
    title: str
    at: int
    modality: Modality
    joined: bool = False  # said by 任, 由…担任: the body understood is the one spoken of
    firms: bool = False  # 公司董事


def body_of(scene: Scene, line: Line, held: Held, earlier: int | None, up: dict[int, int]) -> int | None:
    """The body of a post; ``earlier`` is the body of the post before it in the same series."""
    own = [b for b in held.own if scene.type_of(b) != "Chain"]
    prefix = core_of(held.title)[0]
    if own:
        inner = (_OFFICE if scene.kind_of(own[-1]) in ("government", "party") else _INSIDE).search(prefix)
        return None if inner and not _names(scene, own[-1], prefix) else own[-1]
    if "派" in held.title[:-2]:  # 贵委派来的指导员: nobody's that is named
        return None
    named = _named(scene, line, held, prefix) if len(prefix) > 1 else None
    if named is not None or prefix in _GENERIC:
        return named
    if is_of_area(held.title):
        area = None if earlier is None else area_of(scene, earlier)
        return _area(scene, line, held) if area is None else area
    if _INSIDE.search(prefix) or prefix.startswith("退休"):
        return None
    if earlier is not None:
        return _climb(scene, earlier, held.title, up)
    if _UNREAD.search(prefix):
        return None
    return _understood(scene, line, held)


def _names(scene: Scene, body: int, word: str) -> bool:
    return any(fold(name).endswith(word) for name in scene.names(body))


def _named(scene: Scene, line: Line, held: Held, prefix: str) -> int | None:
    """联盟秘书长, 霞山办事处主任: the body last named whose name ends with, or holds, the title's first words."""
    words = re.compile(_GENERIC.get(prefix, "") or rf"{re.escape(prefix)}$")
    for earlier, limit in backwards(scene.shorn, line, held.at):
        for place in sorted((p for p in earlier.mentions if p < limit), reverse=True):
            body = earlier.mentions[place].body
            if scene.kind_of(body) == "party" and not is_party(held.title):
                continue
            if scene.type_of(body) == "Organization" and any(words.search(fold(n)) for n in scene.names(body)):
                return body
    return None


def _area(scene: Scene, line: Line, held: Held) -> int | None:
    """副区长 with no area named: that of which the text tells there, the article's place if it is of that level, else
    the last such place named."""
    level = re.sub("长(?:助理)?$", "", held.title)[-1]
    told = area_at(scene, next((m.start for m in line.mentions.values() if m.body == held.person), line.span[0]))
    if told is not None and scene.bodies[told].name.endswith(level):
        return told
    if scene.place is not None and scene.bodies[scene.place].name.endswith(level):
        return scene.place
    for earlier in [line, *reversed(scene.shorn[: line.nth])]:
        places = [m.body for at, m in earlier.mentions.items() if scene.type_of(m.body) == "Place"]
        fitting = [b for b in places if scene.bodies[b].name.endswith(level)]
        if fitting:
            return fitting[-1]
    return None


def _climb(scene: Scene, body: int, title: str, up: dict[int, int]) -> int:
    """A party body's 局长 or 董事长 is its parent's."""
    if scene.kind_of(body) == "party" and not is_party(title) and body in up:
        return up[body]
    return body


def _understood(scene: Scene, line: Line, held: Held) -> int | None:
    if _OF_PLACE.search(held.title):
        return scene.place
    words = body_words(held.title)
    if words is not None:
        return _fitting(scene, line, held.at, words, held.title)
    if _OF_FIRM.search(held.title) and not (held.joined and _EXPERT.search(held.title)):
        if (bank := _bank_alone(scene, line, held.at)) is not None:
            return bank
        near = last_mention(scene, line, held.at, "F" if held.firms else "FXA")
        return near.body if near else None
    if held.joined:
        club = club_before(scene, line, held.at)
        if club is not None:
            return club
    elif _EXPERT.search(held.title):
        return None
    near = last_mention(scene, line, held.at, "YL" if is_party(held.title) else "FAXKGYLB")
    return near.body if near else actor_before(scene, line, held.at, "OM")


def _bank_alone(scene: Scene, line: Line, at: int) -> int | None:
    """某银行担任…，董事长某某: the bank of the sentence that names no firm before."""
    before = [m.body for place, m in sorted(line.mentions.items()) if place < at]
    banks = [b for b in before if scene.kind_of(b) == "bank"]
    return None if any(scene.kind_of(b) == "enterprise" for b in before) or not banks else banks[0]


def _fitting(scene: Scene, line: Line, at: int, words: re.Pattern[str], title: str) -> int | None:
    """The body last named before ``at`` that may have such a post."""
    for earlier, limit in backwards(scene.shorn, line, at):
        for place in sorted((p for p in earlier.mentions if p < limit), reverse=True):
            body = earlier.mentions[place].body
            if scene.kind_of(body) == "party" and not is_party(title):
                continue
            if scene.type_of(body) == "Organization" and any(words.search(fold(n)) for n in scene.names(body)):
                return body
    return None
