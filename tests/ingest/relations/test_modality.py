"""Stated, planned, former, denied."""

from __future__ import annotations

import pytest

from ingest.extract.modality import modality_of
from tests.ingest.relations.marked import said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("已向", "stated"),
        ("拟向", "planned"),
        ("将于下半年", "planned"),
        ("计划", "planned"),
        ("打算", "planned"),
        ("尚未", "denied"),
        ("没有", "denied"),
        ("曾任", "former"),
        ("，原", "former"),
        ("原材料由", "stated"),
        ("未来由", "stated"),
        ("要将培育成为", "planned"),
        ("着力把打造成", "planned"),
        ("立志做", "planned"),
        ("应当成为", "planned"),
        ("假如", "planned"),
        ("据传", "planned"),
        ("主要做成", "stated"),
        ("重要打造成", "stated"),
        ("不再只是", "stated"),
        ("是不是", "planned"),
        ("是否担任", "planned"),
        ("无论是否", "stated"),
        ("疑似", "planned"),
        ("可能成为", "planned"),
        ("拟上市企业", "stated"),
        ("拟上市后备企业", "stated"),
        ("拟在建项目", "stated"),
        ("向拟建项目", "stated"),
        ("拟上市募资", "planned"),
        ("拟在建湖设厂", "planned"),
        ("拟建项目", "planned"),
    ],
)
def test_words_of_modality(words: str, expected: str) -> None:
    assert modality_of(words) == expected


def test_terminated_afterwards_is_former() -> None:
    assert modality_of("", "建设", "，因订单减少已经取消") == "former"


def test_a_candidate_is_planned_and_a_rumour_denied() -> None:
    assert modality_of("", "入选", "企业候选名单") == "planned"
    assert modality_of("", "是", "，系谣言") == "denied"


def test_opening_of_a_plan_covers_the_sentence() -> None:
    assert modality_of("", "组建", "", "下一步，我市组建") == "planned"


@pytest.mark.parametrize(
    ("sentence", "modality", "link"),
    [
        ("[F:海岭重工]拟建设[J:锚链项目]。", "planned", "海岭重工 UNDERTAKES 锚链项目"),
        ("[B:云汐银行]拟向[F:海岭重工]发放贷款。", "planned", "云汐银行 FINANCES 海岭重工"),
        ("[F:云帆机电]尚未加入[L:海工联盟]。", "denied", "云帆机电 MEMBER_OF 海工联盟"),
        ("下一步，[M:云汐市]推行[I:强链行动]。", "planned", "云汐市 LAUNCHES 强链行动"),
        ("[F:海岭重工]尚未成为[C:海工产业链]链主企业。", "denied", "海岭重工 OWNS_CHAIN 海工产业链"),
    ],
)
def test_unstated_links_are_kept_apart(sentence: str, modality: str, link: str) -> None:
    assert link in said(sentence, modality=modality)
    assert link not in said(sentence)


def test_signed_agreement_is_stated() -> None:
    assert "云汐银行 PARTNERS_WITH 海岭重工" in said("[B:云汐银行]与[F:海岭重工]签署战略合作协议，意向授信3亿元。")
