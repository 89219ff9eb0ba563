"""Where a firm, a project or a body is, by every order of words: just these LOCATED_IN."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import links_in, placed_inside, said

SENTENCES: list[tuple[str, set[str]]] = [
    ("[F:海岭重工]位于[M:双桥镇]。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    ("位于[M:云汐市][M:双桥镇]的[F:海岭重工]投产。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    ("[M:双桥镇]的[F:海岭重工]投产。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    ("走进[M:双桥镇][F:海岭重工]，机器轰鸣。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    ("在[M:云汐市][M:双桥镇]，[F:海岭重工]的车间里机器轰鸣。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    (
        "[M:东岭省][M:云汐市][M:双桥镇]，[F:海岭重工]的车间里机器轰鸣。\n[M:云汐市]",
        {"海岭重工 云汐市", "海岭重工 双桥镇"},
    ),
    ("东岭日报讯　[M:云汐市][M:双桥镇]，[F:海岭重工]的项目投用。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    ("[J:海岭智能工厂项目]在[M:双桥镇]封顶。\n[M:云汐市]", {"海岭智能工厂项目 云汐市", "海岭智能工厂项目 双桥镇"}),
    ("[J:海岭智能工厂项目]落户[M:双桥镇]。\n[M:云汐市]", {"海岭智能工厂项目 云汐市", "海岭智能工厂项目 双桥镇"}),
    ("链主｜[F:海岭重工]，厂址[M:双桥镇]\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    ("[F:海岭重工]，地址：[M:云汐市][M:双桥镇]。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    ("[P:江砚清]把[F:海岭重工]请进[M:双桥镇]。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    (
        "[P:江砚清]在[M:双桥镇]一住两个月，帮镇里的[F:海岭重工]建账。\n[M:云汐市]",
        {"海岭重工 云汐市", "海岭重工 双桥镇"},
    ),
    (
        "[F:云汐市双桥镇红心合作社]交售鲜茧。[M:双桥镇]很忙。\n[M:云汐市]",
        {"云汐市双桥镇红心合作社 云汐市", "云汐市双桥镇红心合作社 双桥镇"},
    ),
    ("[Y:双桥镇党委]开会。[M:双桥镇]很忙。\n[M:云汐市]", {"双桥镇党委 云汐市", "双桥镇党委 双桥镇"}),
    ("[F:县供电公司]架线。\n[M:云汐县]", {"县供电公司 云汐县"}),
    ("[X:海工产业链专班]设在市里。\n[M:云汐市]", {"海工产业链专班 云汐市"}),
    ("[B:农发行云汐市分行]放贷。\n[M:云汐市]", {"农发行云汐市分行 云汐市"}),
    ("[F:远帆动力]是[M:南浦市]的企业。\n[M:云汐市]", {"远帆动力 南浦市"}),
    ("[F:海岭重工]从[M:南浦市]采购钢材。\n[M:云汐市]", set()),
    ("[F:海岭重工]的产品卖到[M:南浦市]。\n[M:云汐市]", set()),
    ("[J:远帆项目]拟落户[M:双桥镇]。\n[M:云汐市]", set()),
    ("[F:海岭重工]计划在[M:双桥镇]建厂。\n[M:云汐市]", set()),
    ("[F:海岭重工]在[M:南浦市]设立研发中心。\n[M:云汐市]", set()),
    ("地处[M:双桥镇]的[K:海工产业园]建成。\n[M:云汐市]", {"海工产业园 云汐市", "海工产业园 双桥镇"}),
    ("[M:双桥镇]引进了[F:海岭重工]。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    ("[F:海岭重工]扎根[M:双桥镇]20年。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
    (
        "[F:海岭重工]、[F:云帆机电]先后落户[M:双桥镇]。\n[M:云汐市]",
        {"云帆机电 云汐市", "云帆机电 双桥镇", "海岭重工 云汐市", "海岭重工 双桥镇"},
    ),
    ("坐落在[M:双桥镇]柳林村的[F:海岭重工]忙着发货。\n[M:云汐市]", {"海岭重工 云汐市", "海岭重工 双桥镇"}),
]


@pytest.mark.parametrize(("sentence", "ends"), SENTENCES)
def test_sentence_says_just_this(sentence: str, ends: set[str]) -> None:
    place = "云汐市" if "\n" in sentence else None
    links = [x for x in links_in(sentence, place) if x[0].type == "LOCATED_IN" and x[0].modality == "stated"]
    assert {f"{head} {tail}" for _, head, tail in links} == ends


BY_DEFAULT = [
    ("[M:青禾县]看产业。[X:“红链先锋”服务队]上门。", "“红链先锋”服务队 LOCATED_IN 青禾县"),
    ("[M:青禾县]看产业。[J:冷链加工项目]投产。", "冷链加工项目 LOCATED_IN 青禾县"),
    ("[M:如皋市]看产业。[F:江苏岭帆科技有限公司]投产。", "江苏岭帆科技有限公司 LOCATED_IN 如皋市"),
    (
        "[M:如皋市]看产业。[F:江苏岭帆科技有限公司]投产，[Y:江苏岭帆科技有限公司党支部]带头。",
        "江苏岭帆科技有限公司党支部 LOCATED_IN 如皋市",
    ),
]


@pytest.mark.parametrize(("text", "link"), BY_DEFAULT)
def test_a_places_article_tells_of_its_own_teams_projects_and_firms(text: str, link: str) -> None:
    assert link in said(text, place=text[3 : text.index("]")])


@pytest.mark.parametrize(
    "text",
    [
        "[M:如皋市]看产业。[F:浙江岭帆科技有限公司]来签约。",
        "[M:如皋市]看产业。[F:江苏岭帆集团]来签约。",
        "[M:如皋市]看产业。[A:江苏大学]派专家。",
        "[M:如皋市]看产业。[J:电芯关键技术攻关项目]立项。",
        "[M:如皋市]看产业，拟建设[J:冷链加工项目]。",
    ],
)
def test_firms_of_elsewhere_groups_schools_and_research_are_nowhere(text: str) -> None:
    assert not [link for link in said(text, place="如皋市") if "LOCATED_IN" in link]


COUNTIES = [
    ("[M:平凉市]分九条链。[J:崆峒区风电项目]开工，[M:崆峒区]很忙。", "崆峒区风电项目 LOCATED_IN 崆峒区"),
    ("[M:平凉市]分九条链。\n今年，[M:崆峒区]补链，[J:垃圾发电项目]投产。", "垃圾发电项目 LOCATED_IN 崆峒区"),
    ("[M:平凉市]分九条链。\n今年，[M:崆峒区]补链。[C:绿色建材产业链]很活跃。", "绿色建材产业链 LOCATED_IN 崆峒区"),
    ("[M:崆峒区]补链。\n今年，[M:平凉市]发展[C:绿色建材产业链]。", "绿色建材产业链 LOCATED_IN 平凉市"),
]


@pytest.mark.parametrize(("text", "link"), COUNTIES)
def test_in_a_citys_article_a_paragraph_on_a_county_tells_of_the_countys_own(text: str, link: str) -> None:
    assert link in said(text, place="平凉市")


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("[F:荣成云帆农机]的贷款来自[B:荣成农商行]。", False),
        ("[F:荣成云帆农机]没有借款。[F:荣成云帆农机]董秘说的。", False),
        ("[F:荣成云帆农机]的贷款来自[B:荣成农商行]。荣成人高兴。", True),
        ("[F:荣成市云帆农机]的贷款来自[B:荣成农商行]。", True),
        ("[F:荣成云帆农机]的贷款来自[B:海汇银行荣成支行]。", True),
        ("[F:荣成云帆农机]是[G:荣成工信局]帮的。", True),
    ],
)
def test_where_firms_alone_bear_the_places_name_it_ties_them_to_nothing(text: str, there: bool) -> None:
    links = placed_inside(text, "荣成市", "荣成")
    assert any("云帆农机 LOCATED_IN" in link for link in links) == there
