"""The OpenAPI document is whole, and the service keeps to it whatever it is asked (schemathesis)."""

from __future__ import annotations

import os
import re
from collections import Counter
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient

from queries.loader import catalogue
from tests.api.conftest import HERE

# all of them where a run must be whole (CI); a sample of them in between, and on the second engine
SAMPLE = 300
CASES = 2000 if os.environ.get("CHAINGRAPH_REQUIRE") else SAMPLE
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
# what would give our insides away: stacks, files of ours, addresses, Cypher
INSIDES = re.compile(r"Traceback|site-packages|\w\.py\b|bolt://|MATCH \(|RETURN |UNWIND|arcadedb|jdbc", re.IGNORECASE)
HARD = settings(
    database=None,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def document(client: TestClient) -> dict[str, Any]:
    whole: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return whole


def test_every_query_has_a_path_with_its_parameters(document: dict[str, Any]) -> None:
    for query in catalogue().values():
        operation = document["paths"][f"/api/v1/queries/{query.id}"]["get"]
        assert {p.name for p in query.params} <= {p["name"] for p in operation["parameters"]}


def test_every_operation_is_named_once_and_every_parameter_has_its_words(document: dict[str, Any]) -> None:
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    assert all(operation["summary"] for operation in operations)
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    assert all(p.get("description") for operation in operations for p in operation.get("parameters", ()))


def test_every_failure_is_a_problem(document: dict[str, Any]) -> None:
    for path in document["paths"].values():
        for operation in path.values():
            failures = {code: r for code, r in operation["responses"].items() if code >= "400"}
            assert all("application/problem+json" in r["content"] for r in failures.values())
            assert failures.keys() >= {"422", "503", "504"}
            assert all("application/json" not in r["content"] for r in failures.values())


def test_a_key_stands_in_it_only_where_one_is_set(document: dict[str, Any], keyed: TestClient) -> None:
    assert "security" not in document
    assert set(keyed.app.openapi()["components"]["securitySchemes"]) == {"key", "bearer"}  # type: ignore[attr-defined]


def ask(operation: Any, mode: GenerationMode, most: int, answered: Counter[int]) -> None:
    """Ask one operation ``most`` times with what fits (or doesn't fit) its description."""

    @settings(HARD, max_examples=most)
    @given(operation.as_strategy(generation_mode=mode))
    def asked(case: Any) -> None:
        answer = case.call_and_validate(base_url=HERE, checks=CHECKS)
        answered[answer.status_code] += 1
        given = answer.request.url + str(answer.request.body or "")
        assert not INSIDES.search(answer.text) or INSIDES.search(given), answer.text

    asked()


def test_generated_requests_break_nothing(client: TestClient, engine: str) -> None:
    cases = CASES if engine == "embedded" else SAMPLE
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", client.app, headers={"Host": "127.0.0.1"})
    operations = [result.ok() for result in schema.get_all_operations() if isinstance(result, Ok)]
    answered: Counter[int] = Counter()
    modes = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]
    rounds = [(operation, mode) for operation in operations for mode in modes]
    for left, (operation, mode) in zip(range(len(rounds), 0, -1), rounds, strict=True):
        if mode is GenerationMode.POSITIVE or operation.query or operation.path_parameters or operation.body:
            ask(operation, mode, max(1, -(-(cases - answered.total()) // left)), answered)
    assert answered.total() >= cases * 0.9, answered
    assert answered[200] > cases / 10, answered
