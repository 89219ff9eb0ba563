"""The quality of extraction against the keys beside the checkout: ``python -m tests.extraction_bars ../shared``.

The articles and keys are nobody's to copy, so they stay outside the repository; without them there is nothing to run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
# articles, keys, and the least F1 of each part of the score
BARS: dict[tuple[str, str], dict[tuple[str, str], float]] = {
    ("corpus", "eval/gold"): {("entities", "all"): 0.70, ("relations", "core"): 0.30, ("metrics", "subject"): 0.45},
    ("eval/dev/articles", "eval/dev/gold"): {("entities", "all"): 0.75, ("relations", "core"): 0.35},
}


def score(shared: Path, articles: str, keys: str) -> dict[str, dict[str, dict[str, float]]]:
    """Extract with the real command line, then let the keys' own scorer judge."""
    with tempfile.TemporaryDirectory() as folder:
        extract = [sys.executable, "-m", "chaingraph", "extract", str(shared / articles), "--out", folder]
        subprocess.run(extract, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        judge = [sys.executable, str(shared / "eval" / "score.py"), folder, str(shared / keys), "--json"]
        answer = json.loads(subprocess.run(judge, check=True, capture_output=True).stdout)
    return {part: answer[part] for part in ("entities", "relations", "metrics")}


def main(shared: Path) -> int:
    short = 0
    for (articles, keys), bars in BARS.items():
        figures = score(shared, articles, keys)
        for (part, measure), bar in bars.items():
            f1 = figures[part][measure]["f1"]
            short += f1 < bar
            print(f"{'✓' if f1 >= bar else '✗'} {articles}: {part} {measure} F1 {f1:.3f} (≥ {bar:.2f})", flush=True)
    return int(bool(short))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
