"""Names of the deployment's own dictionaries: they stand before every guess, and what is never a name goes."""

from __future__ import annotations

from ingest.extract.dictionaries import Dictionaries
from ingest.extract.entities.notebook import Candidate, Notebook

BY = "dictionary"


def find(note: Notebook, own: Dictionaries) -> None:
    """Note each place where a known name stands, the longest first: a shorter one inside it is no name of its own."""
    forms = {form: known for known in reversed(own.names) for form in known.forms}
    taken: set[int] = set()
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        known = forms[form]
        for span in note.occurrences(form):
            if taken.isdisjoint(range(*span)):
                taken.update(range(*span))
                others = [f for f in known.forms if f != form]
                note.note(known.type, known.kind, span, BY, *others)


def settle(note: Notebook, own: Dictionaries) -> None:
    """After all others have looked: known names win where they stand, words that are never names are dropped."""
    for candidate in [c for c in note.candidates if own.names and _gives_way(note, c, own)]:
        note.withdraw(candidate)
    for candidate in [c for c in note.candidates if not own.never.isdisjoint((c.name, *c.names))]:
        note.withdraw(candidate)
        note.drop(candidate.span, "用户词典列为非名称 / the dictionaries say it is no name")


def _gives_way(note: Notebook, candidate: Candidate, own: Dictionaries) -> bool:
    """A guess at or inside a known name; a known name inside a longer one of another body of its kind."""
    start, end = candidate.span
    if candidate.by != BY:
        return any(c.by == BY and c.span[0] <= start and end <= c.span[1] for c in note.near(start, end))
    forms = next(k.forms for k in own.names if candidate.name in k.forms)
    return any(
        c.by != BY
        and c.type == candidate.type
        and c.kind == candidate.kind
        and c.span[0] <= start
        and end <= c.span[1]
        and c.span != candidate.span
        and not {c.name, *c.names}.intersection(forms)
        for c in note.near(start, end)
    )
