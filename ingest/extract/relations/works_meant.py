"""The project that borrows though a loan's clause doesn't name it: F二期, or the works whose cost is being told."""

from __future__ import annotations

import re

from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line, Scene

_ITS_WORKS = rule(
    r"的?(?:<_>{0,6}?(?:[一二三四]期|项目|工程|扩建|扩产|技改|新厂|工厂|产线|生产线|车间|基地))(?!<_>{0,3}?<J>)"
)
_BUDGET = re.compile(
    "总?投资(?:额|约|达|为|共)?\\d|概算|预算|估算|总投入|盘子|资本金|总价|造价|项目主体|业主|银团|代建|承建|投建|要花|花了|自筹|项目贷款|固定资产贷款"
)
_TAKES_PART = re.compile(
    "和|与|、|及|已|也|再|则|负责|统一|联合|合资|全资|独资|直接|牵头|建设|投|自|出|掏|拿|入股|注|占|参股|承|代|运营|持|认缴|为业主|做业主|是业主|，"
)
_FIRM = rule("<F>")
_WORKS = rule("<J>")
_BACK = 2  # sentences before in which the works may be told of


def works_of(scene: Scene, line: Line, at: int) -> int | None:
    """The project that F二期, F的项目 means: the last one named in a sentence with F, up to this one."""
    firm = line.mentions[at].body
    if scene.kind_of(firm) != "enterprise" or not _ITS_WORKS.match(line.skeleton, at + 1):
        return None
    for earlier in reversed(scene.shorn[: line.nth + 1]):
        bodies = [m.body for p, m in sorted(earlier.mentions.items()) if earlier.nth < line.nth or p < at]
        works = [b for b in bodies if scene.type_of(b) == "Project"]
        if works and firm in bodies:
            return works[-1]
    return None


def works_before(scene: Scene, line: Line, start: int, *, told_only: bool = False) -> int | None:
    """J总投资3亿元，B贷款1亿元: the works that this sentence tells the cost of, else those before.

    ``told_only``: not where the sentence itself names them.
    """
    here = line.marks(line.part_start(start), start, _WORKS)
    if here:
        return None if told_only else here[-1][1].body
    if _turns_to_others(line, start):
        return None
    text = line.skeleton[: line.clause_end(start)]
    for earlier in reversed(scene.shorn[max(0, line.nth - _BACK) : line.nth]):
        if earlier.paragraph != line.paragraph:
            break
        text = earlier.skeleton + text
        works = earlier.marks(0, len(earlier.skeleton), _WORKS)
        if works:
            return works[-1][1].body if _BUDGET.search(text) else None
        if _turns_to_others(earlier, len(earlier.skeleton)):
            break
    return None


def _turns_to_others(line: Line, end: int) -> bool:
    """Whether a firm opens a clause that tells of no part in the works (甲自筹, 业主为乙 do)."""
    opening = (at for at, _ in line.marks(0, end, _FIRM) if line.clause_start(at) == at)
    return any(not _TAKES_PART.match(line.skeleton, at + 1) for at in opening)
