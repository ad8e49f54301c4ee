"""Bytes from disk and their text: within limits, in UTF-8, from ordinary files only."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from hub.reading.problems import Place, Problem

SIZE_LIMIT = 1_000_000
"""Bytes in one file; no more is ever read."""

_REFUSED = re.compile(
    # control characters that YAML forbids, and invisible ones that hide or turn text round
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


def read_bytes(path: Path, name: str, inside: Path | None = None) -> tuple[bytes, list[Problem]]:
    """Return a file's bytes and what prevents reading it. `inside` is a folder that no link may lead out of."""

    def refused(code: str, **values: str | int) -> tuple[bytes, list[Problem]]:
        return b"", [Problem(name, 1, 1, code, "", {"path": name, **values})]

    try:
        if inside is not None and not path.resolve().is_relative_to(inside.resolve()):
            return refused("E003")
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return refused("E002")
        if found.st_size > SIZE_LIMIT:
            return refused("E004", megabytes=f"{found.st_size / 1e6:.1f}")
        with path.open("rb") as stream:
            data = stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        return refused("E001")
    except (OSError, ValueError, RuntimeError):
        return refused("E002")
    return (data, []) if len(data) <= SIZE_LIMIT else refused("E004", megabytes=f"{len(data) / 1e6:.1f}")


def decode(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """Return a file's text, its lines ending in line feeds, and what is wrong with its characters.

    What is not UTF-8 is read as Windows wrote it, so that the rest of the file can still be checked.
    """
    problems: list[Problem] = []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = data.decode("utf-16", "replace") if wide else data.decode("cp1252", "replace")
        line, column = (1, 1) if wide else _end(data[: wrong.start].decode("utf-8"))
        byte = f"0x{data[wrong.start]:02x}"
        problems.append(Problem(name, line, column, "E005", "", {"byte": byte}))
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for number, line_text in enumerate(text.split("\n"), 1):
        if line_text.isascii() and line_text.isprintable():
            continue
        if found := _REFUSED.search(line_text):
            values = {"character": f"U+{ord(found[0]):04X}"}
            problems.append(Problem(name, number, found.start() + 1, "E006", "", values))
        if "\t" in line_text:
            problems.append(Problem(name, number, line_text.index("\t") + 1, "E007", "", {}))
    return text, problems


def hidden_character(text: str) -> str | None:
    """Return the first character of a text that is refused for being invisible, or None."""
    found = None if text.isprintable() else _REFUSED.search(text)
    return found[0] if found else None


def _end(before: str) -> Place:
    return Place(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files of a folder by name, `.yaml` too; a missing folder has none."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [folder / name for name in names if name.lower().endswith((".yml", ".yaml")) and not name.startswith(".")]
