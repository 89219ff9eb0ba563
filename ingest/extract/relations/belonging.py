"""PART_OF: departments, branches and subsidiaries, firms in their park, areas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.found import Link
from ingest.extract.relations.actors import actor_before, last_mention
from ingest.extract.relations.areas import areas
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.linking import claim_modality, links_of, make
from ingest.extract.relations.patterns import rule, rules
from ingest.extract.relations.scene import Line, Mention, Scene
from ingest.extract.relations.structure import parents

_BELONGS = rules(
    "PART_OF",
    "belongs",
    r"(?P<t><FAGXKB>)(?:旗下|下属|所属|控股|全资|下设|投资设立|(?:旗下|下属|所属|底下|名下|下面)的)<_>{0,8}?(?P<h><FAXG>(?:、<FAXG>)*)",
    r"(?P<h><F>)的?(?:背靠|依托)?母公司(?:是|为)?(?P<t><F>)",
    r"(?P<t><F>)(?:<_>|<M>){0,10}?(?:设立|成立|组建|新设|注册|设)了?<_>{0,4}?子公司(?P<h><F>)",
    r"(?P<h><FAXG>)，(?P<t><FGXK>)(?:旗下|下属|所属|控股|全资)的?<_>{0,6}?(?=[，。])",
    r"(?P<t><A>)的(?P<h><A>)",
    r"(?P<t><FAGXKB>)的(?:全资|控股)?(?:[子女孙]公司|女儿(?:公司)?|分公司|下属企业|二级单位)(?P<h><FAX>)",
    r"(?P<t><F>)(?:<_>|<M>){0,6}?有(?:一?[个家])<_>{0,4}?(?:女儿|[子孙]公司)<_>{0,2}?，?(?:名?叫|是|——)(?P<h><F>)",
    r"(?P<h><FAXG>)<_>{0,6}?(?:是|为|系|隶属于|隶属|属于)(?P<t><FAGXK>)<_>{0,4}?"
    r"(?:旗下|下属|所属|控股|全资|子公司|分公司|的(?:全资|控股|子公司|分公司|下属|二级|成员))",
    r"(?P<h><FAXG>)<_>{0,4}?(?:隶属于|隶属|归属于)(?P<t><FAGXK>)",
    r"(?P<t><FX>)<_>{0,8}?(?:向|对|为)<_>{0,6}?(?:全资|控股)?子公司(?P<h><F>)",
    r"(?P<h><GYXL>)(?:(?!办公室)<_>){0,4}?(?:设在|挂靠在?|挂在|编在)(?P<t><GYKAFS>)",
    r"(?P<h><YX>)在(?P<t><GS>)(?:正式)?(?:挂牌|办公)",
    r"(?P<h><X>)(?:<_>|，){0,16}?归(?P<t><GYKXS>)(?:直接|统一)?管(?![理辖])",
    r"在(?P<t><K>)(?:内|里)?(?:挂牌|合作)?(?:设立|建立|共建|建成|成立|建起|开设|设)(?:了)?<_>{0,4}?(?P<h><XAF>)",
    r"(?P<t><FGBA>)(?P<h><X>)",
    r"(?P<t><FGYKBAL>)(?:(?:派来|派出|选派|自有|自己)?的)(?P<h><X>)",
    r"(?P<t><FAB>)(?:设|建|开)在<M>{1,3}的(?P<h><XAK>)",
    r"(?P<h><FX+>)(?:<_>|，){0,18}?(?:落户|入驻|位于|坐落于|坐落在|搬入|搬进|迁入|扎根|入园|落地|进驻|地处|就在|设在|在|落子|安家|选在|选址|建在|安在)(?:<_>|<M>){0,8}?(?P<t><K>)",
    r"(?P<t><K>)(?:内的?|里的?|引进|吸引|聚集|集聚|落户的|招引|引来|入驻|现有|的|企业|入园企业)<_>{0,14}?(?P<h><FX+>)",
    r"(?:^|走进|来到|在|位于)(?P<t><K>)(?:内|里)?，<_>{0,4}?(?P<h><FX+>)",
    r"(?P<h><M>)，?(?:隶属于?|位于|地处)<M>?(?P<t><M>)",
    r"(?P<t><YGFXK>)(?:<_>|，){0,6}?(?:下辖|下设|管辖|辖有|下属有)(?:了|有)?<_>{0,8}?(?P<h><YGXFA+>)",
    r"同在(?P<t><K>)(?:内|里)?的<_>{0,6}?(?P<h><FX+>)",
    r"(?P<h><FX+>)(?:均|都|也)?(?:在|位于)(?P<t><K>)内",
)
_BELONGS_TO_WHOM_IT_IS_ABOUT = (
    *rules(
        "PART_OF",
        "belongs",
        r"，(?:已|先后|如今|现)?(?:落户|入驻|位于|坐落于|坐落在|扎根|搬进|搬入|迁入|地处)<_>{0,8}?(?P<t><K>)",
        r"，(?:是|系|为)(?P<t><FGXK>)<_>{0,4}?(?:旗下|下属|所属|控股|全资|子公司|分公司)",
        subject="F",
    ),
    *rules("PART_OF", "belongs", r"，(?:就|也|平时)?(?:设在|挂靠在?|挂在|编在)(?P<t><GYKS>)", subject="YXL"),
    *rules("PART_OF", "belongs", r"(?P<h><YGFAXL>)，(?:隶属于?|归属于?|挂靠在?)(?P<t><YGFXK>)"),
)
_UNDER = rule(
    r"(?:^|[，；：])(?:而)?(?:该|其)?(?:公司|企业|集团)?(?:旗下|下属|所属|控股|全资)的?(?:全资|控股)?"
    r"(?:<_>{0,6}?板块(?:的|是)?|子公司|企业|公司)?(?P<h><FA+>)"
)
_ONE_OF = rule(r"(?P<h><X>(?:、<X>)*)等[\d一二三四五六七八九十]+[个支家处]<_>{0,8}?(?P<t><X>)")
_IN_PARK = rule(
    r"(?P<t><K>)<*>{0,30}?，<_>{0,12}?(?P<h><F+>)<_>{0,6}?(?:均|都|已|先后)?(?:在园内|落户|入驻|在园|进驻|入园|扎根)"
)
_HERE_SPOKEN_OF = (
    rule(r"(?:(?:同|就|也)在|驻)(?:园|园区|园内|园里|开发区|产业园)(?:内|里)?的<_>{0,6}?(?P<h><FX+>)"),
    rule(r"(?P<h><FX+>)，?(?:(?:也|都|均)?同|也|都|就)在(?:园|园区|园内|园里|开发区|产业园)(?:内|里)?(?=[，。；])"),
    rule(r"(?:位于|落户|入驻|地处|进驻|扎根)在?(?:园内|园区内?|园里|开发区内?|产业园内?)的?<_>{0,6}?(?P<h><FX+>)"),
    rule(r"(?P<h><FX+>)(?:先后|均|都|已|也|相继|陆续)*(?:落户|入驻|进驻|搬进|搬入)了?(?:园区|园内|园里|开发区|产业园)"),
    rule(
        r"(?:^|[，；])(?:目前|现|已|共|累计|先后|，|园区|园内|园里)*(?:入驻|入园|引进|聚集|集聚)了?(?:的?企业)?(?:有|包括)?(?P<h><FX+>)(?=[^，。；]{0,6}?(?:企业|家))"
    ),
)
_WORD = re.compile("开发区|产业园|高新区|经开区|园")
_CALLED = {  # which park such a word can mean; 园区 any
    "开发区": re.compile("开发区|经开区|高新区|新区"),
    "产业园": re.compile("园|基地"),
    "高新区": re.compile("高新"),
    "经开区": re.compile("经开|经济(?:技术)?开发"),
}
_OF_THE_PARK = re.compile("(?:园区|开发区|高新区|经开区)(?=.*(?:局|办|委|专班|队|中心|公司|站|部)”?$)")
_HERE = rule(r"(?:落户|位于|入驻|地处|设在)(?P<t><K>)的<_>{0,10}?(?P<h><FX>)")


def belonging(scene: Scene) -> list[Link]:
    """What names say, what the text says of a body, and the areas."""
    links = list(_by_name(scene)) + list(areas(scene))
    for line in scene.spoken:
        links += _belonging(scene, line)
    return links


def _belonging(scene: Scene, line: Line) -> Iterator[Link]:
    """Sold, pledged, supplied: 为, 向 between the two is no belonging; a park's firm is."""
    yield from links_of(scene, line, _BELONGS)
    yield from links_of(scene, line, _BELONGS_TO_WHOM_IT_IS_ABOUT)
    yield from _under(scene, line)
    yield from _in_park_spoken_of(scene, line)
    for pattern in (_IN_PARK, _HERE, _ONE_OF):
        for match in pattern.finditer(line.skeleton):
            modality = claim_modality(line, match.start(), match.end())
            for firm in line.within(*match.span("h")):
                for park in line.within(*match.span("t")):
                    link = make(scene, line, "PART_OF", firm.body, park.body, "in-park", modality)
                    if link:
                        yield link


