"""Lists set as tables or as blocks of labels in an article (``grids.py``): what each record's fields say of its chain.

产业链 | 链长 | 牵头部门 | 链主企业 | 服务银行 and rows, 链名：… 链长：…. Each field's bodies are linked by what its own
column says: 总链长, 链长 and 副链长 stay apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.facts import Modality, Span
from ingest.extract.found import Link
from ingest.extract.grids import Field, Record, is_empty, records
from ingest.extract.quantities import headed
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import MONEY
from ingest.extract.relations.scene import Line, Mention, Scene
from ingest.extract.relations.stage import chain_before
from ingest.extract.relations.structure import chain_core, fold

_OF_A_CHAIN = {  # role of the field → relation to the chain, types and kinds of body that may have it
    "leader": ("LEADS_CHAIN", ("Person", "government", "party", "enterprise", "park", "academia", "other")),
    "department": ("LEADS_CHAIN", ("government", "party", "park", "academia", "other", "enterprise", "association")),
    "owner": ("OWNS_CHAIN", ("enterprise", "academia", "other", "park")),
    "member": ("ON_CHAIN", ("enterprise", "academia", "other")),
    "borrower": ("ON_CHAIN", ("enterprise",)),
    "project": ("ON_CHAIN", ("Project",)),
    "service": ("FINANCES", ("bank", "enterprise")),
    "committee": ("PARTY_BODY_OF", ("party", "alliance")),
}
_OF_EACH_OTHER = (
    ("FINANCES", "lender", "borrower"),
    ("UNDERTAKES", "builder", "project"),
    ("HOLDS_POST", "person", "unit"),
    *(("LOCATED_IN", role, "area") for role in ("owner", "member", "borrower")),
)
_PARTS = (  # what a firm is on the chain, said in a column of its own
    (re.compile(r"“?链主”?(?:企业|单位)?|龙头企业"), "OWNS_CHAIN"),
    (re.compile(r"(?:副链主|“?链主”?|[^（(]*企业|[^（(]*(?:成员|单位))(?:[（(][^（）()]*[）)])?"), "ON_CHAIN"),
)
_YES = re.compile("(?:[是√✓✔Yy]|对|已认定)(?:[（(].*)?")  # in the column 是否链主
_SAYS = {"LEADS_CHAIN": "role", "FINANCES": "instrument"}
_POSTED = re.compile(
    r"[^、，；（(\s]{0,6}(?:长|书记|主[任席]|常委|委员|[经总]理|总监)"
)  # 市应急局|局长: the body of a post
_SIGNS = "*＊★☆▲△●◆■※"
_LEGEND = re.compile(  # 注：带★的为链主企业
    rf"(?m:[带标加打画注][有注]?|用|以|[，。：；（( ]|^)“?(?P<sign>[{_SIGNS}])”?号?"
    r"(?:标[注记示]?|者)?的?(?:企业|单位|者)?[，]?(?:均|都)?(?:为|是|表示|代表|系|即|指)“?(?:链主|龙头)"
)
_MODALITIES: tuple[tuple[re.Pattern[str], Modality], ...] = (
    (re.compile(r"\s*[（(]?(?:拟|候选|备选|待|储备|培育)"), "planned"),  # 拟任链长, 拟定：某某
    (
        re.compile(
            r"\s*[（(]?(?:原(?!材|料|创|生|油)|曾|前任|调整前|变更前|上[一届]?任)|.{2,6}[（(](?:原|前|上)任?[）)]"
        ),
        "former",
    ),
)
_STATES: tuple[tuple[re.Pattern[str], Modality], ...] = (
    (re.compile("(?:已|全部|提前)*(?:还清|结清|偿还|归还|收回|还款|到期)"), "former"),
    (re.compile("(?:未获?|已被?|被)(?:批准|批|通过|受理|拒绝|否决|退回|拒|撤回|取消)"), "denied"),
    (re.compile("(?:拟|待|正在|申请|审批|尚未|未)(?:放款|发放|审批|中|批|审|申请|投放)*"), "planned"),
)


@dataclass(slots=True)
class _Page:
    """The scene with its mentions in a row, looked up by their places."""

    scene: Scene
    mentions: list[Mention]
    starts: list[int]
    lines: list[int]
    signs: frozenset[str]  # with which 链主 are marked

    @classmethod
    def of(cls, scene: Scene) -> _Page:
        mentions = sorted((m for line in scene.lines for m in line.mentions.values()), key=lambda m: m.start)
        signs = frozenset(found["sign"] for found in _LEGEND.finditer(scene.text))
        return cls(scene, mentions, [m.start for m in mentions], [line.span[0] for line in scene.lines], signs)

    def within(self, cell: Span) -> list[Mention]:
        inside = self.mentions[bisect_left(self.starts, cell[0]) : bisect_left(self.starts, cell[1])]
        return [m for m in inside if m.end <= cell[1]]

    def line_of(self, at: int) -> Line:
        """The line that begins last at or before a place."""
        return self.scene.lines[max(bisect_left(self.lines, at + 1) - 1, 0)]


def tables(scene: Scene) -> list[Link]:
    """Links of every record."""
    found = records(scene.text)
    page = _Page.of(scene) if found else None
    return [link for record in found for link in _read(page, record)] if page else []


def _read(page: _Page, record: Record) -> Iterator[Link]:
    chains = _chains(page, record)
    owns = _is_said_to_own(page, record)
    for field in record.fields:
        yield from _of_chain(page, field, chains, borrowers=bool(record.of("borrower")), owns=owns is True)
    for relation, of, to in _OF_EACH_OTHER:
        for field in record.of(of):
            for tail in (m.body for other in record.of(to) for m in page.within(other.cell)):
                yield from _of_two(page, record, relation, field, tail)
    if not record.of("chain") and not record.labelled:
        yield from _parts(page, record)


def _chains(page: _Page, record: Record) -> list[int]:
    """The record's own; of a block of labels without one that which stands right before it."""
    scene = page.scene
    fields = record.of("chain")
    if not fields:
        if not record.labelled:
            return []
        line = page.line_of(record.at)
        at = next((p for p, m in sorted(line.mentions.items()) if m.start >= record.at), len(line.skeleton))
        near = chain_before(scene, line, at)
        return [] if near is None else [near]
    found = [m.body for field in fields for m in page.within(field.cell) if scene.type_of(m.body) == "Chain"]
    return list(dict.fromkeys(found)) or [c for field in fields for c in _by_words(scene, field.cell)]


