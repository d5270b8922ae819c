"""The app around the screen of a review: its look, its beginning and its end."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App

from factcheck.errors import OutputError
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording
from factcheck.reviewing.access import Access, Desk
from factcheck.reviewing.choice import Choice
from factcheck.reviewing.look import COLOURED, PLAIN
from factcheck.reviewing.place import place_file, read_place, write_place
from factcheck.reviewing.review_screen import ReviewScreen
from factcheck.reviewing.session import Session, Told

KEEPS_PLACE_EVERY = 5.0


class ReviewApp(App[None]):
    """Shows a report to one reviewer, and goes on where he stopped.

    Colours are left out where the environment has NO_COLOR, as any program of the kind does.
    """

    CSS_PATH = "reviewing.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [("ctrl+q", "quit", "")]

    def __init__(self, desk: Desk, access: Access, wording: Wording, choice: Choice) -> None:
        """Review a desk; a choice that narrows takes the place of the last one."""
        # Without colours the terminal's own two are used, whatever they are.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.kept_at: Path = place_file(access.report, access.decisions)
        place = read_place(self.kept_at)
        if choice.narrows:
            place = replace(place, choice=choice)
        self.session = Session(desk, access, wording, place)
        self.resumed = bool(place.finding) and self.session.at == place.finding
        self.written = place

    def on_mount(self) -> None:
        """Show the review."""
        notices = " ".join(map(visible, self.session.desk.notices))
        resumed = self.session.wording.phrase("reviewing.told.resumed") if self.resumed else ""
        first = " ".join(filter(None, (notices, resumed)))
        look = PLAIN if self.no_color else COLOURED
        self.push_screen(ReviewScreen(self.session, look, Told(first) if first else None))
        self.set_interval(KEEPS_PLACE_EVERY, self.keep_place)

    def on_app_focus(self, _: events.AppFocus) -> None:
        """Look at the file when the reviewer comes back to the window."""
        if isinstance(self.screen, ReviewScreen):
            self.screen.look_again()

    async def action_quit(self) -> None:
        """Leave; the place is kept first."""
        self.keep_place()
        self.exit()

    def keep_place(self) -> None:
        """Keep where the review stands, if that has changed; a failure is told once."""
        place = self.session.place
        if place == self.written:
            return
        self.written = place
        try:
            write_place(self.kept_at, place)
        except OutputError as error:
            reason = visible(str(error))
            text = self.session.wording.say("reviewing.told.place_not_kept", reason=reason)
            self.notify(text, markup=False, severity="warning")
