"""我司, 我行, 我们: whose words they are, of a report that its firm signs or of somebody who is interviewed."""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from graph.facts import Span
from ingest.extract.found import Body
from ingest.extract.metrics.clause_words import POST
from ingest.extract.quotations import open_quotation

OWN = (
    ("enterprise", "", re.compile(r"我司|[本我]公司|我们公司|我厂|我社|我集团")),
    (
        "bank",
        "行|社",  # not a surety company
        re.compile(r"(?<!自)(?:我行(?![动走驶我使程李医])|我们行(?![动走驶业政程使列家销得为事])|我们?[支分]行)"),
    ),
)
ANSWER = re.compile(r"(?m)^[ \t\u3000]*(?P<name>[^\s：:，。“”]{2,8})[：:]")  # of an interview
OURS = re.compile(
    r"我们(?:公司|集团|支行|行(?![动走驶业政程使列家])|厂|合作社|(?![省市县区州旗镇乡村国党]))"
    r"|我行(?![动走驶我使程])|我社(?![区会])|我[厂司]|本行(?!业)"
)
WORKS = re.compile(r"[，,（(：:—是\s]{1,3}")  # between a guest of an interview and where he works
EMPLOYERS = ("enterprise", "bank", "academia", "association", "park")  # whose people say 我们 of it
SIGNED = re.compile(r"\n[^\n，。；：]{0,40}\s*(?:\d{4}\s*年[^\n]*)?\s*$")  # the last line that is no sentence


def refer_own(text: str, bodies: list[Body], is_named: Callable[[Span], bool], taken: Set[Span]) -> None:
    """我司, 我行 in a firm's or a bank's own report: the one that signs it, else the one named first; 我行 in
    somebody's words: the bank named last before."""
    for kind, called, word in OWN:
        said = (match.span() for match in word.finditer(text))
        found = [span for span in said if span not in taken and not is_named(span)]
        own = [body for body in bodies if body.kind == kind and body.spans and re.search(called, body.name)]
        if not found or not own:
            continue
        signed = SIGNED.search(text)
        signs = [body for body in own if signed and any(start >= signed.start() for start, _ in body.spans)]
        owner = signs[0] if signs else min(own, key=lambda body: (body.spans[0][0], -body.spans[0][1]))
        for span in found:
            quoted = kind == "bank" and not signs and open_quotation(text, span[0]) is not None
            before = [(s[1], n) for n, body in enumerate(own) for s in body.spans if s[1] <= span[0]] if quoted else []
            (own[max(before)[1]] if before else owner).references.append(span)


def refer_speakers(text: str, bodies: list[Body], is_named: Callable[[Span], bool]) -> set[Span]:
    """某某：我们…… in an interview: the body that the person who answers works for; an official's 我们 is anybody's.
    What was read."""
    persons = [body for body in bodies if body.type == "Person"]
    employers: dict[str, Body | None] = {}
    read: set[Span] = set()
    for answer in ANSWER.finditer(text) if persons else ():
        called = answer["name"]
        if called not in employers:
            speakers = [p for p in persons if called in (p.name, *p.aliases)]
            speakers += [p for p in persons if p.name.startswith(called)]
            employers[called] = employer_of(text, bodies, speakers[0]) if speakers else None
        if (employer := employers[called]) is not None:
            line = text.find("\n", answer.end())
            said = (ours.span() for ours in OURS.finditer(text, answer.end(), line if line > 0 else len(text)))
            spans = {span for span in said if not is_named(span)} - read
            employer.references += spans
            read |= spans
    return read


def employer_of(text: str, bodies: list[Body], person: Body) -> Body | None:
    """某公司总经理某某; 某某，某公司总经理: the first body beside the person that isn't an authority."""
    works = [(span, body) for body in bodies if body.kind in EMPLOYERS for span in body.spans]
    works.sort(key=lambda work: (-work[0][1], work[0][0]))  # of names in names the longer first
    in_front = ((s, b) for start, _ in person.spans for s, b in works if POST.fullmatch(text, s[1], max(start, s[1])))
    behind = ((s, b) for _, end in person.spans for s, b in works if WORKS.fullmatch(text, end, max(end, s[0])))
    return next((body for _, body in (*in_front, *behind)), None)
