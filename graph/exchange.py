"""A part of the graph as a file for other programs: JSON, GraphML, GEXF, CSV."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from io import BytesIO
from typing import TYPE_CHECKING, Any

from graph.facts import Subgraph
from graph.interop import SEPARATOR, to_networkx
from graph.schema import MODALITIES, Words, ontology
from graph.spreadsheets import sheet

if TYPE_CHECKING:
    import networkx

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ENTITIES = (
    Words(zh="编号", en="Id"), Words(zh="名称", en="Name"), Words(zh="类型", en="Type"), Words(zh="类别", en="Kind"),
    Words(zh="又名", en="Aliases"), Words(zh="地方", en="Place"), Words(zh="信用代码", en="Credit code"),
    Words(zh="来源数", en="Sources"),
)  # fmt: skip
LINKS = (
    Words(zh="编号", en="Id"), Words(zh="谁", en="Who"), Words(zh="联系", en="Link"), Words(zh="对谁", en="Whom"),
    Words(zh="语气", en="Modality"), Words(zh="来源数", en="Sources"), Words(zh="最早", en="First said"),
    Words(zh="最近", en="Last said"), Words(zh="谁的编号", en="Who id"), Words(zh="对谁的编号", en="Whom id"),
)  # fmt: skip
AMOUNT = Words(zh="金额（元）", en="Amount (CNY)")


def as_json(subgraph: Subgraph) -> str:
    """``entities``, ``relations`` (attributes as one object each), ``evidence`` and the totals."""
    whole = asdict(subgraph)
    for relation, kept in zip(whole["relations"], subgraph.relations, strict=True):
        relation["attrs"] = dict(kept.attrs)
    return json.dumps(whole, ensure_ascii=False, indent=1)


def as_graphml(subgraph: Subgraph) -> bytes:
    """GraphML of the multigraph that ``to_networkx`` gives; the edges' ids are the facts'."""
    import networkx

    out = BytesIO()
    networkx.write_graphml_xml(_for_xml(subgraph), out)
    return out.getvalue()


def as_gexf(subgraph: Subgraph) -> bytes:
    """GEXF 1.2 of the same, for Gephi; names are the labels, facts the ids of the edges."""
    import networkx

    graph = _for_xml(subgraph)
    for _, about in graph.nodes(data=True):
        about["label"] = about["name"]
    for _, _, fact, about in graph.edges(keys=True, data=True):
        about["id"] = fact
    out = BytesIO()
    networkx.write_gexf(graph, out)
    return out.getvalue()


def _for_xml(subgraph: Subgraph) -> networkx.MultiDiGraph[str]:
    """Without the characters that XML can't hold."""
    import networkx

    given = to_networkx(subgraph)
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_nodes_from((_xml(id_), {k: _xml(v) for k, v in about.items()}) for id_, about in given.nodes(data=True))
    for head, tail, key, about in given.edges(keys=True, data=True):
        graph.add_edge(_xml(head), _xml(tail), _xml(key), **{k: _xml(v) for k, v in about.items()})
    return graph


def _xml(value: Any) -> Any:
    return NOT_XML.sub("", value) if isinstance(value, str) else value


def as_csv(subgraph: Subgraph, lang: str = "zh") -> dict[str, str]:
    """File name → text: ``entities.csv`` and ``links.csv``, this with a column for each attribute that occurs."""
    vocabulary = ontology()
    names = {e.id: e.name for e in subgraph.entities}
    types = {t.name: t.label.of(lang) for t in vocabulary.entities.values()}
    kinds = {(t.name, k.name): k.label.of(lang) for t in vocabulary.entities.values() for k in t.kinds}
    labels = {a.name: a.label for r in vocabulary.relations.values() for a in r.attributes} | {"amount_cny": AMOUNT}
    occurring = {name for r in subgraph.relations for name, _ in r.attrs}
    own = [name for name in labels if name in occurring]
    entities = (
        (
            e.id,
            e.name,
            types[e.type],
            kinds.get((e.type, e.kind or "")),
            SEPARATOR.join(e.aliases),
            e.place,
            e.code,
            e.sources,
        )
        for e in subgraph.entities
    )
    links: list[tuple[Any, ...]] = []
    for r in subgraph.relations:
        relation, attrs = vocabulary.relations[r.type].label.of(lang), dict(r.attrs)
        about: tuple[Any, ...] = (r.id, names[r.head], relation, names[r.tail], MODALITIES[r.modality].of(lang))
        about += (r.sources, r.first_said, r.last_said)
        links.append((*about, r.head, r.tail, *(attrs.get(name) for name in own)))
    header = [*(words.of(lang) for words in LINKS), *(labels[name].of(lang) for name in own)]
    return {"entities.csv": sheet([words.of(lang) for words in ENTITIES], entities), "links.csv": sheet(header, links)}