def _by_words(scene: Scene, cell: Span) -> list[int]:
    """建筑陶瓷 in the column 产业链: the chain whose words the cell holds."""
    words = fold(scene.text[slice(*cell)]).strip()
    if "cores" not in scene.known:
        scene.known["cores"] = [(i, chain_core(scene, i)) for i, b in enumerate(scene.bodies) if b.type == "Chain"]
    found = (i for i, core in scene.known["cores"] if words and words in core)
    return [first] if (first := next(found, None)) is not None else []


def _of_chain(page: _Page, field: Field, chains: list[int], borrowers: bool, owns: bool) -> Iterator[Link]:
    scene = page.scene
    if not chains or field.role is None or is_empty(scene.text[slice(*field.cell)]):
        return
    inside = page.within(field.cell)
    role = "service" if field.role == "lender" and not borrowers else field.role
    if role == "banker":  # the bank, or who of it looks after the chain
        role = "leader" if any(scene.type_of(m.body) == "Person" for m in inside) else "service"
    if role not in _OF_A_CHAIN:
        return
    relation, kinds = _OF_A_CHAIN[role]
    fitting = [m for m in inside if (scene.kind_of(m.body) or scene.type_of(m.body)) in kinds]
    if role == "leader":  # 副市长某某, 某政府秘书长某某: the person, not the body of the post
        people = [m for m in fitting if scene.type_of(m.body) == "Person"]
        fitting = people or [m for m in fitting if not _POSTED.match(scene.text, m.end, field.cell[1])]
    for mention in fitting:
        marked = field.role in ("borrower", "member") and (owns or _is_marked(page, mention))
        own = "OWNS_CHAIN" if marked else relation
        for chain in chains:
            yield from _link(page, field, own, mention, chain)


