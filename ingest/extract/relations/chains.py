"""Who leads, owns and works on a chain: ``chain_rules.py`` read, the bodies of ``chain_bodies.py`` added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product, zip_longest

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.relations.actors import last_mention
from ingest.extract.relations.chain_bodies import offices, party_bodies, projects_below, projects_named
from ingest.extract.relations.chain_entries import chain_entries
from ingest.extract.relations.chain_ordinals import in_question
from ingest.extract.relations.chain_rows import chain_rows, listed_owners
from ingest.extract.relations.chain_rules import BARE, NAMED
from ingest.extract.relations.chain_stories import chain_stories
from ingest.extract.relations.doubts import doubt
from ingest.extract.relations.linking import DISTRIBUTES, claim_modality, ends, make, pairs
from ingest.extract.relations.patterns import Rule, rule
from ingest.extract.relations.role_counts import role_counts
from ingest.extract.relations.role_lists import own_brackets, role_lists
from ingest.extract.relations.role_rules import ROLES
from ingest.extract.relations.roles_corrected import roles_corrected
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.stage import chain_before, chains_in_turn, more_listed, most_named_chain
from ingest.extract.relations.structure import parents

_AND = re.compile("[、和与及]")
_REST = rule("<_>{0,16}")  # of a list, behind the last that has a name
_BEHIND = rule(r"[”的]?(?:企业|单位)?，?(?:分别|依次)<_>{0,3}?(?:对应|代表|是|为|领跑|引领|带动|领衔|来自)(?P<t><C+>)")
_TOGETHER = re.compile("共同|联合|携手|两家|双|一并")
_IT = re.compile("[这人东]家|它|该?公司|企业")
_SAID = re.compile(
    "链|日常|龙头|领头|企业|牵头|单位|部门|领导|盟主|上游|中游|下游|项目"
)  # without such a word no role is told
_SEVERED = re.compile("[^，]{0,6}，")
_TASKS = re.compile(
    "(?:牵头|责任|负责|主管|主责)(?:责任)?(?:部门|单位)："
)  # two and no chain before them: those of a task
_UNREAD = re.compile(r"[一-鿿][^条市县区该本点个大上这为是的全整]产业链|供应链龙头")  # another chain that was not found
_SOMETHING_ELSE = rule("<LXYJIDK>")
_LEADS = rule("<GYPM>")
_FOUNDS = rule(
    r"[^。；]{0,12}?(?:<L>|<Y>|<X>|<I>|<C>)?(?:正式)?(?:成立|组建|挂牌|设立|出台|共建|启动)|，?[^。；]{0,60}?(?:发起|吸[收纳])"
)
_THESE = re.compile("(?:(?:上述|这|以上|该)[两三四五六七八九十\\d]*|[两三四五六七八九十\\d]+)条?(?:产业)?链")
_OF_A_THING = re.compile("(?:机制|制度|工作|活动|行动|平台|模式|服务|计划|工程|项目|专班|品牌|大会|峰会)的?总?$")
_OTHER_LINK = re.compile("(?:人才|资金|创新|政策|服务|组织|金融|技术|数据|价值)链由?$")
_TROUBLE = re.compile("(?:针对|为解决|为破解|破解)[^。；]*$")
_ROLES = re.compile("链长|链主")  # the sentence is about a chain, though it doesn't name it
_STAGE = rule(r"(?:^|(?<=[，；。]))(?P<stage>上游|中游|下游)<_>{0,6}?(?P<dash>——|—|：|，|有|是|为)?(?=<F>)")
_ACTS = rule(
    r"(?!<*>{0,12}?(?:配合|参与|参加|协同|负责))[^。；]"
)  # with no chain in the sentence it leads what follows
_OF_MANY = rule(
    r"(?:链上<_>{0,6}?企业|(?P<t><C>)(?:上|内)?的?[\d一二三四五六七八九十百余多]+[家户]<_>{0,6}?企业)(?:<_>|，){0,16}?其中，?(?=<F>)"
    r"|(?:^|在|，)(?P<c><C>)(?:上|中|里)，(?=<F>)"
)


def chains(scene: Scene) -> list[Link]:
    """LEADS_CHAIN, OWNS_CHAIN, ON_CHAIN and PARTY_BODY_OF."""
    links = list(party_bodies(scene)) + list(offices(scene)) + list(projects_below(scene))
    links += [
        *projects_named(scene),
        *role_lists(scene),
        *chain_entries(scene),
        *chain_rows(scene),
        *listed_owners(scene),
        *chain_stories(scene),
        *roles_corrected(scene),
    ]
    understood = list(role_counts(scene))
    for line in scene.lines + scene.spoken:
        for link, named in _read(scene, line):
            (links if named else understood).append(link)
        links += _among(scene, line)
        links += _stages(scene, line)
    return _most_specific(_firms(scene, links + _elsewhere_unsaid(links, understood)))


def _elsewhere_unsaid(links: list[Link], understood: list[Link]) -> list[Link]:
    """这家链主F…: of an owner whose chain the text names elsewhere no other chain is understood, nor one that it is to
    own or doesn't own any more."""
    owners = {x.head for x in links if x.type == "OWNS_CHAIN" and x.modality == "stated"}
    unstated = {(x.head, x.tail) for x in links if x.type == "OWNS_CHAIN" and x.modality != "stated"}
    kept = [x for x in understood if x.type != "OWNS_CHAIN" or x.head not in owners]
    return [x for x in kept if x.modality != "stated" or (x.head, x.tail) not in unstated]


