"""An insurer's cover is no money lent: only its loans, guarantees, credit insurance, bonds and funds are FINANCES."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.facts import Span
from ingest.extract.found import Body

_INSURER = re.compile("保险|财险|产险|寿险|农险|人保(?!.*担保)")
_LENDS = re.compile(
    "贷|信用保险|保证保险|保证险|担保|作保|保函|授信|增信|借|融资|债权|险资|保险资金|投资|注资|出资|入股|垫|服务银行|主办行"
)
_TURN = re.compile("[；。！？\n]")


def only_insures(text: str, bodies: Sequence[Body], head: int, evidence: Span) -> bool:
    """Whether the head is an insurer that the evidence says only to insure (承保, 保额, 赔付) or to be asked for it."""
    if bodies[head].kind != "bank" or not _INSURER.search(bodies[head].name):
        return False
    start, end = evidence
    own = [span for span in bodies[head].spans if start <= span[0] < end]
    return not any(_LENDS.search(text, *_told(text, bodies, head, span, evidence)) for span in own or [(start, start)])


def _told(text: str, bodies: Sequence[Body], head: int, name: Span, evidence: Span) -> Span:
    """What the part of the sentence tells of it: up to the next bank, from its name on where another stands before."""
    before = [m.end() for m in _TURN.finditer(text, evidence[0], name[0])]
    turn = _TURN.search(text, name[1], evidence[1])
    banks = [s for i, b in enumerate(bodies) if b.kind == "bank" and i != head for s in b.spans]
    since = max([evidence[0], *before])
    first = max([since, *(name[1] for s in banks if since <= s[0] and s[1] <= name[0])])
    last = min([turn.start() if turn else evidence[1], *(s[0] for s in banks if s[0] >= name[1])])
    return first, max(first, last)
