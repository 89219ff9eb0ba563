"""Industrial chains: X产业链, and lists such as 在A、B、C等9条产业链上."""

from __future__ import annotations

import re

from ingest.extract.entities.chain_areas import NOUNS, behind_an_area, is_own, of_an_inner_area, owners_of, without_area
from ingest.extract.entities.growth import floor_of, start_of
from ingest.extract.entities.localities import area_for
from ingest.extract.entities.notebook import Notebook
from ingest.extract.grids import records
from ingest.extract.numerals import MORE_THAN_ONE

CHAIN = re.compile(r"产业链")
ENDING = re.compile("(?:产业)?链条?$")  # behind what a chain is of
COUNT = r"(?:\d{1,4}|(?!一[条个])[一二两三四五六七八九十]{1,4}|多|几)"
LIST = re.compile(
    rf"((?:[\u4e00-\u9fa5A-Za-z0-9]{{2,12}}、){{0,40}}[\u4e00-\u9fa5A-Za-z0-9]{{2,24}}?)等?(?:{COUNT}个?[条大]|"
    rf"{COUNT}个|[“\"]\d\+\d[”\"][条大]?)(?:重点|特色|优势|主导|支柱|新兴|千亿级?|百亿级?|市级|县级|传统|战略性|标志性|核心)*(?:特色)?(?:\+新兴领域)?产业链"
)
DOING = re.compile(
    r"补齐|补强|做大|做强|做优|拉长|延长|壮大|完善|健全|打通|优化|巩固|重塑|[定列评选]为|确定为|认定为|聚焦|深耕|紧扣|扎根|(?<=[行融])服务(?!业|外包)|领航|领跑|"
    r"立足|瞄准|织密|编织|串起|唱响|护航|嵌[进入]|融[进入]|写进|还有|又有|负责|^[省市县区]?[两三]级|抓[实好紧]|[市县区镇旗]里(?=[\u4e00-\u9fa5]{2})|"
    r"^\d+[万千百]*[头只亩吨家户羽](?=[\u4e00-\u9fa5]{2})|^全[市县区旗州盟](?=[\u4e00-\u9fa5]{2})|"
    r"^我[行市县区旗州省](?=[\u4e00-\u9fa5]{2})|^新一届|[支分]行(?=[\u4e00-\u9fa5]{2})|投放|列[入为出]|纳入|派出|签下|扛起|[既也]有|"
    r"(?<=[市县区镇旗州])有(?![色机源限])"
)
THIS_ONE = re.compile("[这那]一?条(?=[\u4e00-\u9fa5])")
BEHIND_THIS = re.compile(
    r"[至对关]于|该[行局院司会社]|[对适响]应(?![急用])|领[航跑]"
)  # what is left of 该行 is none of it
LEADING = re.compile(
    "链长|担任|分任|[县市区镇局]长|书记|主席|主任"
)  # who leads several chains: 褚青岚、宰伯安分别担任两条链链长
NO_STEM = re.compile(
    r"(?:银行|[支分]行|农商行|县|列为|研究|服务|实施|推进|重点|优势|主导|头号|[一二]号|[与和及]|[市县区镇旗]里)$"
)
SOME = re.compile(rf"{MORE_THAN_ONE}[条大个]$")  # 6条高效农业产业链: a class of chains
ONE_WORD = frozenset("茶竹糖药酒羊牛猪鸡鱼米油菌铜铝钢锂硅氢煤盐棉桑枣果")
ONE_SYLLABLE = ONE_WORD | frozenset("钛镁金银镍钨稀硒磷")
REGION = (  # 苏皖浙产业链党建联盟, 渝西…: where it is, not of what
    r"(?:[京津冀苏浙皖沪鲁豫晋陕川渝黔滇湘鄂赣闽粤桂]{2,4}|[豫鲁鄂湘渝滇黔赣皖苏浙冀晋陕粤闽桂川][东西南北中]|长三角|珠三角|成渝|大湾区)"
)
GENERIC = re.compile(
    r"^(?:第|首位|首要|头号|各|全|真正|领域|新建|首个|首条|年度|年|布局|创新链|成立|串联|处|予|继续|带动|构建|创新|引领|赋能|打通|贯通|发挥|分别|现有|共有|拥有|有|重点|"
    r"条|该|这条|大|优势|特色|主导|链|多|每|一|两|几|新兴|传统|现代|完整|本地|区域|县域|市域|市县|县级|市级|省级|百亿|千亿|支柱|战略性|标志性|"
    r"个|[0-9]+|[一二三四五六七八九十]+|等|上|核心|企业|党建|同一|整条|整个|所在|相关|有关|制造业|工业|农业|地方|全市|全县|全区|我市|我县|链上|产业|的|批|强|延|补|"
    r"小|级|围绕|推动|聚焦|以|为|依托|做强|做优|壮大|延长|拉长|领跑|领航|领导|红色|在|联系|挂钩|串起|跨|不同|产品|[市县区]|另|少数|多数|部分|其他|其余|上述|同类|各自|一名|"
    rf"{REGION})+$"
)
IN_A_CELL = re.compile(  # 1.蚕桑丝绸, 低空经济产业链, 5G, 新能源（锂电）产业链
    r"\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、.．]\s*)?(?P<chain>(?P<stem>(?:[\u4e00-\u9fa5A-Za-z0-9与和及、]|[（(][\u4e00-\u9fa5]{1,6}[）)]){1,14}?)(?:产业)?(?:链条?)?)\s*"
)
COUNTED = re.compile(
    rf"{COUNT}[条大个](?:重点|特色|优势|主导|支柱|新兴|千亿级?|百亿级?|市级|县级|传统|战略性|标志性|核心)*$"
)
HEADED = re.compile(  # 三、摩托车及非道路车辆产业链: a line of its own
    r"(?m)^[ \u3000]*(?:(?:[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|"
    r"表(?:[0-9]{1,2}|[一二三四五六七八九十]))[：:]?"
    r"[ \u3000]*)([\u4e00-\u9fa5]{2,12})$"
)
LONGEST = 14  # characters of a chain's name before 产业链
LONGEST_LISTED, LONGEST_JOINED = 10, 16  # of one in a list, and of 新能源汽车暨智能网联汽车 there
BEFORE_MARK = re.compile(r"[\u4e00-\u9fa5A-Za-z]{2,12}$")
ROLE_BEHIND = re.compile(r"的?[“‘]?(?:副?链长|链主|挂|牵头)")
IN_A_ROLE = re.compile(
    r"(?:(?<![主责历前])任|[我全本该][省市县区])(?P<noun>(?![命务])(?:(?![的了和与及等任])[\u4e00-\u9fa5]){2,6})$"
)
POSTED = re.compile(r"(?:[长任员记师]|链|主席|人|党委|支部|[局委办])$")
ITEM_CUES = re.compile(
    r"^.*(?:[做抓办]好|[在对把将为以于从到向]|围绕|聚焦|选择|选取|确定|瞄准|紧盯|覆盖|推动|培育|做强|打造|梳理出?|立足|依托|面向|布局|形成|锁定|涉及|包括|先后|首先|"
    r"率先|组建|成立|有(?![色机])|涵盖|构建|专注|落户|优选|重点|主攻|突出|发展|建强)(?=[\u4e00-\u9fa5])"
)


