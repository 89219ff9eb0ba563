"""A text that comes through a door: read elsewhere, within a time, and never more at once than may wait."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.errors import DocumentRefused, ReaderBusy
from graph.settings import Settings
from graph.store import GraphStore, open_store
from ingest.upload import WAITING, Reader

TEXT = "中国银行云汐支行向云汐远澜重工有限公司发放贷款3000万元。".encode()


@pytest.fixture
def kept(here: Settings) -> Iterator[GraphStore]:
    with open_store(here) as store:
        yield store


def test_what_takes_too_long_is_refused_and_the_next_is_read(kept: GraphStore) -> None:
    reader = Reader(seconds=0.01)
    with pytest.raises(DocumentRefused):
        reader.receive(TEXT, "慢/1", "慢", kept)
    assert not any(kept.info().counts.values())
    reader._seconds = 60
    assert reader.receive(TEXT, "慢/1", "慢", kept).outcome == "added"
    reader.close()


def test_no_more_than_so_many_wait(kept: GraphStore) -> None:
    reader = Reader()
    for _ in range(WAITING):
        reader._places.acquire()
    with pytest.raises(ReaderBusy):
        reader.receive(TEXT, "多/1", "多", kept)
