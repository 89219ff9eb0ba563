"""Where a name begins, given its ending: leftwards over words until a verb, a preposition or punctuation.

A name that opens with an area (山东…股份有限公司) begins there even if its middle looks like verbs to the tagger.
"""

from __future__ import annotations

import re

from ingest.extract.cells import cell_at
from ingest.extract.divisions import divisions
from ingest.extract.entities.notebook import LONGEST_AREA, Notebook
from ingest.extract.grids import pieces
from ingest.extract.modality import RUMOURED, SUPPOSED
from ingest.extract.tagger import tags_of

BODIES = frozenset(["owner", "member", "borrower", "lender", "service"])  # columns whose cells are firms or banks
STOP_TAGS = frozenset(["w", "p", "c", "u", "d", "r", "xc", "v", "t", "TIME", "q", "f", "vd", "ad"])
# Words that stand before a name and are never in one. Longest first, so that 帮助 stops before 助 could matter.
CUES = re.compile(
    rf"同志|{SUPPOSED}|要是|{RUMOURED}|据[说称悉]|听说|疑似|并非|"
    r"[投资承建作业主采购供货运营出设计施工包代发起转让收受托租贷借保]{1,3}方(?!案|向|面|法|式|便|程|略|针|正|圆|舟|圣|位)|合建|打算|采购(?!中心|管理|股份)|"
    r"统一向|对照|参照|请来|聘来|引来|招来|找来|建起|办起|承担(?=[\u4e00-\u9fa5]{3})|对口(?:服务|联系|帮扶|支持|支援)?|推进(?!器|剂|系统)|"
    r"推行|分管|主抓|同处|跑|设立|组织(?!部)|安排|中共(?=[\u4e00-\u9fa5]{2,5}[市县区旗州])|首个|首家|首条|首支|帮助|协调|共建|筹建|合作建设|"
    r"主办银行|服务银行|主办行|服务行|合作共建|举行|任命|给予|授予|上游|下游|参加|支持|吸纳|吸收|引进|供应给|供应(?![链商])|供给|依托|对接|邀请|走进|来自|位于|落户|花落|坐落|推动|促成|联合|会同|"
    r"牵头|组建|成立|建成|建立|打造|建设(?!投资|基金|集团|银行|工程)|创建|"
    r"搬[进到入]|迁[入到至]|选派|抽调|牵线|撮合|培树|拉上|携手|联手|推荐|推选|选举|任命|聘请|受聘|聘|担任|兼任|出任|当选|曾任|现任|原任|[前继新]任|邻居|街坊|伙伴|小弟|搭档|主顾|兼|(?<!自)由|向(?!日葵)|为|与|对(?!虾)|给|在|从|是|以|把|将|被|让|使|到|至|"
    r"及|并|或|跟|同(?!位|仁|德|方|济|兴|创|心|江|盟|力|业|辉|华|泰|信|发|福|利|益|昌|大|安|和|庆|仁|乐|进|舟)|和(?!谐|信|平|泰|顺|盛|美|润|"
    r"兴|创|瑞|田|县|田|昌|合|达|源|佳|力|丰|邦|正|众)|的|了|着|等|如|叫|即|请|访|"
    r"例如|包括|以及|其中|分别|共同|正式|首批|先后|随后|此前|目前|今年|去年|近日|日前|通过|根据|按照|针对|围绕|面向|"
    r"我市|我县|我区|我省|全市|全县|全区|全省|该市|该县|该区|本市|本县|当地|本地|属地|驻[市县区]|各|某|这家|一家|两家|该|"
    r"链主企业|龙头企业|重点企业|骨干企业|成员企业|成员单位|承建单位|牵头单位|牵头部门|诉求单位|链上企业|上市公司|[子孙母]公司|姊妹公司|供应商|承运商|供货商|代理商|[经分]销商|采购商|客户|园区企业|"
    r"规上企业|本土企业|民营企业|外资企业|央企|国企|民企|农企|药企|车企|酒企|"
    r"链主|盟主|龙头|选址|竣工|投产|签约|签订|签署|现场|连夜|多次|就近|直供|发起|举办|主办|承办|召开|考察|调研|服务于|隶属|所属|下辖|下属|旗下|控股|参股|"
    r"[还结付缴]清|清偿|偿还|归还|还[完掉]|入股|增资|注资|投资(?=[^发管控咨有基集中建])|"
    r"[市县区州旗]企业|企业(?=[\u4e00-\u9fa5]{2})(?!集团|管理|服务|家|融资|咨询|信用|文化|总部|孵化|发展|党|联合|征信|应收|之家|投资|信息|创新|技术|财务)"
)
LEGAL_INSIDE = re.compile(r"[\u4e00-\u9fa5（）()]{4,}?(?:有限公司|有限责任公司|股份公司)(?=[\u4e00-\u9fa5]{3})")
LED_LONGEST = 7
PLAIN = frozenset(["n", "v", "p", "d", "c", "u", "f", "vn", "a", "q", "r", "TIME", "s", "w"])
FOUNDS = re.compile(r"(?:共建|筹建|组建|合办|创办|成立|设立|建立|合作建设)$")
WHOLE_BODY = re.compile(
    r"(?:大学|学院|工商联|办公室|党总支|党支部|党委|协会|[\u4e00-\u9fa5]{2}局|银行|支行|分行|集团|公司)(?:联合(?!实验|创新|研|会|党|支|培|社|技|办公|体)|"
    r"和(?!平|谐|信|泰|顺|盛|美|润|兴|达)|与|同(?!仁|心|济|创|盛|兴|德|方)|会同|携手|合办|开办|建成|共建)|"
    r"基金(?:投资(?![管有咨控基中发集担顾])|领投|跟投|入股|增资|注资)了?|"
    r"(?:银行|支行|分行|农商行|信用社)(?:听说|得知|获悉|获知|知道|了解到?|走访|回访|看望|看中|看好|看准|相中|找到|找上|发现|联系上?|赶到|来到|答应|拒绝|婉拒|主动|提醒|扶持)了?"
)
NEVER_INSIDE = frozenset(
    [
        "向",
        "由",
        "把",
        "将",
        "被",
        "给",
        "为",
        "共建",
        "筹建",
        "合作建设",
        "帮助",
        "举行",
        "任命",
        "会同",
        "引进",
        "位于",
        "落户",
        "供应",
        "协调",
        "对口",
        "请来",
        "承担",
        "合建",
        "打算",
        "采购",
        "统一向",
        "对照",
        "链主",
        "链主企业",
        "龙头企业",
        "供应商",
        "经销商",
    ]
)
LEADS_IN = re.compile(r"(?:[料件备品]商|邀请|委托|[子孙]公司)")
LEADS_UP_TO = re.compile(r"(?:商|联合|会同|单位|企业|客户|[委部局司会]与|携手|项目|[厂司院]|行长)$")
TOWN = re.compile(r"[\u4e00-\u9fa5]{2,3}?(?:镇|乡|街道)")
POSTED = re.compile(r"(?:会长|书记|董事长|理事长|经理|局长|主任|[市县区镇]长(?!江)|所长|院长|教授)")
LEADING = re.compile(
    r"^(?:外加|后来|单是|它与|它和|另由|中共(?=[\u4e00-\u9fa5]{2,10}委)|企业|公司|国有|民营|知名|大型|重点|老牌|著名|全资|本土|省级|国家级|市级|县级|作为|其中|原|"
    r"[一二三四五六七八九十]+[家个名所条]|名|家|个|项|位|条|所|时任|单位(?=[\u4e00-\u9fa5]{4})|部门(?=[\u4e00-\u9fa5]{4})|执行|来(?=中国|国家)|首家|唯一|另一)+"
)


