"""Tables of chains in every form: bars, wide blanks, single blanks, commas, rules between rows, chains as columns."""

from __future__ import annotations

import pytest

from ingest.extract.columns import role_of
from tests.ingest.relations.marked import links_in, said

SEA, GAS = "[C:海工产业链]", "[C:氢能产业链]"
ONE, TWO = ("[P:周望川]", "[G:市工信局]", "[F:海岭重工]"), ("[P:韩述之]", "[G:市科技局]", "[F:云帆机电]")
LABELS = ("产业链", "链长", "牵头单位", "链主企业")
ROWS = (LABELS, (SEA, *ONE), (GAS, *TWO))
LINKS = {
    "周望川 LEADS_CHAIN 海工产业链",
    "市工信局 LEADS_CHAIN 海工产业链",
    "海岭重工 OWNS_CHAIN 海工产业链",
    "韩述之 LEADS_CHAIN 氢能产业链",
    "市科技局 LEADS_CHAIN 氢能产业链",
    "云帆机电 OWNS_CHAIN 氢能产业链",
}


def roles(marked: str) -> set[str]:
    return {link for link in said(marked) if "_CHAIN" in link}


@pytest.mark.parametrize("gap", ["\t", " | ", "｜", "   ", " ", ",", "，"])
def test_a_row_gives_each_chain_its_own(gap: str) -> None:
    assert roles("\n".join(gap.join(row) for row in ROWS)) == LINKS


def test_outer_bars_rules_and_numbers_are_no_cells() -> None:
    rows = [f"| {nth} | {' | '.join(row)} |" for nth, row in zip(("序号", "1", "2"), ROWS, strict=True)]

    assert roles("\n".join([rows[0], "| --- | --- | --- | --- | --- |", *rows[1:]])) == LINKS


def test_an_empty_cell_moves_nothing() -> None:
    assert roles(f"产业链|链长|牵头单位|链主企业\n{SEA}|[P:周望川]||[F:海岭重工]") == {
        "周望川 LEADS_CHAIN 海工产业链",
        "海岭重工 OWNS_CHAIN 海工产业链",
    }


def test_chains_may_be_the_columns() -> None:
    columns = zip(("项目", *LABELS[1:]), (SEA, *ONE), (GAS, *TWO), strict=True)

    assert roles("\n".join("|".join(row) for row in columns)) == LINKS


def told(marked: str, modality: str = "stated") -> set[str]:
    """Each role with its label: ``周望川 总链长 海工产业链``."""
    found = [(link, h, t) for link, h, t in links_in(marked) if "_CHAIN" in link.type or link.type == "FINANCES"]
    return {
        f"{h} {link.attrs.get('role') or link.attrs.get('instrument') or link.type} {t}"
        for link, h, t in found
        if link.modality == modality
    }


@pytest.mark.parametrize("gap", ["\t", " | ", ","])
def test_every_column_keeps_its_own_role(gap: str) -> None:
    labels = [
        "链名",
        "总链长",
        "链长",
        "副链长",
        "执行链长",
        "牵头部门",
        "责任单位",
        "联系人",
        "重点企业",
        "服务银行",
        "金融链长单位",
    ]
    row = [SEA, "[P:周望川]", "[P:韩述之]", "[P:沈小满]", "[P:陆言]", "[G:市工信局]", "[G:市科技局]", "[P:白帆]"]
    row += ["[F:海岭重工]", "[B:云汐银行]", "[B:云帆银行]"]

    assert told(gap.join(labels) + "\n" + gap.join(row)) == {
        "周望川 总链长 海工产业链",
        "韩述之 链长 海工产业链",
        "沈小满 副链长 海工产业链",
        "陆言 执行链长 海工产业链",
        "市工信局 牵头部门 海工产业链",
        "市科技局 责任单位 海工产业链",
        "海岭重工 ON_CHAIN 海工产业链",
        "云汐银行 服务银行 海工产业链",
        "云帆银行 金融链长单位 海工产业链",
    }


