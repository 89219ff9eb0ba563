"""Which area is part of which: only what the text says or the gazetteer knows of a city's own counties."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SENTENCES = [
    ("[M:云汐县][M:沙洲镇]开工。", {"沙洲镇 PART_OF 云汐县"}),
    ("今年，[M:云汐县]在[M:沙洲镇]建园。", set()),  # a town that stands bare: no word says whose it is
    ("[M:云汐县]扩产。清晨的[M:沙洲镇]很忙。", set()),
    ("[M:云汐县]扩产。[M:沙洲镇]、[M:磐石镇]2个镇建站。", set()),
    ("[M:云汐县]县委看[M:沙洲镇]。", set()),
    ("[M:沙洲镇]离[M:云汐县]不远，县里也去过。", set()),
    ("[M:云汐县]扩产。我县[M:沙洲镇]很忙。", {"沙洲镇 PART_OF 云汐县"}),
    ("[M:云汐县]扩产。我们县的[M:沙洲镇]很忙。", {"沙洲镇 PART_OF 云汐县"}),
    ("[M:云汐县]扩产。该县[M:沙洲镇]很忙。", {"沙洲镇 PART_OF 云汐县"}),
    ("[M:云汐县]扩产。县里的[M:沙洲镇]、[M:磐石镇]建站。", {"沙洲镇 PART_OF 云汐县", "磐石镇 PART_OF 云汐县"}),
    ("[M:云汐县]扩产，县内[M:沙洲镇]很忙。", {"沙洲镇 PART_OF 云汐县"}),
    ("声音来自[M:云汐县]下辖的[M:沙洲镇]。", {"沙洲镇 PART_OF 云汐县"}),
    ("[M:沙洲镇]开工。[M:柳溪村]建了站。", {"柳溪村 PART_OF 沙洲镇"}),
    ("[M:柳溪村]所在的[M:沙洲镇]很忙。", {"柳溪村 PART_OF 沙洲镇"}),
    ("[M:海东省][M:云汐市][M:望江县]开工。", {"望江县 PART_OF 云汐市", "云汐市 PART_OF 海东省"}),
    (
        "[M:海东省][M:云汐市][M:望江县][M:沙洲镇]开工。",
        {"沙洲镇 PART_OF 望江县", "望江县 PART_OF 云汐市", "云汐市 PART_OF 海东省"},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    place = "望江县" if "望江县" in sentence else "云汐县"
    assert said(sentence, place=place) == links
