"""Component ``chaingraph_learned_names``: names that the rules missed come to ``doc._.bodies``, what is surely no name
leaves them.

``parts``: ``both``, ``rules`` (the model is silent) or ``model`` (the rules are; to measure each alone).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from graph.facts import Span
from ingest.documents.lines import BARS
from ingest.extract.bodies import folded
from ingest.extract.entities.chains import ENDING
from ingest.extract.entities.listed import BY as DICTIONARY
from ingest.extract.entities.quoted import BACKGROUND
from ingest.extract.entities.short_chains import NO_CHAIN
from ingest.extract.forms import LEGAL, in_turn
from ingest.extract.found import ORGANIZATIONS, Body, Dropped, Parts
from ingest.extract.learned.labels import KINDS, Floats, kind_of, type_of
from ingest.extract.learned.reading import Reading, read_names
from ingest.extract.modality import RUMOURED

# chosen on held-out articles (docs/quality.md)
SURE, SURE_INSIDE = 0.65, 0.8  # to add a name; one inside another or around it
SURE_OF_CHAINS, SURE_OF_LINKS = 0.9, 0.5  # which the rules find better; what is called X链 is one
SURE_IN_MARKS = 0.4  # of 11 initiatives in quotation marks between it and SURE on unread articles all were some
SURE_ALONE = 0.5  # without the rules
NO_NAME = 0.001  # a body less probable than this is dropped
NO_PRODUCT = 0.08  # of 26 goods below it on unread articles 25 were none
CERTAIN = {DICTIONARY, "chain of a table"}
CELLS = re.compile(f"[\t\n{BARS}]")  # between the cells of a table: no name goes over them
BANK = re.compile("(?:银行|农商行|[支分]行|信用社|农信社|(?:信用|农信|合作)联社|担保公司)$")  # by its name
IN_MARKS = re.compile("[^“「『‘]?[“「『‘][^”」』’]+[”」』’]")  # a name, or what it opens with
HEARSAY = re.compile(f"(?:{RUMOURED})(?=.{{4}})")
DEALT = re.compile("(?:[还付结缴偿]清|[归偿]还|还[完掉上了]|[贷借欠拿找转]到|[从向由跟问欠还])$")  # 还清|兴农银行
SHORTENED = ("Organization", "Product", "Person", "Project")  # types whose short forms are no bodies of their own


def create(nlp: Any, name: str, parts: Parts = "both") -> Callable[[Any], Any]:
    """The factory."""

    def learn(doc: Any) -> Any:
        if parts == "rules" or (reading := read_names(doc)) is None:
            return doc
        doc._.learned = reading
        if parts == "model":
            doc._.bodies = []
        begin_where_the_rules_do(doc.text, reading, doc._.bodies)
        weigh(doc, reading)
        add(doc, reading, parts)
        return doc

    return learn


def begin_where_the_rules_do(text: str, reading: Reading, bodies: Iterable[Body]) -> None:
    """还清|兴农银行, of which the model takes 清兴农银行 for the name: its probability is that of the rules' name.
    向阳银行, which the rules read so, stays."""
    ends = {s[1]: s for body in bodies if body.type == "Organization" for s in body.spans}
    for longer in list(reading.names):
        at = reading.tokens.text_span(*longer)
        own = ends.get(at[1])
        if own is None or own[0] <= at[0]:
            continue
        shorter, led = reading.tokens.exactly(own), DEALT.search(text, max(0, at[0] - 1), own[0])
        if shorter and led and led.start() <= at[0]:
            found = reading.names.pop(longer)
            reading.names[shorter] = max(found, reading.names.get(shorter, found), key=lambda p: float(p.max()))


def weigh(doc: Any, reading: Reading) -> None:
    """Every body by the rules gets the model's probability; the improbable are dropped."""
    text = doc.text  # a property that puts the tokens together anew each time
    for body in doc._.bodies:
        body.model = probability_of(text, reading, body)
    for body in [b for b in doc._.bodies if is_no_name(b)]:
        doc._.bodies.remove(body)
        doc._.dropped.append(Dropped(body.name, body.spans[0], "the model sees no name"))


def is_no_name(body: Body) -> bool:
    """What a deployment's own dictionary knows, or a table has in its column of chains, is a name whatever the model
    thinks."""
    least = NO_PRODUCT if body.type == "Product" else NO_NAME
    return body.model is not None and body.model < least and CERTAIN.isdisjoint(body.by)


def probability_of(text: str, reading: Reading, body: Body) -> float | None:
    """The highest of its names as written; None where it is only meant (半导体 in a list of chains)."""
    written = [s for s in body.spans if text[slice(*s)] in (body.name, *body.aliases)]
    found = [reading.tokens.exactly(span) for span in written]
    kind = kind_of(body.type, body.kind)
    if body.type == "Chain":  # 某市某区航空产业链: the model may see no more than 航空产业链
        ends = {(s[1], s[0]) for s in found if s}
        found += [s for s in reading.names for end, start in ends if s[1] == end and s[0] > start]
    shares = [share_of(reading.names[s], kind) if s in reading.names else 0.0 for s in found if s]
    return max(shares, default=None)


