"""Roles that several hold, told by their number or label, and what is entered on a chain's lists."""

from __future__ import annotations

import pytest

from tests.ingest.relations.marked import said

C = "[C:海工产业链]"
SENTENCES = [
    (f"{C}链主有两家，[F:海岭重工]管整机，[F:云帆机电]管部件。", "海岭重工 云帆机电 OWNS_CHAIN"),
    (f"{C}实行双链主：[F:海岭重工]侧重整机，[F:云帆机电]侧重部件。", "海岭重工 云帆机电 OWNS_CHAIN"),
    (f"{C}落实双链长：一边是[P:周望川]，一边是[P:韩述之]。", "周望川 韩述之 LEADS_CHAIN"),
    (
        f"{C}由谁牵头？链长单位有三：[G:市发改委]，[G:市工信局]，[K:海湾开发区]。",
        "市发改委 市工信局 海湾开发区 LEADS_CHAIN",
    ),
    (f"{C}\n链主企业：[F:海岭重工]（整机）；[F:云帆机电]（部件）", "海岭重工 云帆机电 OWNS_CHAIN"),
    (f"{C}\n链长单位：[G:市工信局]；配合单位：[G:市科技局]", "市工信局 LEADS_CHAIN"),
    (f"[F:海岭重工]是{C}的链主之一，另一家是[F:云帆机电]。", "海岭重工 云帆机电 OWNS_CHAIN"),
    (f"[F:海岭重工]和[F:云帆机电]同列{C}链主。", "海岭重工 云帆机电 OWNS_CHAIN"),
    (f"{C}由[P:周望川]任链长，[G:市工信局]、[G:市商务局]双牵头。", "周望川 市工信局 市商务局 LEADS_CHAIN"),
    (f"{C}牵头部门原为[G:市商务局]，今年起改由[G:市工信局]接手。", "市工信局 LEADS_CHAIN"),
    (f"{C}的日常调度归[G:市工信局]。", "市工信局 LEADS_CHAIN"),
    (f"[J:深水港池项目]总投资3亿元，属{C}强链项目。", "深水港池项目 ON_CHAIN"),
    (f"列入{C}补链清单的有[J:深水港池项目]。", "深水港池项目 ON_CHAIN"),
    (f"[J:深水港池项目]尚未纳入{C}项目库。", ""),
    (f"全年实施{C}项目31个。其中，[J:深水港池项目]已开工；[J:风塔项目]暂停。", "深水港池项目 风塔项目 ON_CHAIN"),
    (f"{C}越拉越长，[F:云帆机电]去年投产，随即被补录为链上企业。", "云帆机电 ON_CHAIN"),
]


@pytest.mark.parametrize(("sentence", "links"), SENTENCES)
def test_everyone_who_is_told_of_has_the_role(sentence: str, links: str) -> None:
    *heads, kind = links.split() or [""]
    found = {x for x in said(sentence) if "S_CHAIN" in x or "ON_CHAIN" in x}
    assert found == {f"{head} {kind} 海工产业链" for head in heads}


def test_a_column_says_what_each_firm_is_on_the_chain_of_the_lines_above() -> None:
    table = "企业名称 | 身份 | 重点项目\n[F:海岭重工] | 链主 | [J:深水港池项目]\n[F:云帆机电] | 配套企业 | ——"
    assert {x for x in said(f"关于{C}的通知\n{table}") if "_CHAIN" in x} == {
        "海岭重工 OWNS_CHAIN 海工产业链",
        "云帆机电 ON_CHAIN 海工产业链",
        "深水港池项目 ON_CHAIN 海工产业链",
    }


def test_what_is_founded_or_worked_at_jointly_is_told_with_its_date_or_as_done_with_joint_force() -> None:
    assert {
        "市委组织部 LAUNCHES 海工产业链党委",
        "市商务局 LAUNCHES 海工产业链党委",
    } <= said("[Y:海工产业链党委]由[Y:市委组织部]、[G:市商务局]于2022年11月共同组建。")
    assert "海岭重工 PARTNERS_WITH 省船舶研究所" in said("[F:海岭重工]与[A:省船舶研究所]攻下耐压焊接难题。")
