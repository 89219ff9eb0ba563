"""Who acts when the clause names nobody and the last name is what was set up: 实施某计划，遴选10名…; 组建某团，投资….

A plan, a campaign or a team doesn't choose, train or build: its maker does. What it covers, offers or takes in stays
its own (``foundings``).
"""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.foundings import RESULT, by_bank, made_before
from ingest.extract.metrics.scene import Mention, Scene, clause_end, clause_start, clauses_before
from ingest.extract.metrics.topics import BACK, actor_at, topic_of
from ingest.extract.quantities import Quantity

ACTS = re.compile(
    r"选派|遴选|选聘|聘[任请用]|引进|引回|回引|引育|带领|率领|组织|动员|发动|组建|成立(?!以来|后)|培训|培育|培养|孵化|评选|评出|评定|选树|创建|建成|建立|建起|建办|"
    r"走访|收集|征集|梳理|排查|摸排|攻克|攻坚|攻关|攻下|破解|化解|解决(?!率)|投资|聚焦|整合|开展|举办|开课|办公|实行|设立|列支|派出|派驻|抽调|协调|对接|"
    r"提出|推动|带动|兑付|聘来|请来|把[^，。；]{0,8}(?=\d)|指导|帮助|帮扶|帮企业|上门|为[^，。；]{0,20}(?:提供|解决|把脉)|护航|联系|挂钩|包联|结对|促成|争取|盘活|腾出|打造|制定|修订|出台|"
    r"发布|落实|办结|办成|办理|召开|调解|改造|新建|硬化|铺设|架设|修建|吸引|招引|签约|认领|揭榜|创新|研发"
)
"""What somebody does, and no plan or team by itself."""
LOANS = re.compile(r"(?:贷|保|险|租|融|券|通|码)[”\"']?$")  # a lender's product, a platform
OFFERED = re.compile(
    r"(?:平台|系统|大脑|小程序|超市|集市|大赛|比武|竞赛|对接会|推介会|大会|博览会|展会|节|学堂|课堂|讲堂|夜校|讲习所)[”\"']?$"
)
OWN = ("academia", "bank", "enterprise")
CAN_ACT = ("Organization", "Person", "Place", "Chain")
CLAUSES_BACK = 5


def doer(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """The maker of what the clauses before set up, or the place, when this clause says what somebody does."""
    start, own = clause_start(scene.text, quantity.span[0], sentence[0]), quantity.span[0]
    if head_of(scene, (start, own)) is not None:
        return None
    made = made_before(scene, start, sentence, CLAUSES_BACK)
    if made is None:
        return idle_topic(scene, (start, own), sentence)
    if quantity.is_rate and scene.is_type(made, "Initiative") and RESULT.search(scene.text, start, own):
        return None
    end = clause_end(scene.text, quantity.span[1], sentence[1])
    if not makes_itself(scene, made, sentence) and ACTS.search(scene.text, made.end, end):
        return maker_of(scene, made, sentence)
    return None


def makes_itself(scene: Scene, made: Mention, sentence: Span) -> bool:
    """A loan, a platform, a fair: what is told after it is its own; so is what an enterprise or a committee does."""
    body = scene.of(made)
    if body.type == "Initiative":
        if by_bank(scene, made, sentence):
            return True
        return body.name.endswith("》") or LOANS.search(body.name) is not None or OFFERED.search(body.name) is not None
    return body.type != "Organization" or body.kind in OWN


def maker_of(scene: Scene, made: Mention, sentence: Span) -> int | None:
    """The subject of the clause that sets it up; nobody named in the sentence or before it: the place."""
    found = actor_at(scene, made.start, sentence)
    if found is not None and found != made.body and scene.bodies[found].type in CAN_ACT:
        here = any(m.body == found for m in scene.within((sentence[0], made.start)))
        return found if here or scene.bodies[found].type != "Chain" else acting_before(scene, sentence)
    return acting_before(scene, sentence)


def idle_topic(scene: Scene, clause: Span, sentence: Span) -> int | None:
    """推行某机制。两年来，组建专班11个: the sentences before speak of what cannot act."""
    if not ACTS.search(scene.text, *clause):
        return None
    if any(head_of(scene, c) is not None for c in clauses_before(scene.text, clause[0], sentence[0])):
        return None
    found = actor_at(scene, clause[1], sentence)
    if found is None or scene.bodies[found].type != "Initiative" or LOANS.search(scene.bodies[found].name):
        return None
    return acting_before(scene, sentence)


def acting_before(scene: Scene, sentence: Span) -> int | None:
    """The topic of the nearest sentence of the paragraph that can act, else the place."""
    before = scene.before(sentence)
    for _ in range(BACK):
        if before is None:
            break
        topic = topic_of(scene, before)
        if topic is not None and scene.bodies[topic].type in CAN_ACT[:-1]:
            return topic
        before = scene.before(before)
    return scene.place
