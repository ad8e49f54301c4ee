"""Our modules are published without comments, and still are what they were."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from hub.site.scripts import bare
from tests.projects import ROOT

MODULES = sorted((ROOT / "docs" / "assets" / "js").rglob("*.js"))


def test_comments_and_indentation_go_and_code_stays() -> None:
    module = b"""/**
 * What it is.
 */
// @ts-check
import { fold } from "./words.js"; // kept: it stands beside code

/** @param {string} text */
export const shown = (text) => {
  /** @type {HTMLElement} */ (document.body).title = `${fold(text)}//`;
  return text ** 2;
};
"""
    expected = b"""import { fold } from "./words.js"; // kept: it stands beside code
export const shown = (text) => {
(document.body).title = `${fold(text)}//`;
return text ** 2;
};
"""
    assert bare("assets/js/x.js", module) == expected
    assert bare("assets/css/x.css", module) == module
    assert bare("assets/javascripts/bundle.js", module) == module


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_every_published_module_still_parses(module: Path, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    published = tmp_path / "module.mjs"
    published.write_bytes(bare("assets/js/module.js", module.read_bytes()))
    done = subprocess.run([node, "--check", str(published)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert b"/**" not in published.read_bytes()
