"""The finding in view: headline, the two sides beside or above each other, why, the history."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from factcheck.reporting.views.findings import FindingView, view_of
from factcheck.reporting.views.labels import numbered
from factcheck.reviewing import drawing
from factcheck.reviewing.history import history_lines
from factcheck.reviewing.look import Look
from factcheck.reviewing.reasons import reason_lines
from factcheck.reviewing.session import Session
from factcheck.reviewing.surroundings import Surroundings, surroundings_of


class Detail(VerticalScroll):
    """All that the report and the decisions hold about one finding."""

    def __init__(self, look: Look) -> None:
        """Make an empty one."""
        super().__init__(id="detail")
        self.look = look
        self.wide = False

    def compose(self) -> ComposeResult:
        """Lay out what stands above the quotes, the two sides, and what stands below."""
        yield Static(id="opening", markup=False)
        with Container(id="sides"):
            yield Static(id="left", classes="side", markup=False)
            yield Static(id="right", classes="side", markup=False)
        yield Static(id="closing", markup=False)

    def show(self, session: Session) -> None:
        """Show the finding in view of a session, or that there is none."""
        entry = session.here
        self.query_one("#sides").display = entry is not None
        if entry is None:
            key = "empty" if session.findings else "no_finding"
            self._put("opening", session.wording.phrase(f"reviewing.{key}"))
            self._put("closing", "")
            return
        finding = numbered(session.numbers[entry.id], entry, session.wording)
        view = view_of(finding, session.sources)
        draft = session.drafts.get(entry.id, "")
        self._put("opening", drawing.opening(view, draft, session.wording, self.look))
        self._put_sides(view, session)
        self._put("closing", self._ending(view, session))

    def _put(self, name: str, content: Content | str) -> None:
        text = Content(content) if isinstance(content, str) else content
        self.query_one(f"#{name}", Static).update(text)

    def _put_sides(self, view: FindingView, session: Session) -> None:
        around = around_of(view, session) if self.wide else {}
        for name, side in zip(("left", "right"), (*view.sides, None), strict=False):
            self.query_one(f"#{name}").display = side is not None
            if side:
                self._put(name, drawing.side(side, around, session.wording, self.look))

    def _ending(self, view: FindingView, session: Session) -> Content:
        reasons = reason_lines(view.entry, session.desk.document, session.wording)
        about = session.desk.about.get(view.entry.id, ())
        history = tuple(history_lines(about, session.wording))
        saying = drawing.Saying(session.wording, self.look)
        return drawing.closing(view, reasons, history, saying)


def around_of(view: FindingView, session: Session) -> dict[str, Surroundings]:
    """Return what stands around the statement of each quote that is shown, by its id."""
    marked = {words.statement for words in view.entry.words}
    around = {}
    for quote in (quote for side in view.sides for quote in side.quotes):
        shown = next((name for name in quote.ids if name in marked), quote.ids[0])
        statement = session.sources.statements[shown]
        article = session.sources.articles[statement.article]
        around[shown] = surroundings_of(statement, article)
    return around
