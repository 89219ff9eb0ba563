"""The threshold of review that a store's conclusions are made with.

It is kept in the store, beside the version of its schema, so that whoever writes, deletes, checks or rebuilds concludes
alike; rebuilding takes over the setting. A store of before has none: nothing waits there until it is rebuilt.
"""

from __future__ import annotations

from graph.conclude import Terms
from graph.schema import ontology
from graph.store.base import Engine, Transaction

READ = "MATCH (v:SchemaVersion) RETURN v.review_below AS below"
KEEP = "MATCH (v:SchemaVersion) SET v.review_below = $below"
ANY_STATEMENT = "MATCH (s:Statement) RETURN s.id AS id LIMIT 1"


def terms_in(tx: Transaction) -> Terms:
    """What is concluded with, inside a transaction."""
    return _terms(tx.run(READ))


def terms_of(engine: Engine) -> Terms:
    """The same by a read of its own."""
    return _terms(engine.read(READ).rows)


def _terms(rows: list[dict[str, object]]) -> Terms:
    return Terms(ontology(), float(str(rows[0]["below"] or 0.0)) if rows else 0.0)


def keep(tx: Transaction, below: float) -> None:
    tx.run(KEEP, {"below": below})


def adopt(engine: Engine, below: float) -> None:
    """A store in which nothing is said yet takes the setting."""
    if terms_of(engine).review_below != below and not engine.read(ANY_STATEMENT).rows:
        engine.write(lambda tx: keep(tx, below))
