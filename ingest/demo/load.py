"""The demonstration into a store: its articles in the order of their days, then its tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph.errors import DocumentRefused
from graph.store.base import Store
from ingest.demo.shipped import demo
from ingest.pipeline import File, ingest
from ingest.receipt import Receipt
from ingest.records import load_table


def load_demo(store: Store, *, workers: int) -> Iterator[Receipt]:
    """Load everything and account for each document. Sources don't depend on where the package lies, so that a second
    run from elsewhere changes nothing."""
    with demo() as shipped:
        articles: list[File | DocumentRefused] = [File(path, _source(path)) for path in shipped.articles]
        yield from ingest(articles, store, workers=workers)
        for table, mapping in shipped.tables:
            yield from load_table(table, mapping, store, source=_source(table))


def _source(path: Path) -> str:
    return f"demo/{path.parent.name}/{path.name}"
