"""Taking documents back: exactly what only they said goes, the rest stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.errors import DocumentNotFound
from graph.facts import WriteReport
from graph.store.base import Store
from ingest.receipt import Receipt, refusal


def withdraw(documents: Iterable[str], store: Store) -> Iterator[Receipt]:
    """Delete each document (an id, a source, or a path from where one is) in a transaction of its own, and account
    for it."""
    for document in documents:
        try:
            report = _deleted(document, store)
        except DocumentNotFound as error:
            yield refusal(document, error)
        else:
            removed = len(report.facts_removed)
            yield Receipt(source=document, outcome="deleted", document=report.document, removed=removed)


def _deleted(document: str, store: Store) -> WriteReport:
    """Files are known by their absolute path, and named from where one is. Raises DocumentNotFound."""
    try:
        return store.delete(document)
    except DocumentNotFound:
        path = str(Path(document).absolute())
        if not document or path == document:
            raise
        try:
            return store.delete(path)
        except DocumentNotFound:
            raise DocumentNotFound(document=document) from None
