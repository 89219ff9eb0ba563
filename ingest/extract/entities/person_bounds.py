"""Where a person's name ends that begins right behind a post (行长江北归|琢磨出, 旗长阿古达木|挂包)."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import Notebook
from ingest.extract.entities.person_words import (
    AFTER_OWN_END,
    DOES,
    FOLLOWED,
    FOREIGN_PART,
    FOREIGN_WHOLE,
    OWN_END,
    STRONG,
    TAIL_WORDS,
    TOLD,
    TRANSLITERATED,
    VERBS,
)
from ingest.extract.entities.surnames import COMPOUND, FAMILY, RARE


def is_overlong(word: str) -> bool:
    """季明川任, 季明任, 季明仍: the tagger took what the person does into the name."""
    if word[0] not in FAMILY | RARE or word[:2] in COMPOUND or TRANSLITERATED.fullmatch(word) or "·" in word:
        return False
    return len(word) == 4 or (len(word) == 3 and word[-1] in "任兼仍却")


def both_foreign(word: str, after: str) -> bool:
    """次仁|平央, 季哈斯|苏达: one name that the tagger took for two."""
    return bool(FOREIGN_PART.fullmatch(word[word[0] in FAMILY :]) and FOREIGN_PART.fullmatch(after))


def end_of_name(note: Notebook, start: int, longest: int) -> int | None:
    """Three syllables, else two, opened by a family name and followed by what follows a holder's name."""
    text = note.text
    if VERBS.match(text, start):
        return None
    if sure := foreign_end(note, start) or tagged_end(note, start):
        return sure
    if text[start : start + 2] in COMPOUND:
        return first_end(note, start, (start + 4, start + 3), longest)
    if text[start] in FAMILY:
        return first_end(note, start, (start + 3, start + 2), longest)
    foreign = TRANSLITERATED.match(text, start, longest + 1)
    if foreign and FOLLOWED.match(text, foreign.end()):
        return foreign.end()
    if text[start] in RARE:
        tag = note.tag_at(start)
        of_three = tag is not None and (tag.start, tag.end) == (start, start + 3) and tag.tag in ("v", "m", "n")
        followed = DOES if is_word(note, start) and not of_three else TOLD
        return first_end(note, start, (start + 3, start + 2), longest, followed)
    tag = note.tag_at(start)
    whole = tag is not None and tag.start == start and tag.tag in ("PER", "nz", "LOC", "ORG")
    return tag.end if tag and whole and FOLLOWED.match(text, tag.end) and tag.end - start in (2, 3, 4) else None


def foreign_end(note: Notebook, start: int) -> int | None:
    """理事长次仁平央|第一个: four syllables or more, up to where a word ends."""
    found = FOREIGN_WHOLE.match(note.text, start)
    ends = range(found.end(), start + 3, -1) if found else ()
    return next((e for e in ends if (tag := note.tag_at(e)) is None or tag.start == e), None)


def tagged_end(note: Notebook, start: int) -> int | None:
    """董事长季明|送来: the tagger's own end where a verb of two syllables follows."""
    tag, longest = note.tag_at(start), 4 if note.text[start : start + 2] in COMPOUND else 3
    if tag is None or tag.start != start or tag.tag != "PER" or not 1 < len(tag.word) <= longest:
        return None
    after = note.tag_at(tag.end)
    follows = after is not None and after.start == tag.end and after.tag in ("v", "d", "vd") and len(after.word) > 1
    return tag.end if follows and not is_overlong(tag.word) else None


def acting_end(note: Notebook, start: int, longest: int) -> int | None:
    """教授季明川|就是常客: behind a post, up to a word that says what the bearer does."""
    if note.text[start] in RARE and not STRONG.search(note.text[max(0, start - 4) : start].rstrip(" \u3000")):
        return None
    for end in (start + 3, start + 2)[: 1 if note.text[start] in RARE else 2]:
        after, first = note.tag_at(end), note.tag_at(start)
        word = first is None or not reads_as_a_name(note, start, end)
        acts = after is not None and after.start == end and after.tag in ("v", "d", "p", "vd", "w")
        if end <= longest and (acts or note.text[end : end + 1] in "\n") and not word and ends_well(note, start, end):
            return end
    return None


def reads_as_a_name(note: Notebook, start: int, end: int) -> bool:
    """No plain word (党员|连续奋战), nothing but verbs (链长|管|落地) or pronouns."""
    tags = list(note.tags_from(start, end))[:3] if note.tag_at(start) else []
    if not tags or tags[0].start != start:
        return False
    if tags[0].end >= end:
        return tags[0].tag == "PER" or (tags[0].tag in ("n", "nz", "a", "vn", "LOC", "ORG") and end - start > 2)
    broken = len(tags[0].word) == 1 and tags[0].tag != "v"
    if len(tags) > 1 and tags[0].tag in ("LOC", "nz", "ORG") and end - start == 3 and len(tags[1].word) == 1:
        return True  # 行长江北|归
    return broken or tags[0].tag == "PER" or any(tag.tag in ("PER", "n", "nz", "LOC") for tag in tags[1:])


def first_end(
    note: Notebook, start: int, ends: tuple[int, ...], longest: int, followed: re.Pattern[str] = FOLLOWED
) -> int | None:
    fitting = (e for e in ends if e <= longest and followed.match(note.text, e) and ends_well(note, start, e))
    return next(fitting, None)


def is_word(note: Notebook, start: int) -> bool:
    """Whether a plain word of two characters or more begins there (来自, 相互)."""
    tag = note.tag_at(start)
    return tag is None or tag.start < start or (len(tag.word) > 1 and tag.tag not in ("PER", "nz", "ORG", "LOC", "nr"))


def ends_well(note: Notebook, start: int, end: int) -> bool:
    """The last syllable is no verb's first (季明|担任, 姜|点赞) and no conjunction (季明|和)."""
    last = note.text[end - 1]
    if last in OWN_END and end - start > 2:
        after = note.tag_at(end)
        if AFTER_OWN_END.match(note.text, end) or (after and after.start == end and after.tag in ("d", "r", "vd")):
            return True
    return last not in TAIL_WORDS + "，、" and not VERBS.match(note.text, end - 1)
