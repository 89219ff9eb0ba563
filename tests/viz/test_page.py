"""The exported page as text; how it looks and behaves is tested in a browser (tests/browser)."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from graph.facts import Standing, Subgraph
from tests.viz.pictures import CALL, PAYLOADS, hostile, large, two_loans
from viz.page import SENTENCES, html, policy


class Tags(HTMLParser):
    """Every tag with its attributes, and what stands in scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def data(page: str, id_: str) -> object:
    found = re.search(rf'id="{id_}">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_fetched(lang: str) -> None:
    tags = Tags(html(two_loans(), lang)).tags

    assert not [(tag, attrs) for tag, attrs in tags if {"src", "href", "data", "action"} & attrs.keys()]
    assert "default-src 'none'" in policy()
    assert "unsafe-inline" not in policy().partition("script-src")[2].partition(";")[0]


def test_parallel_links_are_all_kept() -> None:
    edges = data(html(two_loans()), "edges")

    assert [e["id"] for e in edges] == ["loan-1", "loan-2", "on"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("modality", "dashes"), [("stated", False), ("planned", True), ("denied", True), ("waiting", [2, 7])]
)
def test_what_is_not_so_is_dashed_and_what_waits_for_review_dotted(modality: Standing, dashes: object) -> None:
    picture = two_loans()
    first = replace(picture.relations[0], modality=modality)
    edges = data(html(replace(picture, relations=(first, *picture.relations[1:]))), "edges")

    assert [e["dashes"] for e in edges if e["id"] == first.id] == [dashes]  # type: ignore[attr-defined]


def test_physics_is_off_and_positions_are_given() -> None:
    page = html(two_loans())

    assert data(page, "options")["physics"] == {"enabled": False}  # type: ignore[index]
    assert all({"x", "y"} <= n.keys() for n in data(page, "nodes"))  # type: ignore[attr-defined]


def test_how_much_of_how_much_is_said() -> None:
    cut = replace(two_loans(), entities_total=12_430, relations_total=20_000)

    assert "主体 3 / 12,430 · 联系 3 / 20,000" in html(cut, "zh")
    assert "Entities 3 of 12,430 · links 3 of 20,000" in html(cut, "en")
    assert "at least" in html(replace(cut, more=True), "en")


def test_more_sentences_than_are_carried_are_counted() -> None:
    said = two_loans()
    many = [replace(said.evidence[0], sentence=f"第{n}句") for n in range(SENTENCES + 5)]
    edge = data(html(replace(said, evidence=tuple(many))), "edges")[0]  # type: ignore[index]

    assert (len(edge["said"]), edge["said_total"]) == (SENTENCES, SENTENCES + 5)


def test_words_of_sources_make_no_tag_and_no_script() -> None:
    ours = [tag for tag, _ in Tags(html(two_loans(), title="标题")).tags]
    page = html(hostile(), title="".join(PAYLOADS))

    assert len(PAYLOADS) >= 40
    assert [tag for tag, _ in Tags(page).tags] == ours
    assert not [attrs for _, attrs in Tags(page).tags if any(name.startswith("on") for name in attrs)]
    assert f"<script>{CALL}" not in page


def test_an_empty_answer_has_a_page() -> None:
    assert "没有可画的内容" in html(Subgraph(entities=(), entities_total=0, relations_total=0))


def test_a_thousand_nodes_fit_into_three_megabytes() -> None:
    assert len(html(large(1000, 2000)).encode()) < 3_000_000
