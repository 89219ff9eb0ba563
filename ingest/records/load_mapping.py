"""From a YAML file to a checked Mapping: its own form, then the ontology, then the table's columns."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from graph.errors import DocumentRefused, MappingRefused
from graph.facts import Modality
from graph.schema import Ontology, ontology
from ingest.documents.read import decoded
from ingest.mistakes import mistake
from ingest.records.cells import iso_date
from ingest.records.mapping import Cell, EntityMap, Mapping, columns_named, known_keys
from ingest.strict_yaml import YamlRefused, parsed

MAX_BYTES = 1_000_000  # a mapping is written by hand
MODALITIES = get_args(Modality)


def load_mapping(path: Path) -> Mapping:
    """Read and check a mapping file.

    Raises
    ------
    MappingRefused
        Naming the file, the key and what would be right.
    """
    raw = None
    if path.is_file():  # not a pipe, which could wait for ever
        with suppress(OSError), path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    if raw is None:
        raise MappingRefused(source=path, reason_zh="没有这个文件，或不能读取", reason_en="no such file, or unreadable")
    if len(raw) > MAX_BYTES:
        raise MappingRefused(source=path, reason_zh="超过 1 MB，不像映射文件", reason_en="over 1 MB: no mapping file")
    return parse_mapping(raw, str(path))


def parse_mapping(raw: bytes, source: str) -> Mapping:
    """The checked mapping in these bytes (UTF-8 YAML)."""
    try:
        mapping = Mapping.model_validate(parsed(decoded(raw, ("utf-8-sig",), source)))
    except DocumentRefused as error:
        raise MappingRefused(**error.fields) from error
    except YamlRefused as error:
        raise MappingRefused(source=source, reason_zh=error.words.zh, reason_en=error.words.en) from error
    except ValidationError as error:
        raise _refusal(source, error) from error
    check_words(mapping, source, ontology())
    return mapping


def _refusal(source: str, error: ValidationError) -> MappingRefused:
    first = error.errors()[0]
    key = ".".join(str(part + 1) if isinstance(part, int) else part for part in first["loc"]) or "(top)"
    if first["type"] == "extra_forbidden":
        near = get_close_matches(str(first["loc"][-1]), known_keys(), n=1)
        hint = (f"；是不是 {near[0]}？", f"; did you mean {near[0]}?") if near else ("", "")
        return MappingRefused(
            source=source, reason_zh=f"不认识 {key} 这一项{hint[0]}", reason_en=f"unknown key {key}{hint[1]}"
        )
    what = mistake(first)
    return MappingRefused(source=source, reason_zh=f"{key} {what.zh}", reason_en=f"{key} {what.en}")


def check_words(mapping: Mapping, source: str, words: Ontology) -> None:
    """Types, kinds, ends, attributes and modalities are the ontology's. Raises MappingRefused."""
    if mapping.published and iso_date(mapping.published) is None:
        _refuse_word(source, "published", mapping.published, ("2024-03-01",))
    for key, entity in mapping.entities.items():
        if entity.type not in words.entities:
            _refuse_word(source, f"entities.{key}.type", entity.type, tuple(words.entities))
        kinds = tuple(kind.name for kind in words.entities[entity.type].kinds)
        for kind in _texts(entity.kind):
            if kind not in kinds:
                _refuse_word(source, f"entities.{key}.kind", kind, kinds)
    for number, relation in enumerate(mapping.relations, 1):
        key = f"relations[{number}]"
        known = words.relations.get(relation.type)
        if known is None:
            _refuse_word(source, f"{key}.type", relation.type, tuple(words.relations))
        head = _entity(mapping, source, f"{key}.head", relation.head)
        tail = _entity(mapping, source, f"{key}.tail", relation.tail)
        if known is not None and not words.allows(relation.type, head.type, tail.type):
            allowed = tuple(" → ".join(pair) for pair in known.ends)
            _refuse_word(source, key, f"{head.type} –{relation.type}→ {tail.type}", allowed)
        for name in relation.attrs:
            attributes = tuple(a.name for a in known.attributes) if known else ()
            if name not in attributes:
                _refuse_word(source, f"{key}.attrs", name, attributes)
        _check_modality(source, f"{key}.modality", relation.modality)
    for number, metric in enumerate(mapping.metrics, 1):
        _entity(mapping, source, f"metrics[{number}].subject", metric.subject)
        _check_modality(source, f"metrics[{number}].modality", metric.modality)


def check_columns(mapping: Mapping, source: str, columns: Sequence[str]) -> None:
    """Every column that the mapping names stands once in the table. Raises MappingRefused with the nearest name."""
    for key, column in columns_named(mapping):
        if columns.count(column) == 1:
            continue
        if column in columns:
            raise MappingRefused(
                source=source,
                reason_zh=f"{key} 用到的列“{column}”在表中出现了多次；请先改名",
                reason_en=f"{key} names the column “{column}”, which the table has more than once; rename one",
            )
        near = get_close_matches(column, columns, n=1, cutoff=0.3)
        hint = (f"最接近的是“{near[0]}”", f"nearest is “{near[0]}”") if near else ("", "")
        listing = "、".join(list(columns)[:20])
        raise MappingRefused(
            source=source,
            reason_zh=f"{key} 指向的列“{column}”表中没有；{hint[0] or '表中的列：' + listing}",
            reason_en=f"{key} names the column “{column}”, which the table lacks; {hint[1] or 'it has: ' + listing}",
        )


def _entity(mapping: Mapping, source: str, key: str, name: str) -> EntityMap:
    if name not in mapping.entities:
        _refuse_word(source, key, name, tuple(mapping.entities))
    return mapping.entities[name]


def _check_modality(source: str, key: str, cell: Cell) -> None:
    for word in _texts(cell):
        if word not in MODALITIES:
            _refuse_word(source, key, word, MODALITIES)


def _texts(cell: Cell | None) -> tuple[str, ...]:
    """All fixed texts that a cell may come to."""
    if cell is None:
        return ()
    texts = (cell.value, cell.default, cell.otherwise, *(cell.values or {}).values())
    return tuple(text for text in texts if text is not None)


def _refuse_word(source: str, key: str, word: str, allowed: Sequence[str]) -> None:
    near = get_close_matches(word, allowed, n=1)
    listing = ", ".join(allowed) or "-"
    raise MappingRefused(
        source=source,
        reason_zh=f"{key}：“{word}”不可用；" + (f"是不是 {near[0]}？" if near else f"可用：{listing}"),
        reason_en=f"{key}: “{word}” can't stand here; " + (f"did you mean {near[0]}?" if near else f"use: {listing}"),
    )
