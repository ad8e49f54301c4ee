"""Templates are compiled once, whatever the number of builds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest

from hub.pages import templates


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let templates stand in, and their code be kept in, a folder of the test, which is returned."""
    (tmp_path / "one.html").write_text("<p>{{ number(1000) }}</p>", encoding="utf-8")
    monkeypatch.setattr(templates, "FOLDER", tmp_path)
    monkeypatch.setattr(templates, "KEPT", tmp_path / "kept")
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    templates.forget()
    templates.kept_code.cache_clear()


def test_what_is_compiled_serves_later_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert templates.template("one.html", "en").render() == "<p>1,000</p>"
    forget()
    monkeypatch.setattr(jinja2.Environment, "_generate", lambda *_, **__: pytest.fail("compiled again"))
    assert templates.template("one.html", "en").render() == "<p>1,000</p>"


def test_an_edited_template_is_compiled_again(folders: Path) -> None:
    templates.template("one.html", "en").render()
    forget()
    (folders / "one.html").write_text("<b>{{ number(1000) }}</b>", encoding="utf-8")
    assert templates.template("one.html", "en").render() == "<b>1,000</b>"


def test_without_a_place_to_keep_it_templates_are_compiled(folders: Path) -> None:
    (folders / "kept").write_text("a file in the way", encoding="utf-8")
    assert templates.kept_code() is None
    assert templates.template("one.html", "fr").render() == "<p>1\u202f000</p>"
