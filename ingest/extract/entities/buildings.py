"""Construction projects that are called by what is built (云仓, 数据中心, 储能电站), with no 项目 in the name."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import Notebook
from ingest.extract.entities.projects import start_of_project

THING = (
    r"(?:(?:演艺|繁育|分选|公共服务|数据|智造|制造|处理|质检|检测|检验|研制|总装|加工|提取|分拣|配送|集散|仓储|物流|冷链|交易|展示|体验|试验|测试|能源|算力|维修|总部|运营|调度|培训|采后|表面处理)中心|"
    r"(?:生产|加工|研发|中试|制造|产业化|示范|装备|试验)基地|智能车间|文化小镇|特色小镇|产业园(?=[一二三四]期)|[北南东西华]方?总部|区域总部|生产线|产线|冷链枢纽|物流枢纽|变电站|电站|换电站|加氢站|污水处理厂|处理厂|热电厂|工厂|车间|云仓|冷库|气调库|粮库|仓库|码头|泊位|总装基地|装配基地|大楼|大厦|综合楼|管廊|厂房|检验检测平台|中试平台|超级工厂)"
)
PHASE = r"(?:[一二三四]期(?:工程|厂房|车间)?)?"
MONEY = r"(?:总?投资|出资|斥资|投入|耗资|总投资额?)(?:约|近|超|达|额)?(?:人民币)?[0-9.０-９ ]+余?[亿万]元"
PAID = re.compile(
    rf"{MONEY}(?:的|，?(?:在[^，。；]{{2,16}})?(?:建设|新建|兴建|建成|打造|改建|扩建|上马|改造)(?:了|的)?)"
    rf"(?P<name>[^，。；、的“”（）]{{2,24}}?{THING}{PHASE})(?![\u4e00-\u9fa5]*项目)"
)
BUILT = re.compile(
    rf"(?:代建|承建|在建|新建|兴建|拟建|开工建设|谋划建设|建成|建起|动工建设|建设)(?:的|了)?"
    rf"(?P<name>[^，。；、的“”（）]{{2,20}}?{THING}{PHASE})(?![\u4e00-\u9fa5]*项目)(?=[，。；、的]|已|将|于|预计|日均|年|等|并|投)"
)
STANDS = re.compile(
    rf"(?P<name>[^，。；、的“”（）\n]{{2,24}}?{THING}{PHASE})(?:[：:，]?(?:已经?|拟|将|预计|计划|正|有望|主体|也|全部|正式)?"
    r"(?:于|在)?(?:今年|明年|去年|年底|[0-9]{1,4}年)?(?:[0-9]{1,2}月(?:底|初|中旬|[0-9]{1,2}日)?|[元]月|春季|年内|年底前?)?(?:前|"
    r"底)?(?:正式|全面|顺利|如期|同步)?)"
    r"(?:开工|动工|竣工|封顶|投产|点亮|打桩|达产|试生产|完工|签约|并网|投运|投用|试运行|交付使用|破土|奠基|主体完工|建成投用)"
)
PRICED = re.compile(  # 你的万吨压铸岛，造价5.5亿元; 它的冻仓，概算900万元
    r"(?<=[的其])(?P<name>(?:(?![的其了和与是在])[\u4e00-\u9fa5A-Za-z0-9]){3,12}(?:岛|线|塔|窑|炉|仓|库|港|园|中心|基地|车间|工厂|二期|三期|电站))"
    r"[，,：:]? ?(?:总?造价|概算|预算|总投资|计划投资|总盘子)"
)
BUDGET = re.compile(
    r"(?:^|[。；\n])(?:[（(]?[0-9一二三四五六七八九十]+[)）.．、])?(?P<name>[\u4e00-\u9fa5A-Za-z0-9]{2,16}(?:中心|基地|车间|工厂|平台|产线|生产线|电站))"
    r"[：:，]?(?:预算|总投资|计划投资|总造价|概算)",
    re.M,
)
ITEM = re.compile(
    r"(?:^|[；;\n：:])[ \u3000]*(?:[（(]?[0-9一二三四五六七八九十]+[)）.．、])[ \u3000]*"
    rf"(?P<name>[^，。；、的“”\n]{{3,30}}?{THING}{PHASE})(?=。$|（|，[^。；\n]{{0,30}}(?:投资|承建|业主|开工|动工|并网|建设|竣工))",
    re.M,
)
OWNED = re.compile(
    rf"(?:^|(?<=[。；，：、\n的]))(?P<name>[^，。；、的“”\n：]{{3,26}}?{THING}{PHASE})(?:（[^（）]{{2,12}}）)?"
    r"(?:，|：|的)(?:其|它的?|该[^，。；]{0,4})?(?:业主|建设单位|投资方|施工方|施工单位|承建方|总投资|项目业主|总造价|投资额|"
    r"由[^，。；]{3,24}(?:承建|施工|代建|投建|投资建设))",
    re.M,
)
PHASED = re.compile(
    rf"(?:^|(?<=[，。；：、\n的]))(?P<name>[^，。；、的“”\n：（）]{{2,24}}?{THING}[一二三四]期(?:工程)?)(?![一-龥]{{0,4}}项目)",
    re.M,
)
TAKEN = re.compile(
    rf"(?:[把将]|接手了?|拿下了?|关注的，?是|落下了?)(?P<name>[^，。；、的“”\n：]{{2,24}}?{THING}{PHASE})"
    r"(?=建在|建到|建成|搬进|搬到|落在|放在|设在|迁到|迁至|[，。；])"
)
LENT = re.compile(
    rf"(?:贷款|资金|授信|补助)[^，。；]{{0,12}}，?[^，。；]{{0,4}}(?:投在了?|投向了?|用于|用在了?|投给了?|支持)(?P<name>[^，。；、的“”（）]{{3,24}}?{THING}{PHASE})"
    r"(?=[上，。；的]|建设)"
)
ENTERED = re.compile(
    rf"(?P<name>[^，。；、“”（）\n：]{{3,26}}?{THING}{PHASE})，?(?:是[^，。；]{{0,16}}项目|"
    rf"(?:已经?|被|今年)*(?:列入|列为|纳入|挤进|入选|并入)[^，。；]{{2,20}}(?:项目|清单|计划|行动|工程))"
)
LAST = re.compile(rf"{THING}{PHASE}$")
PLAIN = re.compile(
    r"^(?:标准化?|智能化?|自动化|全自动|新|现代化?|数字化?|生产|无尘|恒温|大型|小型|一座|一个|一批|多个|两座|[0-9一二三四五六七八九十两]+(?:座|个|"
    r"条|处|间|万平方米|平方米|万吨)?|高标准|其|自己|公共|共享|自有|封闭式?|配套|万吨级?|产地|检测|加工|二期|一期|三期|海外|闲置|老旧?|旧|洁净|净化|原|"
    r"企业|园区|公司|示范|钢结构|仓储|物流)*$"
)


def find(note: Notebook) -> None:
    for pattern in (BUDGET, PRICED):
        for found in pattern.finditer(note.text):
            if not note.covered(found.span("name")):
                note.note("Project", None, found.span("name"), "budgeted")
    for pattern in (PAID, BUILT, STANDS, ITEM, OWNED, PHASED, TAKEN, LENT, ENTERED):
        for found in pattern.finditer(note.text):
            note_building(note, found.span("name"))


def note_building(note: Notebook, span: tuple[int, int]) -> None:
    """The name, without who builds it and when; what is just any workshop is no project."""
    start, end = span
    thing = LAST.search(note.text[start:end])
    if thing is None:
        return
    start = max(start, start_of_project(note, start + thing.start()))
    stem = note.text[start:end]
    body = LAST.sub("", stem)
    if len(body) < 2 or PLAIN.match(body):
        note.drop((start, end), "any building")
        return
    for other in [c for c in note.near(start, end) if c.span[1] == end and c.by.startswith("ending")]:
        note.withdraw(other)
    if not any(
        c.span[0] < end and start < c.span[1] and c.type in ("Project", "Initiative") for c in note.near(start, end)
    ):
        names = [stem[len(a.name) :] for a in [note.area_at.get(start)] if a and len(stem) - len(a.name) >= 6]
        note.note("Project", None, (start, end), "building", *names)
