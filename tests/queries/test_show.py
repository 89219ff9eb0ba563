"""Answers as tables, JSON and CSV: what a terminal or a spreadsheet would obey never reaches it."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from rich.console import Console

from graph.schema import Words
from queries.formats import as_csv, as_json, rows_as_csv
from queries.loader import named
from queries.run import Answer, Reason
from queries.show import answer_table, plain, print_table, remark, show


def entity(name: str, id_: str = "org-1") -> dict[str, Any]:
    return {"id": id_, "name": name, "type": "Organization", "kind": "bank"}


def answer(bank: str = "云汐银行", amount: str | None = "3亿元", **changed: Any) -> Answer:
    query = named("finance.of-bank")
    row = dict.fromkeys((c.name for c in query.columns), None) | {"chains": [], "fact": "f-1", "sources": 2}
    row |= {"bank": entity(bank), "reached": entity("云汐市", "plc-1"), "reach": "place", "amount": amount}
    return Answer(query, [row], changed.get("truncated", False), 1.5)


def printed(given: Answer, width: int | None = None, **options: Any) -> str:
    out, err = (
        Console(file=io.StringIO(), width=width, force_terminal=width is not None, color_system=None) for _ in "ab"
    )
    show(given, out, err, **options)
    return out.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_json_has_exactly_the_promised_keys() -> None:
    whole = json.loads(as_json(answer()))
    assert list(whole) == ["query", "columns", "rows", "truncated", "took_ms"]
    assert whole["columns"][0] == {"name": "bank", "type": "entity"}
    assert list(whole["rows"][0]) == [c["name"] for c in whole["columns"]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_csv_disarms_formulas(text: str) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(answer(text))[1:], newline="")))
    assert rows[1][0] == "'" + text


def test_csv_has_a_byte_order_mark_labels_and_ids() -> None:
    text = as_csv(answer())
    assert text.startswith("\ufeff银行,银行 id,对象,")
    assert "\r\n云汐银行,org-1,云汐市,plc-1,place" in text
    assert as_csv(answer(), "en").startswith("\ufeffBank,Bank id,Reached,")


def test_other_lists_are_csv_too() -> None:
    rows = [{"name": "=云汐银行", "aliases": ("云行", "汐行"), "rows": {"loaded": 2}, "kind": None}]
    assert rows_as_csv(rows) == "\ufeffname,aliases,rows,kind\r\n'=云汐银行,云行；汐行,loaded 2,\r\n"


def test_a_table_shows_labels_and_leaves_empty_columns_out() -> None:
    text = printed(answer())
    assert "仅地方（非企业）" in text
    assert "3亿元" in text
    assert "起始" not in text
    assert "org-1" not in text
    assert "org-1" in printed(answer(), wide=True)


def test_a_table_strips_what_a_terminal_would_obey() -> None:
    text = printed(answer("云\x1b[31m汐\x1b]0;title\x07银\u202e行\x00"))
    assert "云汐银行" in text
    assert not set(text) & set("\x1b\x07\u202e\x00")
    assert plain("一\n二") == "一 二"


def test_markup_in_names_is_text() -> None:
    assert "[red]行[/red]" in printed(answer("[red]行[/red]"))


def test_chinese_columns_line_up() -> None:
    lines = printed(answer("某某银行股份有限公司云汐分行"), width=60).splitlines()
    wide = [sum(2 if ord(c) > 0x2E7F else 1 for c in line) for line in lines if line.strip() and line[0] in "┏│├└"]
    assert len(set(wide)) == 1


def test_a_row_that_repeats_the_one_above_is_dittoed_on_a_terminal_only() -> None:
    one = answer()
    two = Answer(one.query, [one.rows[0], one.rows[0] | {"amount": "5亿元"}], False, 1.0)
    buffer = io.StringIO()
    print_table(answer_table(two, ditto=True), Console(file=buffer))
    assert "〃" in buffer.getvalue()
    assert "〃" not in printed(two)


def test_the_remark_says_that_it_was_cut_or_why_it_is_empty() -> None:
    assert "已截断" in remark(answer(truncated=True), "zh")
    empty = Answer(answer().query, [], False, 1.0, Reason("no-such-link", Words(zh="没有", en="none")))
    assert remark(empty, "en") == "none"
    assert json.loads(printed(empty, form="json"))["rows"] == []
