"""Initiatives: quoted mechanisms, loans, documents, events."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("推行“星链长”机制。", "“星链长”机制", "星链长"),
        ("实施“海鸥英才”计划，引进专家。", "“海鸥英才”计划", "海鸥英才"),
        ("银行推出“果农贷”，放款2亿元。", "“果农贷”", "果农贷"),
        ("开展“链上听声”活动。", "“链上听声”活动", "链上听声"),
        ("上线“云链通”供需平台。", "“云链通”供需平台", "云链通"),
        ("出台《云母产业三年行动方案》。", "《云母产业三年行动方案》", "云母产业三年行动方案"),
        ("制定《链长制工作要点》。", "《链长制工作要点》", "链长制工作要点"),
        ("探索实施“链”上先锋项目，串起产业链。", "“链”上先锋项目", "“链”上先锋项目"),
        ("建立“交地即发证”审批服务制度。", "“交地即发证”审批服务制度", "交地即发证"),
        ("“绿烤行动”由两局共同发起。", "“绿烤行动”", "“绿烤行动”"),
        ("聘任“科技村长”57名。", "“科技村长”", "“科技村长”"),
        ("推行轮值主席制度。", "轮值主席制度", "轮值主席制度"),
        ("落实项目攻坚提速20条措施和项目专班推进制度。", "项目专班推进制度", "项目专班推进制度"),
        ("科技局开展创新链对接专场。", "创新链对接专场", "创新链对接专场"),
    ],
)
def test_a_quoted_name_with_what_it_is(read: Read, text: str, name: str, alias: str) -> None:
    body = read(text).called(alias)
    assert (body.type, body.name) == ("Initiative", name)


@pytest.mark.parametrize(
    "text",
    [
        "深入开展“三会一课”。",
        "企业当上“小巨人”。",
        "打通“最后一公里”。",
        "开出“绿色通道”。",
        "按照“链主搭台、支部唱戏”的思路推进。",
        "把党委建成“前线指挥部”。",
        "形成“一盘棋”的局面。",
        "举办“部门—企业”共建仪式。",
    ],
)
def test_campaigns_titles_and_metaphors_are_left_out(read: Read, text: str) -> None:
    assert not read(text).names("Initiative")


def test_what_a_name_serves_as_is_no_part_of_it(read: Read) -> None:
    assert "“仓单贷”" in read("银行推出“仓单贷”。“仓单贷”作为其中一个惠企工程，很受欢迎。").names("Initiative")


def test_the_word_after_a_list_of_names_is_no_part_of_the_last(read: Read) -> None:
    assert "“链上听声”" in read("开展“红链问企”“链上听声”等系列活动。").names("Initiative")


def test_the_chain_leader_system_needs_no_marks(read: Read) -> None:
    assert read("全县推行链长制，成效明显。").called("链长制").type == "Initiative"


def test_a_named_event(read: Read) -> None:
    assert "云母材料产业链银企对接会" in read("云母材料产业链银企对接会举行。").names("Initiative")


def test_a_declared_short_name_in_marks_is_no_initiative(read: Read) -> None:
    found = read("福建海垣机电有限公司（以下简称“海垣计划”）投产。")
    assert not found.names("Initiative")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县里出台《模具产业人才十条》。", "《模具产业人才十条》"),
        ("管委会派出“链上跑腿员”15名。", "“链上跑腿员”"),
        ("为3名“参链特派员”颁发聘书。", "“参链特派员”"),
        ("双方合办“模具工匠班”。", "“模具工匠班”"),
        ("综合党委搞了个“党员工位日”。", "“党员工位日”"),
        ("推行“党委领链、龙头带链、支部强链”模式。", "“党委领链、龙头带链、支部强链”模式"),
        ("三是办好第54届石岭药交会。", "第54届石岭药交会"),
        ("保险公司承保对虾养殖气象指数保险3万亩。", "对虾养殖气象指数保险"),
        ("2024石岭低空经济产业大会在市会展中心开幕。", "2024石岭低空经济产业大会"),
        ("县文旅局筹划举办石岭国际古筝音乐节。", "石岭国际古筝音乐节"),
    ],
)
def test_roles_classes_events_and_documents(read: Read, text: str, name: str) -> None:
    assert read(text).called(name).type == "Initiative"


@pytest.mark.parametrize(
    "text", ["该行“不抽贷、不断贷”。", "针对“要素找不到、政策兑不了”等问题。", "多年的“老大难”就有了新解法。"]
)
def test_promises_and_complaints_are_no_initiatives(read: Read, text: str) -> None:
    assert not read(text).names("Initiative")


def test_marks_inside_a_title_are_part_of_it(read: Read) -> None:
    assert read("印发《石岭市“红链强企”行动方案》。").names("Initiative") == {"《石岭市“红链强企”行动方案》"}


def test_a_fund_under_its_name_is_a_bank(read: Read) -> None:
    assert read("出资2亿元设立“低空天使基金”。").names("Organization", "bank") == {"“低空天使基金”"}
