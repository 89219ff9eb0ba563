"""One article of our own, read by the rules and a model that says what a test wants."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import SecretStr

from graph.facts import Article
from ingest.extract.llm.means import Llm
from ingest.pipeline import Read, understood
from tests.ingest.llm.stub import Json, Stub

KEY = "sk-geheim-0123456789abcdef"
TEXT = """云汐市推进海工装备产业链

中国银行云汐支行向云汐远澜重工有限公司发放贷款3000万元。云汐远澜重工有限公司总经理周明远说，公司已同汐光轴承厂谈妥。
汐光轴承厂每年交付轴承200套。
"""
LENDER = {"id": "b", "type": "Organization", "kind": "bank", "name": "中国银行云汐支行"}
MAKER: Json = {
    "id": "m",
    "type": "Organization",
    "kind": "enterprise",
    "name": "云汐远澜重工有限公司",
    "aliases": ["该公司"],
}
LOAN = "中国银行云汐支行向云汐远澜重工有限公司发放贷款3000万元。"
TALKS = "云汐远澜重工有限公司总经理周明远说，公司已同汐光轴承厂谈妥。"
LENT = {"head": "b", "type": "FINANCES", "tail": "m", "attrs": {"amount": "3000万元"}, "evidence": LOAN}


def means(stub: Stub, folder: Path, **given: Any) -> Llm:
    """The stub as a command's model; its answers are kept below ``folder``."""
    tally = folder / "calls"
    tally.touch()
    usual: dict[str, Any] = {
        "key": SecretStr(KEY),
        "seconds": 20.0,
        "characters": 20_000,
        "calls": 100,
        "cache": folder / "llm-cache",
    }
    return Llm(**{**usual, "url": stub.url, "model": "stub-1", "tally": tally, **given})


def reading(llm: Llm | None, text: str = TEXT) -> Read:
    return understood(Article(id=Article.id_of(text), source="一篇.txt", text=text), "一篇.txt", llm=llm)


def facts(read: Read, source: str = "") -> set[tuple[str, str, str]]:
    """Links as names and type; only those whose source holds ``source``."""
    return {
        (name_of(read, r["head"]), r["type"], name_of(read, r["tail"]))
        for r in read.answer["relations"]
        if source in r["source"]
    }


def name_of(read: Read, id_: str) -> str:
    return next(str(e["name"]) for e in read.answer["entities"] if e["id"] == id_)


def entity(read: Read, name: str) -> Json:
    return next(e for e in read.answer["entities"] if e["name"] == name)


def cautions(read: Read) -> list[str]:
    return [words.en for words in read.consulted.cautions]
