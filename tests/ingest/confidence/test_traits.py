"""What is known of a link or a figure before anybody says whether it is right."""

from __future__ import annotations

import re

from ingest.extract.confidence.evidence import Evidence
from ingest.extract.confidence.traits import figure_traits, link_traits, mention_traits
from ingest.extract.confidence.weights import Traits
from ingest.extract.found import Body, Figure, Layout, Link

KINDS = {"B": "bank", "F": "enterprise"}


def evidence(marked: str) -> Evidence:
    """``[B:云汐银行]给[F:远帆船舶=该公司]贷款。``: bodies by their first place; a sentence ends at 。"""
    text = ""
    bodies: dict[str, Body] = {}
    for plain, kind, name, written in re.findall(r"([^\[]*)(?:\[([BF]):([^\]=]+)(?:=([^\]]+))?\])?", marked):
        text += plain
        if not name:
            continue
        body = bodies.setdefault(name, Body("Organization", name, KINDS[kind], by=["ending"]))
        place = (len(text), len(text) + len(written or name))
        (body.references if written else body.spans).append(place)
        text += written or name
    sentences = [match.span() for match in re.finditer("[^。]+。", text)]
    return Evidence(text, Layout(sentences=sentences), list(bodies.values()), [], [])


def link(marked: str, head: int = 0, tail: int = 1, sentence: int = 0) -> Traits:
    read = evidence(marked)
    found = Link("FINANCES", head, tail, read.layout.sentences[sentence], by="loan")
    read.links.append(found)  # type: ignore[attr-defined]
    return link_traits(read, found)


def test_a_link_has_its_type_and_its_rule() -> None:
    traits = link("[B:云汐银行]给[F:远帆船舶]贷款。")

    assert {"type FINANCES", "by loan", "FINANCES by loan"} <= traits.keys()


def test_ends_in_one_clause_are_told_from_ends_in_two() -> None:
    near, far = link("[B:云汐银行]给[F:远帆船舶]贷款。"), link("[B:云汐银行]走访，为[F:远帆船舶]贷款。")

    assert (near["same clause"], far["same clause"]) == (1, 0)
    assert near["distance"] < far["distance"]


def test_who_is_only_referred_to_or_understood_is_told_from_who_is_named() -> None:
    said = "[B:云汐银行]来了。[F:远帆船舶]获贷，[F:远帆船舶=该公司]说。[F:远帆船舶=该公司]再获贷。"

    assert {"head absent", "tail named"} <= link(said, sentence=1).keys()
    assert {"head absent", "tail reference"} <= link(said, sentence=2).keys()


def test_others_who_could_be_meant_are_counted() -> None:
    alone, among = link("[B:云汐银行]给[F:远帆船舶]贷款。"), link("[B:云汐银行]给[F:远帆船舶]、[F:海石装备]贷款。")

    assert among["other tails"] > alone["other tails"]


def test_evidence_of_two_sentences_is_told() -> None:
    read = evidence("[B:云汐银行]来了。给[F:远帆船舶]贷款。")
    whole = Link("FINANCES", 0, 1, (0, len(read.text)))
    read.links.append(whole)  # type: ignore[attr-defined]

    assert link_traits(read, whole)["sentences"] > 0 == link("[B:云汐银行]给[F:远帆船舶]贷款。")["sentences"]


def test_a_doubtful_end_makes_a_doubtful_link() -> None:
    read = evidence("[B:云汐银行]给[F:远帆船舶]贷款。")
    found = Link("FINANCES", 0, 1, read.layout.sentences[0])
    read.links.append(found)  # type: ignore[attr-defined]
    sure = link_traits(read, found)["weaker end"]

    read.bodies[1].confidence = 0.6

    assert link_traits(read, found)["weaker end"] < sure


def test_a_figure_tells_how_its_subject_stands() -> None:
    read = evidence("[F:远帆船舶]产值5亿元，[F:海石装备]略少。")
    at = (read.text.index("5"), read.text.index("5") + 3)
    near = Figure("产值", 5, "亿元", read.layout.sentences[0], at, subject=0, by="actor")
    behind = Figure("产值", 5, "亿元", read.layout.sentences[0], at, subject=1, by="actor")
    nobodys = Figure("产值", 5, "亿元", read.layout.sentences[0], at, by="place")
    read.figures.extend([near, behind, nobodys])  # type: ignore[attr-defined]

    assert figure_traits(read, near)["same clause"] == 1
    assert figure_traits(read, behind)["subject behind"] == 1
    assert "nobody's" in figure_traits(read, nobodys)


def test_no_trait_is_a_name() -> None:
    read = evidence("[B:云汐银行]给[F:远帆船舶]贷款。")

    every = [*link("[B:云汐银行]给[F:远帆船舶]贷款。"), *mention_traits(read, 0), *mention_traits(read, 1)]
    assert not [trait for trait in every if "云汐" in trait or "远帆" in trait]


def test_what_the_learned_part_says_is_one_more_trait() -> None:
    read = evidence("[B:云汐银行]给[F:远帆船舶]贷款。")
    body = read.bodies[0]
    silent = mention_traits(read, 0)

    body.model = 0.9

    assert mention_traits(read, 0)["model"] > 0
    assert "model" not in silent


def test_the_learned_part_is_asked_of_links_that_are_stated_only() -> None:
    read = evidence("[B:云汐银行]曾给[F:远帆船舶]贷款。")
    found = Link("FINANCES", 0, 1, read.layout.sentences[0], by="loan", model=0.1)
    read.links.append(found)  # type: ignore[attr-defined]
    stated = link_traits(read, found)

    found.modality = "former"

    assert "model" in stated
    assert "model" not in link_traits(read, found)
