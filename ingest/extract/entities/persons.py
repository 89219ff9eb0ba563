"""Persons: what the tagger takes for one, set right by the words around, and names right after a post (总经理X说)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.entities.notebook import Notebook
from ingest.extract.tagger import Tag

NAME = re.compile(r"^[\u4e00-\u9fa5]{2,4}(?:·[\u4e00-\u9fa5]{2,5})?$|^[\u4e00-\u9fa5][ \u3000]{1,2}[\u4e00-\u9fa5]$")
SPACED = re.compile(r"(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5][ \u3000]{1,2}[\u4e00-\u9fa5])(?=[（(])")
LEADERS = frozenset(
    [
        "习近平",
        "毛泽东",
        "邓小平",
        "江泽民",
        "胡锦涛",
        "李克强",
        "李强",
        "马克思",
        "列宁",
        "孔子",
        "雷锋",
        "焦裕禄",
        "袁隆平",
    ]
)
BYLINE = re.compile(
    r"(?:记者|通讯员|作者|编辑|责编|摄影|图片|摄|采写|文/图|撰稿|审核|校对|供稿|特约|实习生)"
    r"[:： /／]*(?:[\u4e00-\u9fa5·]{2,4}[ 、\u3000,，]*)*$"
)
FAMILY = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
    "和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑"
    "裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵"
    "冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公佟闫覃肖涂仝敖冼"
)
POST = (
    r"(?:书记|常委|委员|主任|市长|县长|区长|镇长|乡长|州长|旗长|部长|局长|处长|科长|股长|所长|院长|校长|行长|社长|会长|理事长|董事长|监事长|秘书长|队长|组长|站长|厂长|场长|团长|经理|总裁|总监|"
    r"工程师|农艺师|技师|主席|顾问|教授|研究员|科学家|专家|负责人|助理|创始人|技术员|链长|合伙人|博士|农户|村民|代表|联络员|驻村干部|带头人|队员|召集人|职工|工人|团长|镇长|种植户|客户经理|院士|讲师|博导|指导员|特派员|组织员|主管|主编|创办人|掌门人|店主|老板|班长|乡贤|支书|专员|秘书|干部|导师|传承人|大户|师傅|馆长|台长|检察长|设计师|规划师|会计师|经济师|调研员|辅导员|站长|骨干|党员|工程师|同志|教师|老师|主理人|负责同志)"
)
AFTER_POST = re.compile(rf"{POST}((?![副第由为任兼书的和等将在表介认说])[\u4e00-\u9fa5]{{2,4}})")
SAYS = (
    r"任|兼|担任|出任|说|介绍|表示|为|带|告诉|坦言|感慨|算|回忆|透露|笑|认为|，|。|、|；|：|（|\)|）|\n|牵头|挂帅|挂钩|负责|主持|亲自|多次|先后|等|和|与|在|到|把|将|向|又|也|还|竖|赞|直言|指着|感叹|点赞|当选|领衔|被|受|"
    r"强调|指出|常|正|深有|拿|看|打|来|走|现场|上门|组织|协调|帮|连|给|对|从|一|专|接受|是|的|原|$|均|分别|则|以|就|再|同时|率|随|立|为|了解|闻讯|牵线|出席|致|扳|领|做|掰|逐|算了|用|每|主动|都|跟|很|算起|高兴"
)
SPEAKS = (
    rf"说|表示|介绍|告诉|坦言|感慨|任|担任|兼任|出任|回忆|透露|认为|当选|接替|牵头|挂帅|挂钩|"
    rf"，[^，。；\n]{{0,40}}?{POST}|（[^（）]{{0,40}}?{POST}|[:：]|等|、|带领|带队|带着|牵线|闻讯|多次|驻|不再|为|现|，[现带并还]|负责|接"
)
FOLLOWED = re.compile(rf"(?:{SAYS})")
GIVEN = re.compile(
    r"(?:由|推选|推举|任命|聘请|选举|为|请|是)((?!市|县|区|各|其|我|一|链|他|她|党|牵|企|该|原|这|双)[\u4e00-\u9fa5]{2,4}?)(?=担任|兼任|任(?!务|何)|出任|挂帅|为[\u4e00-\u9fa5]{2,14}(?:书记|长|主任|总监|师))"
)
VERBS = re.compile(
    r"强调|指出|出席|讲话|要求|宣布|担任|点赞|介绍|表示|告诉|感慨|坦言|回忆|透露|带领|牵头|主持|负责|兼任|出任|率队|牵线|协调|组织|说道|前往|走进|多次|先后|亲自|现场"
)
TRANSLITERATED = re.compile(  # syllables that Mongolian, Uyghur and Kazakh names are written with
    r"[阿艾巴包宝白布别朝达德迪额尔嘎高格古哈海浩吉佳江卡克库拉勒力鲁玛买麦曼米木那娜尼努其奇琴热仁日萨赛沙斯苏台塔陶特提图吐吾娃乌希雅依伊音扎孜]{3,5}"
)
TAIL_WORDS = "作任说为的在是和与及也就则带等对向将把被从到兼称曾现又还均已介表"


def find(note: Notebook) -> None:
    seen: dict[str, tuple[int, int]] = {}
    for start, end in [*tagged(note), *posted(note), *spaced(note)]:
        name = note.text[start:end]
        if is_person(note, start, end, name):
            seen.setdefault(name, (start, end))
    for name in list(seen):
        if not any(name != other and name in other for other in seen):
            note_everywhere(note, name)


def note_everywhere(note: Notebook, name: str) -> None:
    plain = re.sub(r"\s", "", name)
    for span in note.occurrences(name):
        if not inside_other(note, *span):
            note.note("Person", None, span, "person", *({name} - {plain}), name=plain)


def tagged(note: Notebook) -> Iterator[tuple[int, int]]:
    """The tagger's persons; a verb at the end is cut off, a last syllable that it took for a word is put back."""
    for i, tag in enumerate(note.tags):
        if tag.tag != "PER":
            continue
        start, end = tag.start, tag.end
        if len(tag.word) == 4 and tag.word[-1] in TAIL_WORDS and tag.word[0] in FAMILY:
            end -= 1
        elif len(tag.word) == 2 and i + 2 < len(note.tags) and goes_on(note.tags[i + 1], note.tags[i + 2], tag):
            end += 1
        yield start, end