def _firms(scene: Scene, links: list[Link]) -> list[Link]:
    """作为龙头企业，集团党委…: the enterprise owns the chain, not its party body."""
    up = parents(scene)
    kept = []
    for link in links:
        if link.type in ("OWNS_CHAIN", "ON_CHAIN") and scene.kind_of(link.head) == "party":
            if scene.kind_of(up.get(link.head, link.head)) == "party":
                continue
            link.head = up[link.head]
        kept.append(link)
    return kept


def _read(scene: Scene, line: Line) -> Iterator[tuple[Link, bool]]:
    """链主企业X, 牵头部门为Y, and whether the chain is named with them; where it isn't, it is the last one named."""
    led: set[int] = set()
    for one in (*NAMED, *ROLES, *BARE) if _SAID.search(line.skeleton) else NAMED:
        for match in one.pattern.finditer(line.skeleton):
            if _UNREAD.search(match.group()) or _other_than_double(scene, line, match):
                continue
            if _untold(match) and (match.start("h") in led or _leads_something_else(line, match)):
                continue
            if one.relation == "LEADS_CHAIN" and not match.groupdict().get("t") and _of_a_thing(line, match):
                continue
            led.add(match.start("h") if match.groupdict().get("h") else -1)
            yield from _links(scene, line, one, match)


def _links(scene: Scene, line: Line, one: Rule, match: re.Match[str]) -> Iterator[tuple[Link, bool]]:
    said = match.groupdict()
    heads = list(dict.fromkeys(ends(scene, line, match, "h", one.subject) or _meant_by_it(scene, line, match, one)))
    if one.subject and line.speaker is not None:
        heads = [line.speaker]
    named = said.get("t") and (
        not _SEVERED.match(line.skeleton, match.end("t")) or _own_clause(scene, line, match) is None
    )
    chains = ends(scene, line, match, "t", None) if named else _meant(scene, line, match, len(heads))
    heads = heads if named else [h for h in heads if (h, line.nth) not in own_brackets(scene)]
    chains = _of_first(line, match, heads, chains) if named else chains
    if named and _broken_off(scene, line, match, len(heads), len(chains)):
        return
    attrs = {k: said[k] for k in ("role", "stage") if said.get(k)}
    modality = doubt(scene, line, match.start(), match.end()) or claim_modality(line, match.start(), match.end())
    if said.get("now") and modality in ("denied", "former"):  # of the one before
        modality = claim_modality(line, match.start("now"), match.end())
    words = line.skeleton[line.clause_start(match.start()) : match.end()]
    if len(heads) == len(chains) > 1 and (len(heads) > 2 or not named):
        words = "分别"
    for head, chain in pairs(words, heads, chains):
        link = make(scene, line, one.relation, head, chain, one.by, modality, attrs)
        if link:
            yield link, bool(named)
    others: tuple[tuple[str, Modality], ...] = (("f", "former"), ("n", "denied"))
    for group, told in others:  # whom the other one follows, and who hasn't the role
        for other, chain in product(line.bodies(match, group), chains):
            link = make(scene, line, one.relation, other, chain, one.by, told, attrs)
            if link:
                yield link, bool(named)


