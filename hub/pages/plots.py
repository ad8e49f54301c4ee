"""Plots as SVG, drawn at build time: one hue, direct labels, zero baseline. Each stands beside a table twin."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from hub.language import names

WIDTH = 340
_ROW = 40
_BAR = 16
_ROOM_FOR_FIGURE = 64
_LONGEST_LABEL = 46


def bars(points: Sequence[tuple[str, float]], language: str, title: str) -> Markup:
    """Return horizontal bars from a zero baseline, each with its label above and its figure at the end.

    Bars lie because labels may be long ("April 2021 – March 2022") and a phone is narrow. The picture is one image
    with `title` as its name; the figures themselves are in the table beside it.
    """
    most = max((value for _, value in points), default=0) or 1
    rows = []
    for index, (label, value) in enumerate(points):
        top = index * _ROW
        length = round((WIDTH - _ROOM_FOR_FIGURE) * value / most, 1)
        short = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
        rows.append(
            Markup(
                '<text class="e-plot__label" x="0" y="%d">%s</text>'
                '<rect class="e-plot__bar" x="0" y="%d" width="%s" height="%d"/>'
                '<text class="e-plot__figure" x="%s" y="%d">%s</text>'
            )
            % (
                top + 13,
                short,
                top + 18,
                length,
                _BAR,
                round(length + 6, 1),
                top + 31,
                names.number(value, language),
            )
        )
    height = len(points) * _ROW
    return Markup(
        '<svg class="e-plot" viewBox="0 0 %d %d" role="img" aria-label="%s">%s'
        '<path class="e-plot__base" d="M0 14V%d"/></svg>'
    ) % (WIDTH, height, escape(title), Markup("").join(rows), height)
