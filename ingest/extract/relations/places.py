"""LOCATED_IN (ruling 14): what is the article's place's own, and what the text puts somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.divisions import divisions
from ingest.extract.found import Body, Link
from ingest.extract.relations.areas import rank
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.linking import links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.place_default import area_spoken_of, by_default, county_in_name, here_of, stands_itself
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import area_of, areas_in_name, fold, parents, short_area

_BUILT = (
    r"(?:正式|顺利|全面|成功|同步)?(?:建设|开工|动工|落户|投产|揭牌|成立|奠基|建成|点火|开赛|举行|封顶|投用|启用|落成|"
    r"竣工|试产|投运|并网|运营|试车|签约落地)"
)
_AT = rules(
    "LOCATED_IN",
    "at",
    r"(?P<h><OJ+>)(?:<_>|，){0,14}?(?:位于|落户|坐落于|坐落在|落地|地处|选址|设在|搬入|迁入|扎根|建在|入驻|总部在|总部位于|搬到|落子|落在|扎在|落笔)<_>{0,4}?"
    r"<M>{0,3}?(?P<t><M>)(?!<M>)",
    r"(?P<h><FKJA>)(?:<_>|，|：|；){0,10}?(?:厂址|地址|住所|注册地|厂区|工厂|基地|车间|驻地|所在地)(?:就|设|位)?(?:在|于|为|：|是)?<M>{0,3}?(?P<t><M>)(?=[，。；）]|$)",
    r"(?:在|位于|落户|走进|来到|地处|总部位于|落户于|扎根|坐落于|坐落在|建在|设在|落笔)<M>{0,3}?(?P<t><M>)(?!<M>)(?:的)?<_>{0,4}?(?P<h><FKJX>)",
    r"<M>?(?P<t><M>)的<_>{0,8}?(?P<h><FKJ+>)",
    rf"(?P<h><FBGKXAJ>)(?:<_>|，){{0,12}}?在<M>{{0,3}}?(?P<t><M>)(?!<M>)<*>{{0,6}}?{_BUILT}",
    r"在<M>{0,3}?(?P<t><M>)(?!<M>)<*>{0,12}?(?:建设|实施|兴建|投建|新建|筹建|投资|规划|建成|建起|打造|设立|成立|创办|开工建设)(?:的|了|起)?(?:<_>){0,12}?(?P<h><JKXAF>)",
    r"(?:^|[，：。！？]|讯|走进|在|来到)<M>{0,3}(?P<t><M>)(?:，|里，|的)(?P<h><FK>)",
    r"<M>(?P<t><M>)(?P<h><F>)",
    r"<M>?(?P<t><M>)(?P<h><KJ>)",
    r"<M>?(?P<t><M>)(?:企业|的企业|农企|药企|小厂|客商)(?P<h><F>)",
    r"(?P<t><M>)(?:<*>|，){0,16}?(?:镇里|村里|乡里|街道里)的(?P<h><F>)",
    r"(?P<h><F+>)<_>{0,4}?是<M>?(?P<t><M>)的?<_>{0,4}?(?:企业|公司|小厂|药企|农企)",
    r"<!>(?P<t><M>)<_>{0,6}?(?:引进|引来|招引|迎来|引入)了?<_>{0,4}?(?P<h><F+>)",
    r"把(?P<h><F>)(?:请进|引进|引到|引入|请到|招到|请来)了?<M>{0,3}?(?P<t><M>)",
)
_TO_COME = rule(
    r"(?:拟|即将|将(?=在|于|建|组|成|设|打|投|新|由|与|和|共)|计划|打算|筹建|筹备|谋划|设想|准备|力争)(?:<*>{0,24}?(?:建设|建|组建|成立|设立|打造|引进)"
    r"(?:成|起|的)?<_>{0,10}?|<_>{0,2}?)(?P<t><KLYXAFJ>)"
)
_UNDONE = rule(r"(?P<t><KLYXAJ>)(?:<_>|，){0,8}?(?:撤销|终止|搁置|取消)")
_TIES = {"OWNS_CHAIN", "ON_CHAIN", "MEMBER_OF", "ASSISTS", "APPLIES_TO", "PART_OF"}
_BRANCH = re.compile(
    r"(?:银行|农商行|信用社|公司|保险|[财寿]险|人行|农发行|[农工建中交]行|邮储)(.{2,12}?)(?:支行|分行|分社|营业部|营业管理部|支公司|分公司)"
)
_FUND = re.compile(r"投资|资本|国有资产|城市?发展")
_UNIVERSITY = re.compile(r"大学|中国科学院|学院$|学院.{1,8}(?:学院|系)$")
_RESEARCH = re.compile("技术|课题|研究|攻关|示范”?$|集成|研发|研制")
_OFFICE = re.compile(
    "产业链.*(?:专班|办公室|链长办|工作组|领导小组)|^[市县区旗].+(?:专班|办公室|链长办|领导小组|帮办队)$"
)
_DAUGHTER = re.compile("(?:[子孙]公司|分公司|旗下的?|下属的?)[“]?$")
_TEAM = re.compile(r"专班|队|团|站|岗|阵地|综合体|驿站|组|中心|立方|智库")


def located(scene: Scene, links: list[Link]) -> list[Link]:
    """LOCATED_IN, from the names, from the text and from the other links (a chain's owner, a member, one helped)."""
    found = [x for line in _lines(scene) for x in links_of(scene, line, _AT)]
    if scene.place is None:
        return found
    elsewhere = daughters_elsewhere(scene.text, scene.bodies, found, _name(scene))
    own = [x for x in _own(scene, links) if x.head not in elsewhere]
    named = list(_towns_named(scene))
    tied = list(_tied(scene, links, own + found))
    placed = found + own + named + tied
    built = list(_built(scene, links, placed))
    everywhere = placed + built + list(_upwards(scene, found + own + named))
    yet = _yet_to_be(scene, links) | elsewhere
    return everywhere + [x for x in by_default(scene, everywhere) if x.head not in yet]


def daughters_elsewhere(text: str, bodies: list[Body], found: list[Link], here: str) -> set[int]:
    """子公司某某公司设在邻市: a daughter bears the name of where its mother is, and is where the text says."""
    known = divisions()
    away = set()
    for link in found:
        area = bodies[link.tail].name
        if link.type != "LOCATED_IN" or link.modality != "stated" or area not in known or area == here:
            continue
        apart = not known.within(area, here) and not known.within(here, area)
        if apart and any(_DAUGHTER.search(text, max(0, start - 8), start) for start, _ in bodies[link.head].spans):
            away.add(link.head)
    return away


def _towns_named(scene: Scene) -> Iterator[Link]:
    """某县某镇某合作社 is in the town that its name holds."""
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i)
        if line is None or body.type != "Organization" or body.kind in ("bank", "academia"):
            continue
        for area in areas_in_name(scene, i)[-1:]:
            level = rank(scene.bodies[area].name)
            link = make(scene, line, "LOCATED_IN", i, area, "named") if level is not None and level >= 3 else None
            if link:
                yield link


