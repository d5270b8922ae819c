"""What was decided about a report, put into its document: the one place that settles how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck.commands.printing import warn
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.contract.entries import ReportDocument
    from factcheck.review.decisions import Decision

MOST_LOOSE: Final = 5


@dataclass(frozen=True, slots=True)
class Decided:
    """A document with the answers that hold, all decisions, and those on each finding by its id.

    ``notices`` say what in the file of decisions could not be read.
    """

    document: ReportDocument = field(repr=False)
    decisions: tuple[Decision, ...] = field(repr=False, default=())
    about: Mapping[str, tuple[Decision, ...]] = field(repr=False, default_factory=dict)
    notices: tuple[str, ...] = ()


def decided(document: ReportDocument, decisions: Path) -> Decided:
    """Return a document with what a file of decisions says of it, as it is where there is no file.

    Raises InputError with the place of a line that is no decision.
    """
    from factcheck.review.reattaching import reattach
    from factcheck.review.store import read_kept

    if not decisions.exists():
        return Decided(document)
    kept = read_kept(decisions)
    laid = reattach(document, kept.decisions)
    return Decided(
        document=laid.document,
        decisions=kept.decisions,
        about=laid.about,
        notices=(*kept.notices, *loose_notices(decisions, laid.loose)),
    )


def loose_notices(decisions: Path, loose: Sequence[str]) -> tuple[str, ...]:
    """Return a line on what was decided about findings that this report does not have, if any."""
    from factcheck.reporting.visible import visible

    if not loose:
        return ()
    # The ids are those of the file, which may come from anywhere.
    number, which = len(loose), ", ".join(map(visible, loose[:MOST_LOOSE]))
    more = ", …" if number > MOST_LOOSE else ""
    are = "finding was decided that is" if number == 1 else "findings were decided that are"
    return (f"{decisions}: {number} {are} not in this report, and kept: {which}{more}",)


def with_answers(document: ReportDocument, report: Path, decisions: Path | None) -> ReportDocument:
    """Return a document with the answers of a file of decisions, or of that beside the report.

    Warns of decisions that are odd. Raises InputError where the file that is named is not there, or
    a line of it is no decision.
    """
    from factcheck.review.store import decisions_beside

    if decisions is not None and not decisions.is_file():
        raise InputError(f"{decisions}: no such file of decisions")
    now = decided(document, decisions or decisions_beside(report))
    for notice in now.notices:
        warn(notice)
    return now.document
