"""Readings for tests, written as a document would say it.

>>> said = Says("日报/1", place="云汐市")
>>> firm = said.organization("云汐远帆船舶有限公司", "远帆船舶", kind="enterprise")
>>> bank = said.organization("云汐银行望江支行", kind="bank")
>>> said.link("FINANCES", bank, firm, amount="3亿元")
>>> said.reading().document.source
'日报/1'
"""

from __future__ import annotations

from dataclasses import replace

from graph.facts import (
    Article,
    Document,
    Mention,
    MetricStatement,
    Modality,
    Reading,
    RelationStatement,
    Table,
    digest,
)


class Says:
    """One document and what it says. ``text`` decides its identity; by default it differs by source."""

    def __init__(
        self,
        source: str,
        text: str | None = None,
        *,
        place: str | None = "云汐市",
        region: str | None = "云汐市",
        published: str | None = "2024-05-01",
        table: bool = False,
    ) -> None:
        self.place, self.region = place, region
        self.document = _document(source, text or f"{source}的正文。", place, published, table)
        self._mentions: list[Mention] = []
        self._relations: list[RelationStatement] = []
        self._metrics: list[MetricStatement] = []

    def mention(self, type_: str, name: str, *aliases: str, kind: str | None = None, code: str | None = None) -> str:
        id_ = f"m{len(self._mentions)}"
        spans = ((0, len(name)),) if isinstance(self.document, Article) else ()
        row = 1 if isinstance(self.document, Table) else None
        found = Mention(
            id=id_,
            type=type_,
            name=name,
            kind=kind,
            aliases=aliases,
            code=code,
            spans=spans,
            row=row,
            place=self.place,
            region=self.region,
        )
        self._mentions.append(found)
        return id_

    def organization(self, name: str, *aliases: str, kind: str = "enterprise", code: str | None = None) -> str:
        return self.mention("Organization", name, *aliases, kind=kind, code=code)

    def person(self, name: str) -> str:
        return self.mention("Person", name)

    def chain(self, name: str, *aliases: str) -> str:
        return self.mention("Chain", name, *aliases)

    def link(
        self,
        type_: str,
        head: str,
        tail: str,
        modality: Modality = "stated",
        confidence: float | None = None,
        **attrs: str,
    ) -> None:
        """A link; of itself it is sure enough to need no review."""
        self._relations.append(
            RelationStatement(
                id=f"r{len(self._relations)}",
                type=type_,
                head=head,
                tail=tail,
                evidence=f"{self.document.source}说的第{len(self._relations)}句。",
                attrs=tuple(sorted(attrs.items())),
                modality=modality,
                span=(0, 5),
                confidence=0.5 + 0.1 * (len(self._relations) % 4) if confidence is None else confidence,
                extractor="test-1",
                rule="by hand",
            )
        )

    def figure(
        self,
        indicator: str,
        value: float,
        unit: str,
        subject: str | None = None,
        as_of: str | None = None,
        confidence: float = 1.0,
    ) -> None:
        self._metrics.append(
            MetricStatement(
                id=f"q{len(self._metrics)}",
                indicator=indicator,
                value=value,
                unit=unit,
                subject=subject,
                as_of=as_of,
                evidence=f"{indicator}{value}{unit}。",
                span=(0, 4),
                confidence=confidence,
            )
        )

    def reading(self) -> Reading:
        return Reading(
            document=self.document,
            mentions=tuple(self._mentions),
            relations=tuple(self._relations),
            metrics=tuple(self._metrics),
        )


def elsewhere(reading: Reading, source: str) -> Reading:
    """The same content in another place."""
    return replace(reading, document=replace(reading.document, source=source))


def _document(source: str, text: str, place: str | None, published: str | None, table: bool) -> Document:
    if table:
        return Table(
            id="t-" + digest(text), source=source, published=published, place=place, columns=("a",), row_count=1
        )
    return Article(id=Article.id_of(text), source=source, text=text, title=text[:8], published=published, place=place)