def share_of(probable: Floats, kind: int) -> float:
    """The probability of a type: kinds of organisations count together."""
    if kind < len(ORGANIZATIONS):
        return float(probable[: len(ORGANIZATIONS)].sum())
    return float(probable[kind])


def add(doc: Any, reading: Reading, parts: Parts) -> None:
    """The surest first; none crosses another."""
    text = doc.text
    taken = [s for b in doc._.bodies for span in b.spans if (s := reading.tokens.within(span))]
    for span, probable in sorted(reading.names.items(), key=lambda item: (-float(item[1].max()), item[0])):
        kind = int(np.argmax(probable))
        share = share_of(probable, kind)
        if share < SURE_IN_MARKS:
            continue
        near = [t for t in taken if t[0] < span[1] and span[0] < t[1]]
        at = behind_hearsay(text, reading.tokens.text_span(*span))
        least = SURE_ALONE if parts == "model" else sure_of(type_of(kind), text, at, inside=bool(near))
        if share < least or span in near or crosses(span, near):
            continue
        rest = {text[known[1] : at[1] + 1] for t in near if (known := reading.tokens.text_span(*t))[0] == at[0]}
        if "才是" in rest:  # 韩雪|才是
            continue
        taken.append(span)
        if CELLS.search(text, *at):
            continue
        if type_of(kind) == "Chain" and text[at[1] - 1 : at[1] + 1] == "链条":
            at = at[0], at[1] + 1
        settle(doc._.bodies, at, text[slice(*at)], kind, share, inside=bool(near))


def sure_of(type_: str, text: str, at: Span, inside: bool) -> float:
    """The least probability to add a name of that type there."""
    if inside:
        return max(SURE_INSIDE, SURE_OF_CHAINS) if type_ == "Chain" else SURE_INSIDE
    match type_:
        case "Chain":
            ending = ENDING.search(text, *at)
            linked = ending is not None and text[ending.start()] == "链"  # 香料链, no 香料产业链
            named = linked and not NO_CHAIN.match(ENDING.sub("", text[slice(*at)]))
            return SURE_OF_LINKS if named else SURE_OF_CHAINS
        case "Initiative":
            marked = IN_MARKS.match(text, max(0, at[0] - 1), at[1] + 1)
            return SURE_IN_MARKS if marked and not BACKGROUND.search(text[slice(*at)]) else SURE
    return SURE


def behind_hearsay(text: str, at: Span) -> Span:
    """据传|香源有限公司, 传闻|香源有限公司: what makes hearsay of it is no part of a name."""
    led = HEARSAY.search(text, max(0, at[0] - 1), at[1])
    return (led.end(), at[1]) if led and led.start() <= at[0] < led.end() else at


def crosses(span: Span, others: Iterable[Span]) -> bool:
    """Overlaps another without being in it or around it."""
    return any(not (a <= span[0] and span[1] <= b) and not (span[0] <= a and b <= span[1]) for a, b in others)


def settle(bodies: list[Body], span: Span, name: str, kind: int, share: float, inside: bool) -> None:
    """Another place of a body known by this name or by a longer or shorter form of it, else a body of its own."""
    type_ = type_of(kind)
    if type_ == "Organization" and name.endswith("银团"):
        return  # 某县银团: banks that lend together are no body
    full = ENDING.sub("产业链", name) if type_ == "Chain" else name  # 香料链 is 香料产业链
    known = known_as(bodies, type_, folded(full), forms=type_ in SHORTENED and not inside)
    if known is None:
        kind_name = ("bank" if BANK.search(name) else KINDS[kind]) if type_ == "Organization" else None
        known = Body(type_, name, kind_name, by=["model"], model=share)
        bodies.append(known)
    known.spans = sorted({*known.spans, span})
    known.aliases += [n for n in dict.fromkeys((name, full)) if n not in (known.name, *known.aliases)]


def known_as(bodies: list[Body], type_: str, name: str, forms: bool) -> Body | None:
    own = [b for b in bodies if b.type == type_]
    same = (b for b in own if name in {folded(n) for n in (b.name, *b.aliases)})
    alike = (b for b in own if is_form(name, b))
    return next(same, None) or (next(alike, None) if forms else None)


def is_form(name: str, body: Body) -> bool:
    """It stands in a name of the body; the signs of an organisation's short form stand in the long one in their order.
    A longer one is the body's where all of the body's name stands in it: 临泽冷链 is not 云汐临泽制药有限公司, which is
    called 临泽 too; 临泽集团 is."""
    names = [folded(n) for n in (body.name, *body.aliases)]
    if any(name in n or (body.type != "Person" and len(name) > 1 and in_turn(name, n)) for n in names):
        return True
    if body.type != "Organization":
        return any(n in name for n in names)
    short = LEGAL.sub("", name)
    return names[0] in name or (len(short) > 1 and in_turn(short, names[0]))
