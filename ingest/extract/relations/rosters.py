"""Rosters of a notice: 书记：某某（某局局长） and, on the lines below, further names under the same post.

The body is the one that the notice is about; 委员 and 成员 are members, the others hold the post.
"""

from __future__ import annotations

import re

from ingest.extract.found import Link
from ingest.extract.relations.clubs import main_club
from ingest.extract.relations.linking import make
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Scene
from ingest.extract.relations.titles import MEMBER

_LABEL = rule(
    r"^(?P<title>(?:第一|常务|专职|执行)?副?(?:书记|主任|组长|理事长|会长|主席|秘书长|队长|团长)|委员|成员|理事|常务理事)(?:：|，)?"
    r"(?=<P>)(?P<p>(?:<P>|[、，。；])+)$"
)
_MORE = rule(r"^(?P<p>(?:<P>|[、，。；])+)$")


def rosters(scene: Scene) -> list[Link]:
    """One link a name; a line that is no more than names goes on with the post above it."""
    links: list[Link] = []
    title: str | None = None
    for line in scene.shorn:
        label = _LABEL.match(line.skeleton)
        match = label or (_MORE.match(line.skeleton) if title else None)
        title = label["title"] if label else title if match else None
        club = main_club(scene, line) if match and title else None
        if match is None or title is None or club is None:
            continue
        role = bool(MEMBER.match(title))
        for person in line.within(*match.span("p")):
            attrs = {"role": title} if role else {"title": re.sub("：", "", title)}
            relation = "MEMBER_OF" if role else "HOLDS_POST"
            link = make(scene, line, relation, person.body, club, "roster", attrs=attrs)
            if link:
                links.append(link)
    return links
