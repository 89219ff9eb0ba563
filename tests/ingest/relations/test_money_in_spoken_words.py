"""Loans, sureties and stakes as people tell them: 拿来8000万元, 担保是某公司给的, 出面确权, 进来掏了1.2亿元."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

LENT = [
    ("[F:云帆机电]缺钱。[B:江岸银行]连夜给它追加流动资金5000万元。", "江岸银行 FINANCES 云帆机电"),
    (
        "[F:云帆机电]缺钱。[B:云汐银行]批了1亿元贷款，[B:江岸银行]拿来8000万元。",
        "江岸银行 FINANCES 云帆机电",
    ),
    (
        "[F:云帆机电]缺钱。[B:云汐银行]批了1亿元贷款；[B:江岸银行]拿来8000万元。两笔钱的担保，都是[B:汐海担保]做的。",
        "汐海担保 FINANCES 云帆机电",
    ),
    ("[F:云帆机电]缺钱。[B:江岸银行]放款1亿元，担保是[B:汐海担保]给的。", "汐海担保 FINANCES 云帆机电"),
    (
        "[F:云帆机电]欠款420万元。秘书长说动[F:海岭重工]出面确权，[B:江岸银行]放了600万元。",
        "江岸银行 FINANCES 云帆机电",
    ),
    (
        "[M:云汐市]商会去了[B:江岸银行云汐支行]。这一年，支行给会员放款7.6亿元，惠及93户。",
        "江岸银行云汐支行 FINANCES 云汐市",
    ),
    (
        "[C:氢能产业链]有小厂46户。链上的小厂呢，[B:江岸银行]给它们发“[I:氢链贷]”，今年发了1.2亿元。",
        "江岸银行 FINANCES 氢能产业链",
    ),
]
INVESTED = [
    ("[J:压铸项目]总投资12亿元。[B:云汐基金]也往[J:压铸项目=这个项目]里投了1.5亿元。", "云汐基金 INVESTS_IN 压铸项目"),
    ("[J:余热站项目]由[F:海岭重工]建，投了8300万元。", "海岭重工 INVESTS_IN 余热站项目"),
    ("新面孔：[J:车架项目]，[F:海岭重工]投建，3.2亿元。", "海岭重工 INVESTS_IN 车架项目"),
    ("[F:海岭重工]正建[J:二期项目]，[B:云汐基金]拿6000万元参股；剩下的自筹。", "云汐基金 INVESTS_IN 二期项目"),
    ("[F:云帆机电]缺钱。再往后，[B:云汐基金]进来，掏了1.2亿元。", "云汐基金 INVESTS_IN 云帆机电"),
    ("[F:海岭重工]入股四成的[F:云帆机电]，半年产料4.8万吨。", "海岭重工 INVESTS_IN 云帆机电"),
]
NOT_SAID = [
    ("[F:云帆机电]欠款420万元。[F:海岭重工]出面确权，[B:江岸银行]放了600万元。", "江岸银行 FINANCES 海岭重工"),
    ("[F:云帆机电]缺钱。[B:江岸银行]进来，掏了1.2亿元。", "江岸银行 INVESTS_IN 云帆机电"),
    ("[C:氢能产业链]有小厂46户。[B:江岸银行]给它们发宣传册1万份。", "江岸银行 FINANCES 氢能产业链"),
    ("[J:余热站项目]由[F:海岭重工]承建，省标煤1.9万吨。", "海岭重工 INVESTS_IN 余热站项目"),
]


@pytest.mark.parametrize(("sentence", "link"), LENT + INVESTED)
def test_money_is_told_as_one_speaks(sentence: str, link: str) -> None:
    assert link in said(sentence)


@pytest.mark.parametrize(("sentence", "link"), NOT_SAID)
def test_these_say_no_such_thing(sentence: str, link: str) -> None:
    assert link not in said(sentence)
