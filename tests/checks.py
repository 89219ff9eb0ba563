"""``make check``: every check runs, whatever the others found; exit 1 when one of them failed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from docs import generate
from tests import licences, ontology_lint

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"  # has no ``-m`` of its own


def tool(*arguments: str) -> Callable[[], list[str]]:
    """Run a development tool by this Python; what it printed when it failed."""

    def run() -> list[str]:
        done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
        return (done.stdout + done.stderr).splitlines() if done.returncode else []

    return run


CHECKS: dict[str, Callable[[], list[str]]] = {
    "格式 / format": tool("-m", "ruff", "format", "--check", "--output-format", "concise", "."),
    "规范 / lint": tool("-m", "ruff", "check", "--output-format", "concise", "."),
    "类型 / types": tool("-m", "mypy"),
    "分层 / rooms": tool("-c", LINT_IMPORTS),
    "许可证 / licences": licences.main,
    "本体 / ontology": ontology_lint.main,
    "生成的文档 / generated docs": generate.stale,
}


def main() -> int:
    failed = 0
    for name, check in CHECKS.items():
        findings = check()
        failed += bool(findings)
        print(f"{'✗' if findings else '✓'} {name}", *findings, sep="\n    ", flush=True)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
