"""Names and non-names that a deployment adds without code."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import DictionaryRefused, SettingInvalid
from ingest.extract.dictionaries import Dictionaries, dictionaries
from ingest.extract.found import Body
from ingest.extract.learned.names import is_no_name
from ingest.extract.version import rules
from tests.ingest.entities.conftest import Read

NAMES = """
names:
  - {name: 云汐远澜重工股份有限公司, kind: enterprise, aliases: [远澜]}
  - {name: 潮汐贷, type: Product}
never: [潮音行动]
"""


@pytest.fixture
def own(tmp_path: Path) -> Dictionaries:
    (tmp_path / "本地.yaml").write_text(NAMES, encoding="utf-8")
    return dictionaries(tmp_path)


def test_a_short_form_that_nothing_in_the_text_explains_is_the_body_it_stands_for(
    read: Read, own: Dictionaries
) -> None:
    text = "今年，远澜又接了三艘船的订单。"

    assert "云汐远澜重工股份有限公司" in read(text, own=own).called("远澜").aliases
    assert not read(text).names("Organization")


def test_the_full_name_and_its_short_form_are_one_body(read: Read, own: Dictionaries) -> None:
    found = read("云汐远澜重工股份有限公司投产。远澜增资扩产。", own=own)

    assert found.names("Organization") == {"云汐远澜重工股份有限公司"}


def test_a_known_name_has_the_type_that_the_dictionary_says(read: Read, own: Dictionaries) -> None:
    assert read("该行推出“潮汐贷”。", own=own).names("Product") == {"潮汐贷"}


def test_a_known_name_inside_another_company_is_not_meant(read: Read, own: Dictionaries) -> None:
    assert read("云汐远澜物流有限公司投产。", own=own).names("Organization") == {"云汐远澜物流有限公司"}


def test_what_is_never_a_name_is_dropped_with_the_reason(read: Read, own: Dictionaries) -> None:
    text = "石岭市启动“潮音行动”。"
    found = read(text, own=own)

    assert read(text).names("Initiative")
    assert not found.names("Initiative")
    assert any("用户词典" in dropped.reason for dropped in found.dropped)


def test_articles_are_read_anew_when_a_dictionary_changes(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, words in ((one, "[潮音行动]"), (other, "[潮音行动, 项目为王]")):
        folder.mkdir()
        (folder / "a.yaml").write_text(f"never: {words}", encoding="utf-8")

    assert len({rules(None), rules(one), rules(other)}) == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("names: [{name: 远澜, kind: firm}]", "firm"),
        ("names: [{name: 远澜, type: Company}]", "Company"),
        ("names: [{name: 远澜, kind: enterprise, alias: [远]}]", "alias: 没有这一项 / there is no such entry"),
        ("names: [{name: 远澜, kind: enterprise, aliases: 远澜重工}]", "aliases: 应为列表 / must be a list"),
        ("names: [远澜]", "names.0: 应为“键: 值”的形式 / must be of the form KEY: VALUE"),
        ("names: [{kind: enterprise}]", "names.0.name: 缺少这一项 / is missing"),
        ("names: [{name: [远澜], kind: enterprise}]", "应为文字 / must be text"),
        ("names: [{name: 远, kind: enterprise}]", "name"),
        ("names: [{name: 潮汐贷, type: Product, kind: bank}]", "kind bank"),
        ("nams: []", "nams"),
        ("names: [", "第 1 行第 9 列：不是合格的 YAML"),
        ("names: [{name: 。。, kind: bank}]", "。。"),
        (
            "never: [潮音行动]\nnever: [链上伙伴]",
            "第 2 行第 1 列：这一项写了两次 / line 2, column 1: this key stands twice",
        ),
        ("[" * 3000, "嵌套过深 / nested too deeply"),
        ("names: [{name: 远澜, kind: bank}]\nnever: [远澜]", "never"),
        (
            "names: [{name: 远澜重工, kind: bank, aliases: [远澜]}, {name: 远澜物流, kind: bank, aliases: [远澜]}]",
            "“远澜”",
        ),
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "远澜.yaml").write_text(content, encoding="utf-8")

    with pytest.raises(DictionaryRefused) as told:
        dictionaries(tmp_path)
    assert "远澜.yaml" in str(told.value)
    assert said in str(told.value)


def test_gb18030_a_short_ending_and_headings_with_nothing_under_them_are_read(tmp_path: Path) -> None:
    (tmp_path / "本地.yml").write_bytes("names:\nnever: [潮音行动, 110]\n".encode("gb18030"))

    assert dictionaries(tmp_path).never == {"潮音行动", "110"}


def test_the_same_entry_in_two_files_is_no_contradiction(tmp_path: Path) -> None:
    for name, aliases in (("甲", "[远澜]"), ("乙", "[远澜, 远澜集团]")):
        (tmp_path / f"{name}.yaml").write_text(f"names: [{{name: 远澜重工, kind: enterprise, aliases: {aliases}}}]")

    assert len(dictionaries(tmp_path).names) == 2


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingInvalid, match="CHAINGRAPH_DICTIONARIES"):
        dictionaries(tmp_path / "没有")


def test_the_model_takes_no_name_of_the_dictionary_away() -> None:
    guessed = Body("Organization", "云机77", "enterprise", by=["quoted"], model=0.0)

    assert is_no_name(guessed)
    assert not is_no_name(replace(guessed, by=["dictionary"]))
