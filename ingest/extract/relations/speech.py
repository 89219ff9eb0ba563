"""Whose enterprise speaks: of the person who says it behind, before or around the sentence; and who manages which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from ingest.extract.employers import Employers
from ingest.extract.quotations import open_quotation
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Mention, Scene
from ingest.extract.relations.titles import TITLE

_SPEAKER = rule(
    rf"(?P<f><FAGYB>)(?:{TITLE})(?:、(?:{TITLE}))*<P><_>{{0,8}}?(?:说|表示|介绍|感慨|感叹|赞|回忆|坦言|道|谈|算|笑|感言|直言|称|反馈|讲|点赞|告诉)"
)

_POSTS = re.compile(rf"(?:{TITLE})(?:(?:、|兼)(?:{TITLE}))*")
_MANAGED = ("enterprise", "academia", "bank")
_SAYS = rule(
    r"(?:^|(?<=[，。；：]))(?P<p><P>)(?:<_>|，){0,10}?(?:说|表示|介绍|回忆|感慨|告诉|坦言|数|讲|算|笑道|记得|难忘|心有余悸|印象<_>{0,4}深)"
)
_REMEMBERS = rule(  # X公司经理某某至今记得，“…”; 某某说：“…”
    rf"(?P<f><FAGYB>)(?:{TITLE})(?:、(?:{TITLE}))*<P>(?:<_>|，){{0,12}}?(?:记得|记忆犹新|说|数|讲|算|笑道|介绍|回忆|感慨|告诉|难忘|心有余悸|表示|坦言|印象<_>{{0,4}}深)"
)
_BACK = 6  # sentences that a quotation may go on


def speaker_of(scene: Scene, line: Line) -> Mention | None:
    """X公司经理某某说 in this sentence or the next two, or before the quotation; 某某说 of a known manager."""
    said = [x for x in scene.lines[line.nth : line.nth + 3] if x.paragraph == line.paragraph]
    before = list(_back_to_the_quotation(scene, line))
    for spoken, told in [*((x, _SPEAKER) for x in said), *((x, _REMEMBERS) for x in before)]:
        match = told.search(spoken.skeleton)
        speaker = spoken.mentions[match.start("f")] if match else _by_name(scene, spoken)
        if speaker is not None:
            return speaker
    return None


def _by_name(scene: Scene, line: Line) -> Mention | None:
    """…，某某说: the enterprise in which the text has told the person's post."""
    match = _SAYS.search(line.skeleton)
    firm = None if match is None else managers(scene).get(line.mentions[match.start("p")].body)
    return None if firm is None else Mention(firm, *line.span, named=False)


def managers(scene: Scene) -> dict[int, int]:
    """Person → the firm (bank, university) whose post stands before the name."""
    if "managers" not in scene.known:
        employers = Employers(scene.text, scene.bodies, _POSTS)
        persons = (i for i, body in enumerate(scene.bodies) if body.type == "Person")
        works_for = ((person, employers.in_front(person)) for person in persons)
        scene.known["managers"] = {p: n for p, n in works_for if n is not None and scene.kind_of(n) in _MANAGED}
    return cast(dict[int, int], scene.known["managers"])


def _back_to_the_quotation(scene: Scene, line: Line) -> Iterator[Line]:
    """The sentence, then the one before it in which the quotation opens that it stands in."""
    yield line
    opening = open_quotation(scene.text, line.span[0])
    if opening is not None:
        near = scene.lines[max(0, line.nth - _BACK) : line.nth]
        yield from (earlier for earlier in near if earlier.span[0] <= opening < earlier.span[1])