def _is_said_to_own(page: _Page, record: Record) -> bool | None:
    """What the column 是否链主 says of the row's firm; None where there is no such column or an empty cell."""
    said = next((page.scene.text[slice(*field.cell)].strip() for field in record.of("flag")), "")
    return _YES.fullmatch(said) is not None if said else None


def _is_marked(page: _Page, mention: Mention) -> bool:
    """★海岭重工 where ★ marks 链主."""
    around = page.scene.text[max(0, mention.start - 1) : mention.start] + page.scene.text[mention.end : mention.end + 1]
    return any(sign in page.signs for sign in around)


def _link(page: _Page, field: Field, relation: str, mention: Mention, chain: int) -> Iterator[Link]:
    attrs = {_SAYS[relation]: field.label} if relation in _SAYS else {}
    before = re.split("[、，；/／]", page.scene.text[field.cell[0] : mention.start])[-1]
    modality: Modality = next(
        (m for words, m in _MODALITIES if words.match(before) or words.match(field.label)), "stated"
    )
    link = make(page.scene, page.line_of(mention.start), relation, mention.body, chain, "table", modality, attrs)
    if link:
        yield replace(link, evidence=field.line)


def _of_two(page: _Page, record: Record, relation: str, field: Field, tail: int) -> Iterator[Link]:
    """A bank and its borrower, a builder and its project, somebody and the body where he has his post, a firm and its
    area."""
    title = next((page.scene.text[slice(*cell.cell)].strip() for cell in record.of("title")[:1]), "")
    amount = _amount(page, record) if relation == "FINANCES" else None
    modality = _state(page, record) if relation == "FINANCES" else "stated"
    for mention in page.within(field.cell):
        attrs = {}
        if amount:
            attrs["amount"] = amount
        if title and relation == "HOLDS_POST":
            attrs["title"] = title
        link = make(page.scene, page.line_of(mention.start), relation, mention.body, tail, "table", modality, attrs)
        if link:
            yield replace(link, evidence=field.line)


def _amount(page: _Page, record: Record) -> str | None:
    """500万元 in the cell, or 500 below 金额（万元）."""
    for field in record.of("amount")[:1]:
        if written := re.search(MONEY, page.scene.text[slice(*field.cell)]):
            return written.group()
        if (bare := headed(page.scene.text, record, field)) is not None and bare.is_money:
            return page.scene.text[slice(*bare.span)] + bare.unit
    return None


def _state(page: _Page, record: Record) -> Modality:
    """What the row's other cells say of its loan: 已还清, 未批准."""
    cells = [page.scene.text[slice(*field.cell)].strip() for field in record.fields if field.role in (None, "number")]
    return next((m for words, m in _STATES for cell in cells if words.fullmatch(cell)), "stated")


def _parts(page: _Page, record: Record) -> Iterator[Link]:
    """链主 or 配套企业 in the column of what each firm is: on the chain of the lines above, and so are its projects."""
    scene, line = page.scene, page.line_of(record.at)
    owns = _is_said_to_own(page, record)
    about = chain_before(scene, line, 0) if record.of("part") or owns is not None else None
    if about is None:
        return
    said = "".join(scene.text[slice(*field.cell)].strip() for field in record.of("part")[:1])
    relation = next((r for words, r in _PARTS if words.fullmatch(said)), None)
    if owns is not None and relation is None:
        relation = "OWNS_CHAIN" if owns else "ON_CHAIN"
    for role in ("member", "owner", "borrower", "project"):
        for field in record.of(role):
            kind = "ON_CHAIN" if role == "project" else relation
            if kind is not None:
                for mention in page.within(field.cell):
                    yield from _link(page, field, kind, mention, about)
