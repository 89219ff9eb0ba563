"""A real Neo4j without Docker: jars by Maven into .chaingraph/neo4j/lib, one Java process, Bolt on loopback only.

``start(folder)`` is for tests and the bench: fresh data, a free port, gone afterwards. ``python -m tests.neo4j_server``
(``make neo4j``) is for a person: the data stays in .chaingraph/neo4j until ``make clean``, Ctrl-C ends it.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
CACHE = ROOT / ".chaingraph" / "neo4j"
POM = ROOT / "tests" / "neo4j" / "pom.xml"
USER = "neo4j"
OPENS = [
    f"--add-opens=java.base/{package}=ALL-UNNAMED"
    for package in ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")
]
CONFIG = """\
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.heap.initial_size=512m
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
"""
START_SECONDS = 300  # ten on a quiet machine


class Neo4jMissingError(Exception):
    """Java or Maven is not there, or the jars can't be had: one line that says what to install."""


@dataclass(slots=True)
class Server:
    """A running Neo4j; ``kill`` is for tests in which it goes away in the middle of something."""

    url: str
    password: str
    process: subprocess.Popen[bytes]
    user: str = USER

    @property
    def environment(self) -> dict[str, str]:
        """What the command line needs to reach it."""
        return {
            "CHAINGRAPH_STORE": self.url,
            "CHAINGRAPH_NEO4J_USER": self.user,
            "CHAINGRAPH_NEO4J_PASSWORD": self.password,
        }

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()


def jars() -> Path:
    """The folder of Neo4j's jars, filled by Maven the first time (about 125 MB)."""
    java, lib = _java(), CACHE / "lib"
    if lib.is_dir():
        return lib
    maven = shutil.which("mvn")
    if not (java and maven):
        raise Neo4jMissingError("缺少 Maven（apt install maven）。 / Maven is missing (apt install maven).")
    fresh = CACHE / f"lib.{os.getpid()}"
    _run(
        [maven, "-q", "-B", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={fresh}"],
        dict(os.environ),
    )
    try:
        fresh.rename(lib)
    except OSError:  # another process was quicker: its copy is the same
        shutil.rmtree(fresh)
    return lib


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    java = java or shutil.which("java")
    if not java:
        raise Neo4jMissingError(
            "缺少 Java（17 或更高，apt install default-jre-headless maven）。"
            " / Java 17 or later is missing (apt install default-jre-headless maven)."
        )
    return java


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        tail = " ".join((done.stdout + done.stderr).split())[-400:]
        raise Neo4jMissingError(f"{Path(command[0]).name} 失败 / failed: {tail}")


def free_port(wanted: int = 0) -> int:
    """``wanted`` when nobody listens there, else any other."""
    with socket.socket() as listener:
        try:
            listener.bind(("127.0.0.1", wanted))
        except OSError:
            return free_port()
        return int(listener.getsockname()[1])


def _conf(port: int, settings: Mapping[str, str]) -> str:
    lines = dict(line.split("=", 1) for line in CONFIG.format(port=port).splitlines())
    return "".join(f"{name}={value}\n" for name, value in {**lines, **settings}.items())


def launch(folder: Path, port: int, password: str, settings: Mapping[str, str] | None = None) -> Server:
    """Start on ``folder`` (made when absent) and wait until Bolt answers; ``settings`` are further lines of neo4j.conf.

    Raises Neo4jMissingError when Java, Maven or the jars are missing, or when the server ends or hangs at start.
    """
    java, classpath, conf = _java(), str(jars() / "*"), folder / "conf"
    conf.mkdir(parents=True, exist_ok=True)
    (conf / "neo4j.conf").write_text(_conf(port, settings or {}), encoding="utf-8")
    environment = {**os.environ, "NEO4J_HOME": str(folder), "NEO4J_CONF": str(conf)}
    command = [java, *OPENS, "-cp", classpath]
    if not (folder / "data").exists():
        admin = ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password]
        _run([*command, *admin], environment)
    entry = [
        "-Xmx1g",
        "org.neo4j.server.CommunityEntryPoint",
        f"--home-dir={folder}",
        f"--config-dir={conf}",
        "--console-mode",
    ]
    with (folder / "console.log").open("wb") as log:
        process = subprocess.Popen([*command, *entry], env=environment, stdout=log, stderr=log)
    server = Server(f"bolt://127.0.0.1:{port}", password, process)
    try:
        _wait(folder / "console.log", process)
    except BaseException:  # Ctrl-C while it starts included: never leave a server behind
        server.kill()
        raise
    return server


def _wait(log: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while b"Started." not in log.read_bytes():
        if process.poll() is not None or time.monotonic() > deadline:
            raise Neo4jMissingError(f"Neo4j 未能启动，见 / did not start, see {log}")
        time.sleep(0.2)


@contextmanager
def start(folder: Path) -> Iterator[Server]:
    """A server with fresh data in ``folder`` (which must not hold any) on a free port.

    It is killed at the end: an orderly stop takes ten seconds and would only save data that nobody wants.
    """
    server = launch(folder, free_port(), secrets.token_urlsafe(12))
    try:
        yield server
    finally:
        server.kill()


def _kept_password() -> str:
    file = CACHE / "password"
    if not file.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(secrets.token_urlsafe(12))
    return file.read_text(encoding="utf-8")


def main() -> int:
    """Serve a person until Ctrl-C; prints how to point ChainGraph at it."""
    print("正在启动 Neo4j（首次需下载约 125 MB）… / starting Neo4j (about 125 MB the first time) …", flush=True)
    try:
        server = launch(CACHE / "home", free_port(7687), _kept_password())
    except Neo4jMissingError as missing:
        print(missing, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    exports = "\n".join(f"  export {name}={value}" for name, value in server.environment.items())
    print(f"Neo4j 已就绪，在另一个终端执行： / ready; in another terminal:\n{exports}")
    print("  .venv/bin/python -m chaingraph db info\nCtrl-C 结束，数据保留 / Ctrl-C ends it, the data stay", flush=True)
    try:
        return server.process.wait()
    except KeyboardInterrupt:
        server.stop()
        return 0


if __name__ == "__main__":
    sys.exit(main())
