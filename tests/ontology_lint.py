"""What the ontology's loader can't see in one file: clashes between files, words that mislead a reader."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from graph.schema import Attribute, EntityType, Ontology, RelationType, Words, ontology

ENTITY_NAME = re.compile(r"[A-Z][a-z]+([A-Z][a-z]+)*")
RELATION_NAME = re.compile(r"[A-Z]+(_[A-Z]+)*")
COLOR = re.compile(r"#[0-9a-f]{6}")
HAN = re.compile(r"[\u4e00-\u9fff]")
# Properties that the store itself gives to every relationship: an attribute of that name would be overwritten.
RESERVED = {"id", "modality", "sources", "statements", "confidence", "first_said", "last_said", "amount_cny"}


def main() -> list[str]:
    whole = ontology()
    return [
        *twice({e.name: e.label for e in whole.entities.values()}, "entity type"),
        *twice({r.name: r.label for r in whole.relations.values()}, "relation type"),
        *(line for entity in whole.entities.values() for line in entity_problems(entity)),
        *(line for relation in whole.relations.values() for line in relation_problems(relation)),
        *colors(whole),
        *unused(whole),
        *attributes([a for r in whole.relations.values() for a in r.attributes]),
    ]


def twice(labels: dict[str, Words], what: str) -> Iterator[str]:
    """A label that stands for two names, in either language."""
    for lang in ("zh", "en"):
        names = defaultdict(list)
        for name, words in labels.items():
            names[words.of(lang).casefold()].append(name)
        yield from (
            f"{what}: {lang} label {label!r} stands for {both}" for label, both in names.items() if len(both) > 1
        )


def words_problems(name: str, words: Words) -> Iterator[str]:
    if not HAN.search(words.zh):
        yield f"{name}: zh text {words.zh!r} holds no Chinese"
    if HAN.search(words.en) or not words.en.strip():
        yield f"{name}: en text {words.en!r} is not English"


def entity_problems(entity: EntityType) -> Iterator[str]:
    if not ENTITY_NAME.fullmatch(entity.name):
        yield f"{entity.name}: an entity type is written LikeThis"
    if not COLOR.fullmatch(entity.color):
        yield f"{entity.name}: color {entity.color!r} is not #rrggbb"
    yield from twice({kind.name: kind.label for kind in entity.kinds}, f"{entity.name} kind")
    for words in (entity.label, entity.description, *(kind.label for kind in entity.kinds)):
        yield from words_problems(entity.name, words)


def relation_problems(relation: RelationType) -> Iterator[str]:
    name, named = relation.name, [a.name for a in relation.attributes]
    if not RELATION_NAME.fullmatch(name):
        yield f"{name}: a relation type is written LIKE_THIS"
    if relation.symmetric and any((tail, head) not in relation.ends for head, tail in relation.ends):
        yield f"{name}: symmetric, but an end pair is missing the other way round"
    if len(set(relation.ends)) < len(relation.ends) or len(set(named)) < len(named):
        yield f"{name}: an end pair or an attribute stands there twice"
    if relation.unique and relation.unique.attribute not in named:
        yield f"{name}: unique over {relation.unique.attribute}, which it does not have"
    yield from (f"{name}: attribute {clash} is the store's own" for clash in RESERVED & set(named))
    for words in (relation.label, relation.description, *(a.label for a in relation.attributes)):
        yield from words_problems(name, words)


def colors(whole: Ontology) -> Iterator[str]:
    by_color = defaultdict(list)
    for entity in whole.entities.values():
        by_color[entity.color].append(entity.name)
    yield from (f"color {color} is shared by {names}" for color, names in by_color.items() if len(names) > 1)


def unused(whole: Ontology) -> Iterator[str]:
    at_ends = {end for relation in whole.relations.values() for pair in relation.ends for end in pair}
    yield from (f"{name}: stands at the end of no relation" for name in whole.entities if name not in at_ends)


def attributes(every: list[Attribute]) -> Iterator[str]:
    """One name means one thing, and one label one name, wherever they stand."""
    yield from twice({a.name: a.label for a in every}, "attribute")
    shapes = defaultdict(set)
    for attribute in every:
        shapes[attribute.name].add((attribute.label.zh, attribute.label.en, attribute.type))
    yield from (f"attribute {name}: {sorted(forms)}" for name, forms in shapes.items() if len(forms) > 1)
