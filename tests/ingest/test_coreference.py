"""Whom words without a name mean: 该厂, 社里, 这支队伍, 我们."""

from __future__ import annotations

import pytest

from tests.ingest.marked import meant

FAR = "苇" * 450


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(
            "[苇滨滤材厂|enterprise]主要供给[汐帆机械公司|enterprise]。该厂有4项专利，厂里却没贷过款。",
            {"该厂": "苇滨滤材厂", "厂里": "苇滨滤材厂"},
            id="of two firms the one that is called 厂",
        ),
        pytest.param(
            "[汐帆机械公司|enterprise]扩产。该厂去年用工300人。", {"该厂": "汐帆机械公司"}, id="where none is called so"
        ),
        pytest.param(
            "[石岭担保有限公司|bank]与[云汐担保公司|bank]、[青山担保公司|enterprise]签约，[石岭担保有限公司|bank]出函，"
            "担保公司还派了人，担保公司、银行都来了。",
            {"担保公司": "石岭担保有限公司"},
            id="the surety company named last, whatever its legal form",
        ),
        pytest.param(
            "[苇湾莲藕合作社|enterprise]给[汐帆食品公司|enterprise]送货。如今社里种着900亩。",
            {"社里": "苇湾莲藕合作社"},
            id="a cooperative",
        ),
        pytest.param(
            "[汐帆食品公司|enterprise]请来[云汐质检中心|other]。该中心有12人。",
            {"该中心": "云汐质检中心"},
            id="a centre of whatever kind",
        ),
        pytest.param("[“苇芽”服务队|other]来了。这支队伍走访90户。", {"这支队伍": "“苇芽”服务队"}, id="a team"),
        pytest.param("[苇编产业链党委|party]成立。该党委有党员60名。", {"该党委": "苇编产业链党委"}, id="a committee"),
        pytest.param(
            "[汐帆食品集团|enterprise]旁边是[苇滨滤材厂|enterprise]，银行给集团放款，并向集团客户推荐。",
            {"集团": "汐帆食品集团"},
            id="a group to whom something is done",
        ),
        pytest.param(
            "[汐帆食品公司|enterprise]缺货。这家小厂只有43人。", {"这家小厂": "汐帆食品公司"}, id="by a word between"
        ),
        pytest.param(
            "[汐帆食品公司|enterprise]缺货，[苇滨滤材厂|enterprise]有单：这家同行一年做90万只。",
            {"这家同行": "苇滨滤材厂"},
            id="a firm of the trade",
        ),
        pytest.param(
            "[汐帆食品公司|enterprise]扩产，基金向公司投了3000万元，给子公司、上市公司都没投。",
            {"公司": "汐帆食品公司"},
            id="behind a preposition",
        ),
        pytest.param(
            "[苇湾产业园|park]开园。这座园区有企业48家，园里已无空地。",
            {"这座园区": "苇湾产业园", "园里": "苇湾产业园"},
            id="a park",
        ),
        pytest.param(
            "[苇湾镇|Place]靠[汐帆食品公司|enterprise]起家，全镇用工900人，镇上的小镇上班族多，健全镇级机构，安全镇域。",
            {"全镇": "苇湾镇", "镇上": "苇湾镇"},
            id="a town, no 小镇",
        ),
        pytest.param(
            "[苇编产业链党委|party]和[汐帆公司党委|party]来了。如今，党委有党员60名，党委书记带队。",
            {"党委": "苇编产业链党委"},
            id="the chain's committee rather than a firm's",
        ),
        pytest.param(
            "[苇湾滤材项目|Project]开工，县里给项目批了地，项目环评已过，项目部有9人。",
            {"项目": "苇湾滤材项目"},
            id="a project, whatever is told of it",
        ),
    ],
)
def test_a_noun_means_the_body_called_so_that_was_named_last(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(
            "[苇湾重工公司|enterprise]总经理[赵苇|Person]，[汐帆机电公司|enterprise]总经理[钱帆|Person]\n赵苇：我们去年用工300人。",
            {"我们": "苇湾重工公司"},
            id="the firm in front of a guest, not that of the next",
        ),
        pytest.param(
            "[岭南银行|bank]来了。[汐海银行|bank]行长[李汐|Person]\n李汐：我行放款3亿元。",
            {"我行": "汐海银行"},
            id="one bank of two",
        ),
        pytest.param("[汐海银行|bank]请来[李汐|Person]\n李汐：我们种了300亩。", {}, id="invited is not employed"),
        pytest.param(
            "[汐海银行|bank]行长[李汐|Person]\n李汐：我们县产值90亿元，本行业用工多。", {}, id="a county and a trade"
        ),
        pytest.param(
            "嘉宾：[孟昭苇|Person]，[汐帆机械公司|enterprise]总经理\n孟昭苇：我们有工人90名。\n主持人：我们接着谈。",
            {"我们": "汐帆机械公司"},
            id="a guest, told where he works",
        ),
        pytest.param(
            "今天请来[汐海银行|bank]行长[章苇|Person]。\n章苇：我行放了5亿元。", {"我行": "汐海银行"}, id="by his post"
        ),
        pytest.param(
            "今天请来[汐海银行云汐支行|bank]行长[章苇|Person]和[汐海银行|bank]。\n章苇：我行放了5亿元。",
            {"我行": "汐海银行云汐支行"},
            id="the branch, not the bank",
        ),
        pytest.param(
            "[云汐县经信局|government]局长[章苇|Person]到场。\n章苇：我们有企业90家。",
            {},
            id="an official's",
        ),
    ],
)
def test_in_an_interview_we_are_whom_the_speaker_works_for(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(
            "[汐海银行云汐支行|bank]服务实体。今年我行放贷5亿元，我支行占两成。",
            {"我行": "汐海银行云汐支行", "我支行": "汐海银行云汐支行"},
            id="the bank that reports",
        ),
        pytest.param(
            "[云帆担保公司|bank]与[汐海银行|bank]签约。我行业务增长，我们行为小厂减费。",
            {"我行": "汐海银行"},
            id="no surety company, and 我们行为 is how we behave",
        ),
        pytest.param(
            "[汐海银行|bank]与[云汐农商银行|bank]对接。“我行放款快。”[云汐农商银行|bank]的人说。",
            {"我行": "云汐农商银行"},
            id="in somebody's words the bank named last before",
        ),
        pytest.param(
            "[汐海银行|bank]服务实体。自我行动起来，不能我行我素，我们行动快，我们行业新，我行使职权。",
            {},
            id="other words of the same letters",
        ),
        pytest.param("[汐帆机械公司|enterprise]扩产，我行放贷5亿元。", {}, id="no bank is named"),
        pytest.param(
            "[汐海银行云汐支行|bank]与[云汐农商银行|bank]签约，支行放贷2亿元，农商行放贷3亿元。",
            {"支行": "汐海银行云汐支行", "农商行": "云汐农商银行"},
            id="the branch and the rural bank",
        ),
        pytest.param(
            "[汐海银行云汐支行|bank]进厂问需，县支行当天放款。", {"县支行": "汐海银行云汐支行"}, id="of the county"
        ),
        pytest.param(
            "[汐海银行云汐支行|bank]与[云汐农商银行|bank]到会，支行行长们发言，支行、农商行们各有打算，"
            "农商行等中小银行减费，支行级机构不动。",
            {},
            id="branches and rural banks at large",
        ),
        pytest.param("[汐海银行|bank]到会，支行减费。", {}, id="a branch where none is named"),
    ],
)
def test_a_bank_says_our_bank_and_is_called_by_its_sort(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(
            "[汐海银行|bank]推出[苇贷|Initiative]，帮[苇绳|Product]出海。这款产品余额3亿元。",
            {"这款产品": "苇贷"},
            id="a loan",
        ),
        pytest.param(
            "[汐海银行|bank]推出[苇贷|Initiative]，帮[苇绳|Product]出海。这款产品卖到12国。",
            {"这款产品": "苇绳"},
            id="a good",
        ),
        pytest.param(
            "[汐海银行|bank]推出[苇贷|Initiative]，帮[苇绳|Product]出海。这款产品投放市场3年。",
            {"这款产品": "苇绳"},
            id="a good brought to market",
        ),
        pytest.param(
            "[汐海银行|bank]推出[苇贷|Initiative]，帮[苇绳|Product]出海。这一产品已惠及90户。",
            {"这一产品": "苇贷"},
            id="what households are served with",
        ),
        pytest.param("[苇绳|Product]出海。这款产品贷款利率低。", {}, id="no good has a rate of interest"),
        pytest.param("[苇湾滤材项目|Project]开工。上述项目占地90亩。", {"上述项目": "苇湾滤材项目"}, id="a project"),
        pytest.param(
            "[苇湾滤材项目|Project]、[汐帆铸件项目|Project]开工。上述项目均占地90亩，全县抓项目、上项目。",
            {},
            id="all the projects, and projects at large",
        ),
    ],
)
def test_a_loan_is_no_good_and_several_projects_are_not_the_last(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param(f"[汐海银行|bank]到会。{FAR}。该行放款快。", {"该行": "汐海银行"}, id="only one fits"),
        pytest.param(
            f"[云汐农商银行|bank]到会。[汐海银行|bank]也来了。{FAR}。该行放款快。", {}, id="two might be meant"
        ),
    ],
)
def test_far_back_only_a_body_without_a_rival_is_meant(marked: str, words: dict[str, str]) -> None:
    assert meant(marked) == words
