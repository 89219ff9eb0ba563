"""Write an answer key by sentence numbers: ``python -m tests.golden.annotate number|expand|compare …``.

* ``number TEXT``: the article's sentences with the numbers that an annotation refers to.
* ``expand TEXT ANNOTATION KEY``: the annotation as a key in the format of GUIDELINES.md, or its faults, a line each.
* ``compare TEXT ANNOTATION ANNOTATION``: what one of two annotators has and the other has not.

An annotation is lines of fields between ``|``, under headings::

    [meta]       title | 一座城的链                    (published, publisher, authors A、B, place alike)
    [entities]   Chain | 氢能产业链 | 氢能; 氢能产业    (type, or an organisation's kind | name | aliases)
    [relations]  3-4 | 某银行 | FINANCES | 某公司 | amount=2亿元; instrument=贷款
    [unstated]   5 | 某公司 | UNDERTAKES | 某项目 | modality=planned
    [metrics]    6 | 某公司 | 产值 | 46 | 亿元          (an empty subject: nobody's)
    [ignore]     某精神

Ends and subjects are named by any name of an entity. Text after ``#`` at a line's start is a comment.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from graph.schema import ontology

SECTIONS = ("meta", "entities", "relations", "unstated", "metrics", "ignore")
META = ("title", "published", "publisher", "authors", "place")
_SENTENCE = re.compile(r"[^\n。！？!?]+[。！？!?]*[”’」』）)]*")
_BETWEEN = re.compile(r"[;；]\s*")


class FaultError(Exception):
    """One line of an annotation that can't be taken."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences stand, without the space around them."""
    found = []
    for match in _SENTENCE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped)
            found.append((start, start + len(stripped)))
    return found


class Annotation:
    """A key in the making; ``faults`` holds what could not be taken."""

    def __init__(self, doc: str, text: str, written: str) -> None:
        self.text, self.spans, self.faults = text, sentences(text), list[str]()
        self.by_name: dict[str, str] = {}
        self.key: dict[str, Any] = {"doc": doc, "meta": dict.fromkeys(META), "entities": []}
        self.key |= {"relations": [], "unstated": [], "metrics": [], "ignore": []}
        for number, section, fields in _lines(written):
            try:
                self._take(section, fields)
            except (FaultError, ValueError) as fault:
                self.faults.append(f"line {number}: {fault}")
        if not self.key["unstated"]:
            del self.key["unstated"]

    def _take(self, section: str, fields: list[str]) -> None:
        take: dict[str, Callable[[list[str]], None]] = {
            "meta": self._meta,
            "entities": self._entity,
            "relations": lambda f: self._relation("relations", f),
            "unstated": lambda f: self._relation("unstated", f),
            "metrics": self._metric,
            "ignore": lambda f: self.key["ignore"].append(f[0]),
        }
        if section not in take:
            raise FaultError(f"no such section: {section or 'none'}")
        take[section](fields)

    def _meta(self, fields: list[str]) -> None:
        name, value = fields
        if name not in META:
            raise FaultError(f"no such field: {name}")
        self.key["meta"][name] = value.split("、") if name == "authors" else value

    def _entity(self, fields: list[str]) -> None:
        type_, name, *more = fields
        kinds = {kind.name for kind in ontology().entities["Organization"].kinds}
        if type_ == "Organization" or type_ not in kinds | ontology().entities.keys():
            raise FaultError(f"no such type or kind: {type_}")
        aliases = [a for a in _BETWEEN.split(more[0]) if a] if more else []
        for form in (name, *aliases):
            if form in self.by_name:
                raise FaultError(f"a name of two entities: {form}")
        entity: dict[str, Any] = {
            "id": f"e{len(self.key['entities']) + 1}",
            "type": type_,
            "name": name,
            "aliases": aliases,
        }
        if type_ in kinds:
            entity |= {"type": "Organization", "kind": type_}
        self.by_name |= dict.fromkeys((name, *aliases), entity["id"])
        self.key["entities"].append(entity)

    def _relation(self, section: str, fields: list[str]) -> None:
        where, head, type_, tail, *more = fields
        given = dict(pair.split("=", 1) for pair in _BETWEEN.split(more[0]) if pair) if more else {}
        relation: dict[str, Any] = {"head": self._id(head), "type": type_, "tail": self._id(tail)}
        modality = given.pop("modality", None)
        relation |= {"modality": modality} if modality else {}
        relation |= {"attrs": given} if given else {}
        self.key[section].append(relation | {"evidence": self._evidence(where)})

    def _metric(self, fields: list[str]) -> None:
        where, subject, indicator, value, unit = fields
        amount = float(value)
        whole = int(amount) if amount.is_integer() else amount
        metric = {"subject": self._id(subject) if subject else None, "indicator": indicator, "value": whole}
        self.key["metrics"].append(metric | {"unit": unit, "evidence": self._evidence(where)})

    def _id(self, name: str) -> str:
        if name not in self.by_name:
            raise FaultError(f"no such entity: {name}")
        return self.by_name[name]

    def _evidence(self, where: str) -> str:
        first, _, last = where.partition("-")
        start, end = self.spans[int(first) - 1][0], self.spans[int(last or first) - 1][1]
        return self.text[start:end]


def _lines(written: str) -> Iterator[tuple[int, str, list[str]]]:
    section = ""
    for number, line in enumerate(written.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("[") and stripped.endswith("]") and stripped[1:-1] in SECTIONS:
            section = stripped[1:-1]
        elif stripped and not stripped.startswith("#"):
            yield number, section, [field.strip() for field in stripped.split("|")]


def claims(key: dict[str, Any]) -> set[str]:
    """What a key says, a line each, by main names: for comparing two annotators."""
    name = {e["id"]: e["name"] for e in key["entities"]}
    said = {f"entity {e.get('kind') or e['type']} {e['name']}" for e in key["entities"]}
    for r in key["relations"] + key.get("unstated", []):
        said.add(f"{r.get('modality', 'stated')} {name[r['head']]} {r['type']} {name[r['tail']]}")
    return said | {f"metric {name.get(m['subject'], '')} {m['value']}{m['unit']}" for m in key["metrics"]}


def _read(text: str, annotation: str) -> Annotation:
    path = Path(text)
    return Annotation(path.name, path.read_bytes().decode(), Path(annotation).read_text(encoding="utf-8"))


def main(verb: str, *files: str) -> int:
    if verb == "number":
        text = Path(files[0]).read_bytes().decode()
        for number, (start, end) in enumerate(sentences(text), 1):
            print(f"{number:3} {text[start:end]}")
        return 0
    if verb == "expand":
        made = _read(files[0], files[1])
        print("\n".join(made.faults), end="\n" if made.faults else "")
        if not made.faults:
            Path(files[2]).write_text(json.dumps(made.key, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return int(bool(made.faults))
    if verb == "compare":
        one, other = (claims(_read(files[0], file).key) for file in files[1:3])
        for line in sorted(one ^ other):
            print("<" if line in one else ">", line)
        print(f"agree {len(one & other)}, only first {len(one - other)}, only second {len(other - one)}")
        return 0
    raise SystemExit(__doc__)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
