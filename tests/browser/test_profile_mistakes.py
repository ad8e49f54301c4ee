"""The same mistakes typed into the form: told beside the field while somebody types, in both languages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_profile_form import FORM, ready
from tests.browser.waiting import drawn, until
from tests.contributing.examples import PROFILE, TYPED, Place
from tests.contributing.test_mistakes import opened as said

EVERYTHING = "(folds) => folds.forEach((fold) => { fold.open = true; })"


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("profile") / "rivertown.yml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def opened(page: Page, address: str, file: Path) -> None:
    """Open the form with a file in it, and every fold."""
    ready(page, address)
    page.locator("#profile-form input[type=file]").set_input_files(file)
    page.locator(".f-live", has_text=file.name).wait_for(state="attached")
    for _ in range(4):
        page.locator("#profile-form details").evaluate_all(EVERYTHING)
        drawn(page)


def field(page: Page, place: Place) -> Locator:
    """Return the last field of a place: the first questions show some twice, the sections all."""
    written = json.dumps(place, ensure_ascii=False, separators=(",", ":"))
    return page.locator(f"[data-path='{written}']").last


def _told(page: Page) -> list[str]:
    """Return what is said of any field."""
    found: list[str] = page.locator(".f-problem").evaluate_all(
        "(all) => all.map((one) => one.textContent).filter(Boolean)"
    )
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_mistake_is_told_at_its_field_and_goes_with_it(
    language: str, served_site: str, open_page: Callable[..., Page], profile: Path
) -> None:
    page = open_page()
    opened(page, served_site + FORM[language], profile)
    problems = page.locator("#profile-form .f-problem").evaluate_all(
        "(all) => all.map((one) => one.textContent).join('')"
    )
    assert problems == ""
    wrong = []
    told_in = {name: answer["problems"][0]["said"][language] for name, answer in said().items() if name in TYPED}
    for name, mistake in TYPED.items():
        assert mistake.place is not None
        code, typed = mistake.code, str(mistake.typed)
        here = field(page, mistake.place)
        controls = here.locator("input[type=text], textarea, select")
        before = controls.evaluate_all("(all) => all.map((one) => one.value)")
        for index in range(len(before) if typed == "" else 1):
            control = controls.nth(index)
            if control.evaluate("(one) => one.tagName") == "SELECT":
                control.select_option(typed)
            else:
                control.fill(typed)
        words = " ".join((code, *told_in[name]))
        if not until(page, lambda words=words: (told := _told(page)) and all(words in line for line in told)):
            wrong.append((name, code, _told(page)))
        for index, value in enumerate(before):
            control = controls.nth(index)
            if control.evaluate("(one) => one.tagName") == "SELECT":
                control.select_option(value)
            elif control.input_value() != value:
                control.fill(value)
        if not until(page, lambda: not _told(page)):
            wrong.append((name, "left behind", _told(page)))
    assert wrong == []


def test_a_problem_in_the_list_leads_to_its_field(served_site: str, page: Page, tmp_path: Path) -> None:
    path = tmp_path / "rivertown.yml"
    path.write_text(PROFILE.replace("currency: EUR", 'currency: "€"'), encoding="utf-8")
    ready(page, served_site + FORM["en"])
    page.locator("#profile-form input[type=file]").set_input_files(path)
    problem = page.locator(".f-found li[data-code=E128] a")
    expect(problem).to_contain_text("Cost")
    problem.click()
    assert page.evaluate("() => document.activeElement.value") == "€"
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("EUR")
    expect(page.locator(".f-found li")).to_have_count(0)
    expect(page.locator(".f-state")).to_have_text("The profile is valid.")
