"""Tables in an article keep their rows and cells through cleaning."""

from __future__ import annotations

from tests.ingest.documents.cleaning import cleaned


def cells_of(text: str) -> list[list[str]]:
    return [line.split("\t") for line in cleaned(text).text.split("\n")]


def test_a_table_of_commas_is_one_of_cells() -> None:
    table = (
        '产业链,总链长,链长,链主企业\n茶叶产业链,揭明远,贺兰英,"海岭茶业有限公司,云帆茶厂"\n竹木产业链,揭明远,温宁,无\n'
    )

    assert cells_of(table) == [
        ["产业链", "总链长", "链长", "链主企业"],
        ["茶叶产业链", "揭明远", "贺兰英", "“海岭茶业有限公司，云帆茶厂”"],
        ["竹木产业链", "揭明远", "温宁", "无"],
    ]


def test_empty_cells_at_a_rows_head_stay() -> None:
    assert cells_of("链名\t链长\t链主\n茶叶\t揭明远\t海岭茶业\n\t贺兰英\t云帆茶厂\n")[2] == ["", "贺兰英", "云帆茶厂"]


def test_a_cells_lines_are_its_items() -> None:
    assert "| 揭明远、贺兰英 |" in cleaned("| 链名 | 链长 |\n|---|---|\n| 茶叶 | 揭明远<br>贺兰英 |\n").text


def test_rows_below_a_tables_header_are_no_menus() -> None:
    assert (
        "孙强\t副县长\t油茶产业链" in cleaned("链长姓名|职务|所任产业链\n孙强|副县长|油茶产业链\n何伟|县长|茶叶\n").text
    )


def test_a_table_of_loans_set_with_commas_is_one_of_cells() -> None:
    table = "贷款明细\n\n企业,贷款银行,贷款金额（万元）,备注\n云帆茶厂,海岭农商银行,800,在贷\n"

    assert cells_of(table)[1:] == [
        ["企业", "贷款银行", "贷款金额（万元）", "备注"],
        ["云帆茶厂", "海岭农商银行", "800", "在贷"],
    ]


def test_a_table_of_tabs_ends_where_a_sentence_follows() -> None:
    text = "链名\t链长\t链主\n茶叶\t揭明远\t海岭茶业\n全县共有两条链。\n\t附：\t名单\n"

    assert cells_of(text)[2:] == [["全县共有两条链。"], ["附：", "名单"]]
