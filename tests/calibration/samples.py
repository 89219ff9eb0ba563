"""Annotated articles → samples: the traits of each mention, link and figure that was read, and whether it is right.

*Seen* articles are those that the writers of rules have read: the rules are better there than they will be on the next
article. *Blind* are those in dev, of which they had only scores, and the samples in ``earlier.jsonl``: the odd
numbers of a–f as the rules of 965b9ff read them, before anybody looked there.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.documents.clean import clean
from ingest.documents.read import read_article
from ingest.evaluation import Verdicts, verdicts
from ingest.extract.answer import answer_of
from ingest.extract.confidence.evidence import Evidence
from ingest.extract.confidence.traits import MODEL, figure_traits, link_traits, mention_traits
from ingest.extract.confidence.weights import Part, Traits
from ingest.extract.nlp import extract, pipeline
from ingest.pool import mapped

ARTICLES = Path(__file__).parent.parent / "golden" / "articles"
EARLIER = Path(__file__).with_name("earlier.jsonl")
# of the passages g: the others were scores only
READ_PASSAGES = (*range(2, 45, 2), *range(118, 309, 2), *range(309, 441), *(n for n in range(441, 500) if n % 3))
SEEN, EARLIER_RULES, LEARNT = "read by the writers of rules", "by earlier rules", "the model on what it learnt from"


@dataclass(frozen=True, slots=True)
class Sample:
    """``at``: its place among the article's bodies, links or figures."""

    part: Part
    article: str
    at: int
    traits: Traits
    right: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """An article as it was read, beside its key."""

    name: str
    split: str
    evidence: Evidence
    verdicts: Verdicts

    @property
    def read(self) -> bool:
        """Whether those who wrote the rules had it before them; of the others they had but scores."""
        passage = self.name[0] == "g" and int(self.name[1:]) not in READ_PASSAGES
        return self.split != "test" and not passage

    def background(self, traits: Traits) -> Traits:
        """In what the sample is better off than one of the next article; only train teaches the model."""
        learnt = {LEARNT: traits[MODEL]} if self.split == "train" and MODEL in traits else {}
        return ({SEEN: 1.0} if self.read else {}) | learnt

    def samples(self, part: Part) -> Iterator[Sample]:
        """Links and figures with the confidences that their bodies have by now."""
        for at, (traits, right) in enumerate(PARTS[part](self)):
            if right is not None:
                known = traits()
                yield Sample(part, self.name, at, known | self.background(known), right)


Candidates = Iterator[tuple[Callable[[], Traits], bool | None]]


def _mentions(judged: Judged) -> Candidates:
    for at, right in enumerate(judged.verdicts.entities):
        yield lambda at=at: mention_traits(judged.evidence, at), right  # type: ignore[misc]


def _links(judged: Judged) -> Candidates:
    """Stated ones: keys don't hold every planned or former one."""
    stated = iter(judged.verdicts.relations)
    for link in judged.evidence.links:
        right = next(stated) if link.modality == "stated" else None
        yield lambda link=link: link_traits(judged.evidence, link), right  # type: ignore[misc]


def _figures(judged: Judged) -> Candidates:
    for figure, right in zip(judged.evidence.figures, judged.verdicts.metrics, strict=True):
        yield lambda figure=figure: figure_traits(judged.evidence, figure), right  # type: ignore[misc]


PARTS: dict[Part, Callable[[Judged], Candidates]] = {"mentions": _mentions, "links": _links, "figures": _figures}


def judged(splits: Sequence[str]) -> list[Judged]:
    """Every article of these splits, read by the rules as they are."""
    files = [file for split in splits for file in sorted((ARTICLES / split).glob("*.txt"))]
    return list(mapped(_judge, files, workers=min(2, os.cpu_count() or 1), start=pipeline, died=_died))


def _judge(file: Path) -> Judged:
    cleaned = clean(read_article(file, str(file)))
    doc = extract(cleaned, without=("improbable",))  # every candidate is a sample, also those that will be dropped
    key = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    evidence = Evidence(doc.text, doc._.layout, doc._.bodies, doc._.links, doc._.figures)
    return Judged(file.stem, file.parent.name, evidence, verdicts(answer_of(cleaned, doc), key))


def _died(file: Path) -> Judged:
    raise RuntimeError(f"the process that read {file.name} died")


def earlier() -> Iterator[Sample]:
    """The stored samples of rules as they were: a line of trait names, then one line a sample."""
    if not EARLIER.exists():
        return
    lines = EARLIER.read_text(encoding="utf-8").splitlines()
    names: list[str] = json.loads(lines[0])
    for line in lines[1:]:
        part, article, right, ones, others = json.loads(line)
        traits = {names[i]: 1.0 for i in ones} | {names[i]: value for i, value in others}
        yield Sample(part, article, -1, traits | {EARLIER_RULES: 1.0}, bool(right))


def keep(samples: Sequence[Sample]) -> None:
    """Store samples as ``earlier`` reads them: as those of blind articles."""
    names = sorted({name for sample in samples for name in sample.traits} - {SEEN})
    number = {name: i for i, name in enumerate(names)}
    lines: list[object] = [names]
    for sample in samples:
        traits = sorted((name, value) for name, value in sample.traits.items() if name != SEEN)
        ones = [number[name] for name, value in traits if value == 1.0]
        others = [[number[name], round(value, 2)] for name, value in traits if value not in (0.0, 1.0)]
        lines.append([sample.part, sample.article, int(sample.right), ones, others])
    text = "\n".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines)
    EARLIER.write_text(text + "\n", encoding="utf-8")
