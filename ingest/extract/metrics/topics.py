"""Whose clause it is when nothing stands at its head: a clause's before it, a sentence's before it, the heading's."""

from __future__ import annotations

import re
from collections import Counter

from graph.facts import Span
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.scene import Scene, clause_start

CLAUSES_BACK = 16
ITEM = re.compile(r"[一二三四五六]是|第[一二三四五六]，|[（(][一二三四五六\d][）)]")  # each item has its own subject
FIRST = re.compile(r"一是|第一，|[（(][一1][）)]")
NUMBER = re.compile(r"[\s　]*(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、．.]?\s*|[▲●■·◆★-]\s*)?")
TITLE_ENDS = re.compile(r"[”\"'》]?(?:[（(][^）)\n]{1,30}[）)])?[。：:]")
BACK = 4  # sentences of the paragraph that are asked for a subject


def actor_at(scene: Scene, at: int, sentence: Span) -> int | None:
    """Who the clause around ``at`` is about: its own head, else a clause's before it, else a sentence's before it."""
    start, end = clause_start(scene.text, at, sentence[0]), at
    for _ in range(CLAUSES_BACK):
        found = head_of(scene, (start, end))
        if found is not None:
            return found
        if start <= sentence[0]:
            break
        if ITEM.match(scene.text, start):
            start = first_item(scene.text, sentence[0], start)
        end, start = start - 1, clause_start(scene.text, start - 1, sentence[0])
    title = title_of(scene, sentence)
    return topic_before(scene, sentence) if title is None else title


def first_item(text: str, begin: int, at: int) -> int:
    """Where the row of items begins: the subject of an item is none of its neighbours'."""
    first = FIRST.search(text, begin, at)
    return first.start() if first else max(at, begin + 1)


def title_of(scene: Scene, sentence: Span) -> int | None:
    """1．某项目。业主：某公司。总投资…: what opens the paragraph as its title."""
    begin = scene.text.rfind("\n", 0, sentence[0]) + 1
    number = NUMBER.match(scene.text, begin)
    opening = scene.within((number.end(), number.end() + 1)) if number else []
    if not opening or not scene.is_type(opening[0], "Project", "Initiative", "Product"):
        return None
    ends = TITLE_ENDS.match(scene.text, opening[0].end)
    return opening[0].body if ends and opening[0].end < sentence[0] else None


def topic_before(scene: Scene, sentence: Span) -> int | None:
    """The head of the nearest sentence before, in the same paragraph, that has one; persons are no topic."""
    before = scene.before(sentence)
    for _ in range(BACK):
        if before is None:
            return heading_topic(scene, sentence)
        topic = topic_of(scene, before)
        if topic is not None:
            return topic
        before = scene.before(before)
    return None


def topic_of(scene: Scene, sentence: Span) -> int | None:
    """The first clause head of a sentence that is no person."""
    if sentence not in scene.topics:
        scene.topics[sentence] = find_topic(scene, sentence)
    return scene.topics[sentence]


def find_topic(scene: Scene, sentence: Span) -> int | None:
    start = sentence[0]
    while start < sentence[1]:
        end = next((i for i in range(start, sentence[1]) if scene.text[i] in "，,；;：:。"), sentence[1])
        found = head_of(scene, (start, end))
        if found is not None and scene.bodies[found].type != "Person":
            return found
        start = end + 1
    return None


def heading_topic(scene: Scene, sentence: Span) -> int | None:
    """What the heading above names, when it names one project or chain: 一、某某产业链."""
    above = [span for span in scene.headings if span[1] <= sentence[0]]
    if not above:
        return None
    inside = [m for m in scene.within(above[-1]) if scene.is_type(m, "Project", "Chain")]
    return inside[0].body if len({m.body for m in inside}) == 1 else None


def dominant_chain(scene: Scene) -> int | None:
    """The chain that the article is about: more than half of all mentions of chains are its own. None where several
    are told of (the one named most is another question: ``learned.reading.most_named``)."""
    counts = Counter(m.body for m in scene.mentions if scene.is_type(m, "Chain"))
    top = counts.most_common(1)
    return top[0][0] if top and 2 * top[0][1] > counts.total() else None
