"""The orders of words in which a text says that somebody holds a post.

Groups of the patterns: ``p`` the persons, ``posts`` the series, ``own`` the body where it is named apart; ``he`` stands
for the person named last.
"""

from __future__ import annotations

from ingest.extract.relations.patterns import ranges, rule
from ingest.extract.relations.stage import HOLDER, ONE, SERIES
from ingest.extract.relations.titles import AFTER_A_NAME, TITLE

_BE = (
    r"(?:现?任|兼任|担任|出任|当选为?|受聘担任|受聘为|被聘为|被聘请为|挂任|现为|受聘任|挂职任|挂职担任|同时担任|同时兼任|并兼任|兼|"
    r"被任命为|被推选为|被选为|被推举为|被选举为|被聘任为|当选|获选|获聘|获任|受命任|自任|兼着|作(?=副?链长|执行链长)|成为(?=[\ue000-\uefff])|成了(?=[\ue000-\uefff])|"
    rf"挂(?=副?链长)|如今是|现在是|现是|均为|同为|同任|等为|等任|也是|正是|挂职|当上|作为|身为|分任|当(?={TITLE}(?:[，。；\d一二三四五六七八九十半两]|$)))(?:了)?(?:该)?"
)
_CHANGES = "(?:调整|变更|更换|改|换)[为由成]"
_AT_WORK = r"(?:挂职|挂任|任|担任|挂任|兼任|挂职任|挂职担任|出任|做|当)"
_BIO = r"(?:，[男女])?(?:，(?:<_>){0,5}族)?(?:，\d{4}年<_>{0,8}?生)?(?:，(?:中共党员|<_>{1,4}岁|<_>{1,8}人))*"
AFTER = rule(
    rf"(?P<p><P+>){_BIO}(?:，(?:现?是|系|[都均]是|[同均]为|[都均]任)?|：|[既才]?是|系|为|的身份是)(?P<posts>{SERIES})(?=[，。；]|$)"
)
IN_ROSTER = rule(rf"(?P<p><P>)(?P<posts>(?={HOLDER}|(?:常务)?副?[市县区州镇乡]长){SERIES})$")
TAKES = rule(
    rf"(?P<p><P+>)(?:同志)?，?(?:[于在]?\d{{4}}年<_>{{0,12}}?)?<_>{{0,12}}?{_BE}(?P<posts>{SERIES})"
    r"(?!(?:[则现]?[由为是系]|：)<*>{0,20}?<P>)"  # 前任链长是甲，现任链长是乙
)
_SINCE = (
    r"(?:[自从于]?(?:\d{4}年|次年|翌年|同年)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|以来|至今|之?后)?"
    "|此后|之后|随后|后来|目前|如今)?，?"
)
TOO = rule(
    rf"(?:[，；](?:但|而)?(?:她|他|其)?|^(?P<he>她|他)){_SINCE}(?:并|同时|还|又|后|也|都|均|仍然?|依然|依旧|继续|现|开始|转|改)*(?:在[{ranges('C')}][上中里]?)?(?:{_BE}|[当做](?={TITLE}[，。；])|(?<=[时还也又仍])[是为](?={HOLDER}))(?P<posts>{SERIES})"
)
TAKEN = rule(
    rf"(?P<posts>{ONE})(?:一职|[\d一二两三四]+[名人])?[呢嘛啊]?，?(?:则|均|仍|都|暂时?|现|<_>{{0,8}}?改)?(?:分别|依次|按<_>{{0,4}}顺序)?(?:由|为|(?:还|并?不|不再)?是|并非|不再由|系|：|——|换成了?|调整为|变更为|最[后终][选确]?定(?:的是|了|为)|(?:叫|有)(?=<P>))(?:<_>|[{ranges('OM')}]){{0,40}}?(?P<p><P+>)"
    rf"(?!<_>{{0,2}}?{_CHANGES})(?:<_>{{0,4}}?(?:兼任|担任|出任|兼))?"
)
OF = rule(rf"(?P<was>曾任|原任|曾是|前任|现任|担任|任|兼任)(?P<posts>{SERIES})的(?P<p><P>)")
NAMED = rule(rf"(?:任命|推选|推举|聘请|聘任|选举|推荐|增补)(?P<p><P>)(?:为|任|担任|出任)(?P<posts>{SERIES})")
HIRED = rule(rf"(?P<p><P>)(?:也|又|还)?被(?P<own><O>)?<_>{{0,4}}?(?:特聘|聘请|聘|返聘|任命)(?:为|任)(?P<posts>{TITLE})")
SENT = rule(
    rf"(?P<p><P>)<_>{{0,8}}?(?:到|在|赴|前往|入驻|进驻|来到|走进)(?P<own><O>)<_>{{0,6}}?{_AT_WORK}(?P<posts>{TITLE})"
)
WORKED = rule(rf"(?P<was>曾|原|此前)?在(?P<own><O>)<_>{{0,4}}?{_AT_WORK}(?P<posts>{TITLE})的(?P<p><P>)")
MOVED = rule(rf"(?P<p><P>)(?:从|由)<*>{{0,20}}?(?:调任|转任|升任|改任)(?P<posts>{SERIES})")
REPLACES = rule(
    rf"(?P<p><P>)<_>{{0,4}}?(?:接替|接任|接棒|替换|接过|取代)(?P<f><P>)的?<_>{{0,4}}?，?<_>{{0,4}}?(?:任|担任|出任|兼任)?(?P<posts>{SERIES})"
)
CHANGED = rule(
    rf"(?P<posts>{ONE})(?:一职)?[：，]?原?由(?P<f><P>)<_>{{0,4}}?，?<_>{{0,4}}?(?:调整|变更|更换|改|换)(?:为|由|成)?了?(?P<p><P>)"
)
GIVEN = rule(
    rf"(?P<posts>{ONE})(?:一职|的?(?:席位|位[子置]|担子|牌子|重任|接力棒))，?(?:则|便|也)?(?:给了|交[给到]了?|归|落[到在]了?|压[给在]了?|传[给到]了?)"
    rf"(?:<_>|[{ranges('OM')}]){{0,40}}?(?P<p><P+>)"
)
ONCE = rule(
    rf"(?P<posts>{ONE})(?:一职)?(?:以前|原来|原先|此前|先前|原本|原)(?:是|为|由)(?P<f><P>)<_>{{0,6}}?，(?:<_>|[{ranges('OM')}]){{0,10}}?(?:换成|改由|换为|变成|改为|由)了?"
    rf"(?:<_>|[{ranges('OM')}]){{0,16}}?(?P<p><P>)"
)
WHO_IS = rule(rf"(?:现任|担任|出任|兼任|任|当|做)(?P<posts>{SERIES})的，?<_>{{0,2}}?(?:是|为)<_>{{0,4}}?(?P<p><P+>)")
BEING = rule(
    rf"(?:^|(?<=[，。；：]))(?:身为|作为|身兼|兼任|现任|时任|兼着)(?P<posts>{SERIES})(?:的，?|，)<_>{{0,4}}?(?P<p><P>)"
)
IDENTITY = rule(
    rf"(?:(?P<p><P>)|(?P<he>她|他))<_>{{0,4}}?的?(?:另外?一?[个重层]|又一个|新|第二|首个|多)?(?:身份|职务|头衔|角色|岗位)，?"
    rf"(?:则|就|便|也)?(?:是|为)(?P<posts>{SERIES})"
)
AS = rule(rf"(?P<p><P>)<_>{{0,4}}?(?:以|用)(?P<posts>{SERIES})的?(?:身份|名义)")
THIS = rule(rf"(?P<he>[这那]位)(?P<posts>{SERIES})")
INVITED = rule(
    rf"(?P<own><O>)<_>{{0,10}}?(?:请来?|聘请?|特聘|邀请|聘来|引来|引进|返聘)了?(?P<p><P>)(?:来|回)?(?:当|做|担任|任|为|出任|作|任职)(?P<posts>{TITLE})"
)
WHOSE = rule(rf"(?P<p><P>)<_>{{0,4}}?{_AT_WORK}(?P<posts>{TITLE})的(?P<own><O>)")
GUEST = rule(
    rf"(?:^|(?<=[，。；]))(?:又|还|并|专门|特意)?(?:请来?|聘请?|特聘|邀请|聘来|引来|返聘)了?(?P<p><P>)(?:来|回)?"
    rf"(?:当|做|担任|任|为|出任|作)(?P<posts>{TITLE})"
)
GIVES_UP = (  # 链长甲把位子让给了乙
    "(?:(?![打拟想准愿肯没未不要计将])<_>){0,6}?[把将](?:这个|自己|原来|链长|的)*(?:位[置子]|席位|交椅|担子|接力棒|重任)"
    "(?:[交传让]|移交|转[交让])(?:给|到|与|予)了?"
)
_TAKES_OVER = "(?:同志)?(?:接任|接棒|接班|接过|继任|接替|代管|暂代|代理|担任|兼任|负责|挂帅)"
FOLLOWS = rule(
    rf"(?:不再(?:担任|兼任|任)|卸任|辞去|卸下)(?P<posts>{SERIES})(?:(?:<*>|，){{0,24}}?由(?:<*>|、){{0,40}}?|(?:一?职|职务)?，(?:改?由)?(?:<_>|[{ranges('OM')}]){{0,16}}?)"
    rf"(?P<p><P>){_TAKES_OVER}"
)
GETS = rule(rf"(?P<posts>{ONE})<P>{GIVES_UP}(?:<_>|[{ranges('OM')}]){{0,16}}?(?P<p><P>)")
DISMISSED = rule(rf"(?:免去|免除|撤销|解除|撤去)(?P<f><P>)(?:同志)?(?:所?担?任)?的?(?P<posts>{SERIES})(?:一?职|职务)?")
RESIGNS = rule(rf"(?P<f><P>)(?:同志)?<_>{{0,8}}?(?:辞去|辞任|卸下)了?(?P<posts>{SERIES})")
HANDED_ON = rule(
    rf"原[先来本]?由(?P<f><P>)(?:担任|兼任|出任)的(?P<posts>{ONE})(?:一职)?，?(?:<_>){{0,10}}?由(?:<_>|[{ranges('OM')}]){{0,16}}?(?P<p><P>)"
)
NOT_BUT = rule(
    rf"(?P<posts>{ONE})(?:一职)?既?(?:并?不是|并非|不再是|不再由)(?P<n><P>(?:，?[也更又]?(?:并?不是|并非)<P>){{0,3}})(?:<_>){{0,6}}?，(?:<_>){{0,4}}?(?:而是|现[为由]|改由|(?<!不)是|[换变]成了?)(?:<_>|[{ranges('OM')}]){{0,16}}?(?P<p><P>)"
)
SUCCEEDS = rule(rf"原任?(?P<posts>{SERIES})的?<P>(?:<*>|，){{0,24}}?由(?:<*>|、){{0,40}}?(?P<p><P>){_TAKES_OVER}")
CALLED = rule(rf"(?P<own><O>)的?(?P<p><P>)(?P<posts>{AFTER_A_NAME})(?!团队的)")
COMES = rule(rf"(?P<p><P>)(?P<posts>{AFTER_A_NAME})(?:来自|就职于|任教于|供职于|任职于|执教于)(?P<own><O>)")
FOR = rule(rf"以(?P<p><P>)为(?P<posts>{TITLE})的(?P<own><O>)")
HANDS = rule(
    rf"(?P<f><P>)<_>{{0,8}}?[把将](?P<posts>{SERIES})(?:一职|职务|的?<_>{{0,2}}?(?:席位|位[子置]|担子|牌子|重任|接力棒|职务|工作|岗位))?"
    rf"(?!的)<_>{{0,4}}?[交传让转移托][给到交付予]*了?(?:<_>|[{ranges('OM')}]){{0,16}}?(?P<p><P>)"
)
SHOULDERS = rule(
    rf"(?<!免去)(?P<p><P>)(?:(?![不为替帮辞卸免离])<_>){{1,8}}?(?P<posts>(?={HOLDER}){SERIES})(?:一?职|的?这?副?(?:<_>{{0,2}}?担子|接力棒|重任|重担|职务|位子|岗位|接力))"
)
VERBS = (
    FOR,
    DISMISSED,
    RESIGNS,
    HANDED_ON,
    NOT_BUT,
    HANDS,
    SHOULDERS,
    REPLACES,
    CHANGED,
    ONCE,
    GIVEN,
    NAMED,
    MOVED,
    INVITED,
    GUEST,
    WHOSE,
    HIRED,
    WORKED,
    WHO_IS,
    OF,
    SENT,
    IDENTITY,
    AS,
    BEING,
    TAKES,
    TAKEN,
    THIS,
    AFTER,
    TOO,
)
