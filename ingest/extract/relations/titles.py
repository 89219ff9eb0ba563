"""What a post is called (书记, 副总经理, 首席科学家): one expression, and what kind of body such a post belongs to."""

from __future__ import annotations

import re

_ENDS = (
    "书记|常委|委员|成员|主任|主任委员|主任设计师|主任工程师|主任科员|主任医师|"
    "市长|县长|区长|镇长|乡长|州长|旗长|盟长|省长|部长|厅长|局长|处长|科长|股长|所长|院长|校长|行长|社长|会长|"
    "理事长|董事长|监事长|秘书长|班长|队长|组长|站长|台长|馆长|厂长|场长|园长|园区长|营长|团长|庄长|村长|总长|舰长|店长|店主|检察长|"
    "总经理|经理|总裁|副总|总监|总工程师|总工|工程师|设计师|农艺师|育种师|会计师|技师|经济师|规划师|主席|顾问|教授|研究员|科学家|专家|"
    "负责人|总经理助理|助理|创始人|合伙人|董事|监事|理事|专员|干事|指导员|联络员|院士|主管|主编|总编|总师|总会计师|首席代表|代表|厂主|法人|"
    "链长|CEO|CTO|CFO|COO|调研员|巡视员|副市长级|技术员|辅导员|教师|讲师|博导|导师|联系人|带头人|掌门人|特派员|验船师|师|"
    "干部|老板|法定代表人|支书|店东|管家|小二|秘书|信贷员|代办员|评审员|盟主|首席[^，。；：！？、（）的\ue000-\uefff]{1,5}官|"
    "执行官|服务官|联络官|政委|教导员|庭长|关长|司长|署长|领队|领班|掌舵人|当家人|领头人|掌门|老总|主理人|召集人|发起人|"
    "员工|职工|操作工|检验员|质检员|业务员|销售员|农技员|推广员|工长|教练|校董|股东"
)
TITLE = rf"[^，。；：！？、（）的由为是任与和\ue000-\uefff]{{0,10}}?(?:{_ENDS})(?:助理|级|（[^（）]{{1,6}}）)?"
AFTER_A_NAME = (  # 某某教授说
    "(?:副?(?:教授|研究员|书记|主任|[局院所校行市县区镇科处厂会]长|(?:总)?经理)|理事长|董事长|秘书长|博士|院士|工程师|"
    "高工|总监|总裁|总工)(?!助理)"
)
NAMES_A_POST = re.compile(rf"(?:{_ENDS})(?:助理)?$")
_CORE = re.compile(
    rf"(?:(?:第一|常务|执行|名誉|首席|专职|兼职|挂职|高级|特级|行政|企业|技术|党组|联合|首任|新任|副|总|代)*(?:{_ENDS})(?:助理)?)$"
)
_PARTY = re.compile(r"书记|常委|委员|党组|纪检|组织员|部长$|成员$")
_AREA = re.compile(r"^(?:常务|党组|挂职)?(?:副)?(?:代)?(?:市长|县长|区长|镇长|乡长|州长|旗长|盟长|省长)(?:助理)?$")
MEMBER = re.compile(r"^(?:党委|党组|执行|专职|兼职|候补|党工委|党总支|支部)?委员$|^(?:常务)?理事$|^(?:党组|班子)?成员$")
LEADER = re.compile(r"链长$|链主任$")
OWNER = re.compile(r"^盟主$|^链主$")
# what the name of a body ends with (or holds) that has such a post
_FITTING = (
    (re.compile(r"行长$|客户经理$|信贷员$"), re.compile(r"行$|银行|信用社|联社|支行|分行")),
    (re.compile(r"院长$"), re.compile(r"院$")),
    (re.compile(r"校长$"), re.compile(r"大学$|学校$|学院$|中学$|校$|教育中心$")),
    (re.compile(r"所长$"), re.compile(r"所$")),
    (re.compile(r"局长$"), re.compile(r"局$")),
    (re.compile(r"站长$"), re.compile(r"站$|驿站")),
    (re.compile(r"会长$"), re.compile(r"会$|联盟")),
    (re.compile(r"理事长$"), re.compile(r"联盟|会$|(?<!供销)合作社|联合社|联建|共同体|联合体|联社|中心")),
    (re.compile(r"秘书长$"), re.compile(r"联盟|会$|共同体|联合体|联建|协会")),
    (re.compile(r"社长$"), re.compile(r"社$")),
    (re.compile(r"组长$"), re.compile(r"组$|专班|党小组")),
    (re.compile(r"队长$"), re.compile(r"队$|团队")),
    (re.compile(r"团长$"), re.compile(r"团$")),
    (re.compile(r"班长$"), re.compile(r"班$")),
    (re.compile(r"园长$"), re.compile(r"园$|区$")),
    (re.compile(r"主任$"), re.compile(r"办$|办公室|中心|委$|委员会|室$|专班|管委会|处$|[站部所园基地]$|联盟|联合体")),
)


def core_of(title: str) -> tuple[str, str]:
    """联盟首席专家 → (联盟, 首席专家): what stands before the post proper, and the post."""
    core = _CORE.search(title)
    return (title, "") if core is None else (title[: core.start()], title[core.start() :])


def is_party(title: str) -> bool:
    """Whether the post is one of a party body."""
    return bool(_PARTY.search(title))


def is_of_area(title: str) -> bool:
    """市长, 副县长: posts whose body is the area itself."""
    return bool(_AREA.match(title))


def body_words(title: str) -> re.Pattern[str] | None:
    """What the name of a body with such a post looks like (院长 → …院); None where the post may be anybody's."""
    return next((words for post, words in _FITTING if post.search(title)), None)
