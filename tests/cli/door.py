"""The real executable in a process of its own, and what it left in the store."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.settings import Settings
from graph.store import open_store
from graph.store.base import StoreInfo

ROOT = Path(__file__).parent.parent.parent
SECONDS = 120
SENTENCE = "云汐市委常委、副市长周明远担任云汐市{name}产业链链长，云汐{name}有限公司为该产业链链主企业。"
LOAN = "中国银行云汐支行向云汐{name}有限公司发放贷款{amount}亿元。"


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "chaingraph", "--lang", "en", *map(str, arguments)]


def environment(home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's, without its own ChainGraph settings, and in English whatever the locale."""
    kept = {n: value for n, value in os.environ.items() if not n.startswith("CHAINGRAPH_") and n != "LC_ALL"}
    own = {"CHAINGRAPH_HOME": str(home), "PYTHONIOENCODING": "utf-8", "LC_MESSAGES": "en_US.UTF-8"}
    return {**kept, **own, **(extra or {})}


def chaingraph(home: Path, *arguments: object, extra: Mapping[str, str] | None = None) -> Done:
    """Run one command to its end."""
    done = subprocess.run(
        command(*arguments),
        env=environment(home, extra),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def started(home: Path, *arguments: object, extra: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """Start one command in its own process group, to be interrupted.

    Its output goes into a small pipe: who reads three lines knows that it hasn't printed many more (see ``many``).
    """
    return subprocess.Popen(
        command(*arguments),
        env=environment(home, extra),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        pipesize=4096,
        preexec_fn=_heed_ctrl_c,
    )


def _heed_ctrl_c() -> None:
    """A shell starts background jobs with SIGINT ignored, which they hand on: a test run must not depend on it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def stored(home: Path) -> StoreInfo:
    """Counts and checksum of the embedded store below ``home``."""
    with open_store(Settings(home=home, store=None)) as store:
        return store.info()


def article(folder: Path, name: str, amount: int = 3) -> Path:
    """An article that says something, in a file of its own."""
    file = folder / f"{name}.txt"
    file.write_text(f"云汐市推进{name}产业链建设\n\n{said(name, amount)}\n", encoding="utf-8")
    return file


def said(name: str, amount: int = 3) -> str:
    return SENTENCE.format(name=name) + LOAN.format(name=name, amount=amount)


def many(folder: Path, count: int) -> Path:
    """A folder of articles that share bodies.

    They have no title and long file names: few of their receipts fit into a pipe, so a load waits until it is read.
    """
    folder.mkdir()
    for number in range(count):
        name = "甲乙丙丁戊己庚辛"[number % 8] + "型装备"
        (folder / f"{number:03d}-{'-' * 200}.txt").write_text(said(name, number + 1) + "\n", encoding="utf-8")
    return folder
