"""``python -m tests.bench.doors [ENTITIES]``: named queries over HTTP beside the same statement by the bare driver.

* One client: the bare statement first, then over HTTP (the embedded store has one holder at a time). Resolving names is
  part of ours, not of the bare statement. HTTP itself costs about a millisecond, more than the shortest statements:
  the bound is on a client that asks each question once.
* Hubs: the bodies with the most links, and the main question about nobody in particular.
* Open loop: requests leave at their time whether or not earlier ones were answered, and are timed from then.
"""

from __future__ import annotations

import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from graph.settings import Settings
from graph.store import open_store
from queries.loader import catalogue
from queries.parameters import bind
from tests.bench.city import ENTITIES, Names, fill
from tests.bench.clients import Asked, Caller, Question, bare_of, centiles, measured, offered, serving, timed
from tests.neo4j_server import Neo4jMissingError, Server, start
from viz.layout import force

SECONDS, RATE, RATES = 20, 50, (100, 200, 400)
RATE_SECONDS, HELD = 5, 0.25  # a rate is held when p95 stays below this many seconds and nothing failed
NAMED_BOUND, HUB_BOUND, FACTOR = 0.050, 1.0, 2.0
HUB_REPEATS = 3
LINKS_PER_NODE = 2
PLACED = (1_000, 10_000)
MAIN = "link.leader-owner-bank"
Times = list[tuple[Question, tuple[float, float]]]


def questions(names: Mapping[str, str]) -> list[Question]:
    """Every query of the catalogue that this graph can answer: by what it requires, or by each name that it takes."""
    given = {"about": names["enterprise"], **names}
    given["names"] = f"{names['bank']}、{names['enterprise']}"
    return [Question(id_, one) for id_ in catalogue() for one in _ways(id_, given)]


def _ways(query_id: str, given: Mapping[str, str]) -> Iterator[dict[str, str]]:
    stored = [p for p in catalogue()[query_id].params if p.type in ("entity", "entity-list", "document", "fact")]
    required = [p.name for p in stored if p.required]
    for names in [required] if required else [[p.name] for p in stored]:
        if all(name in given for name in names):
            yield {name: given[name] for name in names}


def by_name(asked: Sequence[Question]) -> list[Question]:
    """Those that start at a name."""
    return [question for question in asked if not {"document", "fact"} & set(question.given)]


def in_turn(names: Names) -> list[Question]:
    """A round for the open loop: each query as often as any other, with ever other names and ways of asking."""
    rounds = [by_name(questions(typical)) for typical in names.typical]
    ways: dict[str, list[list[Question]]] = {}
    for asked in rounds:
        for id_ in {question.query: None for question in asked}:
            ways.setdefault(id_, []).append([question for question in asked if question.query == id_])
    return [of[turn][turn % len(of[turn])] for turn in range(len(rounds)) for of in ways.values()]


def beside_bare(caller: Caller, bare: Times) -> bool:
    """Print each question over HTTP beside the bare statement; whether all of them in turn are within the factor."""
    http: Times = []
    for question, theirs in bare:
        ours = measured(partial(caller.ask, question))
        http.append((question, ours))
        print(f"  {question!s:42} http {_ms(ours)}  bare {_ms(theirs)} ms  {ours[0] / theirs[0]:.2f}x", flush=True)
    whole, least = (sum(times[0] for _, times in all_) for all_ in (http, bare))
    print(f"  each of the {len(bare)} once: http {whole * 1e3:.1f}, bare {least * 1e3:.1f} ms: {whole / least:.2f}x")
    return whole <= FACTOR * least


def _ms(times: tuple[float, float]) -> str:
    return " ".join(f"{seconds * 1e3:7.1f}" for seconds in times)


