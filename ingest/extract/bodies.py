"""Component ``chaingraph_bodies``: candidates → ``doc._.bodies``, one Body for each real thing with all its names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import count
from typing import Any

from ingest.extract.entities.chains import ENDING
from ingest.extract.entities.nesting import parts_of
from ingest.extract.entities.notebook import Candidate, Notebook
from ingest.extract.found import Body

_MARKS = re.compile(r"[\s“”\"'‘’「」『』《》()（）·]")


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return settle


def settle(doc: Any) -> Any:
    note: Notebook = doc._.notebook
    for candidate in list(note.candidates):
        for part in parts_of(note, candidate):
            note.add(part)
    kept = [c for c in note.candidates if not is_swallowed(note, c)]
    doc._.bodies = [body_of(note, group) for group in grouped(kept)]
    doc._.dropped = note.dropped
    return doc


def folded(name: str) -> str:
    """A name without the marks that writers put or leave out."""
    return _MARKS.sub("", name)


def is_swallowed(note: Notebook, candidate: Candidate) -> bool:
    """A candidate of the same family inside a longer one that is no part of its own (集团 inside 集团有限公司)."""
    start, end = candidate.span
    if candidate.by.startswith("ending") and any(
        c.by in ("department", "section") and c.span[0] < start and end <= c.span[1] for c in note.near(start, end)
    ):
        return True
    if candidate.by.startswith("ending") and any(
        c.by == "quoted"
        and c.type != "Organization"
        and c.span[0] < start
        and end <= c.span[1]
        and end < c.span[0] + len(c.name)
        and note.text[end] in '”’"'
        for c in note.near(start, end)
    ):
        return True
    return any(
        c is not candidate
        and c.type == candidate.type
        and c.kind == candidate.kind
        and c.by == candidate.by
        and c.span[0] < start
        and end <= c.span[1]
        for c in note.near(start, end)
    )


def grouped(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Candidates that share a type and a name, directly or through others, in the order of the text."""
    owner: dict[tuple[str, str], int] = {}
    groups: dict[int, list[Candidate]] = defaultdict(list)
    fresh = count()
    for candidate in sorted(candidates, key=lambda c: c.span):
        keys = [(candidate.type, folded(n)) for n in (candidate.name, *candidate.names) if n]
        joined = sorted({owner[key] for key in keys if key in owner})
        target = joined[0] if joined else next(fresh)
        for other in joined[1:]:
            groups[target].extend(groups.pop(other))
            for key, group in owner.items():
                if group == other:
                    owner[key] = target
        groups[target].append(candidate)
        owner.update(dict.fromkeys(keys, target))
    return sorted(groups.values(), key=lambda group: min(c.span for c in group))


def body_of(note: Notebook, group: list[Candidate]) -> Body:
    """The fullest form that stands in the text is the name, all others are aliases."""
    names = list(dict.fromkeys(n for c in group for n in (c.name, *c.names) if n))
    written = [n for n in names if n in note.text] or names
    if group[0].type == "Chain":  # 高端家居 in a list of chains is 高端家居产业链
        written = [n for n in written if n.endswith("产业链")] or [n for n in names if n.endswith("产业链")] or written
        stems = dict.fromkeys(ENDING.sub("", n).removesuffix("产业") for n in names)
        spelt = {note.text[slice(*c.span)] for c in group}  # 油茶链条 is no name of 茶产业链
        names += [stem + "链条" for stem in stems if stem and stem + "链条" in spelt]
    name = group[0].name if group[0].type == "Person" else max(written, key=len)  # 温宁 where 温　宁 is printed
    kinds = Counter(c.kind for c in group if c.kind)
    return Body(
        type=group[0].type,
        name=name,
        kind=kinds.most_common(1)[0][0] if kinds else None,
        aliases=[n for n in dict.fromkeys([*names, *(a for c in group for a in c.aliases)]) if n != name],
        spans=sorted({c.span for c in group}),
        by=sorted({c.by for c in group}),
    )