def test_the_same_and_merged_cells_are_those_of_the_row_above() -> None:
    table = "| 链名 | 链长 | 链主 |\n|---|---|---|\n"
    table += f"| {SEA} | [P:周望川] | [F:海岭重工] |\n| | [P:韩述之] | |\n| {GAS} | 同上 | 待遴选 |"

    assert roles(table) == {
        "周望川 LEADS_CHAIN 海工产业链",
        "海岭重工 OWNS_CHAIN 海工产业链",
        "韩述之 LEADS_CHAIN 海工产业链",
        "韩述之 LEADS_CHAIN 氢能产业链",
    }


@pytest.mark.parametrize("empty", ["无", "暂无", "——", "空缺", "（空缺，待评选）", "待定", "/", ""])
def test_who_is_not_yet_found_leads_nothing(empty: str) -> None:
    assert roles(f"| 链名 | 链长 | 链主 |\n| {SEA} | {empty} | [F:海岭重工] |") == {"海岭重工 OWNS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    ("label", "cell", "modality"),
    [
        ("原链长", "[P:周望川]", "former"),
        ("拟任链长", "[P:周望川]", "planned"),
        ("链长", "原[P:周望川]", "former"),
        ("链长", "拟定[P:周望川]", "planned"),
        ("链长", "[P:周望川]（原某局局长）", "stated"),
    ],
)
def test_who_led_or_is_to_lead(label: str, cell: str, modality: str) -> None:
    found = {
        link.modality for link, _, _ in links_in(f"链名|{label}|链主\n{SEA}|{cell}|无") if link.type == "LEADS_CHAIN"
    }

    assert found == {modality}


def test_a_table_on_its_side_with_chains_by_their_short_names() -> None:
    table = "产业链|[C:海工]|[C:氢能]\n链长|[P:周望川]|[P:韩述之]\n副链长|无|[P:陆言]\n链主|[F:海岭重工]|——"

    assert told(table) == {"周望川 链长 海工", "韩述之 链长 氢能", "陆言 副链长 氢能", "海岭重工 OWNS_CHAIN 海工"}


def test_a_row_torn_by_line_ends_in_a_cell_is_one() -> None:
    assert roles(f'链名\t链长\t链主\n{SEA}\t"[P:周望川]\n[P:韩述之]"\t[F:海岭重工]') == {
        "周望川 LEADS_CHAIN 海工产业链",
        "韩述之 LEADS_CHAIN 海工产业链",
        "海岭重工 OWNS_CHAIN 海工产业链",
    }


@pytest.mark.parametrize("legend", ["注：带★的为链主企业。", "★表示链主企业", "（标★者为链主）"])
def test_a_sign_marks_the_owners_among_the_members(legend: str) -> None:
    assert roles(f"链名|重点企业\n{SEA}|★[F:海岭重工]、[F:云帆机电]\n{legend}") == {
        "海岭重工 OWNS_CHAIN 海工产业链",
        "云帆机电 ON_CHAIN 海工产业链",
    }


@pytest.mark.parametrize("gap", ["\n", "；", "。"])
def test_labels_that_come_again_are_those_of_the_next_chain(gap: str) -> None:
    block = [f"链名：{SEA}", "链长：[P:周望川]", "副链长：[P:陆言]", "链主：[F:海岭重工]"]
    block += [f"链名：{GAS}", "链长：[P:韩述之]", "链主：暂无"]

    assert told(gap.join(block)) == {
        "周望川 链长 海工产业链",
        "陆言 副链长 海工产业链",
        "海岭重工 OWNS_CHAIN 海工产业链",
        "韩述之 链长 氢能产业链",
    }


def test_labels_behind_a_chain_are_its_own() -> None:
    text = (
        f"（一）{SEA}。链长：[P:周望川]；责任单位：[G:市工信局]、[G:市科技局]；链主企业：[F:海岭重工]；服务银行：[B:云汐银行]。\n"
        f"（二）{GAS}。链长：[P:韩述之]；责任单位：[G:市商务局]；链主企业：空缺。"
    )

    assert told(text) == {
        "周望川 链长 海工产业链",
        "市工信局 责任单位 海工产业链",
        "市科技局 责任单位 海工产业链",
        "海岭重工 OWNS_CHAIN 海工产业链",
        "云汐银行 服务银行 海工产业链",
        "韩述之 链长 氢能产业链",
        "市商务局 责任单位 氢能产业链",
    }


