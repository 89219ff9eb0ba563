"""Who borrows where the clause doesn't say it: by what is pledged, by number, by the works, by the lists of a sum."""

from __future__ import annotations

import pytest

from tests.ingest.relations.money import money_in

SENTENCES = [
    (
        "@云汐县|[F:海岭重工]缺钱。[B:青港银行]以3000只母羊作抵押，发放贷款1800万元。",
        {"青港银行 FINANCES 海岭重工"},
    ),
    (
        "@云汐县|[F:云帆机电]凭[F:海岭重工]的应收账款，在[B:青港银行]贴现4300万元。",
        {"青港银行 FINANCES 云帆机电"},
    ),
    (
        "@云汐县|各家银行向[C:轴承产业链]投放贷款41亿元，其中，[B:青港银行]12亿元，[B:海汇银行]9.8亿元。",
        {"青港银行 FINANCES 轴承产业链", "海汇银行 FINANCES 轴承产业链"},
    ),
    ("@云汐县|[C:轴承产业链]。链长:[P:韩述之];金融服务单位:[B:青港银行]。", {"青港银行 FINANCES 轴承产业链"}),
    ("@云汐县|[B:青港银行]行长说，我行现为[C:轴承产业链]的主办行。", {"青港银行 FINANCES 轴承产业链"}),
    (
        "@云汐县|[F:海岭重工]建[J:深海锚链项目]。[B:青港银行]给[F:海岭重工]二期批了7亿元项目贷款。",
        {"青港银行 FINANCES 深海锚链项目"},
    ),
    (
        "@云汐县|[J:深海锚链项目]由[F:海岭重工]投建，为它融资的是[B:青港银行]，金额6000万元。",
        {"青港银行 FINANCES 深海锚链项目"},
    ),
    (
        "@云汐县|今年的大事是[J:深海锚链项目]。总投资4亿元，[F:云帆机电]拿出3000万元占股8%，"
        "余下靠[B:青港银行]的1.5亿元项目贷款。",
        {"青港银行 FINANCES 深海锚链项目"},
    ),
    (
        "@云汐县|[B:青港银行]、[B:海汇银行]分别与[F:海岭重工]、[F:云帆机电]签下2200万元和900万元的借款合同。",
        {"青港银行 FINANCES 海岭重工", "海汇银行 FINANCES 云帆机电"},
    ),
    (
        "@云汐县|[B:青港银行]推出[I:锚链贷]。[F:海岭重工]靠着300万元[I:锚链贷]上了两条线。",
        {"青港银行 FINANCES 海岭重工"},
    ),
    (
        "@云汐县|[F:海岭重工]扩产，差2000万元，由[B:云汐担保公司]担保，[B:青港银行]三天放的款。",
        {"青港银行 FINANCES 海岭重工", "云汐担保公司 FINANCES 海岭重工"},
    ),
    ("@云汐县|[B:青港银行]为[M:铜溪镇]的686户作坊授信6.4亿元。", {"青港银行 FINANCES 铜溪镇"}),
    (
        "@云汐县|[K:云汐经济开发区]很忙。[B:青港银行]为园区31家企业提供贷款1.6亿元。",
        {"青港银行 FINANCES 云汐经济开发区"},
    ),
    (
        "@云汐县|[F:海岭重工]、[F:云帆机电]是老客户。[B:青港银行]给两家分别放款700万元和1100万元。",
        {"青港银行 FINANCES 海岭重工", "青港银行 FINANCES 云帆机电"},
    ),
    (
        "@云汐县|[B:青港银行]首批3200万元贷款就打到了[F:海岭重工]、[F:云帆机电]等9家配套厂账上。",
        {"青港银行 FINANCES 海岭重工", "青港银行 FINANCES 云帆机电"},
    ),
    (
        "@云汐县|[B:青港银行]给[F:海岭重工]贷款5000万元。产业基金已经投了11个项目，其中给[F:云帆机电]投了4500万元。",
        {"青港银行 FINANCES 海岭重工"},
    ),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_the_borrower_is_understood(sentence: str, links: set[str]) -> None:
    assert {x for x in money_in(sentence) if "FINANCES" in x} == links
