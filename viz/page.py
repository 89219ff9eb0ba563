"""A picture as one HTML file that needs nothing else: pyvis' network and library under our own autoescaped template.

pyvis as it ships asks a CDN, lays out in the browser for minutes and lets names run as script. Here its positions are
given, its physics is off, everything lies inline, and a content policy lets only our two scripts run, by their hashes.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.facts import Evidence, Subgraph
from viz.view import Link, Node, View, view
from viz.words import counted, words

if TYPE_CHECKING:
    from jinja2 import Environment

DASHES: dict[str, bool | list[int]] = {"stated": False, "waiting": [2, 7]}  # others are dashed
TEMPLATES = Path(__file__).parent / "templates"
LIBRARY = "lib/vis-9.1.2/vis-network.min.js"  # in pyvis' own templates
SENTENCES = 20  # carried for one link; how many more there are is said
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 0},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "selectionWidth": 2,
    },
    "interaction": {"hover": True},
}


def html(subgraph: Subgraph, lang: str = "zh", title: str | None = None) -> str:
    """The page. ``subgraph`` carries the evidence that it shows (``graph.subgraphs.with_evidence``).

    Served over HTTP it goes out as a document of its own, with ``policy()`` as its Content-Security-Policy.
    """
    from pyvis.network import Network

    drawn, said = view(subgraph, lang), _said(subgraph.evidence)
    network = Network(directed=True, cdn_resources="in_line")
    for node in drawn.nodes:
        network.add_node(node.entity.id, **_node(node))
    for link in drawn.links:
        network.add_edge(link.relation.head, link.relation.tail, **_edge(link, said))
    network.set_options(json.dumps(OPTIONS))
    network.path, network.templateEnv = "picture.html", _templates()
    shown = len(subgraph.entities), len(subgraph.relations)
    network.templateEnv.globals.update(
        lang="zh" if lang.startswith("zh") else "en",
        words=words(lang),
        # not ``heading``: pyvis renders with one of its own, always empty here
        title=title or words(lang)["title"],
        counted=counted(lang, (shown[0], subgraph.entities_total), (shown[1], subgraph.relations_total), subgraph.more),
        rest=_rest(drawn, said, lang),
    )
    page: str = network.generate_html()
    return page


def policy() -> str:
    """The Content-Security-Policy of the page: nothing from anywhere, and of scripts only our two."""
    scripts = " ".join(f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in _scripts())
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:;"
        " base-uri 'none'; form-action 'none'"
    )


@cache
def _scripts() -> tuple[str, str]:
    """pyvis' vis-network and ours; with the line ends that a browser makes of them, for the hashes."""
    import pyvis

    library = Path(pyvis.__file__).parent / "templates" / LIBRARY
    read = [path.read_text(encoding="utf-8") for path in (library, TEMPLATES / "picture.js")]
    return read[0].replace("\r\n", "\n"), read[1]


def _templates() -> Environment:
    """Our folder, every value escaped; JSON keeps Chinese as it is, at half the size."""
    from jinja2 import Environment, FileSystemLoader
    from markupsafe import Markup

    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.filters["fromjson"] = json.loads
    library, script = (Markup(text) for text in _scripts())  # our own files
    style = Markup((TEMPLATES / "picture.css").read_text(encoding="utf-8"))
    environment.globals.update(library=library, script=script, style=style, policy=policy())
    return environment


class _Said:
    """Sentences and documents of a page, each kept once, by number; the sentences of a link."""

    def __init__(self) -> None:
        self.sentences: list[dict[str, Any]] = []
        self.documents: list[dict[str, Any]] = []
        self.of_link: dict[str, list[int]] = defaultdict(list)


def _said(evidence: tuple[Evidence, ...]) -> _Said:
    said = _Said()
    sentences: dict[Any, int] = {}
    documents: dict[Any, int] = {}
    for item in evidence:
        about = {"title": item.title, "source": item.source, "published": item.published}
        document = _number(documents, said.documents, item.document, about)
        text = {"text": item.sentence, "names": list(item.names), "document": document, "row": item.row}
        number = _number(sentences, said.sentences, (document, item.sentence, item.names, item.row), text)
        if number not in said.of_link[item.fact]:
            said.of_link[item.fact].append(number)
    return said


def _number(known: dict[Any, int], kept: list[dict[str, Any]], key: object, value: dict[str, Any]) -> int:
    if key not in known:
        known[key] = len(kept)
        kept.append(value)
    return known[key]


def _node(node: Node) -> dict[str, Any]:
    body = node.entity
    about = {"aliases": list(body.aliases), "place": body.place, "code": body.code}
    drawn = {"shape": node.shape, "color": node.color, "size": node.size, "x": node.x, "y": node.y}
    return {**drawn, "label": body.id, "caption": node.caption, "family": node.group, **about}


def _edge(link: Link, said: _Said) -> dict[str, Any]:
    relation, numbers = link.relation, said.of_link[link.relation.id]
    side = "curvedCW" if link.bend > 0 else "curvedCCW"
    return {
        "id": relation.id,
        "kind": relation.type,
        "caption": link.caption,
        "modality": relation.modality,
        "attributes": link.attributes,
        "width": link.width,
        "dashes": DASHES.get(relation.modality, True),
        "smooth": {"enabled": True, "type": side, "roundness": abs(round(link.bend, 2))} if link.bend else False,
        "said": numbers[:SENTENCES],
        "said_total": len(numbers),
    }


def _rest(drawn: View, said: _Said, lang: str) -> Mapping[str, Any]:
    return {
        "words": words(lang),
        "groups": [asdict(group) for group in drawn.groups],
        "kinds": [asdict(kind) for kind in drawn.kinds],
        "lanes": [asdict(lane) | {"title": lane.title.of(lang)} for lane in drawn.lanes],
        "sentences": said.sentences,
        "documents": said.documents,
    }
