"""Running a folder once more to explain it: everything that the run knew, and its findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.comparing import Comparison
    from factcheck.records.reports import Report
    from factcheck.records.statements import Statement


@dataclass(frozen=True, slots=True)
class Rerun:
    """A report, and what lies behind it."""

    report: Report
    comparison: Comparison

    def place_of(self, statement: Statement) -> str:
        """Return ``FILE:LINE (outlet)`` of a statement."""
        article = next(a for a in self.report.articles if a.id == statement.article_id)
        return f"{article.path}:{article.line_of(statement.start)} ({statement.outlet})"


def rerun(settings: Settings) -> Rerun:
    """Run the folder of the settings. Raises InputError, RuleFileError or ModelError."""
    from factcheck import pipeline
    from factcheck.commands.engines import open_engines
    from factcheck.commands.progress import progress_bar
    from factcheck.comparing import Comparison
    from factcheck.knowledge import load_knowledge

    opened = open_engines(settings)
    with progress_bar() as progress:
        compared = pipeline.compare(settings, load_knowledge(settings), opened.engines, progress)
    report = pipeline.report_of(compared, settings, opened.engines)
    return Rerun(report, Comparison(compared, settings.candidate_similarity))


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())
