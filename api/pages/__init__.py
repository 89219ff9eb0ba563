"""Plain pages, rendered here: everything in them is escaped, nothing is loaded from elsewhere, no script is needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.language import language
from graph.schema import MODALITIES, Words, ontology

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"


@cache
def environment() -> Environment:
    """The templates; what is not marked as safe (nothing is) comes out escaped."""
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["path"] = lambda text: quote(str(text), safe="")
    made.filters["figure"] = lambda value: f"{value:,.10g}" if isinstance(value, float) else str(value)
    return made


def render(request: Request, template: str, status: int = 200, /, **values: Any) -> HTMLResponse:
    """A page in the request's language."""
    lang = language(request)
    shared = {"lang": lang, "t": _words(lang), "kind_of": _kinds(lang), "link_label": _links(lang)}
    shared["said"] = {modality: label.of(lang) for modality, label in MODALITIES.items()}
    shared |= {"here": request.scope["path"], "other": _other(request, lang), "ours": _ours(request)}
    text = environment().get_template(template).render(shared | values)
    return HTMLResponse(text, status, {"Content-Language": lang, "Vary": "Accept-Language"})


def _words(lang: str) -> Callable[[str, str], str]:
    return lambda zh, en: zh if lang == "zh" else en


def _kinds(lang: str) -> Callable[[Any], str]:
    def kind_of(entity: Any) -> str:
        """What people call the entity's kind, else its type."""
        return ontology().entities[entity["type"]].label_of(entity["kind"]).of(lang)

    return kind_of


def _links(lang: str) -> Callable[[str], str]:
    def link_label(type_: str) -> str:
        known = ontology().relations.get(type_)
        return (known.label if known else Words(zh="指标", en="Figure")).of(lang)

    return link_label


def _other(request: Request, lang: str) -> str:
    """This very page in the other language."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "_lang"]
    return "?" + urlencode([*kept, ("_lang", "en" if lang == "zh" else "zh")])


def _ours(request: Request) -> Callable[..., str]:
    """Addresses of our own pages, which keep the language that was asked for."""
    asked = request.query_params.get("_lang")

    def ours(path: str, **parameters: Any) -> str:
        given = {name: value for name, value in parameters.items() if value not in (None, "")}
        if asked in ("zh", "en"):
            given["_lang"] = asked
        return path + ("?" + urlencode(given) if given else "")

    return ours
