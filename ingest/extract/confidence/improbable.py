"""Component ``chaingraph_improbable``: a link that rules and model together don't make probable leaves ``doc._.links``.

The model proposes what it thinks possible; a rule may stand alone in an odd place. Their confidence, in which both
count, decides once for all of them. What is kept under the deployment's threshold still waits for review.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ingest.extract.found import Dropped, Link

LEAST = 0.35  # the confidence of a link that the model alone proposes: about half of the F1 that is reached
LEAST_OF_RULES = 0.1  # of one that a rule read: real articles say much as few written ones do (docs/quality.md)


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
    """Only of what is stated, and where the model looked: confidences of the rest rest on less."""
    least = LEAST if link.by == "model" else LEAST_OF_RULES
    return link.model is not None and link.modality == "stated" and link.confidence < least