def around_hubs(caller: Caller, hubs: Mapping[str, str]) -> bool:
    """Print the answers about the best connected bodies; whether each comes in time."""
    within = True
    whole = [Question(MAIN), Question(MAIN, {"min_amount": "8000万元"})]
    for question in [*by_name(questions(hubs)), *whole]:
        answered = caller.ask(question)
        p50, p95 = measured(partial(caller.ask, question), HUB_REPEATS)
        within &= answered and p50 <= HUB_BOUND
        print(f"  {f'hub {question}':42} http {_ms((p50, p95))} ms{'' if answered else '  NOT ANSWERED'}", flush=True)
    return within


def open_loop(caller: Caller, asked: Sequence[Question]) -> bool:
    """Print what the offered rate comes to, query by query, and the highest rate held."""
    results = offered(caller, asked, RATE, SECONDS)
    p50, p95 = centiles([one.seconds for one in results])
    failed = sum(not one.answered for one in results)
    said = f"p50 {p50 * 1e3:.1f}, p95 {p95 * 1e3:.1f} ms, {failed} of {len(results)} failed"
    print(f"  {RATE}/s offered for {SECONDS} s: {said}")
    for id_ in sorted({one.query for one in results}):
        print(f"    {id_:40} {_ms(centiles([one.seconds for one in results if one.query == id_]))} ms")
    held = RATE if _held(results) else 0
    for rate in RATES if held else ():
        if not _held(offered(caller, asked, rate, RATE_SECONDS)):
            break
        held = rate
    print(f"  highest rate held (p95 ≤ {HELD * 1e3:.0f} ms, none failed): {held}/s", flush=True)
    return p95 <= NAMED_BOUND and not failed


def _held(results: Sequence[Asked]) -> bool:
    return centiles([one.seconds for one in results])[1] <= HELD and all(one.answered for one in results)


def doors(settings: Settings, environment: Mapping[str, str], entities: int) -> bool:
    with open_store(settings) as store:
        began = time.perf_counter()
        names = fill(store, entities, 3 * entities)
        took = time.perf_counter() - began
        print(f"{store.engine}: {entities} entities, {3 * entities} facts made in {took:.0f} s", flush=True)
    return asked_of(settings, environment, names)


def asked_of(settings: Settings, environment: Mapping[str, str], names: Names) -> bool:
    """Ask a filled store in every way."""
    asked = questions(names.typical[0])
    with open_store(settings) as store:
        bound = [bind(catalogue()[question.query], question.given, store) for question in asked]
    with bare_of(settings) as run:
        bare = [
            (question, measured(partial(run, catalogue()[question.query].cypher, values)))
            for question, values in zip(asked, bound, strict=True)
        ]
    with serving(settings.home, environment) as url:
        caller = Caller(url)
        return all([beside_bare(caller, bare), around_hubs(caller, names.hubs), open_loop(caller, in_turn(names))])


def layouts() -> None:
    force(["a", "b"], [("a", "b")])  # what is imported and prepared once
    for size in PLACED:
        rng = random.Random(7)
        ids = [str(n) for n in range(size)]
        links = [(ids[n], ids[int(n * rng.random())]) for n in range(1, size)]
        links += [(rng.choice(ids), rng.choice(ids)) for _ in range(size * (LINKS_PER_NODE - 1))]
        seconds = timed(partial(force, ids, links))
        print(f"layout: {size} nodes, {len(links)} links {seconds:.2f} s", flush=True)


def settings_of(server: Server, home: Path) -> Settings:
    return Settings(home=home, store=server.url, neo4j_user=server.user, neo4j_password=server.password)  # type: ignore[arg-type]


def main(entities: int = ENTITIES) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # as Ctrl-C does: what was started is ended first
    layouts()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        try:
            with start(home / "neo4j") as server:
                within = doors(settings_of(server, home / "none"), server.environment, entities)
        except Neo4jMissingError as missing:
            print(f"neo4j: 未测 / not measured: {missing}")
            within = True
        within &= doors(Settings(home=home / "embedded", store=None), {}, entities)
    bounds = f"p95 {NAMED_BOUND * 1e3:.0f} ms, hubs {HUB_BOUND:.0f} s, {FACTOR}x the driver"
    print("within the bounds" if within else f"outside the bounds ({bounds})")
    return int(not within)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
