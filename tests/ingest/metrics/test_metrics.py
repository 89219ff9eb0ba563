"""Which numbers are metrics, what they are called, when they hold. Invented bodies."""

from __future__ import annotations

import pytest

from tests.ingest.metrics.marked import figures, figures_of, read_marks


def test_a_growth_rate_is_named_by_what_grew() -> None:
    found = figures("[苇川机械]去年实现产值27亿元，同比增长11.6%。")
    assert found == [("苇川机械", "产值", 27, "亿元"), ("苇川机械", "产值同比增长", 11.6, "%")]


@pytest.mark.parametrize(
    ("marked", "indicator"),
    [
        ("[苇川机械]选派52名党建指导员。", "党建指导员"),
        ("[苇岸联盟|alliance]累计化解难题37个。", "难题"),
        ("[苇州银行|bank]向[苇川机械]发放流动资金贷款1400万元。", "流动资金贷款"),
        ("[苇川机械]办结率达94%。", "办结率"),
    ],
)
def test_the_indicator_is_a_noun_phrase_of_the_text(marked: str, indicator: str) -> None:
    assert [name for _, name, _, _ in figures(marked)] == [indicator]


@pytest.mark.parametrize(
    ("marked", "indicators"),
    [
        ("[苇川机械]营收从8亿元增至11亿元。", ["营收", "营收"]),
        ("[苇川机械]的本地配套率由45%提高到62%。", ["本地配套率", "本地配套率"]),
        ("[苇川机械]员工去年80人，今年增加到130人。", ["员工", "员工"]),
        ("[苇川机械]员工80人，产值增至11亿元。", ["员工", "产值"]),
        ("[苇州银行|bank]请[苇岸担保|bank]给它贷了8000万元。", ["贷款"]),
        ("记者走进[苇川机械]，看到年产值32亿元的车间。", ["年产值"]),
        ("[苇川机械]扩产，[它>苇川机械]去年产值32亿元。", ["产值"]),
        ("[苇川机械]扩产。它去年营收5亿元，我们营收12亿元。", ["营收", "营收"]),
        ("[苇州银行|bank]也为其提供了3000万元流动资金贷款。", ["流动资金贷款"]),
        ("[苇川机械]产值18亿元，比上年多出4亿元。", ["产值", "产值比上年多"]),
        ("[苇川机械]销售收入7亿元；[岸丰重工]为5亿元。", ["销售收入", "销售收入"]),
        ("[岸丰重工]销售收入和利润分别为2.3亿元和1200万元。", ["销售收入", "利润"]),
        (
            "[苇川机械]销售收入7亿元，利润翻了一番；[岸丰重工]为2.3亿元和1200万元。",
            ["销售收入", "销售收入", "利润"],
        ),
        ("[苇川机械]销售收入7.8亿，新增贷款3个亿。", ["销售收入", "贷款"]),
        ("[苇川机械]理由5条。", ["理由"]),
        ("[苇川机械]2023年员工从800人增加到1200人，其中研发人员占比45%。", ["员工", "员工", "研发人员占比"]),
        ("[苇川机械]扩产，利润率比[岸丰重工]高3个百分点。", ["利润率高"]),
        ("[苇川机械]往园区里投了12亿元。", ["投资"]),
        ("[苇州银行|bank]则放了1500万元。", ["放款"]),
        ("[苇川机械]产值从不足1亿元增至2.6亿元。", ["产值", "产值"]),
        ("只有[苇州银行|bank]贷给它200万元。", ["贷款"]),
        ("[苇州银行|bank]贷给[苇川机械]500万元。", ["贷款"]),
        ("去年欠[苇州银行|bank]的400万元，今年还清。", ["欠款"]),
        ("[苇川机械]还清[苇州银行|bank]2000万元贷款。", ["贷款"]),
        ("[苇川机械]拿到500万元信用贷款。", ["信用贷款"]),
        ("[苇川机械]有党支部5个。", ["党支部"]),
        ("[苇川机械]授信3000万元，其中1200万元已到账。", ["授信", "授信"]),
        ("[苇川机械]产值6亿元，占全县的24.4%。", ["产值", "占全县"]),
        ("其中有色金属产业营业收入2.3万亿元。", ["有色金属产业营业收入"]),
        ("全省14条重点产业链营业收入达2.6万亿元。", ["重点产业链", "重点产业链营业收入"]),
        ("[苇州银行|bank]累计为18家企业放贷1.35亿元。", ["企业放贷", "放贷"]),
        ("[苇州银行|bank]3年内为会员企业提供10亿元信贷支持。", ["信贷支持"]),
        ("[苇州银行|bank]发放了500万元“茶农e贷”。", ["“茶农e贷”"]),
        ("[苇川机械]带动配套企业26家入园。", ["配套企业"]),
    ],
)
def test_the_indicator_says_neither_whose_nor_when_nor_how_it_is_compared(marked: str, indicators: list[str]) -> None:
    assert [name for _, name, _, _ in figures(marked)] == indicators


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[苇川机械]产值32亿元，比[岸丰重工]多4亿元。", [32]),
        ("[苇川机械]产值32亿元，比[岸丰重工]高出4亿元。", [32]),
        ("[苇川机械]产值32亿元，比前者少4亿元。", [32]),
        ("[苇川机械]产值32亿元，比上年多4亿元。", [32, 4]),
        ("[苇川机械]比[岸丰重工]多卖出4亿元。", [4]),
        ("[苇川机械]利润率比[岸丰重工]低4个百分点。", [4]),
    ],
)
def test_how_far_two_bodies_are_apart_is_neithers_figure(marked: str, values: list[float]) -> None:
    assert [value for _, _, value, _ in figures(marked)] == values


