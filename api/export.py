"""``chaingraph export``: which part of the graph, and into which files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from graph import exchange, subgraphs
from graph.errors import OutputRefused, ParameterInvalid
from graph.facts import Standing, Subgraph
from graph.store.base import Store
from queries.header import Value
from queries.names import resolve
from queries.run import run
from viz import page
from viz.view import subgraph_of

FILES: dict[str, Callable[[Subgraph, str, str | None], bytes]] = {
    "html": lambda part, lang, title: page.html(part, lang, title).encode("utf-8", "replace"),
    "json": lambda part, lang, title: exchange.as_json(part).encode("utf-8", "replace"),
    "graphml": lambda part, lang, title: exchange.as_graphml(part),
    "gexf": lambda part, lang, title: exchange.as_gexf(part),
}


def part_of(
    store: Store,
    *,
    query: str | None,
    given: Mapping[str, Value],
    around: str | None,
    hops: int,
    limit: int,
    modality: Sequence[Standing],
    timeout: float | None,
    lang: str,
) -> tuple[Subgraph, str | None]:
    """The graph of a query's answer, a neighbourhood, or everything, with its evidence; and what to call it.

    Raises ParameterInvalid, and what asking a query or resolving a name raises.
    """
    if query and around:
        why = "--query 与 --around 只能选一个", "give either --query or --around"
        raise ParameterInvalid(name="around", reason_zh=why[0], reason_en=why[1])
    title = None
    if query:
        answer = run(store, query, given, timeout=timeout)
        part, title = subgraph_of(answer, store, evidence=False), answer.query.title.of(lang)
    elif around:
        part, title = subgraphs.around(store, resolve(store, around), hops=hops, limit=limit, modality=modality), around
    else:
        part = subgraphs.everything(store, limit=limit, modality=modality)
    return subgraphs.with_evidence(store, subgraphs.bounded(part, limit)), title


def write(part: Subgraph, form: str, out: Path, lang: str, title: str | None) -> list[Path]:
    """Write ``out`` (for csv a folder of two files); the files written. Raises OutputRefused."""
    files = {out: FILES[form](part, lang, title)} if form in FILES else _tables(part, out, lang)
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        raise OutputRefused(path=out, reason=error.strerror) from error
    return list(files)


def _tables(part: Subgraph, out: Path, lang: str) -> dict[Path, bytes]:
    return {out / name: text.encode("utf-8", "replace") for name, text in exchange.as_csv(part, lang).items()}
