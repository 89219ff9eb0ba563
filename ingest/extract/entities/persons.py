"""Persons: what the tagger takes for one, set right by the words around, and names right after a post (总经理X说)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.divisions import divisions
from ingest.extract.entities.notebook import Notebook
from ingest.extract.entities.person_bounds import acting_end, both_foreign, end_of_name, first_end, is_overlong
from ingest.extract.entities.person_words import (
    AFTER_NOUN,
    AFTER_POST,
    BESIDE,
    BRACKETED,
    BYLINE,
    CHANGED,
    DOTTED,
    FOLLOWED,
    FOREIGN_WHOLE,
    GIVEN,
    LEADERS,
    LEFT,
    NAME,
    NICKNAMED,
    OFFICE,
    PERIODS,
    PLAIN_TAGS,
    POST,
    SPACED,
    SPEAKS,
    STRONG,
    TAIL_WORDS,
    TITLE_AFTER,
    TOLD,
    VERBS,
)
from ingest.extract.entities.surnames import COMPOUND, FAMILY, RARE
from ingest.extract.grids import pieces, records
from ingest.extract.tagger import Tag

BEFORE_NAME = re.compile(rf"(?:{BESIDE})\s?$")
AFTER_NAME = re.compile(rf"(?:同志|教授|院士|博士|老人|女士|先生|委员|代表)?(?:{SPEAKS}|女士|先生|博士|院士)")
LONGEST_POST = 16  # characters of a post with what closes it
EVERYDAY = frozenset(["党员", "干部", "连夜", "常驻", "长驻", "常年", "全程", "相继"])
TITLE_BEHIND = re.compile("教授|研究员|博士|院士|女士|先生")
HAN = re.compile(r"[\u4e00-\u9fa5]{2,4}")
BORDERS = ("", "\t", "|", "｜", "\n")
TO_THE_PARTY = tuple("对跟听爱向为忠信入在全")  # 对党忠诚 is nobody of the family 党
NO_PERSON = re.compile(rf"{POST}|(?:[银支商]行|局|办|委|公司)$")  # 金融链长单位 | 华夏银行


def find(note: Notebook) -> None:
    seen: dict[str, tuple[int, int]] = {}
    for start, end in [*tagged(note), *posted(note), *spaced(note)]:
        name = note.text[start:end]
        if not VERBS.match(name) and is_person(note, start, end, name):
            seen.setdefault(name, (start, end))
    for name in [n for n in seen if any(n != s and n.startswith(s) and stands_alone(note, s, n) for s in seen)]:
        del seen[name]
    for name in list(seen):
        if not any(name != other and name in other for other in seen):
            note_everywhere(note, name)


def stands_alone(note: Notebook, name: str, longer: str) -> bool:
    """宓安 beside 宓安上 (of 宓安上任): the shorter stands by itself too, and the longer only goes on with a verb."""
    rest = longer.removeprefix(name)
    return (
        note.text.count(name) > note.text.count(longer)
        and bool(VERBS.match(note.text, note.text.find(longer) + len(name)))
        and len(rest) == 1
    )


def note_everywhere(note: Notebook, name: str) -> None:
    plain = re.sub(r"\s", "", name)
    for span in note.occurrences(name):
        if not inside_other(note, *span):
            note.note("Person", None, span, "person", *({name} - {plain}), name=plain)


def tagged(note: Notebook) -> Iterator[tuple[int, int]]:
    """The tagger's persons; a verb at the end is cut off, a last syllable that it took for a word is put back."""
    for i, tag in enumerate(note.tags):
        if tag.tag != "PER":
            continue
        start, end = tag.start, tag.end
        after = note.tags[i + 1] if i + 1 < len(note.tags) else None
        if after and after.start == end and after.tag in ("PER", "LOC") and both_foreign(tag.word, after.word):
            end = after.end
        elif is_overlong(tag.word):
            end -= 2 if is_overlong(tag.word[:-1]) else 1
        elif len(tag.word) == 2 and i + 2 < len(note.tags) and goes_on(note.tags[i + 1], note.tags[i + 2], tag):
            end += 1
        yield start, end


