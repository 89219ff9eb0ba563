"""Component ``chaingraph_confidence``: how probably each body, link and figure is right → their ``confidence``.

Bodies come first: how sure its ends are is a trait of a link.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ingest.extract.confidence.evidence import Evidence
from ingest.extract.confidence.traits import figure_traits, link_traits, mention_traits
from ingest.extract.confidence.weights import confidence_of


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return weigh


def weigh(doc: Any) -> Any:
    evidence = Evidence(doc.text, doc._.layout, doc._.bodies, doc._.links, doc._.figures)
    for position, body in enumerate(evidence.bodies):
        body.confidence = confidence_of("mentions", mention_traits(evidence, position))
    for link in evidence.links:
        link.confidence = confidence_of("links", link_traits(evidence, link))
    for figure in evidence.figures:
        figure.confidence = confidence_of("figures", figure_traits(evidence, figure))
    return doc
