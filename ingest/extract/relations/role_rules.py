"""How a text says who leads and who owns a chain: one set of clause shapes for every such role.

A shape is the role's noun (牵头部门, 链主), its holder and what ties them: the noun first (链主则是位于某镇的F), the
holder first (F被某市确定为C链主), 作为…, 以F为…, 明确F为…, F这样的…. The chain may stand in front of the noun; where it
doesn't, ``chains.py`` understands it.
"""

from __future__ import annotations

from ingest.extract.relations.patterns import Rule, rules

CHAIN = "(?:<M>的?)?(?P<t><C+>)(?:产业)?(?:链条?)?[上中里]?(?:的|，)?"
_LEAD = "(?P<role>牵头(?:责任)?(?:部门|单位)|牵头方|链长(?:责任)?单位|主管(?:部门|单位)|主责(?:部门|单位))"
_TASK = "(?P<role>责任(?:部门|单位)|负责(?:部门|单位))"  # without its chain it may be that of a task
_CARER = (
    "(?P<role>(?:包联|包保|包抓|包链|挂钩(?:联系)?|挂联|挂包|挂点|联系|牵头|分管|责任|领衔)(?:[省市县区州镇]级?)?领导)"
)
_OWNER = (
    "(?<![副非原])(?<!党建)(?:链主型?(?:企业|单位)?|龙头(?:企业|单位)|核心企业|领军企业|领航企业|盟主企业|"
    "龙头(?=<F>|[，。；]|$))"
)
_THEN = "(?:则|就|正|便|即|现|仍|均|都|分别)*"
_IS = (
    rf"(?:，?{_THEN}(?:是|为|系)|不是别人，正是|{_THEN}由|即|(?:暂|现|则|就)*(?:选定|定为|确定(?:为|了)?|明确为|认定为|花落|交由|交给)|"
    r"，?(?:首推|当推|当数|当属|绕不开|莫过于)|(?:共|有)?[\d一二两三四五]+[家个]，?(?:分别)?(?:为|是|：))"
)
_FROM = r"(?:[^，。；：]{0,16}的)?"  # 位于某镇的F
_NOW = "(?:继续|一直|也|还|又|都|均|就|则|分别|同时|率先|双双|已|共同|一同|依然|仍)*"
_BEEN = "(?:确定|认定|明确|遴选|推选|列|评|选|定|推举)"
_TAKES = (
    rf"{_NOW}(?:是|为|任|作为|担任|系|身为|成为|成了|入选|获评|获认定为|当选为?|充当|担当|扛起了?|挑起了?|当起了?|坐稳了?|"
    rf"坐上了?|做起了?|晋升为?|跻身|堪称|当上了?|当好|甘当|争当|被誉为|被称为|{_BEEN}为|被(?:<_>|<M>|<G>|<Y>){{0,10}}?{_BEEN}为?|这家)"
)
_NAME = "(?:确定|认定|明确|遴选|选定|推选|推举|选聘|把|将|由|授予)(?:了)?"
_TOGETHER = "<_>{0,8}?(?:签|合作|共建|达成|联手|合资|联合|结对|携手)"  # 链主甲和乙签约
_OFFICE = (  # 坐上C链主的位子, 入列C链主名单
    "(?:身份|称号|名单|牌匾|牌子|位子|位置|担子|重任|责任|作用|地位|角色|头衔|资格|桂冠|之一|行列|队伍|企业行列|(?=[，。；]|$))"
)


