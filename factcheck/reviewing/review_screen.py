"""The screen of a review: the list, the finding in view, and the keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from factcheck.records.verdicts import Verdict
from factcheck.review.choosing import Wanted
from factcheck.review.decisions import Answer
from factcheck.reviewing import drawing
from factcheck.reviewing.ask_line import Asked, AskLine
from factcheck.reviewing.choice import Choice
from factcheck.reviewing.detail import Detail
from factcheck.reviewing.facet_screen import FacetScreen
from factcheck.reviewing.facets import Facet, facets_of
from factcheck.reviewing.finding_list import FindingList
from factcheck.reviewing.heading import heading, listing_line
from factcheck.reviewing.help_screen import HelpScreen
from factcheck.reviewing.keys import BINDINGS, keys_shown
from factcheck.reviewing.look import Look
from factcheck.reviewing.rows import Row, row_of
from factcheck.reviewing.session import Session, Told

WIDE = 120
"""Columns from which the list stands beside the finding."""
SIDE_BY_SIDE = 100
"""Columns from which the two sides stand beside each other."""
LOOKS_EVERY = 2.0
"""Seconds between looks at the file of decisions."""


class ReviewScreen(Screen[None]):
    """One report under review."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - an instance's in Textual
        (0, "-narrow"),
        (SIDE_BY_SIDE, "-middle"),
        (WIDE, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [*BINDINGS]

    def __init__(self, session: Session, look: Look, first: Told | None) -> None:
        """Show a session; ``first`` is told at the beginning."""
        super().__init__()
        self.session, self.look, self.first = session, look, first

    def compose(self) -> ComposeResult:
        """Lay out one line on the report, the list and the finding, what is told, the keys."""
        yield Static(id="head", markup=False)
        with Container(id="body"):
            yield FindingList()
            yield Detail(self.look)
        yield Static(id="listing", markup=False)
        yield Static(id="told", markup=False)
        yield AskLine(self.session.wording)
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """Show where the review stands, and begin to look at the file."""
        self._fill()
        self.query_one(FindingList).focus()
        self._tell(self.first)
        self.set_interval(LOOKS_EVERY, self.look_again)

    def on_resize(self, _: events.Resize) -> None:
        """Draw the list in one line or two."""
        self.call_after_refresh(self._fill)

    def look_again(self) -> None:
        """Show what others have decided since the last look."""
        told = self.session.refresh()
        if told:
            self._tell(told)
            self._draw()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Bring the finding under the bar into view."""
        if event.option_id and event.option_id != self.session.at:
            self.session.at = event.option_id
            self._view()

    def on_option_list_option_selected(self, _: OptionList.OptionSelected) -> None:
        """Enter on the list: show the finding alone."""
        self.action_alone()

    def action_right(self) -> None:
        """Answer that the finding is right."""
        agrees = self.session.here and self.session.here.verdict is Verdict.AGREEMENT
        self.action_answer(Answer.CONFIRMED if agrees else Answer.CONFLICT)

    def action_answer(self, answer: str) -> None:
        """Keep an answer about the finding in view."""
        self._tell(self.session.answer(Answer(answer)))
        self._draw()

    def action_undo(self) -> None:
        """Take back an answer."""
        self._tell(self.session.undo())
        self._draw()

    def action_go_on(self) -> None:
        """Go to the next finding that waits for an answer."""
        self._tell(self.session.go_on())
        self._draw()

    def action_go(self, step: int) -> None:
        """Go some findings down the list, or up."""
        shown = self.session.listed
        if self.session.at in shown:
            at = shown.index(self.session.at) + step
            self.query_one(FindingList).put_bar(shown[max(0, min(at, len(shown) - 1))])

    def action_read_on(self, pages: int) -> None:
        """Read on in the finding, or back."""
        detail = self.query_one(Detail)
        if pages > 0:
            detail.scroll_page_down(animate=False)
        else:
            detail.scroll_page_up(animate=False)

    def action_context(self) -> None:
        """Show more of the articles around the quotes, or less."""
        detail = self.query_one(Detail)
        detail.wide = not detail.wide
        detail.show(self.session)

    def action_alone(self) -> None:
        """Show the finding alone, or with the list."""
        alone = not self.has_class("-alone")
        self.set_class(alone, "-alone")
        self.query_one(Detail if alone else FindingList).focus()

    def action_order(self) -> None:
        """Put the list in another order."""
        choice = self.session.choice
        self._choose(replace(choice, order=choice.order.following))

    def action_narrow(self) -> None:
        """Open the filter."""
        session = self.session

        def facets(choice: Choice) -> tuple[Facet, ...]:
            return facets_of(session.findings, session.subjects, choice, session.wording)

        screen = FacetScreen(session.choice, facets, session.wording)
        self.app.push_screen(screen, lambda choice: self._choose(choice or session.choice))

    def action_help(self) -> None:
        """Open the help."""
        self.app.push_screen(HelpScreen(self.session.wording))

    def action_search(self) -> None:
        """Ask for words to search."""
        self.query_one(AskLine).ask(Asked.SEARCH, self.session.choice.words)

    def action_note(self) -> None:
        """Ask for a note."""
        if self.session.here:
            own = self.session.own_word(self.session.at)
            draft = self.session.drafts.get(self.session.at)
            self.query_one(AskLine).ask(
                Asked.NOTE, draft if draft is not None else own.note if own else ""
            )

    def action_let_go(self) -> None:
        """Leave the line that is typed; without one, show all findings again."""
        if self.query_one(AskLine).asked:
            self._ask_no_more()
        elif self.session.choice.narrows:
            self._choose(Choice(wanted=Wanted(), order=self.session.choice.order))

    def on_ask_line_typed(self, event: AskLine.Typed) -> None:
        """Take what was typed."""
        self._ask_no_more()
        if event.asked is Asked.SEARCH:
            self.session.search(event.text)
            self._fill()
        else:
            self._tell(self.session.note(event.text))
            self._draw()

    def _ask_no_more(self) -> None:
        self.query_one(AskLine).leave()
        self.query_one(Detail if self.has_class("-alone") else FindingList).focus()

    def _choose(self, choice: Choice) -> None:
        self.session.choose(choice)
        self._fill()

    def _tell(self, told: Told | None) -> None:
        line = self.query_one("#told", Static)
        line.display = told is not None
        style = self.look.bad if told and told.failed else self.look.good
        line.update(drawing.text_of([(told.text, style)] if told else []))

    def _rows(self) -> Iterator[Row]:
        session = self.session
        for name in session.listed:
            yield row_of(session.findings[name], session.label(name), session.wording)

    def _row_drawn(self, row: Row) -> Content:
        draw = drawing.two_lines if self.app.size.width >= WIDE else drawing.one_line
        return draw(row, self.look)

    def _fill(self) -> None:
        """Show the list anew, and all that hangs on it."""
        rows = tuple(self._rows())
        self.query_one(FindingList).fill(rows, self._row_drawn, self.session.at)
        self._view()

    def _draw(self) -> None:
        """Show what has changed in the list, where the bar is, and the finding."""
        shown = self.query_one(FindingList)
        shown.renew(tuple(self._rows()), self._row_drawn)
        shown.put_bar(self.session.at)
        self._view()

    def _view(self) -> None:
        session = self.session
        self.query_one("#head", Static).update(Content(heading(session)))
        self.query_one("#listing", Static).update(Content(listing_line(session)))
        detail = self.query_one(Detail)
        detail.show(session)
        detail.scroll_home(animate=False)
        self.query_one("#keys", Static).update(
            drawing.keys(keys_shown(session), self.look, self.app.size.width - 2)
        )
