"""What docker-compose.yml, the Dockerfile and .dockerignore promise. Docker itself does not run here."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
import yaml
from compose_spec import PyCompose

from tests.deploy.compose import COMPOSE, SECRETS, VariableMissing, conf_lines, filled, instructions, services
from tests.habits.tree import ROOT

each = pytest.mark.parametrize("service", services().values(), ids=services())


def test_the_file_keeps_to_the_compose_specification() -> None:
    assert PyCompose.from_yaml(yaml.safe_dump(filled(SECRETS), sort_keys=False)).service_names() == [*services()]


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("value", [None, ""], ids=["unset", "empty"])
def test_a_secret_that_is_not_given_stops_the_start(name: str, value: str | None) -> None:
    given = {k: v for k, v in {**SECRETS, name: value}.items() if v is not None}

    with pytest.raises(VariableMissing, match=name):
        filled(given)


def test_no_secret_stands_in_the_file() -> None:
    secret = [
        line for line in COMPOSE.read_text(encoding="utf-8").splitlines() if re.search("AUTH:|PASSWORD:|KEY:", line)
    ]

    assert len(secret) == 3
    assert all(":?" in line for line in secret)


@each
def test_ports_are_open_to_this_machine_only(service: dict[str, Any]) -> None:
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


@each
def test_a_container_can_do_little(service: dict[str, Any]) -> None:
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service
    user = service.get("user") or instructions("USER")[-1]
    assert int(user.split(":")[0]) > 0


@each
def test_a_container_has_a_memory_limit(service: dict[str, Any]) -> None:
    assert megabytes(service["mem_limit"]) >= 1024


def test_neo4js_memory_fits_into_its_container() -> None:
    neo4j = services()["neo4j"]
    settings = conf_lines(neo4j["environment"])
    taken = [settings["server.memory.heap.max_size"], settings["server.memory.pagecache.size"]]
    assert sum(map(megabytes, taken)) + 1024 <= megabytes(neo4j["mem_limit"])


def megabytes(size: str) -> int:
    return int(size[:-1]) * {"m": 1, "g": 1024}[size[-1]]


def test_images_are_pinned_to_tags_that_the_docs_name() -> None:
    foreign = [service["image"] for service in services().values() if "build" not in service]
    images = {*foreign, *(line.split()[0] for line in instructions("FROM"))}
    docs = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    assert len(images) == 2
    assert all(re.fullmatch(r"[a-z0-9]+:\d+\.\d+\.\d+(-[a-z]+)+", image) for image in images)
    assert all(f"`{image}`" in docs for image in images)


@each
def test_a_container_says_whether_it_is_healthy(service: dict[str, Any]) -> None:
    assert service["healthcheck"]["test"][0] == "CMD"


def test_the_service_waits_for_neo4j() -> None:
    assert services()["chaingraph"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_neo4j_reads_no_files_and_runs_no_plugins() -> None:
    neo4j = services()["neo4j"]
    settings = conf_lines(neo4j["environment"])

    assert settings["dbms.security.allow_csv_import_from_file_urls"] == "false"
    assert settings["server.http.enabled"] == "false"
    assert not [name for name in settings if "unrestricted" in name or "plugin" in name.lower()]
    assert not [volume for volume in neo4j["volumes"] if re.search("import|plugins", volume)]


def test_every_volume_is_declared() -> None:
    used = {v.partition(":")[0] for service in services().values() for v in service.get("volumes", [])}

    assert used == set(filled(SECRETS)["volumes"])


def test_it_is_the_neo4j_that_the_tests_run_on() -> None:
    (tested,) = set(re.findall(r"<version>(5[\d.]+)</version>", (ROOT / "tests/neo4j/pom.xml").read_text()))

    assert services()["neo4j"]["image"] == f"neo4j:{tested}-community"


def copied() -> set[str]:
    """What the Dockerfile takes from the checkout."""
    lines = [line.split()[:-1] for line in instructions("COPY") if not line.startswith("--from")]
    return {name for line in lines for name in line}


def test_the_image_gets_every_room_and_nothing_else() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]
    package = {"pyproject.toml", "README.md", "LICENSE", "requirements.lock"}

    assert copied() == {*wheel["only-include"], *package}
    assert all((ROOT / name).exists() for name in copied())


def test_docker_is_sent_nothing_but_that() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]

    assert rules[0] == "*"
    assert {line[1:] for line in rules if line.startswith("!")} == copied()
