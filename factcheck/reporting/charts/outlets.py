"""The chart of outlets: who confirms whom and who is at odds with whom, each pair once."""

from __future__ import annotations

from string import ascii_uppercase

from factcheck.reporting.charts.grids import Cell, Column, Grid, Row, panels_of
from factcheck.reporting.charts.legends import legend_of, one
from factcheck.reporting.charts.panels import Chart
from factcheck.reporting.charts.signs import Shape, Sign, Signs
from factcheck.reporting.views.pairs import OutletPair, Pairs
from factcheck.reporting.wordings import Wording

KINDS = (("agree", Shape.AGREE), ("one_origin", Shape.HOLLOW), ("conflict", Shape.DENIES))


def outlets_chart(shared: Pairs, wording: Wording) -> Chart | None:
    """Return the chart of outlet pairs; None where no two share an agreement or a conflict."""
    if not shared.pairs:
        return None
    pairs = {(pair.first, pair.second): pair for pair in shared.pairs}
    # Each outlet has a row below its own column, so the last one needs none.
    columns = shared.outlets[:-1]
    named = dict(zip(shared.outlets, ascii_uppercase, strict=False))
    grid = Grid(
        heading=wording.phrase("charts.outlets.title"),
        columns=tuple(Column((named[outlet],), outlet) for outlet in columns),
        rows=tuple(
            Row(
                f"{named[outlet]} {outlet}",
                tuple(_cell(pairs.get((other, outlet)), wording) for other in columns),
            )
            for outlet in shared.outlets[1:]
        ),
        notes=(wording.say("charts.outlets.more", n=shared.more),) if shared.more else (),
    )
    used = {kind for pair in shared.pairs for kind, _, labels in _kinds(pair) if labels}
    legend = [
        (one(shape), wording.phrase(f"charts.signs.{kind}"))
        for kind, shape in KINDS
        if kind in used
    ]
    return Chart(
        key="outlets",
        title=wording.phrase("charts.outlets.title"),
        alt=wording.say("charts.outlets.alt", outlets=wording.count(len(named), "outlet")),
        panels=(*panels_of(grid), legend_of(legend)),
    )


def _kinds(pair: OutletPair) -> list[tuple[str, Shape, tuple[str, ...]]]:
    found = (pair.agreements, pair.one_origin, pair.conflicts)
    return [(kind, shape, labels) for (kind, shape), labels in zip(KINDS, found, strict=True)]


def _cell(pair: OutletPair | None, wording: Wording) -> Cell | None:
    if pair is None:
        return None
    kinds = [(kind, shape, labels) for kind, shape, labels in _kinds(pair) if labels]
    signs = tuple(Signs((Sign(shape, len(labels)),)) for _, shape, labels in kinds)
    told = "; ".join(
        f"{wording.phrase(f'charts.signs.{kind}')}: {', '.join(labels)}"
        for kind, _, labels in kinds
    )
    return Cell(signs, (), f"{pair.first}, {pair.second}: {told}")
