"""Articles without text: 40 bodies and 60 claims each, as extraction would hand them over.

Bodies are drawn from a pool with a popularity like that of real ones (the k-th is named about 1/k as often as the
first), so a few hot ones, the city and the big banks, stand in nearly every article. As in real life a chain has one
leader, and a firm's figures are of many months: what one article says seldom contradicts the others.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from graph.facts import Article, Mention, MetricStatement, Reading, RelationStatement, digest

POOL = {"bank": 60, "chain": 200, "enterprise": 12_000, "government": 400, "person": 3_000, "project": 3_000}
PER_ARTICLE = {"bank": 4, "chain": 3, "enterprise": 20, "government": 3, "person": 2, "project": 4}  # and the city
# role → type, kind, name
NAMES: dict[str, tuple[str, str | None, str]] = {
    "bank": ("Organization", "bank", "云汐第{}商业银行股份有限公司"),
    "chain": ("Chain", None, "第{}号新材料产业链"),
    "enterprise": ("Organization", "enterprise", "云汐{}号机械制造有限公司"),
    "government": ("Organization", "government", "云汐市第{}局"),
    "person": ("Person", None, "人物{}"),
    "place": ("Place", None, "云汐{}镇"),
    "project": ("Project", None, "第{}号扩建项目"),
}
# relation, role of its head, role of its tail, how many of the 60
CLAIMS = (
    ("ON_CHAIN", "enterprise", "chain", 20),
    ("FINANCES", "bank", "enterprise", 12),
    ("HOLDS_POST", "person", "enterprise", 5),
    ("LEADS_CHAIN", "leader", "chain", 3),
    ("OWNS_CHAIN", "enterprise", "chain", 3),
    ("SUPPLIES", "enterprise", "enterprise", 7),
    ("UNDERTAKES", "enterprise", "project", 5),
)
METRICS = 5


def readings(count: int, seed: int = 7) -> Iterator[Reading]:
    """The first ``count`` articles; the same ones for the same seed."""
    rng = random.Random(seed)
    for number in range(count):
        yield _reading(number, rng)


def _reading(number: int, rng: random.Random) -> Reading:
    text = f"第{number}篇"
    cast = {
        role: [_mention(role, index) for index in _popular(rng, role, wanted)] for role, wanted in PER_ARTICLE.items()
    }
    cast["leader"] = [_mention("person", POOL["person"] + index) for index in _indices(cast["chain"])]
    city = Mention(id="m-city", type="Place", name="云汐市", place="云汐市", region="云汐市", spans=((0, 3),))
    return Reading(
        document=Article(
            id=Article.id_of(text), source=f"bench/{number}", text=text, published="2026-05-01", place="云汐市"
        ),
        mentions=(city, *(mention for mentions in cast.values() for mention in mentions)),
        relations=tuple(_relations(number, cast, rng)),
        metrics=tuple(_metric(number, firm.id, rng) for firm in rng.sample(cast["enterprise"], METRICS)),
    )


def _popular(rng: random.Random, role: str, wanted: int) -> list[int]:
    """``wanted`` different ranks."""
    chosen: set[int] = set()
    while len(chosen) < wanted:
        chosen.add(popular(rng, POOL[role]))
    return sorted(chosen)


def popular(rng: random.Random, count: int) -> int:
    """A rank below ``count``, drawn log-uniformly: rank k about 1/k as often as rank 1."""
    return int(count ** rng.random())


def _indices(mentions: list[Mention]) -> list[int]:
    return [int(mention.id.rpartition("-")[2]) for mention in mentions]


def _mention(role: str, index: int) -> Mention:
    type_, kind, name = NAMES[role]
    return Mention(
        id=f"m-{role}-{index}",
        type=type_,
        kind=kind,
        name=name.format(index),
        place="云汐市",
        region="云汐市",
        spans=((index, index + 8),),
    )


def _relations(number: int, cast: dict[str, list[Mention]], rng: random.Random) -> Iterator[RelationStatement]:
    for type_, head_role, tail_role, wanted in CLAIMS:
        pairs = [(h.id, t.id) for h in cast[head_role] for t in cast[tail_role] if h is not t]
        if head_role == "leader":
            pairs = [(h.id, t.id) for h, t in zip(cast["leader"], cast["chain"], strict=True)]
        for head, tail in rng.sample(pairs, wanted):
            attrs = {"FINANCES": (("amount", f"{rng.randint(1, 90)}00万元"),), "HOLDS_POST": (("title", "经理"),)}.get(
                type_, ()
            )
            yield RelationStatement(
                id="r-" + digest(number, type_, head, tail),
                type=type_,
                head=head,
                tail=tail,
                attrs=attrs,
                evidence=f"第{number}篇说，{head} {type_} {tail}。",
                span=(0, 30),
                confidence=0.9,
                extractor="bench",
            )


def _metric(number: int, subject: str, rng: random.Random) -> MetricStatement:
    return MetricStatement(
        id="q-" + digest(number, subject),
        indicator="产值",
        value=float(rng.randint(1, 9000)),
        unit="万元",
        subject=subject,
        as_of=f"{rng.randint(2005, 2025)}-{rng.randint(1, 12):02d}",
        evidence=f"第{number}篇，产值若干。",
        span=(0, 12),
        confidence=0.9,
        extractor="bench",
    )
