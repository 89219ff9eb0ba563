"""Reading an article leaves nothing behind in the user's folders: no telemetry, no identifier of the machine."""

from __future__ import annotations

from pathlib import Path

from tests.cli.door import article, chaingraph


def test_extraction_writes_what_was_asked_for_and_nothing_else(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    user = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "TMPDIR"), str(home))

    done = chaingraph(
        tmp_path / "store",
        "extract",
        article(tmp_path, "风电"),
        "--out",
        tmp_path / "out",
        "--workers",
        "1",
        extra=user,
    )

    assert done.code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["风电.json"]
    assert not list(home.iterdir())
