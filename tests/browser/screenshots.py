"""The pictures in the guide "Add your city in ten minutes" and in the README, taken from the site: `make screenshots`.

Run as a program with the folder of a built site. Writes into docs/assets/images/form and .github.
"""

from __future__ import annotations

import base64
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

from bench.server import served

FOLDER = Path(__file__).parents[2] / "docs" / "assets" / "images" / "form"
README_PICTURE = Path(__file__).parents[2] / ".github" / "practice.png"
FORM = {"en": "/contribute/profile/", "fr": "/fr/contribute/profile/"}
WORDS = {
    "en": {
        "name": "Rivertown",
        "background": "Rivertown has a port and many newcomers. The council wants to act earlier.",
        "title": "Open evenings",
        "summary": "Neighbours meet the police once a month and settle small conflicts.",
        "source": "Council decision 2024/17",
    },
    "fr": {
        "name": "Rivebourg",
        "background": "Rivebourg a un port et accueille beaucoup de monde. Le conseil veut agir plus tôt.",
        "title": "Soirées ouvertes",
        "summary": "Une fois par mois, le voisinage rencontre la police et règle de petits conflits.",
        "source": "Délibération 2024/17",
    },
}


HEIGHT = 330
"""Pixels of a picture at most: a guide with all of them is to be read on a telephone."""

TO_WEBP = """async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext("2d", { alpha: false }).drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.05).split(",")[1];
}"""


def take(page: Page, address: str, language: str) -> None:
    """Fill in the form of one language and take its pictures."""
    words = WORDS[language]
    page.goto(address + FORM[language])
    page.locator("[data-begin=new]").click()
    page.locator("#profile-form[data-ready]").wait_for()
    asked = page.locator(".f-question")
    asked.nth(1).locator("input[type=text]").first.fill(words["name"])
    asked.nth(2).locator("select").select_option("city")
    asked.nth(3).locator("select").first.select_option("BE")
    _save(page, [asked.nth(number) for number in range(2)], language, "questions")
    asked.nth(4).locator("textarea").fill(words["background"])
    asked.nth(4).locator("textarea").blur()
    asked.nth(4).get_by_role("button").click()
    dialogue = page.locator("dialog[open]")
    dialogue.locator("input").first.fill(words["source"])
    dialogue.locator("input").nth(4).fill(language)
    dialogue.locator("input").first.focus()
    box = dialogue.bounding_box()
    assert box
    part = {**box, "height": min(box["height"], HEIGHT)}
    _write(page, page.screenshot(clip=part, animations="disabled"), f"{language}-source")
    dialogue.locator("select").nth(1).select_option("report")
    dialogue.locator("select").nth(2).select_option("full")
    dialogue.locator("button").first.click()
    asked.nth(5).locator("input[type=text]").first.fill(words["title"])
    asked.nth(6).locator("textarea").fill(words["summary"])
    asked.nth(8).locator("select").select_option("service")
    asked.nth(9).locator("input[type=checkbox]").nth(1).check()
    parts = page.locator(".f-part")
    parts.nth(2).get_by_role("button").click()
    page.wait_for_timeout(400)
    _save(page, [parts.nth(2)], language, "check")
    asked.nth(7).locator("input[type=checkbox]").nth(3).check()
    parts.nth(3).get_by_role("button").nth(0 if language == "en" else 1).click()
    page.wait_for_timeout(600)
    _save(page, [page.locator(".f-preview")], language, "preview")


def take_practice(page: Page, address: str) -> None:
    """Take the README's picture: a practice's claims, what the city says beside what was found."""
    page.goto(f"{address}/practices/rotterdam/buurt-bestuurt/")
    page.add_style_tag(content=".md-header, .md-top { visibility: hidden }")
    box = page.locator(".e-claims").bounding_box()
    verdict = page.locator(".e-verdict").bounding_box()
    assert box
    assert verdict
    clip = {
        "x": box["x"] - 16,
        "y": verdict["y"] - 16,
        "width": box["width"] + 32,
        "height": box["y"] - verdict["y"] + box["height"] + 32,
    }
    page.screenshot(path=README_PICTURE, clip=clip, full_page=True, animations="disabled")


def _save(page: Page, parts: list[Locator], language: str, name: str) -> None:
    page.add_style_tag(content=".md-header, .md-top { visibility: hidden }")
    boxes = [box for part in parts if (box := part.bounding_box())]
    top, bottom = min(box["y"] for box in boxes), max(box["y"] + box["height"] for box in boxes)
    left, right = min(box["x"] for box in boxes), max(box["x"] + box["width"] for box in boxes)
    scrolled = page.evaluate("() => [scrollX, scrollY]")
    picture = page.screenshot(
        clip={
            "x": left + scrolled[0] - 8,
            "y": top + scrolled[1] - 8,
            "width": right - left + 16,
            "height": min(bottom - top + 16, HEIGHT),
        },
        full_page=True,
        animations="disabled",
    )
    _write(page, picture, f"{language}-{name}")


def _write(page: Page, picture: bytes, name: str) -> None:
    """Write a picture as WebP, a third of the bytes, made by the browser itself."""
    blank = page.context.new_page()
    made = blank.evaluate(TO_WEBP, base64.b64encode(picture).decode())
    blank.close()
    (FOLDER / f"{name}.webp").write_bytes(base64.b64decode(made))


def main(site: Path) -> None:
    """Take all pictures from a built site."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for language in FORM:
            context = browser.new_context(viewport={"width": 760, "height": 900}, locale=language, bypass_csp=True)
            take(context.new_page(), address, language)
        wide = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en", bypass_csp=True)
        take_practice(wide.new_page(), address)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
