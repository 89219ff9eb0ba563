"""The name of the rules that read an article."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graph.facts import digest
from ingest.extract.dictionaries import dictionaries as own_of

INGEST = Path(__file__).parent.parent


@cache
def rules(dictionaries: Path | None = None, model: str = "") -> str:
    """``rules/…``: it changes with any file of the cleaner and the extraction (the learned part by its checksum),
    with the own dictionaries and with the language model that took part, so that a statement tells which rules made it,
    and an article is read anew when they changed."""
    files = sorted(
        f for room in ("documents", "extract") for f in (INGEST / room).rglob("*") if f.suffix not in (".pyc", ".npz")
    )
    version = digest(*(f.read_bytes().hex() for f in files if f.is_file()), size=4) + own_of(dictionaries).version
    return f"rules/{version}+{model}" if model else f"rules/{version}"