def _built(scene: Scene, links: list[Link], placed: list[Link]) -> Iterator[Link]:
    """A project is in the place where who builds it is; research is nowhere."""
    here = {x.head for x in placed if scene.place is not None and x.tail == here_of(scene, x.head)}
    for link in links:
        if link.type not in ("UNDERTAKES", "INVESTS_IN") or link.modality != "stated" or scene.place is None:
            continue
        if scene.type_of(link.tail) != "Project" or link.head not in here:
            continue
        if not _RESEARCH.search(scene.bodies[link.tail].name):
            place = here_of(scene, link.tail)
            yield Link("LOCATED_IN", link.tail, place, link.evidence, {}, "stated", by="built")


def _lines(scene: Scene) -> list[Line]:
    """What stands before a post (某镇某公司经理某某) is somewhere too: such lines are read with their posts."""
    shorn = [
        line for line, bare in zip(scene.lines, scene.shorn, strict=True) if len(bare.mentions) < len(line.mentions)
    ]
    return scene.shorn + shorn


def _own(scene: Scene, links: list[Link]) -> Iterator[Link]:
    """Chains, public bodies, alliances, parks, teams, projects and branches of the article's place."""
    teams, yet = _teams(scene, links), _yet_to_be(scene, links)
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i)
        if line is None or scene.place is None or i in yet:
            continue
        if body.type == "Chain" or i in teams or (body.type in ("Organization", "Project") and _is_own(scene, i)):
            place = _branch_area(scene, i) if body.kind == "bank" else _inner_area(scene, i)
            if place is not None and rank(scene.bodies[place].name) == 0:
                if body.kind == "bank":
                    continue
                place = None
            if place is None or (place == scene.place and body.type == "Chain"):
                place = area_spoken_of(scene, i)
            for area in teams.get(i) or [place]:
                link = make(scene, line, "LOCATED_IN", i, area, "own")
                if link:
                    yield link


def _inner_area(scene: Scene, i: int) -> int | None:
    """The innermost area that opens the name; a park named after the city around the place is the place's."""
    areas = areas_in_name(scene, i)
    if not areas or scene.place is None:
        return area_of(scene, i)
    whole = scene.bodies[parents(scene).get(i, i)]
    if "park" in (whole.kind, scene.kind_of(i)) and divisions().within(_name(scene), scene.bodies[areas[-1]].name):
        return scene.place
    return areas[-1]


def _name(scene: Scene) -> str:
    return "" if scene.place is None else scene.bodies[scene.place].name