def find(note: Notebook) -> None:
    find_listed(note)
    find_in_tables(note)
    find_named(note)
    find_before_a_chain(note)
    find_party_named(note)


def find_named(note: Notebook) -> None:
    """云汐市海工装备产业链, 海工装备产业链."""
    for found in CHAIN.finditer(note.text):
        line = HEADED.search(note.text, note.text.rfind("\n", 0, found.start()) + 1, found.start())
        whole = line is not None and note.text[found.end() : found.end() + 1] in "\n：:"
        first = note.tag_at(line.start(1)) if line and whole else None
        whole = first is not None and first.tag not in ("v", "p", "d")  # 一、做强茶产业链
        start = line.start(1) if line and whole else start_of_chain(note, found.start())
        note_chain(note, start, found.start(), found.end(), "named chain")


def start_of_chain(note: Notebook, ending: int) -> int:
    """Over words; further (检测认证产业链, which looks like verbs) where the text bears it out elsewhere."""
    start = start_of(note, ending, 22)
    for listed in (c.names[0] for c in note.candidates if c.by == "listed chain"):  # 铜及铜材, as the list has it
        if ending - len(listed) < start and note.text.endswith(listed, 0, ending):
            start = ending - len(listed)
    if note.text[start - 1 : start] in ("和", "与"):
        joint = behind_an_area(note, start - 1)
        joint = joined_in_a_role(note, start - 1, ending) if joint is None else joint
        if joint is not None:
            return joint
    if note.text[start - 1 : start] == "及":  # 新材料及新能源产业链 is one chain, so is 钛及钛合金产业链
        wider = start_of(note, start - 1, 12)
        start = wider if wider < start - 2 or note.text[wider : start - 1] in ONE_SYLLABLE else start
    floor = floor_of(note, ending, 22)
    if floor >= start:
        return start
    whole = note.text[floor:ending]
    if told_as_one(note, floor, ending) and not GENERIC.match(whole):
        return floor
    bare = whole[without_area(note, floor, ending) - floor :]
    elsewhere = len(re.findall(rf"(?<![\u4e00-\u9fa5]){re.escape(bare)}|{re.escape(bare)}产业链", note.text))
    return floor if 2 <= len(bare) <= 10 and elsewhere >= 2 and not GENERIC.match(bare) else start