def goes_on(after: Tag, then: Tag, person: Tag) -> bool:
    """季明|川|回忆: a single syllable before a verb or a comma is the name's own."""
    return (
        after.start == person.end
        and len(after.word) == 1
        and after.tag not in ("w", "p", "c", "u", "d", "r", "m")
        and after.word not in TAIL_WORDS
        and bool(FOLLOWED.match(then.word))
    )


def posted(note: Notebook) -> Iterator[tuple[int, int]]:
    """Names that stand where only a person can: after a post, or between 由 and 担任."""
    for found in AFTER_POST.finditer(note.text):
        if (end := end_of_name(note, found.start(1), found.end(1))) is not None:
            yield found.start(1), end
    for found in GIVEN.finditer(note.text):
        if found[1][0] in FAMILY and len(found[1]) < 4 and not re.search(POST, found[1]):
            yield found.span(1)


def end_of_name(note: Notebook, start: int, longest: int) -> int | None:
    """Three syllables, else two, opened by a family name and followed by what follows a holder's name."""
    if VERBS.match(note.text, start):
        return None
    if note.text[start] in FAMILY:
        for end in (start + 3, start + 2):
            if end <= longest and FOLLOWED.match(note.text, end) and ends_well(note, end):
                return end
        return None
    foreign = TRANSLITERATED.match(note.text, start, longest + 1)
    if foreign and FOLLOWED.match(note.text, foreign.end()):
        return foreign.end()
    tag = note.tag_at(start)
    whole = tag is not None and tag.start == start and tag.tag in ("PER", "nz", "LOC", "ORG")
    return tag.end if tag and whole and FOLLOWED.match(note.text, tag.end) and tag.end - start in (2, 3, 4) else None


def ends_well(note: Notebook, end: int) -> bool:
    """The last syllable is no verb's first (季明|担任, 姜|点赞)."""
    return note.text[end - 1] not in TAIL_WORDS + "，、" and not VERBS.match(note.text, end - 1)


def spaced(note: Notebook) -> Iterator[tuple[int, int]]:
    """温　宁（…副书记）: two-syllable names printed with a space, as in lists of members."""
    for found in SPACED.finditer(note.text):
        if found[1][0] in FAMILY:
            yield found.span(1)


def is_person(note: Notebook, start: int, end: int, word: str) -> bool:
    if not NAME.match(word) or word in LEADERS:
        return False
    if re.search(r"[链企党委局]|老师|单位|项目|产业|专班|联盟", word) or not held(note, word):
        return False
    if word[0] not in FAMILY and (len(word) < 3 or re.match(r"(.)\1", word)):
        return False
    line = note.text.rfind("\n", 0, start) + 1
    return not inside_other(note, start, end) and not BYLINE.search(note.text[max(line, start - 30) : start])


def held(note: Notebook, name: str) -> bool:
    """Whether a post, a verb of speech or another name stands beside it somewhere: what is no person has none."""
    around = rf"(?:{POST}的?|由|推选|任命|聘请|请|、|记者|——|与|和|同志|曾任|[—（(])\s?{re.escape(name)}"
    around += rf"|{re.escape(name)}(?:同志)?(?:{SPEAKS})"
    if name not in note.known:
        note.known[name] = bool(re.search(around, note.text)) or any(
            acts(note, *span) for span in note.occurrences(name)
        )
    return note.known[name]


def acts(note: Notebook, start: int, end: int) -> bool:
    """Three syllables that open a clause and do something."""
    if (
        end - start != 3
        or note.text[start] not in FAMILY
        or note.text[start - 1 : start] not in ("", "，", "。", "\n", "“", ",")
    ):
        return False
    after = note.tag_at(end)
    return after is not None and after.start == end and after.tag in ("v", "d", "p", "vd")


def inside_other(note: Notebook, start: int, end: int) -> bool:
    return any(c.span[0] < end and start < c.span[1] for c in note.near(start, end) if c.type != "Person")
