"""The graph in a notebook: networkx, pandas (extra ``notebook``) and py2neo (extra ``py2neo``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from graph.facts import Entity, Relation, Scalar, Subgraph
from graph.settings import Settings

if TYPE_CHECKING:
    import networkx
    import pandas
    import py2neo

SEPARATOR = "；"


class Table(Protocol):
    """What queries answer: ``queries.run.Answer`` or ``graph.facts.Rows``."""

    @property
    def rows(self) -> Sequence[Mapping[str, Any]]: ...

    @property
    def columns(self) -> Sequence[Any]: ...


def entity_attributes(entity: Entity) -> dict[str, Scalar]:
    """What is known of an entity, as single values (aliases joined by ``；``), so that every file format takes them."""
    known: dict[str, Scalar] = {
        "name": entity.name,
        "type": entity.type,
        "kind": entity.kind,
        "aliases": SEPARATOR.join(entity.aliases) or None,
        "place": entity.place,
        "code": entity.code,
        "sources": entity.sources,
    }
    return {name: value for name, value in known.items() if value is not None}


def relation_attributes(relation: Relation) -> dict[str, Scalar]:
    """What is known of a link; its type is called ``relation``, because GEXF means something else by ``type``."""
    known: dict[str, Scalar] = {
        "relation": relation.type,
        "modality": relation.modality,
        **dict(relation.attrs),
        "sources": relation.sources,
        "statements": relation.statements,
        "confidence": relation.confidence,
        "first_said": relation.first_said,
        "last_said": relation.last_said,
    }
    return {name: value for name, value in known.items() if value is not None}


def to_networkx(subgraph: Subgraph) -> networkx.MultiDiGraph[str]:
    """Nodes by entity id, links keyed by fact id (parallel ones stay apart).

    >>> to_networkx(Subgraph(entities=(), entities_total=0, relations_total=0)).number_of_nodes()
    0
    """
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_nodes_from((entity.id, entity_attributes(entity)) for entity in subgraph.entities)
    for relation in subgraph.relations:
        graph.add_edge(relation.head, relation.tail, relation.id, **relation_attributes(relation))
    return graph


def to_dataframe(table: Table) -> pandas.DataFrame:
    """A query's answer: an entity column ``chain`` becomes its names and ``chain_id``; lists stay lists."""
    import pandas

    rows = [dict(_flat(row)) for row in table.rows]
    columns = [getattr(column, "name", column) for column in table.columns]
    return pandas.DataFrame(rows, columns=None if rows else columns)


def _flat(row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        if _is_entity(value):
            yield from ((name, value["name"]), (f"{name}_id", value["id"]))
        elif isinstance(value, list) and value and all(map(_is_entity, value)):
            yield from ((name, [v["name"] for v in value]), (f"{name}_id", [v["id"] for v in value]))
        else:
            yield name, value


def _is_entity(value: Any) -> bool:
    return isinstance(value, dict) and {"id", "name"} <= value.keys()


def to_py2neo(settings: Settings) -> py2neo.Graph:
    """py2neo on the Neo4j of these settings. It is end of life: for reading in a notebook, not for services.

    Raises ValueError when the store is no Neo4j.
    """
    if not settings.is_neo4j:
        raise ValueError("py2neo speaks to Neo4j only; the store of these settings is an embedded one")
    import py2neo

    login = (settings.neo4j_user, settings.neo4j_password.get_secret_value())
    return py2neo.Graph(settings.store, auth=login, name=settings.neo4j_database)


def to_py2neo_subgraph(subgraph: Subgraph) -> py2neo.Subgraph:
    """The same entities and links as py2neo values.

    py2neo's own ``to_subgraph()`` doubles the node whose internal id is 0, and takes unbound parallel relationships for
    one (``_kept_apart`` mends that).
    """
    import py2neo

    nodes = {e.id: py2neo.Node("Entity", e.type, id=e.id, **entity_attributes(e)) for e in subgraph.entities}
    links = [
        _kept_apart(r.type)(nodes[r.head], nodes[r.tail], id=r.id, **relation_attributes(r)) for r in subgraph.relations
    ]
    return py2neo.Subgraph(nodes.values(), links)


def _kept_apart(type_: str) -> Any:
    """A py2neo relationship type whose relationships are equal when their fact ids are, not when their ends are."""
    import py2neo

    def same(own: Any, other: Any) -> bool:
        return type(own).__name__ == type(other).__name__ and own["id"] == other["id"]

    return type(type_, (py2neo.Relationship,), {"__eq__": same, "__hash__": lambda own: hash(own["id"])})
