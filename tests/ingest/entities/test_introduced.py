"""Bodies that the text introduces by what they are, and shops that bear their town's name."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "type", "kind", "name"),
    [
        pytest.param("他的作坊叫海岭老窑，一年出壶三万把。", "Organization", "enterprise", "海岭老窑", id="a shop"),
        pytest.param("工厂名叫“临泽封测”，设备90台。", "Organization", "enterprise", "“临泽封测”", id="works"),
        pytest.param("这是一款名叫“汐鹞”的巡检机器人。", "Product", None, "“汐鹞”", id="what it is stands behind"),
        pytest.param("再说说“追灯者”这支队伍，15人。", "Organization", "other", "“追灯者”", id="this team"),
        pytest.param(
            "要说“清渠哨”，我局的流动检测队，车5辆。", "Organization", "other", "“清渠哨”", id="a team of ours"
        ),
        pytest.param("这个项目叫“赤鹞”，占地86亩。", "Project", None, "“赤鹞”", id="a project"),
    ],
)
def test_what_it_is_tells_the_kind(read: Read, text: str, type: str, kind: str | None, name: str) -> None:
    assert name in read(text).names(type, kind)


def test_what_was_introduced_is_known_without_its_marks(read: Read) -> None:
    found = read("工厂叫“临泽封测”，设备90台。明年临泽封测再开一条线。").called("临泽封测")

    assert len(found.spans) == 2


@pytest.mark.parametrize(
    "text",
    [
        "项目叫停之后，企业叫苦连天。",
        "公司叫他去开会，工厂叫什么没人知道。",
        "让企业叫响全国品牌。",
        "“双碳”这项系统工程要紧。",
    ],
)
def test_a_call_that_names_nothing(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("天岭镇，天岭铜粉老灶。老板六十岁。", "天岭铜粉老灶"),
        ("河冈镇的河冈焊带小筑借了300万元。", "河冈焊带小筑"),
        ("双人桥镇不大，王二守着双人桥保持架夫妻厂。", "双人桥保持架夫妻厂"),
    ],
)
def test_a_shop_bears_the_name_of_its_town(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Organization", "enterprise")


@pytest.mark.parametrize(
    "text", ["天岭镇开会，天岭镇的小厂很多。", "天岭镇不大，天岭人爱开店。", "天岭镇修了天岭文化馆。"]
)
def test_a_town_alone_names_no_shop(read: Read, text: str) -> None:
    assert not read(text).names("Organization")
