"""One row of a table, read by its mapping: who it names, what it states, why it can't be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import product
from typing import cast

from graph.facts import Mention, MetricStatement, Modality, RelationStatement, digest
from graph.schema import Words, ontology
from ingest.records.cells import amount, iso_date, quantity
from ingest.records.credit_code import credit_code
from ingest.records.mapping import Cell, EntityMap, Mapping, MetricMap, RelationMap
from ingest.records.row import Row

EXTRACTOR = "table/1"  # goes up when rows are read differently

STACKED = re.compile(r".{2,}(?:省|自治区|市|自治州|地区|盟|县|区)(.{2,}(?:区|县|市|旗|镇|乡|街道))")

RegionOf = Callable[[str], str | None]


@dataclass(slots=True)
class RowReading:
    """What one row says; ``notes`` are things left out of it that don't spoil the rest."""

    mentions: dict[str, Mention] = field(default_factory=dict)
    relations: dict[str, RelationStatement] = field(default_factory=dict)
    metrics: dict[str, MetricStatement] = field(default_factory=dict)
    notes: list[Words] = field(default_factory=list)

    @property
    def claims(self) -> frozenset[tuple[object, ...]]:
        """What the row claims, whichever row it stands in: equal for two rows that say the same."""
        names = {m.id: (m.type, m.name, m.code) for m in self.mentions.values()}
        links = {(r.type, names[r.head], names[r.tail], r.attrs, r.modality) for r in self.relations.values()}
        figures = {
            (m.indicator, names[m.subject] if m.subject else None, m.value, m.unit, m.as_of, m.modality)
            for m in self.metrics.values()
        }
        return frozenset({*links, *figures} or names.values())


def read_row(row: Row, mapping: Mapping, region_of: RegionOf) -> RowReading:
    """Everything the row says. Raises RowRefused with the reason."""
    found = RowReading()
    named = {key: _mentions(row, mapping, entity, found, region_of) for key, entity in mapping.entities.items()}
    for relation in mapping.relations:
        if row.meets(relation.when) and named[relation.head] and named[relation.tail]:
            _relations(row, relation, named[relation.head], named[relation.tail], found)
    for metric in mapping.metrics:
        if row.meets(metric.when) and named[metric.subject]:
            _metric(row, metric, named[metric.subject][0], found)
    if not found.mentions:
        raise row.refused("映射所指的名称列全为空", "every name column of the mapping is empty")
    return found


def _mentions(row: Row, mapping: Mapping, entity: EntityMap, found: RowReading, region_of: RegionOf) -> list[Mention]:
    if not row.meets(entity.when):
        return []
    names = _split(row.text(entity.name), entity.separator)
    if not names and entity.required:
        raise row.refused(f"列“{entity.name.column}”为空", f"column “{entity.name.column}” is empty")
    if not names:
        return []
    base = Mention(
        id="",
        type=entity.type,
        name="",
        kind=row.text(entity.kind) if entity.kind else None,
        place=(row.text(entity.place) if entity.place else None) or mapping.place,
        row=row.number,
    )
    base = replace(base, region=mapping.region or _region(base.place, mapping.place, region_of))
    if base.type == "Place":
        return [_add(row, _innermost(replace(base, name=name)), found) for name in names]
    if len(names) > 1:  # a cell of several names can't tell whose short name or code it is
        return [_add(row, replace(base, name=name), found) for name in names]
    aliases = row.text(Cell(column=entity.aliases.column)) if entity.aliases else None
    cut = _split(aliases, entity.aliases.separator if entity.aliases else None)
    code = _code(row, entity, found)
    return [_add(row, replace(base, name=names[0], aliases=tuple(sorted(set(cut) - {names[0]})), code=code), found)]


def _innermost(place: Mention) -> Mention:
    """云汐市望江区 is 望江区; the whole stays as another name."""
    found = STACKED.fullmatch(place.name)
    return replace(place, name=found[1], aliases=(place.name,)) if found else place


