"""The mapping file: which columns of a table say what. Strict: a key that isn't known is refused, never passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

BLANKS = ("-", "--", "—", "——", "/", "\\", "无", "暂无", "待定", "空缺", "N/A", "n/a")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Cell(_Strict):
    """Where a text comes from: a ``column`` or one fixed ``value``.

    ``default`` stands in for an empty cell. ``values`` translates what the cell says; what it doesn't list becomes
    ``otherwise``, and without ``otherwise`` the row is refused. ``unit`` completes a bare number (3200 → 3200万元).
    """

    column: str | None = None
    value: str | None = None
    default: str | None = None
    values: dict[str, str] | None = None
    otherwise: str | None = None
    unit: str | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Cell:
        if (self.column is None) == (self.value is None):
            raise ValueError("column 与 value 须恰好写一个 / needs exactly one of column and value")
        return self


def _column(given: Any) -> Any:
    return {"column": given} if isinstance(given, str) else given


def _value(given: Any) -> Any:
    return {"value": given} if isinstance(given, str) else given


FromColumn = Annotated[Cell, BeforeValidator(_column)]  # a plain word names a column
Fixed = Annotated[Cell, BeforeValidator(_value)]  # a plain word is the value itself


class When(_Strict):
    """A condition on one column: its text is one of ``values``, or it is ``empty``."""

    column: str
    values: tuple[str, ...] = ()
    empty: bool = False


class Aliases(_Strict):
    """Short names: a column, cut at any of the separator's characters."""

    column: str
    separator: str = "、，,；;"


class EntityMap(_Strict):
    """One body a row names. With ``separator`` a cell may name several, and what is said of it is said of each.

    ``place`` is the area that scopes the name (望江区 for 望江区财政局); without it the table's.
    """

    type: str
    name: FromColumn
    kind: Fixed | None = None
    aliases: Annotated[Aliases, BeforeValidator(_column)] | None = None
    code: FromColumn | None = None
    place: FromColumn | None = None
    separator: str | None = None
    required: bool = False
    when: When | None = None


class RelationMap(_Strict):
    """One link a row states; ``head`` and ``tail`` are keys of ``entities``."""

    type: str
    head: str
    tail: str
    attrs: dict[str, FromColumn] = Field(default_factory=dict)
    modality: Fixed = Cell(value="stated")
    when: When | None = None


class MetricMap(_Strict):
    """One figure a row states. ``unit`` is used where the cell gives only the number."""

    subject: str
    indicator: Fixed
    value: str
    unit: str | None = None
    as_of: FromColumn | None = None
    modality: Fixed = Cell(value="stated")
    when: When | None = None


class Mapping(_Strict):
    """A whole mapping file. ``region`` is the prefecture-level area, where ``place`` doesn't tell it."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    place: str | None = None
    region: str | None = None
    blanks: tuple[str, ...] = BLANKS
    skip: tuple[When, ...] = ()
    entities: dict[str, EntityMap] = Field(min_length=1)
    relations: tuple[RelationMap, ...] = ()
    metrics: tuple[MetricMap, ...] = ()


def known_keys() -> set[str]:
    """Every key that a mapping file may have, to suggest the right one for a wrong one."""
    models = (Mapping, EntityMap, RelationMap, MetricMap, Cell, When, Aliases)
    return {key for model in models for key in model.model_fields}


def columns_named(part: object, path: str = "") -> Iterator[tuple[str, str]]:
    """(key path, column) for every column that a mapping names."""
    if isinstance(part, BaseModel):
        if isinstance(part, MetricMap):
            yield f"{path}.value", part.value
        if isinstance(part, Cell | When | Aliases) and part.column is not None:
            yield path, part.column
            return
        for key in type(part).model_fields:
            yield from columns_named(getattr(part, key), f"{path}.{key}" if path else key)
    elif isinstance(part, dict):
        for key, item in part.items():
            yield from columns_named(item, f"{path}.{key}")
    elif isinstance(part, tuple):
        for number, item in enumerate(part, 1):
            yield from columns_named(item, f"{path}[{number}]")
