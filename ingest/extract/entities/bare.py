"""Bodies named without their owner (公司党委, 组织部, 管委会, 产业链党委): the owner is the last one named before."""

from __future__ import annotations

import re

from ingest.extract.entities.localities import area_for
from ingest.extract.entities.notebook import Candidate, Notebook
from ingest.extract.pronouns import deed_done_to

PARTY = r"(?:党委|党支部|党总支|党组(?!织)|党工委)"
OF_FIRM = re.compile(rf"(?:公司|集团|(?:该|这家|本)企业)(?:的)?({PARTY})")
OF_BRANCH = re.compile(rf"(?P<branch>[支分]行)(?P<body>{PARTY})")
OF_PARK = re.compile(r"(?:开发区|园区|高新区|经开区|集控区|产业园)?(?<!委)(党工委|管委会|管理办公室)")
TOWN_HALL = re.compile(r"(?:[镇乡]人民政府|[镇乡]政府|街道办事处|街道办)(?![公法事理])")
OF_LOCALITY = re.compile(rf"(?<![\u4e00-\u9fa5])(村|镇|乡|街道)({PARTY}|政府|办事处)")
CHAIN_OFFICE = re.compile(
    r"(?<![\u4e00-\u9fa5+＋])(?:链长制?办公室|链长办|链办|链长联络站)(?!的?职责|职能|模式|工作)|(?<=设立)链长联络站"
)
OF_COMMITTEE = re.compile(
    r"(?<![委会\u4e00-\u9fa5])(组织部|统战部|宣传部|政法委|办公室)(?=(?:常务)?副?(?:部长|书记|主任))"
)
OF_CHAIN = re.compile(
    r"(?<![\u4e00-\u9fa5])(?:产业链)?(联合党委|综合党委|党委|联盟|专班)(?![员的成办]会?(?=[、，]))|产业链(党委|联合党委)"
    r"|(?:(?<![\u4e00-\u9fa5])|(?<=[立建设个了]))链上?(联合党委|综合党委|党委|党支部|党总支)(?![书副委员])"
)
MANY_BEFORE = re.compile(r"(?:分别|全部|相继|先后|均|都|陆续|普遍|逐一)(?:成立|组建|建立|设立|建起)了?$")
MANY_BEHIND = re.compile(r"\d+[个家]")
COMMITTEE = re.compile(r"([省市县区州旗])委")


def find(note: Notebook) -> None:
    for found in OF_FIRM.finditer(note.text):
        if not is_named(note, found.span()):
            of_owner(
                note, found, last_before(note, found.start(), ("enterprise", "bank")), "body of the firm spoken of"
            )
    for found in OF_BRANCH.finditer(note.text):
        if not is_named(note, found.span()):
            of_branch(note, found)
    for found in OF_PARK.finditer(note.text):
        if not is_named(note, found.span()):
            of_owner(note, found, last_before(note, found.start(), ("park",)), "body of the park spoken of")
    for found in OF_LOCALITY.finditer(note.text):
        of_locality(note, found)
    for found in TOWN_HALL.finditer(note.text):
        of_town(note, found)
    for found in OF_COMMITTEE.finditer(note.text):
        of_committee(note, found)
    offices(note)
    for found in OF_CHAIN.finditer(note.text):
        if not is_named(note, found.span()):
            of_chain(note, found)


def offices(note: Notebook) -> None:
    """链长办公室, 链长办, 链办: the one office that the place's chain leaders have, under all its forms."""
    found = [m for m in CHAIN_OFFICE.finditer(note.text) if not is_named(note, m.span())]
    forms = sorted({m.group() for m in found} - {"链长联络站"})
    for match in found:
        kind = "other" if match.group() == "链长联络站" else "government"
        led = {
            c.name
            for c in note.candidates
            if c.by == "department" and c.name.endswith(("链长办", "链长办公室", "链长制办公室"))
        }
        others = sorted({*forms, *led} - {match.group()}) if kind == "government" else []
        note.note("Organization", kind, match.span(), "office of the chain leaders", *others)


def is_named(note: Notebook, span: tuple[int, int]) -> bool:
    """Whether a candidate with its owner already ends there."""
    return any(c.type == "Organization" and c.span[0] <= span[0] and c.span[1] >= span[1] for c in note.near(*span))


def last_before(note: Notebook, position: int, kinds: tuple[str, ...]) -> Candidate | None:
    """The body of those kinds that was named last, but who did the deed rather than whom it was done to."""
    fitting = (c for c in note.before(position) if c.type == "Organization" and c.kind in kinds)
    last = next(fitting, None)
    deed = deed_done_to(note.text, last.span) if last else None
    if deed is None:
        return last
    doer = next((c for c in fitting if c.span[1] <= deed), None)
    return doer if doer and doer.span[0] >= note.sentence_of(deed)[0] else last


