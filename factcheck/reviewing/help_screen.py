"""What each key does, and what each sign means."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.reporting.wordings import Wording


class HelpScreen(ModalScreen[None]):
    """Keys and signs; any of the usual keys leads back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark", "dismiss", show=False)
    ]

    def __init__(self, wording: Wording) -> None:
        """Help in one language."""
        super().__init__()
        self.wording = wording

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        say = self.wording
        lines = (*say.lines("reviewing.help.keys"), "", *say.lines("reviewing.help.signs"))
        with Vertical(classes="box"):
            yield Static(say.phrase("reviewing.help.title"), classes="title")
            with VerticalScroll(id="lines"):
                yield Static(Content("\n".join(lines)))
            yield Static(say.phrase("reviewing.help.close"), classes="how")
