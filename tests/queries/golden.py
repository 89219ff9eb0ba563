"""Golden files: a small graph written out as readings, and what each question to it must answer.

``documents`` are readings: ``bodies`` (short name → type[/kind], name, aliases …), ``links`` (head, type, tail,
attributes) and ``figures`` (subject, indicator, value, unit, date, confidence). ``cases`` are questions with
their rows; in them an entity is its name, a fact ``head TYPE tail``, and empty cells are left out.
``CHAINGRAPH_GOLDEN=write pytest tests/queries`` writes the cases anew; review the difference.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from graph.facts import Reading
from graph.store import GraphStore
from queries.header import Column
from queries.run import Answer, run
from tests.readings import Says

FOLDER = Path(__file__).parent.parent / "golden" / "queries"
FACT = (
    "MATCH (s:Statement {fact: $id}) RETURN coalesce(s.name, coalesce(s.head_name, '–') + ' ' + s.type + ' ' +"
    " coalesce(s.tail_name, s.indicator)) AS said ORDER BY s.id LIMIT 1"
)

SAID = (
    "MATCH (s:Statement {head_name: $head, type: $type}) WHERE coalesce(s.tail_name, s.indicator) = $tail"
    " RETURN s.fact AS id LIMIT 1"
)


def load(query_id: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / f"{query_id}.yaml").read_text(encoding="utf-8"))
    return loaded


def readings(golden: dict[str, Any]) -> list[Reading]:
    return [_reading(document) for document in golden["documents"]]


def _reading(document: dict[str, Any]) -> Reading:
    about = {k: v for k, v in document.items() if k not in ("source", "bodies", "links", "figures")}
    said = Says(document["source"], **about)
    ids = {}
    for short, (type_, name, *aliases) in document["bodies"].items():
        type_, _, kind = type_.partition("/")
        ids[short] = said.mention(type_, name, *aliases, kind=kind or None)
    for head, type_, tail, *attrs in document.get("links", ()):
        given = dict(attrs[0]) if attrs else {}
        said.link(type_, ids[head], ids[tail], given.pop("modality", "stated"), given.pop("confidence", None), **given)
    for subject, indicator, value, unit, *about in document.get("figures", ()):
        said.figure(indicator, value, unit, ids.get(subject), *about)
    return said.reading()


def answered(store: GraphStore, query_id: str, ask: dict[str, Any]) -> dict[str, Any]:
    """A case as the golden file has it: the question and what it is answered."""
    answer = run(store, query_id, _with_fact(store, ask))
    case: dict[str, Any] = {"ask": ask}
    if answer.reason:
        return case | {"reason": answer.reason.code}
    return case | ({"truncated": True} if answer.truncated else {}) | {"rows": _rows(store, answer)}


def _with_fact(store: GraphStore, ask: dict[str, Any]) -> dict[str, Any]:
    """``fact: [head, TYPE, tail]`` in a question becomes the id of that fact."""
    if not isinstance(ask.get("fact"), list):
        return ask
    head, type_, tail = ask["fact"]
    return ask | {"fact": store.read(SAID, {"head": head, "type": type_, "tail": tail}).rows[0]["id"]}


def _rows(store: GraphStore, answer: Answer) -> list[dict[str, Any]]:
    kept = []
    for row in answer.rows:
        cells = {c.name: _readable(store, c, row[c.name]) for c in answer.columns}
        kept.append({name: value for name, value in cells.items() if value not in (None, [], "")})
    return kept


def _readable(store: GraphStore, column: Column, value: Any) -> Any:
    if value is None:
        return None
    if column.type == "entity":
        return value["name"]
    if column.type == "entity-list":
        return [item["name"] for item in value]
    if column.type == "fact":
        return _fact(store, value)
    if column.type == "fact-list":
        return sorted(_fact(store, id_) for id_ in value)
    return value


def _fact(store: GraphStore, id_: str) -> str:
    return str(store.read(FACT, {"id": id_}).rows[0]["said"])


def rewrite(query_id: str, cases: list[dict[str, Any]]) -> None:
    """The file with these cases in place of its own."""
    file = FOLDER / f"{query_id}.yaml"
    documents, _, _ = file.read_text(encoding="utf-8").partition("\ncases:\n")
    text = yaml.safe_dump({"cases": cases}, allow_unicode=True, sort_keys=False, width=150, default_flow_style=None)
    file.write_text(documents + "\n" + text, encoding="utf-8")
