"""Heads of clauses: kinds of firms before a name, posts, 后者, 全链, 全镇, titles of paragraphs. Invented bodies."""

from __future__ import annotations

import pytest

from tests.ingest.metrics.marked import subjects

FIRM = "[苇川机械]"
OTHER = "[岸丰重工]"
CHAIN = "[苇编产业链|Chain]"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{FIRM}把边角料卖给{OTHER}，后者年消化废料8万吨。", ["岸丰重工"]),
        (f"{FIRM}与{OTHER}都是链主。前者去年纳税6100万元，后者纳税900万元。", ["苇川机械", "岸丰重工"]),
        (f"{FIRM}是链主，旗下{OTHER}年产苇板5万张。", ["岸丰重工"]),
        (f"链上配套成熟，材料商{OTHER}当年产量就达到2.4万吨。", ["岸丰重工"]),
        (f"[苇河镇|Place]里的{OTHER}去年产值3亿元。", ["岸丰重工"]),
        (f"{FIRM}总经理[何苇|Person]正盯着新到的300台设备。", ["苇川机械"]),
        (f"副市长、{CHAIN}链长[何苇|Person]现场交办问题19个。", ["何苇"]),
        ("总投资3.6亿元的[智能苇编项目|Project]已投产，年产能120套。", ["智能苇编项目"] * 2),
        (f"{FIRM}与[苇州大学|academia]联合选育的[“苇优3号”|Product]通过审定，成活率提高15个百分点。", ["“苇优3号”"]),
        (f"{FIRM}扩产。[它>苇川机械]的全资子公司{OTHER}年产苇板5万张。", ["岸丰重工"]),
        (f"{FIRM}做[苇绳|Product]和[苇布|Product]，[后者>苇布]一吨卖到38万元。", ["苇布"]),
        (f"[苇编学院|academia]扩招，院长由{FIRM}总工[何苇|Person]兼任，首届招生240人。", ["苇编学院"]),
    ],
)
def test_the_head_is_found_behind_what_may_stand_before_it(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"[苇州市|Place]抓{CHAIN}。上半年全产业链营收612亿元，同比增长13.5%。", ["苇编产业链"] * 2),
        (f"{CHAIN}党建有声有色。链上企业达到157家。", ["苇编产业链"]),
        ("[苇州市|Place]抓[苇编产业链|Chain]。目前，全市苇编产业已集聚企业46家。", ["苇编产业链"]),
        (f"[苇州市|Place]提出，力争{CHAIN}产值突破300亿元。", ["苇编产业链"]),
        (f"{CHAIN}扩容。[苇州市|Place]苇编产业产值突破90亿元。", ["苇编产业链"]),
        (f"[苇州市|Place]的{CHAIN}扩容。[全市>苇州市]苇编产业产值90亿元。", ["苇编产业链"]),
        (f"[苇州市|Place]的{OTHER}扩产。市财政已安排贴息5000万元。", ["苇州市"]),
        (f"[苇州市|Place]的{CHAIN}产值占全市工业的38%。", ["苇编产业链"]),
        ("[苇州市|Place]的[苇河镇|Place]靠苇编起家，全镇苇编企业多达3200家。", ["苇河镇"]),
    ],
)
def test_words_for_the_whole_mean_the_chain_or_the_place_of_that_level(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"1. [智能苇编项目|Project]。业主：{FIRM}。总投资38亿元，完成投资4.6亿元。", ["智能苇编项目"] * 2),
        ("[《苇编十五条》|Initiative]：对首次入规企业奖励20万元。", ["《苇编十五条》"]),
        (f"1\t{FIRM}\t缺普工260人\t已解决，组织招聘会4场", ["苇川机械"] * 2),
        (f"{CHAIN}问题如下：一是{FIRM}用工缺口达200人；二是原料涨价两成。", ["苇川机械", "苇编产业链"]),
    ],
)
def test_titles_rows_and_items_give_their_own_subject(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[苇州市工业局|government]局长[何苇|Person]说：“我们今年要办好实事15件。”", ["苇州市工业局"]),
        (f"{OTHER}党支部书记[何苇|Person]介绍，公司今年新签订单2.1亿元。", ["岸丰重工"]),
        (f"项目由{FIRM}承建，投资3亿元。", ["苇川机械"]),
        (f"{FIRM}与{OTHER}签订协议，{OTHER}每年供应苇浆1.5万吨。", ["苇川机械"]),
        (f"{FIRM}向{OTHER}采购苇浆5000吨。", ["苇川机械"]),
        (f"[苇编基金|bank]已投资{FIRM}5000万元。", ["苇川机械"]),
        (f"{FIRM}技改后效率提高三成，{OTHER}的能耗降低12%。", ["苇川机械", "岸丰重工"]),
        (f"得益于[苇州市工业局|government]的帮助，{FIRM}用电成本下降15%。", ["苇川机械"]),
        (f"位于[苇州开发区|park]的{FIRM}，去年研发投入4100万元。", ["苇川机械"]),
        (f"{CHAIN}链长、副市长[何苇|Person]带队走访企业26家，收集问题41个。", ["何苇"] * 2),
        ("通过[苇才行动|Initiative]，[苇州市|Place]引进博士18名。", ["苇州市"]),
        (f"截至6月底，[苇州市|Place]已为{CHAIN}配备党建指导员34名。", ["苇编产业链"]),
        (f"{FIRM}从[苇州银行|bank]获得授信2亿元，已提款6000万元。", ["苇川机械"] * 2),
        (f"[智能苇编项目|Project]由{FIRM}投资建设，总投资12亿元，达产后年产值可达20亿元。", ["智能苇编项目"] * 2),
    ],
)
def test_speakers_buyers_builders_and_what_opens_a_sentence(marked: str, expected: list[str]) -> None:
    assert subjects(marked) == expected
