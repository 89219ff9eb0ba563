"""Whom a figure reaches: 向某公司发放贷款3亿元, 为其调剂用地9亩, 出资260万元入股某公司."""

from __future__ import annotations

import re
from itertools import islice

from graph.facts import Span
from ingest.extract.metrics.callings import chain_before, last_called
from ingest.extract.metrics.clauses import head_of, modified
from ingest.extract.metrics.scene import Mention, Scene, clause_end, clause_start, clauses_before
from ingest.extract.metrics.speakers import speaker_of
from ingest.extract.metrics.topics import actor_at
from ingest.extract.metrics.understood import topic_firm
from ingest.extract.quantities import Quantity

GIVING = (
    r"(?:针对|向|给予|给了?|对|帮助|帮|支持|助力|协助|替|面向|扶持|帮扶|促使|保障|投给了?|供应给?|供给了?|交付给?|配套|增资|入股|投资|注资|资助|奖励|授信|放贷|贷给|借给|拨付给?|下达给?|投向|送给|促成|用于|使|让|"
    r"(?<![企业链主单位部门书记均])为)"
)
TO = re.compile(
    rf"{GIVING}(?:了|其|同在[^，。；]{{0,8}}|其?[上下]游[^，。；]{{0,5}}|"
    r"[^，。；、]{0,8}的(?:[上下]游)?[^，。；、]{0,5}(?:供应商|承运商|企业)|"
    r"当地的?|链主企业|链主|龙头企业|重点企业|园区企业|企业|全资子公司|链上|全市)?$"
)
GRANTED = re.compile(r"(?:拨付|下达|拨)给?$")  # to a place: from the budget of a higher one
TO_IT = re.compile(r"(?:向|为|给予?|帮助?|对|供应?|替|使|让)(?:其|它)(?![他中余])")
TO_NOUN = re.compile(
    r"(?:向|为|给|帮助|帮|协助|使|让)(?P<noun>合作社|公司|企业|项目|联盟|园区|实验室|研发中心|该厂)(?=[^，。；、]{0,16}$|[^\u4e00-\u9fa5])"
)
TO_US = re.compile(r"(?:为|帮|帮助|给|替|供给|协助|支持)(?:了)?我们")
WITH = re.compile(r"(?:与|和|同)$")
THEN_TO = re.compile(
    r"(?:[、和][\d.]+[余多]?[百千]?[万亿]?元)*[^，。；：、“”]{0,12}?(?:供应给?|供给|入股|参股|控股|建设|实施|成立|创办|组建|扩建|打造|投给|送到|交付给?|用于|注入|建起|建成|建办|新建|启动|开发|"
    r"承建|改造|设立|注资|划给|落在|投向|集中在|租给|借给|让给|交给|捐给|收购|并购|认购|补给|拨给|转给|奖给|输往|卖给|销往)了?"
)
CUSTOMER = re.compile(r"的?(?:(?![是为成])[\u4e00-\u9fa5]){0,8}(?:供应商|供货商|配套企业|配套商|代工厂)")
WITH_CLUB = re.compile(r"[与和同](?P<noun>联盟|园区|合作社|公司|集团|协会)(?=签|达成|合作)")
SENDS = re.compile(r"(?:派|输送|抽调|推荐)[^，。；]{0,10}$")
TAKER = re.compile(r"(?:借款人|借款方|投保人|受益人|承租人|获贷企业|用款人|被保险人)(?:为|是|正是|系|：)")
LEADS = re.compile(r"(?:带领|带着|领着|率领|率)[^，。；]{0,4}$")
SENT_TO = re.compile(r"[^，。；、]{0,12}?(?:到|赴|进驻|入驻|驻|派往|前往)")
SUPPLIES = re.compile(r"供|交付")
ASKED = re.compile(r"采购|购买|订购|申请|反映|提出|学习|缴|租[用赁]|收购|求购")  # 向某公司采购: the buyer receives
FORMS = re.compile(r"组建|成立|设立|打造|启动|实施")
THEN_HELP = re.compile(r"[^，。；、]{0,12}，?(?:[^，。；、]{0,6})?(?:帮助|帮|支持|支援|协助)")
TO_MANY = re.compile(
    r"(?:为|向|给|对|替|与|同|和|帮助|支持)(?:(?!其(?![上下供余他]))[^，。；、]){0,14}?(?:[\d.]+[余多]?[万]?[户家名]|农户|商户|养殖户|种植户|小微|客户|供应商|群众|中小企业|各|产业链[^，。；]{0,2}企业\d)"
)
NEXT = 12  # characters between the verb and whom it reaches
GENERIC = re.compile(r"[^，。；]{0,3}(?:党组织)?[^，。；]{0,4}(?:企业|群众|农户|单位|用户)")
IS = re.compile(r"(?:的)?(?:服务银行|主办行|链主|龙头|重点|成员|供应商|副?链长|牵头)")
ADDS = re.compile(
    r"[\s“‘]*(?:企业|公司|工厂|厂里|合作社)?(?:(?:每年|每月|一年|全年|当年|年|预计|可|共|累计|已|直接|帮助)*(?:节约|节省|省下|省去|省出|减少|降低|下降|少[花支付缴]|降本|增收|增加|提高|提升|缩短|盘活|挽回|避免)|"
    r"(?:已|先后|累计|并|还|又)?(?:帮助|协助)(?=[招引解办争申攻获拿找])|"
    r"金额|总额|首笔|首批|额度|年?利率|期限|共|合计|每年|每月|年供|全年|其中|意向|年省|节省|单|每吨|吨|效率|产能|成本|担保费|去年|年|用于|一次|面积|保障|保额|"
    r"[\u4e00-\u9fa5\d]{0,8}(?:供货|供应|供给|交付))"
)
MAKES = re.compile(r"使|让|令")
COUNTED = re.compile(
    r"(?:、[^，。；]{2,40})?等(?:\d|[^，。；]{0,6}(?:[个家户]|企业|客户|单位|商户))"
)  # the figure counts who is helped
WORKS = re.compile(r"[供送做产烧织染铸][^，。；]{0,8}$|生产|加工|代工|配套|供应|制造")  # for another
SAVES = re.compile(r"节省|省(?:下|了|去|出)|降|减|增|提[高升速]|缩|涨|升|成本|费用|[电水运油]费")
SERVER = re.compile(
    r"[^，。；为给替向与和]{0,6}[为给替向与和][^，。；]{2,24}的[^，。；的]{2,20}(?:公司|集团|厂|社|企业|行)$"
)
COMPARED = re.compile(r"(?:只有|相当于|等于|不[到足及]|是|比)(?:它|其|对方|[\u4e00-\u9fa5]{2,12})的$")
LENDING = re.compile(r"贷|授信|放款|融资|担保")
ALL_LINKS = re.compile(
    r"(?:[向为对给替]|支持|惠及|授信|投放|投到)[^，。；“”]{0,12}?(?:链上(?:[\d一二三四五六七八九十][^，。；]{0,4})?(?:中?小微)?(?:企业|商户|经营主体|农户|菇农|主体)|全链|整链|[该本]链(?!主)|整条链)|整链授信"
)
CLAUSES_BACK = 3
NEAR = 300  # characters within which a pronoun looks for its enterprise


