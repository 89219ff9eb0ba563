"""The ontology: entity and relation types, read from ``ontology/*/*.yaml`` and checked (unknown keys refused)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from graph.errors import OntologyInvalid

M = TypeVar("M", bound="_Named")

ONTOLOGY = Path(__file__).parent / "ontology"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Named(_Strict):
    name: str


class Words(_Strict):
    """One text in both languages."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        return self.zh if lang.startswith("zh") else self.en


# how a fact is said, or that it waits (graph.facts.Standing)
MODALITIES = {
    "stated": Words(zh="已有", en="stated"),
    "planned": Words(zh="计划", en="planned"),
    "former": Words(zh="曾经", en="former"),
    "denied": Words(zh="否认", en="denied"),
    "waiting": Words(zh="待核", en="waiting for review"),
}


class Kind(_Strict):
    """``color``: where the kind is told apart from its type in a picture."""

    name: str
    label: Words
    color: str | None = None


class EntityType(_Named):
    label: Words
    description: Words
    color: str
    shape: str
    kinds: tuple[Kind, ...] = ()

    def label_of(self, kind: str | None) -> Words:
        """What people call the kind, else the type."""
        return next((k.label for k in self.kinds if k.name == kind), self.label)

    def color_of(self, kind: str | None) -> str:
        """The kind's own colour, else the type's."""
        return next((k.color for k in self.kinds if k.name == kind and k.color), self.color)


class Attribute(_Strict):
    """``key``: parallel facts between two ends stay apart by it (two loans, two posts)."""

    name: str
    label: Words
    type: Literal["text", "money", "date"]
    key: bool = False


class Unique(_Strict):
    """One holder at a time for each value of ``attribute`` (of the listed ``values`` only, when there are any)."""

    attribute: str
    values: tuple[str, ...] = ()


class RelationType(_Named):
    label: Words
    description: Words
    ends: tuple[tuple[str, str], ...]
    symmetric: bool = False
    attributes: tuple[Attribute, ...] = ()
    unique: Unique | None = None


class Ontology(_Strict):
    entities: dict[str, EntityType]
    relations: dict[str, RelationType]

    def allows(self, relation: str, head_type: str, tail_type: str) -> bool:
        """Whether ``head –relation→ tail`` is a legal link."""
        known = self.relations.get(relation)
        return known is not None and (head_type, tail_type) in known.ends


def _load(folder: Path, model: type[M]) -> dict[str, M]:
    found: dict[str, M] = {}
    for file in sorted(folder.glob("*.yaml")):
        try:
            item = model.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
        except (ValidationError, yaml.YAMLError) as error:
            reason = "; ".join(str(error).splitlines()[:4])
            raise OntologyInvalid(file=file.name, reason=reason) from error
        if item.name != file.stem:
            raise OntologyInvalid(file=file.name, reason=f"name {item.name} is not the file's name")
        found[item.name] = item
    return found


@cache
def ontology(folder: Path = ONTOLOGY) -> Ontology:
    """The vocabulary. Raises OntologyInvalid, naming the file."""
    whole = Ontology(
        entities=_load(folder / "entities", EntityType), relations=_load(folder / "relations", RelationType)
    )
    for relation in whole.relations.values():
        for end in {e for pair in relation.ends for e in pair}:
            if end not in whole.entities:
                raise OntologyInvalid(file=f"{relation.name}.yaml", reason=f"unknown entity type {end}")
    return whole
