"""An article in windows of whole sentences, and what stands in one."""

from __future__ import annotations

import numpy as np

from ingest.extract.found import Body, Layout
from ingest.extract.learned.pairs import names_in_names, pairs_of, subjects_of
from ingest.extract.learned.pieces import Pieces
from ingest.extract.learned.tokens import Ahead, Page, Tokens, page_of, tokens_of
from ingest.extract.learned.windows import FIGURE_MARK, ranges_of, window_of
from ingest.extract.tagger import Tag

TEXT = "云汐市的海岭重工向云帆机电采购曲轴300根。"
BODIES = [
    Body("Place", "云汐市", spans=[(0, 3)]),
    Body("Organization", "海岭重工", "enterprise", spans=[(4, 8)]),
    Body("Organization", "云帆机电", "enterprise", spans=[(9, 13)]),
]
SIGNS = Pieces({}, unknown=3)  # one token a sign


def tokens(text: str, sentences: list[tuple[int, int]]) -> Tokens:
    return tokens_of(text, Layout(sentences=sentences, paragraphs=[(0, len(text))]), [], [], SIGNS)


def page() -> Page:
    return page_of(tokens(TEXT, [(0, len(TEXT))]), BODIES, [(17, 21)], (Ahead(0, (3, 3, 3)), Ahead(None, ())))


def test_windows_hold_whole_sentences_and_overlap() -> None:
    read = tokens("一二三四五六七八九", [(0, 3), (3, 6), (6, 9)])

    assert ranges_of(read, size=6, first=6) == [(0, 6), (3, 9)]
    assert ranges_of(read, size=6, first=6, overlap=False) == [(0, 6), (6, 9)]


def test_short_sentences_before_a_long_one_are_read_once_more_with_it() -> None:
    read = tokens("一二三四五六七八九十", [(0, 1), (1, 2), (2, 10)])

    assert ranges_of(read, size=8, first=8) == [(0, 2), (1, 2), (2, 10)]


def test_a_sentence_longer_than_a_window_is_cut() -> None:
    assert ranges_of(tokens("一二三四五六七", [(0, 7)]), size=4, first=4, overlap=False) == [(0, 4), (4, 7)]


def test_tagged_words_mark_their_tokens() -> None:
    layout = Layout(sentences=[(0, 4)], paragraphs=[(0, 4)])
    read = tokens_of("海岭采购", layout, [Tag(0, 2, "海岭", "ORG"), Tag(2, 4, "采购", "v")], [], SIGNS)

    assert (read.tags % 2).tolist() == [1, 0, 1, 0]
    assert len(set((read.tags // 2).tolist())) == 2


def test_a_window_opens_with_the_place_and_marks_names_and_figures() -> None:
    window = window_of(page(), (0, len(TEXT)))

    assert window.first == 6
    assert window.mentions[0].tolist() == [1, 4, 0, 0, -9, -9, 1]
    assert window.marks[window.first + 4] % 2 == 1  # a name begins
    assert (window.marks == FIGURE_MARK).sum() == 4


def test_a_window_opens_with_the_main_chain_too() -> None:
    chain = Body("Chain", "氢能产业链", spans=[(0, 5)])
    ahead = (Ahead(0, (3, 3, 3)), Ahead(3, (3, 3, 3, 3, 3)))
    whole = page_of(tokens(TEXT, [(0, len(TEXT))]), [*BODIES, chain], [(17, 21)], ahead)
    window = window_of(whole, (5, len(TEXT)))
    pairs = pairs_of(whole, window)

    assert window.mentions[:2].tolist() == [[1, 4, 0, 0, -9, -9, 1], [5, 10, 3, 0, -9, -9, 2]]
    assert (0, 3) not in {tuple(c) for c in pairs.couples.tolist()}  # both stand in front: nothing is said of them here


def test_bodies_are_paired_where_the_ontology_allows_it() -> None:
    whole = page()
    pairs = pairs_of(whole, window_of(whole, (0, len(TEXT))))

    assert {tuple(c) for c in pairs.couples.tolist()} == {(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)}
    assert pairs.allowed.any(1).all()
    assert np.array_equal(np.unique(pairs.group), np.arange(len(pairs.couples)))


def test_every_body_can_be_what_a_figure_is_about() -> None:
    whole = page()
    found = subjects_of(whole, window_of(whole, (0, len(TEXT))))

    assert {body for _, body in found.candidates.tolist()} == {0, 1, 2}


def test_names_that_open_alike_or_hold_one_another_are_told() -> None:
    told = names_in_names(["云汐市", "云汐银行", "云汐银行望江支行"])

    assert (told[1, 0], told[1, 2], told[2, 1], told[0, 0]) == (3, 1, 2, 0)
