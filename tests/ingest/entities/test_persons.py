"""Persons."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("总经理江砚清说，订单排满。", "江砚清"),
        ("由副市长温以宁担任链长。", "温以宁"),
        ("科长其木格牵线搭桥。", "其木格"),
        ("任命温以宁为党委书记。", "温以宁"),
        ("温以宁，市财政局科长，驻企服务。", "温以宁"),
        ("董事长江砚（兼任党委书记）介绍。", "江砚"),
    ],
)
def test_a_holder_of_a_post_is_found(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Person")


@pytest.mark.parametrize(
    "text",
    [
        "习近平总书记强调，要抓好发展。",
        "（本报记者 江砚清 通讯员 温以宁）",
        "责任编辑：江砚清",
        "大家高举红旗，争先恐后。",
    ],
)
def test_leaders_bylines_and_phrases_are_left_out(read: Read, text: str) -> None:
    assert not read(text).names("Person")


def test_every_occurrence_of_a_person_is_kept(read: Read) -> None:
    body = read("总经理江砚清说。江砚清又说。").called("江砚清")
    assert len(body.spans) == 2


def test_a_name_printed_with_a_space_is_the_name(read: Read) -> None:
    assert "温宁" in read("委　员：温　宁（市财政局副局长）").names("Person")
