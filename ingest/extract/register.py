"""Every component of the pipeline and every extension of the Doc, in one place: ``register()``.

A component is a factory ``(nlp, name, *, options) -> callable(doc) -> doc`` in a file of its own; its row here names
what it needs and what it sets. ``nlp.cfg`` gives the order. Nothing is registered at import.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract import bodies, confidence, coreference, forms, layout, metrics, names, quantities, relations, tagger
from ingest.extract.confidence import improbable
from ingest.extract.learned import names as learned_names
from ingest.extract.learned import vote


@dataclass(frozen=True, slots=True)
class Component:
    """``requires`` and ``assigns`` are checked by ``nlp.analyze_pipes()``."""

    name: str
    factory: Callable[..., Callable[[Any], Any]]
    requires: tuple[str, ...] = ()
    assigns: tuple[str, ...] = ()


COMPONENTS = (
    Component("chaingraph_layout", layout.create, assigns=("doc._.layout",)),
    Component("chaingraph_tagger", tagger.create, requires=("doc._.layout",), assigns=("doc._.tags",)),
    Component("chaingraph_names", names.create, requires=("doc._.layout", "doc._.tags"), assigns=("doc._.notebook",)),
    Component(
        "chaingraph_bodies", bodies.create, requires=("doc._.notebook",), assigns=("doc._.bodies", "doc._.dropped")
    ),
    Component(
        "chaingraph_learned_names",
        learned_names.create,
        requires=("doc._.layout", "doc._.tags", "doc._.quantities", "doc._.bodies"),
        assigns=("doc._.bodies", "doc._.dropped", "doc._.learned"),
    ),
    Component("chaingraph_forms", forms.create, requires=("doc._.bodies",), assigns=("doc._.bodies",)),
    Component(
        "chaingraph_coreference",
        coreference.create,
        requires=("doc._.layout", "doc._.bodies"),
        assigns=("doc._.bodies",),
    ),
    Component("chaingraph_quantities", quantities.create, assigns=("doc._.quantities",)),
    Component(
        "chaingraph_relations",
        relations.create,
        requires=("doc._.layout", "doc._.bodies"),
        assigns=("doc._.links",),
    ),
    Component(
        "chaingraph_metrics",
        metrics.create,
        requires=("doc._.layout", "doc._.bodies", "doc._.quantities"),
        assigns=("doc._.figures", "doc._.dropped"),
    ),
    Component(
        "chaingraph_vote",
        vote.create,
        requires=("doc._.learned", "doc._.bodies", "doc._.links", "doc._.figures"),
        assigns=("doc._.links", "doc._.figures", "doc._.dropped"),
    ),
    Component(
        "chaingraph_confidence",
        confidence.create,
        requires=("doc._.layout", "doc._.bodies", "doc._.links", "doc._.figures"),
        assigns=("doc._.bodies", "doc._.links", "doc._.figures"),
    ),
    Component(
        "chaingraph_improbable",
        improbable.create,
        requires=("doc._.links", "doc._.bodies"),
        assigns=("doc._.links", "doc._.dropped"),
    ),
)

# cleaned: ingest.documents.clean.Cleaned · notebook: ingest.extract.entities.notebook ·
# quantities: ingest.extract.quantities · learned: ingest.extract.learned.reading · the others: ingest.extract.found.
# Lists are made anew for each Doc by ``fresh``: a default shared by all Docs would let
# one article write into another.
SINGLE = ("cleaned", "layout", "notebook", "learned")
LISTS = ("bodies", "links", "figures", "dropped", "tags", "quantities")


def register() -> None:
    """Make the extensions and factories known to spaCy. Doing it twice changes nothing."""
    for extension in (*SINGLE, *LISTS):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=None)
    for component in COMPONENTS:
        if not Language.has_factory(component.name):
            Language.factory(
                component.name,
                func=component.factory,
                requires=list(component.requires),
                assigns=list(component.assigns),
            )


def fresh(doc: Any) -> Any:
    """A Doc with empty lists of its own, ready for the components (tests build theirs with it too)."""
    for extension in LISTS:
        if doc._.get(extension) is None:
            doc._.set(extension, [])
    return doc
