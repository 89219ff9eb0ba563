"""Component ``chaingraph_metrics``: which quantities say something about a body → ``doc._.figures``.

Which count is said by GUIDELINES, rulings 23-25: an amount in a sentence, no part of a name, said once.

* ``indicators.py`` what is counted · ``dates.py`` when
* ``subjects.py`` about whom: RULES ask in turn (``owners``, ``respective``, ``speakers``, ``recipients``,
  ``foundings``, ``understood``: each by what it looks for); a clause's subject is found by ``topics``, ``clauses``,
  ``callings``
* ``weighing.py`` decides between their answers: ``candidates`` (who could be meant), ``traits`` (what speaks for each)

All look at the text through ``scene.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from graph.facts import Modality, Span
from ingest.extract.cells import cell_at
from ingest.extract.found import Body, Dropped, Figure, Layout
from ingest.extract.metrics.dates import as_of_in
from ingest.extract.metrics.indicators import indicator_of, is_growth
from ingest.extract.metrics.owners import CELLS, OF_CHAINS
from ingest.extract.metrics.scene import Scene, Told, clause_start
from ingest.extract.metrics.subjects import subject_of
from ingest.extract.quantities import Quantity

NAMING = ("Organization", "Project", "Initiative", "Product", "Chain")
PLANNED = re.compile(
    r"拟|计划|打算|力争|争取|预计|目标|将(?=[^，。]{0,10}(?:投|建|设立|达|新增|选聘|推出))|到20\d\d年|下一步|意向|筹建|谋划"
)
REPEATED = re.compile(r"(?:重点|特色)?[^，。；\d]{0,6}产业链")
IN_ALL = ("共", "共计")  # 一共 too
JUST_LISTED = re.compile(r"[^，。；]{2,}、[^，。；]*，?一?共计?$")
LIST_LENGTH = 200  # characters before the sum
DIFFERENCE = re.compile(  # no more than one 比: what stands between it and the figure
    r"比(?P<other>[^比，。；：]{1,30})(?:还|又|整整|足足)?(?:[多少高低大小])(?:出|了|约|近|将近|超过)*$"
)
DIFFERENCE_LENGTH = 45  # characters
OTHERS = ("它", "前者", "后者")
LISTING = re.compile(r"[、—]|[和与及](?!谐|业)")
SUMMED = ("家", "个", "名", "条", "大", "位", "户", "所", "项")
OPEN_END = ("", "等", "”", '"')
KEYED = re.compile(
    r"[\s　]*(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)?[^，。：:]{2,10}[：:](?=[^\n]*\d)"
)  # 三、中标人：某公司，中标价9万元


def create(nlp: Any, name: str) -> Callable[[Any], Any]:
    """The factory; it has no options."""
    return read_metrics


def read_metrics(doc: Any) -> Any:
    layout: Layout = doc._.layout
    scene = Scene(doc.text, doc._.bodies, layout)
    names = places_of_names(doc._.bodies)
    seen: set[tuple[float, str]] = set()
    last: tuple[Span, str] | None = None
    for quantity in doc._.quantities:
        sentence = sentence_at(scene.text, layout, quantity.span[0])
        reason = refusal(quantity, sentence, names, scene, seen)
        if reason or sentence is None:
            if quantity.use not in ("date", "duration", "figure of speech"):
                doc._.dropped.append(Dropped(scene.text[slice(*quantity.span)], quantity.span, reason))
            continue
        indicator = indicator_of(scene, quantity, sentence, last[1] if last and last[0] == sentence else None)
        if not (last and last[0] == sentence and is_growth(indicator, last[1])):
            last = (sentence, indicator)
        doc._.figures.append(figure_of(scene, quantity, sentence, indicator, layout.published))
    return doc


def figure_of(scene: Scene, quantity: Quantity, sentence: Span, indicator: str, published: str | None) -> Figure:
    subject, by, share = subject_of(scene, quantity, sentence)
    origin = scene.last.by if by == "continued" and scene.last else by
    scene.last = Told(quantity.span[1], subject, origin, quantity.unit)
    return Figure(
        indicator=indicator,
        value=quantity.value,
        unit=quantity.unit,
        evidence=sentence,
        at=quantity.span,
        subject=subject,
        as_of=as_of_in(scene.text, (sentence[0], quantity.span[0]), published),
        modality=modality_of(scene.text, quantity, sentence),
        by=by,
        share=share,
    )


def modality_of(text: str, quantity: Quantity, sentence: Span) -> Modality:
    """Planned when the clause, or the one that opens the sentence's last part, says so."""
    start = clause_start(text, quantity.span[0], sentence[0])
    earlier = clause_start(text, start - 1, sentence[0]) if start > sentence[0] else start
    return "planned" if PLANNED.search(text, earlier, quantity.span[0]) else "stated"


