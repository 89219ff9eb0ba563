"""From a read Doc to the answer format of the extraction guidelines (what ``extract`` writes).

Spans are code points of the decoded file as it is; every evidence is the cut of its span.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from ingest.documents.clean import Cleaned
from ingest.extract.found import Body, Figure, Link

Json = dict[str, Any]


def answer_of(cleaned: Cleaned, doc: Any) -> Json:
    """``relations`` holds stated ones; planned, former and denied ones go to ``unstated``."""
    links: list[Link] = doc._.links
    return {
        "doc": PurePath(cleaned.article.source).name,
        "meta": meta_of(cleaned),
        "entities": [entity_of(cleaned, i, body) for i, body in enumerate(doc._.bodies)],
        "relations": [relation_of(cleaned, link) for link in links if link.modality == "stated"],
        "unstated": [relation_of(cleaned, link) for link in links if link.modality != "stated"],
        "metrics": [metric_of(cleaned, figure) for figure in doc._.figures],
    }


def meta_of(cleaned: Cleaned) -> Json:
    article = cleaned.article
    return {
        "title": article.title,
        "published": article.published,
        "publisher": article.publisher,
        "authors": list(article.authors) or None,
        "place": article.place,
    }


def id_of(position: int) -> str:
    return f"e{position + 1}"


def entity_of(cleaned: Cleaned, position: int, body: Body) -> Json:
    mentions = [{"span": list(cleaned.locate(span)), "text": cleaned.cut(span)} for span in sorted(body.spans)]
    kind = {"kind": body.kind} if body.kind is not None else {}
    return {
        "id": id_of(position),
        "type": body.type,
        **kind,
        "name": body.name,
        "aliases": list(body.aliases),
        "source": "+".join(body.by),
        "mentions": mentions,
        "confidence": body.confidence,
    }


def relation_of(cleaned: Cleaned, link: Link) -> Json:
    return {
        "head": id_of(link.head),
        "type": link.type,
        "tail": id_of(link.tail),
        "attrs": dict(link.attrs),
        "evidence": cleaned.cut(link.evidence),
        "span": list(cleaned.locate(link.evidence)),
        "modality": link.modality,
        "confidence": link.confidence,
        "source": link.by,
    }


def metric_of(cleaned: Cleaned, figure: Figure) -> Json:
    value = int(figure.value) if figure.value == int(figure.value) else figure.value
    return {
        "subject": None if figure.subject is None else id_of(figure.subject),
        "indicator": figure.indicator,
        "value": value,
        "unit": figure.unit,
        "evidence": cleaned.cut(figure.evidence),
        "span": list(cleaned.locate(figure.evidence)),
        "modality": figure.modality,
        "confidence": figure.confidence,
        "source": figure.by,
    }
