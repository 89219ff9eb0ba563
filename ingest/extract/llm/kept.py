"""Answers that were given before, by the content that was asked about: a call that need not be made again."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from graph.facts import digest
from ingest.extract.llm.endpoint import MOST


def place_of(folder: Path, model: str, instructions: str, section: str) -> Path:
    """Where the answer of this model to this section lies."""
    name = digest(model, instructions, section, size=16)
    return folder / name[:2] / f"{name}.txt"


def kept(place: Path) -> str | None:
    with contextlib.suppress(OSError, UnicodeDecodeError):  # what can't be read is asked again
        if place.stat().st_size <= MOST:
            return place.read_text(encoding="utf-8")
    return None


def keep(place: Path, words: str) -> None:
    """The model's words, for the owner alone; nothing else is written. A full disk costs a call later, no answer."""
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, fresh = tempfile.mkstemp(dir=place.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
                file.write(words)
            Path(fresh).replace(place)
        finally:
            Path(fresh).unlink(missing_ok=True)
