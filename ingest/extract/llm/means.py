"""What it takes to ask the model: endpoint, limits, where answers are kept."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from graph.errors import ExtraMissing, SettingInvalid
from graph.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Llm:
    """``seconds`` and ``characters`` are an article's, ``calls`` a command's; ``cache``: the folder of kept answers;
    ``tally``: a file that is as many bytes long as calls were made. Goes to worker processes, never to disk."""

    url: str
    model: str
    key: SecretStr | None
    seconds: float
    characters: int
    calls: int
    cache: Path
    tally: Path

    def may_call(self) -> bool:
        """Count one more call, over all processes of the command; False when there were enough."""
        tally = os.open(self.tally, os.O_WRONLY | os.O_APPEND)
        try:
            os.write(tally, b".")  # appending is atomic, and leaves the place where this very byte ended
            return os.lseek(tally, 0, os.SEEK_CUR) <= self.calls
        finally:
            os.close(tally)


@contextlib.contextmanager
def prepared(settings: Settings) -> Iterator[Llm]:
    """The model of these settings, for one command. Raises SettingInvalid, ExtraMissing."""
    if settings.llm_url is None or not settings.llm_model:
        name = "CHAINGRAPH_LLM_MODEL" if settings.llm_url else "CHAINGRAPH_LLM_URL"
        raise SettingInvalid(
            name=name, reason_zh="--llm 需要它（docs/llm.md）", reason_en="--llm needs it (docs/llm.md)"
        )
    if importlib.util.find_spec("httpx2") is None:
        raise ExtraMissing(extra="llm")
    with tempfile.TemporaryDirectory(prefix="chaingraph-") as folder:
        tally = Path(folder) / "calls"
        tally.touch()
        yield Llm(
            url=settings.llm_url,
            model=settings.llm_model,
            key=settings.llm_key,
            seconds=settings.llm_seconds,
            characters=settings.llm_characters,
            calls=settings.llm_calls,
            cache=settings.home / "llm-cache",
            tally=tally,
        )
