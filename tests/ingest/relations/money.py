"""What a marked sentence says of money and goods; ``@云汐县|…`` is the article's place."""

from __future__ import annotations

from tests.ingest.relations.marked import links_in

TRADE = ("FINANCES", "SUPPLIES", "INVESTS_IN", "UNDERTAKES", "PRODUCES")


def money_in(sentence: str) -> set[str]:
    """``{"青港银行 FINANCES 海岭重工", …}``: stated links of these types, no others."""
    place, _, rest = sentence[1:].partition("|") if sentence.startswith("@") else ("", "", sentence)
    marked = f"[M:{place}]\n\n{rest}" if place and f"[M:{place}]" not in rest else rest
    links = links_in(marked, place or None)
    return {f"{h} {x.type} {t}" for x, h, t in links if x.modality == "stated" and x.type in TRADE}
