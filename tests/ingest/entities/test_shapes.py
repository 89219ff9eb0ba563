"""Persons, offices, initiatives and chains in the shapes that bureaus, letters, notices and lists give them."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县税务局税源股股长 逄立新、出岸镇镇长 应小松。", "应小松"),
        ("此前该专班副组长戎立业因工作变动，不再兼任。", "戎立业"),
        ("链长：原由钟海屏兼任，现调整为何砺（副市长、市公安局局长）。", "何砺"),
        ("云汐大学食品学院教授盘红缨就是常客。", "盘红缨"),
        ("首席服务官帕孜丽亚对接企业。", "帕孜丽亚"),
        ("链长由县委常委、统战部部长南宫照接任。", "南宫照"),
        ("公司董事石漱玉女士同时担任产业链党委副书记。", "石漱玉"),
        ("免去谷雨声同志的上述职务。", "谷雨声"),
        ("出席会议的有：县委书记公孙澈，县政协主席缪若水。", "缪若水"),
        ("受聘担任首席顾问的是二级教授闻人朔。", "闻人朔"),
    ],
)
def test_a_person_behind_or_before_a_post(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Person")


@pytest.mark.parametrize(
    "text",
    ["组织165名党员连续奋战。", "常有人问，链长管什么？", "副链长：空缺。", "一批“土专家”成了“香饽饽”。"],
)
def test_what_follows_a_post_need_not_be_a_name(read: Read, text: str) -> None:
    assert not read(text).names("Person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("东港镇经济发展局为牵头部门。", "东港镇经济发展局"),
        ("县人民法院知识产权审判庭庭长带队调解。", "县人民法院知识产权审判庭"),
        ("长沙经济技术开发区工委组织人事部牵头。", "长沙经济技术开发区工委组织人事部"),
        ("设立惠州市链长制办公室。", "惠州市链长制办公室"),
        ("县农业农村局植保站站长说。", "县农业农村局植保站"),
        ("区低空办与云汐大学签约。", "区低空办"),
        ("成员有国网共和县供电公司党支部。", "国网共和县供电公司"),
        ("潍坊银行昌乐支行河口分理处发放贷款。", "潍坊银行昌乐支行河口分理处"),
        ("绵阳市商业银行三台支行放贷。", "绵阳市商业银行三台支行"),
        ("设立“纺织博士站”，首批9名博士入驻。", "“纺织博士站”"),
        ("共建“水产预制菜”产业学院。", "“水产预制菜”产业学院"),
        ("带着“护灯小组”上门。", "“护灯小组”"),
    ],
)
def test_offices_branches_and_teams(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Organization")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("党委每月开一次“果链议事会”。", "“果链议事会”"),
        ("选派5名党员担任“金融链管员”。", "“金融链管员”"),
        ("以“碳链通”向企业发放贷款2600万元。", "“碳链通”"),
        ("出台《芒果采收等级规范》。", "《芒果采收等级规范》"),
        ("全市推行“一链一专班一基金”机制。", "“一链一专班一基金”机制"),
        ("“链上夜话”每月一期，企业家轮流坐庄。", "“链上夜话”"),
        ("亮相第七届广西（梧州）六堡茶出海洽谈会。", "第七届广西（梧州）六堡茶出海洽谈会"),
        ("全面推行产业链链长制。", "链长制"),
    ],
)
def test_initiatives_by_what_is_done_with_them(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Initiative")


def test_a_role_that_is_only_likened_is_no_initiative(read: Read) -> None:
    assert not read("党委要当好政策的“宣传员”。").names("Initiative")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("成立海工装备、水产加工、休闲食品产业链党委。", {"海工装备产业链", "水产加工产业链", "休闲食品产业链"}),
        ("三、摩托车及非道路车辆产业链\n链长：步青", {"摩托车及非道路车辆产业链"}),
        ("把这一模式复制到化工、冰雪旅游两条产业链。", {"化工产业链", "冰雪旅游产业链"}),
        ("关于补齐麦冬产业链短板的提案", {"麦冬产业链"}),
        ("该公司是区里油橄榄产业链的龙头。", {"油橄榄产业链"}),
    ],
)
def test_chains_of_lists_and_headings(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Chain") == names


def test_a_class_of_chains_is_no_chain(read: Read) -> None:
    assert not read("全市将芒果列入6条热带特色高效农业产业链。").names("Chain")


def test_former_and_latter_are_the_two_bodies_named_last(read: Read) -> None:
    text = "云汐砚岭电子有限公司与云汐荣川金属有限公司签约，前者供料，后者代工。"
    found = read(text)
    former, latter = found.called("云汐砚岭电子有限公司"), found.called("云汐荣川金属有限公司")
    assert [text[slice(*span)] for span in former.references] == ["前者"]
    assert [text[slice(*span)] for span in latter.references] == ["后者"]
