"""Who a figure could be about: the case as it stands before one is chosen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from graph.facts import Span
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.meant import meant_before
from ingest.extract.metrics.scene import Mention, Scene, Told, clause_end, clause_start, clauses_before
from ingest.extract.metrics.topics import topic_of
from ingest.extract.quantities import Quantity

NEAR = 250  # characters before the sentence whose names may still be meant
CLAUSES = 8  # that may have a head that is meant
SENTENCES_BACK = 3
FEW_CHAINS = 3
MARKS = re.compile("[，,；;：:]")
MATTERS = {
    "lent": r"贷|授信|融资|保额|保函|保单|担保|额度|放款",
    "invested": r"投资|出资|投入|资金|概算|斥资|补助|补贴|奖",
    "earned": r"产值|营收|营业|收入|税|产量|销售|订单|销量|利润|出货|开票|规模|增长",
    "spent": r"成本|费|电价|能耗|耗|省|降",
    "share": r"率|占比",
    "need": r"诉求|问题|事项|难题|需求|堵点|建议|困难",
    "land": r"用地|厂房|面积|占地|亩",
    "capacity": r"产能|年产|日产|能力|可",
    "supplied": r"供|采购|交付|配套|卖|代",
    "people": r"人才|专家|员|人|博士|师",
    "firms": r"企业|家",
    "party": r"党",
    "meeting": r"会|场|培训|举办|走访",
    "member": r"成员|会员|加盟|加入",
    "contract": r"合同|协议|签",
}
"""What the clause is about: one or several."""
MATTER = {name: re.compile(pattern) for name, pattern in MATTERS.items()}


@dataclass(frozen=True)
class Case:
    """A figure in its sentence; ``votes``: the answer of each rule that has one, the first rule's first; ``told``: the
    figure before."""

    scene: Scene
    quantity: Quantity
    sentence: Span
    votes: dict[str, int]
    told: Told | None

    @cached_property
    def clause(self) -> Span:
        """From the clause's beginning to the figure."""
        at = self.quantity.span[0]
        return clause_start(self.scene.text, at, self.sentence[0]), at

    @cached_property
    def matters(self) -> tuple[str, ...]:
        end = clause_end(self.scene.text, self.quantity.span[1], self.sentence[1])
        found = tuple(name for name, pattern in MATTER.items() if pattern.search(self.scene.text, self.clause[0], end))
        return found or ("none",)

    @cached_property
    def measure(self) -> str:
        """What kind of number it is."""
        unit = self.quantity.unit
        if self.quantity.is_money or self.quantity.is_rate:
            return "money" if self.quantity.is_money else "rate"
        groups = (("people", "名人位"), ("firms", "家户"), ("things", "个项件条款类批"), ("times", "次场期趟份轮"))
        return next((name for name, last in groups if unit[-1] in last), "amount")

    @cached_property
    def heads(self) -> list[int | None]:
        """The heads of the clause and of those before it in the sentence, the nearest first."""
        before = clauses_before(self.scene.text, self.clause[0], self.sentence[0])
        return [head_of(self.scene, clause) for clause in islice(chain([self.clause], before), CLAUSES)]

    @cached_property
    def topics(self) -> list[int | None]:
        """The heads of the sentences before it in the paragraph, the nearest first."""
        found: list[int | None] = []
        before = self.scene.before(self.sentence)
        while before is not None and len(found) < SENTENCES_BACK:
            found.append(topic_of(self.scene, before))
            before = self.scene.before(before)
        return found

    @cached_property
    def inside(self) -> list[Mention]:
        return self.scene.within(self.sentence)

    @cached_property
    def since(self) -> list[Mention]:
        """The mentions between the figure before and this one."""
        return self.scene.within((self.told.at, self.quantity.span[0])) if self.told else []

    @cached_property
    def chains(self) -> list[int]:
        return [i for i, body in enumerate(self.scene.bodies) if body.type == "Chain"]

    @cached_property
    def meant(self) -> dict[int, str]:
        """Whom words without a name mean, by which word."""
        at, end = self.quantity.span
        whole = self.clause[0], clause_end(self.scene.text, end, self.sentence[1])
        return meant_before(self.scene, at, self.sentence, self.clause, [*self.heads[1:], *self.topics], whole)

    def marks(self, begin: int, end: int) -> int:
        """How many clauses begin in the stretch."""
        return len(MARKS.findall(self.scene.text, begin, end))


def candidates(case: Case) -> list[int]:
    """What the rules say, what the paragraph and the lines before name, the place, the chain where there are few."""
    scene = case.scene
    begin = scene.text.rfind("\n", 0, case.sentence[0]) + 1
    begin = min(begin, max(0, case.sentence[0] - NEAR))
    found = {mention.body for mention in scene.within((begin, case.sentence[1]))} | set(case.votes.values())
    if scene.place is not None:
        found.add(scene.place)
    if case.told is not None and case.told.subject is not None:
        found.add(case.told.subject)
    return sorted(found | set(case.chains)) if len(case.chains) <= FEW_CHAINS else sorted(found)
