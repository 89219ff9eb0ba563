"""Words that mean a body named before (该公司, 全链, 这一办法) count among its references, never among its names."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read

FIRM = "云汐远澜重工有限公司投产。"


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        pytest.param(FIRM, "公司年产轴承3万套", "云汐远澜重工有限公司", id="公司 at a clause's beginning"),
        pytest.param(FIRM, "厂里添了40名工人", "云汐远澜重工有限公司", id="厂里"),
        pytest.param("海岭集团来了。", "集团去年投入2亿元", "海岭集团", id="集团"),
        pytest.param("岭下镇望川果蔬专业合作社成立。", "合作社有社员120户", "岭下镇望川果蔬专业合作社", id="合作社"),
        pytest.param("石岭经济开发区扩容。", "开发区入驻企业86家", "石岭经济开发区", id="开发区"),
        pytest.param("石岭市氢能产业链提速。", "全链产值96亿元", "石岭市氢能产业链", id="全链"),
        pytest.param("石岭市氢能产业链提速。", "这条链有企业40家", "石岭市氢能产业链", id="这条链"),
        pytest.param("中国银行石岭支行设点。", "该支行放款3亿元", "中国银行石岭支行", id="该支行"),
        pytest.param("推行“链上四本账”机制。", "该机制解决问题86件", "“链上四本账”机制", id="该机制"),
        pytest.param("推出“云薯贷”。", "该产品用到71家", "“云薯贷”", id="该产品 of a bank"),
        pytest.param("望川高端轴承项目开工。", "项目总投资5亿元", "望川高端轴承项目", id="项目 and its investment"),
    ],
)
def test_a_word_means_the_body_named_last(read: Read, before: str, said: str, name: str) -> None:
    text = f"{before}{said}。"

    body = read(text).called(name)

    assert [at for at in body.references if at[0] == len(before)] != []


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("公司数量翻番", id="公司数量"),
        pytest.param("全链条服务到位", id="全链条"),
        pytest.param("全链路打通", id="全链路"),
        pytest.param("这条链主企业多", id="链主"),
        pytest.param("集团公司多", id="集团公司"),
    ],
)
def test_a_word_for_many_or_for_no_body_means_none(read: Read, said: str) -> None:
    before = f"石岭市氢能产业链提速。海岭集团来了。{FIRM}"

    assert [at for body in read(f"{before}{said}。") for at in body.references if at[0] >= len(before)] == []


def test_the_firm_meant_is_who_bought_and_not_of_whom(read: Read) -> None:
    said = "该公司投资2亿元。"
    text = f"云汐远澜重工有限公司投产。公司向云汐磐石铸造有限公司、云汐海汇机电有限公司采购零件。{said}"

    assert (len(text) - len(said), len(text) - len(said) + 3) in read(text).called("云汐远澜重工有限公司").references


def test_the_party_body_of_the_firm_meant_is_that_of_who_leads_others(read: Read) -> None:
    text = "云汐远澜重工有限公司带动云汐磐石铸造有限公司、云汐海汇机电有限公司等5家配套企业落户。该公司党委到会。"

    assert "云汐远澜重工有限公司党委" in read(text).names("Organization", "party")
