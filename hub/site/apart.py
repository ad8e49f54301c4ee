"""Work in a process of its own, where one may be forked. Imports nothing that takes time."""

from __future__ import annotations

import gc
import os
import sys
import threading
import traceback
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar


class ApartError(Exception):
    """A process that ended without a result."""


def can_fork() -> bool:
    """Tell whether a process may be forked: safe only without other threads (the server has some), good on Linux."""
    return threading.active_count() == 1 and sys.platform == "linux"


Result = TypeVar("Result")


class Apart(Generic[Result]):
    """Work in a process of its own, begun at once.

    No pool: its processes would outlive a build that is killed; these end when their work is done.
    """

    def __init__(self, work: Callable[[], Result], *, behind: bool = False) -> None:
        """Begin; `behind` lets the other processes of the build go first."""
        fork = get_context("fork")
        # what is there already is not looked through for garbage, which would copy it into the new process
        gc.freeze()
        self._receiver, sender = fork.Pipe(duplex=False)
        self._process = fork.Process(target=_send, args=(sender, work, behind), daemon=True)
        self._process.start()
        gc.unfreeze()
        sender.close()

    def result(self) -> Result:
        """Wait for the result. Raises ApartError, with what happened, if there is none."""
        try:
            made, error = self._receiver.recv()
        except EOFError:
            raise ApartError("a process of the build ended before its time") from None
        if error:
            raise ApartError(error)
        self._process.join()
        return made  # type: ignore[no-any-return]


def begun(work: Callable[[], Result], *, behind: bool = False) -> Callable[[], Result]:
    """Begin work beside this process, if one may be forked, and return what waits for its result or does it then."""
    return Apart(work, behind=behind).result if can_fork() else work


def _send(sender: Connection, work: Callable[[], object], behind: bool) -> None:
    if behind:
        os.nice(10)
    # this ends soon: looking for garbage takes longer than it saves
    gc.disable()
    try:
        sender.send((work(), None))
    except Exception:
        sender.send((None, traceback.format_exc()))
