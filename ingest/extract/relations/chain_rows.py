"""Tables told in prose: the chain and, behind dashes, its leader, bureau and owner, each known by what it is.

链条—链长—牵头单位—链主：C—P—G—F；C—P—G—F · 头一行写着：C——P——F——G · 链主企业名单：F（C）F（C）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene

_CELL = "[^，。；：—－–→／/]{1,40}"
_ROW = rule(
    rf"(?:^|(?<=[：；。，]))(?P<t><C>)(?P<dash>——|—|－|–|→|／|/)(?P<cells>{_CELL}(?:(?P=dash){_CELL}){{1,3}})(?=[；。，]|$)"
)
_NUMBER = r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．，]?)?"
_LISTED = rule(rf"^{_NUMBER}(?P<h><F>)[；。，]?$")
_HEADING = rule(rf"^{_NUMBER}(?P<t><C>)[：:]?$")
_IN_BRACKETS = rule("^<F>，(?P<t><C>)。$")  # what the scene makes of F（C）
_OWNERS = re.compile(
    "链主[”’]?(?:企业|单位)?[”’]?[^，。；]{0,4}(?:名单|如下|公示|[：:])|(?:下列|以下)[^，。；]{0,30}链主"
    "|(?:确定|认定|命名|评定|公布)[^，。；]{0,60}为[^，。；]{0,30}链主[”’]?(?:企业|单位)"
)
_TOLD = re.compile("链长|链主|牵头")
_BACK = 8  # sentences in which the rows' roles may be told
_PERSON, _ANYBODY = rule("<P>"), rule("<PGYXKAF>")
_HELD: tuple[tuple[re.Pattern[str], str, dict[str, str]], ...] = (
    (rule("<P>"), "LEADS_CHAIN", {"role": "链长"}),
    (rule("<GYXKA>"), "LEADS_CHAIN", {"role": "牵头单位"}),
    (rule("<F>"), "OWNS_CHAIN", {}),
)


def chain_rows(scene: Scene) -> Iterator[Link]:
    """Links of every such row, where the text names the roles before it."""
    for line in scene.lines:  # in the shorn ones the chain at a row's head may pass for that of the leader's post
        for match in _ROW.finditer(line.skeleton):
            before = [x.skeleton for x in scene.lines[max(0, line.nth - _BACK) : line.nth + 1]]
            if any(_TOLD.search(skeleton) for skeleton in before):
                yield from _of_row(scene, line, match)


def listed_owners(scene: Scene) -> Iterator[Link]:
    """Of a list of 链主企业, each with its chain in brackets: F（C）, or below the heading that the chain is."""
    said = ((aside, _IN_BRACKETS.match(aside.skeleton)) for aside in scene.asides)
    in_brackets = {aside.nth: aside.bodies(match, "t")[0] for aside, match in said if match}
    is_list, below = False, None
    for line in scene.lines:
        heading, row = _HEADING.match(line.skeleton), _LISTED.match(line.skeleton)
        if heading:
            below = line.bodies(heading, "t")[0]
        elif row is None:
            is_list, below = _OWNERS.search(line.skeleton) is not None, None
        elif is_list and (chain := in_brackets.get(line.nth, below)) is not None:
            link = make(scene, line, "OWNS_CHAIN", line.bodies(row, "h")[0], chain, "row")
            if link:
                yield link


def _of_row(scene: Scene, line: Line, match: re.Match[str]) -> Iterator[Link]:
    chain, at = line.bodies(match, "t")[0], match.start("cells")
    for cell in match["cells"].split(match["dash"]):
        inside = line.marks(at, at + len(cell), _ANYBODY)
        at += len(cell) + len(match["dash"])
        people = [m for m in inside if _PERSON.match(line.skeleton[m[0]])]  # 某局局长某某: the person
        for place, mention in people or inside:
            for fits, relation, attrs in _HELD:
                link = make(scene, line, relation, mention.body, chain, "row", attrs=attrs)
                if link and fits.match(line.skeleton[place]):
                    yield link
