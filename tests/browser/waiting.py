"""Waiting for what a page does in its own time: no longer than needed, and long enough on a busy machine."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Page

PATIENCE = 15.0
"""Seconds."""


def until(page: Page, holds: Callable[[], bool]) -> bool:
    """Ask again and again until something holds; return whether it does at the end."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            return False
        page.wait_for_timeout(50)
    return True


def drawn(page: Page) -> None:
    """Wait until what a key or a click has opened is drawn: the browser tells of it before the frame after next."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
