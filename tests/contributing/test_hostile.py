"""A hostile profile is refused with a name, or harmless wherever it is shown: check, format, pages, form, summary."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from hub.contributing.canonical import formatted
from hub.contributing.changes import as_markdown, changes
from hub.pages import markdown
from hub.pages.catalogue import keys, render
from hub.reading.documents import read_document
from hub.reading.load import read_hub
from tests.contributing.examples import PROFILE
from tests.contributing.form_modules import run, told_by_check
from tests.projects import hub, small_project

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MANY = PROFILE.replace(
    "quotes:\n",
    "".join(
        f"  - {{id: i{n}, title: {{en: T}}, aim: [cohesion-inclusion], form: plan, summary: {{en: Some words}}, "
        "sectors: [education]}\n"
        for n in range(10_000)
    )
    + "quotes:\n",
)
REFUSED: dict[str, tuple[str, str]] = {
    "billion laughs": (LAUGHS, "E016"),
    "ten thousand initiatives": (MANY, "E004"),
    "a text of two megabytes": (PROFILE.replace("has a port", "x" * 2_000_000), "E004"),
    "a text of 30,000 characters": (PROFILE.replace("has a port", "x" * 30_000), "E122"),
    "100,000 brackets": ("a: " + "[" * 100_000, "E018"),
    "200 levels": ("".join(" " * n + "a:\n" for n in range(200)), "E018"),
    "text turned round": (PROFILE.replace("has a port", "has \u202etrop a"), "E006"),
    "text turned round by an escape": (
        PROFILE.replace('"Rivertown has a port', '"Rivertown \\u202e has a port'),
        "E006",
    ),
    "a name turned round": (PROFILE.replace("{en: Rivertown,", "{en: River\u202etown,"), "E006"),
    "hidden characters": (PROFILE.replace("has a port", "has\u200b a port"), "E006"),
    "a script": (PROFILE.replace("has a port", "has <script>alert(1)</script>"), "E310"),
    "a picture that runs": (PROFILE.replace("has a port", "<img src=x onerror=alert(1)>"), "E310"),
    "a link that runs": (PROFILE.replace("has a port", "has [a port](javascript:alert(1))"), "E313"),
    "a website that runs": (PROFILE.replace("https://rivertown.example/\n", '"javascript:alert(1)"\n'), "E116"),
    "an id that climbs": (PROFILE.replace("id: open-doors", 'id: "../../etc"'), "E115"),
    "a tag that runs": (PROFILE.replace("type: city\n", "type: !!python/object/apply:os.system [ls]\n"), "E017"),
    "a prototype": (PROFILE.replace("schema: 1\n", "schema: 1\n__proto__: {polluted: true}\n"), "E100"),
    "another document": (PROFILE + "---\nschema: 1\n", "E019"),
    "nothing but a number": ("1e999", "E103"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_check_refuses_it_by_name(name: str, tmp_path: Path) -> None:
    text, code = REFUSED[name]
    root = small_project(tmp_path)
    path = root / "cities/rivertown.yml"
    path.write_text(text, encoding="utf-8")
    done = hub("check", "cities/rivertown.yml", "--format", "json", root=root)
    assert done.returncode == 1
    assert f'"code": "{code}"' in done.stdout
    assert done.stderr == ""
    again = hub("format", "cities/rivertown.yml", root=root)
    assert again.returncode == 1
    assert "Traceback" not in again.stderr
    assert path.read_text(encoding="utf-8") == text


def test_the_form_refuses_it_by_name() -> None:
    answers = run(texts={name: text for name, (text, _) in REFUSED.items()})
    for name, (_, code) in REFUSED.items():
        told = {problem["code"] for problem in answers[name]["problems"]}
        assert code in told, (name, told)
        assert answers[name]["saved"] is None or code not in {"E004", "E016", "E017", "E018", "E019"}


CODE = "{{ 7*7 }} {% raw %} <b onclick='alert(1)'> ${alert(1)} --> &lt;"
"""What a title may hold: it is plain text, whatever it looks like."""

HARMLESS = (
    PROFILE.replace("{en: Open doors,", f'{{en: "{CODE}",')
    .replace("the mayor", '"](javascript:alert(1)) <a href=x>"')
    .replace("Neighbours meet once a month.", '"Words {{ config }} %(name)s %s #{x} ${y} [x]{.y} `code` --> <."')
)
"""A profile that passes the check and tries everything that a text may hold."""


def test_text_that_looks_like_code_stays_text_on_every_page(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    (root / "cities/rivertown.yml").write_text(HARMLESS, encoding="utf-8")
    assert told_by_check(HARMLESS.encode(), "cities/rivertown.yml") == []
    found = read_hub(root).hub
    assert found is not None
    bodies = [render(found, key, language).body for key in keys(found) for language in ("en", "fr")]
    own = [body for body in bodies if "7*7" in body or "config" in body]
    assert len(own) >= 6
    for body in own:
        assert "<b onclick" not in body
        assert 'href="javascript' not in body
        assert "<a href=x>" not in body
        assert ">49<" not in body
    page = next(body for body in own if "<h1>{{ 7*7 }}" in body)
    assert "{% raw %} <b onclick" in html.unescape(page)


def test_texts_are_written_without_html_even_if_no_check_saw_them() -> None:
    for text in ("<b onclick=alert(1)>x</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"):
        for write in (markdown.block, markdown.inline):
            made = str(write(text, "en", lambda inside: inside))
            assert "<b" not in made
            assert "<script" not in made
            assert "<img" not in made


def test_it_is_harmless_in_format_and_summary(tmp_path: Path) -> None:
    before, after = small_project(tmp_path / "before"), small_project(tmp_path / "after")
    (after / "cities/rivertown.yml").write_text(HARMLESS, encoding="utf-8")
    again = read_document(formatted(read_document(HARMLESS.encode(), "cities/rivertown.yml")).encode(), "x")
    assert again.root is not None
    assert again.root.value["key_initiatives"][0]["title"]["en"] == CODE
    old, new = read_hub(before).hub, read_hub(after).hub
    assert old is not None
    assert new is not None
    summary = as_markdown(changes(old, new))
    assert "<b onclick" not in summary
    assert "&lt;b onclick" in summary
