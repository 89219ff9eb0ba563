"""Which files need no reading: the store has their content from the same place, read by the same rules."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import Refused
from graph.facts import Article
from graph.store.base import Store
from ingest.documents.folders import File
from ingest.documents.read import read_article
from ingest.receipt import Receipt

KNOWN = """
UNWIND $places AS place
MATCH (p:Source) WHERE p.id = place.source AND p.document = place.document
MATCH (d:Article) WHERE d.id = place.document
MATCH (s:Statement) WHERE s.document = place.document AND s.extractor = $rules
RETURN DISTINCT place.source AS source, place.document AS document, d.title AS title
"""
TOGETHER = 200  # places a query


def unchanged(files: Sequence[File], store: Store, rules: str) -> dict[str, Receipt]:
    """Source → receipt of each file that is stored as it is, read by these ``rules``."""
    found: dict[str, Receipt] = {}
    for start in range(0, len(files), TOGETHER):
        places = [{"source": f.source, "document": id_} for f in files[start : start + TOGETHER] if (id_ := _id_of(f))]
        for row in store.read(KNOWN, {"places": places, "rules": rules}).rows:
            source = str(row["source"])
            title, document = str(row["title"] or ""), str(row["document"])
            found[source] = Receipt(source=source, outcome="unchanged", document=document, title=title)
    return found


def _id_of(file: File) -> str | None:
    """The content's id; None where it can't be read, for the reader to say why."""
    try:
        return Article.id_of(read_article(file.path).text)
    except Refused:
        return None
