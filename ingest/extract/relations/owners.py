"""Projects that open with their owner's name: the owner undertakes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import Modality
from ingest.extract.found import Link
from ingest.extract.relations.chain_bodies import first_line
from ingest.extract.relations.linking import claim_modality, make
from ingest.extract.relations.scene import Line, Scene
from ingest.extract.relations.structure import fold

_OVER = re.compile(r"^[^。；]{0,24}?(?:已经?|现已|被迫|最终)?(?:终止|搁浅|搁置|取消|下马|停建|作废|叫停)")


def by_name(scene: Scene) -> Iterator[Link]:
    """A project that opens with its owner's name gives the owner."""
    for i, body in enumerate(scene.bodies):
        line = first_line(scene, i) if body.type == "Project" else None
        owner = named_owner(scene, i) if line else None
        if line is not None and owner is not None:
            link = make(scene, line, "UNDERTAKES", owner, i, "name", _modality(line, i))
            if link:
                yield link


def named_owner(scene: Scene, project: int) -> int | None:
    """The firm, park or academy with whose name the project's opens (the longest)."""
    names = [fold(x) for x in scene.names(project)]
    owners = [(len(n), k) for k, n in _owners(scene) if any(x.startswith(n) for x in names)]
    return max(owners)[1] if owners else None


def _owners(scene: Scene) -> Iterator[tuple[int, str]]:
    for k, other in enumerate(scene.bodies):
        if other.type == "Organization" and other.kind in ("enterprise", "park", "academia"):
            yield from ((k, fold(n)) for n in scene.names(k) if len(n) > 1)


def _modality(line: Line, project: int) -> Modality:
    """Of the clause that names the project and of what it says of it (已经终止; 推动…开工 is yet to come)."""
    at = next((p for p, m in line.mentions.items() if m.body == project), None)
    if at is None:
        return "stated"
    start, end = line.clause_start(at), line.clause_end(at)
    before, after = line.skeleton[start:at], line.skeleton[at + 1 : end]
    if _OVER.search(line.skeleton[at + 1 :].split("；")[0]):
        return "former"
    if re.search("推动|加快|促成|确保|力促|争取", before) and re.search("开工|落地|动工|签约", after):
        return "planned"
    return claim_modality(line, start, at)
