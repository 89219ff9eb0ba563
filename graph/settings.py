"""Settings, read once in an entry point and passed in; nobody else reads the environment."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

NEO4J_SCHEMES = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")


class Settings(BaseSettings):
    """``store`` is a folder (embedded engine) or a Neo4j URL; unset, the embedded store lies in ``home``."""

    model_config = SettingsConfigDict(env_prefix="CHAINGRAPH_", extra="ignore", hide_input_in_errors=True)

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
    llm_url: str | None = Field(
        default=None,
        description="大模型接口（OpenAI 兼容）的地址，到 /v1 为止；给了它且命令带 --llm 才会用（docs/llm.md）"
        " / URL of an OpenAI-compatible endpoint, up to /v1; used only by commands with --llm",
    )
    llm_model: str = Field(default="", description="大模型的名称 / name of the model")
    llm_key: SecretStr | None = Field(
        default=None, description="大模型接口的密钥，只发给该地址的主机 / the endpoint's key, sent to its host alone"
    )
    llm_seconds: float = Field(
        default=120.0, gt=0, description="大模型读一篇文章的秒数上限 / seconds that the model may take for an article"
    )
    llm_characters: int = Field(
        default=20_000, gt=0, description="一篇文章最多发出的字数 / characters of an article that are sent at most"
    )
    llm_calls: int = Field(
        default=1_000, gt=0, description="一次命令最多调用大模型的次数 / calls of the model in one command at most"
    )

    @field_validator("store")
    @classmethod
    def _known_address(cls, store: str | None) -> str | None:
        """A slip such as http:// must not become a folder of that name."""
        if store and "://" in store and not store.startswith(NEO4J_SCHEMES):
            raise ValueError(
                f"{store} 应为文件夹或 neo4j://、bolt:// 地址 / {store} must be a folder or a neo4j:// or bolt:// URL"
            )
        return store

    @field_validator("llm_url")
    @classmethod
    def _safe_address(cls, url: str | None) -> str | None:
        """A key and articles must not cross a network in the clear, nor a password hide in an address."""
        if not url:
            return None
        parts = urlsplit(url)
        if not parts.hostname or parts.scheme not in ("http", "https") or parts.username or parts.query:
            raise ValueError("应为 https://主机/v1 这样的地址 / give an address such as https://host/v1")
        if parts.scheme == "http" and not is_loopback(parts.hostname):
            raise ValueError("本机以外须用 https / https, except on this machine")
        return url.rstrip("/")

    @field_validator("llm_key")
    @classmethod
    def _can_be_sent(cls, key: SecretStr | None) -> SecretStr | None:
        """The refusal must not hold the key."""
        plain = key.get_secret_value().strip() if key else ""
        if not (plain.isascii() and plain.isprintable()):
            raise ValueError("密钥中有不能发送的字符 / the key has characters that can't be sent")
        return SecretStr(plain) if plain else None

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


def is_loopback(host: str) -> bool:
    """
    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("127.0.0.1.example.org")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
