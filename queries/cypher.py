"""Just enough reading of Cypher to check a query against its header: parameters used, columns returned."""

from __future__ import annotations

import re
from collections.abc import Iterator

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<name>`(?:[^`]|``)*`|[^\W\d]\w*)
      | (?P<param>\$(?:\w+|`(?:[^`]|``)*`))
      | (?P<number>\d[\w.]*)
      | (?P<blank>\s+)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
AFTER_RETURN = {"ORDER", "SKIP", "OFFSET", "LIMIT", "UNION"}


def tokens(cypher: str) -> Iterator[tuple[str, str]]:
    """(kind, text) of every token but blanks and comments; what stands in strings is one token."""
    for found in TOKEN.finditer(cypher):
        kind = found.lastgroup or "sign"
        if kind not in ("comment", "blank"):
            yield kind, found[0]


def parameters(cypher: str) -> set[str]:
    """Names of the ``$parameters``; those in strings and comments are none.

    >>> sorted(parameters("MATCH (n {id: $id}) // $no\\nRETURN '$nor' AS x LIMIT $limit"))
    ['id', 'limit']
    """
    return {text[1:].strip("`") for kind, text in tokens(cypher) if kind == "param"}


def returned(cypher: str) -> list[str]:
    """Column names of the last RETURN that stands outside of brackets. Raises ValueError for one without a name.

    >>> returned("MATCH (n) CALL (n) { RETURN 1 AS one } RETURN n, max(one, 2) AS two ORDER BY two")
    ['n', 'two']
    """
    items: list[list[str]] = []
    open_, level = False, 0
    for kind, text in tokens(cypher):
        level += (kind == "sign") * ((text in "([{") - (text in ")]}"))
        word = text.upper() if kind == "name" and level == 0 else ""
        if word == "RETURN":
            open_, items = True, [[]]
        elif open_ and word in AFTER_RETURN:
            open_ = False
        elif open_ and level == 0 and text == ",":
            items.append([])
        elif open_ and word != "DISTINCT":
            items[-1].append(text)
    return [_column(item) for item in items]


def _column(item: list[str]) -> str:
    if len(item) == 1:
        return item[0].strip("`")
    if len(item) > 2 and item[-2].upper() == "AS":
        return item[-1].strip("`")
    raise ValueError(f"RETURN {' '.join(item)} has no AS name")
