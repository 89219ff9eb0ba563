"""Signing in with the key: the page gets a cookie that no script and no other site can use."""

from __future__ import annotations

from urllib.parse import parse_qs

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from api.doors import SettingsDep
from api.pages import render
from api.security import COOKIE, key_of, same, session_of

router = APIRouter(prefix="/session")
DAY = 24 * 60 * 60


@router.get("")
def form(request: Request) -> Response:
    turned_away = bool(request.scope.get("turned_away"))
    return render(request, "session.html", 401 if turned_away else 200, wrong=False)


async def given_key(request: Request) -> str:
    fields = parse_qs((await request.body()).decode("utf-8", "replace"))
    return fields.get("key", [""])[0]


@router.post("")
def sign_in(request: Request, settings: SettingsDep, key: str = Depends(given_key)) -> Response:
    wanted = key_of(settings)
    if not wanted or not same(key, wanted):
        return render(request, "session.html", 401, wrong=True)
    answer = RedirectResponse("/", status_code=303)
    secure = request.url.scheme == "https"
    answer.set_cookie(
        COOKIE, session_of(wanted), max_age=DAY, httponly=True, samesite="strict", secure=secure, path="/"
    )
    return answer