def test_whose_task_it_is_leads_no_chain() -> None:
    text = f"（一）推进技改。牵头单位：[G:市工信局]；责任单位：[G:市商务局]。（二）宣传{SEA}。"

    assert roles(text) == set()


def test_the_body_of_a_post_without_its_holder_leads_nothing() -> None:
    assert roles(f"链名|链长|链主\n{SEA}|[G:市工信局]局长|[F:海岭重工]") == {"海岭重工 OWNS_CHAIN 海工产业链"}


@pytest.mark.parametrize(("old", "new"), [("调整前链长", "调整后链长"), ("链长（原任）", "链长（现任）")])
def test_a_column_of_former_leaders_leads_no_more(old: str, new: str) -> None:
    text = f"产业链|{old}|{new}\n{SEA}|[P:周望川]|[P:韩述之]"

    assert said(text) == {"韩述之 LEADS_CHAIN 海工产业链"}
    assert said(text, modality="former") == {"周望川 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize(
    ("state", "modality"), [("已还清", "former"), ("未批准", "denied"), ("审批中", "planned"), ("已发放", "stated")]
)
def test_a_rows_state_says_whether_the_loan_is_one(state: str, modality: str) -> None:
    text = f"银行|企业|贷款金额|状态\n[B:云汐银行]|[F:海岭重工]|500万元|{state}"

    assert said(text, modality=modality) == {"云汐银行 FINANCES 海岭重工"}


@pytest.mark.parametrize("gap", ["\t", "|"])
def test_the_empty_corner_of_a_table_on_its_side_may_be_lost(gap: str) -> None:
    columns = zip(("", *LABELS[1:]), (SEA, *ONE), (GAS, *TWO), strict=True)

    assert roles("\n".join(gap.join(row) for row in columns).lstrip()) == LINKS


@pytest.mark.parametrize(
    ("said_there", "relation"),
    [("是", "OWNS_CHAIN"), ("√", "OWNS_CHAIN"), ("否", "ON_CHAIN"), ("拟培育", "ON_CHAIN"), ("", "ON_CHAIN")],
)
def test_a_column_says_whether_the_firm_owns_its_chain(said_there: str, relation: str) -> None:
    text = f"企业|所属产业链|是否链主\n[F:海岭重工]|{SEA}|{said_there}"

    assert said(text) == {f"海岭重工 {relation} 海工产业链"}


def test_a_sentence_behind_a_short_last_row_is_none_of_it() -> None:
    text = f"产业链|链长|链主企业\n{SEA}|[P:周望川]\n全县共有两条链。\n[F:海岭重工]|[F:云帆机电]"

    assert roles(text) == {"周望川 LEADS_CHAIN 海工产业链"}


@pytest.mark.parametrize("whom", ["企业或项目", "企业/项目", "支持对象", "借款主体", "用款单位", "授信客户"])
@pytest.mark.parametrize(
    ("label", "cell", "amount"),
    [
        ("金额（万元）", "500", "500万元"),
        ("授信额度(亿元)", "1.5", "1.5亿元"),
        ("贷款金额", "500万元", "500万元"),
        ("金额（笔）", "5", None),
        ("金额", "500", None),
    ],
)
def test_a_loans_sum_has_the_unit_of_its_column(whom: str, label: str, cell: str, amount: str | None) -> None:
    rows = (whom, "贷款银行", label), ("[F:海岭重工]", "[B:云汐银行]", cell)
    [loan] = [link for link, _, _ in links_in("\n".join("|".join(row) for row in rows)) if link.type == "FINANCES"]

    assert loan.attrs.get("amount") == amount


@pytest.mark.parametrize("label", ["服务单位", "产业链及链长", "姓名、单位", "支持银行或企业", "企业名称及地址"])
def test_a_column_of_two_kinds_holds_neither(label: str) -> None:
    assert role_of(label) != "borrower"


@pytest.mark.parametrize("gap", ["|", "\t"])
def test_a_loan_told_by_its_columns_is_told_once(gap: str) -> None:
    rows = ("企业", "贷款银行", "贷款金额", "备注"), ("[F:海岭重工]", "[B:云汐银行]", "500万元", "已还清")

    assert said("\n".join(gap.join(row) for row in rows)) == set()
