"""Hostile words in every text of a store, and in what is typed, in a real browser: none runs on any page.

The browser is told to ignore the Content-Security-Policy: escaping alone must hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.support.ui import WebDriverWait

from graph.settings import Settings
from graph.store import GraphStore, open_store
from tests.browser.conftest import requested, served
from tests.viz.pictures import PAYLOADS

MAIN = "link.leader-owner-bank"
SAID = {"modality": "stated", "confidence": 0.9, "attrs": "{}"}
# what a script or an element of theirs would leave behind: [it ran, handlers, elements and addresses that aren't ours]
TRACES = """[window.pwned ?? null,
  [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name))).length,
  document.querySelectorAll('script:not([src="/static/pages.js"]), object, embed, base, svg, video, math, img, style,'
    + 'meta[http-equiv], [href^="javascript:" i], [src^="javascript:" i], [action^="javascript:" i]').length]"""
STATUS = "performance.getEntriesByType('navigation')[0].responseStatus"
UPLOAD = """const input = document.querySelector('form input[type=file]'), files = new DataTransfer();
files.items.add(new File([arguments[1]], arguments[0])); input.files = files.files; input.form.submit()"""


def fill(store: GraphStore) -> None:
    """Each payload as a chain, its leader, its owner and the owner's bank, with every property and id of theirs."""
    for number, text in enumerate(PAYLOADS):
        cast = {role: _body(f"{role}{number}", text) for role in ("Chain", "Person", "Enterprise", "Bank")}
        types = {"Chain": "Chain", "Person": "Person"}
        for role, row in cast.items():
            row["type"] = types.get(role, "Organization")
            labels = role if role in types else f"Organization:{role}"
            _create(store, f"CREATE (n:Entity:{labels}) SET n = $row", row)
        document = dict.fromkeys(("title", "publisher", "place", "published", "text"), text)
        document |= {"id": _id(f"a-{number}", text), "source": f"/{text}", "sources": [text], "authors": [text]}  # type: ignore[dict-item]
        _create(store, "CREATE (n:Article) SET n = $row", document)
        for type_, head, tail in (
            ("LEADS_CHAIN", "Person", "Chain"),
            ("OWNS_CHAIN", "Enterprise", "Chain"),
            ("FINANCES", "Bank", "Enterprise"),
        ):
            _link(store, type_, cast[head], cast[tail], text, str(document["id"]))


def _id(plain: str, text: str) -> str:
    """An id with the payload in it; a slash would end it in an address."""
    return plain + text.replace("/", "")


def _body(plain: str, text: str) -> dict[str, Any]:
    id_ = _id(plain, text)
    texts = dict.fromkeys(("name", "kind", "place", "code", "search"), text)
    return {**texts, "id": id_, "aliases": [text], "keys": [id_], "sources": 1}


def _link(store: GraphStore, type_: str, head: dict[str, Any], tail: dict[str, Any], text: str, document: str) -> None:
    fact = _id(type_, head["id"])
    link = {**SAID, "id": fact, "sources": 1, "statements": 1, "first_said": text, "last_said": text, "amount": text}
    _create(
        store,
        f"MATCH (h:Entity {{id: $head}}) MATCH (t:Entity {{id: $tail}}) CREATE (h)-[r:{type_}]->(t) SET r = $row",
        link | {"title": text, "instrument": text},
        head=head["id"],
        tail=tail["id"],
    )
    names = {"head_name": text, "tail_name": text, "evidence": text, "published": text, "extractor": text}
    said = {**SAID, **names, "id": f"s{fact}", "fact": fact, "claim": "relation", "type": type_, "document": document}
    _create(store, "CREATE (s:Statement) SET s = $row", said | {"head_key": head["id"], "tail_key": tail["id"]})


