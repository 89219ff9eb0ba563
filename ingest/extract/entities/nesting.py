"""Bodies inside a longer name that are bodies themselves (ruling 8): X分行 → X, Y大学Z学院 → Y大学."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.divisions import divisions
from ingest.extract.entities.notebook import Candidate, Notebook

ACADEMY = re.compile(
    r"^([\u4e00-\u9fa5]{2,}?(?:大学|科学院|学院|农科院))(?=[\u4e00-\u9fa5]{2,}(?:学院|研究所|研究院|实验室|中心|系|研究总院|分院))"
)
PARK = re.compile(
    r"^([\u4e00-\u9fa5]{2,}?(?:开发区|高新区|经开区|产业园区|工业园区|产业园))(?=[\u4e00-\u9fa5]{2,}(?:园|园区|基地|产业城|片区)$)"
)


def parts_of(note: Notebook, candidate: Candidate) -> Iterator[Candidate]:
    text = note.text[slice(*candidate.span)]
    start = candidate.span[0]
    if candidate.type != "Organization":
        return
    if text.endswith("分公司") and (head := head_office(text, start, candidate.kind)):
        yield head
    pattern, kind = {"academia": (ACADEMY, "academia"), "park": (PARK, "park")}.get(candidate.kind or "", (None, None))
    if pattern and (found := pattern.match(text)):
        yield Candidate("Organization", kind, (start, start + found.end()), "part of a name", found[1])


def head_office(text: str, start: int, kind: str | None) -> Candidate | None:
    """远澜能源福建分公司 → 远澜能源: the part before the branch's area, where it has no legal form already."""
    stem = text.removesuffix("分公司")
    for length in range(2, len(stem) - 2):
        area, head = divisions().named(stem[-length:]), stem[:-length]
        if area is not None and not stem.endswith("公司") and len(head) >= 3:
            return Candidate("Organization", kind, (start, start + len(head)), "part of a name", head)
    return None
