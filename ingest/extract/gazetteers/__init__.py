"""What is known before any article is read: areas of China (``divisions.csv``, for ``divisions.py``), banks, and the
words that names of organisations and departments are made of."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


@cache
def gazetteer(name: str) -> dict[str, Any]:
    """``NAME.yaml`` of this folder, read once per process."""
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded
