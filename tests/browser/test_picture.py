"""The exported page in a real browser, the network cut: drawn, quiet, and one click from link to sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys

from graph.facts import Subgraph
from tests.browser.conftest import Page
from tests.viz.pictures import hostile, large, two_loans
from viz.page import html

BLANK, DRAWN_MS = 2_000, 1_500
# Where a link runs: the middle of its curve, in pixels from the middle of the drawing.
ON_LINK = (
    "(() => { const n = picture.network, p = n.canvasToDOM(n.body.edges[arguments[0]].edgeType.getPoint(0.5)),"
    " d = document.getElementById('drawing'); return [p.x - d.clientWidth / 2, p.y - d.clientHeight / 2] })()"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def opened(chromium: Chrome, folder: Path, subgraph: Subgraph, lang: str = "zh", title: str = "图") -> Page:
    file = folder / "picture.html"
    file.write_text(html(subgraph, lang, title), encoding="utf-8")
    return Page(chromium, file)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_drawn_without_a_request_and_without_a_complaint(chromium: Chrome, folder: Path, lang: str) -> None:
    page = opened(chromium, folder, two_loans(), lang)

    assert page.painted() > BLANK
    assert (page.errors(), page.requests()) == ([], [])


def test_a_click_on_a_link_where_it_is_drawn_shows_its_sentence(chromium: Chrome, folder: Path) -> None:
    page = opened(chromium, folder, two_loans())
    for link, text in (("loan-1", "云汐银行向远帆船舶发放贷款3亿元。"), ("loan-2", "5000万元")):
        x, y = page.js(ON_LINK, link)
        drawing = chromium.find_element("id", "drawing")
        ActionChains(chromium).move_to_element_with_offset(drawing, round(x), round(y)).click().pause(0.4).perform()

        assert text in page.panel
    assert "银企对接" not in page.panel  # the second loan has no sentence: the first one's are not shown for it


def test_its_source_stands_below_the_sentence(chromium: Chrome, folder: Path) -> None:
    page = opened(chromium, folder, two_loans())
    page.js("picture.showLink('loan-1')")

    assert "银企对接 · 日报/1.txt · 2024-05-01" in page.panel
    assert page.js("[...document.querySelectorAll('mark')].map(m => m.textContent)") == ["云汐银行", "远帆船舶"]


def test_keys_search_walk_and_turn_to_the_table(chromium: Chrome, folder: Path) -> None:
    page = opened(chromium, folder, two_loans())
    ActionChains(chromium).send_keys("/", "远帆", Keys.ENTER).perform()
    assert page.panel.startswith("云汐远帆船舶有限公司")

    ActionChains(chromium).send_keys(Keys.ESCAPE).perform()
    chromium.execute_script("document.activeElement.blur(); picture.showNode('firm', true)")
    keys = (Keys.ARROW_RIGHT, Keys.ARROW_LEFT, Keys.ARROW_UP, Keys.ARROW_DOWN)
    ActionChains(chromium).send_keys(*keys).send_keys("t").perform()
    assert page.js("document.querySelectorAll('#table tbody tr').length") == 3
    assert "已选中" in page.js("document.getElementById('status').textContent")


def test_the_legend_hides_and_shows(chromium: Chrome, folder: Path) -> None:
    page = opened(chromium, folder, two_loans())
    before = page.painted()
    box = "document.querySelectorAll('#legend input')[1]"
    for hidden in (True, False):
        page.js(f"{box}.click()")
        chromium.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
        assert (page.painted() < before - 100) == hidden


def test_hostile_words_run_nowhere(chromium: Chrome, folder: Path) -> None:
    words = hostile()
    page = opened(chromium, folder, words, title=words.entities[1].name)
    for entity in words.entities:
        page.js("picture.showNode(arguments[0], true)", entity.id)
    for relation in words.relations:
        page.js("picture.showLink(arguments[0], true)", relation.id)
    page.js("document.getElementById('list').click()")
    ActionChains(chromium).send_keys(Keys.ESCAPE, "/", "script").perform()

    assert page.js("window.pwned") is None
    assert page.js("document.querySelectorAll('img, iframe, object, embed, form, a, svg, base').length") == 0
    assert (page.errors(), page.requests()) == ([], [])


def test_a_thousand_nodes_are_drawn_in_time(chromium: Chrome, folder: Path) -> None:
    """The best of three: the bound is the page's, not that of a busy machine."""
    took = []
    for _ in range(3):
        page = opened(chromium, folder, large(1000, 2000))
        took.append(float(page.js("performance.getEntriesByName('drawn')[0].startTime")))

    assert page.painted() > BLANK
    assert min(took) <= DRAWN_MS
