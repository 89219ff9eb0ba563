"""The pages in a real browser: from a short name to the table, the picture, and the sentence behind a link."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import uvicorn
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from api.app import create_app
from api.serve import listen
from graph.settings import Settings
from graph.store import open_store
from tests.browser.test_picture import ON_LINK
from tests.queries.golden import load, readings

MAIN = "link.leader-owner-bank"
SECONDS = 20


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The service over the golden city, on a free port of this machine."""
    settings = Settings(home=tmp_path_factory.mktemp("pages"), store=None, api_key=None)
    with open_store(settings) as store, listen("127.0.0.1", 0) as listener:
        for reading in readings(load(MAIN)):
            store.write(reading)
        server = uvicorn.Server(uvicorn.Config(create_app(settings, store), log_level="warning", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture
def online(chromium: Chrome) -> Chrome:
    """The browser with its network, its log emptied."""
    free = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    chromium.execute_cdp_cmd("Network.enable", {})
    chromium.execute_cdp_cmd("Network.emulateNetworkConditions", free)
    chromium.get_log("browser")  # type: ignore[no-untyped-call]
    return chromium


def ask(browser: Chrome, url: str, lang: str) -> None:
    """Choose the main question on the first page and ask it about a short name."""
    browser.get(f"{url}/?_lang={lang}")
    form = browser.find_element(By.CSS_SELECTOR, f"form[action='/queries/{MAIN}']")
    form.find_element(By.NAME, "enterprise").send_keys("远帆重工")
    form.find_element(By.CSS_SELECTOR, "button").click()
    WebDriverWait(browser, SECONDS).until(lambda b: b.find_elements(By.CSS_SELECTOR, "tbody tr"))


@pytest.mark.parametrize(("lang", "label"), [("zh", "链长"), ("en", "Leader")])
def test_from_a_short_name_to_the_sentence_of_a_link(online: Chrome, url: str, lang: str, label: str) -> None:
    ask(online, url, lang)
    table = online.find_element(By.TAG_NAME, "table").text
    assert all(text in table for text in (label, "程望澜", "云汐远帆重工有限公司", "中国银行云汐支行", "3.2亿元"))

    frame = online.find_element(By.TAG_NAME, "iframe")
    online.execute_script("arguments[0].scrollIntoView()", frame)
    online.switch_to.frame(frame)
    drawn = "return performance.getEntriesByName('drawn').length"
    WebDriverWait(online, SECONDS).until(lambda b: b.execute_script(drawn))
    link = online.execute_script("return picture.network.body.data.edges.getIds()[0]")
    x, y = online.execute_script(f"return {ON_LINK}", link)
    drawing = online.find_element(By.ID, "drawing")
    ActionChains(online).move_to_element_with_offset(drawing, round(x), round(y)).click().pause(0.4).perform()
    assert "说的第" in online.find_element(By.ID, "panel").text

    online.switch_to.default_content()
    assert [entry["message"] for entry in online.get_log("browser")] == []  # type: ignore[no-untyped-call]


def test_evidence_is_a_click_away_from_the_table(online: Chrome, url: str) -> None:
    ask(online, url, "zh")
    online.find_element(By.CSS_SELECTOR, "td.facts a").click()
    WebDriverWait(online, SECONDS).until(lambda b: b.find_elements(By.TAG_NAME, "blockquote"))
    assert "说的第" in online.find_element(By.TAG_NAME, "blockquote").text


def test_names_are_offered_while_one_is_typed(online: Chrome, url: str) -> None:
    online.get(f"{url}/?_lang=zh")
    online.find_element(By.CSS_SELECTOR, f"form[action='/queries/{MAIN}'] [name=bank]").send_keys("农商")
    offered = "return [...document.querySelectorAll('datalist[id$=-typed] option')].map(o => o.value)"
    assert WebDriverWait(online, SECONDS).until(lambda b: b.execute_script(offered)) == ["云汐农村商业银行"]