def _add(row: Row, mention: Mention, found: RowReading) -> Mention:
    """Put a mention in; two columns of one row that name the same body are one mention."""
    key = "m-" + digest(row.table.id, row.number, mention.type, mention.name)
    twin = found.mentions.get(key)
    aliases = {*mention.aliases, *(twin.aliases if twin else ())}
    whole = replace(
        mention,
        id=key,
        kind=(twin.kind if twin else None) or mention.kind,
        code=(twin.code if twin else None) or mention.code,
        aliases=tuple(sorted(aliases)),
    )
    found.mentions[key] = whole
    return whole


def _split(text: str | None, separator: str | None) -> list[str]:
    if not text:
        return []
    for mark in separator or "":
        text = text.replace(mark, "\n")
    return list(dict.fromkeys(part for piece in text.split("\n") if (part := piece.strip())))


def _code(row: Row, entity: EntityMap, found: RowReading) -> str | None:
    """The credit code. A wrong one is left out with a note and the row is kept: nothing else that the row says rests on
    it, while a mistyped code taken as identity would merge or split bodies."""
    given = row.text(entity.code) if entity.code else None
    code = credit_code(given) if given else None
    if given and code is None:
        zh = f"统一社会信用代码“{given}”校验不符，未采用；该行其余内容照常载入"
        en = f"credit code “{given}” fails its check and was left out; the rest of the row was loaded"
        found.notes.append(Words(zh=zh, en=en))
    return code


def _region(place: str | None, table_place: str | None, region_of: RegionOf) -> str | None:
    for candidate in (place, table_place):
        if candidate and (region := region_of(candidate)):
            return region
    return None


def _relations(row: Row, relation: RelationMap, heads: list[Mention], tails: list[Mention], found: RowReading) -> None:
    attrs = tuple(sorted(_attrs(row, relation).items()))
    modality = cast(Modality, row.text(relation.modality) or "stated")
    for head, tail in product(heads, tails):
        if head.id == tail.id:
            zh, en = (
                f"{relation.type} 两端都是“{head.name}”，未采用",
                f"both ends of {relation.type} are “{head.name}”: left out",
            )
            found.notes.append(Words(zh=zh, en=en))
            continue
        key = "r-" + digest(row.table.id, row.number, relation.type, head.id, tail.id, modality, attrs)
        found.relations[key] = RelationStatement(
            id=key,
            type=relation.type,
            head=head.id,
            tail=tail.id,
            evidence=row.evidence,
            attrs=attrs,
            modality=modality,
            row=row.number,
            extractor=EXTRACTOR,
        )


def _attrs(row: Row, relation: RelationMap) -> dict[str, str]:
    kinds = {a.name: a.type for a in ontology().relations[relation.type].attributes}
    found: dict[str, str] = {}
    for name, cell in relation.attrs.items():
        given = row.text(cell)
        if given is None:
            continue
        text = {"money": amount(given, cell.unit), "date": iso_date(given), "text": given}[kinds[name]]
        if text is None:
            what = (
                ("金额（数字加“万元”等单位）", "an amount with its unit")
                if kinds[name] == "money"
                else ("日期", "a date")
            )
            where = cell.column or name
            raise row.refused(f"列“{where}”的“{given}”不是{what[0]}", f"“{given}” in column “{where}” is not {what[1]}")
        found[name] = text
    return found


def _metric(row: Row, metric: MetricMap, subject: Mention, found: RowReading) -> None:
    given = row.text(Cell(column=metric.value))
    if given is None:
        return
    figure = quantity(given)
    indicator = row.text(metric.indicator)
    if figure is None or indicator is None or not (figure[1] or metric.unit):
        raise row.refused(
            f"列“{metric.value}”的“{given}”不是数量", f"“{given}” in column “{metric.value}” is not a quantity"
        )
    value, unit = figure[0], figure[1] or str(metric.unit)
    day = row.text(metric.as_of) if metric.as_of else None
    as_of = iso_date(day) if day else None
    if day and as_of is None:
        raise row.refused(f"“{day}”不是日期", f"“{day}” is not a date")
    modality = cast(Modality, row.text(metric.modality) or "stated")
    key = "v-" + digest(row.table.id, row.number, subject.id, indicator, value, unit, as_of, modality)
    found.metrics[key] = MetricStatement(
        id=key,
        indicator=indicator,
        value=value,
        unit=unit,
        evidence=row.evidence,
        subject=subject.id,
        as_of=as_of,
        modality=modality,
        row=row.number,
        extractor=EXTRACTOR,
    )
