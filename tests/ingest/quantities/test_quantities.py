"""Numbers with units: what is read, in which unit, and which of them count nothing."""

from __future__ import annotations

import pytest

from ingest.extract.metrics.dates import as_of_in
from ingest.extract.numerals import value_of
from ingest.extract.quantities import headed_in, quantities_in


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("投资3.2亿元", 3.2, "亿元"),
        ("投资3亿余元", 3, "亿元"),
        ("营收2.6万亿元", 2.6, "万亿元"),
        ("投资50余万元", 50, "万元"),
        ("投资２，６００万元", 2600, "万元"),
        ("供应2,600吨", 2600, "吨"),
        ("有职工近20万人", 20, "万人"),
        ("带动蜂农四十余万户", 40, "万户"),
        ("一千二百余名党员", 1200, "名"),
        ("转化成果十一项", 11, "项"),
        ("新修1.5公里", 1.5, "公里"),
        ("造船86万载重吨", 86, "万载重吨"),
        ("增长１２．５％", 12.5, "%"),
        ("提高2.3个百分点", 2.3, "个百分点"),
        ("工时减少两成", 2, "成"),
        ("到位设备240台（套）", 240, "台（套）"),
        ("增资1.2亿美元", 1.2, "亿美元"),
        ("九大产业链", 9, "大"),
        ("缩短时间三成以上", 3, "成"),
        ("夜校已办9期", 9, "期"),
        ("协调车皮420节", 420, "节"),
        ('设"苇小二"8名', 8, "名"),
        ("自给率不足两成", 2, "成"),
        ("贷了900多万。", 900, "万"),
        ("新增3个亿的贷款", 3, "个亿"),
        ("新增贷款3个亿", 3, "个亿"),
        ("缺口两个亿。", 2, "个亿"),
        ("销售收入7.8亿，再创新高", 7.8, "亿"),
        ("批了80万的贷款", 80, "万"),
    ],
)
def test_amounts_keep_the_value_and_the_unit_as_written(text: str, value: float, unit: str) -> None:
    (found,) = (q for q in quantities_in(text) if q.use == "amount")
    assert (found.value, found.unit) == (value, unit)
    assert text[slice(*found.span)].endswith(unit.replace("%", "％") if "％" in text else unit[-1])


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月6日",
        "历时70天",
        "第3个项目",
        "1至2个项目",
        "10亿元以上",
        "一家企业",
        "千万，不要",
        "一个亿",
        "两张皮",
        "千家万户",
        "四处奔走",
        "零部件企业",
        "“四个一”机制",
        "《纾困十条》",
        "党的二十大",
        "15英寸屏幕",
        "项目二期开工",
        "第9期培训",
        "每季度至少研究1次",
        "每3辆车里",
        "三次登门",
        "算清三笔账",
        "围绕四个环节",
        '推行"1个中心"',
    ],
)
def test_dates_ordinals_ranges_thresholds_and_phrases_are_no_amounts(text: str) -> None:
    assert [q for q in quantities_in(text) if q.use == "amount"] == []


@pytest.mark.parametrize(
    ("numeral", "value"), [("一百零五", 105), ("三千二百", 3200), ("十", 10), ("二十一", 21), ("三四百", None)]
)
def test_chinese_numerals(numeral: str, value: float | None) -> None:
    assert value_of(numeral) == value


@pytest.mark.parametrize(
    ("text", "published", "as_of"),
    [
        ("截至2023年10月底，", None, "2023-10"),
        ("今年上半年，", "2024-07-02", "2024-06"),
        ("去年，", "2024-07-02", "2023"),
        ("今年前三季度，", "2024-11-02", "2024-09"),
        ("去年，", None, None),
        ("企业", "2024-07-02", None),
    ],
)
def test_the_time_of_a_figure_needs_a_year_from_the_text_or_the_article(
    text: str, published: str | None, as_of: str | None
) -> None:
    assert as_of_in(text, (0, len(text)), published) == as_of


@pytest.mark.parametrize(("text", "value"), [("单价低两成半", 2.5), ("单价低三成五", 3.5)])
def test_tenths_go_on_after_their_unit(text: str, value: float) -> None:
    (found,) = quantities_in(text)
    assert (found.value, found.unit, text[slice(*found.span)]) == (value, "成", text[3:])


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("接待游客120万，", False),
        ("向农民分红120万，", True),
        ("粉丝超过30万。", False),
        ("年产量达20万，", False),
        ("种植面积12万。", False),
        ("常住人口80万。", False),
        ("贷款120万，", True),
        ("用户贷款120万，", True),
        ("员工工资120万，", True),
        ("带动农民增收300万。", True),
        ("销售收入7.8亿，", True),
    ],
)
def test_a_bare_number_of_people_or_things_is_no_money(text: str, money: bool) -> None:
    (found,) = quantities_in(text)
    assert found.is_money is money


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("产业链|链长|产值（亿元）\n茶叶|揭明远|86.5", [(86.5, "亿元")]),
        ("银行|企业|金额(单位：万元)\n海岭银行|云帆茶厂|1,200", [(1200, "万元")]),
        ("产业链|链长|企业数（家）\n茶叶|揭明远|约40", [(40, "家")]),
        ("产业链|链长|产值（亿元）\n茶叶|揭明远|8.6亿元", []),
        ("表1（单位：万元）\n项目名称|业主|总投资|人数\n茶园|云帆茶厂|2,400|12", [(2400, "万元")]),
        ("单位：万元。见下\n项目名称|业主|总投资\n茶园|云帆茶厂|2,400", []),
        ("产业链|链长|序号（原）\n茶叶|揭明远|3", []),
        ("产业链|链长|电话\n茶叶|揭明远|8650001", []),
    ],
)
def test_a_columns_head_gives_its_numbers_their_unit(table: str, found: list[tuple[float, str]]) -> None:
    assert [(quantity.value, quantity.unit) for quantity in headed_in(table)] == found
