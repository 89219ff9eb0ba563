"""The page of examples runs as it stands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from graph.settings import Settings
from graph.store import open_store
from tests.habits.tree import ROOT
from tests.readings import Says

SNIPPET = re.compile(r"```python\n(.*?)```", re.DOTALL)


def test_the_examples_run_in_their_order(here: Settings, tmp_path: Path) -> None:
    said = Says("日报/1")
    chain, firm = said.chain("云汐市船舶产业链"), said.organization("云汐远帆船舶有限公司")
    bank = said.organization("云汐银行", kind="bank")
    said.link("LEADS_CHAIN", said.person("周明远"), chain)
    said.link("OWNS_CHAIN", firm, chain)
    for amount in ("3亿元", "5000万元"):
        said.link("FINANCES", bank, firm, amount=amount)
    with open_store(here) as store:
        store.write(said.reading())
    folder = tmp_path / "out"
    folder.mkdir()
    notebook: dict[str, Any] = {"home": here.home, "folder": folder}

    for cell in SNIPPET.findall((ROOT / "docs" / "notebooks.md").read_text(encoding="utf-8")):
        exec(cell, notebook)  # the page's own code

    assert notebook["frame"]["enterprise"].tolist() == ["云汐远帆船舶有限公司"]
    assert sum(about["amount_cny"] for about in notebook["loans"]) == 350_000_000
    assert {r["id"] for r in notebook["theirs"].relationships} == {r.id for r in notebook["near"].relations}
    assert {f.name for f in folder.iterdir()} == {"picture.html", "graph.graphml", "graph.gexf"}
