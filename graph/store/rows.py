"""Readings ↔ the rows that the database keeps of them: one flat dict of properties a node."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph.conclude import METRIC
from graph.facts import Article, Document, Mention, MetricStatement, Reading, RelationStatement, Span, Table, digest
from graph.schema import Ontology

Row = dict[str, Any]
LABELS = {"Article": "a-", "Table": "t-"}  # label of a document's node → how its id begins


def document_row(document: Document) -> Row:
    """The properties of the document's node; its sources stand in a list, because one text may lie in two places."""
    shared: Row = {
        "id": document.id,
        "source": document.source,
        "sources": [document.source],
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "place": document.place,
    }
    if isinstance(document, Article):
        return shared | {"text": document.text, "authors": list(document.authors)}
    return shared | {"columns": list(document.columns), "row_count": document.row_count}


def document_of(label: str, row: Mapping[str, Any]) -> Document:
    """The document back from its node."""
    names = ("id", "source", "title", "publisher", "published", "place")
    shared: dict[str, Any] = {name: row.get(name) for name in names}
    if label == "Article":
        return Article(**shared, text=row["text"], authors=tuple(row.get("authors") or ()))
    return Table(**shared, columns=tuple(row.get("columns") or ()), row_count=int(row.get("row_count") or 0))


def label_of(document: Document) -> str:
    return "Article" if isinstance(document, Article) else "Table"


def check_vocabulary(reading: Reading, vocabulary: Ontology) -> None:
    """Types become labels in Cypher, so they may only be the ontology's. Raises ValueError (a caller's mistake)."""
    types = {m.id: m.type for m in reading.mentions}
    for type_ in types.values():
        if type_ not in vocabulary.entities:
            raise ValueError(f"{type_} is no entity type of the ontology")
    for relation in reading.relations:
        ends = types.get(relation.head, "?"), types.get(relation.tail, "?")
        if not vocabulary.allows(relation.type, *ends):
            raise ValueError(f"{relation.type} does not link {ends[0]} to {ends[1]} in the ontology")
    for metric in reading.metrics:
        if metric.subject is not None and metric.subject not in types:
            raise ValueError(f"metric {metric.id} is about {metric.subject}, which the document doesn't mention")


def statement_rows(reading: Reading) -> list[Row]:
    """One row a statement. ``ref`` is the statement's id in its document, ``id`` is unique over all documents."""
    document, names = reading.document, {m.id: m.name for m in reading.mentions}
    rows = [_mention_row(m) for m in reading.mentions]
    rows += [_relation_row(r, names) for r in reading.relations]
    rows += [_metric_row(m, names) for m in reading.metrics]
    for row in rows:
        row["id"] = "s-" + digest(document.id, row["claim"], row["ref"])
        row["document"], row["published"] = document.id, document.published
    return rows


def _mention_row(mention: Mention) -> Row:
    return {
        "claim": "mention",
        "ref": mention.id,
        "type": mention.type,
        "name": mention.name,
        "kind": mention.kind,
        "aliases": list(mention.aliases),
        "place": mention.place,
        "region": mention.region,
        "code": mention.code,
        "spans": [n for span in mention.spans for n in span],
        "row": mention.row,
        "confidence": float(mention.confidence),
    }


def _shared(statement: RelationStatement | MetricStatement) -> Row:
    return {
        "ref": statement.id,
        "evidence": statement.evidence,
        "modality": statement.modality,
        "start": statement.span[0] if statement.span else None,
        "end": statement.span[1] if statement.span else None,
        "row": statement.row,
        "confidence": float(statement.confidence),
        "extractor": statement.extractor,
        "rule": statement.rule or None,
    }


def _relation_row(relation: RelationStatement, names: Mapping[str, str]) -> Row:
    return _shared(relation) | {
        "claim": "relation",
        "type": relation.type,
        "head": relation.head,
        "tail": relation.tail,
        "head_name": names[relation.head],
        "tail_name": names[relation.tail],
        "attrs": json.dumps(dict(sorted(relation.attrs)), ensure_ascii=False),
    }


def _metric_row(metric: MetricStatement, names: Mapping[str, str]) -> Row:
    attrs = {"as_of": metric.as_of, "figure": f"{float(metric.value)!r} {metric.unit}", "indicator": metric.indicator}
    return _shared(metric) | {
        "claim": "metric",
        "type": METRIC,
        "head": metric.subject,
        "head_name": names[metric.subject] if metric.subject else None,
        "attrs": json.dumps({k: v for k, v in attrs.items() if v}, ensure_ascii=False),
        "indicator": metric.indicator,
        "value": float(metric.value),
        "unit": metric.unit,
        "as_of": metric.as_of,
    }


def reading_of(document: Document, rows: Iterable[Mapping[str, Any]]) -> Reading:
    """The reading back from the rows of its document, statements in the order of their ids."""
    ordered = sorted(rows, key=lambda r: r["id"])
    return Reading(
        document=document,
        mentions=tuple(_mention(r) for r in ordered if r["claim"] == "mention"),
        relations=tuple(_relation(r) for r in ordered if r["claim"] == "relation"),
        metrics=tuple(_metric(r) for r in ordered if r["claim"] == "metric"),
    )


def _mention(row: Mapping[str, Any]) -> Mention:
    flat = row.get("spans") or []
    return Mention(
        id=row["ref"],
        type=row["type"],
        name=row["name"],
        kind=row.get("kind"),
        aliases=tuple(row.get("aliases") or ()),
        place=row.get("place"),
        region=row.get("region"),
        code=row.get("code"),
        spans=tuple(zip(flat[::2], flat[1::2], strict=True)),
        row=row.get("row"),
        confidence=row.get("confidence", 1.0),
    )


def _span(row: Mapping[str, Any]) -> Span | None:
    return None if row.get("start") is None else (row["start"], row["end"])


def _said(row: Mapping[str, Any]) -> dict[str, Any]:
    names = ("evidence", "modality", "confidence", "row")
    return {n: row.get(n) for n in names} | {
        "id": row["ref"],
        "span": _span(row),
        "extractor": row.get("extractor", ""),
        "rule": row.get("rule") or "",
    }


def _relation(row: Mapping[str, Any]) -> RelationStatement:
    attrs = tuple(sorted(json.loads(row["attrs"]).items()))
    return RelationStatement(**_said(row), type=row["type"], head=row["head"], tail=row["tail"], attrs=attrs)


def _metric(row: Mapping[str, Any]) -> MetricStatement:
    figure: dict[str, Any] = {n: row.get(n) for n in ("indicator", "value", "unit", "as_of")}
    return MetricStatement(**_said(row), **figure, subject=row.get("head"))


def reading_digest(document: Document, rows: Iterable[Row]) -> str:
    """Equal for equal readings (``statement_rows``) of one document; where the document lies plays no part."""
    about = {k: v for k, v in document_row(document).items() if k not in ("source", "sources", "text")}
    said = sorted(rows, key=lambda r: str(r["id"]))
    return digest(json.dumps([about, said], ensure_ascii=False))
