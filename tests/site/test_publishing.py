"""The folders of a site: what a build, a swap and a recovery leave on disk."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from hub.site.publishing import Staging


def fill(folder: Path, **files: str) -> None:
    """Write files named without their ending."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")


def texts(folder: Path) -> dict[str, str]:
    """Return what a folder holds."""
    return {file.stem: file.read_text(encoding="utf-8") for file in folder.rglob("*.html")}


@pytest.fixture
def staging(tmp_path: Path) -> Staging:
    """Return the folders of a site with one page."""
    fill(tmp_path / "site", a="old")
    return Staging(tmp_path / "site")


def test_nothing_is_seen_before_the_swap(staging: Staging) -> None:
    staging.begin("", ())
    staging.write("a.html", b"new")
    staging.write("deep/er/b.html", b"new")
    assert texts(staging.site) == {"a": "old"}
    staging.swap("edition")
    assert texts(staging.site) == {"a": "new", "b": "new"}


def test_the_last_site_is_never_written_through_a_link(staging: Staging) -> None:
    staging.begin("", ())
    staging.keep("a.html")
    assert (staging.next / "a.html").samefile(staging.site / "a.html")
    staging.write("a.html", b"new")
    assert texts(staging.site) == {"a": "old"}


def test_the_same_content_stays_the_same_file(staging: Staging) -> None:
    staging.begin("", ())
    staging.write("a.html", b"old")
    assert (staging.next / "a.html").samefile(staging.site / "a.html")


def test_the_spare_is_filled_again_without_strangers(staging: Staging) -> None:
    staging.begin("", ())
    staging.write("a.html", b"new")
    staging.swap("one")
    fill(staging.site.with_name(".site-spare-one"), stranger="?")
    staging.begin("one", {"a.html"})
    assert texts(staging.next) == {"a": "old"}
    staging.keep("a.html")
    assert texts(staging.next) == {"a": "new"}
    staging.swap("two")
    assert texts(staging.site) == {"a": "new"}


def test_a_spare_of_another_edition_is_not_used(staging: Staging) -> None:
    staging.begin("", ())
    staging.write("a.html", b"new")
    staging.swap("one")
    staging.begin("two", {"a.html"})
    assert texts(staging.next) == {}
    assert not list(staging.site.parent.glob(".site-spare-*"))


def test_a_dropped_file_takes_its_empty_folders_along(staging: Staging) -> None:
    staging.begin("", ())
    staging.write("deep/er/b.html", b"")
    staging.write("deep/c.html", b"")
    staging.drop(["deep/er/b.html"])
    assert not (staging.next / "deep/er").exists()
    staging.drop(["deep/c.html"])
    assert staging.next.exists()
    assert not (staging.next / "deep").exists()


@pytest.mark.parametrize(
    ("folders", "left"),
    [
        ({"site": "good"}, "good"),
        ({"site": "good", ".site-next": "half"}, "good"),
        ({".site-old": "good", ".site-next": "new"}, "new"),
        ({".site-old": "good"}, "good"),
        ({"site": "new", ".site-old": "good"}, "new"),
        ({"site": "good", ".site-trash": "half"}, "good"),
        ({".site-next": "half"}, None),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else str(value),
)
def test_recovery(tmp_path: Path, folders: dict[str, str], left: str | None) -> None:
    """Whatever a killed build left, a whole site stands afterwards and nothing beside it."""
    for name, text in folders.items():
        fill(tmp_path / name, a=text)
    Staging(tmp_path / "site").recover()
    assert {path.name for path in tmp_path.iterdir()} == ({"site"} if left else set())
    if left:
        assert texts(tmp_path / "site") == {"a": left}


def test_one_build_at_a_time(tmp_path: Path) -> None:
    """A lock is waited for, and let go of by the system when its holder is killed."""
    code = (
        "import sys, time; from pathlib import Path; from hub.site.publishing import Lock;"
        "lock = Lock(Path(sys.argv[1])); print('held', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    waiter = subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE, text=True)
    assert waiter.stdout
    time.sleep(0.5)
    assert waiter.poll() is None
    holder.kill()
    assert waiter.stdout.readline() == "held\n"
    waiter.kill()
    for process in (holder, waiter):
        process.wait()
        process.stdout.close()  # type: ignore[union-attr]
