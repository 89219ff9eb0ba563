"""What a named query says about itself: the YAML header of its ``.cypher`` file, unknown keys refused."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from graph.schema import Words

ParamType = Literal[
    "entity", "entity-list", "fact", "document", "text", "integer", "money", "date", "boolean", "choice"
]
ColumnType = Literal[
    "text", "text-list", "entity", "entity-list", "fact", "fact-list", "document",
    "integer", "integer-list", "number", "money", "date", "boolean", "choice",
]  # fmt: skip
Value = str | int | float | bool
Bound = Value | list[str]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Choice(_Strict):
    """One value of a closed list, with what people call it."""

    name: str
    label: Words


class Param(_Strict):
    """One thing that a query asks back. ``types`` and ``kinds`` narrow an entity (``[Organization]``, ``[bank]``).

    An ``entity-list`` is given as one text: ids, names or aliases with 、 or commas or line breaks between them.
    """

    name: str
    type: ParamType
    label: Words
    example: Value
    default: Value | None = None
    required: bool = False
    types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    maximum: int | None = None


class Column(_Strict):
    """One column of the answer. Entity columns are the nodes of its picture, fact columns the edges.

    ``beside``: in the table, this list stands in brackets behind the items of that column. ``wide``: shown in the
    table only when everything is asked for.
    """

    name: str
    type: ColumnType
    label: Words
    choices: tuple[Choice, ...] = ()
    beside: str | None = None
    wide: bool = False


class Header(_Strict):
    """``id`` is the file's path: ``chain.leaders`` stands in ``chain/leaders.cypher``."""

    id: str
    title: Words
    description: Words
    params: tuple[Param, ...] = ()
    columns: tuple[Column, ...]


class Query(Header):
    """A header and the one Cypher statement that answers it."""

    cypher: str

    def param(self, name: str) -> Param | None:
        return next((p for p in self.params if p.name == name), None)
