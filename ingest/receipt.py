"""What one document added, confirmed, contradicted, left unresolved, or why it was refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Literal

from graph.errors import ChainGraphError
from graph.facts import Article, Reading, WriteReport
from graph.schema import Words

REMARKS = 20  # lines below a receipt; JSON has all
LONG_ARTICLE = 400  # characters; the shortest article of the genre that names a link is about half of it

Light = Literal["green", "amber", "red"]

OUTCOMES = {
    "added": ("新增", "added"),
    "unchanged": ("未变", "unchanged"),
    "replaced": ("替换", "replaced"),
    "deleted": ("删除", "deleted"),
    "extracted": ("已抽取", "extracted"),
    "refused": ("拒绝", "refused"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One line of account for one document. ``refused`` is the reason when nothing of it was stored.

    ``unresolved``: what was considered and left out, with the reason. ``rows``: of a table, outcome → count;
    ``row_reasons``: why rows were refused; ``notes``: what was left out of rows that were loaded, or what a language
    model did; ``cautions``: what could not be done in full, and what to do.
    """

    source: str
    outcome: str
    document: str = ""
    title: str = ""
    entities: int = 0
    relations: dict[str, int] = field(default_factory=dict)
    metrics: int = 0
    added: int = 0
    confirmed: int = 0
    waiting: int = 0
    removed: int = 0
    contradictions: tuple[tuple[str, str], ...] = ()
    unresolved: tuple[str, ...] = ()
    rows: dict[str, int] = field(default_factory=dict)
    row_reasons: tuple[ChainGraphError, ...] = ()
    notes: tuple[Words, ...] = ()
    cautions: tuple[Words, ...] = ()
    refused: ChainGraphError | None = None
    long: bool = False

    @property
    def light(self) -> Light:
        """red: refused; amber: a long article without any relation, contradictions, refused rows, or cautions; else
        green."""
        if self.refused is not None:
            return "red"
        silent = self.long and not self.relations
        return "amber" if silent or self.contradictions or self.rows.get("refused") or self.cautions else "green"

    def line(self, lang: str) -> str:
        """The receipt as one line of text."""
        zh = lang.startswith("zh")
        if self.refused is not None:
            message = self.refused.message(lang)
            named = message if self.source in message else f"{self.source}: {message}"
            return f"{OUTCOMES['refused'][not zh]}  {named}"
        parts = [OUTCOMES[self.outcome][not zh], self.title or self.source]
        if self.outcome != "unchanged":
            parts += self._counts(zh)
        return "\n".join(["  ".join(parts), *self._remarks(lang)])

    def _remarks(self, lang: str) -> list[str]:
        """Refused rows, cautions and notes, indented, a line each."""
        words = (words.of(lang) for words in (*self.cautions, *self.notes))
        every = [*(reason.message(lang) for reason in self.row_reasons), *words]
        more = len(every) - REMARKS
        tail = [f"    … 另有 {more} 条" if lang.startswith("zh") else f"    … {more} more"] if more > 0 else []
        return [f"    {text}" for text in every[:REMARKS]] + tail

    def _counts(self, zh: bool) -> list[str]:
        total = sum(self.relations.values())
        counts = (
            [f"主体 {self.entities} 关系 {total} 指标 {self.metrics}"]
            if zh
            else [f"{self.entities} entities, {total} relations, {self.metrics} metrics"]
        )
        words = (
            (self.added, "新增事实", "facts added"),
            (self.confirmed, "印证", "confirmed"),
            (self.waiting, "待核", "waiting for review"),
            (self.removed, "撤回", "taken back"),
            (len(self.contradictions), "矛盾", "contradicted"),
            (len(self.unresolved), "未决", "unresolved"),
            (self.rows.get("loaded", 0), "载入行", "rows loaded"),
            (self.rows.get("confirmed", 0), "印证行", "rows confirmed"),
            (self.rows.get("refused", 0), "拒绝行", "rows refused"),
        )
        counts += [f"{w} {n}" if zh else f"{n} {e}" for n, w, e in words if n]
        if self.long and not total:
            counts.append("长文未读出任何关系，请核对" if zh else "long article without any relation: please check")
        return counts

    def as_json(self, lang: str) -> dict[str, Any]:
        """The receipt as plain values."""
        return {
            "source": self.source,
            "outcome": self.outcome,
            "light": self.light,
            "document": self.document,
            "title": self.title,
            "entities": self.entities,
            "relations": self.relations,
            "metrics": self.metrics,
            "added": self.added,
            "confirmed": self.confirmed,
            "waiting": self.waiting,
            "removed": self.removed,
            "contradictions": [list(pair) for pair in self.contradictions],
            "unresolved": list(self.unresolved),
            "rows": self.rows,
            "row_reasons": [reason.message(lang) for reason in self.row_reasons],
            "notes": [note.of(lang) for note in self.notes],
            "cautions": [caution.of(lang) for caution in self.cautions],
            "refused": self.refused.message(lang) if self.refused else None,
        }


def receipt_of(
    reading: Reading,
    report: WriteReport | None = None,
    *,
    unresolved: tuple[str, ...] = (),
    rows: dict[str, int] | None = None,
    notes: tuple[Words, ...] = (),
    cautions: tuple[Words, ...] = (),
) -> Receipt:
    """The receipt of a reading; without a report it was extracted only."""
    document = reading.document
    return Receipt(
        source=document.source,
        outcome=report.outcome if report else "extracted",
        document=document.id,
        title=document.title or "",
        entities=len(reading.mentions),
        relations=dict(sorted(Counter(r.type for r in reading.relations).items())),
        metrics=len(reading.metrics),
        added=len(report.facts_added) if report else 0,
        confirmed=len(report.facts_confirmed) if report else 0,
        waiting=len(report.facts_waiting) if report else 0,
        removed=len(report.facts_removed) if report else 0,
        contradictions=report.contradictions if report else (),
        unresolved=unresolved,
        rows=rows or {},
        notes=notes,
        cautions=cautions,
        long=isinstance(document, Article) and len(document.text) >= LONG_ARTICLE,
    )


def refusal(source: str, error: ChainGraphError) -> Receipt:
    return Receipt(source=source, outcome="refused", refused=error)
