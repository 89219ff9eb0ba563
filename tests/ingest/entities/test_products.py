"""Products."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("双方联合研发的甲醇燃料电池已经下线。", "甲醇燃料电池"),
        ("公司研发出低温染色技术。", "低温染色技术"),
        ("主要生产轻型发动机。", "轻型发动机"),
        ("每年供应陶土坯料2400吨。", "陶土坯料"),
        ("锂电铜箔优先供应电池厂。", "锂电铜箔"),
    ],
)
def test_the_noun_phrase_beside_the_verb(read: Read, text: str, product: str) -> None:
    assert product in read(text).names("Product")


@pytest.mark.parametrize(
    "text", ["供应链企业增多。", "提供贷款3亿元。", "组织生产经营。", "提供服务120次。", "恢复生产。"]
)
def test_money_services_and_phrases_are_no_products(read: Read, text: str) -> None:
    assert not read(text).names("Product")


def test_the_phrase_ends_where_the_thing_ends(read: Read) -> None:
    assert read("公司制造的大型锻件外运时受阻。").names("Product") == {"大型锻件"}
