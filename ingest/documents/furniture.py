"""What on a page is not the article: its navigation, bylines, counters, links, disclaimers, printers' lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.documents.lines import BARS
from ingest.extract.columns import role_of

NAVIGATION = re.compile(
    r"(?:当前的?|所在的?|您的|现在的?)位置[:：]|^(?:网站)?首页\s*[>»|｜]|^今天是\d{4}年|设为首页|加入收藏|请输入关键"
)
MENU_ITEM = r"[^\s\d。，；:：|｜>»]{2,9}"
MENU = re.compile(rf"{MENU_ITEM}(?:\s*[|｜>»]+\s*{MENU_ITEM}){{2,}}")
BAR = re.compile(f"[{BARS}]")
LABELS_LEAST = 2  # of columns
LABELS = (
    r"(?:发布|发稿|更新|刊发|采访|网络首发|收稿)?(?:时间|日期)|(?:信息|文章|稿件|新闻)?来源|作者(?:简介|单位)?|责任编辑|责编|本版编辑|"
    r"编辑|审核|校对|美编|监制|浏览(?:次数|量)?|点击(?:[数量率])?|阅读(?:[数量]|次数)?|访问量|字[体号](?:大小)?|采访整理|原标题|"
    r"分享到|中图分类号|文献标识码|文章编号|关键词"
)
LABEL = re.compile(rf"(?:^|(?<=[\s\u3000【\[（(]))(?P<label>{LABELS})\s*[\]】]?\s*[:：]")
BUTTON = re.compile(
    r"[【\[〖（(]\s*(?:打印(?:本页)?|关闭(?:窗口|本页)?|分享到|收藏本页|返回顶部)\s*[:：]?\s*[】\]〗）)]|"
    r"[【\[（(]?字[体号]\s*[:：]\s*(?:[\[【（(]?\s*[大中小]\s*[\]】）)]?\s*)+[】\]）)]?|(?<=\s)(?:打印|关闭)(?=\s|$)"
)
DATE = re.compile(
    r"(?P<year>(?:19|20)\d{2})\s*[-./年]\s*(?P<month>1[0-2]|0?[1-9])"
    r"(?:\s*[-./月]\s*(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)\s*日?|\s*月(?!\s*\d))"
)
CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|星期[一二三四五六日天]")
ISSUE = re.compile(r"(?:\d{4}\s*年\s*)?(?:总第|第|No\.?)\s*\d+\s*[期号版]?")
TAIL = re.compile(
    r"[【\[（(·•]?\s*(?:相关(?:阅读|链接|新闻|文章|报道)|推荐(?:阅读|访问|文章)|延伸阅读|猜你喜欢|热门(?:文章|推荐)|"
    r"(?:免责|版权|特别)?声明[:：]|[上下]一[篇条]\s*[:：]|责任编辑|责编|本版编辑|编辑[:：]|校对[:：]|审核[:：]|参考文献|"
    r"作者简介|作者单位|扫一扫|扫码|主办(?:单位)?[:：]|版权所有|关于我们|联系我们|打印本页|关闭窗口|收稿日期|"
    r"报[:：]|送[:：]|抄送[:：]|分送[:：]|主题词[:：]|共印)"
)
DATED_LINK = re.compile(r"[-·•●*]\s*(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}.{4,60}")
PAGE_NUMBER = re.compile(
    r"[-—－–·\s]+\d{1,3}[-—－–·\s]+|第\s*\d{1,3}\s*页(?:\s*[共/]\s*\d+\s*页?)?|\d{1,3}\s*/\s*\d{1,3}"
)
ADDRESSED = re.compile(r"(?:各|尊敬的)[^。]{2,60}[:：]")
AFFILIATION = re.compile(r"[（(]\s*\d\s*[.．].{4,}|\d\s*[.．].{4,}\d{6}[）)]\s*;?")
SECTION = re.compile(
    r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+[章节]|\d+[.．、]|"
    r"[【▲▼◆■●★]|(?:问|答|记者|主持人|编者按)[:：]|各位"
)
ORGANISATION = re.compile(
    r"(?:中共)?[\u4e00-\u9fa5]{2,24}(?:部|委|局|办|厅|院|委员会|协会|商会|联合会|室|科|处|政府|中心|专班|银行|公司|集团|党校|支部)"
)
CREDITS = (
    re.compile(r"^[\[【(（]?图片?[\]】)）]\s*|^图[①②③④⑤⑥\d]*[:：]\s*|^图为"),
    re.compile(r"[（(]\s*(?:资料图片?|图片由[^（）()]*提供|[\u4e00-\u9fa5·\s]{2,20}[摄供]图?)\s*[）)]\s*$"),
    re.compile(r"图片由[^。，]{2,30}提供。?$"),
    re.compile(r"(?:(?<=[。\s])|^)(?:本报记者\s*|记者\s*|通讯员\s*)?[\u4e00-\u9fa5·]{2,8}\s+(?:摄|供图|摄影)$"),
)
DATELINE = re.compile(
    r"^(?:[\u4e00-\u9fa5]{1,8}(?:讯|电))\s*[（(][^（）()]{0,12}(?:记者|通讯员)[^（）()]{1,40}[）)]|^本[报刊网]讯\s*"
)
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘蒋蔡余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪"
    "廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温葛芦骆冉费柯辜呼聂裘庄毕曲迟丛常康施"
    "牛洪倪俞安翁祝齐季鲁华颜殷焦左申柳米欧耿关兰章梅单盛乔宁靳庞樊詹欧凌祁路鲍符包詹苗霍涂甘尤仲甄缪佟郦栗巩滕晏桑"
)
"""The common surnames: a line that holds nothing but such a name is a byline."""


def heads_columns(text: str) -> bool:
    """产业链 | 链长 | 链主: a table's header, bars between its labels, and no menu."""
    cells = BAR.split(text.strip(f"{BARS} \u3000"))
    return labels_among(cells) >= max(LABELS_LEAST, len(cells) / 2)


def labels_among(cells: Iterable[str]) -> int:
    """How many of them are labels of columns."""
    return sum(role_of(cell) is not None for cell in cells)


def iso_date(text: str) -> str | None:
    """The first date in the text: ``2024-05-01``, or ``2024-05`` when no day is given.

    >>> iso_date("发布时间：2024年5月1日")
    '2024-05-01'
    """
    match = DATE.search(text)
    if match is None:
        return None
    day = match["day"]
    return f"{match['year']}-{int(match['month']):02d}" + (f"-{int(day):02d}" if day else "")