def _create(store: GraphStore, cypher: str, row: dict[str, Any], **ends: str) -> None:
    store.transact(lambda tx: tx.run(cypher, {"row": row, **ends}))


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(home=tmp_path_factory.mktemp("hostile"), store=None, api_key=None)
    with open_store(settings) as store:
        fill(store)
        with served(settings, store) as address:
            yield address


@pytest.fixture
def unguarded(online: Chrome) -> Iterator[Chrome]:
    """The browser without the policy that would stop a script that got in."""
    online.execute_cdp_cmd("Page.enable", {})
    online.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    yield online
    online.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})


def foreign(browser: Chrome, url: str) -> list[str]:
    """Addresses elsewhere that a page asked for."""
    return [address for address in requested(browser) if not address.startswith((url, "data:", "blob:"))]


def lists() -> list[str]:
    return ["/", "/documents", f"/queries/{MAIN}?limit=1000", "/queries/chain.leaders", "/queries/chain.owners"]


def stored() -> list[str]:
    """The pages about what a source has said."""
    return [
        path
        for number, text in enumerate(PAYLOADS)
        for path in (
            f"/entities/{quote(_id(f'Enterprise{number}', text), safe='')}",
            f"/facts/{quote(_id('LEADS_CHAIN', _id(f'Person{number}', text)), safe='')}",
            f"/documents/{quote(_id(f'a-{number}', text), safe='')}",
        )
    ]


def typed() -> list[str]:
    """The pages that say again what somebody typed, or what stands in their address."""
    return [
        path
        for text in PAYLOADS
        for path in (
            f"/search?q={quote(text)}",
            f"/queries/{MAIN}?chain={quote(text)}&limit={quote(text)}&_lang={quote(text)}",
            f"/entities/{quote(text)}?{quote(text)}={quote(text)}",
        )
    ]


def test_no_page_runs_what_a_text_says(unguarded: Chrome, url: str) -> None:
    for path in lists() + stored():
        unguarded.get(url + path)
        assert unguarded.execute_script(f"return [{STATUS}, ...{TRACES}]") == [200, None, 0, 0], path
    assert PAYLOADS[-1] in unguarded.page_source.replace("&lt;", "<").replace("&gt;", ">")
    assert foreign(unguarded, url) == []


def test_no_page_runs_what_somebody_typed(unguarded: Chrome, url: str) -> None:
    for path in typed():
        unguarded.get(url + path)
        assert unguarded.execute_script(f"return {TRACES}") == [None, 0, 0], path
    assert foreign(unguarded, url) == []


def test_no_receipt_runs_a_files_name(unguarded: Chrome, url: str) -> None:
    for text in PAYLOADS:
        unguarded.get(f"{url}/documents")
        unguarded.execute_script(UPLOAD, f"{text}.txt", f"云汐市推进{text}产业链建设。")
        WebDriverWait(unguarded, 20).until(lambda browser: browser.find_elements("css selector", ".receipt"))
        assert unguarded.execute_script(f"return {TRACES}") == [None, 0, 0], text
    assert foreign(unguarded, url) == []


@pytest.mark.parametrize(
    "path", [f"/queries/{MAIN}/picture?limit=1000", f"/entities/{quote(_id('Bank0', PAYLOADS[0]))}/picture"]
)
def test_no_picture_runs_what_a_text_says(unguarded: Chrome, url: str, path: str) -> None:
    unguarded.get(url + path)
    assert unguarded.execute_script("return typeof picture") == "object"
    for show, of in (("showNode", "nodes"), ("showLink", "edges")):
        ids = unguarded.execute_script(f"return picture.network.body.data.{of}.getIds()")
        assert ids
        for id_ in ids:
            unguarded.execute_script(f"picture.{show}(arguments[0], true)", id_)
    assert unguarded.execute_script("return window.pwned ?? null") is None
    foreign_elements = "document.querySelectorAll('img, iframe, object, embed, svg, base')"
    assert unguarded.execute_script(f"return {foreign_elements}.length") == 0
    assert foreign(unguarded, url) == []
