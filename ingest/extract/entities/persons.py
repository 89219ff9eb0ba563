"""Persons: what the tagger takes for one, and names that stand where only a person can (由X任…, X说)."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import Notebook

NAME = re.compile(r"^[\u4e00-\u9fa5]{2,4}(?:·[\u4e00-\u9fa5]{2,5})?$|^[\u4e00-\u9fa5] [\u4e00-\u9fa5]$|^[\u4e00-\u9fa5]{1,2}\u3000[\u4e00-\u9fa5]$")
LEADERS = frozenset("习近平 毛泽东 邓小平 江泽民 胡锦涛 李克强 李强 马克思 列宁 孔子 雷锋 焦裕禄 袁隆平".split())
BYLINE = re.compile(r"(?:记者|通讯员|作者|编辑|责编|摄影|图片|摄|采写|文/图|撰稿|审核|校对|供稿|特约|见习|实习生|来源)[:： /／]*(?:[\u4e00-\u9fa5·]{2,4}[ 、\u3000,，]*)*$")
FAMILY = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
    "和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑"
    "裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵"
    "冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公佟闫覃肖涂仝"
)


def find(note: Notebook) -> None:
    seen: set[str] = set()
    for tag in note.tags:
        if tag.tag == "PER" and is_person(note, tag.start, tag.end, tag.word):
            seen.add(tag.word)
            note.note("Person", None, (tag.start, tag.end), "tagger")
    for name in seen:
        for span in note.occurrences(name):
            if not any(c.span == span or (c.span[0] <= span[0] < c.span[1] and c.type != "Person" and c.by != "project") for c in note.candidates):
                note.note("Person", None, span, "named before")


def is_person(note: Notebook, start: int, end: int, word: str) -> bool:
    if not NAME.match(word) or word in LEADERS:
        return False
    if word[0] not in FAMILY and len(word) < 3:
        return False
    if any(c.span[0] <= start and end <= c.span[1] for c in note.candidates if c.type in ("Organization", "Project", "Initiative", "Chain", "Place")):
        return False
    line = note.text.rfind("\n", 0, start) + 1
    return not BYLINE.search(note.text[max(line, start - 30) : start])