def _in_park_spoken_of(scene: Scene, line: Line) -> Iterator[Link]:
    """位于园内的F, 园区入驻F: of the park last named, here or in the two sentences before."""
    for pattern in _HERE_SPOKEN_OF:
        for match in pattern.finditer(line.skeleton):
            park = last_mention(scene, line, match.start("h"), "K", reach=2)
            park = park or _only_park(scene, match.group(), line)
            for firm in line.within(*match.span("h")) if park else []:
                link = make(scene, line, "PART_OF", firm.body, park.body, "in-park") if park else None
                if link:
                    yield link


def _only_park(scene: Scene, words: str, line: Line | None = None) -> Mention | None:
    """园区, 开发区 far from its name: the article's only park, where it is called so and was named before the line."""
    parks = [i for i, b in enumerate(scene.bodies) if b.kind == "park"]
    word = _WORD.search(words)
    called = _CALLED.get(word.group()) if word else None
    if len(parks) != 1 or not (called is None or any(called.search(name) for name in scene.names(parks[0]))):
        return None
    named = first_line(scene, parks[0]) if line is not None else None
    if line is not None and (named is None or named.nth > line.nth):
        return None
    return Mention(parks[0], *scene.lines[0].span, named=False)


def _under(scene: Scene, line: Line) -> Iterator[Link]:
    """集团旗下的X, 旗下X: of the enterprise spoken of."""
    for match in _UNDER.finditer(line.skeleton):
        owner = actor_before(scene, line, match.start(), "F")
        if owner is None and match.start() == 0 and (near := last_mention(scene, line, 0, "F", reach=2)):
            owner = near.body
        for mention in line.within(*match.span("h")) if owner is not None else []:
            link = make(scene, line, "PART_OF", mention.body, owner, "under") if owner is not None else None
            if link:
                yield link


def _by_name(scene: Scene) -> Iterator[Link]:
    """By the name that the name opens with; 园区人力专班 is the article's only park's."""
    up = parents(scene)
    ours = [(i, _OF_THE_PARK.match(b.name)) for i, b in enumerate(scene.bodies) if i not in up]
    parks = [(i, _only_park(scene, opening.group())) for i, opening in ours if opening]
    for child, parent in [*up.items(), *((i, park.body) for i, park in parks if park)]:
        line = first_line(scene, child)
        if line is not None:
            link = make(scene, line, "PART_OF", child, parent, "name")
            if link:
                yield link
