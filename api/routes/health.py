"""Is the process alive, and can it answer?"""

from __future__ import annotations

from fastapi import APIRouter

from api.answers import Health
from api.doors import PROBLEM, StoreDep
from graph.errors import StoreUnusable

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="进程在运行 / the process is alive")
def healthz() -> Health:
    return Health()


@router.get(
    "/readyz", summary="图库应答且结构最新 / the store answers, its schema is current", responses={503: PROBLEM}
)
def readyz(store: StoreDep) -> Health:
    if not store.current():
        reason = {"reason_zh": "结构不是最新，请运行 db init", "reason_en": "its schema is not current; run db init"}
        raise StoreUnusable(address=store.address, **reason)
    return Health()
