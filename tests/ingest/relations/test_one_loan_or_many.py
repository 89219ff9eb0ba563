"""One loan or a crowd's: what 两笔 and 后一笔 mean, who lends the rest or lets on lease; a place stands for a crowd."""

from __future__ import annotations

import pytest

from tests.ingest.relations.money import money_in

NEED = "@云汐县|[F:海岭重工]扩产缺钱。"
SAYS = {
    "two loans are no crowd": (
        NEED + "[B:云汐农商银行]先批了3000万元，[B:青港银行]隔月跟进2500万元，两笔都是信用贷款。",
        {"云汐农商银行 FINANCES 海岭重工", "青港银行 FINANCES 海岭重工"},
    ),
    "who secures the latter loan": (
        NEED + "[B:云汐农商银行]给了3000万元信用贷款，[B:青港银行]给了2000万元，[B:云汐担保]为后一笔提供担保。",
        {"云汐农商银行 FINANCES 海岭重工", "青港银行 FINANCES 海岭重工", "云汐担保 FINANCES 海岭重工"},
    ),
    "who secures both loans": (
        "[B:云汐农商银行]给[F:海岭重工]放款900万元，给[F:云帆机电]放款350万元，[B:云汐担保]为两笔贷款作保。",
        {
            "云汐农商银行 FINANCES 海岭重工",
            "云汐农商银行 FINANCES 云帆机电",
            "云汐担保 FINANCES 海岭重工",
            "云汐担保 FINANCES 云帆机电",
        },
    ),
    "several borrow from one bank in turn": (
        "[F:海岭重工]、[F:云帆机电]、[F:磐石锻造]，分别从[B:云汐农商银行]借走2200万元、1700万元和900万元。",
        {"云汐农商银行 FINANCES 海岭重工", "云汐农商银行 FINANCES 云帆机电", "云汐农商银行 FINANCES 磐石锻造"},
    ),
    "who makes up the rest": (
        "[B:云汐农商银行]给[F:海岭重工]放了3000万元，剩下的500万元由[B:青港银行]补上。",
        {"云汐农商银行 FINANCES 海岭重工", "青港银行 FINANCES 海岭重工"},
    ),
    "what lacked is named first": (
        NEED + "缺的560万元，是[B:云汐农商银行]当天批的。",
        {"云汐农商银行 FINANCES 海岭重工"},
    ),
    "the same bank": (
        "[B:云汐农商银行]为[F:海岭重工]放款500万元。同一家银行还给了[F:云帆机电]700万元。",
        {"云汐农商银行 FINANCES 海岭重工", "云汐农商银行 FINANCES 云帆机电"},
    ),
    "let on lease": (
        "[B:云汐金租]把制冷机组租给[F:海岭重工]，租金1400万元。",
        {"云汐金租 FINANCES 海岭重工"},
    ),
    "taken on lease": (
        "[F:海岭重工]的两台压机从[B:云汐金租]租来，租期三年。",
        {"云汐金租 FINANCES 海岭重工"},
    ),
    "a crowd borrows for the place": (
        "@云汐县|[B:云汐农商银行]给86户渔民放款1.2亿元。",
        {"云汐农商银行 FINANCES 云汐县"},
    ),
    "so do enterprises": (
        "@云汐县|[B:云汐农商银行]已为12家企业授信3亿元。",
        {"云汐农商银行 FINANCES 云汐县"},
    ),
    "an unknown shop of a town is not the town": (
        "@云汐县|[B:云汐农商银行]贷给[M:小浦镇]的阿满鱼糜店40万元。",
        set(),
    ),
}


@pytest.mark.parametrize("sentence,links", SAYS.values(), ids=SAYS.keys())
def test_who_lends_to_whom(sentence: str, links: set[str]) -> None:
    assert money_in(sentence) == links