def _broken_off(scene: Scene, line: Line, match: re.Match[str], heads: int, chains: int) -> bool:
    """Of 甲、副市长乙分别担任C1、C2链长 the last name alone: whose is whose is told where the posts are shorn; nor can
    anybody tell it of two names with three chains."""
    if heads == chains or not DISTRIBUTES.search(match.group()):
        return False
    cut = line.skeleton[match.start("h") - 1 : match.start("h")] in ("、", "和", "与", "及")
    return chains > 1 and (heads > 1 or cut or line is scene.lines[line.nth])


def _of_first(line: Line, match: re.Match[str], heads: list[int], chains: list[int]) -> list[int]:
    """A、B的包联领导分别由甲和一名副主席担任: as many chains as heads, from the place on that the first head has; none
    where the list of heads, with those that have no name, is shorter."""
    if not DISTRIBUTES.search(match.group()) or not 0 < len(heads) < len(chains) or match.start("h") < match.end("t"):
        return chains
    skipped = len(_AND.findall(line.skeleton, match.end("t"), match.start("h")))
    rest = _REST.match(line.skeleton, match.end("h"))
    behind = len(_AND.findall(rest.group())) if rest else 0
    return chains[skipped : skipped + len(heads)] if skipped + len(heads) + behind >= len(chains) else []


def _meant_by_it(scene: Scene, line: Line, match: re.Match[str], one: Rule) -> list[int]:
    """这家链主企业, 它是链主 with no actor before: the enterprise of the sentence before."""
    if not one.subject or line.nth == 0 or not _IT.search(match.group()):
        return []
    near = last_mention(scene, scene.shorn[line.nth - 1], 10**6, one.subject, reach=0)
    return [near.body] if near else []


def _other_than_double(scene: Scene, line: Line, match: re.Match[str]) -> bool:
    """推行“链长贷”：甲、乙…: an initiative stands where 双链长 does."""
    return any("双链长" not in scene.bodies[body].name for body in line.bodies(match, "double"))


def _untold(match: re.Match[str]) -> bool:
    """由某局牵头, with no word of what it leads."""
    said = match.groupdict()
    return said.get("role") == "牵头" and not said.get("t")


def _of_a_thing(line: Line, match: re.Match[str]) -> bool:
    """这项机制的牵头单位是甲, 人才链由甲牵头, 针对检测难，甲牵头…: none of the chain's."""
    start = max(line.skeleton.rfind(mark, 0, match.start()) for mark in "。；") + 1
    holder = match.start("h" if match.groupdict().get("h") else 0)
    return bool(
        _OF_A_THING.search(line.skeleton, start, match.start("role"))
        or _OTHER_LINK.search(line.skeleton, start, holder)
        or (_TROUBLE.search(line.skeleton, start, holder) and not _ROLES.search(line.skeleton))
    )


def _leads_something_else(line: Line, match: re.Match[str]) -> bool:
    """联盟由某局牵头 leads what stands before it; 由某局牵头，成立… what comes after it."""
    if _THESE.match(line.skeleton, match.end()):
        return False
    before = [line.skeleton[at] for at in sorted(line.mentions) if at < match.start("h")]
    last = next((mark for mark in reversed(before) if not _LEADS.match(mark)), None)
    if "双牵头" in match.group():
        return False
    acts = _FOUNDS if last is not None or _ROLES.search(line.skeleton) else _ACTS
    return (last is not None and bool(_SOMETHING_ELSE.match(last))) or bool(acts.match(line.skeleton, match.end()))


