"""Settings, read once in an entry point and passed in; nobody else reads the environment."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

NEO4J_SCHEMES = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")


class Settings(BaseSettings):
    """``store`` is a folder (embedded engine) or a Neo4j URL; unset, the embedded store lies in ``home``."""

    model_config = SettingsConfigDict(env_prefix="CHAINGRAPH_", extra="ignore")

    home: Path = user_data_path("chaingraph")
    store: str | None = None
    neo4j_user: str = "neo4j"
    neo4j_password: SecretStr = SecretStr("")
    neo4j_database: str | None = None
    query_timeout: float = 30.0

    @property
    def is_neo4j(self) -> bool:
        return self.store is not None and self.store.startswith(NEO4J_SCHEMES)

    @property
    def embedded_path(self) -> Path:
        """Where the embedded store lies."""
        return Path(self.store) if self.store else self.home / "store"
