"""Who acts where the clause names nobody, and what was named last: understood subjects (ruling 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Mention, Scene, backwards
from ingest.extract.relations.structure import parents

_NUMBERED = r"(?:（[^（）]{1,3}）|\d+[．.、]|[一二三四五六七八九十]+[、是要]|——|【[^】]{1,6}】)?"
CALLED = re.compile(
    r"(?![在对向为给以把将让由]|依托|围绕|针对|通过|面向|聚焦|支持|推动|帮助|引导|组织|动员|鼓励|按照|走进|深入|联合|邀请)[^的、]{0,8}?(?:该|本|这家|这个)?"
    r"(?P<body>联盟|联建|党委|支部|党总支|专班|协会|商会|开发区|园区|公司|银行|支行|分行|农商行|联社|企业|学院|研究院|研究所|实验室|中心|合作社|集团|服务队|帮办团|先锋队|突击队|工作队|总支|管委会|街道|我们)"
    r"(?=又|还|已|也|共|先后|每|则|正|便|就|去|今|在|为|以|从|通过|按|凭|累计|主动|率先|推|联合|与|和|同|携手|随|搞|办|建|$)"
)
_TO_POST = re.compile("由[^，。；]{1,16}?(?:任|担任|兼任|牵头)")
_OPENING = re.compile(
    _NUMBERED + r"(?:[\ue000-\uefff](?:所属|下属|旗下|主管)的?|"
    r"[^，]{0,12}(?:年|月|日|天|来|以来|随后|同时|由|经|作为|企业|单位|部门|其中|——|里|其间|期间|后来|如今|目前|不久|之后|"
    r"会上|上半年|下半年|春|夏|秋|冬|此前|近期|近日|起|后|时|下|中|上|说|介绍|表示))?"
)
_PLACE = rule("<M>")
_JOINED = re.compile(r"[、和与及]|以及|[^，。；：！？、对向为给由\ue000-\uefff]{0,6}(?:会同|联合|携手)")
_LENDER = re.compile("[支分商]行|银行|联社")
_KIND_CALLED = {"公司": "enterprise", "企业": "enterprise", "园区": "park", "开发区": "park"}


def actor_before(scene: Scene, line: Line, at: int, letters: str) -> int | None:
    """The understood subject (ruling 12): last named actor of sentence or paragraph, else the article's place."""
    one = rule(f"<{letters}>")
    for earlier in _backwards(scene, line):
        limit = at if earlier is line else len(earlier.skeleton)
        subjects = [
            m for p, m in earlier.mentions.items() if p < limit and acts(earlier, p) and one.match(earlier.skeleton[p])
        ]
        if subjects:
            return subjects[-1].body
    return scene.place if "M" in letters else None


def opens(line: Line, at: int) -> bool:
    """Whether the mention may be its clause's subject: it opens the clause, or follows an adverbial of time or 由."""
    before = line.skeleton[line.clause_start(at) : at]
    after = line.skeleton[at + 1 : at + 2]
    return after != "的" and bool(_OPENING.fullmatch(before))


def acts(line: Line, at: int) -> bool:
    """Whether the mention may go on as the subject: it opens its clause, and isn't only given a post (由某某任队长)."""
    return opens(line, at) and not _TO_POST.match(line.skeleton, max(0, at - 1))


def called_back(scene: Scene, line: Line, at: int, word: str) -> int | None:
    """The organisation last named before ``at`` whose name holds the word (支部, 联盟, 银行)."""
    before = [m.end for p, m in line.mentions.items() if p < at]
    kind = _KIND_CALLED.get(word)
    for earlier in reversed(
        scene.lines[max(0, line.nth - 60) : line.nth + 1]
    ):  # with the posts in front of names: 某园区书记某某说，园区…
        limit = max(before, default=0) if earlier.nth == line.nth else earlier.span[1]
        for place in sorted(earlier.mentions, reverse=True):
            mention = earlier.mentions[place]
            named = scene.kind_of(mention.body) == kind if kind else word in scene.bodies[mention.body].name
            if mention.start < limit and named and scene.type_of(mention.body) == "Organization":
                lender = scene.kind_of(mention.body) == "party" and _LENDER.search(word)  # 支行, not its 党委
                return parents(scene).get(mention.body) if lender else mention.body
    parks = [i for i, b in enumerate(scene.bodies) if b.kind == "park"] if kind == "park" else []
    return parks[0] if len(parks) == 1 else None


def two_before(scene: Scene, line: Line, at: int) -> list[int]:
    """双方: the subject of the sentence before (or of this one) with its partner."""
    one = rule("<FBAGYLK>")
    for earlier in _backwards(scene, line):
        limit = at if earlier is line else len(earlier.skeleton)
        places = sorted(p for p in earlier.mentions if p < limit and one.match(earlier.skeleton[p]))
        bodies = list(dict.fromkeys(earlier.mentions[p].body for p in places))
        if len(bodies) >= 2:
            return bodies[-2:]
    return []


def firms_before(scene: Scene, line: Line, at: int, count: int) -> list[int]:
    """三家企业: as many firms (and schools) as it counts, those named last before; none where fewer are."""
    one = rule("<FA>")
    found: list[int] = []
    for earlier in [line, *reversed(scene.shorn[max(0, line.nth - 8) : line.nth])]:
        limit = at if earlier is line else len(earlier.skeleton)
        for place in sorted((p for p in earlier.mentions if p < limit), reverse=True):
            body = earlier.mentions[place].body
            if one.match(earlier.skeleton[place]) and body not in found:
                found.insert(0, body)
            if len(found) == count:
                return found
    return []


def beside(line: Line, first: int, places: list[int]) -> list[Mention]:
    """The mention at ``first`` with those that a list joins to it; of stacked areas (某省某县) the inner one."""
    while _PLACE.match(line.skeleton[first]) and _PLACE.match(line.skeleton[first + 1 : first + 2]):
        first += 1
    found, last = [line.mentions[first]], first
    for place in places:
        if place > last and _JOINED.fullmatch(line.skeleton[last + 1 : place]):
            found.append(line.mentions[place])
            last = place
    return found


def _backwards(scene: Scene, line: Line) -> Iterator[Line]:
    yield line
    for earlier in reversed(scene.shorn[: line.nth]):
        if earlier.paragraph != line.paragraph:
            return
        yield earlier


def last_mention(
    scene: Scene, line: Line, at: int, letters: str, reach: int | None = None, skip: re.Pattern[str] | None = None
) -> Mention | None:
    """The nearest earlier mention of the letters' kinds: in the sentence, else in the ``reach`` sentences before it.

    Bodies whose name holds ``skip`` are passed over.
    """
    one = rule(f"<{letters}>")
    for earlier, limit in backwards(scene.shorn, line, at, reach):
        before = [p for p in earlier.mentions if p < limit and one.match(earlier.skeleton[p])]
        if skip is not None:
            before = [p for p in before if not skip.search(scene.bodies[earlier.mentions[p].body].name)]
        if before:
            return earlier.mentions[max(before)]
    return None


def main_firm(scene: Scene, others: set[int]) -> int | None:
    """The enterprise that the article names most, were it by far."""
    counts = sorted(
        (len(b.spans) + len(b.references), -i)
        for i, b in enumerate(scene.bodies)
        if b.type == "Organization" and b.kind == "enterprise" and i not in others
    )
    if not counts or counts[-1][0] < 2 or (len(counts) > 1 and counts[-1][0] == counts[-2][0]):
        return None
    return -counts[-1][1]
