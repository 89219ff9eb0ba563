"""``python -m tests.bench.extraction [ARTICLES]``: how fast articles are read, on one process and on all cores.

The articles are those of the annotated corpus, each time under other invented names, so that no cache of names helps.
Printed: start-up; articles a second and the memory of all processes in equal parts of the run (flat when the last part
is as the first); seconds by component of the pipeline; odd texts. Exit 1 when a bound is missed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import psutil

from graph.facts import Article
from ingest.documents.clean import clean
from ingest.documents.folders import File
from ingest.extract.nlp import pipeline, prepared
from ingest.pipeline import Read, read_all, understood
from tests.golden.renamed import rename_folder
from tests.odd_texts import odd_texts

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "golden" / "articles"
ARTICLES, PARTS, ALONE = 5000, 10, 600
BOUNDS = {1: 1.5, 2: 3.0}  # articles a second on so many processes
START_UP, GROWTH = 3.0, 1.15  # seconds; memory of the last part against that of the second
ODD_LENGTH, ODD_SECONDS = 20_000, 60.0
MEGABYTE = 1024 * 1024
START = (
    "from graph.facts import Article\nfrom ingest.documents.clean import clean\n"
    "from ingest.extract.nlp import extract\n"
    "extract(clean(Article(id='a', source='s', text='开始。')))"
)


def articles(folder: Path, number: int) -> Iterator[File]:
    """So many articles: the corpus over and over, under ever other names."""
    turn = count = 0
    while True:
        texts = folder / str(turn)
        texts.mkdir()
        for split in ("train", "dev", "test"):
            rename_folder(CORPUS / split, CORPUS / split, texts, seed=str(turn))
        for path in sorted(texts.glob("*.txt")):
            if count == number:
                return
            count += 1
            yield File(path, f"{path.name}#{turn}")
        turn += 1


def memory() -> float:
    """Megabytes of this process and its workers."""
    own = psutil.Process()
    return sum(float(process.memory_info().rss) for process in (own, *own.children(recursive=True))) / MEGABYTE


def sustained(files: list[File], workers: int) -> bool:
    """Read them all; whether speed and memory are within their bounds."""
    part, sizes = (len(files) - 2) // PARTS, list[float]()
    results = read_all(files, workers=workers)
    assert isinstance(next(results), Read)  # the start of the processes is left out
    began = time.perf_counter()
    for number in range(PARTS):
        before = time.perf_counter()
        done = sum(isinstance(found, Read) for found in islice(results, part))
        seconds = time.perf_counter() - before
        sizes.append(memory())
        print(f"  {number + 1:2}/{PARTS} {done / seconds:6.1f} articles/s {sizes[-1]:6.0f} MB", flush=True)
    rest = sum(isinstance(found, Read) for found in results)  # what didn't divide; the processes end with it
    rate = (part * PARTS + rest) / (time.perf_counter() - began)
    grown = sizes[-1] / sizes[1]
    good = rate >= BOUNDS[min(workers, max(BOUNDS))] and grown <= GROWTH
    print(
        f"extraction, {workers} process(es): {rate:.1f} articles/s (≥ {BOUNDS[min(workers, 2)]}); memory × {grown:.2f}"
    )
    return good


def start_up() -> bool:
    """Seconds until a fresh process has read its first sentence."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", START], cwd=ROOT, check=True)
    seconds = time.perf_counter() - began
    print(f"start-up {seconds:.1f} s (≤ {START_UP:.0f})", flush=True)
    return seconds <= START_UP


def components(files: list[File]) -> None:
    """Where the time goes, by component of the pipeline."""
    nlp, spent = pipeline(), Counter[str]()
    for file in files:
        article = Article(id="a", source=file.source, text=file.path.read_bytes().decode())
        began = time.perf_counter()
        doc = prepared(nlp, clean(article))
        spent["clean"] += time.perf_counter() - began  # type: ignore[assignment]
        for name, component in nlp.pipeline:
            began = time.perf_counter()
            doc = component(doc)
            spent[name] += time.perf_counter() - began  # type: ignore[assignment]
    whole = sum(spent.values())
    for name, seconds in spent.most_common():
        print(f"  {name:12} {seconds / len(files) * 1000:7.1f} ms/article {seconds / whole:5.0%}")


def odd() -> bool:
    """Seconds for each odd text; whether all ended in time."""
    slowest = 0.0
    for name, text in odd_texts(ODD_LENGTH).items():
        began = time.perf_counter()
        understood(Article(id="a", source=name, text=text), name)
        seconds = time.perf_counter() - began
        slowest = max(slowest, seconds)
        print(f"  {name:36} {seconds:6.1f} s", flush=True)
    print(f"odd texts of {ODD_LENGTH} characters: slowest {slowest:.1f} s (≤ {ODD_SECONDS:.0f})")
    return slowest <= ODD_SECONDS


def main(number: int = ARTICLES) -> int:
    with tempfile.TemporaryDirectory() as folder:
        files = list(articles(Path(folder), number))
        within = [start_up(), sustained(files[: min(ALONE, number)], 1), sustained(files, os.cpu_count() or 1)]
        components(files[:200])
    within.append(odd())
    return int(not all(within))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
