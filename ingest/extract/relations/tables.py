"""Lists set as tables in an article: a header of labels (产业链 | 链长 | 牵头部门 | 链主企业 | 服务银行), then rows.

Cells are cut by tabs, bars or wide blanks. Each row's bodies are linked by what their column says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Span
from ingest.extract.found import Link
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import MONEY
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before
from ingest.extract.relations.structure import chain_core, fold

_BAR = re.compile(r"\s*[\t|｜]\s*")
_WIDE = re.compile(r"[ \u3000]{2,}|\u3000")
_CLOSE = (re.compile(r"[ \u3000]+"), re.compile(r"\s*[,，]\s*"))  # only below a header that is nothing but labels
_RULED = re.compile(r"[\s|｜:+\-—─━═]+$")
_COLUMNS = {
    "chain": r"(?:重点)?产业链(?:名称)?|链条(?:名称)?|链名",
    "leader": r"(?:行政|企业|技术|产业|第一|常务|副|总|双)?链长|(?:挂钩|联系|包联|包保|牵头|分管|责任)[市县区]?领导",
    "department": r"牵头(?:责任)?(?:部门|单位)(?:（单位）)?|责任(?:部门|单位)|链长单位|主管部门",
    "owner": r"链主(?:企业|单位)?|龙头企业|核心企业",
    "member": r"(?:重点|链上|骨干|主要|配套|成员)企业",
    "service": r"(?:服务|主办|结对|合作|牵头)(?:银行|行|金融机构)",
    "lender": r"银行|金融机构|(?:贷款|授信|放款|经办)(?:银行|机构)|银行名称",
    "borrower": r"企业(?:名称)?|(?:借款|融资|贷款|授信|受信)(?:企业|主体|人)",
    "amount": r"(?:授信|贷款|放款|融资|担保)?(?:金额|额度)(?:（.{1,4}）)?",
    "project": r"(?:重点|重大|在建)?项目(?:名称)?",
    "builder": r"(?:建设|承建|实施|业主|投资|责任)(?:单位|主体|企业)|业主",
    "part": r"身份|角色|类别|企业类型|类型|定位|链上(?:身份|角色|定位|地位)",
    "person": r"姓名|人员|专家(?:姓名)?|(?:联系|服务|助企|派驻)?(?:专员|干部|人员)|特派员|联络员",
    "unit": r"(?:工作|所在|派出|选派|派驻)?单位(?:名称)?",
    "title": r"(?:现任)?职务|职称|职务[/／、]职称|岗位|任职",
    "number": r"序号|编号|备注|联系电话|电话|时间|地点|完成时限|进展(?:情况)?",
    "committee": r"(?:产业链)?(?:联合)?(?:党委|党组织|党支部|党建联盟)(?:名称)?",
}
_FACTS = (
    ("LEADS_CHAIN", "leader", "chain"),
    ("LEADS_CHAIN", "department", "chain"),
    ("OWNS_CHAIN", "owner", "chain"),
    ("ON_CHAIN", "member", "chain"),
    ("FINANCES", "service", "chain"),
    ("FINANCES", "lender", "borrower"),
    ("PARTY_BODY_OF", "committee", "chain"),
    ("UNDERTAKES", "builder", "project"),
    ("HOLDS_POST", "person", "unit"),
)
_PARTS = (  # what a firm is on the chain, said in a column of its own
    (re.compile(r"“?链主”?(?:企业|单位)?|龙头企业"), "OWNS_CHAIN"),
    (re.compile(r"(?:副链主|“?链主”?|[^（(]*企业|[^（(]*(?:成员|单位))(?:[（(][^（）()]*[）)])?"), "ON_CHAIN"),
)
_SAYS = {"LEADS_CHAIN": "role", "FINANCES": "instrument"}


@dataclass(frozen=True, slots=True)
class _Header:
    columns: list[str | None]  # what each column holds
    labels: list[str]
    gap: re.Pattern[str]
    about: int | None = None  # the chain that the lines above speak of
    chains: list[int] | None = None  # of a table whose columns are chains and whose rows are roles


def tables(scene: Scene) -> list[Link]:
    """Links of every row below a header."""
    links: list[Link] = []
    header: _Header | None = None
    for line in scene.lines:
        if header and _RULED.match(scene.text, *line.span):
            continue
        found = _header(scene, line)
        if found:
            header = found
            continue
        cells = _cells(scene, line, header.gap) if header else []
        if header is None or len(cells) != len(header.columns):
            header = None if len(cells) < 2 else header
            continue
        links += _of_chains(scene, line, cells, header.chains) if header.chains else _row(scene, line, cells, header)
    return links


def _cells(scene: Scene, line: Line, gap: re.Pattern[str]) -> list[Span]:
    """Those between bars may be empty; what stands outside of the outer bars is none."""
    start, end = line.span
    cells = []
    for found in gap.finditer(scene.text, start, end):
        cells.append((start, found.start()))
        start = found.end()
    cells.append((start, end))
    filled = [i for i, (a, b) in enumerate(cells) if scene.text[a:b].strip()]
    if gap is not _BAR:
        return [cells[i] for i in filled]
    return cells[filled[0] : filled[-1] + 1] if filled else []


def _header(scene: Scene, line: Line) -> _Header | None:
    for gap in (_BAR, _WIDE, *_CLOSE):
        cells = _cells(scene, line, gap)
        labels = [scene.text[a:b].strip() for a, b in cells]
        columns = [next((c for c, words in _COLUMNS.items() if re.fullmatch(words, label)), None) for label in labels]
        known = sum(c not in (None, "number") for c in columns)
        if known >= 2 and (gap not in _CLOSE or (None not in columns and len(columns) > 2)):
            return _Header(columns, labels, gap, chain_before(scene, line, 0))
        chains = [found[0] for cell in cells[1:] if (found := _bodies(line, cell)) and len(found) == 1]
        if len(cells) > 2 and len(chains) == len(cells) - 1 and all(scene.type_of(c) == "Chain" for c in chains):
            return _Header([None] * len(cells), labels, gap, chains=chains)
    return None


def _of_chains(scene: Scene, line: Line, cells: list[Span], chains: list[int]) -> Iterator[Link]:
    """链长 | 甲 | 乙 below a row of chains."""
    label = scene.text[slice(*cells[0])].strip()
    column = next((c for c, words in _COLUMNS.items() if re.fullmatch(words, label)), None)
    for relation, of, to in _FACTS:
        for cell, chain in zip(cells[1:], chains, strict=True) if of == column and to == "chain" else []:
            for head in _bodies(line, cell):
                attrs = {_SAYS[relation]: label} if relation in _SAYS else {}
                link = make(scene, line, relation, head, chain, "table", attrs=attrs)
                if link:
                    yield link


def _row(scene: Scene, line: Line, cells: list[Span], header: _Header) -> Iterator[Link]:
    held: dict[str, list[int]] = {}
    for cell, column in zip(cells, header.columns, strict=True):  # two columns may hold the same (行政链长, 技术链长)
        if column is not None:
            found = _bodies(line, cell)
            held.setdefault(column, []).extend(_leaders(scene, found) if column == "leader" else found)
    if "chain" in held and not held["chain"]:
        held["chain"] = _chain(scene, cells[header.columns.index("chain")])
    yield from _parts(scene, line, cells, header, held)
    labels = {c: header.labels[i] for i, c in enumerate(header.columns) if c is not None}
    texts = {c: scene.text[slice(*cells[i])] for i, c in enumerate(header.columns) if c is not None}
    amount = re.search(MONEY, texts.get("amount", ""))
    for relation, of, to in _FACTS:
        for head in held.get(of, []):
            for tail in held.get(to, []):
                attrs = {_SAYS[relation]: labels[of]} if relation in _SAYS and of != "lender" else {}
                if amount and of == "lender":
                    attrs["amount"] = amount.group()
                if relation == "HOLDS_POST" and texts.get("title", "").strip():
                    attrs["title"] = texts["title"].strip()
                link = make(scene, line, relation, head, tail, "table", attrs=attrs)
                if link:
                    yield link


def _parts(scene: Scene, line: Line, cells: list[Span], header: _Header, held: dict[str, list[int]]) -> Iterator[Link]:
    """链主 or 配套企业 in the column of what each firm is: on the chain of the lines above, and so are its projects."""
    if "part" not in header.columns or header.about is None or "chain" in held:
        return
    said = scene.text[slice(*cells[header.columns.index("part")])].strip()
    relation = next((r for words, r in _PARTS if words.fullmatch(said)), None)
    firms = held.get("member", []) + held.get("owner", []) + held.get("borrower", [])
    ends = [(relation, firm) for firm in firms if relation] + [("ON_CHAIN", p) for p in held.get("project", [])]
    for kind, head in ends:
        link = make(scene, line, kind, head, header.about, "table")
        if link:
            yield link


def _bodies(line: Line, cell: Span) -> list[int]:
    inside = [m for m in line.mentions.values() if cell[0] <= m.start and m.end <= cell[1]]
    return list(dict.fromkeys(m.body for m in inside))


def _leaders(scene: Scene, found: list[int]) -> list[int]:
    """副市长某某, 某政府秘书长某某: the person, not the body of the post."""
    return [i for i in found if scene.type_of(i) == "Person"] or found


def _chain(scene: Scene, cell: Span) -> list[int]:
    """建筑陶瓷 in the column 产业链: the chain whose words the cell holds."""
    words = fold(scene.text[slice(*cell)]).strip()
    found = (i for i, b in enumerate(scene.bodies) if b.type == "Chain" and words in chain_core(scene, i))
    return [first] if (first := next(found, None)) is not None else []
