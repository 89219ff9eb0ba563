"""Financial firms by brand and trade, with no legal form: 汶川担保, 海川金租, 某某财险岭南中心支公司."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.entities.notebook import Notebook

EDGE = r"(?:(?<![\u4e00-\u9fa5])|(?<=[由与和让向请找是同及给对的从靠方]))"
BRAND = r"(?:(?![由与和让向请给对的将为从靠]|(?<=[租贷保借])方)[\u4e00-\u9fa5])"
CLEAR = re.compile(  # trades that nothing but a firm is called by
    rf"{EDGE}(?P<stem>{BRAND}{{2,5}}?)(?P<trade>金租(?:公司)?|财险|产险|寿险|农险|农信联社|农信社|农信(?![用贷合]))(?=(?P<after>[\u4e00-\u9fa5]{{0,12}}))"
)
TRADED = re.compile(
    rf"{EDGE}(?P<stem>{BRAND}{{2,4}}?)(?P<trade>融资租赁|金融租赁|财产保险|人寿保险|租赁|证券|信托|期货|保险)"
    r"(?![公产业费机市服贷资责单合额人化行板等期方式投年金]|的(?:方式|形式|模式))(?=(?P<after>[\u4e00-\u9fa5]{0,12}))"
)
GUARANTOR = re.compile(
    rf"{EDGE}(?P<stem>{BRAND}{{2,4}}?)(?P<trade>融资担保|再担保|担保)(?=(?P<after>为|向|以|与|和|分担|提供|承担|跟进|增信|给|出具|入股|收费|减免|减半|代偿|"
    r"[\u4e00-\u9fa5]{2,6}?(?:办事处|支?分?公司)))"
)
BRANCH = re.compile(r"(?!有限|股份|集团|责任)[\u4e00-\u9fa5]{2,8}?(?:中心支公司|支公司|分公司|公司|办事处|营业部)")
LEGAL = re.compile(r"有限|股份|公司|集团|责任")
GENERIC = re.compile(
    r".*(?:农业|财产|人寿|融资|金融|设备|厂房|信用|政策|养老|医疗|责任|科技|成本|价格|指数|气象|收入|工程|提供|联合|股权|房屋|车辆|保证|抵押|质押|互相|相互|共同|风险|"
    r"贷款|免费|土地|政府|财政|企业|集团|银行|种植|养殖|商业|社会|工伤|失业|综合|专属|特色|完全|全额|第三方|反|需要?|经营|直接|售后|实物|上市|资产|有价|家庭|国家|"
    r"普惠|小额|办理|购买|参加|投保|采用|通过|联保|农户|公司|产品|专利|知识|产权|订单|存货|保单|再|为|以|的|了|等|有|加|无|其|该|这|一|两|三|[省市县区])$"
)
PLAIN = frozenset(["n", "v", "vn", "a", "d", "p", "c", "ad", "vd", "r", "m", "q", "u", "f", "TIME"])


def find(note: Notebook) -> None:
    for found in candidates(note.text):
        start, end = found.start("stem"), found.end("trade")
        after = found["after"]
        branch = BRANCH.match(note.text, end)
        if LEGAL.match(after) or GENERIC.match(found["stem"]) or is_taken(note, start, end, branch):
            continue
        if found.re is not CLEAR and holds_a_common_word(note, start, found.end("stem")):
            continue
        note.note("Organization", "bank", (start, end), "financial firm by its trade")
        if branch:
            note.note("Organization", "bank", (start, branch.end()), "branch")


def is_taken(note: Notebook, start: int, end: int, branch: re.Match[str] | None) -> bool:
    """Whether another body's name holds it; its own branch's may."""
    return any(
        c.type == "Organization"
        and c.span[0] <= start
        and end <= c.span[1]
        and (branch is None or c.span != (start, branch.end()))
        for c in note.near(start, end)
    )


def candidates(text: str) -> Iterator[re.Match[str]]:
    for pattern in (CLEAR, TRADED, GUARANTOR):
        yield from pattern.finditer(text)


def holds_a_common_word(note: Notebook, start: int, end: int) -> bool:
    """Whether an everyday word of two syllables or more stands there (设备|租赁): no brand."""
    if start in note.area_at:
        return False
    words = list(note.tags_from(start, end)) if note.tags else []
    if not words or words[0].start != start:
        return not words
    return any(tag.tag in PLAIN and len(tag.word) > 1 and tag.end <= end for tag in words)
