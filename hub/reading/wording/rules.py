"""Codes."""

from hub.reading.wording.form import Code

CODES: tuple[Code, ...] = ()
