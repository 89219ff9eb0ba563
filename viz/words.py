"""What the exported picture says in its own voice, in both languages."""

from __future__ import annotations

from typing import Any

from graph.schema import MODALITIES

ZH: dict[str, Any] = {
    "search": "查找名称",
    "fit": "全图",
    "table": "列表",
    "print": "打印",
    "legend": "图例与筛选",
    "drawing": "关系图：方向键移动，/ 查找，T 列表",
    "hint": "点联系看原文 · / 查找 · 方向键移动 · +/− 缩放 · F 全图 · T 列表 · Esc 取消",
    "evidence": "依据",
    "choose": "点一个主体或一条联系：这里列出原文与来源。",
    "empty": "没有可画的内容。",
    "entities": "主体",
    "links": "联系",
    "said": "语气",
    "none": "没有保存原文。",
    "more": "另有 {} 句未随图带出",
    "row": "第 {} 行",
    "type": "类型",
    "aliases": "又名",
    "place": "地方",
    "code": "信用代码",
    "selected": "已选中",
    "found": "找到",
    "columns": ["谁", "联系", "对谁", "语气", "属性", "原文数"],
    "counted": "主体 {} · 联系 {}",
    "of": "{} / {}",
    "least": "{} / 不少于 {}",
    "title": "链谱关系图",
}
EN: dict[str, Any] = {
    "search": "Find a name",
    "fit": "Fit",
    "table": "Table",
    "print": "Print",
    "legend": "Legend and filters",
    "drawing": "Graph: arrow keys move, / searches, T for the table",
    "hint": "Click a link for its sentences · / search · arrows move · +/− zoom · F fit · T table · Esc clear",
    "evidence": "Evidence",
    "choose": "Click an entity or a link: its sentences and their sources appear here.",
    "empty": "Nothing to draw.",
    "entities": "Entities",
    "links": "Links",
    "said": "Modality",
    "none": "No sentence is kept for it.",
    "more": "{} more sentences are not in this file",
    "row": "row {}",
    "type": "Type",
    "aliases": "Also",
    "place": "Place",
    "code": "Credit code",
    "selected": "Selected",
    "found": "Found",
    "columns": ["Who", "Link", "Whom", "Modality", "Attributes", "Sentences"],
    "counted": "Entities {} · links {}",
    "of": "{} of {}",
    "least": "{} of at least {}",
    "title": "ChainGraph",
}


def words(lang: str) -> dict[str, Any]:
    own = ZH if lang.startswith("zh") else EN
    return own | {"modality": {name: label.of(lang) for name, label in MODALITIES.items()}}


def counted(lang: str, entities: tuple[int, int], links: tuple[int, int], more: bool = False) -> str:
    """How much of how much is shown.

    >>> counted("en", (2, 2), (1, 1)), counted("en", (2, 5), (1, 9))
    ('Entities 2 · links 1', 'Entities 2 of 5 · links 1 of 9')
    """
    own = words(lang)
    text: str = own["counted"].format(*(_part(own, n, total, more) for n, total in (entities, links)))
    return text


def _part(own: dict[str, Any], shown: int, total: int, more: bool) -> str:
    if more:
        return str(own["least"].format(f"{shown:,}", f"{total:,}"))
    return f"{shown:,}" if shown == total else str(own["of"].format(f"{shown:,}", f"{total:,}"))
