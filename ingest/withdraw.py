"""Taking documents back: exactly what only they said goes, the rest stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.errors import DocumentNotFound
from graph.store.base import Store
from ingest.receipt import Receipt, refusal


def withdraw(documents: Iterable[str], store: Store) -> Iterator[Receipt]:
    """Delete each document (an id or a source) in a transaction of its own, and account for it."""
    for document in documents:
        try:
            report = store.delete(document)
        except DocumentNotFound as error:
            yield refusal(document, error)
        else:
            removed = len(report.facts_removed)
            yield Receipt(source=document, outcome="deleted", document=report.document, removed=removed)
