"""The list of findings: one row each, the one in view under the bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from factcheck.reviewing.bar_list import BarList
from factcheck.reviewing.rows import Row

Draw = Callable[[Row], Content]


class FindingList(BarList):
    """Rows of findings, by their ids."""

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__(id="list", markup=False)
        self.rows: tuple[Row, ...] = ()

    def fill(self, rows: Sequence[Row], draw: Draw, at: str) -> None:
        """Show these rows and put the bar on one of them."""
        self.rows = tuple(rows)
        self.set_options(Option(draw(row), id=row.id) for row in rows)
        self.put_bar(at)

    def renew(self, rows: Sequence[Row], draw: Draw) -> None:
        """Draw anew the rows that say something else than before; their order is the same."""
        for before, row in zip(self.rows, rows, strict=True):
            if before != row:
                self.replace_option_prompt(row.id, draw(row))
        self.rows = tuple(rows)

    def put_bar(self, at: str) -> None:
        """Put the bar on the row of a finding."""
        ids = [row.id for row in self.rows]
        self.highlighted = ids.index(at) if at in ids else None
