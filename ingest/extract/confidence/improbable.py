"""Component ``chaingraph_improbable``: a link of the model alone, or a loan, that isn't probable enough leaves
``doc._.links``.

The model proposes what it thinks possible; the confidence decides. What a rule read stays, however improbable: real
articles say much as few written ones do, and on those dropping it loses. Under the deployment's threshold it waits for
review. Only loans are told alike everywhere, with many firms and banks beside each other: there a rule's link goes
that the model has looked at and the confidence takes for wrong; a table's column says it plainly.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ingest.extract.found import Dropped, Link

LEAST = 0.45  # F1 on unread articles is flat from 0.35 to 0.5: the more precise end
DOUBTED = {"FINANCES": 0.35}  # leaving out what is less probable raises F1 (4 of 27 such were right on unread articles)


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return drop


def drop(doc: Any) -> Any:
    kept: list[Link] = []
    for link in doc._.links:
        if is_improbable(link):
            what = f"{doc._.bodies[link.head].name} {link.type} {doc._.bodies[link.tail].name}"
            doc._.dropped.append(Dropped(what, link.evidence, f"improbable: {link.confidence:.2f} ({link.by})"))
        else:
            kept.append(link)
    doc._.links = kept
    return doc


def is_improbable(link: Link) -> bool:
    """Only of what is stated: confidences of the rest rest on less."""
    if link.modality != "stated" or link.model is None or link.by == "table":
        return False
    return link.confidence < (LEAST if link.by == "model" else DOUBTED.get(link.type, 0.0))
