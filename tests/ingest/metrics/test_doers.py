"""Plans and teams don't act: their makers do. Who speaks is who is helped. Invented bodies."""

from __future__ import annotations

import pytest

from tests.ingest.metrics.marked import subjects

CITY, COUNTY = "[苇州市|Place]", "[苇州县|Place]"
FIRM = "[岸丰重工]"
BOSS = f"{FIRM}总经理[丁岸|Person]"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{CITY}抓链。\n建立[企业伙伴制度|Initiative]，选聘30名书记担任伙伴，为两新组织提供指导。", ["苇州市"]),
        (f"{CITY}抓链。\n启动[“薪火”挂职计划|Initiative]，遴选12名企业家到机关挂职。", ["苇州市"]),
        (f"{CITY}抓链。\n——实施[“归苇”计划|Initiative]，引进教授87名，解决难题145个。", ["苇州市"] * 2),
        ("[律师党委|party]副书记[何苇|Person]开展[“进园”活动|Initiative]，带领35名党员挂钩9个园区。", ["何苇"] * 2),
        ("[苇州蔬菜产业链|Chain]组建[“帮办团”|other]，投资600万元建办泡菜厂1处。", ["苇州蔬菜产业链"] * 2),
        (f"{CITY}组建[“红苇突击队”|other]，攻克征迁、并网等堵点76个。", ["苇州市"]),
        (f"{COUNTY}开办[“苇乡直播基地”|park]，孵化主播96名。", ["苇州县"]),
        ("[苇羊党委|party]探索[“支部+农户”模式|Initiative]，带动960户群众入链。", ["苇羊党委"]),
        (f"{CITY}推行[“五个一”机制|Initiative]。两年来，组建专班11个，走访企业1800家次。", ["苇州市"] * 2),
        (f"{COUNTY}汇报。\n我们实施[“头苇”计划|Initiative]，每年遴选15名书记跟班学习。", ["苇州县"]),
    ],
)
def test_what_somebody_does_after_setting_up_a_plan_or_a_team_is_his_own(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{CITY}开设[“红苇集市”平台|Initiative]，设置7大类模块，提供326项服务。", ["“红苇集市”平台"] * 2),
        (f"{CITY}推出[“苇链通”平台|Initiative]，上线以来服务企业312家。", ["“苇链通”平台"]),
        ("[苇州大学|academia]设立[苇编研究院|academia]，已承接攻关课题33个。", ["苇编研究院"]),
        ("[苇州局|government]印发[《强链方案》|Initiative]，提出18条措施。", ["《强链方案》"]),
    ],
)
def test_platforms_institutes_and_papers_keep_what_is_told_of_them(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    "said",
    [
        "我们扩产缺地，[市资源局|government]局长[何苇|Person]现场办公，帮助协调了40亩土地，解了燃眉之急。",
        "去年电力吃紧，[苇编党委|party]请来专家，帮我们改了16处线路。",
        "我们把难处报给[苇编党委|party]，第二天[‘突击队’|other]就来了，帮着铺管线900米。",
        "去年我们要上二期。[资源局|government]的同志连跑几晚，把27亩地的手续理顺了。",
    ],
)
def test_help_that_an_enterprise_tells_of_reached_it(said: str) -> None:
    assert subjects(f"“{said}”{BOSS}说。") == ["岸丰重工"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{CITY}副市长、[苇编产业链|Chain]链长[何苇|Person]每季度召集碰头会，今年已协调问题29个。", ["何苇"]),
        ("在[苇编产业链|Chain]，链长单位[市发改委|government]拿出6张问题清单。", ["市发改委"]),
        (f"{COUNTY}很拼。{FIRM}是链主。县上还设立3000万元风险补偿金。", ["苇州县"]),
        (f"{FIRM}凭一张凭证，当天拿到[苇州银行|bank]280万元融资。", ["岸丰重工"]),
        (f"{COUNTY}围绕[山羊产业链|Chain]聘任[“金融村官”|Initiative]72名。", ["苇州县"]),
        (f"{CITY}建立活动室67处、[孵化中心|other]5个，为企业搭建平台。", ["苇州市"] * 2),
        ("[苇川机械]、[岸丰重工]等6家企业发起，成立了[苇编联盟|alliance]。", ["苇编联盟"]),
        ("[苇州联合实验室|academia]很忙。样机下线。联合实验室目前有研究人员23名。", ["苇州联合实验室"]),
    ],
)
def test_the_subject_is_found_behind_offices_ranks_lists_and_short_names(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


def test_what_always_stands_above_a_level_is_a_figure() -> None:
    assert subjects(f"{CITY}办理诉求，满意度始终在98%以上，要求补助50万元以上。") == ["苇州市"]