def joined_in_a_role(note: Notebook, joint: int, ending: int) -> int | None:
    """Where 船舶|与海工装备产业链 begins, one chain: behind 任 or 我省, in front of 链长 or 链主."""
    led = ROLE_BEHIND.match(note.text, ending + 3)
    first = IN_A_ROLE.search(note.text, max(0, joint - 12), joint) if led else None
    if first is None:
        return None
    start = first.start("noun")
    if (tag := note.tag_at(start)) and tag.tag == "PER":
        return None
    return None if overlaps(note, (start, joint), "Organization", "Person") else start


def told_as_one(note: Notebook, floor: int, ending: int) -> bool:
    """，新型显示产业链链长…, A产业链、林化产业链: all of the clause, whatever verb the tagger sees in it."""
    led = note.text[floor - 1 : floor] in "，,；;：:。\n" and ROLE_BEHIND.match(note.text, ending + 3)
    first = note.tag_at(floor)
    if (
        first is None
        or first.tag in ("v", "p", "d", "c", "m", "t", "r", "TIME", "PER")
        or re.search("[0-9.．任由兼]", note.text[floor:ending])  # 某人任…, 由某人…: somebody stands before it
    ):
        return False
    return 2 < ending - floor <= 8 and bool(led or note.text.endswith("产业链、", 0, floor))


def note_chain(note: Notebook, start: int, stem_end: int, end: int, by: str) -> None:
    text = note.text
    start = past_doer(note, start, stem_end)
    bare = without_area(note, start, stem_end)
    stem = text[bare:stem_end].removesuffix("全")  # 白酒全产业链 is 白酒产业链
    if (
        len(stem) < (2 if bare == start and stem not in ONE_WORD else 1)
        or stem.endswith("链长")
        or NO_STEM.search(stem)
        or GENERIC.match(stem)
        or len(stem) > LONGEST
    ):
        note.drop((start, end), "generic chain")
        return
    forms = [text[bare:end], stem + "产业链", stem] if text[bare:stem_end] != stem else [stem + "产业链", stem]
    forms += [stem + "产业"] if stem + "产业" in text else []
    if COUNTED.search(stem) or SOME.search(text[max(0, start - 4) : start]):
        note.drop((start, end), "a count of chains")
        return
    if stem.startswith("中国") and len(stem) > 3:
        forms.append(stem[2:] + "产业链")
    if bare > start:
        owner = text[start:bare]
        if of_an_inner_area(note, start, stem):  # 双峰县农机产业链 is not the city's 农机产业链
            note.note("Chain", None, (start, end), by, name=owner + stem + "产业链")
            return
        if len(owners_of(note, stem)) > 1 and not is_own(note, owner, start):  # each county's is a chain of its own
            area = area_for(note, owner, start) if len(owner) == 1 else None
            names = [area + stem + "产业链"] if area else []
            note.note("Chain", None, (start, end), by, *names, name=owner + stem + "产业链").aliases.append(
                stem + "产业链"
            )
            return
        if owner in ("市", "县", "区", "旗", "州") and (area := area_for(note, owner, start)):
            forms.insert(0, area + stem + "产业链")
        note.note("Chain", None, (start, end), by, *forms, name=owner + stem + "产业链")
    else:
        note.note("Chain", None, (start, end), by, *forms, name=stem + "产业链")


