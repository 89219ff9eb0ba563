"""What a name says about itself: its folded form, how far it is unique, whether it is generic.

Rules over forms only (legal forms, administrative levels, bank and university names): no list of bodies.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

DROPPED = re.compile(r"[\s“”\"'‘’「」『』《》〈〉()\[\]{}【】〔〕·•・‧、,。.:;_‐-―−\-]+")
LEGAL = re.compile(r"(?:有限责任公司|有限公司|股份公司|合作社|合作联社|有限合伙|合伙企业)$")
HAS_LEGAL = re.compile(r".{4,}(?:有限责任公司|有限公司|股份公司|专业合作社)")
BANK = re.compile(
    r"(.*?)(?:农村商业|农村合作|村镇|农村信用|商业)?(?:银行|农商行|农合行|信用社|信用联社|农信联社)(?:.*(?:支行|分行|营业部))?$"
)
ACADEMY = re.compile(r".{2,}(?:大学|科学院|工程院)")
NATIONAL = re.compile(r"^(?:中国|国家|全国|中央|中华)")
ADMINISTRATIVE = re.compile(r"^([一-鿿]{2,4}?(?:省|市|县|自治州|自治区|旗)|[一-鿿]{2,3}?[区州盟])")
NOT_A_PLACE = re.compile(
    r"(?:城市|都市|超市|夜市|门市|上市|股市|集市|园区|社区|城区|小区|景区|街区|片区|山区|库区|地区|特区|新区|开发区|高新区|"
    r"经开区|示范区|功能区|保税区|自贸区|试验区|郊区|农区|林区|矿区|港区|厂区|校区|院区|"
    r"全市|全县|全省|全区|我市|我县|我区|该市|该县|各县|各市|本市|本县)$"
)
LEVEL = re.compile(
    r"^(?:市(?!场|域|民|值|级|内|外|政(?!府|协))|县(?!域|级|内|外)|区(?!域|块|间|位|级|内|外)|省(?!级|内|际|外)|旗(?!舰|帜))(?=.)"
)
SUB_BODY = re.compile(
    r"(?:支行|分行|营业部|分公司|子公司|党委|党总支|总支|支部|党组|工会|团委|纪委|组织部|宣传部|统战部|办公室|管委会|委员会|科|处|室|分局|中心|学院|"
    r"研究院|研究所|实验室|联盟|项目|专班|基地|产业园|园区|医院|协会)$"
)
GENERIC = re.compile(
    r"^(?:该|本|我|各|全|两|这|其|某)?(?:集团|公司|总公司|集团公司|分公司|子公司|企业|合作社|银行|支行|分行|总行|农商行|农商银行|农村商业银行|"
    r"商业银行|村镇银行|信用社|联合党委|联合党支部|联合支部|产业链党委|链党委|党委|党总支|总支|党支部|支部|党组|机关党委|机关党支部|党工委|工委|"
    r"管委会|组织部|专班|工作专班|服务专班|领导小组|工作组|联盟|党建联盟|产业联盟|协会|商会|行业协会|园区|产业园|开发区|经开区|高新区|基地|"
    r"学院|大学|研究院|研究所|实验室|中心|办公室|项目|平台|机制|链长制|产业|产业链|市|县|区|省|镇|乡|村|街道)$"
)
LEVEL_BODY = re.compile(r"^[市县区省镇乡村旗](?:委|政府|人大|政协|纪委|监委|直|属|管)")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """NFKC, lower case; blanks, quotes, brackets, dashes and dots dropped."""
    return DROPPED.sub("", unicodedata.normalize("NFKC", name).lower())


def short_place(place: str) -> str:
    """``荣成市`` → ``荣成``; a name of two characters stays."""
    return place[:-1] if len(place) > 2 and place[-1] in "省市县区旗州盟镇乡" else place


@lru_cache(maxsize=65536)
def leading_place(name: str) -> str:
    """The administrative area that a folded name opens with (``崇川区…`` → ``崇川区``), or empty."""
    found = ADMINISTRATIVE.match(name)
    return found[1] if found and not NOT_A_PLACE.search(found[1]) else ""


@lru_cache(maxsize=65536)
def complete(name: str, place: str, region: str) -> str:
    """A folded name with its place: ``市委`` in 荣成市 → ``荣成市委``; also 中共…委员会 → …委, 人民政府 → 政府."""
    name = re.sub(r"^中共(?=.{2})", "", name).replace("人民政府", "政府")
    name = re.sub(r"(?<=[省市县区旗州镇乡])委员会$", "委", name)
    if LEVEL.match(name):
        for area in (place, region):
            if area.endswith(name[0]):
                return area + name[1:]
    return name


@lru_cache(maxsize=65536)
def is_generic(name: str) -> bool:
    """Whether a folded name names no particular body outside its document."""
    return len(name) < 2 or bool(GENERIC.match(name) or LEVEL_BODY.match(name) or LEVEL.match(name))


def has_legal_form(name: str) -> bool:
    return len(name) > 4 and bool(LEGAL.search(name))


@lru_cache(maxsize=65536)
def is_bank(name: str) -> bool:
    """Whether a folded name is a bank's own name (something stands before the generic part)."""
    found = BANK.match(name)
    return bool(
        found and (len(found[1]) >= 2 or re.match(r"(?:招商|交通|工商|建设|农业|光大|民生|平安|浦发|邮储)", name))
    )


@lru_cache(maxsize=65536)
def is_nationwide(name: str) -> bool:
    """Whether a folded organisation or place name is unique in the country without a scope."""
    if has_legal_form(name) or HAS_LEGAL.match(name) or is_bank(name):
        return True
    if NATIONAL.match(name) or ACADEMY.match(name):
        return len(name) > 3
    # districts (区) bear the same names in many cities; counties and cities hardly do
    return leading_place(name).endswith(("市", "县", "省", "旗", "自治州", "自治区"))


def is_part_name(short: str, full: str) -> bool:
    """Whether ``full`` is ``short`` plus the name of a part of it: the party committee of a firm is not the firm."""
    if not full.startswith(short):
        return bool(SUB_BODY.search(full)) and full[-1] != short[-1] and not LEGAL.search(full)
    rest = full[len(short) :]
    return bool(SUB_BODY.search(rest)) and not LEGAL.search(full)
