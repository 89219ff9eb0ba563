"""Who does it: the subject that stands at the head of a clause, in a clause before it, in the sentence before it."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.facts import Span
from ingest.extract.scene import Mention, Scene, clause_start

TIME = (
    r"(?:(?:截至|截止|到)?(?:\d{4}年|今年|去年|前年|当年|同年|本月|上半年|下半年|全年|年初|年底|年内|[一二三四]季度|前[一二三四五六七八九十]+个月|\d{1,2}月|\d{1,2}日|"
    r"目前|如今|眼下|近年来|近日|日前|前不久|不久|随后|此后|之后|此前|以来|底|末|初|前三季度|期间|当天|当日|现场|会上|会前|两年来|多年来|数据显示|据统计|据了解|"
    r"\d{1,2}月份|上旬|中旬|下旬|春天|夏天|秋天|冬天|春节前|至今|起|份|、|的|后|前)\s*)"
)
LINKING = (
    r"(?:同时|此外|其中|并|还|也|又|再|而|则|且|就|都|已|均|共|即|即将|一是|二是|三是|四是|另外|另|下一步|接下来|与此同时|后来|最后|首先|其次|例如|比如|原来|过去|"
    r"另一边|一方面|另一方面|在此基础上|为此|因此|所以|但|由此|——|—|“|‘|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[.．、]|[①-⑳]|▲|●|■|·|"
    r"【[^】]{1,10}】|[^，。；：]{1,8}方面)"
)
RANK = (
    r"(?:[^，。；：的在向为与由]{0,12}?(?:链主企业|龙头企业|重点企业|骨干企业|核心企业|牵头单位|盟主单位|链上企业|园区企业|上市企业|科技企业|企业|链主|盟主|主办行|服务银行|"
    r"供应商|业主|老企业|合作社|部门)(?:之一)?(?:——|—|、)?)"
)
FRONT = re.compile(rf"(?:{TIME}|{LINKING}|全[市县区旗州省]|[我该本][市县区旗省]|{RANK}|\s)*")
GOVERNED = re.compile(
    r"(?:向|为|给|给予|对|与|和|同|在|从|将|把|经|被|由|联合|会同|面向|帮助|帮|支持|协助|按照|根据|通过|依托|围绕|结合|随着|针对|作为|自|以|用|因|于|"
    r"据|凭|借|朝|跟|替|让|使|请|获|是)$"
)
OF = re.compile(
    r"(?:[^，。；：“”]{0,24}?(?:的|所属的|下属的|下辖的))?(?:链主企业|龙头企业|重点企业|主办行|链主|企业|上的企业|所属|旗下|——|—|、)?"
)
LOCATIVE = re.compile(r"(?:境内|内|里|上空|厂区|车间|现场|门口|会上|上，|中，|一带|的[^，。]{1,12}[里内上中]，)")
SAYS = re.compile(
    r"(?:介绍|说|表示|透露|告诉记者|告诉|坦言|算了一笔账|认为|反馈|感慨|指出|强调|提出|回忆|笑道|笑着说|致辞中说|说道|讲)\s*$"
)
POST = re.compile(
    r"[^，。；：]{0,26}?(?:书记|主任|局长|部长|科长|处长|经理|董事长|总裁|行长|市长|县长|区长|主席|常委|院长|理事长|秘书长|会长|教授|班长|"
    r"所长|站长|工程师|主管|负责人|团长|队长|链长|社长|副总|院士)$"
)
OWN_PLACE = re.compile(r"[全我该本][市县区旗州省](?![\u4e00-\u9fa5]*?局)|[市县区]里|[市县区](?=先后|共|已|还|累计)")
ENTERPRISE_NOUNS = ("公司", "企业", "集团")
HEADS = re.compile(
    r"(?:该|这个|这家|这一)?(?P<noun>实验室|研发中心|研究院|平台|基地|联盟|合作社|项目|产业园|园区|专班|服务队|帮办队|帮办团|先锋队|学院|机制|计划|行动|基金|对接会|大会|"
    r"产业链党委|联合党委|党委|办公室|公司|集团|工程|中心|大赛)(?=[^，。；的]{1,30})"
)


def actor_at(scene: Scene, at: int, sentence: Span) -> int | None:
    """Who the clause around ``at`` is about: its own head, else a clause's before it, else the sentence's before."""
    start, end = clause_start(scene.text, at, sentence[0]), at
    while True:
        found = head_of(scene, (start, end))
        if found is not None:
            return found
        if start <= sentence[0]:
            return topic_before(scene, sentence)
        end, start = start - 1, clause_start(scene.text, start - 1, sentence[0])


def head_of(scene: Scene, clause: Span) -> int | None:
    """The mention at the clause's head; None when it has none, or only says who speaks."""
    text = scene.text
    if SAYS.search(text, *clause):
        return None
    front = FRONT.match(text, *clause)
    begin = front.end() if front else clause[0]
    here = scene.within(clause)
    for i, mention in enumerate(here):
        if mention.start > begin:
            break
        if mention.end <= begin and i + 1 < len(here):
            continue
        head = modified(scene, here[i:], clause)
        if head is None or LOCATIVE.match(text, head.end):
            return None
        return head.body
    if noun := HEADS.match(text, begin, clause[1]):
        return last_called(scene, noun["noun"], begin)
    relative = relative_head(scene, clause, here)
    if relative is not None:
        return relative
    return scene.place if OWN_PLACE.search(text, clause[0], min(begin + 2, clause[1])) else None


def modified(scene: Scene, mentions: list[Mention], clause: Span) -> Mention | None:
    """The head of a chain of modifiers: 甲公司承建的乙项目 → 乙项目, 丙局局长丁某 → 丁某, 某链链主企业戊 → 戊."""
    head = mentions[0]
    for following in mentions[1:]:
        between = scene.text[head.end : following.start]
        is_holder = scene.is_type(following, "Person") and POST.fullmatch(between)
        is_owned = not scene.is_type(following, "Person", "Chain") and OF.fullmatch(between) and between != "、"
        if not (is_holder or is_owned):
            break
        head = following
    return head


def relative_head(scene: Scene, clause: Span, here: list[Mention]) -> int | None:
    """由甲公司承建的乙项目: the clause opens with a governed mention, and 的 leads to the head."""
    for first, following in pairwise(here):
        opens = first.start - clause[0] <= 4 and scene.text[clause[0] : first.start].strip() in ("由", "由于", "被")
        if opens and re.fullmatch(r"[^，。；]{1,16}的", scene.text[first.end : following.start]):
            return following.body
    return None


def last_called(scene: Scene, noun: str, at: int) -> int | None:
    """The body named last before ``at`` that the bare noun may stand for."""
    for mention in reversed(scene.within((0, at))):
        body = scene.of(mention)
        if body.name.rstrip("”").endswith(noun) or any(a.rstrip("”").endswith(noun) for a in body.aliases):
            return mention.body
        if noun in ENTERPRISE_NOUNS and body.kind == "enterprise":
            return mention.body
    return None


def topic_before(scene: Scene, sentence: Span) -> int | None:
    """The head of the sentence before, in the same paragraph, that is not merely a speaker."""
    before = scene.before(sentence)
    if before is None:
        return None
    start = before[0]
    while start < before[1]:
        end = next((i for i in range(start, before[1]) if scene.text[i] in "，,；;：:"), before[1])
        found = head_of(scene, (start, end))
        if found is not None and scene.bodies[found].type != "Person":
            return found
        start = end + 1
    return None
