"""The pages: plain, in both languages, complete without a script, and with every text as data."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from api.app import create_app
from api.pages import STATIC, render
from graph.settings import Settings
from graph.store import GraphStore, open_store
from queries.loader import catalogue
from tests.api.conftest import HERE
from tests.readings import Says

MAIN = "/queries/link.leader-owner-bank"
MARK = "xss7"
PAYLOADS = [
    f"<script>{MARK}()</script>",
    f"<img src=x onerror={MARK}()>",
    f'"><svg onload={MARK}()>',
    f"' onmouseover='{MARK}()' x='",
    f"javascript:{MARK}()",
    f"</title><script>{MARK}()</script>",
    f"{{{{ {MARK} }}}}{{% {MARK} %}}",
    f"&lt;script&gt;{MARK}()",
    f"\u2028<iframe srcdoc='<script>{MARK}()</script>'>",
    f"</textarea></pre><object data={MARK}>",
]


class Tags(HTMLParser):
    """Elements and attributes that a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def page(client: TestClient, path: str) -> str:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.headers["content-type"] == "text/html; charset=utf-8", path
    return answer.text


def test_the_catalogue_as_forms(client: TestClient) -> None:
    tags = Tags(page(client, "/")).tags
    forms = {a["action"] for tag, a in tags if tag == "form"}
    assert forms >= {f"/queries/{id_}" for id_ in catalogue()}
    lists = {a["id"] for tag, a in tags if tag == "datalist"}
    assert {a["list"] for tag, a in tags if tag == "input" and "list" in a} <= lists
    assert {a["value"] for tag, a in tags if tag == "option"} >= {"中国银行云汐支行", "云汐市船舶产业链"}


@pytest.mark.parametrize(("lang", "words"), [("zh", "链长、链主与企业"), ("en", "Chain leaders and owners")])
def test_the_main_question_in_both_languages(client: TestClient, lang: str, words: str) -> None:
    text = page(client, f"{MAIN}?enterprise=远帆重工&limit=&_lang={lang}")
    assert words in text
    assert "程望澜" in text
    assert 'value="远帆重工"' in text


def test_table_evidence_csv_json_and_picture_are_a_click_away(client: TestClient) -> None:
    tags = Tags(page(client, f"{MAIN}?complete=true")).tags
    links = [a["href"] or "" for tag, a in tags if tag == "a"]
    assert [link for link in links if "_format=csv" in link]
    (frame,) = [a for tag, a in tags if tag == "iframe"]
    assert "allow-same-origin" not in str(frame["sandbox"])
    assert "程望澜" in page(client, str(frame["src"]))
    entity = next(link for link in links if link.startswith("/entities/"))
    facts = [
        a["href"] or "" for tag, a in Tags(page(client, entity)).tags if tag == "a" and "/facts/" in (a["href"] or "")
    ]
    assert "说的第" in page(client, facts[0])


def test_facts_of_a_row_stand_in_the_table(client: TestClient) -> None:
    assert "/facts/f-" in page(client, "/queries/chain.leaders")


def test_a_required_parameter_is_asked_for_first(client: TestClient) -> None:
    text = page(client, "/queries/finance.of-bank")
    assert "required" in text
    assert "<table>" not in text


def test_an_invalid_parameter_keeps_the_form(client: TestClient) -> None:
    answer = client.get(f"{MAIN}?limit=0", headers={"Accept": "text/html"})
    assert (answer.status_code, 'role="alert"' in answer.text, "<form" in answer.text) == (422, True, True)


def test_an_empty_answer_says_why(client: TestClient) -> None:
    assert "库中没有" in page(client, f"{MAIN}?chain=没有的产业链")


@pytest.mark.parametrize("path", ["/documents", "/search?q=银行", "/search?q=", "/search?q=没有这个名字呀", "/session"])
def test_the_other_pages(client: TestClient, path: str) -> None:
    assert "<h1>" in page(client, path)


def test_what_waits_for_review_is_told_from_what_is_so(client: TestClient, city: GraphStore) -> None:
    said = Says("待核页")
    firm = said.organization("云汐疑似精工有限公司")
    said.link("SUPPLIES", firm, said.organization("云汐传闻机电有限公司"), confidence=0.2)
    (fact,) = city.write(said.reading()).facts_waiting
    (body,) = city.read("MATCH (e:Entity {name: '云汐疑似精工有限公司'}) RETURN e.id AS id").rows

    shown = page(client, f"/entities/{body['id']}?_lang=zh")

    assert '<tr class="waiting">' in shown
    assert "待核" in shown
    assert "置信度 0.20" in page(client, f"/facts/{fact}?_lang=zh")
    assert "云汐传闻机电有限公司" in page(client, "/queries/evidence.waiting?_lang=zh")


