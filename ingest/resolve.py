"""From what the pipeline found in one text to the statements of one document.

Names are settled within the document here (two bodies of one name and type are one mention); identity across
documents is concluded by the store. Spans go back to the file as it is; every statement keeps the sentence it rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.facts import Article, Mention, MetricStatement, Reading, RelationStatement, Span, digest
from ingest.extract.found import Body, Figure, Link

Locate = Callable[[Span], Span]  # a span of the cleaned text → the span of the file that it was


def reading_of(
    article: Article,
    bodies: Sequence[Body],
    links: Sequence[Link],
    figures: Sequence[Figure],
    *,
    locate: Locate,
    region_of: Callable[[str], str | None],
    extractor: str,
) -> Reading:
    """The article with all it says. Bodies that nobody names (no span) are kept: a list may imply them."""
    mentions = _mentions(article, bodies, locate, region_of)
    ids = [_mention_id(article, body) for body in bodies]
    return Reading(
        document=article,
        mentions=tuple(mentions.values()),
        relations=tuple(
            {r.id: r for link in links if (r := _relation(article, link, ids, locate, extractor))}.values()
        ),
        metrics=tuple(
            {m.id: m for figure in figures if (m := _metric(article, figure, ids, locate, extractor))}.values()
        ),
    )


def _mention_id(article: Article, body: Body) -> str:
    return "m-" + digest(article.id, body.type, body.name)


def _mentions(
    article: Article, bodies: Sequence[Body], locate: Locate, region_of: Callable[[str], str | None]
) -> dict[str, Mention]:
    region = region_of(article.place) if article.place else None
    found: dict[str, Mention] = {}
    for body in bodies:
        key = _mention_id(article, body)
        twin = found.get(key)
        spans = {locate(span) for span in body.spans} | set(twin.spans if twin else ())
        aliases = {*body.aliases, *(twin.aliases if twin else ())} - {body.name}
        found[key] = Mention(
            id=key,
            type=body.type,
            name=body.name,
            kind=twin.kind if twin and twin.kind else body.kind,
            aliases=tuple(sorted(aliases)),
            place=article.place,
            region=region,
            spans=tuple(sorted(spans)),
            confidence=max(body.confidence, twin.confidence) if twin else body.confidence,
        )
    return found


def _relation(
    article: Article, link: Link, ids: Sequence[str], locate: Locate, extractor: str
) -> RelationStatement | None:
    head, tail = ids[link.head], ids[link.tail]
    if head == tail:
        return None
    span = locate(link.evidence)
    attrs = tuple(sorted(link.attrs.items()))
    return RelationStatement(
        id="r-" + digest(article.id, link.type, head, tail, link.modality, attrs),
        type=link.type,
        head=head,
        tail=tail,
        evidence=article.text[slice(*span)],
        attrs=attrs,
        modality=link.modality,
        span=span,
        confidence=link.confidence,
        extractor=extractor,
        rule=link.by,
    )


def _metric(article: Article, figure: Figure, ids: Sequence[str], locate: Locate, extractor: str) -> MetricStatement:
    span = locate(figure.evidence)
    subject = None if figure.subject is None else ids[figure.subject]
    return MetricStatement(
        id="v-" + digest(article.id, subject, figure.indicator, figure.value, figure.unit, locate(figure.at)),
        indicator=figure.indicator,
        value=figure.value,
        unit=figure.unit,
        evidence=article.text[slice(*span)],
        subject=subject,
        as_of=figure.as_of,
        modality=figure.modality,
        span=span,
        confidence=figure.confidence,
        extractor=extractor,
        rule=figure.by,
    )
