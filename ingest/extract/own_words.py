"""我司, 我行, 我们: whose words they are, of a report that its firm signs or of somebody who is interviewed."""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from graph.facts import Span
from ingest.extract.employers import EMPLOYERS, Employers
from ingest.extract.found import Body
from ingest.extract.quotations import open_quotation

OUR_BANK = r"(?<!自)(?:我行(?![动走驶我使程李医])|我们行(?![动走驶业政程使列家销得为事])|我们?总行)"
OUR_BRANCH = "我们?[支分]行"
OUR_FIRM = "我司|[本我]公司|我们(?:公司|集团|合作社)|我们?厂|我社(?![区会])|我集团"
OUR_CLUB = "(?<![基根成资原])本会(?![议场期计影])|我们(?:协会|商会)"
US = "我们(?![省市县区州旗镇乡村国党])"
OWN = (  # whose: its kind, what its name holds (no surety company is 我行), the words
    ("enterprise", "", re.compile(OUR_FIRM)),
    ("bank", "行|社", re.compile(OUR_BANK)),
    ("bank", "[支分]行", re.compile(OUR_BRANCH)),
    ("association", "", re.compile(OUR_CLUB)),
)
ANSWER = re.compile(r"(?m)^[ \t\u3000]*(?P<name>[^\s：:，。“”]{2,8})[：:]")  # of an interview
OURS = re.compile(f"{OUR_FIRM}|{OUR_BANK}|{OUR_BRANCH}|{OUR_CLUB}|本行(?!业)|{US}")
ISSUERS = ("enterprise", "bank", "academia", "association")  # whose reports say 我们; a park's may be the county's
SIGNED = re.compile(r"\n[^\n，。；：]{0,40}\s*(?:\d{4}\s*年[^\n]*)?\s*$")  # the last line that is no sentence
ISSUED = re.compile("通讯|公众号|简报|总结|汇报|述职|年报|工作报告|官微|会刊|会讯")  # in a report's heading
HEADING = re.compile(r"[^\n]{1,40}(?=\n)")
INTERVIEWED = re.compile(  # the line that says who answers
    r"(?m)^[ \t\u3000]*(?:受访|口述|讲述|自述)(?:者|人|嘉宾)?[：:][^\n。]{0,60}"
)
CALLS_ITSELF = re.compile(
    "(?<!告诉)我们(?:(?:公司|集团|合作社|厂|行|支行|协会|商会)[，,]?)?$|(?:我们?|本)[行司社厂会][（(]$|(?<![一-鿿])我是$"
)
LONGEST_CALL = 8  # characters


def refer_own(
    text: str, bodies: list[Body], is_named: Callable[[Span], bool], taken: Set[Span], publisher: str | None
) -> None:
    """我司, 我行, 本会 in a body's own report: the one whose report it is, else of firms and banks the one named first;
    我行 in somebody's words: the bank named last before. 我们 is only whose report it plainly is."""
    issuers = issuers_of(text, bodies, publisher)
    signed = SIGNED.search(text)
    read = {start for start, _ in taken}
    for kind, called, word in OWN:
        said = (match.span() for match in word.finditer(text))
        found = [span for span in said if span[0] not in read and not is_named(span)]
        own = [body for body in bodies if body.kind == kind and body.spans and re.search(called, body.name)]
        signs = [body for body in own if signed and any(start >= signed.start() for start, _ in body.spans)]
        signs = [body for body in issuers if body in own] or signs
        if word.pattern == OUR_BANK:  # of a bank and its branch that both are told of the bank
            signs.sort(key=lambda body: body.name.endswith(("支行", "分行")))
        if not found or not own or (kind == "association" and not signs and len(own) > 1):
            continue
        owner = signs[0] if signs else min(own, key=lambda body: (body.spans[0][0], -body.spans[0][1]))
        for span in found:
            nearest = kind == "bank" or text[span[0]] == "本"
            quoted = nearest and not signs and open_quotation(text, span[0]) is not None
            before = [(s[1], n) for n, body in enumerate(own) for s in body.spans if s[1] <= span[0]] if quoted else []
            (own[max(before)[1]] if before else owner).references.append(span)
            read.add(span[0])
    if len(issuers) == 1:
        names = {start for body in bodies for start, _ in body.spans}
        for us in re.finditer(US, text):
            alone = us.start() not in read and us.end() not in names and not is_named(us.span())
            if alone and open_quotation(text, us.start()) is None:
                issuers[0].references.append(us.span())


