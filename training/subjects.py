"""Fit what each trait of a candidate weighs: ``python -m training.subjects``.

Reads the train split and writes ``weights/subjects.json``. Every article is read twice: with the names that the rules
find, and with those of its key, so that the weights do not depend on which names are missed. Seeded; about a minute on
one core.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ingest.documents.clean import clean
from ingest.documents.read import read_article
from ingest.evaluation.score import folded, number, paired
from ingest.extract.coreference import refer
from ingest.extract.found import Body
from ingest.extract.metrics import places_of_names, refusal, sentence_at
from ingest.extract.metrics.candidates import Case, candidates
from ingest.extract.metrics.scene import Scene, Told
from ingest.extract.metrics.subjects import votes_on
from ingest.extract.metrics.traits import traits_of
from ingest.extract.metrics.weighing import WEIGHTS
from ingest.extract.nlp import extract
from ingest.extract.quantities import Quantity
from training.corpus import occurrences

ARTICLES = Path(__file__).parents[1] / "tests" / "golden" / "articles" / "train"
SEED, EPOCHS, RATE, SHRINK = 0, 10, 0.1, 0.9
SMALL = 0.02  # a weight below it is left out
Example = tuple[list[list[str]], int]  # the traits of each candidate, the right one's position


def read(text: Path) -> Iterator[Example]:
    """The examples of one article, with the names that the rules find and with the key's."""
    key = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
    doc = extract(clean(read_article(text)), parts="rules", without=("relations", "metrics", "vote"))
    found = [{"id": str(i), "type": b.type, "name": b.name, "aliases": b.aliases} for i, b in enumerate(doc._.bodies)]
    yield from examples_of(doc, key, {id_: position for position, id_ in paired(found, key["entities"]).items()})
    doc._.bodies = given(doc.text, key)
    refer(doc)
    yield from examples_of(doc, key, {e["id"]: i for i, e in enumerate(key["entities"])})


def given(text: str, key: dict[str, Any]) -> list[Body]:
    """The key's entities wherever one of their names stands, the longest names first."""
    bodies = [Body(e["type"], e["name"], e.get("kind"), list(e.get("aliases") or [])) for e in key["entities"]]
    names = sorted({(n, i) for i, b in enumerate(bodies) for n in (b.name, *b.aliases)}, key=lambda n: (-len(n[0]), n))
    taken = np.zeros(len(text), dtype=bool)
    for name, i in names:
        for span in occurrences(text, name):
            if not taken[slice(*span)].any():
                taken[slice(*span)] = True
                bodies[i].spans.append(span)
    for body in bodies:
        body.spans.sort()
    return bodies


def examples_of(doc: Any, key: dict[str, Any], position: dict[str, int]) -> Iterator[Example]:
    scene = Scene(doc.text, doc._.bodies, doc._.layout)
    names, seen = places_of_names(doc._.bodies), set[tuple[float, str]]()
    left = list(key["metrics"])
    for quantity in doc._.quantities:
        sentence = sentence_at(scene.text, doc._.layout, quantity.span[0])
        if refusal(quantity, sentence, names, scene, seen) or sentence is None:
            continue
        metric = matching(quantity, scene.text[slice(*sentence)], left)
        right = position.get(metric["subject"]) if metric else None
        case = Case(scene, quantity, sentence, votes_on(scene, quantity, sentence), scene.last)
        among = candidates(case)
        if right in among:
            yield [list(traits_of(case, c)) for c in among], among.index(right)
        rule = next((r for r, vote in case.votes.items() if vote == right), "weighed")
        told = right if right is not None else next(iter(case.votes.values()), None)
        origin = scene.last.by if rule == "continued" and scene.last else rule
        scene.last = Told(quantity.span[1], told, origin, quantity.unit)


def matching(quantity: Quantity, sentence: str, left: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The key's metric that is this figure, taken out of ``left``."""
    value, unit, said = round(quantity.value, 6), folded(quantity.unit), folded(sentence)
    same = [m for m in left if (number(m["value"]), folded(m["unit"])) == (value, unit)]
    near = [m for m in same if folded(m["evidence"])[:30] in said or said[:30] in folded(m["evidence"])]
    found = next(iter(near or same), None)
    if found is not None:
        left.remove(found)
    return found


def weights_of(examples: list[Example]) -> dict[str, float]:
    """Conditional logit by AdaGrad, shrunk a little after each epoch."""
    index: dict[str, int] = {}
    coded = [([[index.setdefault(t, len(index)) for t in c] for c in cs], right) for cs, right in examples]
    weight, squares = np.zeros(len(index)), np.full(len(index), 1e-2)
    order = random.Random(SEED)
    for _ in range(EPOCHS):
        order.shuffle(coded)
        for traits, right in coded:
            scores = np.array([weight[t].sum() for t in traits])
            odds = np.exp(scores - scores.max())
            error = odds / odds.sum()
            error[right] -= 1
            for t, e in zip(traits, error, strict=True):
                squares[t] += e * e
                weight[t] -= RATE * e / np.sqrt(squares[t])
        weight *= SHRINK
    rounded = {trait: round(float(weight[i]), 2) for trait, i in sorted(index.items())}
    return {trait: w for trait, w in rounded.items() if abs(w) >= SMALL}


def main() -> None:
    weights = weights_of([example for text in sorted(ARTICLES.glob("*.txt")) for example in read(text)])
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(weights)} traits → {WEIGHTS.name}")


if __name__ == "__main__":
    main()
