"""The service over a real store of either engine that holds the written-out golden city (tests/golden/queries)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from api.app import create_app
from graph.settings import Settings
from graph.store import GraphStore
from tests.conftest import empty
from tests.queries.golden import load, readings

HERE = "http://127.0.0.1:8000"
KEY = "kV7-2mQx9_pLr4Tz8wYb"
GOLDEN = "link.leader-owner-bank"


@pytest.fixture(scope="package")
def city_settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"api_key": None, "api_hosts": ""})


@pytest.fixture(scope="package")
def city(opened: GraphStore) -> Iterator[GraphStore]:
    """One store for all of these tests; those that load something use names of their own."""
    empty(opened)
    for reading in readings(load(GOLDEN)):
        opened.write(reading)
    yield opened
    empty(opened)


@pytest.fixture(scope="package")
def client(city: GraphStore, city_settings: Settings) -> Iterator[TestClient]:
    """A caller on this machine; no key is set."""
    with TestClient(create_app(city_settings, city), base_url=HERE, follow_redirects=False) as client:
        yield client


@pytest.fixture(scope="package")
def keyed(city: GraphStore, city_settings: Settings) -> Iterator[TestClient]:
    """A caller of a service that has a key, and who has not shown it yet."""
    settings = city_settings.model_copy(update={"api_key": SecretStr(KEY), "api_hosts": "graph.example"})
    with TestClient(create_app(settings, city), base_url=HERE, follow_redirects=False) as client:
        yield client


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "霁蓝.txt"
    file.write_text("云汐市推进霁蓝产业链建设\n\n中国银行云汐支行向云汐霁蓝有限公司发放贷款2亿元。\n", encoding="utf-8")
    return file
