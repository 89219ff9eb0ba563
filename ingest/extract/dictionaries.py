"""A deployment's own dictionaries (用户词典): a folder of YAML files with names that are known here and words that are
never names. docs/dictionaries.md shows one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph.errors import DictionaryRefused
from graph.facts import digest
from graph.schema import ontology

SHORTEST = 2  # characters; a single one stands in too many words


class Known(BaseModel):
    """One thing with all its names: ``type`` and ``kind`` as in the ontology; an organisation needs its kind only."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=SHORTEST)
    type: str = "Organization"
    kind: str | None = None
    aliases: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _in_the_ontology(self) -> Known:
        entity = ontology().entities.get(self.type)
        if entity is None:
            raise ValueError(f"type {self.type}: {'、'.join(ontology().entities)}")
        kinds = [kind.name for kind in entity.kinds]
        if (self.kind in kinds) != bool(kinds):
            raise ValueError(f"kind {self.kind}: {'、'.join(kinds) or '–'}")
        if any(len(alias) < SHORTEST for alias in self.aliases):
            raise ValueError(f"aliases: {SHORTEST}+")
        return self

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class Dictionaries(BaseModel):
    """``names`` are found wherever they stand; no name that reads as one of ``never`` is found."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: tuple[Known, ...] = ()
    never: frozenset[str] = frozenset()

    @property
    def version(self) -> str:
        """It changes with what they say, so that articles are read anew then."""
        return digest(self.model_dump_json(), *sorted(self.never), size=4) if self.names or self.never else ""


@cache
def dictionaries(folder: Path | None) -> Dictionaries:
    """What the ``*.yaml`` files of the folder say together; no folder says nothing. Raises DictionaryRefused."""
    files = sorted(folder.glob("*.yaml")) if folder else []
    read = [_read(file) for file in files]
    names = tuple(known for one in read for known in one.names)
    return Dictionaries(names=names, never=frozenset().union(*(one.never for one in read)))


def _read(file: Path) -> Dictionaries:
    try:
        content: Any = yaml.safe_load(file.read_text(encoding="utf-8-sig"))
        return Dictionaries.model_validate(content or {})
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DictionaryRefused(file=file, reason=" ".join(str(error).split())) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise DictionaryRefused(file=file, reason=f"{where}: {first['msg'].removeprefix('Value error, ')}") from error
