"""``make check``: every check runs, whatever the others found; exit 1 when one of them failed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from docs import generate
from tests import licences, ontology_lint


def tool(*arguments: str) -> Callable[[], list[str]]:
    """Run a development tool of this environment; what it printed when it failed."""

    def run() -> list[str]:
        done = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True, check=False)
        return (done.stdout + done.stderr).splitlines() if done.returncode else []

    return run


IMPORT_LINTER = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def rooms() -> list[str]:
    done = subprocess.run([sys.executable, "-c", IMPORT_LINTER], capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).splitlines() if done.returncode else []


CHECKS: dict[str, Callable[[], list[str]]] = {
    "格式 / format": tool("ruff", "format", "--check", "--output-format", "concise", "."),
    "规范 / lint": tool("ruff", "check", "--output-format", "concise", "."),
    "类型 / types": tool("mypy"),
    "分层 / rooms": rooms,
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
