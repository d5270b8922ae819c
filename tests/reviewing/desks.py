"""Desks to review at: reports of the review tests, a clock that ticks, and a file that may fail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from factcheck.commands.desk import Desk, keep, open_desk, with_decisions
from factcheck.contract.entries import ReportDocument
from factcheck.errors import OutputError
from factcheck.reporting.wordings import wording_in
from factcheck.review.deciding import Answered, decision_on
from factcheck.review.decisions import Answer, Decision
from factcheck.review.store import append, decisions_beside, read_decisions
from factcheck.reviewing.access import Access
from factcheck.reviewing.app import ReviewApp
from factcheck.reviewing.choice import Choice
from factcheck.reviewing.place import Place
from factcheck.reviewing.session import Session
from tests.review.documents import written

ENGLISH = wording_in("en")


class Table:
    """A report in a folder, its file of decisions, and the reviewer at it."""

    def __init__(
        self, folder: Path, document: ReportDocument | None = None, by: str = "Ana"
    ) -> None:
        self.report = written(folder, document)
        self.path = decisions_beside(self.report)
        self.by = by
        self.full = False
        self.ticks: Iterator[int] = count()

    @property
    def kept(self) -> tuple[Decision, ...]:
        """What is on the disk."""
        return read_decisions(self.path) if self.path.exists() else ()

    def now(self) -> str:
        return f"2024-01-15T08:{next(self.ticks):02d}:00Z"

    def access(self) -> Access:
        desk = open_desk(self.report)

        def keep_all(decisions: Sequence[Decision]) -> Desk:
            if self.full:
                raise OutputError(f"{self.path.name}: cannot be written: No space left on device")
            return keep(desk, decisions)

        def read() -> Desk:
            return with_decisions(self.report, self.path, desk.document)

        return Access(self.report, self.path, read, keep_all, self.now, self.by)

    def session(self, place: Place | None = None) -> Session:
        return Session(open_desk(self.report), self.access(), ENGLISH, place or Place())

    def app(self, choice: Choice | None = None, language: str = "en") -> ReviewApp:
        desk = open_desk(self.report)
        return ReviewApp(desk, self.access(), wording_in(language), choice or Choice())

    def another_says(
        self, finding: str, answer: Answer, by: str = "Budi", note: str = ""
    ) -> Decision:
        """Let another reviewer answer, in another process as it were."""
        desk = open_desk(self.report)
        said = Answered(answer, by, self.now(), note)
        decision = decision_on(desk.document, desk.finding(finding), said)
        append(self.path, [decision])
        return decision