def recipient(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """The named or understood recipient; None when nobody receives."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    head = head_of(scene, (start, quantity.span[0]))
    found = given_to(scene, (start, quantity.span[0]), head, sentence)
    if found is None and head is not None:
        found = made_to_supply(scene, start, quantity.span[0], head, sentence)
    if found is None:
        found = recipient_after(scene, quantity, sentence)
    if found is None:
        found = taker_after(scene, quantity, sentence)
    if found is not None:
        return found
    if head is not None:
        other = partner_of(scene, head, start, sentence)
        if other is not None and SUPPLIES.search(scene.text, start, quantity.span[0]):
            return other
        end = clause_end(scene.text, quantity.span[1], sentence[1])
        with_whom = scene.bodies[head].kind == "bank" and LENDING.search(scene.text, start, end)
        return reached(scene, (start, quantity.span[0]), partners=True) if with_whom else None
    return given_earlier(scene, quantity, start, sentence)


def links_served(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """某银行为链上企业投放1.9亿元, 向13户链上企业授信: what reaches a chain's firms is the chain's."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    end = clause_end(scene.text, quantity.span[1], sentence[1])
    served = ALL_LINKS.search(scene.text, start, end)
    if served is None or not (LENDING.search(scene.text, start, end) or quantity.is_money):
        return None
    product = any(scene.is_type(m, "Initiative") for m in scene.within((sentence[0], start)))
    if product or scene.within((served.end(), end)):
        return None  # 推出某贷，为链上企业…; 为链上企业某公司
    return chain_before(scene, served.start())


def partner_of(scene: Scene, head: int, at: int, sentence: Span) -> int | None:
    """甲公司与乙公司签订协议，乙公司每年供应…: the other of the two."""
    pair = [m for m in scene.within((sentence[0], at)) if scene.is_type(m, "Organization")]
    joined = len(pair) == 2 and scene.text[pair[0].end : pair[1].start] in ("与", "和", "同")
    others = [m.body for m in pair if m.body != head]
    return others[0] if joined and len(others) == 1 else None


def given_to(scene: Scene, clause: Span, head: int | None, sentence: Span) -> int | None:
    """Whom the clause itself names after a word that gives."""
    found = reached(scene, clause)
    if found is not None:
        made = found == head and not MAKES.search(scene.text, *clause)
        return other_enterprise(scene, clause[0], head) if made else found
    text = scene.text
    if TO_MANY.search(text, clause[0], clause_end(text, clause[1], sentence[1])):
        return None
    if TO_IT.search(text, *clause):
        return antecedent(scene, clause[0], head, sentence)
    if noun := TO_NOUN.search(text, *clause):
        firm = noun["noun"] in ("企业", "公司")
        at = clause[0] if head is None else noun.start()
        meant = topic_firm(scene, at, sentence) if firm else last_called(scene, noun["noun"], at)
        near = sentence[0] if firm else 0
        named = any(m.body == meant for m in scene.within((near, noun.start())))
        return meant if named and meant != head else None
    return speaker_of(scene, sentence) if TO_US.search(text, *clause) else None


def given_earlier(scene: Scene, quantity: Quantity, start: int, sentence: Span) -> int | None:
    """为某公司开出保函，金额1.5亿元; 帮某公司改工艺，成本降低5%: the recipient of a clause that this one adds to."""
    actor = actor_at(scene, quantity.span[0], sentence)
    by_bank = actor is not None and scene.bodies[actor].kind == "bank" and quantity.is_money
    own_words = scene.text[start : quantity.span[0]]
    adds = (ADDS.match(scene.text, start) or quantity.is_rate) and not COMPARED.search(own_words)
    if not (by_bank or adds or LENDING.search(scene.text, start, quantity.span[0])):
        return None
    own = (start, quantity.span[0])
    if TO_MANY.search(scene.text, start, clause_end(scene.text, quantity.span[1], sentence[1])):
        return None
    for clause in islice(clauses_before(scene.text, start, sentence[0]), CLAUSES_BACK):
        here = scene.within(clause)
        found = reached(scene, clause, partners=by_bank)
        if found is not None and not by_bank and is_makers(scene, clause, own_words, quantity):
            return None
        if found is None and SUPPLIES.search(scene.text, *own):
            found = next((m.body for m in here if CUSTOMER.match(scene.text, m.end)), None)
        if found is None and by_bank and (club := WITH_CLUB.search(scene.text, *clause)):
            found = last_called(scene, club["noun"], club.start())
        if found is not None:
            return found
        if not by_bank and here and not scene.is_type(here[0], "Initiative"):
            return None
    return None


def is_makers(scene: Scene, clause: Span, own: str, quantity: Quantity) -> bool:
    """给某公司供边框，次品率2%; 专为某公司做坩埚，去年烧出7400个; 给它送料的某公司，年送9万吨: the supplier's own."""
    words = scene.text[slice(*clause)]
    if SERVER.match(words):
        return True
    works = WORKS.search(words)
    if works is None or quantity.is_money or SAVES.search(own):
        return False
    return quantity.is_rate or not SUPPLIES.search(own)


def reached(scene: Scene, clause: Span, *, partners: bool = False) -> int | None:
    """The last body in the clause that a word that gives governs (为某链重点企业某公司: the company)."""
    here = scene.within(clause)
    for i in range(len(here) - 1, -1, -1):
        low = max(clause[0], here[i].start - 24)
        governed = TO.search(scene.text, low, here[i].start) or (
            partners and WITH.search(scene.text, low, here[i].start)
        )
        found = modified(scene, here[i:])
        granted = scene.is_type(found, "Place") and GRANTED.search(scene.text, low, found.start)
        if (granted or (governed and may_receive(scene, found))) and not ASKED.match(scene.text, found.end):
            return found.body
    return None


def may_receive(scene: Scene, mention: Mention) -> bool:
    """A body that money or help can reach, and no mere attribute (为某链服务银行, 某园区企业) of somebody else."""
    body = scene.of(mention)
    if body.type not in ("Organization", "Project", "Chain") or body.kind in ("bank", "government", "academia"):
        return False
    if IS.match(scene.text, mention.end) or COUNTED.match(scene.text, mention.end):
        return False
    return body.type == "Chain" or not GENERIC.match(scene.text, mention.end)


def antecedent(scene: Scene, at: int, head: int | None, sentence: Span) -> int | None:
    """其, 它: whose supplier the clause before names, who the clauses were about, else the enterprise named last."""
    for mention in scene.within((max(sentence[0], clause_start(scene.text, at - 1, sentence[0])), at)):
        if CUSTOMER.match(scene.text, mention.end):
            return mention.body
    if at > sentence[0]:
        earlier = actor_at(scene, at - 1, sentence)
        if earlier is not None and earlier != head and is_reached(scene, earlier):
            return earlier
    else:
        before = scene.before(sentence)
        topic = actor_at(scene, before[1] - 1, before) if before else None
        if topic is not None and topic != head and is_reached(scene, topic):
            return topic
    return other_enterprise(scene, at, head)


def is_reached(scene: Scene, body: int) -> bool:
    return scene.bodies[body].kind in ("enterprise", "park", "alliance") or scene.bodies[body].type == "Project"


def other_enterprise(scene: Scene, at: int, head: int | None) -> int | None:
    """The enterprise named last before, other than the head of the clause."""
    window = [m for m in scene.latest(at) if m.start > at - NEAR]
    return next((m.body for m in window if scene.of(m).kind == "enterprise" and m.body != head), None)


def made_to_supply(scene: Scene, start: int, at: int, head: int, sentence: Span) -> int | None:
    """对某公司反映的用气问题，由某厂每天增供…: the enterprise whose want it is."""
    if not (scene.text.startswith("由", start) and SUPPLIES.search(scene.text, start, at)):
        return None
    wants = [m for m in scene.within((sentence[0], start)) if scene.of(m).kind == "enterprise" and m.body != head]
    return wants[-1].body if wants else None


def taker_after(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """首笔金额500万元，借款人为某公司."""
    taker = TAKER.search(scene.text, quantity.span[1], sentence[1]) if quantity.is_money else None
    here = scene.within((taker.end(), taker.end() + 1)) if taker else []
    return here[0].body if here else None


def recipient_after(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """出资260万元入股某公司; 投资5亿元建设某项目; 派出4名专家，帮助某合作社."""
    end = clause_end(scene.text, quantity.span[1], sentence[1])
    match = THEN_TO.match(scene.text, quantity.span[1], end)
    if LEADS.search(scene.text, sentence[0], quantity.span[0]):
        return None
    sends = SENDS.search(scene.text, sentence[0], quantity.span[0])
    if match is None and sends and quantity.unit in ("名", "人", "位"):
        match = SENT_TO.match(scene.text, quantity.span[1], end)
    if match is None and quantity.unit in ("名", "人", "位"):
        match = THEN_HELP.match(scene.text, quantity.span[1], sentence[1])
        end = sentence[1]
    if match is None:
        return None
    if quantity.unit in ("名", "人") and FORMS.search(match[0]):
        return None
    here = [m for m in scene.within((match.end() - 1, end)) if not scene.is_type(m, "Place")]
    if not here or here[0].start - match.end() > NEXT:
        return None
    found = modified(scene, here)
    if scene.text[found.end : found.end + 1] in "、等和及":
        return None  # several are helped: the figure is the helper's
    return found.body if scene.is_type(found, "Organization", "Project", "Chain") else None
