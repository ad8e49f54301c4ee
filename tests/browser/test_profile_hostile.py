"""A hostile profile in the form: refused by name, or shown as the text it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_profile_form import FORM, ready
from tests.contributing.test_hostile import CODE, HARMLESS, REFUSED

REFUSED_WHOLE = (
    "billion laughs",
    "ten thousand initiatives",
    "100,000 brackets",
    "hidden characters",
    "another document",
)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_file_that_is_none_is_refused_and_the_form_goes_on(
    language: str, served_site: str, page: Page, tmp_path: Path
) -> None:
    ready(page, served_site + FORM[language])
    name = page.locator("[data-path='[\"name\"]'] input").first
    name.fill("Rivertown")
    page.on("dialog", lambda dialog: dialog.accept())
    for number, hostile in enumerate(REFUSED_WHOLE):
        path = tmp_path / f"{number}.yml"
        path.write_text(REFUSED[hostile][0], encoding="utf-8")
        page.locator("#profile-form input[type=file]").set_input_files(path)
        expect(page.locator(".f-start [role=alert]")).not_to_be_empty()
        expect(name).to_have_value("Rivertown")


def test_what_looks_like_code_is_shown_as_text(served_site: str, page: Page, tmp_path: Path) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.accept()))
    path = tmp_path / "rivertown.yml"
    path.write_text(HARMLESS, encoding="utf-8")
    ready(page, served_site + FORM["en"])
    page.locator("#profile-form input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Show the page in English").click()
    preview = page.locator(".f-preview")
    expect(preview).to_contain_text("{{ 7*7 }} {% raw %} <b onclick=")
    assert page.locator("#profile-form b, #profile-form script, #profile-form [onclick]").count() == 0
    assert preview.locator("a[href^=javascript]").count() == 0
    page.get_by_role("textbox", name="Background (English)", exact=True).fill(
        f"<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script> {CODE} {'long ' * 3000}"
    )
    expect(preview).to_contain_text("<img src=x onerror=alert(1)>")
    assert preview.locator("img, script, a[href^=javascript]").count() == 0
    assert dialogs == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