def past_doer(note: Notebook, start: int, end: int) -> int:
    """县里|聚焦|木业, 支行|服务|葡萄酒, 某支行|葡萄酒: who does it and what it does stand before the chain's name."""
    ends = [
        start + m.end()
        for m in DOING.finditer(note.text[start:end])
        if end - start - m.end() >= 2 or note.text[start + m.end() : end] in ONE_WORD
    ]
    ends += [start + m.end() for m in THIS_ONE.finditer(note.text[start:end])]  # 云汐市这条|镁合金
    ends += [start + 1] if BEHIND_THIS.match(note.text, max(0, start - 1)) else []
    owners = [
        c.span[1] for c in note.near(start, start) if c.span[0] == start and c.kind == "bank" and end - c.span[1] >= 2
    ]
    return max([start, *ends, *owners])


def find_listed(note: Notebook) -> None:
    for found in LIST.finditer(note.text):
        at = found.start(1)
        items = found[1].split("、")
        if len(items) < 2 and "等" not in found.group():
            continue
        for position, item in enumerate(items):
            span = (at, at + len(item))
            at = span[1] + 1
            if (
                position == len(items) - 1
                and (joint := re.search(r"[和与及]", item))
                and joint.start() >= 2
                and len(item) - joint.end() >= 2
                and item[joint.start() - 2 :] + "产业链" not in note.text
            ):
                note_item(note, (span[0], span[0] + joint.start()), first=position == 0)
                span = (span[0] + joint.end(), span[1])
            note_item(note, span, first=position == 0)


def find_before_a_chain(note: Notebook) -> None:
    """海工装备、水产加工、休闲食品产业链党委: a list that ends with a chain's name is one of chains."""
    for chain in [c for c in note.candidates if c.by == "named chain" and note.text[c.span[0] - 1 : c.span[0]] == "、"]:
        end = chain.span[0] - 1
        while item := BEFORE_MARK.search(note.text[max(0, end - 14) : end]):
            start = end - len(item.group())
            first = note.text[start - 1 : start] != "、"
            words = [tag.tag for tag in note.tags_from(start, end) if tag.end <= end] if not first else ["n"]
            if not all(word in NOUNS for word in words) or POSTED.search(item.group()):
                break
            note_item(note, (start, end), first=first)
            if first:
                break
            end = start - 1


def find_in_tables(note: Notebook) -> None:
    """The cells under 产业链 in a table: 蚕桑丝绸 is 蚕桑丝绸产业链."""
    known: set[tuple[int, int]] = set()  # a merged cell stands in several records
    for record in records(note.text):
        for field in record.of("chain"):
            found = IN_A_CELL.fullmatch(note.text, *field.cell)
            stem = found["stem"] if found else ""
            if found is None or found.span("chain") in known or (stem not in ONE_WORD and GENERIC.match(stem)):
                continue
            known.add(found.span("chain"))
            forms = [] if found["chain"] == stem + "产业链" else list(dict.fromkeys([found["chain"], stem]))
            note.note("Chain", None, found.span("chain"), "chain of a table", *forms, name=stem + "产业链")


def note_item(note: Notebook, span: tuple[int, int], first: bool) -> None:
    start, end = span
    if cue := ITEM_CUES.match(note.text[start:end]):
        start += cue.end()
    elif first:
        start = max(start, start_of(note, end, end - start + 1))
    start = without_area(note, past_doer(note, start, end) if first else start, end)
    stem = note.text[start:end].removesuffix("产业链").removesuffix("产业")
    longest = LONGEST_JOINED if "暨" in stem else LONGEST_LISTED
    if (
        2 <= len(stem) <= longest
        and not overlaps(note, (start, end), "Organization")
        and not LEADING.search(stem)
        and not GENERIC.match(stem)
    ):
        industry = [stem + "产业"] if re.search(re.escape(stem) + "产业(?![链园集基])", note.text) else []
        note.note("Chain", None, (start, end), "listed chain", stem, *industry, name=stem + "产业链")


def overlaps(note: Notebook, span: tuple[int, int], *types: str) -> bool:
    """Whether a name of those types shares a character with the stretch."""
    start, end = span
    return any(c.span[0] < end and start < c.span[1] for c in note.near(start, end) if c.type in types)


def find_party_named(note: Notebook) -> None:
    """X产业党建联盟 names the chain X (ruling 9)."""
    for found in re.finditer(r"产业(?=(?:链)?(?:党建|创新|发展)?联盟|联合党委|综合党委)", note.text):
        start = start_of(note, found.start(), 20)
        if note.text[start : found.end()].endswith("产业链"):
            continue
        note_chain(note, start, found.start(), found.end(), "chain of a party body")
