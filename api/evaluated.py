"""An evaluation of answers against keys, as a table, JSON or CSV."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from rich.table import Table
from rich.text import Text

from api.console import Desk
from graph.schema import Words, ontology
from ingest.evaluation import Evaluation
from queries.show import plain, print_table

HEADINGS = (
    Words(zh="部分", en="Part"),
    Words(zh="类型", en="Type"),
    Words(zh="准确率", en="Precision"),
    Words(zh="召回率", en="Recall"),
    Words(zh="F1", en="F1"),
    Words(zh="正确", en="Right"),
    Words(zh="给出", en="Answered"),
    Words(zh="应有", en="In the key"),
)
SHOWN = 10  # names of documents in a remark
WORDS = {
    "entities": Words(zh="实体", en="entities"),
    "relations": Words(zh="关系", en="relations"),
    "metrics": Words(zh="数据", en="metrics"),
    "all": Words(zh="全部", en="all"),
    "core": Words(zh="除所在地外", en="all but located in"),
    "subject": Words(zh="连同主体", en="with their subject"),
    "missed": Words(zh="漏掉", en="missed"),
    "extra": Words(zh="多出", en="extra"),
}


def print_evaluation(desk: Desk, evaluation: Evaluation, misses: bool) -> None:
    """The shares by part and type; with ``misses`` also each thing that was missed or extra (in CSV these alone)."""
    rows = evaluation.rows()
    _unanswered(desk, evaluation.unanswered)
    differences = [asdict(d) for d in evaluation.differences] if misses else []
    if desk.format == "table":
        for d in differences:
            desk.line(f"{d['document']}  {_word(d['what'], desk.lang)}  {_word(d['type'], desk.lang)}  {d['name']}")
        print_table(_table(rows, desk.lang), desk.out)
        kinds = f"{evaluation.kinds.precision:.3f}"
        desk.say(
            f"共 {evaluation.documents} 篇；机构类别准确率 {kinds}",
            f"{evaluation.documents} documents; kinds of organisations right: {kinds}",
        )
        return
    whole: dict[str, Any] = {"documents": evaluation.documents, "rows": rows}
    whole["kind_accuracy"] = round(evaluation.kinds.precision, 4)
    whole["unanswered"] = evaluation.unanswered
    whole |= {"differences": differences} if misses else {}
    desk.listed(differences if misses else rows, whole)


def _unanswered(desk: Desk, documents: list[str]) -> None:
    """A wrong folder or a broken file would else look like bad extraction."""
    if documents:
        names = "、".join([*documents[:SHOWN], *(["…"] if len(documents) > SHOWN else [])])
        desk.say(
            f"{len(documents)} 篇没有可读的答案，按空的计：{names}",
            f"{len(documents)} without a readable answer, counted as empty: {names}",
        )


def _table(rows: list[dict[str, Any]], lang: str) -> Table:
    table = Table()
    for number, heading in enumerate(HEADINGS):
        table.add_column(heading.of(lang), justify="left" if number < 2 else "right")
    for row in rows:
        part, type_, *figures = row.values()
        shown = (f"{figure:.3f}" if isinstance(figure, float) else str(figure) for figure in figures)
        table.add_row(_word(part, lang), Text(plain(_word(type_, lang))), *shown)
    return table


def _word(word: str, lang: str) -> str:
    """What people call a part, a type of the ontology, or anything else as it is."""
    if word in WORDS:
        return WORDS[word].of(lang)
    known = ontology().entities.get(word) or ontology().relations.get(word)
    return known.label.of(lang) if known else word
