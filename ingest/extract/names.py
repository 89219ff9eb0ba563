"""Component ``chaingraph_names``: the pattern files in their order → ``doc._.notebook`` with all candidates."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from ingest.extract.dictionaries import Dictionaries
from ingest.extract.dictionaries import dictionaries as own_of
from ingest.extract.entities import (
    banks,
    bare,
    brands,
    buildings,
    chain_forms,
    chains,
    departments,
    financiers,
    goods,
    initiatives,
    introduced,
    listed,
    offers,
    one_body,
    organizations,
    party,
    persons,
    places,
    products,
    projects,
    quoted,
    short_chains,
    short_names,
    topics_of_trade,
    utilities,
    workshops,
)
from ingest.extract.entities.notebook import Notebook

NOTHING = Dictionaries()
# Organisations first: what encloses a place, a person or a chain's name decides whether that is meant itself.
ORDER = (
    utilities.find,
    organizations.find,
    banks.find,
    departments.find,
    quoted.find,
    introduced.find,
    short_names.find,
    financiers.find,
    brands.find,
    workshops.find,
    chains.find,
    chain_forms.find,
    short_chains.find,
    party.find,
    short_names.declared,  # of party bodies, alliances and teams
    one_body.find,
    initiatives.find,
    projects.find,
    buildings.find,
    places.find,
    bare.find,
    persons.find,
    products.find,
    goods.find,
    offers.find,
    topics_of_trade.find,
)


def create(nlp: Any, name: str, dictionaries: str | None = None) -> Callable[[Any], Any]:
    """The factory; ``dictionaries`` is the folder of the deployment's own. Raises DictionaryRefused."""
    return partial(find_names, own=own_of(Path(dictionaries) if dictionaries else None))


def find_names(doc: Any, own: Dictionaries = NOTHING) -> Any:
    layout = doc._.layout
    note = Notebook(doc.text, doc._.tags, layout.place if layout else None, layout.sentences if layout else ())
    listed.find(note, own)
    for find in ORDER:
        find(note)
    listed.settle(note, own)
    doc._.notebook = note
    return doc
