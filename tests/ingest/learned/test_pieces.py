"""Cutting a text into the vocabulary's pieces."""

from __future__ import annotations

from ingest.extract.learned.modelfile import pieces
from ingest.extract.learned.pieces import Pieces

OWN = Pieces({"海": (4, -5.0), "岭": (5, -5.0), "海岭": (6, -6.0), "重工": (7, -3.0), "1": (8, -2.0)}, unknown=3)


def test_the_most_probable_cut_is_taken() -> None:
    assert OWN.cut("海岭重工") == [(0, 2, 6), (2, 4, 7)]


def test_a_sign_that_the_vocabulary_lacks_is_unknown() -> None:
    assert OWN.cut("海龘") == [(0, 1, 4), (1, 2, 3)]


def test_full_width_is_read_as_half_width_and_blanks_are_left_out() -> None:
    assert OWN.cut("１　1") == [(0, 1, 8), (2, 3, 8)]


def test_places_are_those_of_the_whole_text() -> None:
    assert OWN.cut("重工", offset=10) == [(10, 12, 7)]


def test_the_shipped_vocabulary_knows_chinese_words() -> None:
    assert [piece.end - piece.start for piece in pieces().cut("产业链")] in ([2, 1], [3])
