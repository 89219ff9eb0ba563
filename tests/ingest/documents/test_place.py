"""Where an article is from: the area that it speaks of as its own, or that publishes it."""

from __future__ import annotations

import pytest

from ingest.documents.meta import Meta
from ingest.documents.place import place_of
from tests.ingest.documents.cleaning import cleaned


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("荣成市举行苇编大会。全市企业到会。市工业局牵头。", "荣成市"),
        ("山东省荣成市举行苇编大会，我市企业到会。威海市派员参加。", "荣成市"),
        ("苇编大会举行。", None),
    ],
)
def test_the_place_is_the_area_that_the_article_speaks_of_as_its_own(text: str, place: str | None) -> None:
    assert cleaned(text).article.place == place


def test_the_county_whose_committee_publishes_it_is_the_place() -> None:
    meta = Meta(publisher="中共荣成市委组织部")

    assert place_of("威海市公路局修好了路。市总工会、市应急局到场。", meta) == "荣成市"
    assert place_of("荣成市修好了路。", Meta(publisher="威海日报")) == "荣成市"


def test_a_county_that_is_only_called_in_short_is_the_place_where_the_article_speaks_of_its_county() -> None:
    assert place_of("海南有鱼，临高的鱼游得远。县科技局办了培训。", Meta()) == "临高县"


def test_an_everyday_word_that_is_a_short_form_too_places_nothing() -> None:
    """合作 is short for 合作市, 资源 for 资源县, and 城区 the name of one district and of every town's middle."""
    assert cleaned("企业与银行开展战略合作。整合资源，合作共赢，改造城区道路，振兴乡村。").article.place is None
    assert cleaned("合作市召开会议。合作市经济向好。").article.place == "合作市"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("汇渠县办茶厂。汇渠县有厂9家，汇渠县到会。", "汇渠县"),
        ("四川渠县办茶厂。四川渠县有厂9家。", "渠县"),
        ("链长为周临川，海棠链投产。海棠链产值3亿元。", None),
        ("临川办茶厂，厂长说临川好。", "临川区"),
        ("县委书记某某和县长某某到会。", None),
    ],
)
def test_part_of_a_name_is_no_place(text: str, place: str | None) -> None:
    """渠县 in 汇渠县, 临川 in 周临川, 海棠 in 海棠链, 和县 in 和县长."""
    assert cleaned(text).article.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("江阴云帆材料有限公司投产。市长到会。", None),
        ("临海冷链物流公司与望江公交集团签约。", None),
        ("岚东市召开会议。江阴云帆材料有限公司签约，市长讲话。", "岚东市"),
        ("岚东市工信局介绍，常州云帆机械有限公司、常州海岭机电有限公司落户。", "岚东市"),
        ("江阴农商行给云帆机电贷款300万元。", "江阴市"),
        ("建行江阴支行给云帆机电贷款300万元。", "江阴市"),
        ("江阴的链主是江阴云帆材料有限公司。", "江阴市"),
        ("县农商行城关支行给云帆机电贷款300万元。", None),
    ],
)
def test_a_firms_name_places_no_article(text: str, place: str | None) -> None:
    assert cleaned(text).article.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("西昌区推行链长制。区长讲话。", "西昌区"),
        ("东岚区推行链长制。东岚区与西昌区结成协作关系。", "东岚区"),
        ("东岚区区长讲话。", "东岚区"),
        ("沂南市场监管局到会。", "沂南县"),
        ("落实市委部署，推进链长制。", None),
        ("推进市场化改革。服务市民。形成县级中心。", None),
        ("这个区办得好。", None),
    ],
)
def test_an_area_that_no_gazetteer_knows_is_the_place_where_it_opens_the_article(text: str, place: str | None) -> None:
    assert cleaned(text).article.place == place


def test_an_area_whose_name_runs_on_into_other_words_is_none() -> None:
    assert cleaned("我县建成县级冷链中心，形成县乡村三级物流。太平洋产险到会。").article.place is None
    assert cleaned("成县召开会议，成县经济向好。").article.place == "成县"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("由副县长黄山担任链长。县里支持。", None),
        ("链长是副县长黄山。黄山说好，黄山走访，黄山到会，黄山要求加快。", None),
        ("黄山任茶产业链链长，县委支持。", None),
        ("黄山同志到会。县委支持。", None),
        ("链长：黄山。县委支持。", None),
        ("链长｜链主\n黄山｜云帆茶业\n县委支持。", None),
        ("副市长到黄山调研，黄山的茶好。市长黄山说。", "黄山市"),
        ("黄山市副市长黄山说。", "黄山市"),
        ("链长、荣成副市长某某到会，荣成海带好。", "荣成市"),
        ("江阴任务重，市委部署。", "江阴市"),
        ("局长讲了荣成的经验。市里支持。", "荣成市"),
    ],
)
def test_a_person_of_an_areas_name_places_no_article(text: str, place: str | None) -> None:
    assert cleaned(text).article.place == place


