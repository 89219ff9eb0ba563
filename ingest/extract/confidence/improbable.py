"""Component ``chaingraph_improbable``: a link of the model alone that isn't probable enough leaves ``doc._.links``.

The model proposes what it thinks possible; the confidence decides. What a rule read stays, however improbable: on
unread articles dropping it wins nothing, and real ones say much as few written ones do. Under the deployment's
threshold it waits for review.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ingest.extract.found import Dropped, Link

LEAST = 0.45  # F1 on unread articles is flat from 0.35 to 0.5: the more precise end


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
    return link.by == "model" and link.modality == "stated" and link.confidence < LEAST
