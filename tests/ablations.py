"""``python -m tests.ablations [SPLIT]``: what each part of the extraction is worth, as F1 without it.

A part is taken out of the real pipeline; everything else stays as it is shipped. SPLIT is a folder of the annotated
corpus (``test`` when none is given).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

from ingest.documents.read import read_article
from ingest.evaluation import evaluate, pairs_of
from ingest.extract import names
from ingest.extract.entities import short_names
from ingest.extract.nlp import pipeline
from ingest.pipeline import understood

CORPUS = Path(__file__).with_name("golden") / "articles"
SHOWN = (("entities", "all"), ("relations", "all"), ("relations", "core"), ("metrics", "subject"))
SHORT_NAMES = (short_names.find, short_names.declared)


def without(*components: str) -> AbstractContextManager[Any]:
    """The pipeline of this process without these components."""
    nlp = pipeline(None)
    return nlp.select_pipes(disable=[c for c in components if c in nlp.pipe_names])  # type: ignore[no-any-return]


def without_short_names() -> AbstractContextManager[Any]:
    """海岳重工 for 海岳重工股份有限公司, and what 以下简称 declares, are not found."""
    return patch.object(names, "ORDER", tuple(find for find in names.ORDER if find not in SHORT_NAMES))


ABLATIONS: Mapping[str, Callable[[], AbstractContextManager[Any]]] = {
    "全部 whole": nullcontext,
    "不作指代 without coreference": lambda: without("coreference"),
    "不作简称 without aliases": without_short_names,
}


def answers(split: Path) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """(document, answer, key) of each article of that folder."""
    for document, _, key in pairs_of(split, [split]):
        path = split / f"{document}.txt"
        yield document, understood(read_article(path), path.name).answer, key


def main(split: str = "test") -> int:
    print("| | " + " | ".join(f"{part} {type_}" for part, type_ in SHOWN) + " |")
    print("|---" * (len(SHOWN) + 1) + "|")
    for name, ablation in ABLATIONS.items():
        with ablation():
            rows = evaluate(answers(CORPUS / split)).rows()
        f1 = {(row["part"], row["type"]): row["f1"] for row in rows}
        print(f"| {name} | " + " | ".join(f"{f1[at]:.3f}" for at in SHOWN) + " |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
