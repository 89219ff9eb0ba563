"""Component ``chaingraph_names``: the pattern files in their order → ``doc._.notebook`` with all candidates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ingest.extract.entities import (
    banks,
    bare,
    chains,
    departments,
    initiatives,
    organizations,
    party,
    persons,
    places,
    products,
    projects,
    quoted,
    short_names,
)
from ingest.extract.entities.notebook import Notebook

# Organisations first: what encloses a place, a person or a chain's name decides whether that is meant itself.
ORDER = (
    organizations.find,
    banks.find,
    departments.find,
    quoted.find,
    short_names.find,
    chains.find,
    party.find,
    short_names.declared,  # of party bodies, alliances and teams
    initiatives.find,
    projects.find,
    places.find,
    bare.find,
    persons.find,
    products.find,
)


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return find_names


def find_names(doc: Any) -> Any:
    layout = doc._.layout
    note = Notebook(doc.text, doc._.tags, layout.place if layout else None, layout.sentences if layout else ())
    for find in ORDER:
        find(note)
    doc._.notebook = note
    return doc
