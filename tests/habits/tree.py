"""What is tracked, for tests about the project itself."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("graph", "ingest", "queries", "viz", "api")


@cache
def tracked() -> tuple[Path, ...]:
    """Every file of the project: what git tracks, or, in an unpacked copy without git, what lies there."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        return tuple(p for p in sorted(ROOT.rglob("*")) if p.is_file() and not hidden(p))
    return tuple(p for name in listed.stdout.decode().split("\0") if name and (p := ROOT / name).is_file())


def hidden(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.relative_to(ROOT).parts)


def sources() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py"]
