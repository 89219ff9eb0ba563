"""A real browser: Debian's chromium with its driver, headless, by Selenium.

Skipped with a notice unless ``CHAINGRAPH_REQUIRE`` contains ``chromium``; then its absence is an error.
"""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from api.app import create_app
from api.serve import listen
from api.wire import Wire
from graph.settings import Settings
from graph.store import GraphStore

NOTICE = (
    "浏览器未测：安装 chromium 与 chromium-driver，并设置 CHAINGRAPH_REQUIRE=chromium 即测。"
    " / not tested in a browser: install chromium and chromium-driver and set CHAINGRAPH_REQUIRE=chromium"
)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--window-size=1400,900",
)  # fmt: skip


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    if "chromium" not in os.environ.get("CHAINGRAPH_REQUIRE", ""):
        pytest.skip(NOTICE)
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver:
        pytest.fail(NOTICE)
    options = ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = Chrome(options=options, service=Service(driver))
    yield opened
    opened.quit()


@pytest.fixture
def online(chromium: Chrome) -> Chrome:
    """The browser with its network, its logs emptied."""
    free = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    chromium.execute_cdp_cmd("Network.enable", {})
    chromium.execute_cdp_cmd("Network.emulateNetworkConditions", free)
    for log in ("browser", "performance"):
        chromium.get_log(log)  # type: ignore[no-untyped-call]
    return chromium


@contextmanager
def served(settings: Settings, store: GraphStore) -> Iterator[str]:
    """The address of the service over this store, on a free port of this machine."""
    with listen("127.0.0.1", 0) as listener:
        server = uvicorn.Server(uvicorn.Config(create_app(settings, store), log_level="warning", ws="none", http=Wire))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def requested(browser: Chrome) -> list[str]:
    """Addresses that pages asked for since the log was last read, the browser's own start page left out."""
    log = [json.loads(e["message"])["message"] for e in browser.get_log("performance")]  # type: ignore[no-untyped-call]
    sent = [e["params"] for e in log if e["method"] == "Network.requestWillBeSent"]
    return [e["request"]["url"] for e in sent if not e["documentURL"].startswith("chrome:")]


class Page:
    """One exported page in the browser, the network cut."""

    def __init__(self, browser: Chrome, file: Path) -> None:
        self.browser, self.address = browser, file.as_uri()
        for log in ("browser", "performance"):
            browser.get_log(log)  # type: ignore[no-untyped-call]
        browser.execute_cdp_cmd("Network.enable", {})
        cut = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
        browser.execute_cdp_cmd("Network.emulateNetworkConditions", cut)
        browser.get(self.address)
        browser.set_script_timeout(10)
        browser.execute_async_script(
            "const done = arguments[0], look = () => performance.getEntriesByName('drawn').length"
            " ? requestAnimationFrame(() => done()) : requestAnimationFrame(look); look()"
        )

    def js(self, code: str, *arguments: Any) -> Any:
        return self.browser.execute_script(f"return {code}", *arguments)

    @property
    def panel(self) -> str:
        return str(self.js("document.getElementById('panel').innerText"))

    def errors(self) -> list[str]:
        """What the console complained of."""
        return [str(entry["message"]) for entry in self.browser.get_log("browser")]  # type: ignore[no-untyped-call]

    def requests(self) -> list[str]:
        """Addresses that the page asked for, itself left out."""
        return [url for url in requested(self.browser) if url != self.address]

    def painted(self) -> int:
        """Pixels of the drawing that aren't blank."""
        return int(
            self.js(
                "(() => { const c = document.querySelector('#drawing canvas'), d = c.getContext('2d')"
                ".getImageData(0, 0, c.width, c.height).data; let n = 0;"
                " for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n })()"
            )
        )
