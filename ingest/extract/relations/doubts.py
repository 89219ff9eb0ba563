"""Whether a post or a role that a rule reads is held now: its term is over, it is lost, only proposed, asked about
or hearsay."""

from __future__ import annotations

import re

from graph.facts import Modality
from ingest.extract.modality import HEARSAY, SUPPOSED
from ingest.extract.relations.linking import claim_modality
from ingest.extract.relations.scene import Line, Scene

_TERM = re.compile(  # 2021年至2023年，甲任…
    r"\d{4}年?(?:\d{1,2}月)?起?(?:[至到~～－-]|—+)(?P<until>\d{4})年(?:\d{1,2}月)?(?:[底初末]|期?间)?，?"
    r"[^，。；：]{0,12}?(?:任(?!务|何|期)|是|(?<!作)为|当)"
)
_LOST = re.compile("(?:落选|失去|丢[了掉]|丧失|暂停)(?![^，。；]{0,8}[后时])")
_ENDED = re.compile(
    r"(?:企业|单位)?(?:一职|职务|资格|称号|身份|牌子|地位)?(?:已|也)?"
    r"(?:被(?:收回|取消|撤销|摘|暂停|剥夺)|直?[至到](?:\d{4}年|去年|前年|上个?[年月]))"
)
_PROPOSED = re.compile("提议|建议|提名|推荐|推举")
_TURNED_DOWN = re.compile(
    "[^，。；]{0,8}，[^，。；]{0,8}(?:[没未][有能]?获?得?(?:同意|通过|采纳|批准|成)|否决|被否|不同意)"
)
_HEARSAY = re.compile(HEARSAY)
_SUPPOSED, _THEN = re.compile(f"{SUPPOSED}|要是"), re.compile("[就便将则]")
_ASKED = re.compile("(?:企业|单位|一?职|职务|人选)?(?:[吗么]？?|？)")
_OF_COURSE = re.compile("(?<!是)不就?是|难道|岂不")
_NO = re.compile("(?:[^，。；：？]{0,6}：)?(?:并?不是|并非|没有|不|否)(?=[，。！]|$)")
_YES = re.compile("(?:[^，。；：？]{0,6}：)?(?:是的?|对|没错|正是|当然|确实)(?=[，。！]|$)")


def doubt(scene: Scene, line: Line, start: int, end: int) -> Modality | None:
    """Of who holds a post or a role, told between the two: what its term, a question or hearsay make of it."""
    skeleton = line.skeleton
    for term in _TERM.finditer(skeleton, max(0, start - 24), end):
        if term.end() > start and term["until"] < (scene.published or "9999")[:4]:
            return "former"
    if _LOST.search(skeleton, line.clause_start(start), end) or _ENDED.match(skeleton, end):
        return "former"
    if _PROPOSED.search(skeleton, line.clause_start(start), end) and _TURNED_DOWN.match(skeleton, end):
        return "denied"
    if asked := _ASKED.match(skeleton, end):
        return _answered(scene, line, start, asked)
    clause, begin = line.clause_start(start), line.part_start(start)
    then = _SUPPOSED.search(skeleton, begin, clause) and _THEN.search(skeleton, clause, end)
    if not then and not _HEARSAY.search(skeleton, clause, end):
        return None
    told = claim_modality(line, start, end)
    return "planned" if told == "stated" else told


def _answered(scene: Scene, line: Line, start: int, asked: re.Match[str]) -> Modality:
    """甲是链长吗？不是，是乙: by what is said right behind the question, in its sentence or the next."""
    if _OF_COURSE.search(line.skeleton, start, asked.start()):
        return "stated"
    behind = line.skeleton[asked.end() :]
    if not behind and line.nth + 1 < len(scene.shorn):
        behind = scene.shorn[line.nth + 1].skeleton
    return "denied" if _NO.match(behind) else "stated" if _YES.match(behind) else "planned"
