"""The line in which a reviewer types a note, or words to search."""

from __future__ import annotations

from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from factcheck.reporting.wordings import Wording


class Asked(StrEnum):
    """What the reviewer is typing."""

    NOTE = "note"
    SEARCH = "search"


class AskLine(Horizontal):
    """Hidden until something is asked; tells what was typed, and hides again."""

    class Typed(Message):
        """A text that was typed to its end."""

        def __init__(self, asked: Asked, text: str) -> None:
            """Tell what was asked, and the text."""
            super().__init__()
            self.asked, self.text = asked, text

    def __init__(self, wording: Wording) -> None:
        """Ask in one language."""
        super().__init__(id="asking")
        self.wording = wording
        self.asked: Asked | None = None

    def compose(self) -> ComposeResult:
        """Lay out what is asked, and the field."""
        yield Static(id="asked", markup=False)
        yield Input(id="typed", compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """Hide until something is asked."""
        self.display = False

    def ask(self, asked: Asked, text: str) -> None:
        """Ask for a text, beginning with one that may be changed."""
        self.asked, self.display = asked, True
        prompt = self.wording.phrase(f"reviewing.ask.{asked}")
        self.query_one("#asked", Static).update(Content(prompt))
        typed = self.query_one("#typed", Input)
        typed.value = text
        typed.cursor_position = len(text)
        typed.focus()

    def leave(self) -> None:
        """Ask no more."""
        self.asked, self.display = None, False

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Tell what was typed."""
        event.stop()
        if self.asked:
            self.post_message(self.Typed(self.asked, event.value))
