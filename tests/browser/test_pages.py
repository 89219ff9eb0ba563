"""The pages in a real browser: from a short name to the table, the picture, and the sentence behind a link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from graph.settings import Settings
from graph.store import open_store
from tests.api.conftest import KEY
from tests.browser.conftest import served
from tests.browser.test_picture import ON_LINK
from tests.queries.golden import load, readings

MAIN = "link.leader-owner-bank"
SECONDS = 20


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The service over the golden city, on a free port of this machine."""
    settings = Settings(home=tmp_path_factory.mktemp("pages"), store=None, api_key=None)
    with open_store(settings) as store:
        for reading in readings(load(MAIN)):
            store.write(reading)
        with served(settings, store) as address:
            yield address


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


def test_a_file_is_loaded_and_its_document_shown(online: Chrome, url: str, tmp_path: Path) -> None:
    file = tmp_path / "雨燕.txt"
    file.write_text("中国银行云汐支行向云汐雨燕有限公司发放贷款2亿元。", encoding="utf-8")
    online.get(f"{url}/documents?_lang=zh")
    online.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(str(file))
    online.find_element(By.CSS_SELECTOR, "form[method=post] button").click()
    receipt = WebDriverWait(online, SECONDS).until(lambda b: b.find_element(By.CSS_SELECTOR, ".receipt"))
    assert "雨燕.txt" in receipt.text
    online.find_element(By.CSS_SELECTOR, "main a").click()
    WebDriverWait(online, SECONDS).until(lambda b: b.find_elements(By.TAG_NAME, "pre"))
    assert "雨燕有限公司" in online.find_element(By.TAG_NAME, "pre").text


def test_a_person_signs_in_with_the_key(online: Chrome, tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, store=None, api_key=KEY)  # type: ignore[arg-type]
    with open_store(settings) as store, served(settings, store) as guarded:
        online.get(f"{guarded}/?_lang=zh")
        online.find_element(By.CSS_SELECTOR, "main input[type=password]").send_keys(KEY, Keys.ENTER)
        WebDriverWait(online, SECONDS).until(
            lambda b: b.find_elements(By.CSS_SELECTOR, f"form[action='/queries/{MAIN}']")
        )
