"""What the columns of an article's tables hold, by their labels: 链长, 牵头部门, 金额（万元）, 企业或项目."""

from __future__ import annotations

import re
from functools import cache, lru_cache

LABEL_LONGEST = 16
ROLES = {
    "chain": r"(?:所任|所属|所在|对应|负责|联系|包联|挂钩|挂联)?"
    r"(?:重点|主导|特色|优势)?产业链条?(?:名称)?|产业(?:名称)?|链条(?:名称)?|链名称?",
    "banker": r"金融链[长主](?:单位|银行|行|机构)?",
    "department": r"(?:牵头|主要|配合|协同)?(?:责任|牵头|主责|主管|负责)(?:市直|县直)?(?:部门|单位)|"
    r"链长单位|链长制?牵头单位",
    "leader": r"(?!党?委)[\u4e00-\u9fa5]{0,4}链长|"
    r"(?:挂钩|联系|挂联|包联|包保|包抓|包链|牵头|分管|责任)(?:[市县区]级?)?领导|[市县区]级?领导",
    "owner": r"[“”]?链主[“”]?(?:型?企业|单位)?|龙头企业|核心企业|领航企业",
    "member": r"(?:链上)?(?:重点|链上|骨干|主要|配套|成员|规上)企业",
    "service": r"金融服务(?:单位|机构|银行|行)?|"
    r"(?:金融)?(?:服务|主办|结对|合作|牵头|对接|帮扶|首席)(?:银行|行|金融机构)",
    "lender": r"银行|金融机构|(?:贷款|授信|放款|经办|承贷|投放|融资)(?:银行|(?:金融)?机构|行)|银行名称",
    "borrower": r"企业(?:名称)?|(?:贷款|授信)(?:企业|主体|客户|户|人|对象)|"
    r"(?:支持|服务|扶持|投放|放款)(?:企业|主体|客户|对象)|"
    r"(?:借款|融资|用款|承贷|获贷|受信|被担保)(?:企业|主体|单位|客户|户|方|人|对象)",
    "amount": r"(?:授信|贷款|放款|融资|担保|投放)?(?:金额|额度|余额|总额)",
    "project": r"(?:重点|重大|在建)?项目(?:名称)?",
    "builder": r"(?:建设|承建|实施|业主|投资|责任)(?:单位|主体|企业)|业主",
    "flag": r"是否(?:为|是|系)?[“”]?链主[“”]?(?:企业|单位)?",
    "part": r"身份|角色|类别|企业类型|类型|定位|链上(?:身份|角色|定位|地位)",
    "person": r"姓名|人员|专家(?:姓名)?|(?:联系|服务|助企|派驻)?(?:专员|干部|人员)|特派员|联络员",
    "contact": r"联系人|经办人|(?:责任|负责)人",
    "unit": r"(?:工作|所在|派出|选派|派驻)?单位(?:名称)?",
    "title": r"(?:现任)?职务|职称|职务[/／、]职称|岗位|任职",
    "number": r"序号|编号|备注|联系(?:电话|方式)|电话|时间|地点|完成时限|进展(?:情况)?|产值|营收|总投资",
    "area": r"(?:所[在属])?(?:[市县区旗州]|[县市区]{2,3}|地市|市州|地区|区域|属地|行政区划?|辖区)(?:名称|别)?|所在地",
    "committee": r"(?:产业链)?(?:联合)?(?:党委|党组织|党支部|党建联盟)(?:名称)?",
}
ASIDE = re.compile(r"[（(][^（）()]{0,20}[）)]$")
JOINT = re.compile("[或和与及、/／]")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {role: re.compile(words) for role, words in ROLES.items()}


@lru_cache(4096)
def role_of(label: str) -> str | None:
    """What a column of that label holds; 链 长, 链长（市领导） and 链长姓名 are 链长."""
    bare = re.sub(r"\s", "", ASIDE.sub("", label.strip()))
    if not bare or len(bare) > LABEL_LONGEST:
        return None
    forms = (bare, *([bare[:-2]] if bare.endswith(("姓名", "名单", "名称")) and len(bare) > 4 else []))
    found = (role for form in forms for role, words in _patterns().items() if words.fullmatch(form))
    return next(found, None) or _of_both(bare)


def _of_both(label: str) -> str | None:
    """企业或项目, 链主/龙头企业: who gets a loan, else one role that all parts have."""
    parts = [role_of(part) for part in JOINT.split(label)] if JOINT.search(label) else []
    roles = {"borrower"} if set(parts) == {"borrower", "project"} else set(parts)
    return roles.pop() if len(roles) == 1 else None