def test_a_page_that_tells_of_several_areas_in_turn_is_about_none() -> None:
    several = "【荣成】海带上市。\n【横州】茉莉花涨价。\n【柳江】笋出山。荣成市、荣成市。"

    assert place_of(several, Meta()) is None
    assert place_of(several.replace("【柳江】", ""), Meta()) == "荣成市"  # two may be anything's
    assert (
        place_of("荣成：海带上市。\n文登：蓝莓上市。\n乳山：牡蛎上市。威海市的事。", Meta()) == "威海市"
    )  # one city's


PROVINCE = (
    "山东省全面推行链长制。省委、省政府印发方案，我省梳理出氢能、海工装备等11条产业链。"
    "青岛市、烟台市各有一家链主企业。省工信厅牵头。"
)


def test_an_article_that_speaks_as_its_provinces_own_is_about_the_province() -> None:
    assert place_of(PROVINCE, Meta()) == "山东省"
    assert place_of("在省政府发布会上，山东省梳理出11条产业链，由省领导任链长。青岛市有企业10家。", Meta()) == "山东省"


@pytest.mark.parametrize(
    "text",
    [
        "荣成市落实省委、省政府部署，山东省工信厅把该市列为试点，我省首批共6个。市长江砚到会。",  # names the city more
        "山东省荣成市推行链长制，全省第一。省委、省政府肯定。全市企业到会。",  # never the province by itself
    ],
)
def test_the_city_that_tells_of_its_province_stays_the_place(text: str) -> None:
    assert place_of(text, Meta()) == "荣成市"


def test_a_municipality_is_the_place_where_the_article_speaks_of_its_city() -> None:
    text = "上海市推行链长制，我市有产业链9条。浦东新区聚集企业120家，嘉定区80家。"

    assert place_of(text, Meta()) == "上海市"
    assert place_of("上海市松江区推行链长制，上海市松江区企业到会。", Meta()) == "松江区"


def test_what_a_firm_is_called_in_short_places_no_article() -> None:
    """东海石化 is 东海石化有限公司, not 东海县, in its second mention too; and an article of a 市 is not of a 县."""
    assert place_of("市委常委来到东海石化有限公司。东海石化总经理汇报。发挥东海石化的作用。", Meta()) is None
    assert place_of("来到东海石化有限公司。东海石化总经理汇报。", Meta()) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("恩施州白汐土家族自治县办茶厂，县委常委到会，县科技局牵头。", "白汐土家族自治县"),
        ("白汐彝族自治县副县长到会，引进四川云帆农业有限公司。", "白汐彝族自治县"),
        ("在和田岭园县，链长助理到会。还为岭园县玉雕协会引来师傅。", "岭园县"),
        ("四川马边彝族自治县办茶厂。", "马边彝族自治县"),
        ("恩施州的茶厂好，恩施人喜欢，恩施有茶，恩施办会。", "恩施土家族苗族自治州"),
        ("湖南产茶县很多，湖南试点县也多，成为试点县不易。", "湖南省"),
        ("邮储银行平江市分行、平江农商银行向平江云帆轴承有限公司贷款。", None),
        ("邮储银行平江县支行、平江农商银行向平江云帆轴承有限公司贷款。", "平江县"),
        ("平江农商银行开拓平江市场，平江县域经济好。", "平江县"),
        ("省国资委支持集团与江苏云帆大学共建实验室。", None),
        ("产业链\t链长\t副链长\n轮毂产业链\t高砚清\t乜新民\n茶产业链\t欧阳砚\t母望川", None),
        ("产业链\t链长\t所在县\n轮毂产业链\t高砚清\t新民", "新民市"),
        ("产业迈向共同富裕，新兴产业互助同心，比如茶厂。", None),
    ],
)
def test_a_place_is_not_taken_from_inside_another_name(text: str, place: str | None) -> None:
    assert place_of(text, Meta()) == place
