"""Cutting a text into the vocabulary's pieces."""

from __future__ import annotations

from ingest.extract.learned.modelfile import pieces
from ingest.extract.learned.pieces import Pieces

OWN = Pieces({"海": (4, -5.0), "岭": (5, -5.0), "海岭": (6, -6.0), "重工": (7, -3.0), "1": (8, -2.0)}, unknown=3)


def test_the_most_probable_cut_is_taken() -> None:
    assert OWN.cut("海岭重工") == [(0, 2, 6), (2, 4, 7)]


def test_a_sign_that_the_vocabulary_lacks_is_unknown() -> None:
    assert OWN.cut("海龘") == [(0, 1, 4), (1, 2, 3)]


def test_letters_and_digits_of_full_width_are_read_as_of_half_width_and_blanks_are_left_out() -> None:
    assert OWN.cut("１　1") == [(0, 1, 8), (2, 3, 8)]


def test_capitals_are_read_as_small_letters_and_punctuation_stays_as_it_is_printed() -> None:
    own = Pieces({"a": (4, -1.0), "，": (5, -1.0), ",": (6, -1.0)}, unknown=3)

    assert [piece.row for piece in own.cut("A，,")] == [4, 5, 6]


def test_places_are_those_of_the_whole_text() -> None:
    assert OWN.cut("重工", offset=10) == [(10, 12, 7)]


def test_the_shipped_vocabulary_cuts_chinese_into_characters_and_keeps_a_year_whole() -> None:
    assert [piece.end - piece.start for piece in pieces().cut("产业链2025")] == [1, 1, 1, 4]
