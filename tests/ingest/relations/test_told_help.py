"""Help told as a story: who solved what troubled a firm, and what a firm's manager says others did for it."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

TOLD: list[tuple[str, set[str]]] = [
    (
        "“[G:市供电公司]的师傅连干三个通宵，把专线架到了厂门口。”[F:海岭重工]总经理[P:江砚清]说。",
        {"市供电公司 ASSISTS 海岭重工"},
    ),
    (
        "[F:海岭重工]厂长[P:江砚清]至今记得，“[Y:市发改委党组]带着师傅凌晨还在帮我们调气。”",
        {"市发改委党组 ASSISTS 海岭重工"},
    ),
    (
        "[F:海岭重工]厂长[P:江砚清]来得早。\n\n“[Y:海工链党委]跑了三趟省城，硬是跑下来了。”[P:江砚清]说。",
        {"海工链党委 ASSISTS 海岭重工"},
    ),
    (
        "[F:海岭重工]的[J:二期项目]卡在了能耗指标上。[G:市发改委]调剂出1万吨，[G:市环保局]同步办结环评。",
        {f"{who} ASSISTS {whom}" for who in ("市发改委", "市环保局") for whom in ("海岭重工", "二期项目")},
    ),
    (
        "[F:海岭重工]缺电，[P:沈怀]带着[G:县发改局]、[G:县供电局]的同志三上省城，把审批压到2个月。",
        {f"{who} ASSISTS 海岭重工" for who in ("沈怀", "县发改局", "县供电局")},
    ),
    (
        "依托[Y:海工链党委]“搭桥”，[F:海岭重工]与[A:云汐大学]共建实验室。",
        {"海工链党委 ASSISTS 海岭重工"},
    ),
    ("在[Y:市委组织部]指导下，[Y:海工链党委]揭牌。", {"市委组织部 ASSISTS 海工链党委"}),
    ("[F:海岭重工]是[Y:海工链党委]从山东引来的。", {"海工链党委 ASSISTS 海岭重工"}),
    ("[A:云汐大学]的专家组一住就是两季，手把手教[F:海岭合作社]嫁接。", {"云汐大学 ASSISTS 海岭合作社"}),
]


@pytest.mark.parametrize(("text", "links"), TOLD)
def test_who_solves_it_helps(text: str, links: set[str]) -> None:
    assert links <= said(text)


@pytest.mark.parametrize(
    "text",
    [
        "“我们把难处报给了[Y:海工链党委]。”[F:海岭重工]总经理[P:江砚清]说。",
        "“[B:云汐银行]一周就放了款。”[F:海岭重工]总经理[P:江砚清]说。",
        "[F:海岭重工]总经理[P:江砚清]说，[F:云帆机电]送来了曲轴。",
    ],
)
def test_who_is_asked_lends_or_trades_does_not_help(text: str) -> None:
    assert not [link for link in said(text) if "ASSISTS" in link]
