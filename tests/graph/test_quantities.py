from __future__ import annotations

import pytest

from graph.quantities import amount_cny, normal_amount, normal_figure


@pytest.mark.parametrize(
    ("written", "yuan"),
    [
        ("3.2亿元", 320_000_000.0),
        ("３.2亿余元", 320_000_000.0),
        ("32000万元", 320_000_000.0),
        ("近5000万元", 50_000_000.0),
        ("五千万元", 50_000_000.0),
        ("两千三百万元", 23_000_000.0),
        ("1,200万元", 12_000_000.0),
        ("1.2万亿元", 1.2e12),
        ("2000元", 2000.0),
        ("十亿元", 1e9),
    ],
)
def test_amounts_become_yuan(written: str, yuan: float) -> None:
    assert amount_cny(written) == yuan


@pytest.mark.parametrize("written", ["200万美元", "上亿元", "授信", "", None, "12"])
def test_what_is_no_amount_in_yuan_has_none(written: str | None) -> None:
    assert amount_cny(written) is None


def test_equal_amounts_have_one_normal_form() -> None:
    assert normal_amount("3.2亿元") == normal_amount("约32000万元")
    assert normal_amount("200万美元") != normal_amount("200万元")


def test_figures_are_brought_to_their_base_unit() -> None:
    assert normal_figure(3.2, "亿元") == (320_000_000.0, "元")
    assert normal_figure(2.5, "万名") == (25_000.0, "名")
    assert normal_figure(18.3, "%") == (18.3, "%")
    assert normal_figure(3, "千瓦") == (3.0, "千瓦")