def start_of(note: Notebook, ending: int, longest: int = 30) -> int:
    """Where the name begins whose typical ending (有限公司, 产业园 …) begins at ``ending``."""
    floor = floor_of(note, ending, longest)
    start = floor if founded(note, floor, ending) else grown(note, ending, floor)
    led = next((area.span[0] for area in note.areas_within(floor, start)), None)
    stretch = note.text[led:ending] if led is not None else ""
    if led is not None and not stretch.endswith(("省", "市")) and not POSTED.search(stretch):
        start = led
    if led is None and (area := led_by_a_cue(note, start, ending)) is not None:
        start = area
    if start not in note.area_at and note.text[start : start + 2] not in ("中国", "国家"):
        start = led_by_a_word(note, start, ending)
    if note.text[start] == "镇" and (near := max(note.window(start, 4), floor)) in (start - 2, start - 3):
        start = near  # 收成|镇兴隆…合作社: the tagger took the town's name for a word
    if legal := LEGAL_INSIDE.match(note.text, start, ending):
        start = behind_a_firm(note, legal.end(), ending)
    if town := TOWN.match(note.text, start, ending):  # 云亭镇山东…: the town is where, the province opens the name
        inner = note.area_at.get(town.end())
        province = any(
            a.level == "province" for a in divisions().by_short.get(note.text[town.end() : town.end() + 2], ())
        )
        start = town.end() if inner or province else start
    return behind_a_body(note, trimmed(note, start, ending), ending)


def opened(note: Notebook, end: int) -> int | None:
    """Where the cell begins that is nothing but the name that ends there: 企业 | 将乐云帆铝业有限公司."""
    found = cell_at(note.text, end - 1)
    if found is None or found[1].role not in BODIES or note.text[end : found[1].cell[1]].strip():
        return None
    start = next(pieces(note.text, found[1].cell), (end, end))
    return start[0] if start[1] == end else None