def goes_on(after: Tag, then: Tag, person: Tag) -> bool:
    """季明|川|回忆: a single syllable before a verb, a comma or the line's end is the name's own."""
    return (
        after.start == person.end
        and len(after.word) == 1
        and (after.tag not in ("w", "p", "c", "u", "d", "r", "m") or after.word == "之")
        and after.word not in TAIL_WORDS
        and bool(FOLLOWED.match(then.word) or then.start > after.end)
    )


def posted(note: Notebook) -> Iterator[tuple[int, int]]:
    """Names that stand where only a person can: after a post, or between 由 and 担任."""
    for found in AFTER_POST.finditer(note.text):
        start, longest = found.span(1)
        end = end_of_name(note, start, longest)
        if end is None and note.text[start] in FAMILY | RARE and not VERBS.match(note.text, start):
            end = acting_end(note, start, longest)
        if end is not None:
            yield found.start(1), end
    for found in AFTER_NOUN.finditer(note.text):
        start, longest = found.span(1)
        noun = note.tag_at(found.start())
        if noun and noun.end == start and noun.tag == "n" and note.text[start] in FAMILY:
            end = first_end(note, start, (start + 3, start + 2), longest, TOLD)
            if end is not None:
                yield start, end
    for found in NICKNAMED.finditer(note.text):
        if opens_a_name(found[2]):
            yield found.span(2)
    for found in DOTTED.finditer(note.text):
        yield found.span(1)
    yield from tabled(note)
    for pattern in (LEFT, BRACKETED, OFFICE, CHANGED, TITLE_AFTER):
        for found in pattern.finditer(note.text):
            if opens_a_name(found[1]) and not VERBS.match(found[1]) and not re.search(POST, found[1]):
                yield found.span(1)
    for found in GIVEN.finditer(note.text):
        if opens_a_name(found[1]) and not re.search(POST, found[1]):
            yield found.span(1)


def tabled(note: Notebook) -> Iterator[tuple[int, int]]:
    """Each name in a cell that asks for persons: 链长 | 甲（副市长）、乙, 链长：甲　副市长."""
    for record in records(note.text):
        for field in (*record.of("leader"), *record.of("banker"), *record.of("person"), *record.of("contact")):
            for start, end in pieces(note.text, field.cell):
                name = note.text[start:end]
                named = opens_a_name(name) and HAN.fullmatch(name) and not VERBS.match(name)
                if named and not NO_PERSON.search(name):
                    note.known[name] = True  # its column says that it is a person's
                    yield start, end


def opens_a_name(word: str) -> bool:
    """A family name with one or two syllables behind it."""
    return 2 < len(word) <= 4 if word[:2] in COMPOUND else word[0] in FAMILY | RARE and len(word) < 4


def spaced(note: Notebook) -> Iterator[tuple[int, int]]:
    """温　宁（…副书记）: two-syllable names printed with a space, as in lists of members."""
    for found in SPACED.finditer(note.text):
        if found[1][0] in FAMILY:
            yield found.span(1)


def is_person(note: Notebook, start: int, end: int, word: str) -> bool:
    if not NAME.match(word) or word in LEADERS:
        return False
    if re.search(r"[链企委局]|.党|老师|单位|成员|[空暂]缺|待定|[前后]者|项目|产业|专班|联盟", word) or not held(
        note, word
    ):
        return False
    if word[0] == "党" and note.text[start - 1 : start] in TO_THE_PARTY:
        return False
    if len(word) > 4 and "·" not in word and not FOREIGN_WHOLE.fullmatch(word):
        return False
    unknown = word[0] not in FAMILY | RARE
    if unknown and (re.match(r"(.)\1", word) or (len(word) < 3 and not surely(note, start, end))):
        return False
    if in_periods(note, start) or re.fullmatch(rf".(?:{POST})", word) or note.text[end - 1 : end + 1] == "主任":
        return False
    if len(word) == 2 and note.text[end : end + 1].isdigit():
        return False
    if is_plain(note, start, end) or is_area(note, start, end):
        return False
    if re.match("[镇乡村县市]", note.text[end : end + 1]) and note.text[end : end + 2] not in ("市场", "村里", "村民"):
        return False
    line = note.text.rfind("\n", 0, start) + 1
    return not inside_other(note, start, end) and not BYLINE.search(note.text[max(line, start - 30) : start])


