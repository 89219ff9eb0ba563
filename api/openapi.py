"""The OpenAPI document: what the routes say, with one path for each named query and its own parameters."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.answers import Problem
from api.routes.queries import FORMATS
from queries.header import Param, Query
from queries.loader import catalogue

ABOUT = (
    "链谱：谁任链长、谁是链主，连着哪些企业与银行，谁说的。 / Who leads and owns industrial chains, and who says so."
)
ASK = "/api/v1/queries/{query_id}"


def document(app: FastAPI, *, key_needed: bool) -> Any:
    """The whole document; made once."""
    whole = get_openapi(title="链谱 ChainGraph", version=app.version, summary=ABOUT, routes=app.routes)
    whole["components"]["schemas"]["Problem"] = Problem.model_json_schema()
    template = whole["paths"].pop(ASK)["get"]
    for query in catalogue().values():
        whole["paths"][f"/api/v1/queries/{query.id}"] = {"get": operation(query, template)}
    if key_needed:
        whole["components"]["securitySchemes"] = {
            "key": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
            "bearer": {"type": "http", "scheme": "bearer"},
        }
        whole["security"] = [{"key": []}, {"bearer": []}]
        for path in ("/healthz", "/readyz"):
            whole["paths"][path]["get"]["security"] = []
    return pairs_as_lists(whole)


def pairs_as_lists(value: Any) -> Any:
    """Pairs of one type as lists of two: fewer tools understand ``prefixItems``."""
    if isinstance(value, list):
        return [pairs_as_lists(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {name: pairs_as_lists(item) for name, item in value.items()}
    if isinstance(made.get("prefixItems"), list):
        made["items"] = made.pop("prefixItems")[0]
    return made


def operation(query: Query, template: dict[str, Any]) -> dict[str, Any]:
    """The operation that asks this query."""
    made = deepcopy(template)
    made["operationId"] = f"ask_{query.id.replace('.', '_').replace('-', '_')}"
    made["summary"] = f"{query.title.zh} / {query.title.en}"
    made["description"] = f"{query.description.zh}\n\n{query.description.en}"
    made["parameters"] = [*map(parameter, query.params), *OUTPUT]
    made["responses"]["200"]["content"]["text/csv"] = {"schema": {"type": "string"}}
    for code in ("200", "409", "422"):  # a page says itself what is wrong, above its form
        made["responses"][code]["content"]["text/html"] = {"schema": {"type": "string"}}
    return made


def parameter(param: Param) -> dict[str, Any]:
    example = param.example if not isinstance(param.example, bool) else str(param.example).lower()
    return {
        "name": param.name,
        "in": "query",
        "required": param.required,
        "description": f"{param.label.zh} / {param.label.en}",
        "schema": schema(param),
        "example": example,
    }


def schema(param: Param) -> dict[str, Any]:
    if param.type == "integer":
        return {"type": "integer", "minimum": 1} | ({"maximum": param.maximum} if param.maximum else {})
    if param.type == "boolean":
        return {"type": "boolean"}
    if param.type == "choice":
        return {"type": "string", "enum": [choice.name for choice in param.choices]}
    return {"type": "string", "minLength": 1 if param.required else 0}


OUTPUT: list[dict[str, Any]] = [
    {
        "name": "_format",
        "in": "query",
        "description": "输出格式 / output",
        "schema": {"type": "string", "enum": list(FORMATS), "default": "json"},
        "example": "json",
    },
    {
        "name": "_lang",
        "in": "query",
        "description": "语言，默认看 Accept-Language / language, by default Accept-Language",
        "schema": {"type": "string", "enum": ["zh", "en"]},
        "example": "zh",
    },
]
