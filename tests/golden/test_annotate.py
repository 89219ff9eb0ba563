"""Keys are written by sentence numbers."""

from __future__ import annotations

from tests.golden.annotate import Annotation, claims, sentences

TEXT = "链上有新事。\n苏砚青任海工装备产业链链长。“放心！”远澜重工去年产值46亿元。"
WRITTEN = """
[meta]
place | 云汐市
authors | 甲、乙
[entities]
Person | 苏砚青
Chain | 海工装备产业链 | 海工装备; 海工
enterprise | 远澜重工
[relations]
2 | 苏砚青 | LEADS_CHAIN | 海工 | role=链长
[unstated]
3-4 | 远澜重工 | OWNS_CHAIN | 海工装备 | modality=planned
[metrics]
4 | 远澜重工 | 产值 | 46 | 亿元
"""


def test_sentences_end_at_their_marks_and_closing_quotes() -> None:
    cut = [TEXT[start:end] for start, end in sentences(TEXT)]

    assert cut == ["链上有新事。", "苏砚青任海工装备产业链链长。", "“放心！”", "远澜重工去年产值46亿元。"]


def test_an_annotation_becomes_a_key() -> None:
    made = Annotation("一.txt", TEXT, WRITTEN)

    assert made.faults == []
    assert made.key["meta"]["authors"] == ["甲", "乙"]
    [led] = made.key["relations"]
    assert (led["head"], led["tail"], led["attrs"]) == ("e1", "e2", {"role": "链长"})
    assert led["evidence"] == "苏砚青任海工装备产业链链长。"
    assert made.key["unstated"][0]["evidence"] == "“放心！”远澜重工去年产值46亿元。"
    assert made.key["metrics"][0]["value"] == 46


def test_a_line_that_cannot_be_taken_is_told_with_its_number() -> None:
    made = Annotation("一.txt", TEXT, "[relations]\n2 | 苏砚青 | LEADS_CHAIN | 海工\n[entities]\nFirm | 远澜重工")

    assert made.faults == ["line 2: no such entity: 苏砚青", "line 4: no such type or kind: Firm"]


def test_two_annotators_are_compared_by_what_they_claim() -> None:
    one = Annotation("一.txt", TEXT, WRITTEN).key
    other = Annotation("一.txt", TEXT, WRITTEN.replace("46 | 亿元", "64 | 亿元")).key

    assert claims(one) ^ claims(other) == {"metric 远澜重工 46亿元", "metric 远澜重工 64亿元"}
