"""A mapping that can't work is refused in one line: the file, the key, the nearest right word."""

from __future__ import annotations

import pytest

from graph.errors import MappingRefused
from tests.ingest.records.conftest import HEADER, LOANS, Load

ROW = "云汐农村商业银行,云汐远澜重工有限公司,3200,贷款,2024-05-01,已放款\n"

WRONG = [
    (("金额, unit", "贷款金额, unit"), "relations[1].attrs.amount 指向的列“贷款金额”表中没有；最接近的是“金额”"),
    (("name: 银行", "name: 柜台"), "entities.bank.name 指向的列“柜台”表中没有；表中的列：银行、企业、金额"),
    (("title:", "titel:"), "不认识 titel 这一项；是不是 title？"),
    (("kind: bank", "kind: banks"), "entities.bank.kind：“banks”不可用；是不是 bank？"),
    (("type: FINANCES", "type: FINANCE"), "relations[1].type：“FINANCE”不可用；是不是 FINANCES？"),
    (("tail: firm", "tail: frim"), "relations[1].tail：“frim”不可用；是不是 firm？"),
    (
        ("instrument: 方式", "method: 方式"),
        "relations[1].attrs：“method”不可用；可用：amount, instrument, since, until",
    ),
    (("拟授信: planned", "拟授信: plan"), "relations[1].modality：“plan”不可用；是不是 planned？"),
    (("type: FINANCES", "type: ON_CHAIN"), "“Organization –ON_CHAIN→ Organization”不可用"),
    (("published: 2024-06-30", "published: 去年"), "published：“去年”不可用"),
    (("required: true}\n  firm", "required: 好}\n  firm"), "entities.bank.required 应为 true 或 false"),
    (("default: stated", "default: [stated]"), "relations.1.modality.default 应为文字"),
    (("{column: 金额, unit: 万元}", "{unit: 万元}"), "relations.1.attrs.amount column 与 value 须恰好写一个"),
    (("title:", "  title:"), "第 3 行第 1 列：不是合格的 YAML"),
    (("place: 云汐市", "title: 又一个"), "第 3 行第 1 列：这一项写了两次"),
    (("place: 云汐市", "x: &a [1]\ny: *a"), "第 4 行第 4 列：不接受别名"),
]


@pytest.mark.parametrize(("change", "reason"), WRONG)
def test_a_wrong_mapping_is_refused(load: Load, change: tuple[str, str], reason: str) -> None:
    assert change[0] in LOANS
    with pytest.raises(MappingRefused) as refused:
        load(HEADER + ROW, LOANS.replace(*change, 1))
    message = refused.value.message("zh")
    assert message.startswith("映射文件 ") and "台账.yaml：" in message
    assert reason in message
    assert "\n" not in message and "台账.yaml" in refused.value.message("en")


@pytest.mark.parametrize("rules", ["", "只是一句话", "- 列表", "entities: {}"])
def test_what_is_no_mapping_is_refused(load: Load, rules: str) -> None:
    with pytest.raises(MappingRefused):
        load(HEADER + ROW, rules)


def test_a_column_that_stands_twice_is_not_guessed(load: Load) -> None:
    with pytest.raises(MappingRefused, match="more than once"):
        load("银行,企业,金额,方式,日期,状态,企业\n" + ROW)