def sentence_at(text: str, layout: Layout, at: int) -> Span | None:
    """The sentence around a place in the text; None in a heading, unless it is a table's row."""
    i = layout.nth(at)
    if i < 0 or not layout.sentences[i][0] <= at < layout.sentences[i][1]:
        return None
    written = cell_at(text, at) or CELLS.search(text, *layout.sentences[i]) or KEYED.match(text, *layout.sentences[i])
    is_title = any(a <= at < b for a, b in layout.headings) and not written
    return None if is_title else layout.sentences[i]


def places_of_names(bodies: list[Body]) -> set[int]:
    """Every place in the text that a name covers."""
    return {at for b in bodies if b.type in NAMING for start, end in b.spans for at in range(start, end)}


def sums_a_list(text: str, quantity: Quantity, begin: int) -> bool:
    """甲、乙、丙3家银行: the count of just those; with 等 between it counts more than those."""
    start = clause_start(text, quantity.span[0], begin)
    items = LISTING.split(text[start : quantity.span[0]])
    return 2 <= len(items) == quantity.value and quantity.unit in SUMMED and items[-1][-1:] not in OPEN_END


def sums_as_told(text: str, quantity: Quantity, begin: int) -> bool:
    """甲、乙、丙等，共3家: the list stands right before the sum (looked for only where it can: the search is slow)."""
    end = quantity.span[0]
    if not text.endswith(IN_ALL, begin, end):
        return False
    return JUST_LISTED.search(text, max(begin, end - LIST_LENGTH), end) is not None


def sets_apart(scene: Scene, at: int, begin: int) -> bool:
    """甲比乙多4亿元: neither has so much; 比去年多4亿元 and 比乙多卖出4亿元 say what one has more."""
    found = DIFFERENCE.search(scene.text, max(begin, at - DIFFERENCE_LENGTH), at)
    if found is None:
        return False
    named = scene.within((found.start(), found.end("other")))
    return found["other"] in OTHERS or any(scene.is_type(m, "Organization") for m in named)


def refusal(
    quantity: Quantity, sentence: Span | None, names: set[int], scene: Scene, seen: set[tuple[float, str]]
) -> str:
    """Why the number is no metric; empty when it is one. Notes a count of the place's chains as ``seen``."""
    text = scene.text
    if quantity.use != "amount":
        return quantity.use
    if quantity.span[0] in names and quantity.span[1] in names:
        return "part of a name"
    if sentence is None:
        return "in a heading"
    if sums_a_list(text, quantity, sentence[0]) or sums_as_told(text, quantity, sentence[0]):
        return "sums names just listed"
    if not quantity.is_rate and sets_apart(scene, quantity.span[0], sentence[0]):
        return "how far two are apart"
    if text.startswith("：", quantity.span[1]) and quantity.unit in ("家", "个", "名"):
        return "sums names listed after it"
    if quantity.unit in OF_CHAINS and REPEATED.match(text, quantity.span[1]):
        if (quantity.value, quantity.unit) in seen:
            return "said before"
        seen.add((quantity.value, quantity.unit))
    return ""
