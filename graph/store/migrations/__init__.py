"""Numbered schema migrations: ``NNNN.<engine>.<ext>`` files of statements, one after the other.

What the database has reached is kept in it, in ``(:SchemaVersion {version})``, which is no part of the graph.
``{type}`` lines are repeated for each relationship type of the ontology (and HAS_METRIC, MENTIONS).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.facts import digest
from graph.schema import ontology

if TYPE_CHECKING:
    from graph.store.base import Engine

FOLDER = Path(__file__).parent
READ = "MATCH (v:SchemaVersion) RETURN v.version AS version, v.types AS types"
KEEP = "MERGE (v:SchemaVersion {id: 'schema'}) SET v.version = $version, v.types = $types"


def migrate(engine: Engine, run: Callable[[str], object]) -> int:
    """Run what is missing, through ``run`` (one schema statement); the version reached.

    Statements are idempotent (IF NOT EXISTS), so an interrupted migration is completed by the next.
    """
    wanted = newest(engine.name)
    if current(engine):
        return wanted[0]
    for file in migration_files(engine.name):
        for statement in statements(file.read_text(encoding="utf-8"), relationship_types()):
            run(statement)
    engine.write(lambda tx: tx.run(KEEP, {"version": wanted[0], "types": wanted[1]}))
    return wanted[0]


def current(engine: Engine) -> bool:
    """Whether the database has the newest schema."""
    have = engine.read(READ).rows
    return bool(have) and (have[0]["version"], have[0]["types"]) == newest(engine.name)


def newest(engine: str) -> tuple[int, str]:
    """Version and vocabulary that the migrations of this engine lead to."""
    return int(migration_files(engine)[-1].name[:4]), digest(*relationship_types())


def migration_files(engine: str) -> list[Path]:
    return sorted(FOLDER.glob(f"*.{engine}.*"))


def relationship_types() -> list[str]:
    return [*sorted(ontology().relations), "HAS_METRIC", "MENTIONS"]


def statements(text: str, types: list[str]) -> Iterator[str]:
    """The statements of a migration file; ``//`` lines are comments, ``{type}`` stands for each relationship type."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("//"))
    for statement in " ".join(lines).split(";"):
        if "{type}" in statement:
            yield from (statement.strip().replace("{type}", type_) for type_ in types)
        elif statement.strip():
            yield statement.strip()