def issuers_of(text: str, bodies: list[Body], publisher: str | None) -> list[Body]:
    """Whose report it is: who says 我们 with the own name behind it, else whom the source or the heading of a report
    names."""
    own = [body for body in bodies if body.kind in ISSUERS and body.spans]
    told = [body for body in own if any(is_own_name(text, body, bodies, span) for span in body.spans)]
    told = told or opens_with(text, own) or interviewed(text, own)
    heading = HEADING.match(text)
    if not told and publisher:
        told = [body for body in own if any(name in publisher for name in (body.name, *body.aliases))]
    if heading and ISSUED.search(heading.group()):
        headed = [body for body in own if any(end <= heading.end() for _, end in body.spans)]
        told += [body for body in headed if body not in told] if len(headed) == 1 else []
    return told


def interviewed(text: str, own: list[Body]) -> list[Body]:
    """受访：某某（海岭公司创始人）. The one body that the line of who answers names."""
    line = INTERVIEWED.search(text)
    named = [body for body in own if line and any(line.start() <= start < line.end() for start, _ in body.spans)]
    return named if len(named) == 1 else []


def opens_with(text: str, own: list[Body]) -> list[Body]:
    """我们厂在岭湾镇，叫海岭公司。 The one body of the fitting kind in the opening sentence, behind such a word."""
    stop = text.find("。") + 1
    for kind, called, word in OWN:
        said = word.search(text, 0, stop)
        if said is None or open_quotation(text, said.start()) is not None:
            continue
        fit = [body for body in own if body.kind == kind and re.search(called, body.name)]
        fit = [body for body in fit if any(said.end() <= start < stop for start, _ in body.spans)]
        if len(fit) == 1:
            return fit
    return []


def is_own_name(text: str, body: Body, bodies: list[Body], span: Span) -> bool:
    """我们海岭公司, 我们公司，海岭公司, 我行（海岭银行）, 我是海岭公司的某某; not in a quotation: another's words."""
    start, end = span
    call = CALLS_ITSELF.search(text[max(0, start - LONGEST_CALL) : start])
    if call is None or open_quotation(text, start) is not None:
        return False
    if call.group() == "我是":
        persons = (s for other in bodies if other.type == "Person" for s, _ in other.spans)
        return text[end : end + 1] == "的" and (text[end + 1 : end + 2] in "，,。" or end + 1 in persons)
    return True


def refer_speakers(text: str, bodies: list[Body], is_named: Callable[[Span], bool]) -> set[Span]:
    """某某：我们…… in an interview: the body that the person who answers works for; an official's 我们 is anybody's.
    What was read."""
    persons = [n for n, body in enumerate(bodies) if body.type == "Person"]
    works_for = Employers(text, bodies)
    employers: dict[str, Body | None] = {}
    read: set[Span] = set()
    for answer in ANSWER.finditer(text) if persons else ():
        called = answer["name"]
        if called not in employers:
            speakers = [p for p in persons if called in (bodies[p].name, *bodies[p].aliases)]
            speakers += [p for p in persons if bodies[p].name.startswith(called)]
            body = works_for.of(speakers[0]) if speakers else None
            employers[called] = bodies[body] if body is not None and bodies[body].kind in EMPLOYERS else None
        if (employer := employers[called]) is not None:
            line = text.find("\n", answer.end())
            said = (ours.span() for ours in OURS.finditer(text, answer.end(), line if line > 0 else len(text)))
            spans = {span for span in said if not is_named(span)} - read
            employer.references += spans
            read |= spans
    return read