def of_owner(note: Notebook, found: re.Match[str], owner: Candidate | None, by: str) -> None:
    if owner is None:
        return
    full = note.short_names.get(owner.name, owner.name)
    kind = "party" if found[1].startswith("党") else "government"
    names = [owner.name + found[1]] if owner.name != full else []
    candidate = note.note("Organization", kind, found.span(), by, *names, name=full + found[1])
    candidate.aliases.append(found.group())


def of_branch(note: Notebook, found: re.Match[str]) -> None:
    """支行党支部: of the branch named last."""
    branches = (c for c in note.before(found.start()) if c.kind == "bank" and c.name.endswith(found["branch"]))
    if owner := next(branches, None):
        full = note.short_names.get(owner.name, owner.name)
        forms = {form + found["body"] for form in (full, owner.name, *owner.names)}
        note.note(
            "Organization",
            "party",
            found.span(),
            "body of the branch spoken of",
            *sorted(forms),
            name=full + found["body"],
        ).aliases.append(found.group())


def of_locality(note: Notebook, found: re.Match[str]) -> None:
    owner = next((c for c in note.before(found.start()) if c.type == "Place" and c.name.endswith(found[1])), None)
    if owner and not is_named(note, found.span()):
        kind = "party" if found[2].startswith("党") else "government"
        note.note(
            "Organization", kind, found.span(), "body of the locality spoken of", name=owner.name + found[2]
        ).aliases.append(found.group())


def of_town(note: Notebook, found: re.Match[str]) -> None:
    """北林镇政府: the government of a town that is known as a place."""
    level = 2 if found.group().startswith("街道") else 1
    ends = found.start() + level
    places = (c for c in note.near(ends - 1, ends) if c.type == "Place" and c.span[1] == ends)
    tag = note.tag_at(found.start())
    known = next((c.span[0] for c in places), None)
    start = tag.start if known is None and tag and tag.tag in ("ORG", "LOC") else known
    if start is not None and start < found.start() and not is_named(note, found.span()):
        note.note("Organization", "government", (start, found.end()), "government of a town")


def of_committee(note: Notebook, found: re.Match[str]) -> None:
    """市委常委、组织部部长: the 组织部 of that committee."""
    sentence = note.sentence_of(found.start())
    levels = list(COMMITTEE.finditer(note.text, sentence[0], found.start()))
    if not levels or is_named(note, found.span()) or found.start() - levels[-1].end() > 14:
        return
    level = levels[-1][1]
    owner = next(
        (c for c in note.near(*levels[-1].span()) if c.by == "committee" and c.span[1] == levels[-1].end()), None
    )
    named = [n for n in (owner.name, *owner.names) if len(n) > 2] if owner else []
    area = area_for(note, level, found.start())
    full = named[0] if named else (area + "委" if area else level + "委")
    candidate = note.note(
        "Organization",
        "party",
        found.span(),
        "department of the committee",
        level + "委" + found[1],
        name=full + found[1],
    )
    candidate.aliases.append(found[1])


def of_chain(note: Notebook, found: re.Match[str]) -> None:
    """产业链党委, 联合党委, 联盟, 专班: the last one of a chain; where none is named, 产业链党委 stands for itself."""
    tail = found[1] or found[2] or found[3]
    kind = {"联盟": "alliance", "专班": "other"}.get(tail, "party")
    fitting = [
        c
        for c in note.candidates
        if c.type == "Organization" and c.kind == kind and c.name.endswith(tail) and (kind != "party" or "链" in c.name)
    ]
    before = [c for c in fitting if c.span[1] <= found.start()]
    if found.group() == "党委" and is_of_another(note, found, fitting):
        return
    if (before or fitting) and not are_many(note, found):
        owner = max(before, key=lambda c: c.span[1]) if before else fitting[0]
        full = max((owner.name, *owner.names), key=len)
        note.note("Organization", kind, found.span(), "the one spoken of", name=full).aliases.append(found.group())
    elif found.group().startswith(("产业链", "链")):
        note.note("Organization", kind, found.span(), "set up by the place")


def is_of_another(note: Notebook, found: re.Match[str], fitting: list[Candidate]) -> bool:
    """某公司党委获评…，党委副书记…: of the party body that the sentence named last, which is no chain's."""
    first = note.sentence_of(found.start())[0]
    committees = [c for c in note.near(first, found.start()) if c.kind == "party" and c.name.endswith("党委")]
    named = [c for c in committees if first <= c.span[0] and c.span[1] <= found.start()]
    return bool(named) and max(named, key=lambda c: c.span[1]) not in fitting


def are_many(note: Notebook, found: re.Match[str]) -> bool:
    """产业链党委3个, 三条链分别成立产业链党委: one on each chain, none of those that are named."""
    before = note.text[max(0, found.start() - 8) : found.start()]
    return bool(MANY_BEHIND.match(note.text, found.end()) or MANY_BEFORE.search(before))
