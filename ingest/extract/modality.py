"""Whether a clause states, plans, remembers or denies (GUIDELINES, ruling 21)."""

from __future__ import annotations

import re

from graph.facts import Modality, Span

_DENIED = re.compile(
    r"尚未|还未|并未|仍未|暂未|从未|未能|没能|未获|未达成|未被|未与|未向|未入|未加入|没有(?!为|让|忘)|否认|并非|(?<!是)不是(?!.{0,6}而是)|"
    r"尚无|婉拒|落空|拒绝|不再(?![仅只单]|[担兼]?任)"
)
_UNTRUE = re.compile(r"[，。][^，。；]{0,4}(?:谣言|不实|不属实|误传|子虚乌有|无中生有|未予证实|未获证实)")
_ORIGINALLY = "原(?!料|有|来|先|则|材|油|煤|产|计划|打算|[想拟定本])"
_FORMER = re.compile(
    rf"曾任|曾经|曾在|曾是|曾为|此前担任|原任|前任|卸任|已?终止|已?退出|注销|解散|撤销|被取消|已取消|不再担任|(?<![一-鿿]){_ORIGINALLY}"
    rf"|[，、的由]{_ORIGINALLY}|^前(?=[\ue000-\uefff])|搁浅|中止"
)
RUMOURED = "[网据风谣]传(?![动感输统媒播承])|(?<!宣)传[闻言]"
SUPPOSED = "如果|假如|倘若"
HEARSAY = (  # what is only supposed, asked or rumoured
    rf"{SUPPOSED}|{RUMOURED}|据说|消息称|疑似|猜测|误[认以]为|谎称|冒充|(?<![不无]论)[是能会可]否|是不是"
)
PLANS = (  # not 拟上市企业, 拟在建项目, 向拟建项目放款: what a noun tells of itself, no deed of its clause
    r"(?<![模虚])拟(?!定|态|合|上市(?:挂牌|后备|辅导|培育|重点|、)*(?:企业|公司|主体|[\ue000-\uf8ff])|在建(?:项目|工程|重大|重点|、)"
    "|(?<=[向为给对]拟)建(?:项目|工程))"
)
_PLANNED = re.compile(
    rf"{PLANS}|"
    r"(?<![即必])将(?!军|近|来|士|[\ue000-\uefff]|.{0,14}(?:改[造建][为成]|送[到进给]|[租让交借传]给|引[到进]|嵌入|向.{1,3}开放|连成|纳入|列为|列入|作为|打造成))|即将|计划(?![》”]|的通知|生育)|"
    r"打算|力争|意向|有望|预计|准备(?=建|投|在|与|引|向|为|启|开)|规划建设|筹建|筹备|筹划|谋划|争取在|争取(?=年|明|尽|早)|待(?=批|审|条件)|"
    r"有意|提议|建议|原[定拟想]|洽谈|正在商谈|考虑(?=在|与|建|[由让请聘])|着手筹|"
    r"立志|争当|(?<![思联理设构猜梦感所不没])想(?=[要把让请给与同跟向入投参收控买建当做])|(?<!自)[盼愿](?:着|望|意)?(?=入股|投资|参股|收购|控股|出资|增资|注资)|"
    r"(?<!在)希望(?=[能把让由请\ue000-\uf8ff]|[和与][\ue000-\uf8ff]|入股|投资|参股|收购|控股|出资)|应[当该]?(?=成为|担任|作为)|候选|"
    r"(?<![必需重主只还])(?:要|着力|全力|努力|致力于?|加快|支持|鼓励|引导)[^，。；]{0,20}?(?:培育|打造|培养|扶持|做)(?:成|为)|"
    rf"{HEARSAY}|可能(?=成为|担任|出任|当上|接任|会|将|改由|由(?!于))"
)
_AHEAD = re.compile(
    r"^(?:下一步|接下来|明年|未来|今后|下一阶段|下半年|下阶段|到\d{4}年底?|\d{4}年[底内]?，?(?:我市|我县)?将)"
)
_LATER_UNDONE = re.compile(
    r"^[^，。；]{0,4}候选|尚未(?:开工|动工|落地|签约|到账|成立|启动|放款)|还在论证|前期论证|因.{0,14}(?:终止|取消|搁置|退出)|已(?:于.{0,8})?终止"
)


_PROPOSED = re.compile(  # 拟认定下列企业为我市“链主”企业，现予公示：, and the items of the list below
    r"拟(?:认定|确定|推荐|入选|命名|授予|评[定选]|遴选|聘|任)[^。\n]{0,60}"
    r"(?:(?:下列|以下|如下)[^。\n]{0,60}|名单[^。\n]{0,20})[：:][ \u3000]*\n"
    r"(?P<items>(?:[ \u3000]*[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．][^\n]*(?:\n|$)+)+)"
)


def proposed(text: str) -> list[Span]:
    """The lists of those who are only proposed yet, for everybody's remarks."""
    return [found.span("items") for found in _PROPOSED.finditer(text)]


def modality_of(before: str, inside: str = "", after: str = "", sentence: str = "") -> Modality:
    """The modality of a claim.

    ``before``: the clause up to the claim; ``inside``: the words between its arguments; ``after``: what follows in the
    sentence; ``sentence``: the sentence from its start (for openings such as 下一步，…).
    """
    words = before + inside
    if _DENIED.search(words) or _UNTRUE.search(after):
        return "denied"
    if _LATER_UNDONE.search(after):
        return "former" if re.search("终止|取消|退出", after) else "planned"
    if _FORMER.search(words):
        return "former"
    if _AHEAD.search(sentence) or _PLANNED.search(words):
        return "planned"
    return "stated"
