"""Pouring: each page of data, in each language, goes into its shell and onto disk.

A page whose digest is that of the last edition is not made again: the file of the last site is taken over.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from hub.site.edition import Published
from hub.site.files import keep, take_over
from hub.site.making import make
from hub.site.material import Material, file_name
from hub.site.publishing import Staging


@dataclass
class Poured:
    """What was published, and what there is to complain about."""

    files: dict[str, Published] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    made: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    """How long the pages took, and how much of a processor's time what is made beside them."""

    def __str__(self) -> str:
        """Say what was done."""
        times = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in self.seconds.items() if seconds)
        return f"{len(self.files)} files, {self.made} pages made anew ({times})"


def pour(
    material: Material, last: Mapping[str, Published], staging: Staging, workers: int, settled: Container[str] = ()
) -> Poured:
    """Fill `staging` with every page; `last` is what the site on disk was made from.

    Files whose names are `settled` are taken over whatever has changed.
    """
    poured = Poured()
    to_make: list[tuple[int, str]] = []
    for index, job in enumerate(material.jobs):
        name, digest = file_name(job), material.digest(job)
        kept = take_over(staging, name, last) if name in settled else keep(staging, name, digest, last)
        if kept:
            poured.files[name] = kept
        else:
            to_make.append((index, digest))
    for files, warnings in make(material, staging, to_make, workers):
        poured.files.update(files)
        poured.warnings += warnings
    poured.made = len(to_make)
    return poured