def _shapes(relation: str, who: str, noun: str, *, chain_named: bool = False) -> tuple[Rule, ...]:
    held = f"(?P<h><{who}+>)"
    listed = rf"(?P<h><{who}>(?:、<{who}>)*(?:(?:和|及|以及)<{who}>(?!{_TOGETHER}))?)"
    own = f"{CHAIN}<_>{{0,8}}?{noun}" if chain_named else f"(?:{CHAIN}<_>{{0,8}}?)?{noun}"
    shapes = rules(
        relation,
        "role",
        rf"(?<!是){own}(?!、)(?:——|—|：|，也就是)?<_>{{0,6}}?{listed}(?!变更|调整|更换|换)",
        rf"{own}(?:一职|职责|位置)?(?:——|—|：)?{_IS}{_FROM}<_>{{0,6}}?{held}(?!的|变更|调整|更换|换)",
        rf"{held}，?(?:(?![想盼要望梦])<_>){{0,8}}?{_TAKES}<_>{{0,8}}?{own}(?!党|(?:企业|单位)?<{who}>)",
        rf"{held}(?:，|——|—|：)<_>{{0,8}}?{own}(?=[，。；]|$)",
        rf"(?P<h><{who}>(?:、<{who}>)*)等(?:[\d一二两三四五六七八九十]+[家个])?<_>{{0,4}}?{own}(?!的)",
        rf"{held}(?:[\d一二两三四五六七八九十]+[家个大]|双){own}",
        rf"{own}由<{who}>(?:变更|调整|更换|换)(?:为|成|到)?{held}",
        rf"{own}(?:<_>|，){{0,8}}?新增{held}",
        rf"(?<!取消)(?<!撤销){held}(?:(?:(?!没有|力争|争取|为|与|向|跟|给|对|和|同|靠|围绕|供|随|非|不|进|往|把|将|从|在)<_>){{0,14}}|被<M>授予|，?(?:<_>{{0,8}}?)身份(?:：|是)){own}"
        rf"[的]?<_>{{0,2}}?{_OFFICE}",
        rf"给{held}(?:授牌|颁牌|挂牌|授予|颁发)了?{own}",
        rf"(?:作为|身为|担任|当上|成为|获评|当选)了?<_>{{0,4}}?{own}(?:的|(?:之?后|以后|以来)?，)(?P<h><{who}>(?:、<{who}>)*)",
        rf"{_NAME}{held}(?:确定|认定|明确|列|遴选|选定)?(?:为|作为|担任|任|当)<_>{{0,6}}?{own}",
        rf"{held}(?:这样的|这个|这家|这一)<_>{{0,6}}?{own}",
        rf"{own}{held}的",
        rf"(?<=[，；])(?:正|就|便|则)?是{own}{held}(?=[，。；])",
    )
    return (
        *shapes,
        *rules(relation, "role", rf"{CHAIN}(?:<_>|，){{0,10}}?以{held}<_>{{0,6}}?为<_>{{0,4}}?(?:{noun}|龙头)"),
        *rules(relation, "role", rf"以{held}为<_>{{0,4}}?{noun}的{CHAIN}", rf"以{noun}{held}为"),
    )


ROLES = (
    *_shapes("LEADS_CHAIN", "GYXKA", _TASK, chain_named=True),
    *_shapes("LEADS_CHAIN", "GYXKA", _LEAD),
    *_shapes("LEADS_CHAIN", "P", _CARER),
    *_shapes("OWNS_CHAIN", "FXAY", _OWNER),
    *rules(
        "OWNS_CHAIN",
        "role",
        rf"{CHAIN}(?:已|现)?(?:拥有|有|培育|涌现)(?:了|出)?(?P<h><FX+>)[\d两三四五]*家?{_OWNER}",
        rf"{CHAIN}<_>{{0,10}}?以(?P<h><FX+>)为(?:龙头|核心)",
        rf"(?P<h><FX+>)(?:这个|这家|这一)大?(?:{CHAIN})?龙头",
    ),
    *rules(
        "OWNS_CHAIN",
        "role",
        rf"(?:^|[，；：])(?:该?公司|企业|集团|我们|它)?(?:如今|现在|眼下|目前|逐步|逐渐)?(?:{_NOW}(?:是|成为|成长为|发展成为?|做到|作为|身为|系)|被<*>{{0,8}}?{_BEEN}为)(?:该|这条|全县|全市|全区|<M>)?"
        rf"(?:产业链?|链)?上?的?(?:{CHAIN}<_>{{0,8}}?)?{_OWNER}(?=[，。；]|$)",
        rf"(?:^|[，；])这家(?:{CHAIN}<_>{{0,8}}?)?{_OWNER}",
        subject="F",
    ),
)
