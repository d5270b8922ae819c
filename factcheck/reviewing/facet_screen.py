"""The filter: what the list can be narrowed to, chosen by Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from factcheck.reporting.wordings import Wording
from factcheck.reviewing.bar_list import BarList
from factcheck.reviewing.choice import Choice
from factcheck.reviewing.facets import Facet, toggled

Facets = Callable[[Choice], tuple[Facet, ...]]


class FacetScreen(ModalScreen[Choice]):
    """Facets with their numbers; gives back the choice when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f,q", "leave", show=False),
        Binding("space", "pick", show=False),
    ]

    def __init__(self, choice: Choice, facets: Facets, wording: Wording) -> None:
        """Offer what ``facets`` finds for a choice."""
        super().__init__()
        self.choice, self.facets, self.wording = choice, facets, wording
        self.by_id: dict[str, Facet] = {}

    def compose(self) -> ComposeResult:
        """Lay out the title, the facets, and how to choose."""
        with Vertical(classes="box"):
            yield Static(self.wording.phrase("reviewing.facets.title"), classes="title")
            yield BarList(*self._options(), id="facets", markup=False)
            yield Static(self.wording.phrase("reviewing.facets.how"), classes="how")

    def _options(self) -> Iterator[Option]:
        group = None
        for number, facet in enumerate(self.facets(self.choice)):
            if facet.group != group:
                group = facet.group
                name = self.wording.phrase(f"reviewing.facets.groups.{group}")
                yield Option(Content.styled(name, "bold"), disabled=True)
            sign = "[x]" if facet.chosen else "[ ]"
            self.by_id[str(number)] = facet
            yield Option(Content(f"{sign} {facet.words} ({facet.count})"), id=str(number))

    def on_mount(self) -> None:
        """Begin at the first facet."""
        self.query_one(OptionList).action_first()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose a facet, or let it go."""
        event.stop()
        self.choice = toggled(self.choice, self.by_id[event.option_id or ""])
        shown = self.query_one(OptionList)
        at = shown.highlighted
        shown.set_options(self._options())
        shown.highlighted = at

    def action_pick(self) -> None:
        """Do what Enter does."""
        self.query_one(OptionList).action_select()

    def action_leave(self) -> None:
        """Go back to the list."""
        self.dismiss(self.choice)
