"""Title, publisher, date and authors, out of the lines that are not the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.documents import furniture as f
from ingest.documents.kinds import NAME, NAMES, ROLE, Kind, rest_of_dated
from ingest.documents.meta import Meta

TITLE_LONGEST = 70
SOURCE = re.compile(r"(?:信息|文章|稿件|新闻)?来源\s*[:：]\s*(?P<name>[^\s\u3000：:]{2,24})")
PUBLISHED = re.compile(r"(?<!采访)(?<!收稿)(?:时间|日期)\s*[:：]")
AUTHOR = re.compile(r"(?:作者|采访整理)\s*[:：]\s*(?P<rest>[^：:]*?)(?=\s{2,}|\s+[^\s：:]{2,5}\s*[:：]|$)")
ISSUED_BY = re.compile(r"^(?P<name>[\u4e00-\u9fa5]{3,20}?)(?:等部门)?关于")
EDITED = re.compile(r"(?:编印|主办|编|印)$")
AFTER_ROLE = re.compile(rf"(?:{ROLE})[:：\s\u3000]*((?:{NAME}[\d\s\u3000、,，]*)+)")
PRESS = re.compile(rf"(?:《(?P<a>[^》]{{2,14}})》|(?P<b>[\u4e00-\u9fa5]{{2,12}}[报刊网台社]))(?:首席|特约)?{ROLE}")
BETWEEN_NAMES = re.compile(r"[\d\s\u3000、,，）)（(]+")
NOT_NAMES = {"本报记者", "本刊记者", "记者", "通讯员", "作者"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that stands above, below or outside the article's sentences."""

    text: str
    kind: Kind
    after_gap: bool = False


def title_at(heads: list[Heading]) -> int | None:
    """The title's position: the last headline that a masthead does not end, else the first line of text."""
    texts = [i for i, head in enumerate(heads) if head.kind == "text" and len(head.text) <= TITLE_LONGEST]
    if not texts:
        return None
    first = texts[0]
    below = [head.kind for head in heads[first + 1 :]]
    apart = [i for i in texts[1:] if heads[i].after_gap or heads[i - 1].kind != "text"]
    later = [i for i in apart if not re.search(r"[｜|\t]", heads[i].text)]  # a form's row is no headline
    is_masthead = bool(below) and below[0] in ("navigation", "dated") and bool(later)
    return later[0] if is_masthead and not heads[later[0]].text.startswith("—") else first


def title_text(heads: list[Heading], at: int | None) -> str | None:
    """The headline with the subtitle that a dash opens."""
    if at is None:
        return None
    subtitle = next((h.text for h in heads[at + 1 : at + 3] if re.match(r"[—―-]{2}", h.text)), "")
    return re.sub(r"(?<=\d)\s+|\s+(?=\d)", "", heads[at].text.lstrip("# ")) + subtitle


def meta_of(
    heads: list[Heading], inside: list[Heading], signed: list[Heading], tail: list[Heading]
) -> tuple[Meta, int]:
    """What the page says of itself, and the position of its title (0 when it has none)."""
    at = title_at(heads)
    title = title_text(heads, at)
    outside = [*heads, *inside, *signed, *tail]
    signers = [h.text for h in [*heads, *signed] if h.kind == "organisation"]
    published = published_of([*heads, *inside, *tail], [*heads, *signed])
    publisher = first_of(
        (m["name"] for h in outside if h.kind == "byline" and (m := SOURCE.search(h.text))),
        (name for h in outside if h.kind != "text" and (name := publisher_in_byline(h.text))),
        (name for h in [*heads, *signed] if h.kind == "dated" and (name := issuer_in(h.text))),
        signers if published else (),
        (m["name"] for m in [ISSUED_BY.match(title or "")] if m and f.ORGANISATION.fullmatch(m["name"])),
    )
    authors = authors_of(outside) or (() if publisher else tuple(signers[:1]))
    return Meta(title=title, publisher=publisher, published=published, authors=authors), at or 0


def first_of(*choices: Iterable[str]) -> str | None:
    return next((found for choice in choices for found in choice), None)


def issuer_in(text: str) -> str | None:
    """Who stands beside a bulletin's date or issue number."""
    rest = [EDITED.sub("", word) for word in rest_of_dated(text) if re.search(r"[\u4e00-\u9fa5]{3}", word)]
    return rest[0] if rest else None


def published_of(bylines: list[Heading], alone: list[Heading]) -> str | None:
    """A byline's date first, else one that stands by itself; not when an interview was held or a paper came in."""
    for h in bylines:
        if h.kind == "byline" and (m := PUBLISHED.search(h.text)) and (date := f.iso_date(h.text[m.end() :])):
            return date
    for h in alone:
        is_source = h.kind == "byline" and (not f.LABEL.match(h.text) or SOURCE.match(h.text))
        if (h.kind == "dated" or is_source) and (date := f.iso_date(h.text)):
            return date
    return None


def publisher_in_byline(text: str) -> str | None:
    """《链上观察》记者 某某; 某某日报记者 某某; 作者：某某报通讯员 某某."""
    match = PRESS.search(text)
    name = (match["a"] or match["b"]) if match and len(text) < 80 else None
    return name if name and name not in ("本报", "本刊", "本网", "本台") else None


def authors_of(lines: list[Heading]) -> tuple[str, ...]:
    """Names after 记者, 通讯员, 作者, or a line of nothing but names."""
    found: list[str] = []
    for h in lines:
        label = AUTHOR.search(h.text) if h.kind == "byline" else None
        text = label["rest"] if label else h.text if h.kind in ("writers", "byline") else ""
        after_role = [name for m in AFTER_ROLE.finditer(text) for name in names_in(m[1])]
        found += after_role or (names_in(text) if label else [])
        if h.kind == "writers" and NAMES.fullmatch(h.text):
            found += names_in(re.sub(r"(?<=[\s,，、][\u4e00-\u9fa5])\s(?=[\u4e00-\u9fa5]\d)", "", h.text))
    return tuple(dict.fromkeys(found))


def names_in(text: str) -> list[str]:
    return [name for name in BETWEEN_NAMES.split(text) if re.fullmatch(NAME, name) and name not in NOT_NAMES]
