"""Sentences, headings, and the way back from a read Doc to the guidelines' answer."""

from __future__ import annotations

import pytest

from graph.facts import Article
from ingest.documents.clean import clean
from ingest.extract.answer import answer_of
from ingest.extract.layout import is_heading, sentences_of
from ingest.extract.nlp import extract, pipeline


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("甲说完了。乙来了！", ["甲说完了。", "乙来了！"]),
        ("“先修路。再建厂。”何苇说。随后开工。", ["“先修路。再建厂。”何苇说。", "随后开工。"]),
        ("“先修路。”工地上机声不断。", ["“先修路。”", "工地上机声不断。"]),
        ("甲公司（原名乙厂。后改制）扩产。", ["甲公司（原名乙厂。后改制）扩产。"]),
        ("苇草收割……", ["苇草收割……"]),
    ],
)
def test_a_stop_inside_quotes_or_brackets_ends_no_sentence(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in sentences_of(text, (0, len(text)))] == sentences


@pytest.mark.parametrize(
    ("line", "heading"),
    [("一、建强组织", True), ("苇编出海", True), ("产值增长8%。", False), ("何苇说：", False)],
)
def test_headings_are_short_lines_without_a_stop(line: str, heading: bool) -> None:
    assert is_heading(line) is heading


def test_a_line_without_end_is_cut_so_that_reading_it_ends() -> None:
    text = "苇州银行放款3亿元，" * 2000
    spans = list(sentences_of(text, (0, len(text))))
    assert max(b - a for a, b in spans) <= 1200
    assert "".join(text[a:b] for a, b in spans) == text


def test_the_pipeline_has_what_each_component_needs() -> None:
    assert not any(pipeline().analyze_pipes()["problems"].values())


def test_an_answer_cuts_its_evidence_out_of_the_original_file() -> None:
    text = (
        "首页 > 要闻 > 正文\r\n苇编出海记\r\n荣成市举行苇编大会。苇川机械制造有限公司去年产值达\r\n 2 600万元，"
        "中国银行荣成支行向苇川机械制造有限公司发放贷款800万元。\r\n责任编辑：何苇"
    )
    page = clean(Article(id="a-1", source="in/苇编.txt", text=text))
    answer = answer_of(page, extract(page))
    assert answer["doc"] == "苇编.txt"
    assert answer["meta"]["title"] == "苇编出海记"
    assert {(m["value"], m["unit"]) for m in answer["metrics"]} == {(2600, "万元"), (800, "万元")}
    for claim in (*answer["metrics"], *answer["relations"]):
        assert text[slice(*claim["span"])] == claim["evidence"]
    for entity in answer["entities"]:
        assert all(text[slice(*m["span"])] == m["text"] for m in entity["mentions"])
    assert all(m["modality"] == "stated" for m in answer["relations"])