def _teams(scene: Scene, links: list[Link]) -> dict[int, list[int]]:
    """Task forces and posts that the place or its towns set up (ruling 13), with those areas."""
    made = [
        x
        for x in links
        if x.type == "LAUNCHES"
        and x.modality == "stated"
        and scene.kind_of(x.tail) == "other"
        and _TEAM.search(scene.bodies[x.tail].name)
        and scene.type_of(x.head) == "Place"
    ]
    return {x.tail: [y.head for y in made if y.tail == x.tail] for x in made}


def _yet_to_be(scene: Scene, links: list[Link]) -> set[int]:
    """What is only planned, or was given up: no word says that it stands."""
    made = [x for x in links if x.type in ("LAUNCHES", "UNDERTAKES")]
    planned = {x.tail for x in made if x.modality != "stated"}
    for line in scene.shorn:
        for pattern in (_TO_COME, _UNDONE):
            planned |= {m.body for match in pattern.finditer(line.skeleton) for m in line.within(*match.span("t"))}
    return planned - {x.tail for x in made if x.modality == "stated"}


def _is_own(scene: Scene, i: int) -> bool:
    body = scene.bodies[i]
    if body.type == "Project":
        return _names_place(scene, i)
    if body.kind in ("government", "party", "alliance", "park"):
        if _company_party(scene, i):
            return _names_place(scene, i) and _branch_area(scene, parents(scene)[i]) is not None
        if body.name.startswith("市") and _name(scene).endswith(("县", "区")):
            return False
        return area_of(scene, i) is not None or not re.match(r"省|国家|中国|全国|.{2}省|人行", body.name)
    if body.kind == "bank":
        return _branch_area(scene, i) is not None
    if body.kind == "enterprise":
        tied = _names_place(scene, i) and not _FUND.search(body.name) and stands_itself(scene)
        return tied or _of_this_level(scene, body.name)
    if body.kind == "academia":
        return _names_place(scene, i) and not _UNIVERSITY.search(body.name)
    if body.kind == "association":
        return _names_place(scene, i) or body.name[0] in "市县区"
    return body.kind == "other" and (_names_place(scene, i) or bool(_OFFICE.search(body.name)))


def _of_this_level(scene: Scene, name: str) -> bool:
    """县供电公司 in a county's article."""
    return name[0] in "市县区旗" and _name(scene).endswith(name[0])


def _branch_area(scene: Scene, i: int) -> int | None:
    """The place that a branch bears in its name, behind its bank's."""
    branch = _BRANCH.search(scene.bodies[i].name)
    if branch is None:
        return None
    areas = [k for k, b in enumerate(scene.bodies) if b.type == "Place" and short_area(b.name) in branch.group(1)]
    return max(
        areas, key=lambda k: (branch.group(1).find(short_area(scene.bodies[k].name)), k == scene.place), default=None
    )


def _company_party(scene: Scene, i: int) -> bool:
    parent = parents(scene).get(i)
    return parent is not None and scene.kind_of(parent) in ("enterprise", "bank", "academia")


def _names_place(scene: Scene, i: int) -> bool:
    name = _name(scene)
    return bool(name) and short_area(name) in fold(scene.bodies[i].name)


def _tied(scene: Scene, links: list[Link], placed: list[Link]) -> Iterator[Link]:
    """Firms that the text ties to the place through its chains, alliances, parks or helpers."""
    where = {x.head: x.tail for x in placed if x.by == "own"}
    for link in links:
        if link.type not in _TIES or link.modality != "stated" or scene.place is None:
            continue
        firm, other = (link.tail, link.head) if link.type in ("ASSISTS", "APPLIES_TO") else (link.head, link.tail)
        if link.type == "MEMBER_OF" and scene.kind_of(firm) == "party":
            firm = parents(scene).get(firm, firm)
        if scene.kind_of(firm) != "enterprise" or (link.type == "PART_OF" and scene.kind_of(link.tail) != "park"):
            continue
        here = here_of(scene, firm)
        place = where.get(other, here) if scene.type_of(other) == "Chain" else here
        yield Link("LOCATED_IN", firm, place, link.evidence, {}, "stated", by="tied")


def _may_be_both(scene: Scene, body: int) -> bool:
    """Projects and firms of a county are the city's too; a county's public bodies aren't."""
    return scene.type_of(body) == "Project" or scene.kind_of(body) == "enterprise"


def _upwards(scene: Scene, found: list[Link]) -> Iterator[Link]:
    """What is in a town of the place is in the place."""
    if scene.place is None:
        return
    for link in found:
        level = rank(scene.bodies[link.tail].name)
        own = link.by == "own" and level is not None and level >= 3
        inside = divisions().within(scene.bodies[link.tail].name, _name(scene)) and _may_be_both(scene, link.head)
        town = level is not None and level >= 3 and link.by == "at"
        if link.tail != scene.place and (town or own or inside) and link.modality == "stated":
            county = county_in_name(scene, link.head)
            above = here_of(scene, link.head) if county is None or county == link.tail else county
            yield Link("LOCATED_IN", link.head, above, link.evidence, {}, "stated", by="upwards")