def behind_a_body(note: Notebook, start: int, ending: int) -> int:
    """某大学合办|石墨产业学院, 县工商联和|县茶业协会, 农商银行听说|甲有限公司: a body that is whole,
    and what it does with the next."""
    ends = [found.end() for found in WHOLE_BODY.finditer(note.text, start, ending)]
    return trimmed(note, ends[-1], ending) if ends else start


def led_by_a_word(note: Notebook, start: int, ending: int) -> int:
    """次席|青海…有限公司, 唐山镇|山东…有限公司: plain words or a town before the area that the name opens with."""
    known = divisions()
    found = start
    for at in range(start + 1, min(start + LED_LONGEST, ending - 2)):
        short = known.by_short.get(note.text[at : at + 2]) or []
        if not short and note.text[at : at + 3] not in known.by_name:
            continue
        piece = note.text[start:at]
        province = any(area.level == "province" for area in short)
        if (province and TOWN.fullmatch(piece)) or all(tag.tag in PLAIN for tag in tags_of(piece)):
            found = at
    return found


def behind_a_firm(note: Notebook, floor: int, ending: int) -> int:
    """甲有限公司|原拟收购|淄博乙厂: one firm's name does not go on behind the legal form of another."""
    led = (at for at in range(floor, ending - 2) if opens_an_area(note, at))
    return next(led, grown(note, ending, floor))


def led_by_a_cue(note: Notebook, start: int, ending: int) -> int | None:
    """材料商|宁德…有限公司, 党委联合|费县农商银行: an area behind what is said of the body, or whom it works with."""
    found = [m.end() for m in LEADS_IN.finditer(note.text, start + 1, ending - 1) if opens_an_area(note, m.end())]
    areas = (area.span[0] for area in note.areas_within(start + 2, ending - 1))
    found += [at for at in areas if LEADS_UP_TO.search(note.text[start:at])]
    return max(found, default=None)


def opens_an_area(note: Notebook, position: int) -> bool:
    """Whether an area's name, short or full, begins there, whatever word the tagger made of it."""
    words = (note.text[position : position + length] for length in (2, 3, 4))
    return any(divisions().named(word) is not None for word in words)


def founded(note: Notebook, floor: int, ending: int) -> bool:
    """共建缓控释制剂|联合实验室: what is founded is the whole stretch, whatever its words look like."""
    return 2 <= ending - floor <= 14 and bool(FOUNDS.search(note.text[max(0, floor - 4) : floor]))


def floor_of(note: Notebook, ending: int, longest: int) -> int:
    """Leftmost place the name can begin at: after punctuation and after the last word that is never in a name."""
    floor = note.window(ending, longest)
    last = None
    for last in CUES.finditer(note.text, floor, ending):
        if (
            note.tag_at(last.start()) is not None
            and not ends_a_brand(note, *last.span())
            and not inside_name(note, last.start(), last.end())
            and not cuts_an_area(note, *last.span())
        ):
            floor = last.end()
    return floor


def ends_a_brand(note: Notebook, start: int, end: int) -> bool:
    """南通|众和|担保: one syllable between an area and what looks like an "and" makes a brand with it."""
    return end - start == 1 and start - 1 in note.area_to and note.text[start] in "和同为与及达"


def cuts_an_area(note: Notebook, start: int, end: int) -> bool:
    """还|清河农商银行: the last character of what looks like a verb opens an area."""
    return any(area.span[1] > end for area in note.areas_within(start + 1, end))


def inside_name(note: Notebook, start: int, end: int) -> bool:
    """Whether the words are part of an area's name (某县), or the middle of one longer name to the tagger."""
    never = note.text[start:end] in NEVER_INSIDE
    if any(
        area.span[0] <= start and end <= area.span[1] and (area.full or not never)
        for area in note.areas_within(start - LONGEST_AREA, start + 1)
    ):
        return True
    if never:
        return False
    tag = note.tag_at(start)
    return tag is not None and tag.start < start and tag.end > end and tag.tag in ("ORG", "LOC", "nz", "n", "PER", "vn")


def grown(note: Notebook, ending: int, floor: int) -> int:
    start = ending
    for tag in note.tags_before(ending):
        if tag.start < floor:
            return max(floor, start) if tag.end <= floor else floor
        if tag.tag in STOP_TAGS and tag.end <= ending and tag.word != "现代":
            break
        if tag.tag == "m" and not tag.word[0].isalpha():
            break
        start = min(start, tag.start)
    return start


def trimmed(note: Notebook, start: int, ending: int) -> int:
    while (found := LEADING.match(note.text[start:ending])) and start + found.end() < ending:
        start += found.end()
    return start
