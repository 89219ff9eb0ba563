"""Who founds, holds or signs something together, and what is only planned or only sold: one sentence each."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

SAYS = [
    (
        "[F:海岭重工]与[F:云帆机电]各出资5000万元，合资设立[F:云岭铝业有限公司]。",
        {"海岭重工 LAUNCHES 云岭铝业有限公司", "云帆机电 LAUNCHES 云岭铝业有限公司"},
    ),
    (
        "[F:海岭重工]去年还联合[A:云汐学院]开办[I:工匠班]。",
        {"海岭重工 LAUNCHES 工匠班", "云汐学院 LAUNCHES 工匠班", "海岭重工 PARTNERS_WITH 云汐学院"},
    ),
    ("[F:海岭重工]已在当地注册成立[F:海岭棉纺公司]。", {"海岭重工 LAUNCHES 海岭棉纺公司"}),
    ("[F:海岭重工]在[M:泊南国]设立了[F:泊南工厂]。", {"海岭重工 LAUNCHES 泊南工厂"}),
    ("[G:市住建局]设[I:链上管家]8名。", {"市住建局 LAUNCHES 链上管家"}),
    ("[G:市住建局]创设[I:日报制度]。", {"市住建局 LAUNCHES 日报制度"}),
    ("[B:云汐银行]还派出3支[X:红领小分队]。", {"云汐银行 LAUNCHES 红领小分队"}),
    ("[M:云汐市]建起[K:装备产业园]。", {"云汐市 LAUNCHES 装备产业园"}),
    (
        "[M:甲镇]、[M:乙镇]2个主产镇分别设立[X:链长联络站]。",
        {"甲镇 LAUNCHES 链长联络站", "链长联络站 LOCATED_IN 甲镇", "链长联络站 LOCATED_IN 乙镇"},
    ),
    (
        "[I:供需对接会]召开。会议由[G:市工信局]主办、[S:省协会]承办。",
        {"市工信局 LAUNCHES 供需对接会", "省协会 LAUNCHES 供需对接会"},
    ),
    (
        "[F:海岭重工]与[A:云汐大学]合作开发钢材。去年，双方设立[A:冰雪实验室]。",
        {"海岭重工 LAUNCHES 冰雪实验室", "云汐大学 LAUNCHES 冰雪实验室"},
    ),
    ("[P:田禾]：前年，我们成立了[Y:汽车产业链党委]。", {"云汐市 LAUNCHES 汽车产业链党委"}),
    ("[L:海工联盟]很忙。一年来，联盟推出[I:设备清单]。", {"海工联盟 LAUNCHES 设备清单"}),
    (
        "[L:海工联盟]由[Y:市委组织部]、[A:云汐学院]、[G:市工信局]共同发起。",
        {"云汐学院 PARTNERS_WITH 市工信局", "市委组织部 LAUNCHES 海工联盟"},
    ),
    ("[A:海工研究院]揭牌。研究院与[F:云帆机电]联合选育新品。", {"海工研究院 PARTNERS_WITH 云帆机电"}),
    ("以[C:海工产业链]为试点，全面推行[I:双链长制]。", {"双链长制 APPLIES_TO 海工产业链"}),
    ("[M:云汐市]把[C:海工产业链]纳入[I:链长制]管理。", {"链长制 APPLIES_TO 海工产业链"}),
    ("[L:海工联盟]启动[I:助农计划]，覆盖[M:甲镇]、[M:乙镇]。", {"助农计划 APPLIES_TO 乙镇"}),
    ("[I:匠心讲堂]走进[F:海岭重工]。", {"匠心讲堂 APPLIES_TO 海岭重工"}),
    ("[I:链上管家]由来已久，实行[I:链长制]，由[P:田禾]担任[C:榨菜产业链]链长。", {"链长制 APPLIES_TO 榨菜产业链"}),
    ("[K:云汐园区]出面，把闲置厂房租给[F:海岭重工]。", {"云汐园区 ASSISTS 海岭重工"}),
    ("经[Y:县委人才办]牵线，[P:田禾]到[F:海岭重工]任职。", {"县委人才办 ASSISTS 海岭重工"}),
    ("[F:国网云汐公司]为[F:海岭重工]架通专线。", {"国网云汐公司 ASSISTS 海岭重工"}),
    ("[G:甲镇政府]为[F:海岭重工]流转堆场35亩。", {"甲镇政府 ASSISTS 海岭重工"}),
    ("走进[M:云汐市][M:甲镇]，[F:海岭重工]总经理[P:田禾]很忙。", {"海岭重工 LOCATED_IN 甲镇"}),
    ("[M:甲镇]的[F:青禾合作社]理事长[P:田禾]说。", {"青禾合作社 LOCATED_IN 甲镇"}),
    ("[M:云汐市]与[A:海汇大学]合建了[A:云汐鱼类研究院]。", {"云汐鱼类研究院 LOCATED_IN 云汐市"}),
    ("[M:云汐市]来了[B:海汇财险云汐中心支公司]。", {"海汇财险云汐中心支公司 LOCATED_IN 云汐市"}),
    ("[M:云汐市]有[M:甲镇]。[Y:甲镇党委]开会。", {"甲镇党委 LOCATED_IN 甲镇", "甲镇党委 LOCATED_IN 云汐市"}),
]
SAYS_NOT = [
    ("[F:海岭重工]与[F:云帆机电]签订年度采购协议。", "PARTNERS_WITH"),
    ("[G:市工信局]、[G:市科技局]共同牵头。", "PARTNERS_WITH"),
    ("为落实[I:实施方案]，现将清单公示如下。", "LAUNCHES"),
    ("[P:田禾]推行[I:周转金]。", "田禾 LAUNCHES"),
    ("[M:云汐市]打算在[M:甲镇]新建[K:模具配套园]。", "LOCATED_IN"),
    ("[M:甲镇]拟建的[K:电子产业园]占地广。", "电子产业园 LOCATED_IN"),
    ("原[Y:电缆产业链党总支]同时撤销。", "党总支 LOCATED_IN"),
    ("[L:海工联盟]在[M:甲镇]揭牌。", "海工联盟 LOCATED_IN 甲镇"),
    ("[M:云汐市]有[A:云汐大学]。", "云汐大学 LOCATED_IN"),
]


@pytest.mark.parametrize(("sentence", "links"), SAYS)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    found = said(sentence, place="云汐市") | said("[M:云汐市]很忙。\n" + sentence, place="云汐市")
    mirrored = {f"{tail} {kind} {head}" for head, kind, tail in map(str.split, found) if kind == "PARTNERS_WITH"}
    assert links <= found | mirrored


@pytest.mark.parametrize(("sentence", "link"), SAYS_NOT)
def test_sentence_does_not_say(sentence: str, link: str) -> None:
    assert not [x for x in said("[M:云汐市]很忙。\n" + sentence, place="云汐市") if link in x]
