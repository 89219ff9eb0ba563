"""``python -m tests.quality``: the figures of docs/quality.md, measured anew and written there.

F1 by part and type on each split of the annotated corpus, and on ``test`` what each part of the extraction is worth: a
part is taken out of the real pipeline, everything else stays as it is shipped.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from ingest.documents.read import read_article
from ingest.evaluation import evaluate, pairs_of
from ingest.extract import names
from ingest.extract.entities import short_names
from ingest.extract.found import Parts
from ingest.extract.nlp import pipeline
from ingest.pipeline import understood
from tests.extraction_bars import extracted

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "golden" / "articles"
PAGE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- python -m tests.quality: {} -->", "<!-- / -->"
SPLITS = ("train", "dev", "test")
WHOLE = {
    ("entities", "all"): "实体 entities",
    ("relations", "all"): "全部关系 relations",
    ("relations", "core"): "除所在地外的关系 core",
    ("metrics", "all"): "数据 metrics",
    ("metrics", "subject"): "数据连同主体 with subject",
}
SHORT_NAMES = (short_names.find, short_names.declared)
PR = ("precision", "recall")
Row = dict[str, Any]
Rows = dict[tuple[str, str], Row]  # by part and type


def as_shipped(split: str) -> Rows:
    """Precision, recall and F1 of that split by the real command line, on all cores."""
    with TemporaryDirectory() as temporary:
        answers = Path(temporary)
        extracted(CORPUS / split, answers)
        return _by_part(evaluate(pairs_of(answers, [CORPUS / split])).rows())


def measured(split: str, parts: Parts) -> Rows:
    """The same in this process, where a part may be taken out."""
    return _by_part(evaluate(_answers(CORPUS / split, parts)).rows())


def _by_part(rows: list[Row]) -> Rows:
    return {(row["part"], row["type"]): row for row in rows}


def _answers(split: Path, parts: Parts) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    for document, _, key in pairs_of(split, [split]):
        path = split / f"{document}.txt"
        yield document, understood(read_article(path), path.name, parts=parts).answer, key


def without_coreference() -> AbstractContextManager[Any]:
    """我市, 该公司, 前者 refer to nobody."""
    return pipeline(None, "both").select_pipes(disable=["coreference"])  # type: ignore[no-any-return]


def without_short_names() -> AbstractContextManager[Any]:
    """海岳重工 for 海岳重工股份有限公司, and what 以下简称 declares, are not found."""
    return patch.object(names, "ORDER", tuple(find for find in names.ORDER if find not in SHORT_NAMES))


ABLATIONS: Mapping[str, tuple[Callable[[], AbstractContextManager[Any]], Parts]] = {
    "规则与模型 rules and model": (nullcontext, "both"),
    "只用规则 rules only": (nullcontext, "rules"),
    "只用模型 model only": (nullcontext, "model"),
    "不作指代 without coreference": (without_coreference, "both"),
    "不作简称 without aliases": (without_short_names, "both"),
}


def table(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows])


def whole(found: Mapping[str, Rows]) -> str:
    rows = [
        [title, *(f"{found[s][at]['f1']:.3f}" for s in SPLITS), *(f"{found['test'][at][n]:.3f}" for n in PR)]
        for at, title in WHOLE.items()
    ]
    return table(["", *SPLITS, "test, P", "test, R"], rows)


def by_type(found: Mapping[str, Rows]) -> str:
    types = [at for at in found["test"] if at[0] != "metrics" and at[1] not in ("all", "core")]
    rows = [[at[1], *(f"{found[s][at]['f1']:.3f}" for s in SPLITS), str(found["test"][at]["key"])] for at in types]
    return table(["", *SPLITS, "n (test)"], rows)


def ablations(split: str = "test") -> str:
    rows = []
    for name, (removed, parts) in ABLATIONS.items():
        with removed():
            found = measured(split, parts)
        rows.append([name, *(f"{found[at]['f1']:.3f}" for at in WHOLE)])
    return table(["", *WHOLE.values()], rows)


def written(page: str, name: str, content: str) -> str:
    """The page with another table between the marks of that name."""
    begin = BEGIN.format(name)
    before, rest = page.split(begin, 1)
    return f"{before}{begin}\n\n{content}\n\n{END}{rest.split(END, 1)[1]}"


def main() -> int:
    found = {split: as_shipped(split) for split in SPLITS}
    page = PAGE.read_text(encoding="utf-8")
    for name, content in (
        ("whole", partial(whole, found)),
        ("types", partial(by_type, found)),
        ("ablations", ablations),
    ):
        made = content()
        page = written(page, name, made)
        print(made, flush=True)
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
