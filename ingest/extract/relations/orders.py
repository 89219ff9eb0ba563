"""Who trades by order, contract or calling: 接到F的订单, 与F签下供货合同, F的供应商, F的大客户 → SUPPLIES.

``h`` is the seller, ``t`` the buyer; a group that took no part is understood: the firm that the passage is about.
In a contract ``a`` and ``b`` are sides; its words say which one sells (供货合同: the first, 采购合同: the second).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.extract.relations.patterns import ANY, rule
from ingest.extract.relations.scene import Line, Scene

_OPEN = r"(?:^|[，；：。])(?:<_>|<D>){0,12}?"
_BOTH = r"(?:分别|共同|当场|现场|还|又|已|先后|也|均|都|同时|随即|成功)*"
_ORDER = (
    r"(?:订单|大单|单子|采购单|长单|定单|加工活|"
    r"代工业务|配套业务|外协业务|加工业务|采购合同|供货合同|采购项目|采购标)"
)
_TAKE = (
    r"(?:接到|接下|接获|接了|接住|接|拿到|拿下|"
    r"揽下|揽到|获得|获|赢得|斩获|签下|承接|承揽|中标|手握|抢到|争取到|赶制|收到|承担|分到|锁定|迎来)"
)
_HAND = (
    r"(?:交给|交由|转给|转交|派给|派发给|给|委托给|发给|分给|"
    r"分包给|下给|外包给|外发给|放给|匀给|让给|留给|投向|释放给|包给)"
)
_SELLS = (
    r"(?:供应商|供货商|供货方|供方|"
    r"配套商|配套企业|配套厂|配套供应商|原料商|承运商|服务商|代工厂|协作厂|外协厂|供货企业|供应企业|原料基地|供应基地|供应者|供料方|供货人|供汽方|原料车间|第一车间|原料库|大粮仓)"
)
_LISTED = (
    r"(?:供应链|供应体系|供货体系|采购体系|配套体系|配套链|配套圈|供应商体系|供应商名单|供应商名录|供应商目录|采购名录|采购目录|"
    r"供应商认证|合格供方|供应商资格|供货资格|供应商库|配套|供应商)"
)
_BUYS = r"(?:客户|买家|用户|采购商|主顾|订货商|采购方|大客户)"
_TRADED = (
    r"(?P<w>联合采购|集中采购|战略采购|采购|收购|订购|包销|购买|统购|认购|承购|供货|直供|供应|供销|配套|购销|订单|承运|代工|加工|运输|"
    r"保供|代销|销售|物流服务|供)"
)
_PATTERNS = (
    # orders
    rf"(?:<!>(?P<h><FX+>)<_>{{0,12}}?|{_OPEN}){_TAKE}了?(?:来自)?<_>{{0,4}}?(?P<t><FX+>)(?:的|<_>|<D>|，){{0,20}}?{_ORDER}",
    rf"(?:(?P<t><FX>)<_>{{0,12}}?|{_OPEN})(?:把|将)(?:<_>|<D>){{0,16}}?(?:{_ORDER}|业务){_BOTH}{_HAND}了?(?P<h><F+>)",
    rf"(?:(?P<t><FX>)(?:<_>|<D>|，){{0,24}}?)(?:把|将)(?:<_>|<D>){{1,14}}?(?:{_HAND})了?(?P<h><F+>)(?:代|外协)(?=[^替表])",
    rf"(?:(?P<t><FX>)<_>{{0,8}}?|{_OPEN})委托(?P<h><F+>)<_>{{0,4}}?(?:加工|代工|生产|检测|运输|设计|制造|制作|代发|运营|改造)",
    rf"(?:(?P<t><FX>)<_>{{0,8}}?|{_OPEN})(?:把|将)(?:<_>|<D>){{1,14}}?委托(?:给)?(?P<h><F+>)",
    rf"(?:(?P<t><FX>)<_>{{0,12}}?|{_OPEN})(?:向|给|对)(?P<h><F+>)<_>{{0,8}}?(?:释放|下|派|发|追加|投放|下达|发放|派发|让渡)了?<*>{{0,14}}?(?:{_ORDER}|业务)",
    rf"(?P<t><F>)(?:<_>|，){{0,16}}?(?:释放|发布|放出|拿出|派发|下发|公布)<_>{{0,12}}?(?:{_ORDER}|采购需求|采购清单|配套清单)(?:<_>|，){{0,16}}?，(?P<h><F+>)"
    rf"<_>{{0,6}}?{_TAKE}",
    # callings
    rf"(?P<h><FX+>)(?:，|<_>){{0,8}}?(?:是|为|成为|成了|成|当上|作为|入选|列入|跻身|进入|打入|进了?|融入|嵌入|加入|被?纳入|挤进|入围|通过|获得|取得|拿到|叩开|敲开)了?"
    rf"<_>{{0,6}}?(?P<t><FX+>)(?:的|等<_>{{0,8}}?|<_>{{0,2}}?|<_>{{0,10}}?的)<_>{{0,8}}?(?:{_SELLS}|{_LISTED})",
    rf"(?P<h><FX+>){_BOTH}(?:是|为|成为|成了|作为|进入|打入|纳入)其<_>{{0,10}}?(?:{_SELLS}|{_LISTED})",
    rf"(?P<t><FX>)(?:的|<_>{{0,6}}?的)<_>{{0,10}}?(?:{_SELLS})(?:是|为|有|包括|——|，|：)?<_>{{0,4}}?(?P<h><F+>)",
    r"(?P<t><FX>)(?:的)?<_>{0,6}?(?:供应商名单|供应商名录|采购名录|采购名单)<_>{0,4}?，?<_>{0,6}?(?:有了?|出现了?|新添了?|多了)(?P<h><F+>)",
    rf"(?P<h><FX>)(?:的|<_>{{0,6}}?的)<_>{{0,10}}?{_BUYS}(?:是|为|有|包括|——|，|：)?<_>{{0,4}}?(?P<t><FXA+>)",
    rf"(?P<t><FXA+>){_BOTH}(?:是|为|成为|成了)(?P<h><FX>)的?<_>{{0,10}}?{_BUYS}(?!端)",
    rf"(?:^|[，；：。])<_>{{0,6}}?其<_>{{0,6}}?(?:下游|{_BUYS})<_>{{0,6}}?(?:是|为|有|包括)?(?P<t><FX+>)",
    r"(?P<t><F>)的?<_>{0,6}?上游(?:企业|厂家|供应商|原料商)?，?(?:是|为|有)?(?:<_>|<M>){0,10}?(?P<h><F+>)",
    r"(?:^|[，；：。])<_>{0,4}?(?:它|其|企业|公司)(?:自己)?的?<_>{0,4}?上游(?:企业|厂家|供应商)?，?(?:是|为|有)?(?:<_>|<M>){0,10}?(?P<h><F+>)",
    r"(?P<h><F>)的?<_>{0,6}?下游(?:企业|客户|厂家)?，?(?:是|为|有)?(?:<_>|<M>){0,6}?(?P<t><F+>)",
    r"(?P<h><F+>)<_>{0,6}?[与和同](?P<t><F>)<_>{0,8}?(?:建立|结成|形成|保持)了?<_>{0,8}?(?:供货|配套|供应|供销|代工)<_>{0,4}?关系",
    r"(?P<h><F>)<_>{0,8}?(?:发|交|供|送|卖|交付|供应|提供|销售|输送|配送)给?(?P<t><F>)的",
    r"(?P<h><F+>)(?:<_>|，|<M>){0,14}?(?:专门?|长期|常年|一直|主要|独家)(?:为|给)(?P<t><F+>)(?:<_>){1,4}<D>",
    r"(?P<h><F>)(?:的|<_>{1,3}成)(?:<*>){0,16}?被(?P<t><F+>)<_>{0,6}?(?:买走|买断|订走|包圆|收走|包下|抢购|采购|收购|买下|买去)",
    r"(?:供汽|供气|供电|供水|供货|供料|供应)(?:方|商|单位)(?P<h><F>)",
    r"(?:<!>(?P<h><F>)(?:<_>|，|<D>){0,24}?|(?:^|[，；：。])<_>{0,10}?)(?:装上|装进|用在|用到|搭载到|搭上|进入|走进)了?(?P<t><F+>)的?<_>{0,4}?(?:<D>|<_>{0,8}(?:车间|生产线|产线|整机|机型|产品))",
    rf"(?P<h><FX+>)(?:，|<_>){{0,8}}?(?:既是|也是|还是|就是)(?P<t><FX+>)的?<_>{{0,8}}?(?:{_SELLS})",
    r"(?P<h><F>)<*>{0,12}?从(?P<t><F>)<_>{0,4}?(?:拿|接|揽|争取|获得|抢|分)<_>{0,12}?(?:订单|合同|业务|单子)",
    r"(?P<h><F>)的?<_>{0,6}?(?:订单|业务|收入|营收|单子|销售额|销量)<_>{0,8}?(?:来自|出自|靠)(?P<t><F+>)",
    r"(?:采购方|采购人|需方|买方|采购单位|收货方|采购商)(?:为|：|是)?(?P<t><FGAX>)(?:<*>|；|，|。){0,12}?"
    r"(?:供货方|供方|卖方|供应商|中标供应商|中标人|成交供应商|供货单位)(?:为|：|是)?(?P<h><F+>)",
    r"(?P<t><FX>)的?<_>{0,10}?(?:原料|面料|零件|零部件|配件|材料|坯布|包装|原奶|鲜奶|毛茶|辅料|食材)<_>{0,8}?(?:来自|出自|取自|产自|靠)(?P<h><F+>)",
    r"(?P<h><F>)(?:<_>|<D>|，){0,16}?通过了?(?P<t><F>)的?<_>{0,6}?(?:验证|认证|审核|验厂|试用)(?:<*>|，){0,14}?(?:供货|供应|订单|批量|配套)",
    r"(?P<t><F>)(?:<_>|，){0,16}?(?:吃下|包下|消化|用掉|消纳|收下|包圆|改买|买走|订走|吃进)了?(?P<h><F>)的?(?:<D>|<_>{2,12})(?=[\d，。]|$)",
    r"(?P<t><F>)的(?:采购单|采购清单|供货名单|供应商榜)(?:上|里|中)?，?(?P<h><F+>)",
    r"(?:供应商|供货商)(?:中|里|当中)，?(?P<h><F+>)",
    r"(?:客户|买家)(?:中|里|当中)，?(?P<t><F+>)",
    # used, taken in
    r"(?P<h><F>)(?:的|<_>{1,6}?的)(?:<D>|<_>){1,16}?(?:被|获|装进|用在|装在|应用于|用于|装上|搭载于|走进|进了)了?(?P<t><F+>)<_>{0,10}?"
    r"(?:采用|使用|选用|应用|试用|采购|投用|装车|车间|产线|生产线|产品|整机|机型|，|。)",
    r"(?P<h><F>)(?:提供|供应|生产)的(?:<D>|<_>){0,12}?占(?:到|了)?(?P<t><F>)",
    r"(?P<h><F>)的(?:<_>|<D>){1,10}?(?:正好|恰好|又|也|正)?(?:成|成为|变成|是)了?(?P<t><F>)的?<_>{0,6}?(?:原料|燃料|材料|食材|饲料|辅料)",
    r"(?P<t><F>)(?:的|所用的?)(?:<_>|<D>){1,12}?(?:都|全|多|主要|就)?(?:是|靠)(?P<h><F>)<_>{0,6}?(?:送来|供|提供|送|拉来|运来|做|产|生产)的?",
    r"(?P<t><F>)<_>{0,10}?原料<_>{0,6}?(?:来自|取自)(?:<_>|<M>){0,8}?(?P<h><F+>)",
    r"从(?P<h><F>)<_>{0,8}?(?:发往|运往|送往|送到|运到|驶向|运抵|驶往)(?P<t><F+>)",
    r"(?:<!>(?P<h><F>)<_>{0,12}?|(?:^|[，；：。])<_>{0,12}?)(?:授权|许可)给?(?P<t><F+>)<_>{0,8}?(?:使用|生产)",
    r"(?:给|为|向)(?P<t><F>)<_>{0,6}?(?:供应|配套|提供|供货|代工|生产)(?:<_>|<D>){0,14}?的，?(?:是|有|就是)?(?P<h><F+>)",
    r"(?P<h><FX>)<_>{0,4}?，<_>{0,6}?(?:供应|送来|供货|送|运来|交来|送上门)了?(?:<_>|<D>){0,8}?\d(?![\d.]*[余多]?(?:人|名|位))",
    r"(?:帮|助|为|帮助)(?P<h><F>)<_>{0,6}?(?:对接上?|牵线|找到|介绍|联系上?|牵手|搭上)了?<_>{0,12}?(?P<t><F>)<*>{0,4}，<_>{0,6}?订单",
    r"从(?P<h><F>)<_>{0,4}?(?:输往|送往|流向|流进|流入|送进|送入)<_>{0,6}?(?P<t><F>)",
    r"(?:^|[，；：。])<_>{0,8}?(?:向|从|找)(?P<h><F+>)(?:<_>|<D>){0,6}?(?:采购|购买|购入|订购|购进|收购|进货|拿货|买来?|定制|拉来)",
    r"(?P<t><FX>)(?:<_>|，){0,14}?(?:采购|购入|订购|选购|购进|购买)了?(?P<h><F>)的?(?:<D>|[^，。；：！？\d股权资产ANY]{2,12})(?=[，。\d]|$)",
    r"(?P<h><F>)(?:承建|安装|设计|改造)了?(?P<t><F>)的?<_>{0,6}?(?:光伏|厂房|产线|生产线|设备|系统|管网)",
    r"(?P<t><FX>)(?:的|所用的?|所需的?)(?:<_>|<D>){1,12}?，?(?:<_>){0,8}?由(?:<_>|<M>){0,8}?(?P<h><F+>)<_>{0,6}?(?:承运|承担|代工|加工|配送|运输|托管|供|提供|包揽)",
)
_TRADES = tuple(rule(p.replace("ANY", ANY)) for p in _PATTERNS)
_CONTRACT = rule(
    rf"(?P<a><FX+>){_BOTH}<_>{{0,8}}?(?:与|和|同|跟)(?:<_>|<M>){{0,6}}?(?P<b><FX+>)<_>{{0,8}}?(?:签|达成|订立|敲定|续签|立下)"
    rf"(?:订|署|下|约|了|定)*(?:<_>|<D>){{0,18}}?{_TRADED}(?!<_>{{0,4}}?意向)"
)
_EACH = rule(r"[：，；、](?P<h><F>)(?:则|也)?(?:供应|提供|供|做|产|造|配|出)(?:<D>|<_>){1,6}(?=[，；。、])")
_JOINT = re.compile("联合采购|集中采购|战略采购")
_BUYING = re.compile("采购|收购|订购|包销|购买|统购|认购|承购")
_SERVICE = re.compile("承运|运输|物流服务|代工|加工")
_CARRIER = re.compile("物流|运输|供应链|快递|货运|冷链")
_GROWER = re.compile("合作社|农场|牧场|家庭农场|养殖")
_OPEN_END = re.compile("意向|框架|贷款|增资|股权|投资合同|服务合同期")
Topic = Callable[[Scene, Line, int, set[int]], int | None]


def trades(scene: Scene, line: Line, topic: Topic) -> Iterator[tuple[int, int, re.Match[str], str]]:
    """(seller, buyer, match, rule) of every order, contract or calling; ``topic`` finds who is understood."""
    for one in _TRADES:
        for match in one.finditer(line.skeleton):
            sellers, buyers = _bodies(line, match, "h"), _bodies(line, match, "t")
            known = {*sellers, *buyers}
            if not sellers or not buyers:
                meant = topic(scene, line, match.start() + 1, known)
                other = [] if meant is None else [meant]
                sellers, buyers = sellers or other, buyers or other
            yield from ((h, t, match, "order") for h in sellers for t in buyers)
    yield from _contracts(scene, line)
    yield from _round(line)


def _contracts(scene: Scene, line: Line) -> Iterator[tuple[int, int, re.Match[str], str]]:
    """Growers sell and carriers carry, whatever the contract is called."""
    for match in _CONTRACT.finditer(line.skeleton):
        first, second = _bodies(line, match, "a"), _bodies(line, match, "b")
        if _JOINT.fullmatch(match["w"]) or _OPEN_END.search(match.group()):
            continue
        buys = _BUYING.fullmatch(match["w"]) is not None
        sells = _CARRIER if _SERVICE.fullmatch(match["w"]) else _GROWER
        if any(sells.search(scene.bodies[b].name) for b in first):
            buys = False
        elif any(sells.search(scene.bodies[b].name) for b in second):
            buys = True
        pairs = ((b, a) for a in first for b in second) if buys else ((a, b) for a in first for b in second)
        yield from ((h, t, match, "contract") for h, t in pairs)


def _round(line: Line) -> Iterator[tuple[int, int, re.Match[str], str]]:
    """F身边围着一圈小伙伴：甲供轮毂，乙供线束: two at least, each with its goods."""
    found = list(_EACH.finditer(line.skeleton))
    if len(found) < 2 or line.skeleton[found[0].start()] != "：":
        return
    hub = [m.body for at, m in sorted(line.mentions.items()) if at < found[0].start()]
    for match in found if len(set(hub)) == 1 else ():
        yield line.mentions[match.start("h")].body, hub[0], match, "round"


def _bodies(line: Line, match: re.Match[str], group: str) -> list[int]:
    return [m.body for m in line.within(*match.span(group))] if match.groupdict().get(group) else []
