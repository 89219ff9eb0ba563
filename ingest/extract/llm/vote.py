"""Rules and language model decide together; every number of that decision stands here.

Both say it: kept, surer than before. Only the rules: kept as it was. Only the model, its words anchored in the text:
kept as ``llm``, less sure. They contradict each other: the rules are believed, except on whom a number is about, where
they are less sure than ``ABOUT``. Who said it is kept: ``finance+llm``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from graph.facts import Span
from graph.schema import ontology
from ingest.extract.found import Body, Figure, Link

NAME = "llm"
# Nobody can measure every model. What only one says is less probable than not until a deployment has measured its own
# (``chaingraph evaluate``), so that it can be told apart and held back; agreement halves what doubt there was.
ALONE = 0.45
ABOUT = 0.6  # whom a number is about: the number itself is the text's, and this is what rules get wrong most often
DOUBT_LEFT = 0.5

Verdict = Literal["added", "confirmed", "contradicted"]
Key = tuple[str, int, int]


def agreed(confidence: float) -> float:
    """
    >>> agreed(0.8)
    0.9
    """
    return round(1 - (1 - confidence) * DOUBT_LEFT, 3)


def joined(by: str) -> str:
    return f"{by}+{NAME}" if by else NAME


def heard_body(body: Body) -> None:
    """A body that the rules named is named by the model too; once, however many sections say so."""
    if NAME not in body.by:
        body.by.append(NAME)
        body.confidence = agreed(body.confidence)


@dataclass(slots=True)
class Poll:
    """What has been said of links and figures so far; changes the lists that it is given."""

    links: list[Link]
    figures: list[Figure]
    _links: dict[Key, list[Link]] = field(init=False)
    _figures: dict[Span, Figure] = field(init=False)
    _heard: set[object] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self._links, self._figures = {}, {figure.at: figure for figure in self.figures}
        for link in self.links:
            self._links.setdefault(_key(link), []).append(link)

    def link(self, said: Link) -> Verdict:
        """Count the model's voice for a link."""
        known = self._links.get(_key(said), [])
        if not known:
            said.by, said.confidence = NAME, ALONE
            self.links.append(said)
            self._links[_key(said)] = [said]
            self._heard.add(_key(said))
            return "added"
        same = [link for link in known if link.modality == said.modality]
        if same and _key(said) not in self._heard:
            self._heard.add(_key(said))
            for link in same:
                link.by, link.confidence = joined(link.by), agreed(link.confidence)
        return "confirmed" if same else "contradicted"

    def knows(self, at: Span) -> bool:
        """Whether somebody has read the number there."""
        return at in self._figures

    def figure(self, said: Figure) -> Verdict:
        """Count the model's voice for a number and whom it is about."""
        known = self._figures.get(said.at)
        if known is None:
            said.by, said.confidence = NAME, ALONE
            self.figures.append(said)
            self._figures[said.at] = said
            self._heard.add(said.at)
            return "added"
        if known.subject != said.subject:
            if said.subject is None or (known.subject is not None and known.confidence >= ABOUT):
                return "contradicted"
            known.subject, known.by, known.confidence = said.subject, NAME, ABOUT
            self._heard.add(said.at)
            return "added"
        if said.at not in self._heard:
            self._heard.add(said.at)
            known.by, known.confidence = joined(known.by), agreed(known.confidence)
        return "confirmed"


def _key(link: Link) -> Key:
    """Ends in one order where direction says nothing."""
    ends = sorted((link.head, link.tail)) if ontology().relations[link.type].symmetric else [link.head, link.tail]
    return link.type, ends[0], ends[1]
