"""Every fragment a hand-written page can hold, from all the rooms that make some."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hub.contributing.editors import editors
from hub.model.hub import Hub
from hub.opendata.page import data_files_fragment
from hub.pages.fragments import FRAGMENTS as PAGE_FRAGMENTS
from hub.pages.fragments import Fragment

FRAGMENTS: Mapping[str, Callable[[Hub, str, str], Fragment]] = {
    **PAGE_FRAGMENTS,
    "editors": editors,
    "data-files": data_files_fragment,
}
"""By the name in `<!-- hub:NAME -->`; called with the hub, the language and the page's path."""
