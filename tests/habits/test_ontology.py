"""The ontology as a whole, and that its lint sees what it should."""

from __future__ import annotations

from graph.schema import Attribute, Words
from tests import ontology_lint


def attribute(name: str, zh: str, en: str) -> Attribute:
    return Attribute(name=name, label=Words(zh=zh, en=en), type="text")


def test_the_ontology_is_clean() -> None:
    assert not ontology_lint.main()


def test_one_label_for_two_properties_is_seen() -> None:
    found = list(ontology_lint.attributes([attribute("amount", "金额", "Amount"), attribute("sum", "金额", "Sum")]))

    assert len(found) == 1
    assert "amount" in found[0]


def test_one_property_with_two_labels_is_seen() -> None:
    assert list(ontology_lint.attributes([attribute("role", "角色", "Role"), attribute("role", "身份", "Role")]))
