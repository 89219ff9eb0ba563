"""An article is read again by another model, and where the model had failed; else not."""

from __future__ import annotations

from pathlib import Path

from graph.store import GraphStore
from ingest.documents.folders import files_of
from ingest.extract.llm.means import Llm
from ingest.pipeline import load
from ingest.receipt import Receipt
from tests.ingest.llm.reading import LENDER, LENT, MAKER, TEXT, means
from tests.ingest.llm.stub import Reply, says, serving

GOOD = says(entities=[LENDER, MAKER], relations=[LENT])


def test_articles_are_read_again_by_another_model_and_where_one_had_failed(store: GraphStore, tmp_path: Path) -> None:
    (tmp_path / "一篇.txt").write_text(TEXT, encoding="utf-8")

    def receipt(llm: Llm | None) -> Receipt:
        (one,) = load(files_of([tmp_path / "一篇.txt"]), store, workers=1, llm=llm)
        return one

    with serving(Reply(b"", 500), GOOD) as stub:
        one, other = means(stub, tmp_path), means(stub, tmp_path, model="stub-2")
        receipts = [receipt(llm) for llm in (one, one, one, other, None)]

    assert [r.outcome for r in receipts] == ["added", "replaced", "unchanged", "replaced", "replaced"]
    assert [r.light for r in receipts] == ["amber", "green", "green", "green", "green"]
    assert (
        receipts[0]
        .line("en")
        .endswith("\n    model stub-1 failed (HTTP 500); run it again later (1 of 1 sections without it)")
    )
    assert len(stub.asked) == 3
