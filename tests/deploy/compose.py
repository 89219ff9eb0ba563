"""docker-compose.yml and the Dockerfile as Docker understands them: variables filled in, commands, environment."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from tests.habits.tree import ROOT

COMPOSE = ROOT / "docker-compose.yml"
DOCKERFILE = ROOT / "Dockerfile"
PASSWORD, KEY = "c0mpose-by-hand", "kV7-2mQx9_pLr4Tz8wYb"
SECRETS = {"NEO4J_PASSWORD": PASSWORD, "CHAINGRAPH_API_KEY": KEY}
VARIABLE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}")
NOT_SETTINGS = {"NEO4J_AUTH"}


class VariableMissing(Exception):
    """A variable that the file demands is unset or empty."""


def filled(given: Mapping[str, str]) -> dict[str, Any]:
    """The file with its variables replaced. Raises VariableMissing."""

    def value(found: re.Match[str]) -> str:
        name, how, words = found.groups()
        if not given.get(name) and how == "?":
            raise VariableMissing(f"{name}: {words}")
        return given.get(name) or words or ""

    whole: dict[str, Any] = yaml.safe_load(VARIABLE.sub(value, _without_comments()))
    return whole


def _without_comments() -> str:
    return re.sub(r"^\s*#.*$", "", COMPOSE.read_text(encoding="utf-8"), flags=re.MULTILINE)


def services(given: Mapping[str, str] = SECRETS) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = filled(given)["services"]
    return found


def conf_lines(environment: Mapping[str, str]) -> dict[str, str]:
    """What the image's start script writes into neo4j.conf: ``_`` in a variable's name is a dot, ``__`` is ``_``."""
    names = {name: name.removeprefix("NEO4J_") for name in environment if name not in NOT_SETTINGS}
    return {names[n].replace("_", ".").replace("..", "_"): str(environment[n]) for n in names}


def instructions(name: str) -> list[str]:
    """What follows each ``name`` in the Dockerfile."""
    return re.findall(rf"^{name} (.+)$", DOCKERFILE.read_text(encoding="utf-8"), re.MULTILINE)


def service_command() -> list[str]:
    """The Dockerfile's entry point with the arguments of the compose file."""
    (entry,) = instructions("ENTRYPOINT")
    return [*json.loads(entry), *services()["chaingraph"]["command"]]
