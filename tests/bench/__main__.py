"""``make bench``: writing on both engines against the bare library and driver, extraction, the doors; as ratios."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from pydantic import SecretStr

from graph.settings import Settings
from graph.store.opening import GraphStore, open_engine
from ingest.demo.shipped import demo
from ingest.documents.folders import File
from ingest.pipeline import read_all
from tests.bench import doors
from tests.bench.recorded import Recording, Replay, bare_embedded, bare_neo4j, rows_in, writing
from tests.bench.synthetic import readings
from tests.neo4j_server import Neo4jMissingError, Server, start

ARTICLES, BATCH = 2000, 200
OVERHEAD = 1.5  # the most that ours may cost against bare
EXTRACTED = 60  # articles


@dataclass(slots=True)
class Times:
    """Seconds of each batch, ours and bare, and how many rows were written."""

    ours: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    rows: int = 0


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measure(store: GraphStore, recording: Recording, replay: Replay) -> Times:
    """Write the articles in batches; each batch's rows are written bare right after."""
    times, source = Times(), readings(ARTICLES)
    for done in range(BATCH, ARTICLES + 1, BATCH):
        batch = list(islice(source, BATCH))
        times.ours.append(timed(lambda batch=batch: [store.write(reading) for reading in batch]))  # type: ignore[misc]
        calls = [writing(transaction) for transaction in recording.taken()]
        times.bare.append(timed(lambda calls=calls: replay(calls)))  # type: ignore[misc]
        times.rows += sum(map(rows_in, calls))
        ours, bare = (seconds[-1] / BATCH * 1000 for seconds in (times.ours, times.bare))
        print(f"  {done:5} / {ARTICLES}: ours {ours:6.1f}, bare {bare:6.1f} ms/article", file=sys.stderr, flush=True)
    return times


def report(engine: str, times: Times) -> bool:
    """Print one engine's figures; whether the overhead is within its bound."""
    ours, bare = sum(times.ours), sum(times.bare)
    print(f"{engine}: 写入 {ARTICLES} 篇 / writing {ARTICLES} articles, {times.rows} rows")
    for name, seconds in (("ours", ours), ("bare", bare)):
        print(f"  {name} {seconds / ARTICLES * 1000:7.1f} ms/article {times.rows / seconds:8.0f} rows/s")
    print(f"  overhead {ours / bare:.2f}x (bound {OVERHEAD}x)")
    grown, same = times.ours[-1] / times.ours[0], times.bare[-1] / times.bare[0]
    print(f"  last {BATCH} : first {BATCH} = {grown:.2f} (bare {same:.2f})", flush=True)
    return ours / bare <= OVERHEAD


@contextmanager
def recording_store(settings: Settings) -> Iterator[tuple[GraphStore, Recording]]:
    recording = Recording(open_engine(settings))
    store = GraphStore(recording, recording.migrate())
    try:
        yield store, recording
    finally:
        store.close()


def embedded(folder: Path) -> bool:
    with (
        recording_store(Settings(home=folder / "ours", store=None)) as (store, recording),
        bare_embedded(folder / "bare") as replay,
    ):
        return report("embedded", measure(store, recording, replay))


def settings_of(server: Server) -> Settings:
    return Settings(store=server.url, neo4j_user=server.user, neo4j_password=SecretStr(server.password))


def neo4j(folder: Path) -> bool:
    with ExitStack() as stack:
        try:
            own, bare = (stack.enter_context(start(folder / name)) for name in ("ours", "bare"))
        except Neo4jMissingError as missing:
            print(f"neo4j: 未测 / not measured: {missing}")
            return "neo4j" not in os.environ.get("CHAINGRAPH_REQUIRE", "")
        store, recording = stack.enter_context(recording_store(settings_of(own)))
        replay = stack.enter_context(bare_neo4j(bare, settings_of(bare)))
        return report("neo4j", measure(store, recording, replay))


def extraction() -> None:
    """Articles a second, one process and a pool; the start of the processes is left out."""
    with demo() as shipped:
        files = [File(path, f"{path.name}#{n}") for n in range(EXTRACTED) for path in shipped.articles][:EXTRACTED]
        for workers in (1, os.cpu_count() or 1):
            results = read_all(files, workers=workers)
            next(results)
            seconds = timed(lambda results=results: list(results))  # type: ignore[misc]
            print(f"extraction: {(len(files) - 1) / seconds:6.1f} articles/s with {workers} process(es)", flush=True)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        within = [embedded(Path(folder) / "embedded"), neo4j(Path(folder) / "neo4j")]
    extraction()
    within.append(not doors.main())
    return int(not all(within))


if __name__ == "__main__":
    sys.exit(main())
