"""A deployment's own dictionaries (用户词典): a folder of YAML files with names that are known here and words that are
never names. docs/dictionaries.md shows one."""

from __future__ import annotations

from functools import cache
from itertools import chain
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from graph.errors import DictionaryRefused, DocumentRefused, SettingInvalid
from graph.facts import digest
from graph.schema import Words, ontology
from ingest.documents.read import decoded
from ingest.mistakes import mistake
from ingest.strict_yaml import YamlRefused, parsed

SHORTEST = 2  # letters or digits; a single one stands in too many words
SUFFIXES = (".yaml", ".yml")


class Known(BaseModel):
    """One thing with all its names: ``type`` and ``kind`` as in the ontology; an organisation needs its kind only."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    type: str = "Organization"
    kind: str | None = None
    aliases: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _in_the_ontology(self) -> Known:
        entity = ontology().entities.get(self.type)
        if entity is None:
            raise ValueError(f"type {self.type}: {'、'.join(ontology().entities)}")
        kinds = [kind.name for kind in entity.kinds]
        if (self.kind or None) not in (kinds or (None,)):
            raise ValueError(f"kind {self.kind}: {'、'.join(kinds) or '–'}")
        if short := [form for form in self.forms if sum(map(str.isalnum, form)) < SHORTEST]:
            raise ValueError(f"“{short[0]}”: {SHORTEST} 个字以上 / {SHORTEST} letters or more")
        return self

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class Dictionaries(BaseModel):
    """``names`` are found wherever they stand; no name that reads as one of ``never`` is found."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: tuple[Known, ...] = ()
    never: frozenset[str] = frozenset()

    @field_validator("names", "never", mode="before")
    @classmethod
    def _list(cls, given: object) -> object:
        return given or ()  # a heading with nothing under it

    @property
    def version(self) -> str:
        """It changes with what they say, so that articles are read anew then."""
        return digest(self.model_dump_json(), *sorted(self.never), size=4) if self.names or self.never else ""


@cache
def dictionaries(folder: Path | None) -> Dictionaries:
    """What the YAML files of the folder say together; no folder says nothing.

    Raises DictionaryRefused, and SettingInvalid for a folder that is not there.
    """
    if folder is None:
        return Dictionaries()
    if not folder.is_dir():
        why = {"reason_zh": f"没有文件夹 {folder}", "reason_en": f"no folder {folder}"}
        raise SettingInvalid(name="CHAINGRAPH_DICTIONARIES", **why)
    read = {file: _read(file) for file in sorted(folder.iterdir()) if file.suffix.lower() in SUFFIXES}
    whole = Dictionaries(
        names=tuple(chain.from_iterable(one.names for one in read.values())),
        never=frozenset().union(*(one.never for one in read.values())),
    )
    _agree(read, whole.never)
    return whole


def _agree(read: dict[Path, Dictionaries], never: frozenset[str]) -> None:
    """Raises DictionaryRefused for a name that means two things, or is also never one: which of them won would depend
    on the names of the files."""
    meant: dict[str, Known] = {}
    for file, known in ((file, known) for file, one in read.items() for known in one.names):
        for form in known.forms:
            other = meant.setdefault(form, known)
            if (other.name, other.type, other.kind) != (known.name, known.type, known.kind):
                both = " / ".join(f"{k.name} ({k.kind or k.type})" for k in (other, known))
                raise DictionaryRefused(file=file, reason=f"“{form}”: {both}")
            if form in never:
                raise DictionaryRefused(file=file, reason=f"“{form}”: names / never")


def _read(file: Path) -> Dictionaries:
    try:
        return Dictionaries.model_validate(
            parsed(decoded(file.read_bytes(), ("utf-8-sig", "gb18030"), file.name)) or {}
        )
    except DocumentRefused as error:
        raise DictionaryRefused(
            file=file, reason=f"{error.fields['reason_zh']} / {error.fields['reason_en']}"
        ) from error
    except OSError as error:
        raise DictionaryRefused(file=file, reason=str(error)) from error
    except YamlRefused as error:
        raise DictionaryRefused(file=file, reason=_in_both(error.words)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        reason = ": ".join(filter(None, [where, _in_both(mistake(first))]))
        raise DictionaryRefused(file=file, reason=reason) from error


def _in_both(words: Words) -> str:
    return " / ".join(dict.fromkeys([words.zh, words.en]))
