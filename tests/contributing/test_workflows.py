"""The workflows of the forge: sound, without rights or secrets where proposals run, the same targets as at home."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sys.executable).parent / "zizmor"
    done = subprocess.run([zizmor, "--offline", *WORKFLOWS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_runs_a_proposal_may_only_read() -> None:
    check = yaml.safe_load((PROJECT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    assert check["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in check["jobs"].values())
    assert "secrets." not in (PROJECT / ".github/workflows/check.yml").read_text(encoding="utf-8")


def test_what_may_write_runs_nothing_of_a_proposal() -> None:
    text = (PROJECT / ".github/workflows/comment.yml").read_text(encoding="utf-8")
    assert "checkout" not in text
    assert not re.search(r"\bmake\b|\.venv|python", text.split("steps:")[1])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_make_targets_and_commands_exist(path: Path) -> None:
    from hub.cli import main

    text = path.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([\w./-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"\bmake ([\w./-]+)", text)) <= targets
    assert set(re.findall(r"\.venv/bin/hub (\w+)", text)) <= set(main.commands)


def test_issue_forms_speak_both_languages() -> None:
    forms = [path for path in (PROJECT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml"]
    assert len(forms) == 4
    for path in forms:
        form = yaml.safe_load(path.read_text(encoding="utf-8"))
        labels = [
            form["name"],
            form["description"],
            *(part["attributes"]["label"] for part in form["body"] if "label" in part["attributes"]),
        ]
        assert all(" / " in label for label in labels), path.name
