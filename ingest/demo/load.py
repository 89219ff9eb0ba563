"""The demonstration into a store: its articles, then its tables, as a user's own would go in."""

from __future__ import annotations

from collections.abc import Iterator

from graph.store.base import Store
from ingest.demo.shipped import demo
from ingest.documents.folders import File
from ingest.pipeline import load
from ingest.receipt import Receipt
from ingest.records import load_table


def load_demo(store: Store, *, workers: int) -> Iterator[Receipt]:
    """Receipts of every document. Sources are names, not paths: the files lie elsewhere in each installation."""
    with demo() as city:
        files = [File(path, f"demo/{path.name}") for path in city.articles]
        yield from load(files, store, workers=workers)
        for table, mapping in city.tables:
            yield from load_table(table, mapping, store, source=f"demo/{table.name}")
