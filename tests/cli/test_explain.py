"""``chaingraph extract --explain``: how each sentence was understood."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.door import chaingraph

TEXT = """云汐市链长制简报

苏砚青任海工装备产业链链长。该公司<b>拟</b>由云汐远澜重工有限公司牵头。
中国工商银行云汐分行向云汐远澜重工有限公司发放贷款3000万元。
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "简报.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_mentions_links_and_figures_stand_under_their_sentence_with_the_rule(article: Path, tmp_path: Path) -> None:
    done = chaingraph(tmp_path, "extract", "--lang", "zh", "--explain", article)

    assert done.code == 0
    led, _, lent = done.out.partition("发放贷款")
    assert "苏砚青 ─任链长→ 海工装备产业链" in led
    assert "中国工商银行云汐分行 ─融资支持→ 云汐远澜重工有限公司  3000万元" in lent
    assert "规则 finance" in lent
    assert "= 3000万元" in lent


def test_how_sure_each_is_and_what_would_wait_for_review(article: Path, tmp_path: Path) -> None:
    strict = {"CHAINGRAPH_REVIEW_BELOW": "1"}
    lent = chaingraph(tmp_path, "extract", "--lang", "zh", "--explain", article, extra=strict).out.partition("发放")[2]

    assert re.search(r"─融资支持→ 云汐远澜重工有限公司  3000万元\S*  0\.\d\d  待核  规则", lent)
    assert re.search(r"= 3000万元  0\.\d\d  待核  规则", lent)
    assert re.search(r"中国工商银行云汐分行  银行及金融机构  0\.\d\d  规则", lent)


def test_as_a_page_with_the_text_escaped(article: Path, tmp_path: Path) -> None:
    done = chaingraph(tmp_path, "extract", "--lang", "zh", "--explain", article, "--out", tmp_path / "说明")

    page = (tmp_path / "说明" / "简报.html").read_text(encoding="utf-8")
    assert done.code == 0
    assert "&lt;b&gt;" in page
    assert "任链长" in page
    assert "<script" not in page


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(article: Path, tmp_path: Path) -> None:
    done = chaingraph(tmp_path, "extract", "--lang", "zh", "--explain", tmp_path / "没有.txt", article)

    assert done.code == 1
    assert "没有.txt" in done.err
    assert "任链长" in done.out


def test_without_explain_a_folder_is_asked_for(article: Path, tmp_path: Path) -> None:
    done = chaingraph(tmp_path, "extract", article)

    assert done.code == 2
    assert "--out" in done.err


def test_parts_alone_are_explained_alone(article: Path, tmp_path: Path) -> None:
    done = chaingraph(tmp_path, "extract", "--lang", "zh", "--explain", "--parts", "rules", article)

    assert "苏砚青 ─任链长→ 海工装备产业链" in done.out
    assert "模型" not in done.out


def test_rule_and_model_are_told_apart(article: Path, tmp_path: Path) -> None:
    lent = chaingraph(tmp_path, "extract", "--lang", "zh", "--explain", article).out.partition("发放")[2]

    assert re.search(r"─融资支持→ 云汐远澜重工有限公司  3000万元\S*  0\.\d\d  规则 finance  模型 [01]\.\d\d\n", lent)
    assert "规则 model" not in lent


def test_of_two_files_of_one_name_the_second_is_not_written_over_the_first(article: Path, tmp_path: Path) -> None:
    twin = tmp_path / "乡" / "简报.md"
    twin.parent.mkdir()
    twin.write_text("另一篇。", encoding="utf-8")
    done = chaingraph(tmp_path, "extract", "--lang", "zh", "--explain", article, twin, "--out", tmp_path / "说明")

    assert done.code == 1
    assert "同名" in done.err
    assert "任链长" in (tmp_path / "说明" / "简报.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("explain", [[], ["--explain"]])
def test_a_file_in_the_place_of_the_folder_is_one_line(article: Path, tmp_path: Path, explain: list[str]) -> None:
    done = chaingraph(tmp_path, "extract", article, "--out", article, *explain)

    assert done.code == 2
    assert done.err.startswith("can't write")


def test_a_format_that_it_does_not_have_is_refused_in_one_line(article: Path, tmp_path: Path) -> None:
    done = chaingraph(tmp_path, "--format", "json", "extract", "--lang", "zh", "--explain", article)

    assert (done.code, done.out) == (2, "")
    assert "--explain 只有文字和网页" in done.err