def surely(note: Notebook, start: int, end: int) -> bool:
    """A person to the tagger, behind an office that only a person holds or before a title that only a person has."""
    tag = note.tag_at(start)
    whole = tag is not None and (tag.start, tag.end, tag.tag) == (start, end, "PER")
    return whole and bool(STRONG.search(note.text[max(0, start - 4) : start]) or TITLE_BEHIND.match(note.text, end))


def is_area(note: Notebook, start: int, end: int) -> bool:
    """同安、平云的同行: a county's short name, where neither an office before nor a deed behind says otherwise."""
    if note.text[start:end] not in divisions().by_short or STRONG.search(note.text[max(0, start - 4) : start]):
        return False
    return note.text[end : end + 1] in ("、", "的", "和")


def in_periods(note: Notebook, start: int) -> bool:
    """周碰头、月调度、季观摩: what is held every week, month and season."""
    found = PERIODS.search(note.text, max(0, start - 9), start + 9)
    return found is not None and found.start() <= start < found.end()


def is_plain(note: Notebook, start: int, end: int) -> bool:
    """党员|连夜, 党支部|都要成: everyday words, the first an adverb, where no office stands before."""
    if note.text[start:end] in EVERYDAY:
        return True
    if STRONG.search(note.text[max(0, start - 4) : start].rstrip(" \u3000")):
        return False
    words = list(note.tags_from(start, end)) if note.tags else []
    if not words or words[0].start != start or not all(tag.tag in PLAIN_TAGS for tag in words):
        return False
    return words[0].tag in ("d", "p", "TIME")


def held(note: Notebook, name: str) -> bool:
    """Whether a post, a verb of speech or another name stands beside it somewhere: what is no person has none."""
    if name not in note.known:
        spans = list(note.occurrences(name))
        note.known[name] = any(beside(note.text, *span) or alone(note.text, *span) for span in spans) or any(
            acts(note, *span) for span in spans
        )
    return note.known[name]


def beside(text: str, start: int, end: int) -> bool:
    """A post or another name stands right before it, a verb of speech or a post right behind."""
    return bool(AFTER_NAME.match(text, end) or BEFORE_NAME.search(text[max(0, start - LONGEST_POST) : start]))


def alone(text: str, start: int, end: int) -> bool:
    """It fills a line or a table's cell."""
    before, after = text[max(0, start - 9) : start].rstrip(" \u3000"), text[end : end + 9].lstrip(" \u3000")
    return before[-1:] in BORDERS and after[:1] in BORDERS and (bool(before) or start < 9)


def acts(note: Notebook, start: int, end: int) -> bool:
    """Three syllables that open a clause and do something."""
    tag = note.tag_at(start)
    if end - start != 3 or note.text[start] not in FAMILY or tag is None:
        return False
    noun = note.tag_at(start - 1) if start else None
    behind_noun = tag.tag == "PER" and noun is not None and noun.tag == "n"
    if not behind_noun and note.text[start - 1 : start] not in ("", "，", "。", "\n", "“", ","):
        return False
    after = note.tag_at(end)
    return after is not None and after.start == end and after.tag in ("v", "d", "p", "vd")


def inside_other(note: Notebook, start: int, end: int) -> bool:
    return any(c.span[0] < end and start < c.span[1] for c in note.near(start, end) if c.type != "Person")
