"""How a text was understood, in the terminal's colours or as a page of its own."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console, Group
from rich.text import Text

from api.console import Desk
from graph.errors import DocumentRefused, OutputRefused, ParameterInvalid
from graph.schema import MODALITIES, Words, ontology
from ingest.documents.folders import File, has_a_twin
from ingest.documents.read import read_article
from ingest.explanation import Explanation, Sentence, explained
from ingest.extract.found import Body, Figure, Link, Parts
from ingest.extract.llm.means import Llm
from ingest.extract.reasons import reason_in
from queries.show import plain

WIDTH = 110  # characters of a line that nothing makes longer
PAGE = """<!doctype html>
<html lang="zh"><meta charset="utf-8"><title>链谱 ChainGraph</title>
<body style="margin: 2em; color: {foreground}; background: {background}">
<pre style="font: 16px/1.7 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace; white-space: pre-wrap">{code}</pre>
</body></html>
"""
BY = Words(zh="规则", en="rule")
LEARNED = "model"
OTHERS = {LEARNED: Words(zh="模型", en="model"), "llm": Words(zh="大模型", en="language model")}  # who is no rule
DROPPED = Words(zh="放弃", en="dropped")


def rendered(explanation: Explanation, lang: str, below: float = 0.0) -> Group:
    """A legend of colours, then each sentence with what was made of it; links and figures less sure than ``below`` are
    marked as waiting for review."""
    title = explanation.article.title or explanation.article.source
    parts = [Text(plain(title), style="bold underline"), _legend(lang)]
    for number, sentence in enumerate(explanation.sentences, 1):
        parts.append(_marked(number, sentence))
        parts += [Text("      ") + line for line in _findings(explanation.bodies, sentence, lang, below)]
    parts += [Text(plain(remark.of(lang)), style="italic") for remark in explanation.remarks]
    return Group(*parts)


def explain_files(
    desk: Desk,
    files: Sequence[File | DocumentRefused],
    out: Path | None,
    parts: Parts = "both",
    llm: Llm | None = None,
) -> int:
    """Show each file's explanation, or save it as ``NAME.html`` into the folder ``out``, the first of a name only;
    1 when a file was refused.

    Raises ParameterInvalid (a format that explanations don't have), OutputRefused, DictionaryRefused.
    """
    if desk.format != "table":
        raise ParameterInvalid(
            name="--format",
            reason_zh="--explain 只有文字和网页；要 JSON 请不加 --explain",
            reason_en="--explain is text or a page; leave it out for JSON",
        )
    refused, own, below = 0, desk.dictionaries(), desk.settings.review_below
    written: dict[str, str] = {}
    for file in files:
        try:
            if isinstance(file, DocumentRefused):
                raise file
            if file.path.stem in written:
                raise has_a_twin(file.source, written[file.path.stem])
            told = explained(read_article(file.path, file.source), own, parts, llm)
        except DocumentRefused as why:
            refused += 1
            desk.failed(why)
            continue
        if out is None:
            desk.out.print(rendered(told, desk.lang, below), soft_wrap=True)
        else:
            save_page(told, out / f"{file.path.stem}.html", desk.lang, below)
            written[file.path.stem] = file.source
    return int(refused > 0)


def save_page(explanation: Explanation, path: Path, lang: str, below: float = 0.0) -> None:
    """The explanation as HTML that needs nothing else. Raises OutputRefused."""
    paper = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    paper.print(rendered(explanation, lang, below), soft_wrap=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(paper.export_html(inline_styles=True, code_format=PAGE), encoding="utf-8")
    except OSError as error:
        raise OutputRefused(path=path, reason=error.strerror) from error


def _color(body: Body) -> str:
    return ontology().entities[body.type].color_of(body.kind)


def _legend(lang: str) -> Text:
    return Text("  ").join(Text(e.label.of(lang), style=f"bold {e.color}") for e in ontology().entities.values())


def _marked(number: int, sentence: Sentence) -> Text:
    """The sentence with names in their type's colour, references in italics."""
    line, at = Text.assemble((f"{number:4}  ", "dim")), 0
    text = sentence.text.replace("\n", " ")
    for mark in sentence.marks:
        line.append(plain(text[at : mark.start]))
        style = f"bold {_color(mark.body)}" if mark.named else f"italic underline {_color(mark.body)}"
        line.append(plain(text[mark.start : mark.end]), style=style)
        at = mark.end
    return line.append(plain(text[at:]))


def _findings(bodies: list[Body], sentence: Sentence, lang: str, below: float) -> Iterator[Text]:
    for body in {id(m.body): m.body for m in sentence.marks if m.named}.values():
        kind = ontology().entities[body.type].label_of(body.kind).of(lang)
        yield Text.assemble(_name(body), (f"  {kind}  {body.confidence:.2f}  {_by(body.by, lang)}", "dim"))
    for link in sentence.links:
        yield _link(bodies, link, lang, below)
    for figure in sentence.figures:
        yield _figure(bodies, figure, lang, below)
    for dropped in sentence.dropped:
        why = reason_in(dropped.reason, lang)
        yield Text(f"✗ {DROPPED.of(lang)} {plain(dropped.what)}: {plain(why)}", style="dim red")


def _name(body: Body) -> Text:
    return Text(plain(body.name), style=_color(body))


def _surely(found: Link | Figure, lang: str, below: float) -> str:
    """How sure, whether it waits for review, who said so and how probable the model thinks it."""
    waits = [MODALITIES["waiting"].of(lang)] if found.confidence < below else []
    return "  ".join([f"{found.confidence:.2f}", *waits, _by(found.by.split("+"), lang, found.model)])


def _by(sources: Sequence[str], lang: str, model: float | None = None) -> str:
    """The rules by their names, then who else: ``规则 finance  模型 0.93  大模型``."""
    rules = "、".join(source for source in sources if source not in OTHERS)
    looked = LEARNED if model is not None else ""
    others = {source: words.of(lang) for source, words in OTHERS.items() if source in (*sources, looked)}
    if looked:
        others[looked] += f" {model:.2f}"
    return "  ".join([*([f"{BY.of(lang)} {rules}"] if rules else []), *others.values()])


def _link(bodies: list[Body], link: Link, lang: str, below: float) -> Text:
    label = ontology().relations[link.type].label.of(lang)
    attrs = "，".join(plain(value) for value in link.attrs.values())
    said = [MODALITIES[link.modality].of(lang)] if link.modality != "stated" else []
    about = "  ".join([*([attrs] if attrs else []), *said, _surely(link, lang, below)])
    head, tail = _name(bodies[link.head]), _name(bodies[link.tail])
    return Text.assemble(head, (f" ─{label}→ ", "bold"), tail, (f"  {about}", "dim"))


def _figure(bodies: list[Body], figure: Figure, lang: str, below: float) -> Text:
    subject = _name(bodies[figure.subject]) if figure.subject is not None else Text("–")
    told = (f"  {plain(figure.indicator)} = {figure.value:g}{figure.unit}", "bold")
    return Text.assemble(subject, told, (f"  {_surely(figure, lang, below)}", "dim"))
