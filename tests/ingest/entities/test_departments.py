"""Departments of areas, party committees, and which area is meant."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "place", "written", "full"),
    [
        ("由市工业和信息化局牵头。", "荣成市", "市工业和信息化局", "荣成市工业和信息化局"),
        ("县农业农村局帮助协调。", "崇信县", "县农业农村局", "崇信县农业农村局"),
        ("市委发文。", "荣成市", "市委", "荣成市委"),
        ("县委组织部选派干部。", "崇信县", "县委组织部", "崇信县委组织部"),
        ("区市场监管局上门服务。", "顺德区", "区市场监管局", "顺德区市场监管局"),
    ],
)
def test_a_bare_level_is_completed_with_the_articles_place(
    read: Read, text: str, place: str, written: str, full: str
) -> None:
    body = read(text, place).called(written)
    assert full in (body.name, *body.aliases)


def test_a_city_in_an_article_on_its_district_is_the_city_around_it(read: Read) -> None:
    body = read("市委召开会议。", "顺德区").called("市委")
    assert "佛山市委" in (body.name, *body.aliases)


def test_a_department_of_the_committee_gives_the_committee_too(read: Read) -> None:
    assert read("荣成市委组织部发文。", "荣成市").names("Organization", "party") == {"荣成市委", "荣成市委组织部"}


def test_a_section_gives_its_department_too(read: Read) -> None:
    found = read("市财政局金融科科长温宁负责联络。", "荣成市").names("Organization", "government")
    assert found == {"市财政局", "市财政局金融科"}


def test_short_and_long_form_with_the_place_are_one_department(read: Read) -> None:
    body = read("市商务局牵头。荣成市商务局负责。", "荣成市").called("市商务局")
    assert body.name == "荣成市商务局"


def test_a_department_behind_two_committees_is_found(read: Read) -> None:
    found = read("市委、市政府印发方案。", "荣成市")
    assert found.called("荣成市委").kind == "party"
    assert found.called("荣成市政府").kind == "government"


def test_a_department_alone_at_the_start_is_the_places(read: Read) -> None:
    body = read("科技局开展服务，企业叫好。", "荣成市").called("科技局")
    assert "荣成市科技局" in body.aliases


def test_our_city_is_never_an_owner(read: Read) -> None:
    assert not [b for b in read("我市委托专家评审。", "荣成市") if b.type == "Organization"]


def test_a_congress_is_government(read: Read) -> None:
    assert read("县人大常委会组织视察。", "崇信县").called("县人大常委会").kind == "government"


def test_a_supply_company_of_the_city_is_an_enterprise(read: Read) -> None:
    assert read("市供电公司连夜增容。", "荣成市").called("荣成市供电公司").kind == "enterprise"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("北河镇政府为企业流转场地。", "北河镇政府"),
        ("市海洋与渔业执法支队汇报。", "市海洋与渔业执法支队"),
        ("县自然资源局北港自然资源所所长跑了11趟。", "县自然资源局北港自然资源所"),
        ("区经济信息委是牵头部门。", "区经济信息委"),
        ("4月，市政府金融办举办对接会。", "市政府金融办"),
        ("链长办累计收集问题58个。", "链长办"),
        ("联盟由县委组织部和县人参产业发展中心共同发起。", "县人参产业发展中心"),
    ],
)
def test_offices_and_stations_are_government(read: Read, text: str, name: str) -> None:
    assert read(text).called(name).kind == "government"


def test_a_committee_for_new_organisations_keeps_its_marks(read: Read) -> None:
    assert read("市委“两新”工委书记到会。").called("市委“两新”工委").kind == "party"


def test_forms_of_the_leaders_office_are_one(read: Read) -> None:
    found = read("链长办公室设在市工信局。去年，链长办收集需求146条。")
    assert found.called("链长办") is found.called("链长办公室")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("县融媒体中心负责报道。", "县融媒体中心", "other"),
        ("县财政补贴六成保费。", "县财政", "government"),
        ("由县效能办通报。", "县效能办", "government"),
        ("由县委督查室直接过问。", "县委督查室", "party"),
        ("县消防救援大队大队长到场。", "县消防救援大队", "government"),
        ("从县动物疫病预防控制中心请来专家。", "县动物疫病预防控制中心", "government"),
        ("后来县职业技术教育中心签了协议。", "县职业技术教育中心", "academia"),
        ("县委组织部要会同县财政局落实经费。", "县财政局", "government"),
        ("据县产业链链长制办公室统计，成绩不错。", "县产业链链长制办公室", "government"),
    ],
)
def test_offices_that_no_list_of_departments_has(read: Read, text: str, name: str, kind: str) -> None:
    found = read(text, "民权县")
    assert name in found.names("Organization", kind)
    assert "民权县" + name[1:] in found.called(name).aliases


def test_an_office_of_the_zone_is_that_of_the_zone_named_last(read: Read) -> None:
    found = read("民权高新区传来消息。开发区管委会规划建设局局长到场。", "民权县")
    assert "民权高新区管委会规划建设局" in found.called("开发区管委会规划建设局").aliases


def test_a_guarantor_of_the_county_is_a_financial_body(read: Read) -> None:
    assert read("市担保集团为其担保，县担保公司跟进。").names("Organization", "bank") == {"市担保集团", "县担保公司"}
