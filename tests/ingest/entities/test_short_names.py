"""Short names, and who 该公司 or 我市 is."""

from __future__ import annotations

import time

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    "said", ["（以下简称“海垣机电”）", "（下称“海垣机电”）", "（简称海垣机电）", "(以下简称“海垣机电”)"]
)
def test_a_declared_short_name_is_an_alias(read: Read, said: str) -> None:
    body = read(f"福建海垣机电有限公司{said}投产。海垣机电增资。").called("海垣机电")
    assert body.name == "福建海垣机电有限公司"
    assert len(body.spans) == 3


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("福建海垣机电设备有限公司", "海垣机电"),
        ("浙江云杉酒业集团有限公司", "云杉集团"),
        ("安徽砚池精密铸造有限公司", "砚池精铸"),
        ("宁海县松泽种植专业合作社", "松泽合作社"),
    ],
)
def test_an_undeclared_short_name_is_derived_from_the_full_one(read: Read, full: str, short: str) -> None:
    assert read(f"{full}投产。今年，{short}增资扩产。").called(short).name == full


@pytest.mark.parametrize("said", ["汐径去年下线380辆", "缺钱的时候，汐径也红过脸", "整车看别家。汐径则造配件"])
def test_two_characters_that_are_no_word_are_the_firm_where_they_act(read: Read, said: str) -> None:
    assert read(f"浙江汐径旅居车制造有限公司投产。{said}。").called("汐径").name == "浙江汐径旅居车制造有限公司"


@pytest.mark.parametrize("said", ["花生去年增产", "阳光也照进车间", "花生油出厂"])
def test_a_word_that_a_firm_is_called_by_is_not_the_firm(read: Read, said: str) -> None:
    brand = said[:2]
    found = read(f"浙江{brand}郎食品制造有限公司生产点心，灯光很亮，太阳也好。{said}。")
    assert f"浙江{brand}郎食品制造有限公司" in found.names("Organization")
    assert all(brand not in body.aliases for body in found)


def test_one_bank_is_no_short_form_of_another(read: Read) -> None:
    found = read("中国农业银行放款，中国银行授信。")
    assert found.names("Organization") == {"中国农业银行", "中国银行"}


def refers(found: list, name: str, words: str, text: str) -> bool:  # type: ignore[type-arg]
    body = next(b for b in found if name in (b.name, *b.aliases))
    return words in {text[start:end] for start, end in body.references}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("福建海垣机电有限公司投产。该公司增资。", "福建海垣机电有限公司", "该公司"),
        ("中国银行宁海支行放款。该行行长到场。", "中国银行宁海支行", "该行"),
        ("荣成市开会。我市将继续推进。", "荣成市", "我市"),
        ("荣成市开会。全市产值增长。", "荣成市", "全市"),
        ("智能家居基地项目动工。该项目投资5亿元。", "智能家居基地项目", "该项目"),
    ],
)
def test_who_is_meant(read: Read, text: str, name: str, words: str) -> None:
    found = read(text, "荣成市")
    assert refers(found, name, words, text)
    assert words not in {alias for body in found for alias in body.aliases}


def test_the_last_firm_named_is_meant(read: Read) -> None:
    text = "福建海垣机电有限公司投产。安徽砚池铸造有限公司扩产。该公司增资。"
    found = read(text)
    assert refers(found, "安徽砚池铸造有限公司", "该公司", text)


def test_a_listing_of_hundreds_of_bodies_of_one_place_is_read_in_bounded_time(read: Read) -> None:
    """What all of them begin with is no short form of any: comparing each with each took minutes."""
    names = [f"榆塘{a}{b}有限公司" for a in "天地玄黄宇宙洪荒日月盈昃" for b in "甲乙丙丁戊己庚辛壬癸"]
    text = "、".join(names) + "参加活动。榆塘正在发展。"
    started = time.process_time()
    found = read(text)
    assert time.process_time() - started < 10
    assert found.called("榆塘天甲有限公司").name == "榆塘天甲有限公司"


def test_what_is_the_whole_of_one_firms_name_is_no_short_form_of_its_daughter(read: Read) -> None:
    found = read("福建海垣机电有限公司和海垣机电物流有限公司投产。今年，海垣机电增资扩产。")
    assert found.called("海垣机电").name == "福建海垣机电有限公司"
    assert found.called("海垣机电物流有限公司").aliases == []


def test_the_county_that_a_firm_is_named_after_is_no_short_form_of_it(read: Read) -> None:
    found = read("平畴县的稳转轴承有限公司贷款500万元，平畴县融资担保有限公司作了担保。平畴是农业县。")
    assert found.called("平畴县融资担保有限公司").aliases == []


def test_a_factory_known_by_its_party_branch_is_the_company_whose_core_it_is(read: Read) -> None:
    body = read("湖南省望渚茶厂股份有限公司党支部入会。望渚茶厂党支部书记到场。").called("望渚茶厂")

    assert body.name == "湖南省望渚茶厂股份有限公司"