@pytest.mark.parametrize(
    "marked",
    [
        "[年产6万吨苇浆项目|Project]开工。",
        "[苇川机械]、[岸丰重工]，共2家。",
        "[苇州市|Place]配备[苇州银行|bank]、[岸丰银行|bank]2家服务银行。",
        "[苇岸联盟|alliance]下设种苇、编织、营销三个党支部。",
        "[苇岸联盟|alliance]按种苇、编织、营销3个环节开展工作。",
        "[苇川机械]新增会员4家：甲、乙、丙、丁。",
    ],
)
def test_parts_of_names_and_sums_of_what_is_listed_are_left_out(marked: str) -> None:
    assert figures(marked) == []


def test_a_count_of_the_places_chains_counts_once() -> None:
    marked = "[苇州市|Place]有九大重点产业链。\n[苇州市|Place]为九大产业链服务。"
    assert figures(marked) == [("苇州市", "重点产业链", 9, "大")]


def test_headings_hold_no_metrics() -> None:
    assert figures("一、聚集企业62家\n[苇川机械]扩产。") == []


def test_what_is_planned_is_marked() -> None:
    (figure,) = figures_of(*read_marks("[苇川机械]拟投资9亿元建设[苇浆项目|Project]。"))
    assert figure.modality == "planned"
    assert figure.evidence == (0, 17)


def test_a_list_left_open_does_not_sum_up() -> None:
    marked = "[苇岸联盟|alliance]走访[苇川机械]、[岸丰重工]等2家企业。"
    assert [(value, unit) for _, _, value, unit in figures(marked)] == [(2, "家")]


def test_a_row_of_a_table_holds_metrics() -> None:
    assert [value for _, _, value, _ in figures("1\t[苇川机械]\t缺普工260人")] == [260]


CHAIN, SECOND, LEADER = "[苇浆产业链|Chain]", "[苇编产业链|Chain]", "[李政|Person]"


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (f"产业链|链长|2023年产值（亿元）\n{CHAIN}|{LEADER}|86.5", [("苇浆产业链", "产值", 86.5, "亿元")]),
        (
            f"| 产业链 | 链长 | 产值 |\n|---|---|---|\n| {CHAIN} | {LEADER} | 1亿元 |",
            [("苇浆产业链", "产值", 1, "亿元")],
        ),
        (
            f"{CHAIN}\t{SECOND}\n链长\t{LEADER}\t\n产值\t32亿元\t15亿元",
            [("苇浆产业链", "产值", 32, "亿元"), ("苇编产业链", "产值", 15, "亿元")],
        ),
        ("银行|企业|贷款金额\n[苇州银行|bank]|[苇川机械]|500万元", [("苇川机械", "贷款金额", 500, "万元")]),
        ("金融机构|服务对象|金额\n[苇州银行|bank]|[苇川机械]|500万元", [("苇川机械", "金额", 500, "万元")]),
        (
            "企业|重点项目|总投资（亿元）|主办银行\n[苇川机械]|[苇浆项目|Project]|8.4|[苇州银行|bank]",
            [("苇浆项目", "总投资", 8.4, "亿元")],
        ),
        ("项目名称  建设单位  总投资\n[苇浆项目|Project]  [苇川机械]  2.6亿元", [("苇浆项目", "总投资", 2.6, "亿元")]),
        (f"企业|责任链长|诉求\n[苇川机械]|{LEADER}|招工30人", [("苇川机械", "招工", 30, "人")]),
    ],
)
def test_a_tables_figure_is_called_by_its_column_and_is_its_rows(
    table: str, found: list[tuple[str, str, float, str]]
) -> None:
    assert figures(table) == found