CHAINS = """
place: 云汐市
entities:
  chain: {type: Chain, name: 产业链, required: true}
  leader: {type: Person, name: 链长}
  body: {type: Organization, name: 单位, kind: {column: 类别, values: {机关: government, 党委: party}}}
  departments: {type: Organization, kind: government, name: 牵头部门, separator: 、}
  firm:
    type: Organization
    kind: enterprise
    name: 企业
    aliases: 简称
    code: 代码
    place: 所在地
  area: {type: Place, name: 所在地}
relations:
  - {type: LEADS_CHAIN, head: leader, tail: chain, attrs: {role: {value: 链长}}}
  - {type: HOLDS_POST, head: leader, tail: body, attrs: {title: 职务}}
  - {type: LEADS_CHAIN, head: departments, tail: chain, attrs: {role: {value: 牵头部门}}}
  - {type: OWNS_CHAIN, head: firm, tail: chain, when: {column: 角色, values: [链主]}}
  - {type: ON_CHAIN, head: firm, tail: chain, attrs: {stage: 环节}, when: {column: 角色, values: [链上], empty: true}}
  - {type: LOCATED_IN, head: firm, tail: area}
metrics:
  - {subject: firm, indicator: 产值, value: 产值, unit: 亿元, as_of: {value: "2023"}}
"""
CHAIN_HEADER = "产业链,链长,单位,类别,职务,牵头部门,企业,简称,代码,所在地,角色,环节,产值\n"
CHAIN_ROW = (
    "海工装备产业链,苏砚青,云汐市人民政府,机关,副市长,市发展和改革委员会、市海洋局,"
    "云汐远澜重工有限公司,远澜重工、远澜,91350100M000100Y43,云汐市望江区,链主,,46.5\n"
)


def test_a_row_of_chains_and_enterprises(load: Load) -> None:
    reading, _ = load(CHAIN_HEADER + CHAIN_ROW, CHAINS)
    names = {m.id: m.name for m in reading.mentions}
    links = {(names[r.head], r.type, names[r.tail], *(v for _, v in r.attrs)) for r in reading.relations}
    assert links == {
        ("苏砚青", "LEADS_CHAIN", "海工装备产业链", "链长"),
        ("苏砚青", "HOLDS_POST", "云汐市人民政府", "副市长"),
        ("市发展和改革委员会", "LEADS_CHAIN", "海工装备产业链", "牵头部门"),
        ("市海洋局", "LEADS_CHAIN", "海工装备产业链", "牵头部门"),
        ("云汐远澜重工有限公司", "OWNS_CHAIN", "海工装备产业链"),
        ("云汐远澜重工有限公司", "LOCATED_IN", "望江区"),
    }
    firm = next(m for m in reading.mentions if m.kind == "enterprise")
    assert firm.aliases == ("远澜", "远澜重工")
    assert (firm.place, firm.region) == ("云汐市望江区", "云汐市")
    assert next(m for m in reading.mentions if m.type == "Place").aliases == ("云汐市望江区",)
    assert next(m for m in reading.mentions if m.name == "云汐市人民政府").kind == "government"
    (output,) = reading.metrics
    assert (output.indicator, output.value, output.unit, output.as_of) == ("产值", 46.5, "亿元", "2023")


def test_a_condition_also_takes_the_empty_cell(load: Load) -> None:
    reading, _ = load(CHAIN_HEADER + CHAIN_ROW.replace("链主,,", ",上游,"), CHAINS)
    (member,) = [r for r in reading.relations if r.type == "ON_CHAIN"]
    assert dict(member.attrs) == {"stage": "上游"}
    assert not [r for r in reading.relations if r.type == "OWNS_CHAIN"]


def test_a_word_that_stands_for_nothing_names_nobody(load: Load) -> None:
    reading, _ = load(CHAIN_HEADER + CHAIN_ROW.replace("苏砚青", "待定"), CHAINS)
    assert not [m for m in reading.mentions if m.type == "Person"]


def test_a_wrong_credit_code_is_left_out_and_said(load: Load) -> None:
    reading, (outcome,) = load(CHAIN_HEADER + CHAIN_ROW.replace("Y43", "Y44"), CHAINS)
    assert outcome.outcome == "loaded"
    assert "91350100M000100Y44" in outcome.notes[0].zh
    assert {m.code for m in reading.mentions} == {None}
    right, (outcome,) = load(CHAIN_HEADER + CHAIN_ROW, CHAINS)
    assert not outcome.notes
    assert "91350100M000100Y43" in {m.code for m in right.mentions}
