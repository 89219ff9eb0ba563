"""From what a caller gives to the parameters of the Cypher: typed, named things resolved to ids, defaults filled in."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping

from graph.errors import DocumentNotFound, LinkNotFound, ParameterInvalid
from graph.quantities import amount_cny
from graph.store.base import Store
from queries.header import Bound, Param, Query, Value
from queries.names import resolve
from queries.near import near, or_rather

MOST = 999_999_999  # of an integer that has no maximum of its own
DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
BETWEEN = re.compile(r"[、，,；;\n]+")
YES, NO = {"true", "yes", "1", "是"}, {"false", "no", "0", "否"}
FACT = "MATCH (s:Statement {fact: $id}) WHERE s.claim <> 'mention' RETURN s.id AS id LIMIT 1"
DOCUMENTS = (
    "CALL () { MATCH (d:Article {id: $text}) RETURN d UNION MATCH (d:Table {id: $text}) RETURN d UNION"
    " MATCH (p:Source {id: $text}) MATCH (d:Article {id: p.document}) RETURN d UNION"
    " MATCH (p:Source {id: $text}) MATCH (d:Table {id: p.document}) RETURN d } RETURN d.id AS id, d.source AS source"
)
BY_FILE_NAME = (
    "MATCH (p:Source) WHERE p.id ENDS WITH $end RETURN p.document AS id, min(p.id) AS source ORDER BY source LIMIT 6"
)


def bind(query: Query, given: Mapping[str, Value], store: Store) -> dict[str, Bound | None]:
    """The Cypher parameters of ``query``.

    Raises ParameterInvalid (unknown, missing or ill-formed), EntityAmbiguous, EntityNotFound, DocumentNotFound,
    LinkNotFound.
    """
    for name in given:
        if query.param(name) is None:
            zh, en = or_rather(near(name, [p.name for p in query.params]))
            raise _invalid(name, f"{query.id} 没有这个参数{zh}", f"{query.id} has no such parameter{en}")
    return {param.name: _value(param, given.get(param.name), store) for param in query.params}


def _value(param: Param, given: Value | None, store: Store) -> Bound | None:
    if given is None or given == "":
        if param.required:
            like = param.example
            raise _invalid(param.name, f"必填（{param.label.zh}），如 {like}", f"is required, e.g. {like}")
        return param.default
    stored = STORED.get(param.type)
    return stored(param, str(given), store) if stored else PLAIN[param.type](param, str(given).strip())


def _invalid(name: str, zh: str, en: str) -> ParameterInvalid:
    return ParameterInvalid(name=name, reason_zh=zh, reason_en=en)


def _text(_: Param, text: str) -> str:
    return text


def _integer(param: Param, text: str) -> int:
    most = MOST if param.maximum is None else param.maximum
    short = len(text) <= len(str(MOST))
    if not text.isdecimal() or (short and int(text) < 1):
        raise _invalid(param.name, f"“{text}”不是正整数", f"“{text}” is no positive integer")
    if not short or int(text) > most:
        raise _invalid(param.name, f"最大为 {most}", f"is at most {most}")
    return int(text)


def _money(param: Param, text: str) -> float:
    """Yuan: a number, or an amount as written (``1000万元``)."""
    plain = text.replace(",", "")
    yuan = float(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else amount_cny(text)
    if yuan is None:
        raise _invalid(param.name, f"“{text}”不是金额，写法如 1000万元", f"“{text}” is no amount; write 1000万元")
    return yuan


def _date(param: Param, text: str) -> str:
    """An ISO date; of a month or a year its last day."""
    found = DATE.match(text)
    year, month, day = (int(n or 0) for n in found.groups()) if found else (0, 13, 0)
    if year < 1 or (month or 12) > 12 or (day or 1) > monthrange(year, month or 12)[1]:
        raise _invalid(param.name, f"“{text}”不是日期，写法如 2024-06-30", f"“{text}” is no date; write 2024-06-30")
    return f"{year:04d}-{month or 12:02d}-{day or monthrange(year, month or 12)[1]:02d}"


def _boolean(param: Param, text: str) -> bool:
    if text.lower() not in YES | NO:
        raise _invalid(param.name, f"“{text}”应为 true 或 false", f"“{text}” should be true or false")
    return text.lower() in YES


def _choice(param: Param, text: str) -> str:
    for choice in param.choices:
        if text.lower() in (choice.name, choice.label.zh, choice.label.en.lower()):
            return choice.name
    names = "、".join(c.name for c in param.choices)
    raise _invalid(param.name, f"“{text}”不在其中：{names}", f"“{text}” is none of {names.replace('、', ', ')}")


def _entity(param: Param, text: str, store: Store) -> str:
    return resolve(store, text.strip(), param.types, param.kinds)


def _entities(param: Param, text: str, store: Store) -> list[str]:
    """The ids of two names or more; the same one twice counts once."""
    names = [name.strip() for name in BETWEEN.split(text) if name.strip()]
    ids = sorted({_entity(param, name, store) for name in names})
    if len(ids) < 2:
        raise _invalid(param.name, "至少要两个不同的名称，用“、”隔开", "takes two different names or more, with commas")
    return ids


def _fact(_: Param, text: str, store: Store) -> str:
    if not store.read(FACT, {"id": text}).rows:
        raise LinkNotFound(fact=text)
    return text


def _document(param: Param, text: str, store: Store) -> str:
    """By id, by source, or by the file's name when only one document bears it."""
    found = store.read(DOCUMENTS, {"text": text}).rows or store.read(BY_FILE_NAME, {"end": "/" + text}).rows
    if not found:
        raise DocumentNotFound(document=text)
    if len({str(r["id"]) for r in found}) > 1:
        listing = "；".join(f"{r['id']} {r['source']}" for r in found)
        raise _invalid(param.name, f"“{text}”对应多个文档：{listing}", f"“{text}” may be several documents: {listing}")
    return str(found[0]["id"])


PLAIN: dict[str, Callable[[Param, str], Value]] = {
    "text": _text, "integer": _integer, "money": _money, "date": _date, "boolean": _boolean, "choice": _choice,
}  # fmt: skip
STORED: dict[str, Callable[[Param, str, Store], Bound]] = {
    "entity": _entity, "entity-list": _entities, "fact": _fact, "document": _document,
}  # fmt: skip
