"""Who does it: the subject that stands at the head of a clause, in a clause before it, in a sentence before it."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.clause_words import (
    BARE_NOUN,
    FRONT,
    KIND_OF_NOUN,
    LOCATIVE,
    OF,
    OWN_PLACE,
    POST,
    RELATIVE,
    SAYS,
    SEVERAL,
    THIS,
)
from ingest.extract.scene import Mention, Scene, clause_start

CLAUSES_BACK = 16
BACK = 4  # sentences of the paragraph that are asked for a subject
GOVERNS_ALL = re.compile(r"(?:在|向|对|为|把|将|通过|按照|根据|围绕|依托|面向|随着|针对|走进)")


def actor_at(scene: Scene, at: int, sentence: Span) -> int | None:
    """Who the clause around ``at`` is about: its own head, else a clause's before it, else a sentence's before it."""
    start, end = clause_start(scene.text, at, sentence[0]), at
    for _ in range(CLAUSES_BACK):
        found = head_of(scene, (start, end))
        if found is not None:
            return found
        if start <= sentence[0]:
            break
        end, start = start - 1, clause_start(scene.text, start - 1, sentence[0])
    return topic_before(scene, sentence)


def head_of(scene: Scene, clause: Span) -> int | None:
    """The body at the clause's head; None when it has none, or only says which person speaks."""
    if clause not in scene.heads:
        scene.heads[clause] = find_head(scene, clause)
    return scene.heads[clause]


def find_head(scene: Scene, clause: Span) -> int | None:
    text, here = scene.text, scene.within(clause)
    relative = relative_head(scene, clause, here)
    if relative is not None:
        return relative
    front = FRONT.match(text, *clause)
    begin = front.end() if front else clause[0]
    if here and here[0].start <= begin:
        head = modified(scene, here)
        if LOCATIVE.match(text, head.end) or (scene.is_type(head, "Place") and text.startswith("的", head.end)):
            return None
        return speaking(scene, head, clause) if is_speech(text, clause, head) else head.body
    return called(scene, begin, clause)


def is_speech(text: str, clause: Span, head: Mention) -> bool:
    """甲公司总经理某某介绍, or a name before a colon (interviews)."""
    return SAYS.search(text, head.end, clause[1]) is not None or (
        head.end == clause[1] and text[head.end :][:1] in "：:"
    )


def speaking(scene: Scene, head: Mention, clause: Span) -> int | None:
    """Who is understood in what is said: the enterprise that speaks, or the speaker's."""
    body = scene.of(head)
    if body.type != "Person":
        return head.body if body.kind == "enterprise" else None
    before = [m for m in scene.within((clause[0], head.start)) if scene.of(m).kind == "enterprise"]
    return before[-1].body if before else None


def called(scene: Scene, begin: int, clause: Span) -> int | None:
    """A head without a name: 该项目, 联盟, 两家企业 (the first of the two), 全市."""
    text = scene.text
    if several := SEVERAL.match(text, begin, clause[1]):
        return first_of_last_two(scene, several["noun"], begin)
    if this := THIS.match(text, begin, clause[1]):
        for size in range(len(this["noun"]), 0, -1):
            found = last_called(scene, this["noun"][:size], begin)
            if found is not None:
                return found
    if (bare := BARE_NOUN.match(text, begin, clause[1])) and not text.startswith("的", bare.end()):
        return last_called(scene, bare["noun"], begin)
    return scene.place if OWN_PLACE.search(text, clause[0], min(begin + 2, clause[1])) else None


def modified(scene: Scene, mentions: list[Mention]) -> Mention:
    """The head of a chain of modifiers: 甲公司承建的乙项目 → 乙项目, 丙局局长丁某 → 丁某, 某链链主企业戊 → 戊."""
    head = mentions[0]
    for following in mentions[1:]:
        between = scene.text[head.end : following.start]
        is_holder = scene.is_type(following, "Person") and POST.fullmatch(between)
        of_place = scene.is_type(head, "Place") and scene.is_type(following, "Chain") and between in ("", "的")
        is_owned = of_place or (not scene.is_type(following, "Person", "Chain", "Product") and OF.fullmatch(between))
        if not (is_holder or is_owned) or between == "、":
            break
        head = following
    return head


def relative_head(scene: Scene, clause: Span, here: list[Mention]) -> int | None:
    """由甲公司与乙大学研制的丙: what the doing that opens the clause has made, the last such in a row."""
    if GOVERNS_ALL.match(scene.text, clause[0], clause[1]):
        return None
    found = None
    for mention in here:
        if scene.is_type(mention, "Person", "Place"):
            continue
        if RELATIVE.search(scene.text, max(clause[0], mention.start - 40), mention.start):
            found = mention
            break
    if found is None or LOCATIVE.match(scene.text, found.end):
        return None
    opening = [m for m in here if m.start < found.start]
    before = scene.text[clause[0] : opening[0].start if opening else found.start]
    is_object = re.search(r"(?:给|向|为|吸纳|吸收|获得|推出|实施|支持|帮助|打造|了)$", before) or len(before) > 30
    return None if is_object else found.body


def last_called(scene: Scene, noun: str, at: int) -> int | None:
    """The body named last before ``at`` that the bare noun may stand for."""
    kinds = KIND_OF_NOUN.get(noun, ())
    for mention in scene.latest(at):
        body = scene.of(mention)
        names = [name.rstrip("”\"'") for name in (body.name, *body.aliases)]
        if any(name.endswith(noun) and name != noun for name in names) or (body.kind in kinds and kinds):
            return mention.body
    return None


def first_of_last_two(scene: Scene, noun: str, at: int) -> int | None:
    """两个党委: of the two of that kind that were named last, the one named first."""
    kinds = KIND_OF_NOUN.get(noun, ())
    last: list[int] = []
    for mention in scene.latest(at):
        body = scene.of(mention)
        if mention.body not in last and (body.kind in kinds or body.name.endswith(noun)):
            last.append(mention.body)
        if len(last) == 2:
            break
    return last[-1] if last else None


def topic_before(scene: Scene, sentence: Span) -> int | None:
    """The head of the nearest sentence before, in the same paragraph, that has one; persons are no topic."""
    before = scene.before(sentence)
    for _ in range(BACK):
        if before is None:
            return heading_topic(scene, sentence)
        if before not in scene.topics:
            scene.topics[before] = head_in(scene, before)
        if scene.topics[before] is not None:
            return scene.topics[before]
        before = scene.before(before)
    return None


def head_in(scene: Scene, sentence: Span) -> int | None:
    """The first clause head of a sentence that is no person."""
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
