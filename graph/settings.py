"""Settings, read once in an entry point and passed in; nobody else reads the environment."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

NEO4J_SCHEMES = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")


class Settings(BaseSettings):
    """``store`` is a folder (embedded engine) or a Neo4j URL; unset, the embedded store lies in ``home``."""

    model_config = SettingsConfigDict(env_prefix="CHAINGRAPH_", extra="ignore")

    home: Path = Field(
        default=user_data_path("chaingraph"),
        description="数据目录，默认在用户的应用数据目录下 / folder of the data, by default in the user's data folder",
    )
    store: str | None = Field(
        default=None,
        description="图库：目录或 neo4j://、bolt:// 地址 / the store: a folder, or a neo4j:// or bolt:// URL",
    )
    neo4j_user: str = Field(default="neo4j", description="Neo4j 用户名 / Neo4j user")
    neo4j_password: SecretStr = Field(
        default=SecretStr(""), description="Neo4j 密码，只由环境变量给出 / Neo4j password, only here"
    )
    neo4j_database: str | None = Field(
        default=None, description="Neo4j 数据库名，默认由服务器定 / database, the server's default"
    )
    query_timeout: float = Field(default=30.0, description="一次查询的秒数上限 / seconds that a query may take")
    dictionaries: Path | None = Field(
        default=None,
        description="用户词典的文件夹，默认为数据目录下的 dictionaries（docs/dictionaries.md）"
        " / folder of own dictionaries, by default dictionaries in the folder of the data",
    )
    review_below: float = Field(
        default=0.5,
        ge=0,
        le=1,
        description="置信度低于它的事实待核，不进默认回答；改后运行 chaingraph db rebuild"
        " / facts less sure than this wait for review, out of default answers; after a change: chaingraph db rebuild",
    )
    api_key: SecretStr | None = Field(
        default=None,
        description="HTTP 密钥，至少 16 个字符；对本机以外提供服务时必须有"
        " / key of the HTTP door, 16 characters or more; a must beyond this machine",
    )
    api_hosts: str = Field(
        default="",
        description="HTTP 另外应答的主机名，逗号分隔 / further host names that HTTP answers to, by commas",
    )

    @field_validator("store")
    @classmethod
    def _known_address(cls, store: str | None) -> str | None:
        """A slip such as http:// must not become a folder of that name."""
        if store and "://" in store and not store.startswith(NEO4J_SCHEMES):
            raise ValueError(
                f"{store}: 应为文件夹或 neo4j://、bolt:// 地址 / give a folder or a neo4j:// or bolt:// URL"
            )
        return store

    @property
    def dictionary_folder(self) -> Path | None:
        """Where the deployment's own dictionaries lie; None when there are none."""
        folder = self.dictionaries or self.home / "dictionaries"
        return folder if self.dictionaries or folder.is_dir() else None

    @property
    def is_neo4j(self) -> bool:
        return self.store is not None and self.store.startswith(NEO4J_SCHEMES)

    @property
    def embedded_path(self) -> Path:
        """Where the embedded store lies."""
        return Path(self.store) if self.store else self.home / "store"
