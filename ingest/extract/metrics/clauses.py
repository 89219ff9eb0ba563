"""Who does it: the subject that stands at the head of a clause."""

from __future__ import annotations

import re

from graph.facts import Span
from ingest.extract.employers import POST
from ingest.extract.metrics.callings import called, trade_chain, wide_chain
from ingest.extract.metrics.clause_words import ASIDE, FRONT, LOCATIVE, OF, RELATIVE, SAYS
from ingest.extract.metrics.scene import Mention, Scene

VERB = re.compile(r"支持|帮助|服务|走访|覆盖|惠及|吸引|新增|培育|扶持|对接|聚焦|围绕")
QUALITY = re.compile(r"价|成本|能耗|寿命|精度|率|销|亩产|上市|减重|面积|投放|通过|问世|下线|获|列入|入选")
TITLED = re.compile(
    r"[^，。；：、“”向为给对由与和在把被让使请派选聘邀访]{1,16}(?:[书记主任局部院校所会社队班厂镇市县区州处科站行组链]长|书记|主任|经理|主席|教授|工程师|研究员|专员|服务官|负责人|理事长|秘书长|村民|农户|农民|种植户|养殖户|大户|老板|掌门人|创始人|总裁|院士|专家|委员|队员|特派员|指导员|员工|职工|工人)"
)
STAFF = re.compile("的|[^，。；：、的给帮为向对请派与和由在到了]{0,6}[员医师]")  # 某局的某某, 某站兽医某某: who acts
WORKS_FOR = re.compile("专?[给为替](?P<whom>它|其|我们|链主)?[^，。；：、和与及]{2,30}(?<!旗下)(?<!所属)的")
GOVERNS_ALL = re.compile(r"(?:在|向|对|为|把|将|通过|按照|根据|围绕|依托|面向|随着|针对|走进)")


def head_of(scene: Scene, clause: Span) -> int | None:
    """The body at the clause's head; None when it has none, or only says which person speaks."""
    if clause not in scene.heads:
        scene.heads[clause] = find_head(scene, clause)
    return scene.heads[clause]


def find_head(scene: Scene, clause: Span) -> int | None:
    text, here = scene.text, scene.within(clause)
    if ASIDE.match(text, *clause):
        return None
    chain = wide_chain(scene, clause)
    if chain is not None:
        return chain
    if here and here[-1].end == clause[1] and scene.is_type(here[-1], "Organization") and serves(scene, clause, here):
        return here[-1].body
    relative = relative_head(scene, clause, here)
    if relative is not None:
        return relative
    before = here[0].start if here else clause[1]  # 对象全是某链企业: nobody's rank
    front = FRONT.match(text, clause[0], before)
    begin = front.end() if front else clause[0]
    if (
        here
        and text[begin - 1] != "由"
        and scene.is_type(here[0], "Person")
        and TITLED.fullmatch(text, begin, here[0].start)
    ):
        begin = here[0].start
    if here and here[0].start <= begin and not VERB.search(text, clause[0], here[0].start):
        head = modified(scene, here)
        trade = trade_chain(scene, head.end) if scene.is_type(head, "Place") else None
        if trade is not None:
            return trade
        if LOCATIVE.match(text, head.end) or (scene.is_type(head, "Place") and text.startswith("的", head.end)):
            return None
        if (good := good_of(scene, here, head, clause)) is not None:
            return good
        if is_trade(scene, head):
            return called(scene, head.start, clause)  # 全县中药材产值: a trade's bare name
        bare_good = scene.is_type(head, "Product") and head.named and head.end < clause[1]
        if bare_good and not QUALITY.search(text, head.end, clause[1]):
            return None
        return speaking(scene, head, clause) if is_speech(text, clause, head) else head.body
    return called(scene, begin, clause)


def serves(scene: Scene, clause: Span, here: list[Mention]) -> bool:
    """给它送铝水的某公司，…: a clause that is no more than a name and whom its bearer works for."""
    opening = WORKS_FOR.fullmatch(scene.text, clause[0], here[-1].start)
    return opening is not None and (len(here) > 1 or opening["whom"] is not None)


def good_of(scene: Scene, here: list[Mention], head: Mention, clause: Span) -> int | None:
    """某公司的某产品畅销: the product, where its quality or its sale is spoken of."""
    after = next((m for m in here if m.start > head.end), None)
    if after is None or not scene.is_type(after, "Product") or scene.text[head.end : after.start] != "的":
        return None
    return after.body if QUALITY.search(scene.text, after.end, clause[1]) else None


def is_trade(scene: Scene, head: Mention) -> bool:
    """A chain's bare name that means a trade (中药材), neither 中药材产业 nor 中药材产业链."""
    name = scene.text[head.start : head.end]
    return scene.is_type(head, "Chain") and "链" not in name and "产业" not in scene.text[head.start : head.end + 2]


def is_speech(text: str, clause: Span, head: Mention) -> bool:
    """甲公司总经理某某介绍, or a name before a colon (interviews)."""
    return SAYS.search(text, head.end, clause[1]) is not None or (
        head.end == clause[1] and text[head.end :][:1] in "：:"
    )


def speaking(scene: Scene, head: Mention, clause: Span) -> int | None:
    """Who is understood in what is said: the enterprise that speaks, or the speaker's."""
    body = scene.of(head)
    if body.type != "Person":
        titles = scene.is_type(head, "Project", "Initiative", "Product", "Chain")
        return head.body if body.kind == "enterprise" or titles else None
    before = [m for m in scene.within((clause[0], head.start)) if scene.of(m).kind == "enterprise"]
    return before[-1].body if before else None


def modified(scene: Scene, mentions: list[Mention]) -> Mention:
    """The head of a chain of modifiers: 甲公司承建的乙项目 → 乙项目, 丙局局长丁某 → 丁某, 某链链主企业戊 → 戊."""
    head = mentions[0]
    for person in (m for m in mentions[2:4] if scene.is_type(m, "Person")):
        if POST.fullmatch(scene.text[head.end : person.start]) and "、" in scene.text[head.end : person.start]:
            return person  # 某市副市长、某产业链链长某某
    for following in mentions[1:]:
        between = scene.text[head.end : following.start]
        is_holder = scene.is_type(following, "Person") and (POST.fullmatch(between) or STAFF.fullmatch(between))
        of_place = scene.is_type(head, "Place") and scene.is_type(following, "Chain") and between in ("", "的")
        is_owned = of_place or (not scene.is_type(following, "Person", "Chain", "Product") and OF.fullmatch(between))
        if not (is_holder or is_owned) or between == "、":
            break
        head = following
    return head


def relative_head(scene: Scene, clause: Span, here: list[Mention]) -> int | None:
    """由甲公司与乙大学研制的丙: what the doing that opens the clause has made, the last such in a row."""
    if GOVERNS_ALL.match(scene.text, clause[0], clause[1]):
        return None
    found = None
    for mention in here:
        if scene.is_type(mention, "Person", "Place"):
            continue
        if RELATIVE.search(scene.text, max(clause[0], mention.start - 40), mention.start):
            found = mention
            break
    if found is None or LOCATIVE.match(scene.text, found.end):
        return None
    opening = [m for m in here if m.start < found.start]
    before = scene.text[clause[0] : opening[0].start if opening else found.start]
    is_object = re.search(r"(?:给|向|为|吸纳|吸收|获得|推出|实施|支持|帮助|打造|了)$", before) or len(before) > 30
    return None if is_object else found.body
