"""A table's rows become statements with the row as evidence; each row ends loaded, confirmed, refused or skipped."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.errors import DocumentRefused, MappingRefused
from graph.facts import Table
from ingest.records import read_table, row_counts
from ingest.records.table import region_of_place
from tests.ingest.records.conftest import HEADER, LOANS, Load

ROW = "云汐农村商业银行,云汐远澜重工有限公司,3200,贷款,2024-05-01,已放款\n"


def test_a_loan_with_its_row_as_evidence(load: Load) -> None:
    reading, outcomes = load(HEADER + ROW)
    (loan,) = reading.relations
    names = {m.id: m.name for m in reading.mentions}
    assert (names[loan.head], loan.type, names[loan.tail]) == ("云汐农村商业银行", "FINANCES", "云汐远澜重工有限公司")
    assert dict(loan.attrs) == {"amount": "3200万元", "instrument": "贷款", "since": "2024-05-01"}
    assert loan.row == 1
    assert loan.evidence.startswith("银行：云汐农村商业银行；企业：云汐远澜重工有限公司；金额：3200")
    assert [o.outcome for o in outcomes] == ["loaded"]


def test_the_table_says_what_it_is(load: Load) -> None:
    reading, _ = load(HEADER + ROW)
    table = reading.document
    assert isinstance(table, Table)
    assert (table.title, table.place, table.published, table.row_count) == ("贷款台账", "云汐市", "2024-06-30", 1)
    assert table.columns == ("银行", "企业", "金额", "方式", "日期", "状态")
    assert {(m.place, m.region, m.row) for m in reading.mentions} == {("云汐市", "云汐市", 1)}


def test_the_same_table_has_the_same_ids_whatever_its_comments(load: Load) -> None:
    first, _ = load(HEADER + ROW)
    second, _ = load(HEADER + ROW, "# 说明\n" + LOANS)
    assert first == second


def test_another_mapping_or_content_is_another_table(load: Load) -> None:
    first, _ = load(HEADER + ROW)
    remapped, _ = load(HEADER + ROW, LOANS.replace("place: 云汐市", "place: 云汐市望江区"))
    longer, _ = load(HEADER + ROW + ROW)
    assert len({first.document.id, remapped.document.id, longer.document.id}) == 3


def test_a_planned_loan_is_planned(load: Load) -> None:
    reading, _ = load(HEADER + ROW.replace("已放款", "拟授信"))
    assert reading.relations[0].modality == "planned"


def test_a_refused_row_names_its_reason_and_the_others_go_on(load: Load) -> None:
    reading, outcomes = load(HEADER + ROW.replace("3200", "面议") + ROW.replace("已放款", "审批中") + ROW)
    assert [o.outcome for o in outcomes] == ["refused", "refused", "loaded"]
    assert [o.reason.message("zh").split("台账.csv ")[1] for o in outcomes if o.reason] == [
        "第 1 行：列“金额”的“面议”不是金额（数字加“万元”等单位）",
        "第 2 行：列“状态”的值“审批中”不在映射所列之中（已放款、拟授信）",
    ]
    assert [r.row for r in reading.relations] == [3]


def test_a_missing_required_name_refuses_the_row(load: Load) -> None:
    _, (outcome,) = load(HEADER + ",云汐远澜重工有限公司,3200,贷款,,\n")
    assert outcome.reason is not None and "列“银行”为空" in outcome.reason.message("zh")


def test_a_row_that_repeats_an_earlier_one_confirms_it(load: Load) -> None:
    reading, outcomes = load(HEADER + ROW + ROW.replace("3200", "３，２００"))
    assert row_counts(outcomes) == {"loaded": 1, "confirmed": 1}
    assert [r.row for r in reading.relations] == [1, 2]


def test_two_loans_between_the_same_two_stay_apart(load: Load) -> None:
    reading, outcomes = load(HEADER + ROW + ROW.replace("3200", "800"))
    assert [dict(r.attrs)["amount"] for r in reading.relations] == ["3200万元", "800万元"]
    assert [o.outcome for o in outcomes] == ["loaded", "loaded"]


def test_empty_rows_and_totals_are_skipped_not_refused(load: Load) -> None:
    rules = LOANS + "skip:\n  - {column: 银行, values: [合计]}\n"
    _, outcomes = load(HEADER + ROW + ",,,,,\n合计,,3200,,,\n", rules)
    assert [o.outcome for o in outcomes] == ["loaded", "skipped", "skipped"]


def test_a_row_longer_than_the_header_is_refused(load: Load) -> None:
    _, (outcome,) = load(HEADER + "云汐农村商业银行,云汐远澜重工有限公司,3,200,贷款,2024-05-01,已放款\n")
    assert outcome.reason is not None and "多半是某格内的逗号没有加引号" in outcome.reason.message("zh")


def test_a_short_row_is_read_as_far_as_it_goes(load: Load) -> None:
    reading, (outcome,) = load(HEADER + "云汐农村商业银行,云汐远澜重工有限公司,500\n")
    assert outcome.outcome == "loaded"
    assert dict(reading.relations[0].attrs) == {"amount": "500万元"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(load: Load, encoding: str) -> None:
    reading, _ = load((HEADER + ROW).encode(encoding))
    assert "云汐农村商业银行" in {m.name for m in reading.mentions}


def test_a_line_break_inside_quotes_is_a_wrap(load: Load) -> None:
    reading, _ = load(HEADER + '"云汐农村\r\n商业银行",云汐远澜重工有限公司,"3,200",贷款,,\r\n')
    assert {m.name for m in reading.mentions} == {"云汐农村商业银行", "云汐远澜重工有限公司"}
    assert dict(reading.relations[0].attrs)["amount"] == "3200万元"


@pytest.mark.parametrize("content", [b"", b"\n\n", HEADER.encode(), b"\x00\x01\x02\xff\xfe", b"PK\x03\x04\xff\x80"])
def test_what_is_no_table_is_refused(load: Load, content: bytes) -> None:
    with pytest.raises(DocumentRefused, match=r"台账\.csv"):
        load(content)


@pytest.mark.parametrize(
    ("place", "region"),
    [
        ("云汐市望江区", "云汐市"),
        ("青岳省云汐市临溪县", "云汐市"),
        ("云汐市", "云汐市"),
        ("临溪县", None),
        ("荣成市", "威海市"),
    ],
)
def test_the_region_of_a_place(place: str, region: str | None) -> None:
    assert region_of_place(place) == region


def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path) -> None:
    rules = tmp_path / "台账.yaml"
    rules.write_text(LOANS, encoding="utf-8")
    os.mkfifo(tmp_path / "管道.csv")
    for table in (tmp_path / "没有.csv", tmp_path, tmp_path / "管道.csv"):
        with pytest.raises(DocumentRefused, match="no plain file"):
            read_table(table, rules)
    with pytest.raises(MappingRefused, match="no such file"):
        read_table(rules, tmp_path / "管道.csv")
