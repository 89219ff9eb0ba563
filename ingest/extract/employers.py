"""Whom a person works for, told beside the name: 某公司总经理某某; 某某，某公司总经理."""

from __future__ import annotations

import re

from ingest.extract.found import Body

POST = re.compile(
    r"[^，。；：]{0,26}?(?:书记|主任|局长|部长|科长|处长|经理|董事长|总裁|行长|市长|县长|区长|主席|常委|院长|理事长|秘书长|会长|教授|班长|"
    r"所长|站长|工程师|主管|负责人|团长|队长|链长|社长|副总|院士)$"
)
BEHIND = re.compile(r"[，,（(：:—是\s]{1,3}")  # between a name and where its bearer works
REACH = 40  # characters between the body and the name
EMPLOYERS = ("enterprise", "bank", "academia", "association", "park")  # whose people say 我们 of it


def employer_of(text: str, bodies: list[Body], person: int) -> int | None:
    """The organisation beside the person, the one in front before the one behind; a firm's 党委书记 works for the
    firm."""
    own = {span[0] for body in bodies if body.kind in EMPLOYERS for span in body.spans}
    works = [(span, n) for n, body in enumerate(bodies) if body.type == "Organization" for span in body.spans]
    works = [(span, n) for span, n in works if bodies[n].kind != "party" or span[0] not in own]
    works.sort(key=lambda work: (-work[0][1], work[0][0]))  # of names in names the longer first
    spans = bodies[person].spans
    in_front = (n for at, _ in spans for s, n in works if 0 <= at - s[1] <= REACH and POST.fullmatch(text, s[1], at))
    behind = (n for _, at in spans for s, n in works if 0 < s[0] - at <= REACH and BEHIND.fullmatch(text, at, s[0]))
    return next((n for n in (*in_front, *behind)), None)
