"""A city that no gazetteer knows is understood as the place of its articles, with its districts."""

from __future__ import annotations

import pytest

from graph.facts import Article
from ingest.demo.shipped import demo
from ingest.documents.clean import clean
from ingest.documents.place import unlisted_in
from ingest.documents.read import read_article
from ingest.extract.entities.notebook import unlisted_areas
from ingest.extract.nlp import extract


def test_every_article_is_about_the_city() -> None:
    with demo() as shipped:
        places = {clean(read_article(path)).article.place for path in shipped.articles}
    assert places == {"云汐市"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("云汐市召开会议。云汐市出台办法。会后，云汐市委作了部署。", "云汐市"),
        ("园区召开会议。园区企业参加。园区里很热闹。", None),
        ("云汐市召开会议。", None),
    ],
)
def test_an_unlisted_area_must_be_named_often(text: str, place: str | None) -> None:
    assert unlisted_in(text) == place


def test_its_districts_are_areas_too() -> None:
    text = "云汐市桐岭县的果园，鹭汀区的码头。工厂位于鹤浦区。我们走进园区。"
    full = {name for name, whole in unlisted_areas(text, "云汐市").items() if whole}
    assert full == {"云汐市", "桐岭县", "鹭汀区", "鹤浦区"}
    assert unlisted_areas(text, "荣成市") == {}


def test_names_are_completed_with_it() -> None:
    text = "云汐市召开会议。云汐市委书记出席。云汐市出台办法。云汐市商务局参加。海工装备产业链是云汐市海工装备产业链。"
    doc = extract(clean(Article(id="a", source="s", text=text)))
    chains = [(body.name, "海工装备产业链" in body.aliases) for body in doc._.bodies if body.type == "Chain"]
    assert chains == [("云汐市海工装备产业链", True)]
