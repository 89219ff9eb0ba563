"""What kind of line a line is: part of the article, or which piece of furniture."""

from __future__ import annotations

import re
from typing import Literal

from ingest.documents import furniture as f

Kind = Literal["text", "navigation", "page", "byline", "dated", "writers", "organisation", "addressed", "affiliation"]

PROSE_LEAST = 60  # a longer line is no title
WORD = r"[\u4e00-\u9fa5·]"
NAME = rf"(?:{WORD}{{2,4}}|{WORD}{{2,8}}·{WORD}{{2,8}})"
ROLE = r"(?:记者|通讯员|作者|整理|撰文|文/图|文(?=[:：/]))"
WRITERS = re.compile(
    rf"[（(■●\[【]?\s*(?P<from>《[^》]{{2,14}}》|本[报刊网台]|{WORD}{{2,10}}?[报刊网台社])?\s*(?:特约|见习|首席|全媒体)?{ROLE}[:：\s\u3000/]+"
    rf"{NAME}[\d\s\u3000、,，]*(?:(?:{ROLE}[:：\s\u3000]*)?{NAME}[\d\s\u3000、,，]*)*(?:文/图)?\s*[）)\]】]?"
)
NAMES = re.compile(rf"[{f.SURNAMES}]{WORD}{{1,2}}\d?(?:[\s\u3000、,，]+[{f.SURNAMES}]\s?{WORD}{{1,2}}\d?)*")
MARK = "\x01"  # stands for a date or issue number while what is left of a line is judged


def kind_of(text: str) -> Kind:
    """The first that fits; a line with a full stop is the article's unless it is plainly furniture."""
    bare = f.BUTTON.sub("", text).strip(" \u3000")
    if not bare or f.NAVIGATION.search(text) or (f.MENU.fullmatch(bare) and not f.heads_columns(bare)):
        return "navigation"
    if f.PAGE_NUMBER.fullmatch(text):
        return "page"
    if WRITERS.fullmatch(bare) or NAMES.fullmatch(bare):
        return "writers"
    if f.AFFILIATION.fullmatch(bare):
        return "affiliation"
    if f.ADDRESSED.fullmatch(bare):
        return "addressed"
    if "。" in bare or f.SECTION.match(bare):
        return "text"
    if f.LABEL.match(bare) or (len(bare) < 2 * PROSE_LEAST and is_dated(bare) and f.LABEL.search(bare)):
        return "byline"
    if is_dated(bare) and len("".join(rest_of_dated(bare))) <= 30:
        return "dated"
    return "organisation" if f.ORGANISATION.fullmatch(bare) and signs(bare) else "text"


def is_dated(text: str) -> bool:
    """Whether a date or an issue number stands by itself in the line."""
    return any(set(word) == {MARK} for word in words_of(text))


def rest_of_dated(text: str) -> list[str]:
    """What stands beside the date: a bulletin's name, who issued it."""
    return [word for word in words_of(text) if MARK not in word]


def words_of(text: str) -> list[str]:
    marked = f.ISSUE.sub(MARK, f.CLOCK.sub(MARK, f.DATE.sub(MARK, text)))
    return re.sub(
        rf"[（(]\s*{MARK}\s*[）)]", MARK, re.sub(rf"(?<={MARK})\s*[（(]\s*{MARK}\s*[）)]", "", marked)
    ).split()


def signs(text: str) -> bool:
    """Whether an organisation's name may stand alone as a signature (一个部门), not as a heading."""
    return len(text) <= 24 and not re.search(r"[，、]|把|让|走进|强化|做|建强|推|的", text)


def is_prose(text: str) -> bool:
    """A sentence, or a heading inside the article."""
    if any(stop in text for stop in "。；;") or len(text) > PROSE_LEAST:
        return True
    return bool(f.SECTION.match(text)) or text[-1] in "：:？?，,"
