"""Products, materials and technologies: what somebody makes, develops, supplies or uses."""

from __future__ import annotations

import re

from ingest.extract.entities.notebook import Notebook

DEVELOPS = re.compile(
    r"(?:联合|自主|合作|共同|成功|自行|携手)*(?:研发|开发|研制|攻克|选育|育成|攻关)(?:出|的|了|成功|生产的?)*(?=[\u4e00-\u9fa5A-Za-z0-9“])"
)
MAKES = re.compile(r"(?:主要生产|生产的|生产|制造的|主产|所产|所产的|主营|专做|自产的|做出了?|加工的|产出的|所用的|供货的|供应的|供应|提供的?|供给[^，。]{2,14}?的)(?=[\u4e00-\u9fa5A-Za-z0-9])")
NOUNS = frozenset("n nz vn an a nw m b ORG LOC PER j s f".split())
HEADS = re.compile(
    r"(?:技术|系统|材料|芯片|装备|设备|电池|面料|薄膜|玻璃|零部件|部件|组件|模具|机器人|发动机|工艺|药物|疫苗|试剂|酶|剂|料|膜|板|片|件|机|泵|封|管|塔筒|导管架|主梁|棒材|锻坯|钢|线|器|箱|丝|布|纸|筒|油|粉|胶|蛋白|品种|种苗|苗|种|"
    r"鱼|果|茶|酒|薯|菜|米|粮|饲料|肥料|药|袋|包|瓶|罐|阀门|轴承|齿轮|电缆|光纤|传感器|模块|模组|平台|软件|仪|车|船|桥|机翼|叶片|轮毂|铸件|锻件|炭|碳|锂|硅|盐|酸|醇|胎|瓷|砖|瓦|绳|网|鞋|底|服|衣|无纺布|涤纶|聚乳酸|矿|砂|精矿|液|膏|丸|汤|椒|笋)$"
)
GENERIC = re.compile(r"^(?:的?产品|服务|设备|技术|原料|材料|能力|资金|贷款|担保|支持|保障|方案|岗位|经营|力量|标准|配套|生活|资料|人才|平台|关键|核心|成果|项目|一批|重大|企业|线|车间|基地|物资|成本|要素|装备|新产品|用地|场地|要件|难题|条件|许可|工艺|流程|需求|专业|法律|政策|信息)+$")


def find(note: Notebook) -> None:
    for pattern, by in ((DEVELOPS, "developed"), (MAKES, "made")):
        for found in pattern.finditer(note.text):
            if span := noun_phrase(note, found.end()):
                note_product(note, span, by)


def noun_phrase(note: Notebook, start: int) -> tuple[int, int] | None:
    """The nouns that follow, up to a verb, a preposition or punctuation."""
    end = start
    for tag in note.tags_from(start):
        if tag.start != end and end != start:
            break
        if tag.start < start or tag.tag not in NOUNS or (tag.tag == "m" and end != start):
            break
        end = tag.end
        if end - start > 18:
            return None
    return (start, end) if end - start >= 2 else None


def note_product(note: Notebook, span: tuple[int, int], by: str) -> None:
    name = note.text[slice(*span)]
    if GENERIC.match(name) or not HEADS.search(name) or len(name) < 2:
        note.drop(span, "generic product")
        return
    if any(c.span[0] < span[1] and span[0] < c.span[1] and c.type != "Person" for c in note.candidates):
        return
    note.note("Product", None, span, by)
