"""Values kept in a file between runs; one that is lost, damaged or foreign is as if it had never been kept."""

from __future__ import annotations

import os
import pickle
import tempfile
from pathlib import Path
from typing import Any


def load_kept(file: Path) -> Any:
    """Return the value kept in a file, None if there is none that can be read."""
    try:
        return pickle.loads(file.read_bytes())
    except Exception:  # a damaged or foreign pickle can raise anything; it is only a cache
        return None


def keep(file: Path, value: object) -> None:
    """Keep a value in a file, in one step; its folder is made if it is not there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as out:
        pickle.dump(value, out, protocol=5)
    os.replace(aside, file)
