"""Why something was refused is said in the reader's language."""

from __future__ import annotations

from pathlib import Path

from ingest.documents.clean import clean
from ingest.documents.read import read_article
from ingest.extract.nlp import extract
from ingest.extract.reasons import reason_in

ARTICLES = Path(__file__).parents[1] / "golden" / "articles" / "train"


def test_every_reason_that_articles_give_has_its_chinese() -> None:
    docs = [extract(clean(read_article(text)), parts="rules") for text in sorted(ARTICLES.glob("d*.txt"))[::3]]
    reasons = {dropped.reason for doc in docs for dropped in doc._.dropped}
    assert len(reasons) > 10
    assert [r for r in sorted(reasons) if any("a" <= c <= "z" for c in reason_in(r, "zh").partition(":")[0])] == []


def test_what_follows_the_colon_stays() -> None:
    assert reason_in("improbable: 0.12 (own)", "zh") == "可能性太小: 0.12 (own)"
    assert reason_in("improbable: 0.12 (own)", "en") == "improbable: 0.12 (own)"


def test_a_reason_in_both_languages_is_said_in_one() -> None:
    assert reason_in("用户词典列为非名称 / the dictionaries say it is no name", "zh") == "用户词典列为非名称"
    assert reason_in("用户词典列为非名称 / the dictionaries say it is no name", "en") == (
        "the dictionaries say it is no name"
    )


def test_a_language_model_keeps_its_name() -> None:
    assert reason_in("llm: contradicted", "zh") == "llm: 与已读出的相反"
