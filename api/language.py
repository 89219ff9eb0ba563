"""Which of the two languages a request is answered in."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from starlette.requests import HTTPConnection

LANGUAGES = ("zh", "en")


def preferred(header: str) -> str:
    """The better liked of zh and en in an Accept-Language header; zh where neither is asked for.

    >>> preferred("fr, en-GB;q=0.8, zh;q=0.5"), preferred("")
    ('en', 'zh')
    """
    best, most = "zh", 0.0
    for part in header.split(","):
        tag, _, weight = part.strip().partition(";")
        lang = tag.strip().lower().partition("-")[0]
        liked = _weight(weight)
        if lang in LANGUAGES and liked > most:
            best, most = lang, liked
    return best


def _weight(text: str) -> float:
    """``q=0.8`` as a number; 1 when it isn't said, 0 when it is no number."""
    name, sign, value = text.strip().partition("=")
    if not sign or name.strip() != "q":
        return 1.0
    digits = value.strip()
    return float(digits) if digits.replace(".", "", 1).isdecimal() and digits.isascii() else 0.0


def language(request: HTTPConnection) -> str:
    """``_lang`` of the address, else what the browser prefers."""
    asked = request.query_params.get("_lang", "")
    return asked if asked in LANGUAGES else preferred(request.headers.get("accept-language", ""))


# async as in api/doors.py: it costs no thread
async def _language(request: Request) -> str:
    return language(request)


Lang = Annotated[str, Depends(_language)]
