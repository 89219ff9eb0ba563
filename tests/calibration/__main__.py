"""Fit the confidences and show how reliable they are: ``python -m tests.calibration``.

Reads train, dev and test with the rules as they are; fits on train and dev (and on ``earlier.jsonl``); writes
``ingest/extract/confidence/weights.yaml`` and the tables of ``docs/quality.md``. Of test it makes figures only. Nothing
is drawn at random: the same articles and rules give the same file.

``python -m tests.calibration keep`` stores the samples of the odd numbers a–f instead, as ``earlier.jsonl``: once, with
rules whose writers had not read them.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import yaml

from ingest.extract.confidence.weights import FILE, PARTS, Part
from tests.calibration.regression import FREE, Fitted, cross_fitted, fitted
from tests.calibration.reliability import Said, markdown
from tests.calibration.samples import Judged, Sample, earlier, judged, keep

QUALITY = Path(__file__).parent.parent.parent / "docs" / "quality.md"
BEGIN, END = "<!-- python -m tests.calibration -->", "<!-- / -->"
TITLES: dict[Part, str] = {"mentions": "主体 mentions", "links": "关系 relations", "figures": "数据主体 subjects"}
SETS = {"dev": "dev（未读 unread）", "earlier": "a–f（单数 odd, 965b9ff）", "test": "test"}
NOTE = "# Written by `python -m tests.calibration`: how much each trait speaks for what was read being right.\n"


def calibrate(articles: Sequence[Judged]) -> tuple[dict[Part, Fitted], dict[Part, dict[str, Said]]]:
    """The regression of each part, and what is said of whom: by one fitted without the article for all but test."""
    models: dict[Part, Fitted] = {}
    said: dict[Part, dict[str, Said]] = {}
    of = {article.name: article for article in articles}
    stored = list(earlier())
    for part in PARTS:
        learnt = [s for a in articles if a.split != "test" for s in a.samples(part)]
        learnt += [s for s in stored if s.part == part]
        models[part] = fitted(learnt)
        said[part] = defaultdict(list)
        guesses = list(zip(learnt, cross_fitted(learnt), strict=True))
        tested = [s for a in articles if a.split == "test" for s in a.samples(part)]
        guesses += [(s, models[part].say(s.traits)) for s in tested]
        for sample, guess in guesses:
            said[part][_set_of(sample, of)].append((guess, sample.right))
            if part == "mentions" and sample.at >= 0:
                of[sample.article].evidence.bodies[sample.at].confidence = guess
    return models, said


def _set_of(sample: Sample, of: dict[str, Judged]) -> str:
    return "earlier" if sample.at < 0 else of[sample.article].split


def weights_file(models: dict[Part, Fitted]) -> str:
    """The weights as YAML; levels of groups of articles stay behind: the next article is a blind one."""
    content = {
        part: {
            "level": round(model.level, 3),
            "weights": {k: round(w, 3) for k, w in model.weights.items() if k not in FREE and abs(w) >= 0.001},
        }
        for part, model in models.items()
    }
    return NOTE + yaml.safe_dump(content, allow_unicode=True, sort_keys=True, width=120)


def main(task: str = "fit") -> None:
    articles = judged(("train", "dev", *(["test"] if task == "fit" else [])))
    models, said = calibrate(articles)
    if task == "keep":
        odd = [a for a in articles if a.name[0] in "abcef" and int(a.name[1:]) % 2]
        keep([s for part in PARTS for a in odd for s in a.samples(part)])
        return
    FILE.write_text(weights_file(models), encoding="utf-8")
    tables = [markdown(TITLES[p], [(SETS[s], said[p].get(s, [])) for s in SETS]) for p in PARTS]
    text = "\n\n".join("\n".join(lines) for lines in tables)
    print(text)
    page = QUALITY.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    if rest:
        QUALITY.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:2])
