"""Whom money, land and hands reach when the sentence doesn't say: the enterprise that the text was about before.

某公司扩产缺钱。某银行发放贷款1200万元; 某局上门，为企业调剂用地9亩; 某公司缺人，某学院送去46人.
"""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.scene import Mention, Scene, clause_end, clause_start
from ingest.extract.metrics.topics import actor_at
from ingest.extract.quantities import Quantity
from ingest.extract.utilities_and_investors import serves_or_invests

HANDS_OUT_MONEY = re.compile(
    r"贷|授信|放款|融资|担保|保函|保单|续保|资金|额度|利率|保额|批[下复给准了]|到账|贴现|垫|(?<![增参追开解释发])[放补加批]了|拿来|拿出(?=.{0,4}[0-9])"
)
WIDE = re.compile(
    r"累计|余额|全[市县区省镇]|链上|农户|商户|小微|户|惠及|各|\d家|两家|三家|总额|总规模|共|合计|园区|推出|产业链|们|行业|规模|新增|设立|基金"
)
INVESTS = re.compile(r"股权|参股|入股|注资|增资|跟投|领投|投了|追[了加投]|担保|增信")
GIVES = re.compile(
    r"协调|调剂|招[来到]|垫付|接通|腾|送[去来]|输送|补足|争取|办[妥好]|批[复给]|派[来去出]|增容|新辟|补助|减免|落实|架|修|安排|租|改造|直供"
)
GIFTS = re.compile(r"亩|千伏安|平方米|公里|万度|千瓦|名|人|万?元|吨|份|套|个|件|节")
TO_FIRM = re.compile(r"(?:帮助?|协助|为|给|替|让|使|帮着|支持)(?:该|这家)?(?:企业|公司|厂里|厂子?|他们)(?!家)")
FIRM_OWN = re.compile(r"[，,]?(?:该|这家)?(?:企业|公司)(?:因此|由此|每[年月吨]|获得?|也|便|就|的|一年|年)")
ADVISERS = ("government", "academia", "association")
EFFECT = re.compile(r"(?:率|成本|费|能耗|产量|效率|销量|损耗)[^，。；]{0,4}(?:由|从|提|升|降|下|减|增|低|高|涨|翻)")
GIVERS = ("government", "party", "academia", "alliance", "other", "association", "park")


def understood(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """The enterprise that a lender's money or an office's help must be meant for; None when many are meant."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    actor = actor_at(scene, quantity.span[0], sentence)
    if actor is None:
        return None
    body, words = (
        scene.bodies[on_behalf(scene, actor)],
        scene.text[part_of(scene, quantity, sentence) : quantity.span[0]],
    )
    own = scene.text[start : clause_end(scene.text, quantity.span[1], sentence[1])]
    if WIDE.search(own):
        return None
    if body.kind == "bank":
        return topic_firm(scene, start, sentence) if quantity.is_money and HANDS_OUT_MONEY.search(own) else None
    if body.kind == "enterprise" and quantity.is_money and serves_or_invests(body.name) and INVESTS.search(own):
        return topic_firm(scene, start, sentence)
    if not (body.kind in GIVERS or body.type in ("Person", "Initiative")):
        return None
    if TO_FIRM.search(words) or FIRM_OWN.match(scene.text, start):
        return topic_firm(scene, start, sentence)
    if body.kind in ADVISERS and quantity.is_rate and EFFECT.search(own):
        return topic_firm(scene, start, sentence)
    gives = body.kind in GIVERS and GIVES.search(own) and GIFTS.search(quantity.unit)
    return topic_firm(scene, start, sentence) if gives else None


def part_of(scene: Scene, quantity: Quantity, sentence: Span) -> int:
    """Where the sentence's part around the figure begins: 甲局帮企业…；乙局…签回订单3800万元 tells of two."""
    return max(sentence[0], scene.text.rfind("；", sentence[0], quantity.span[0]) + 1)


def on_behalf(scene: Scene, actor: int) -> int:
    """某行副行长某某, 某局局长某某: whom the person works for; anybody else himself."""
    works_for = scene.employers.of(actor) if scene.bodies[actor].type == "Person" else None
    return actor if works_for is None else works_for


def topic_firm(scene: Scene, at: int, sentence: Span) -> int | None:
    """The enterprise or project of this paragraph named last before ``at``: better one at a clause's head."""
    begin = scene.text.rfind("\n", 0, sentence[0]) + 1
    firms = [m for m in scene.within((begin, at)) if is_firm(scene, m)]
    heads = [m for m in firms if is_head(scene, m, begin)]
    found = (heads or firms)[-1:]
    return found[0].body if found else firm_that_tells(scene)


def firm_that_tells(scene: Scene) -> int | None:
    """In an interview or its own report the enterprise that says 我们."""
    teller = scene.narrator
    return teller if teller is not None and scene.bodies[teller].kind == "enterprise" else None


def is_firm(scene: Scene, mention: Mention) -> bool:
    """An enterprise that may be in want, no utility and no investor; or a project."""
    body = scene.of(mention)
    return (body.kind == "enterprise" and not serves_or_invests(body.name)) or body.type == "Project"


def is_head(scene: Scene, mention: Mention, begin: int) -> bool:
    start = clause_start(scene.text, mention.start, begin)
    return head_of(scene, (start, clause_end(scene.text, mention.end, len(scene.text)))) == mention.body
