"""The learned part in the pipeline, and the file it comes in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from graph.facts import Article
from ingest.documents.clean import clean
from ingest.extract.found import Parts
from ingest.extract.learned.modelfile import FILE, ModelDamaged, arrays, digest_of, pieces
from ingest.extract.learned.reading import LONGEST, mains_of
from ingest.extract.nlp import extract

TEXT = (
    "云汐市海洋装备产业链链长由副市长贺明川担任。海岭重工有限公司是链主企业，向云帆机电采购曲轴。"
    "云汐农商银行向海岭重工有限公司发放贷款2亿元。"
)


def read(text: str, parts: Parts = "both") -> Any:
    return extract(clean(Article(id="a", source="s", text=text, place="云汐市")), parts=parts)


def test_the_same_answer_twice() -> None:
    one, other = read(TEXT), read(TEXT)

    assert (one._.bodies, one._.links, one._.figures) == (other._.bodies, other._.links, other._.figures)


def test_windows_open_with_the_place_the_main_chain_and_the_organisation_named_most() -> None:
    mains = [(type_, name) for type_, name, _ in mains_of(read(TEXT, parts="rules"), pieces())]

    assert mains == [("Place", "云汐市"), ("Chain", "云汐市海洋装备产业链"), ("Organization", "海岭重工有限公司")]


def test_bodies_links_and_subjects_bear_its_probability() -> None:
    doc = read(TEXT)

    assert all(0 <= body.model <= 1 for body in doc._.bodies if body.name == "海岭重工有限公司")
    assert any(link.model and link.model > 0.5 for link in doc._.links)
    assert all(figure.model is not None for figure in doc._.figures)


def test_the_rules_alone_know_nothing_of_it() -> None:
    doc = read(TEXT, parts="rules")

    assert doc._.links
    assert {found.model for part in (doc._.bodies, doc._.links, doc._.figures) for found in part} == {None}


def test_alone_it_names_who_decided() -> None:
    doc = read(TEXT, parts="model")

    assert {by for body in doc._.bodies for by in body.by} == {"model"}
    assert {link.by for link in doc._.links} == {"model"}


@pytest.mark.parametrize("text", ["", "。。。\n\n，，", "Only English here.", "海岭重工" * (LONGEST // 4 + 1)])
def test_what_is_no_article_is_left_to_the_rules(text: str) -> None:
    assert read(text)._.learned is None


def test_the_file_is_the_one_of_its_checksum_and_small() -> None:
    assert digest_of(FILE) == FILE.with_suffix(".sha256").read_text(encoding="ascii").strip()
    assert FILE.stat().st_size <= 20_000_000


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    shutil.copy(FILE.with_suffix(".sha256"), tmp_path)
    (tmp_path / FILE.name).write_bytes(FILE.read_bytes() + b"!")

    with pytest.raises(ModelDamaged):
        arrays(tmp_path / FILE.name)
