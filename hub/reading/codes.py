"""Every code of `hub check`: what it says, why it happens and how to mend it, in English and French.

One table drives the messages, the page of codes and the tests. A code is never reused; its first letter is its
severity: E error, W warning, N notice.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hub.reading.wording import files, notices, references, rules, values, warnings
from hub.reading.wording.form import Code

DID_YOU_MEAN = {"en": 'Did you mean "{nearest}"?', "fr": "Vouliez-vous dire « {nearest} » ?"}

CODES: Mapping[str, Code] = MappingProxyType(
    {
        code.code: code
        for code in sorted(
            (*files.CODES, *values.CODES, *references.CODES, *rules.CODES, *warnings.CODES, *notices.CODES),
            key=lambda code: ("EWN".index(code.code[0]), code.code),
        )
    }
)
"""Every code by its name, errors first."""
