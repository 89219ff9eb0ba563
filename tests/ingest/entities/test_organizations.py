"""Enterprises, financial bodies, parks, schools, associations and teams."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("县里引进福建海垣机电有限公司。", "福建海垣机电有限公司", "enterprise"),
        ("帮助山东松泽食品股份有限公司办理手续。", "山东松泽食品股份有限公司", "enterprise"),
        ("园区企业安徽砚池新材料有限公司投产。", "安徽砚池新材料有限公司", "enterprise"),
        ("白酒产业链链主海棠酒业有限公司增产。", "海棠酒业有限公司", "enterprise"),
        ("茶产业链链主企业云雾茶业有限公司增产。", "云雾茶业有限公司", "enterprise"),
        ("为其上游供应商澄江铸造有限公司放款。", "澄江铸造有限公司", "enterprise"),
        ("为经销商澄江商贸有限公司放款。", "澄江商贸有限公司", "enterprise"),
        ("澄江供应链管理有限公司开业。", "澄江供应链管理有限公司", "enterprise"),
        ("项目由澄江重工有限公司建设，下月投产。", "澄江重工有限公司", "enterprise"),
        ("云汐产业基金投资澄江光伏有限公司。", "澄江光伏有限公司", "enterprise"),
        ("首笔“碳汇贷”花落澄江林场有限公司。", "澄江林场有限公司", "enterprise"),
        ("由浙江云杉果蔬专业合作社供货。", "浙江云杉果蔬专业合作社", "enterprise"),
        ("江苏远澜融资担保有限公司提供担保。", "江苏远澜融资担保有限公司", "bank"),
        ("福建海垣融资租赁有限公司以直租方式提供设备。", "福建海垣融资租赁有限公司", "bank"),
        ("湖南云梯创业投资有限公司入股两家企业。", "湖南云梯创业投资有限公司", "bank"),
        ("企业落户江阴石桥工业园。", "江阴石桥工业园", "park"),
        ("双方共建缓控释制剂联合实验室。", "缓控释制剂联合实验室", "academia"),
        ("石岭农业科学院枸杞团队育出新种。", "石岭农业科学院枸杞团队", "academia"),
        ("石岭美术职业学院陶艺系党总支结对。", "石岭美术职业学院陶艺系", "academia"),
        ("重点平台：石岭市同位素中试平台，设备齐全。", "石岭市同位素中试平台", "academia"),
        ("水泵跳了闸，园区应急队赶到。", "园区应急队", "other"),
        ("化工园区消防站换班。", "化工园区消防站", "other"),
        ("该集团的铜粉事业部值得一说。", "铜粉事业部", "other"),
        ("由园区秋岭智造谷垫付。", "秋岭智造谷", "park"),
        ("江西省轴承行业协会组织培训。", "江西省轴承行业协会", "association"),
    ],
)
def test_a_name_is_found_whole_with_its_kind(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).called(name).kind == kind


@pytest.mark.parametrize(
    "text",
    ["龙头企业带动中小企业。", "5家银行签约。", "多家公司参会。", "支持民营企业和国有企业。", "链上企业用工难。"],
)
def test_generic_bodies_are_no_names(read: Read, text: str) -> None:
    assert not read(text).names("Organization")


def test_a_firm_after_another_place_begins_at_its_own(read: Read) -> None:
    assert read("位于保定市的河北云驰汽配有限公司投产。").names("Organization") == {"河北云驰汽配有限公司"}


def test_a_firm_after_a_count_of_firms_is_still_whole(read: Read) -> None:
    assert "江苏砚池机械有限公司" in read("客户江苏砚池机械有限公司下了订单。").names("Organization")


def test_a_branch_of_a_bank_names_its_bank_too(read: Read) -> None:
    found = read("中国银行宁海支行放款。").names("Organization", "bank")
    assert found == {"中国银行", "中国银行宁海支行"}


def test_a_short_form_of_a_bank_is_the_bank(read: Read) -> None:
    body = read("农业银行江阴支行牵头，中国农业银行江阴支行放款。").called("农业银行江阴支行")
    assert body.name == "中国农业银行江阴支行"


def test_a_local_bank_is_known_by_its_area(read: Read) -> None:
    assert "宁海农商银行" in read("宁海农商银行推出新产品。").names("Organization", "bank")


def test_a_service_bank_is_a_role_and_no_bank(read: Read) -> None:
    assert not read("为每条链确定服务银行和主办行。").names("Organization", "bank")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云东县农商行行长某某到会。", "云东县农商行"),
        ("荣成农商行行长某某到会。", "荣成农商行"),
        ("县农商行行长某某到会。", "县农商行"),
        ("市农商行客户经理某某上门。", "市农商行"),
        ("贷款由县村镇银行发放。", "县村镇银行"),
        ("县农商行城关支行放款。", "县农商行城关支行"),
    ],
)
def test_a_local_bank_is_one_whoever_stands_behind_it(read: Read, text: str, name: str) -> None:
    found = read(text, "云东县")

    assert name in found.names("Organization", "bank")
    assert not found.names("Organization", "enterprise")


def test_the_countys_bank_is_the_one_named_with_the_county(read: Read) -> None:
    assert read("云东县农商行放款。县农商行行长到会。", "云东县").called("县农商行").name == "云东县农商行"


@pytest.mark.parametrize("text", ["各县农商行积极支持。", "全县银行业稳健。", "云东县银行业协会到会。"])
def test_banks_at_large_are_no_bank(read: Read, text: str) -> None:
    assert not read(text, "云东县").names("Organization", "bank")


def test_a_school_of_a_university_names_the_university(read: Read) -> None:
    found = read("与江南大学食品学院签约。").names("Organization", "academia")
    assert found == {"江南大学", "江南大学食品学院"}


def test_the_name_of_a_school_may_hold_and(read: Read) -> None:
    assert "江南大学机械与海洋学院" in read("由江南大学机械与海洋学院牵头。").names("Organization")


def test_a_park_inside_a_park_gives_both(read: Read) -> None:
    found = read("落户宁海经济开发区模具产业园。").names("Organization", "park")
    assert found == {"宁海经济开发区", "宁海经济开发区模具产业园"}


def test_a_management_committee_is_government_and_names_its_park(read: Read) -> None:
    found = read("宁海经济开发区管委会帮助协调。")
    assert found.called("宁海经济开发区管委会").kind == "government"
    assert found.called("宁海经济开发区").kind == "park"


def test_a_branch_company_names_its_head(read: Read) -> None:
    found = read("远澜能源福建分公司参加。").names("Organization")
    assert found == {"远澜能源", "远澜能源福建分公司"}


def test_a_park_in_the_name_of_a_project_is_no_park(read: Read) -> None:
    assert not read("投资建设智能家居产业园项目。").names("Organization", "park")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("原牵头单位江西淦清检测有限公司已退出。", "江西淦清检测有限公司", "enterprise"),
        ("由县工信局会同江南大学筹建。", "江南大学", "academia"),
        ("综合党委请来中国林业科学研究院的专家。", "中国林业科学研究院", "academia"),
        ("综合党委联合宁海农商银行推出新产品。", "宁海农商银行", "bank"),
        ("负极材料商宁海远澜新材料有限公司投产。", "宁海远澜新材料有限公司", "enterprise"),
        ("湖北虹谷供应链管理有限公司参会。", "湖北虹谷供应链管理有限公司", "enterprise"),
        ("宁海县远帆模具加工部接单。", "宁海县远帆模具加工部", "enterprise"),
        ("宁海县职业技术教育中心合办班次。", "宁海县职业技术教育中心", "academia"),
        ("与西安音乐学院民乐系共建。", "西安音乐学院民乐系", "academia"),
        ("江南大学深圳国际研究生院参与研发。", "江南大学深圳国际研究生院", "academia"),
        ("江南大学食品学院派来专家。", "江南大学食品学院", "academia"),
        ("人保财险宁海支公司承保。", "人保财险宁海支公司", "bank"),
        ("江苏省轴承行业协会宁海分会组织培训。", "江苏省轴承行业协会宁海分会", "association"),
        ("市融资担保公司拟提供担保。", "市融资担保公司", "bank"),
        ("企业位于宁海经济开发区双龙园区，主要做材料。", "宁海经济开发区双龙园区", "park"),
        ("北海市临港（滨海）工业区派员。", "北海市临港（滨海）工业区", "park"),
        ("走进宁海县城西模具城，机声隆隆。", "宁海县城西模具城", "park"),
    ],
)
def test_what_stands_around_a_name_is_told_from_it(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).called(name).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "与上海一家餐饮集团洽谈供货。",
        "谈妥的融资租赁，因租赁公司审批未过而搁置。",
        "我希望更多银行跟上。",
        "推行“链长+链主+链办”联动机制。",
    ],
)
def test_one_of_many_is_no_name(read: Read, text: str) -> None:
    assert not read(text).names("Organization")


def test_a_subsidiary_is_told_from_its_owner(read: Read) -> None:
    assert "全资子公司" not in str(read("由燕石钢铁全资子公司武安燕石电材有限公司建设。").names("Organization"))


def test_a_cell_ends_where_the_next_begins(read: Read) -> None:
    found = read("泵阀产业链\t市工信局\t浙江远澜阀业有限公司\t宁海农商银行")
    assert found.called("浙江远澜阀业有限公司").kind == "enterprise"
    assert found.called("宁海农商银行").kind == "bank"


def test_a_local_utility_is_one_body(read: Read) -> None:
    found = read("国网宁海供电公司的服务队上门。").names("Organization", "enterprise")
    assert found == {"国网宁海供电公司"}


def test_a_supply_station_is_found_with_its_company(read: Read) -> None:
    assert "国网宁海供电公司北港供电所" in read("国网宁海供电公司北港供电所所长带队。").names("Organization")


def test_a_leading_group_and_its_office_are_two(read: Read) -> None:
    found = read("石岭市制造业发展领导小组办公室设在市工信局。").names("Organization", "government")
    assert {"石岭市制造业发展领导小组", "石岭市制造业发展领导小组办公室"} <= found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("客户包括远澜重工等3家企业。远澜重工今年增资。", "远澜重工"),
        ("链主恒泽精密牵头，恒泽精密产值2亿元。", "恒泽精密"),
        ("远澜重工（集团）有限公司投产。", "远澜重工（集团）有限公司"),
    ],
)
def test_a_firm_known_by_brand_and_trade_or_with_its_group_in_brackets(read: Read, text: str, name: str) -> None:
    assert read(text).called(name).kind == "enterprise"


@pytest.mark.parametrize("text", ["智能装备产业增长，智能装备企业签约。", "高端机械和精密电子是主业。"])
def test_trades_are_no_firms(read: Read, text: str) -> None:
    assert not read(text).names("Organization")


def test_the_legal_form_of_a_bank_is_the_bank(read: Read) -> None:
    assert read("中国农业银行股份有限公司宁海支行放款，农业银行增资。").called("农业银行").kind == "bank"


def test_the_youth_league_is_no_party_committee(read: Read) -> None:
    assert not read("团市委联合举办。").names("Organization", "party")


def test_a_campus_in_brackets_is_part_of_the_name(read: Read) -> None:
    assert "江南大学（威海）" in read("江南大学（威海）派出团队。").names("Organization", "academia")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("同内蒙古工业大学合办石墨现代产业学院。", {"内蒙古工业大学", "石墨现代产业学院"}),
        ("民权县工商联和县滩羊协会坐到了一起。", {"民权县工商联", "县滩羊协会"}),
        ("去年从长沙搬进苏仙区石墨产业园。", {"苏仙区石墨产业园"}),
    ],
)
def test_a_whole_body_ends_before_what_it_does_with_the_next(read: Read, text: str, names: set[str]) -> None:
    assert read(text, "民权县").names("Organization") == names


@pytest.mark.parametrize("verb", ["欠", "还", "找"])
def test_what_is_done_with_the_countys_bank_is_none_of_its_name(read: Read, verb: str) -> None:
    found = read(f"{verb}县农商行的400万元，已经还清。", "云东县")

    assert found.names("Organization", "bank") == {"县农商行"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("孙公司岚川云帆饲料有限公司投产。", "岚川云帆饲料有限公司"),
        ("旗下的子公司岚川云帆饲料有限公司投产。", "岚川云帆饲料有限公司"),
        ("母公司岚川云帆集团有限公司出资。", "岚川云帆集团有限公司"),
    ],
)
def test_what_a_firm_is_to_another_is_none_of_its_name(read: Read, text: str, name: str) -> None:
    assert read(text).names("Organization", "enterprise") == {name}


def test_a_provinces_farm_guarantor_is_a_bank(read: Read) -> None:
    assert "山东省农担" in read("山东省农担为合作社担保300万元。").names("Organization", "bank")
    assert not read("省农担贷款产品和农担业务。", "云东县").names("Organization", "bank")


def test_a_banks_shortest_form_is_trusted_where_it_stands_in_full(read: Read) -> None:
    assert read("交通银行发放贷款500万元。交行还派出专员。").called("交行").name == "交通银行"
    assert not read("成交行情看好，交行派员。").names("Organization", "bank")
