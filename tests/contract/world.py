"""Random documents over a small world of bodies that are easy to confuse, and random sequences of loads and deletes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from graph.facts import Modality, Reading
from graph.store import GraphStore
from tests.readings import Says, elsewhere

FIRMS = ("云汐远帆船舶有限公司", "澜川远帆船舶有限公司", "云汐海石装备股份有限公司", "望江县青禾合作社")
SHORT = {"云汐远帆船舶有限公司": "远帆船舶", "澜川远帆船舶有限公司": "远帆船舶", "云汐海石装备股份有限公司": "海石装备"}
CODES = ("91320000AAAA000001", "91320000AAAA000002")
BANKS = ("云汐农商行", "云汐农村商业银行", "中国银行云汐支行")
CHAINS = ("云汐市船舶产业链", "船舶产业", "望江县船舶产业链")
OFFICES = ("市发展改革局", "云汐市发展改革局", "县委", "联合党委")
PEOPLE = ("周明远", "林知夏")
PLACES = (("云汐市", "云汐市"), ("望江县", "云汐市"), ("澜川市", "澜川市"), (None, None))
MODALITIES: tuple[Modality, ...] = ("stated", "stated", "stated", "planned", "former", "denied")
CONFIDENCES = (None, None, 0.3)  # the last waits for review
AMOUNTS = ("3.2亿元", "32000万元", "500万元", "")


def document(random: Random, source: str) -> Says:
    """A document that mentions some of the bodies, under whichever of their names."""
    place, region = random.choice(PLACES)
    published = random.choice((None, "2023-01-05", "2024-06-01"))
    table = random.random() < 0.3
    text = f"第{random.randrange(10**9)}号文。"
    said = Says(source, text, place=place, region=region, published=published, table=table)
    firms = [_firm(random, said) for _ in range(random.randint(1, 3))]
    banks = [said.organization(n, *_alias(random, n), kind="bank") for n in random.sample(BANKS, random.randint(0, 2))]
    chains = [said.chain(n) for n in random.sample(CHAINS, random.randint(0, 2))]
    offices = [said.organization(n, kind="government") for n in random.sample(OFFICES, random.randint(0, 2))]
    people = [said.person(n) for n in random.sample(PEOPLE, random.randint(0, 2))]
    _links(random, said, firms, banks, chains, offices, people)
    return said


def _firm(random: Random, said: Says) -> str:
    full = random.choice(FIRMS)
    short = SHORT.get(full)
    code = random.choice((None, None, *CODES))
    kind = random.choice(("enterprise", "enterprise", "other"))
    if short and random.random() < 0.4:
        return said.organization(short, kind=kind, code=code)
    return said.organization(full, *([short] if short and random.random() < 0.6 else []), kind=kind, code=code)


def _alias(random: Random, name: str) -> tuple[str, ...]:
    return ("云汐农商行",) if name == "云汐农村商业银行" and random.random() < 0.6 else ()


def _links(
    random: Random,
    said: Says,
    firms: list[str],
    banks: list[str],
    chains: list[str],
    offices: list[str],
    people: list[str],
) -> None:
    modality: Modality = random.choice(MODALITIES)

    def sure() -> float | None:
        return random.choice(CONFIDENCES)

    for bank in banks:
        said.link(
            "FINANCES", bank, random.choice(firms), modality, sure(), amount=random.choice(AMOUNTS), instrument="贷款"
        )
    for chain in chains:
        said.link(random.choice(("OWNS_CHAIN", "ON_CHAIN")), random.choice(firms), chain, confidence=sure())
    for person in people:
        said.link(
            "HOLDS_POST",
            person,
            random.choice(firms + offices),
            modality,
            sure(),
            title=random.choice(("总经理", "局长")),
        )
        for chain in chains:
            said.link("LEADS_CHAIN", person, chain, confidence=sure(), role=random.choice(("链长", "副链长", "")))
    if len(firms) > 1:
        said.link("PARTNERS_WITH", firms[0], firms[1])
    for indicator in random.sample(("产值", "营业收入"), random.randint(0, 2)):
        value, unit = random.choice(((3.2, "亿元"), (32000.0, "万元"), (12.0, "%")))
        about, as_of = random.choice([*firms, None]), random.choice((None, "2023"))
        said.figure(indicator, value, unit, about, as_of, random.choice((1.0, 1.0, 0.3)))


@dataclass(slots=True)
class Shelf:
    """What ought to be stored: source → reading. The sources and texts are few, so that they meet again."""

    random: Random
    left: dict[str, Reading]

    def step(self, store: GraphStore) -> None:
        """One random load, repeat, move, replacement or delete, on the store and here."""
        random = self.random
        source = f"s{random.randrange(5)}"
        action = random.random()
        if self.left and action < 0.25:
            gone = random.choice(sorted(self.left))
            store.delete(gone)
            del self.left[gone]
        elif self.left and action < 0.4:
            self.put(store, elsewhere(random.choice([self.left[s] for s in sorted(self.left)]), source))
        else:
            self.put(store, document(random, source).reading())

    def put(self, store: GraphStore, reading: Reading) -> None:
        store.write(reading)
        self.left[reading.document.source] = reading

    def reload(self, store: GraphStore, empty: Callable[[GraphStore], None]) -> None:
        """The same from scratch, in another order."""
        empty(store)
        sources = sorted(self.left)
        self.random.shuffle(sources)
        for source in sources:
            store.write(self.left[source])
