"""What the clauses before brought about: 开通某平台，设置5个板块; 举办某对接会，12家银行到会; 合办某学院."""

from __future__ import annotations

import re
from itertools import islice

from graph.facts import Span
from ingest.extract.metrics.clause_words import ASIDE
from ingest.extract.metrics.clauses import head_of
from ingest.extract.metrics.scene import Mention, Scene, clause_end, clause_start, clauses_before
from ingest.extract.metrics.topics import actor_at
from ingest.extract.quantities import Quantity

FOUNDS = re.compile(
    r"设立|建立|开出|探索|开通|开设|上线|搭建|建成|组建|推出|育成|研发|研制|开发|建起|成立|新建|建设|选育|合办|共建|创办|举办|主办|"
    r"召开|组成|改造[成为]|打造[成为]|启动|实施|开展|发布|推广|印发|出台|制定|投建|筹建|打造|设(?!在)|搞|推行|用好|创建|开办|合建|[搭建办立]起|(?<![离打公展])开(?=[“\"]|$)|牵头|组织(?!部)"
)
AFTER_NAME = re.compile(
    r"[”\"'》）]*(?:活动|行动|等|项目|产品|平台|服务|制度|品牌|专属产品|了|\d+[余多]?[期场次课讲届])?$"
)
CAPACITY = re.compile(
    r"\s*(?:(?:全部)?[达投]产后|年产|年可|可|日产|装机|年处理|项目|年加工|[今去]年|占地|规划|预算|概算|总投资|首期|目前)"
)
RECEIVES = re.compile(
    r"到[会场]|参[加与会]|入驻|注册|登记|覆盖|余额|惠及|首[期届批日]|招[生收]|签[约订署]|达成|归集|接入|上架|浏览|访问|利率|额度|收录|"
    r"设置|设有|下设|包括|涵盖|提出|明确|板块|用户|加入|开课|已办|受理|撮合|上链|奖励|补贴|兑现|措施|促成|需求|银行参与|新增|提供|上线以来|服务[^，。；]{0,4}(?:企业|客户|商户|用户)|"
    r"规模|赔付|投产|开办|报名|参[赛训展]|进驻|入[库选围]|响应|使用|点击|订阅|粉丝|流水|成交|交易|会员|听课|听众|学员|结业"
)
DOES = re.compile(
    r"[，,][^，。；对向为]{0,6}(?:把|将|选派|引进|争取|派[出驻]|聘请|(?<!党)组织|拿出|走访|采取|组建|推动|帮助|投资|对接|带动|形成|带领|有效|回应)"
)
SPREADS = re.compile(r"推广|示范|上市|接单|单[车吨台套]|每[吨台套车张只件米斤公箱枚瓶片块度]|亩|销")
RESULT = re.compile("率|满意度|时[间限长]|环节|材料|成本")  # how well a measure works, whoever carries it out
NEW = ("alliance", "party", "academia", "other", "association", "park", "government")
LENDS_TO = re.compile(r"放贷|(?:向|为|对|给).*(?:贷|放款|投放|授信|担保|融资)|发放")
CENTRAL = ("人民银行", "中国人民银行", "人行")  # lends to nobody
BACK = 3  # clauses


def founded(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """The body that one of the clauses before says was set up, when none between has a head of its own."""
    start, own = clause_start(scene.text, quantity.span[0], sentence[0]), quantity.span[0]
    if head_of(scene, (start, own)) is not None:
        return None
    for earlier in islice(clauses_before(scene.text, start, sentence[0]), BACK):
        made = made_in(scene, earlier)
        if made is not None:
            return made.body if belongs(scene, quantity, made, (start, own), sentence) else None
        if not ASIDE.match(scene.text, *earlier) and (scene.within(earlier) or head_of(scene, earlier) is not None):
            return None
    return None


def made_in(scene: Scene, clause: Span) -> Mention | None:
    """The last name of the clause, when a word that founds stands before it and nothing but a noun after it."""
    here = scene.within(clause)
    if not here or not AFTER_NAME.match(scene.text, here[-1].end, clause[1]):
        return None
    since = here[-2].end if len(here) > 1 else clause[0]
    return here[-1] if FOUNDS.search(scene.text, min(since, here[-1].start), here[-1].start) else None


def by_bank(scene: Scene, made: Mention, sentence: Span) -> bool:
    """Whether a lender made it."""
    maker = actor_at(scene, made.start, sentence)
    return maker is not None and scene.bodies[maker].kind == "bank" and not scene.bodies[maker].name.startswith(CENTRAL)


def belongs(scene: Scene, quantity: Quantity, made: Mention, clause: Span, sentence: Span) -> bool:
    """Whether the figure of the clause says something about what was made, rather than about its maker."""
    body, words = scene.of(made), scene.text[slice(*clause)]
    works = body.type == "Initiative" and quantity.is_rate and RESULT.search(words)
    if not works and DOES.search(scene.text, made.end, quantity.span[0]):
        return False
    after = scene.text[quantity.span[1] : clause_end(scene.text, quantity.span[1], sentence[1])]
    if body.type == "Initiative":
        if LENDS_TO.search(words):  # a lender's product: what is lent counts for the lender
            return not by_bank(scene, made, sentence)
        return bool(works or RECEIVES.search(words) or RECEIVES.search(after))
    if body.type == "Organization":
        return body.kind in NEW or not scene.within(clause)
    if body.type == "Project":
        return bool(CAPACITY.match(words) or (quantity.is_rate and not words.lstrip("，, ").startswith("产")))
    return body.type == "Product" and bool(quantity.is_rate or SPREADS.search(words)) and not words.startswith("产品")


def launched(scene: Scene, quantity: Quantity, sentence: Span) -> int | None:
    """实施某计划，从16家企业拆出工序，送进37个村: what the clause before carries out, however it goes on."""
    start = clause_start(scene.text, quantity.span[0], sentence[0])
    if head_of(scene, (start, quantity.span[0])) is not None:
        return None
    made = made_before(scene, start, sentence, BACK)
    return made.body if made is not None and scene.is_type(made, "Initiative") else None


def made_before(scene: Scene, start: int, sentence: Span, clauses: int) -> Mention | None:
    """What the nearest clause with a name set up; None when a clause between has a head of its own."""
    for clause in islice(clauses_before(scene.text, start, sentence[0]), clauses):
        made = made_in(scene, clause)
        if made is not None:
            return made
        if head_of(scene, clause) is not None:
            return None
    return None
