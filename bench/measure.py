"""Runs a command once and takes the operating system's own account of it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Figures(NamedTuple):
    """One run: seconds on the clock, seconds of processor time of it and its children, MB of the largest process."""

    wall: float
    cpu: float
    peak_mb: float
    exit_code: int


def measure(command: list[str], folder: Path, environment: Mapping[str, str]) -> Figures:
    """Run a command in a folder and return its figures; its output goes to `bench.log` there."""
    with (folder / "bench.log").open("ab") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env={**os.environ, **environment}, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def site_size(site: Path) -> tuple[int, float]:
    """Return the number of HTML pages and their average size in KB (1,000 bytes)."""
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    return len(sizes), sum(sizes) / max(1, len(sizes)) / 1000
