"""What a post is called (书记, 副总经理, 首席科学家): one expression, and what kind of body such a post belongs to."""

from __future__ import annotations

import re

_ENDS = (
    "书记|常委|委员|主任|主任委员|市长|县长|区长|镇长|乡长|州长|旗长|盟长|省长|部长|厅长|局长|处长|科长|股长|所长|院长|校长|行长|社长|会长|"
    "理事长|董事长|监事长|秘书长|班长|队长|组长|站长|台长|馆长|厂长|场长|园长|园区长|营长|团长|庄长|村长|总长|舰长|店长|店主|检察长|"
    "总经理|经理|总裁|总监|总工程师|总工|工程师|设计师|农艺师|育种师|会计师|技师|经济师|规划师|主席|顾问|教授|研究员|科学家|专家|负责人|"
    "总经理助理|助理|创始人|合伙人|董事|监事|理事|专员|干事|指导员|联络员|院士|主管|主编|总编|总师|总会计师|首席代表|代表|厂主|法人|"
    "链长|CEO|CTO|CFO|COO|调研员|巡视员|副市长级|技术员|辅导员|教师|讲师|博导|导师|联系人|带头人|掌门人|特派员|验船师|师"
)
TITLE = rf"[^，。；：！？、（）的由为是任与和\ue000-\uefff]{{0,10}}?(?:{_ENDS})(?:助理|级|（[^（）]{{1,6}}）)?"
_PARTY = re.compile(r"书记|常委|委员|党组|纪检|组织员|部长$")
_AREA = re.compile(r"^(?:常务|党组)?(?:副)?(?:代)?(?:市长|县长|区长|镇长|乡长|州长|旗长|盟长|省长)$")
MEMBER = re.compile(r"^(?:党委|党组|执行|专职|兼职|候补|党工委|党总支|支部)?委员$|^(?:常务)?理事$|^成员$")
LEADER = re.compile(r"链长$|链主任$")
OWNER = re.compile(r"^盟主$|^链主$")


def is_party(title: str) -> bool:
    """Whether the post is one of a party body."""
    return bool(_PARTY.search(title))


def is_of_area(title: str) -> bool:
    """市长, 副县长: posts whose body is the area itself."""
    return bool(_AREA.match(title))
