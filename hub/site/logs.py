"""Counts warnings as MkDocs does for `--strict`, but in time: MkDocs aborts only after the site has been published."""

from __future__ import annotations

import logging


class WarningCounter(logging.Handler):
    """A handler of MkDocs's logger that only counts, between `start` and `stop` or within a `with`."""

    def __init__(self) -> None:
        """Start at nothing."""
        super().__init__(logging.WARNING)
        self.total = 0
        self._mark = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.total += 1

    def start(self) -> None:
        """Begin to count, at nothing."""
        self.total = self._mark = 0
        logging.getLogger("mkdocs").addHandler(self)

    def mark(self) -> None:
        """Let `since_mark` begin here."""
        self._mark = self.total

    @property
    def since_mark(self) -> int:
        """The number of warnings since `mark`."""
        return self.total - self._mark

    def stop(self) -> None:
        """Stop counting."""
        logging.getLogger("mkdocs").removeHandler(self)

    def __enter__(self) -> WarningCounter:
        """Begin to count."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop counting."""
        self.stop()


class Quiet(logging.Filter):
    """Drops what MkDocs says of each page that the plugin has taken from it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether to let the record pass."""
        return "enerated empty output" not in str(record.msg)
