"""Tables in whole texts: names that only their column tells, and names at a text's very end."""

from __future__ import annotations

import pytest

from graph.facts import Article
from ingest.pipeline import understood

TEXTS = {
    "tabs": "链名\t链长\t链主\n低空经济\t赵一凡\t岚鹰航空有限公司",
    "commas": "链名,链长,链主\n低空经济,赵一凡,岚鹰航空有限公司",
    "bars": "| 链名 | 链长 | 链主 |\n|---|---|---|\n| 低空经济 | 赵一凡 | 岚鹰航空有限公司 |",
    "labels": "链名：低空经济产业链\n链长：赵一凡　副市长\n链主：岚鹰航空有限公司",
    "on its side": "产业链\t低空经济\n链长\t赵一凡\n链主\t岚鹰航空有限公司",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_one_row_gives_its_leader_and_its_owner(text: str) -> None:
    assert links(text) == {
        ("赵一凡", "LEADS_CHAIN", "低空经济产业链"),
        ("岚鹰航空有限公司", "OWNS_CHAIN", "低空经济产业链"),
    }


def test_names_in_a_cell_are_told_apart() -> None:
    text = "| 产业链 | 链长 | 链主 |\n|---|---|---|\n"
    text += "| 文旅 | 孙强<br>李明 | 岚川文旅集团 |\n| 氢能 | 赵一凡/钱二平 | 暂无 |"

    assert {pair for pair in links(text) if pair[1] == "LEADS_CHAIN"} == {
        ("孙强", "LEADS_CHAIN", "文旅产业链"),
        ("李明", "LEADS_CHAIN", "文旅产业链"),
        ("赵一凡", "LEADS_CHAIN", "氢能产业链"),
        ("钱二平", "LEADS_CHAIN", "氢能产业链"),
    }


@pytest.mark.parametrize(
    ("cell", "is_firm"),
    [
        ("正泰合纵", True),
        ("同方银帆", True),
        ("将军云烟", True),
        ("约翰迪尔", True),
        ("无印良品", True),
        ("约五家", False),
        ("无此类", False),
        ("正在对接", False),
        ("同上一行", False),
        ("将由市里定", False),
        ("无合适的", False),
    ],
)
def test_a_firms_name_may_open_with_an_adverbs_sign(cell: str, is_firm: bool) -> None:
    said = links(f"链名\t链长\t链主\n低空经济\t赵一凡\t{cell}")
    assert ((cell, "OWNS_CHAIN", "低空经济产业链") in said) is is_firm


def test_a_post_behind_a_blank_is_none_of_the_next_bodys_name() -> None:
    text = "链名：文旅产业链\n链长：孙强　市文旅局局长\n链主：暂无"

    assert ("孙强", "LEADS_CHAIN", "文旅产业链") in links(text)


def links(text: str) -> set[tuple[str, str, str]]:
    answer = understood(Article(id="a", source="a.txt", text=text), "a.txt", parts="rules").answer
    names = {entity["id"]: entity["name"] for entity in answer["entities"]}
    return {
        (names[r["head"]], r["type"], names[r["tail"]]) for r in answer["relations"] if r["type"].endswith("_CHAIN")
    }