def test_a_file_is_loaded_from_the_page(client: TestClient) -> None:
    text = "云汐市推进雨燕产业链建设。中国银行云汐支行向云汐雨燕有限公司发放贷款2亿元。"
    answer = client.post("/documents", files={"file": ("雨燕.md", text.encode())}, headers={"Accept": "text/html"})
    assert "receipt green" in answer.text
    for name, data in (("雨燕.doc", b"x"), ("雨燕.txt", b"")):
        refused = client.post("/documents", files={"file": (name, data)}, headers={"Accept": "text/html"})
        assert (refused.status_code, name in refused.text, "<h1>" in refused.text) == (422, True, True)


def test_no_page_loads_anything_from_elsewhere(client: TestClient) -> None:
    for path in ("/", MAIN, "/documents"):
        loaded = [
            a.get("src") or a.get("href")
            for tag, a in Tags(page(client, path)).tags
            if tag in ("script", "link", "img")
        ]
        assert all(str(address).startswith(("/static/", "data:")) for address in loaded)
    assert not [f for f in STATIC.iterdir() if re.search(r"https?:|@import|innerHTML", f.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """A store whose every text is a payload."""
    settings = Settings(home=tmp_path_factory.mktemp("xss"), store=None, api_key=None)
    store = open_store(settings)
    for payload in PAYLOADS:
        said = Says(f"源{payload}", f"{payload}的正文")
        firm = said.organization(f"公司{payload}", f"简称{payload}")
        bank = said.organization(f"银行{payload}", kind="bank")
        chain = said.chain(f"{payload}产业链")
        said.link("OWNS_CHAIN", firm, chain)
        said.link("FINANCES", bank, firm, amount=payload, instrument=payload)
        store.write(said.reading())
    return TestClient(create_app(settings, store), base_url=HERE)


def harmless(text: str) -> bool:
    """No element of ours became one of theirs: no handler, no script of its own, no foreign address."""
    for tag, attributes in Tags(text).tags:
        if any(name.startswith("on") for name in attributes) or tag in ("svg", "object", "img"):
            return False
        if tag == "script" and attributes.get("src") != "/static/pages.js":
            return False
        if any(str(attributes.get(name, "")).lower().startswith("javascript:") for name in ("href", "src", "action")):
            return False
        if tag == "iframe" and not str(attributes.get("src")).startswith("/"):
            return False
    return True


def test_texts_are_data_in_every_page(hostile: TestClient) -> None:
    seen: set[str] = set()
    todo = ["/", MAIN, "/documents", "/queries/chain.owners", "/search?q=公司"]
    todo += [f"/search?q={p}" for p in PAYLOADS] + [f"{MAIN}?chain={p}&_lang={p}" for p in PAYLOADS]
    while todo:
        path = todo.pop()
        if path in seen or len(seen) > 120 or "/picture" in path:  # pictures have tests of their own
            continue
        seen.add(path)
        text = hostile.get(path, headers={"Accept": "text/html"}).text
        assert harmless(text), path
        found = [a.get("href") or "" for tag, a in Tags(text).tags if tag == "a"]
        todo += [link for link in found if link.startswith(("/facts/", "/entities/", "/documents/"))]
    assert len(seen) > 60


def test_a_documents_figures_and_bodies_read_well() -> None:
    said = {"head": "云汐市", "type": "METRIC", "indicator": "重点产业链", "value": 6.0, "unit": "条", "fact": None}
    facts = [
        {**said, "sentence": "…"},
        {**said, "value": 168.2, "sentence": "…"},
        {**said, "value": 12e8, "sentence": "…"},
    ]
    shown = dict.fromkeys(("title", "published", "publisher", "source", "text"), None) | {"id": "a-1", "authors": []}
    mentions = [{"entity": None, "name": "某企业"}, {"entity": "org-1", "name": "霁蓝"}]
    scope = {"type": "http", "path": "/documents/a-1", "query_string": b"", "headers": []}
    page = render(Request(scope), "document.html", document=shown | {"facts": facts, "mentions": mentions}, source=str)
    text = bytes(page.body).decode()
    assert [figure in text for figure in ("链 6条", "链 168.2条", "链 1,200,000,000条")] == [True] * 3
    assert "/entities/None" not in text and "/entities/org-1" in text
