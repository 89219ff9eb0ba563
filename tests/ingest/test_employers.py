"""Whom a person works for, told beside the name. Invented bodies."""

from __future__ import annotations

import pytest

from ingest.extract.employers import Employers
from tests.ingest.metrics.marked import read_marks


@pytest.mark.parametrize(
    ("marked", "employer"),
    [
        ("[苇川机械]总经理[纪南|Person]说", "苇川机械"),
        ("[纪南|Person]，[苇川机械]总经理，说", "苇川机械"),
        ("[苇州银行|bank][苇州银行党委|party]书记[纪南|Person]说", "苇州银行党委"),
        ("[县工商联|association]主席、[苇川机械]董事长[纪南|Person]说", "苇川机械"),
        ("[苇川机械]董事长、[县工商联|association]主席[纪南|Person]说", "苇川机械"),
        ("[苇州商会|association]会长[纪南|Person]到了。[苇川机械]总经理[纪南|Person]说", "苇川机械"),
        ("[苇川机械]指导员、[县工信局|government]局长[纪南|Person]说", "县工信局"),
        ("走访[苇川机械]的[县工信局|government]局长[纪南|Person]说", "县工信局"),
        ("[苇川机械]扩产，[纪南|Person]说", None),
    ],
)
def test_a_firms_manager_works_for_the_firm_whatever_else_he_is(marked: str, employer: str | None) -> None:
    text, bodies = read_marks(marked)
    person = next(n for n, body in enumerate(bodies) if body.type == "Person")
    found = Employers(text, bodies).of(person)
    assert (None if found is None else bodies[found].name) == employer
