"""Answers beside keys: every figure here was counted by hand."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.evaluation import Evaluation, evaluate

BANK = {"id": "e1", "type": "Organization", "kind": "bank", "name": "云汐农村商业银行", "aliases": ["云汐农商行"]}
FIRM = {"id": "e2", "type": "Organization", "kind": "enterprise", "name": "远澜重工有限公司", "aliases": ["远澜重工"]}
CHAIN = {"id": "e3", "type": "Chain", "name": "海工装备产业链", "aliases": []}
LOAN = {"head": "e1", "type": "FINANCES", "tail": "e2"}
OWNS = {"head": "e2", "type": "OWNS_CHAIN", "tail": "e3"}
OUTPUT = {"subject": "e2", "indicator": "产值", "value": 46, "unit": "亿元"}
KEY: dict[str, Any] = {"entities": [BANK, FIRM, CHAIN], "relations": [LOAN, OWNS], "metrics": [OUTPUT]}


def judged(answer: dict[str, Any], key: dict[str, Any] = KEY) -> Evaluation:
    return evaluate([("一篇", answer, key)])


def share(found: Evaluation, part: str, type_: str = "all") -> tuple[int, int, int]:
    tally = found.tallies[part, type_]
    return tally.hit, tally.answered, tally.wanted


def test_the_key_itself_is_all_right() -> None:
    found = judged(KEY)

    assert all(tally.f1 == 1 for tally in found.tallies.values())
    assert found.kinds.precision == 1
    assert not found.differences


def test_an_empty_answer_misses_everything() -> None:
    found = judged({})

    assert share(found, "entities") == (0, 0, 3)
    assert share(found, "relations", "FINANCES") == (0, 0, 1)
    assert {d.what for d in found.differences} == {"missed"}
    assert len(found.differences) == 6
    assert (found.unanswered, judged(KEY).unanswered) == (["一篇"], [])


def test_a_short_name_and_other_width_match_but_another_type_does_not() -> None:
    answer = {"entities": [BANK | {"name": "云汐农商行", "aliases": []}, FIRM | {"type": "Project"}]}
    found = judged(answer)

    assert share(found, "entities") == (1, 2, 3)
    assert share(judged({"entities": [CHAIN | {"name": "“海工 装备产业链”"}]}), "entities", "Chain") == (1, 1, 1)


def test_aliases_of_another_shape_are_none() -> None:
    answer = {"entities": [BANK | {"aliases": 5}, FIRM | {"name": "远澜", "aliases": "远澜重工"}]}

    assert share(judged(answer), "entities") == (2, 2, 3)


def test_main_names_are_matched_before_an_alias_takes_their_place() -> None:
    branch = {"id": "e9", "type": "Organization", "kind": "bank", "name": "云汐农商行", "aliases": []}
    key = {"entities": [BANK, branch], "relations": [], "metrics": []}

    assert share(judged(key, key), "entities") == (2, 2, 2)


def test_a_relation_with_a_wrong_end_is_extra_and_leaves_the_right_one_missed() -> None:
    found = judged(KEY | {"relations": [LOAN, {"head": "e1", "type": "OWNS_CHAIN", "tail": "e3"}]})

    assert share(found, "relations") == (1, 2, 2)
    assert [(d.what, d.name) for d in found.differences] == [
        ("extra", "云汐农村商业银行 → 海工装备产业链"),
        ("missed", "远澜重工有限公司 → 海工装备产业链"),
    ]


def test_partners_count_either_way_and_located_in_is_not_core() -> None:
    near = {"head": "e1", "type": "LOCATED_IN", "tail": "e4"}
    key = KEY | {
        "entities": [*KEY["entities"], {"id": "e4", "type": "Place", "name": "云汐市", "aliases": []}],
        "relations": [{"head": "e1", "type": "PARTNERS_WITH", "tail": "e2"}, near],
    }
    found = judged(key | {"relations": [{"head": "e2", "type": "PARTNERS_WITH", "tail": "e1"}]}, key)

    assert share(found, "relations") == (1, 1, 2)
    assert share(found, "relations", "core") == (1, 1, 1)


def test_a_figure_with_a_wrong_subject_counts_but_not_with_its_subject() -> None:
    found = judged(KEY | {"metrics": [OUTPUT | {"subject": "e1", "value": "46"}]})

    assert share(found, "metrics") == (1, 1, 1)
    assert share(found, "metrics", "subject") == (0, 1, 1)


def test_equal_figures_are_given_to_their_own_subjects() -> None:
    key = KEY | {"metrics": [OUTPUT, OUTPUT | {"subject": "e1"}]}
    found = judged(key | {"metrics": key["metrics"][::-1]}, key)

    assert share(found, "metrics", "subject") == (2, 2, 2)


def test_what_the_key_ignores_costs_nothing_nor_do_its_relations() -> None:
    slogan = {"id": "e8", "type": "Initiative", "name": "项目为王", "aliases": []}
    answer = KEY | {"entities": [*KEY["entities"], slogan], "relations": [*KEY["relations"], LOAN | {"tail": "e8"}]}

    assert not judged(answer, KEY | {"ignore": ["“项目为王”"]}).differences
    assert len(judged(answer).differences) == 2


def test_a_wrong_kind_costs_kind_accuracy_only() -> None:
    found = judged(KEY | {"entities": [BANK | {"kind": "enterprise"}, FIRM, CHAIN]})

    assert share(found, "entities") == (3, 3, 3)
    assert found.kinds.precision == 0.5


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "name", "head"]), inner),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy
@given(st.dictionaries(st.sampled_from(["entities", "relations", "metrics"]), JSON))
def test_an_answer_of_any_form_is_judged(answer: dict[str, Any]) -> None:
    assert share(judged(answer), "entities")[2] == 3