def _among(scene: Scene, line: Line) -> Iterator[Link]:
    """11家链上企业…，其中，A…，B…: the enterprises that open what follows."""
    for match in _OF_MANY.finditer(line.skeleton):
        named = [m.body for group in "tc" if match[group] for m in line.within(*match.span(group))]
        chain = named[0] if named else chain_before(scene, line, match.start())
        end = min((e for e in (line.skeleton.find(mark, match.end()) for mark in "。；") if e > 0), default=10**6)
        for at, mention in line.mentions.items():
            opens = match.end() <= at < end and line.skeleton[at - 1] in "，、中和"
            if chain is None or not opens or scene.kind_of(mention.body) != "enterprise":
                continue
            link = make(scene, line, "ON_CHAIN", mention.body, chain, "among")
            if link:
                yield link


def _stages(scene: Scene, line: Line) -> Iterator[Link]:
    """上游养殖——A…；B…，中游加工——C…: the enterprises that open a clause behind the stage's name."""
    found = list(_STAGE.finditer(line.skeleton))
    if len(found) < 2 and not (found and found[0].start() == 0 and found[0]["dash"]):
        return
    chain = chain_before(scene, line, found[0].start(), 6)
    for match, following in zip_longest(found, found[1:]):
        end = following.start() if following else len(line.skeleton)
        for at, mention in line.mentions.items():
            opens = match.end() <= at < end and (at == match.end() or line.skeleton[at - 1] in "，；、和")
            if chain is None or not opens or scene.kind_of(mention.body) != "enterprise":
                continue
            link = make(scene, line, "ON_CHAIN", mention.body, chain, "stage", attrs={"stage": match["stage"]})
            if link:
                yield link


def _meant(scene: Scene, line: Line, match: re.Match[str], heads: int) -> list[int]:
    """The last chain named; of a list as many of the last chains as there are heads."""
    if in_question(line, match.end()):
        return []
    if heads > 1:
        behind = _BEHIND.match(line.skeleton, match.end())
        if behind and len(line.bodies(behind, "t")) == heads:
            return line.bodies(behind, "t")
        since = line.part_start(match.start())
        told = DISTRIBUTES.search(line.skeleton, since, match.end()) and not _TOGETHER.search(match.group())
        in_turn = chains_in_turn(scene, line, match.end(), heads, bool(told))
        if in_turn:
            return in_turn
        if told and more_listed(scene, line, match.end(), heads):
            return []
    near = _own_clause(scene, line, match)
    near = chain_before(scene, line, match.end()) if near is None else near
    if near is None and len(_TASKS.findall(line.skeleton)) > 1:
        return []
    near = most_named_chain(scene) if near is None else near
    return [] if near is None else [near]


def _own_clause(scene: Scene, line: Line, match: re.Match[str]) -> int | None:
    """链主甲领跑某产业链: of the only chain of its clause, though it is named behind."""
    start, end = line.clause_start(match.end() - 1), line.clause_end(match.end() - 1)
    named = {m.body for m in line.within(start, end) if scene.type_of(m.body) == "Chain"}
    return named.pop() if len(named) == 1 else None


def heads_of_alliances(scene: Scene, links: list[Link]) -> list[Link]:
    """盟主 of a chain's alliance is the chain's owner."""
    of = {x.head: x for x in links if x.type == "PARTY_BODY_OF" and x.modality == "stated"}
    made = []
    for link in links:
        seat = link.type == "MEMBER_OF" and link.attrs.get("role") == "盟主"
        if seat and link.tail in of and scene.kind_of(link.head) != "party":
            made.append(Link("OWNS_CHAIN", link.head, of[link.tail].tail, link.evidence, {}, link.modality, by="盟主"))
    return made


def _most_specific(links: list[Link]) -> list[Link]:
    """OWNS_CHAIN rather than ON_CHAIN."""
    owners = {(x.head, x.tail) for x in links if x.type == "OWNS_CHAIN" and x.modality == "stated"}
    return [x for x in links if x.type != "ON_CHAIN" or (x.head, x.tail) not in owners]
