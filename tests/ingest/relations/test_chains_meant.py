"""Who leads, owns and works on a chain that the words name, list or understand: one sentence each."""

from __future__ import annotations

import re

import pytest

from tests.ingest.relations.marked import said

LEADS, OWNS, ON = "市工信局 LEADS_CHAIN 海工产业链", "海岭重工 OWNS_CHAIN 海工产业链", "云帆机电 ON_CHAIN 海工产业链"
SENTENCES = [
    ("[C:海工产业链]成形，[G:市工信局]、[G:市科技局]共同牵头。", {LEADS, "市科技局 LEADS_CHAIN 海工产业链"}),
    ("[C:海工产业链]成形，牵头部门由[G:市工信局]担任。", {LEADS}),
    ("[C:海工产业链]成形。[X:链长办]收集问题58个。", {"链长办 LEADS_CHAIN 海工产业链"}),
    ("[C:海工产业链]成形。[L:海工联盟]由[G:市工信局]牵头。", set()),  # leads the alliance
    ("[C:海工产业链]的诉求。责任单位：[G:市工信局]。", set()),  # of a task
    (
        "[C:海工产业链]、[C:果蔬产业链]链长分别由[P:周望川]、[P:韩述之]担任。",
        {
            "周望川 LEADS_CHAIN 海工产业链",
            "韩述之 LEADS_CHAIN 果蔬产业链",
        },
    ),
    (
        "[P:周望川]任[C:海工产业链]、[C:果蔬产业链]链长。",
        {
            "周望川 LEADS_CHAIN 海工产业链",
            "周望川 LEADS_CHAIN 果蔬产业链",
        },
    ),
    ("[C:海工产业链]成形。[F:海岭重工]、[F:云帆机电]被确定为链主企业。", {OWNS, "云帆机电 OWNS_CHAIN 海工产业链"}),
    ("[C:海工产业链]成形。[F:海岭重工]和[F:云帆机电]双双被确定为链主。", {OWNS, "云帆机电 OWNS_CHAIN 海工产业链"}),
    ("[C:海工产业链]成形。当地确定[F:海岭重工]为链主。", {OWNS}),
    ("[C:海工产业链]成形。身为链主，[F:海岭重工]带头让利。", {OWNS}),
    ("[C:海工产业链]成形。[F:海岭重工]这个链主带头让利。", {OWNS}),
    ("[C:海工产业链]成形。[F:海岭重工]年年扩产，是产业链链主，每年招工。", {OWNS}),
    ("[C:海工产业链]成形。[F:云帆机电]是链主企业[F:海岭重工]的一级供应商。", {OWNS}),
    ("以[F:海岭重工]为链主的[C:海工产业链]扩产。", {OWNS}),
    ("[F:海岭重工]是[C:海工产业链]的龙头。", {OWNS}),
    ("[C:海工产业链]拥有[F:海岭重工]、[F:云帆机电]两家链主企业。", {OWNS, "云帆机电 OWNS_CHAIN 海工产业链"}),
    ("[C:海工产业链]成形。[F:岩朗茶业]是茶产业链的链主。", set()),  # a chain that was not found
    ("[C:海工产业链]成形。链上重点企业有[F:云帆机电]、[F:磐石锻造]。", {ON, "磐石锻造 ON_CHAIN 海工产业链"}),
    ("[C:海工产业链]成形。今年已为链上的[F:云帆机电]办理贷款。", {ON}),
    ("[C:海工产业链]成形。[F:云帆机电]是产业链重点企业。", {ON}),
    ("[F:云帆机电]年供货额2600万元，列为[C:海工产业链]重点企业。", {ON}),
    (
        "[C:海工产业链]成形，带动11家链上配套企业，其中，[F:云帆机电]供曲轴，[F:磐石锻造]供锻件。",
        {ON, "磐石锻造 ON_CHAIN 海工产业链"},
    ),
    ("向[C:海工产业链]94家企业放款，其中[F:云帆机电]3000万元。", {ON}),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_sentence_says(sentence: str, links: set[str]) -> None:
    assert {x for x in said(sentence) if re.search("LEADS_CHAIN|OWNS_CHAIN|ON_CHAIN", x)} == links


def test_table_cell_names_a_chain_without_the_word() -> None:
    table = "[C:海工产业链]。\n产业链\t链长\t链主企业\n海工\t[P:周望川]\t[F:海岭重工]"
    assert {"周望川 LEADS_CHAIN 海工产业链", OWNS} <= said(table)


def test_heading_puts_the_projects_below_it_on_its_chain() -> None:
    listed = "1．[J:锻件二期项目]。总投资6亿元。\n2．[J:曲轴扩建项目]。开工。"
    text = f"一、[C:海工产业链]项目\n{listed}\n二、其他\n3．[J:驿站项目]。"
    assert {x for x in said(text) if "ON_CHAIN" in x} == {
        "锻件二期项目 ON_CHAIN 海工产业链",
        "曲轴扩建项目 ON_CHAIN 海工产业链",
    }


def test_bracket_says_the_chain_of_an_enterprise() -> None:
    assert ON in said("1．[F:云帆机电]（[C:海工产业链]重点企业）：用电不足。")
