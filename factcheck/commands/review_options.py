"""The options that the commands of ``factcheck review`` share, and what all of them print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands.printing import warn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.commands.desk import Desk
    from factcheck.commands.review_answering import Said

ReportArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="REPORT.json",
        help="A report [default: the only one in reports/].",
        dir_okay=False,
    ),
]
DecisionsOption = Annotated[
    Path | None,
    typer.Option("--decisions", help="File of decisions [default: beside the report]."),
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", help="The reviewer's name [default: git's user.name, or the login]."),
]
NoteOption = Annotated[str, typer.Option("--note", help="Why, in your own words.")]
FindingWords = Annotated[
    list[str],
    typer.Argument(
        metavar="ID", help="Findings, each by its id; a REPORT.json may stand before them."
    ),
]


def said(by: str | None, note: str) -> Said:
    """Return who answers now, and why."""
    from factcheck.commands.review_answering import Said
    from factcheck.commands.reviewers import now, reviewer

    return Said(reviewer(by), now(), note)


def tell_notices(desk: Desk) -> None:
    """Print what was mended, made or passed over in the file of decisions."""
    for notice in desk.notices:
        warn(notice)


def assert_known_rules(desk: Desk, rules: Iterable[str]) -> None:
    """Raise InputError, with the nearest rule, for one that did not make the report."""
    from factcheck.errors import InputError
    from factcheck.review.reattaching import rules_in_force
    from factcheck.rulebook.suggesting import closest

    found = {finding.rule for finding in desk.document.findings}
    known = found | rules_in_force(desk.document)
    for rule in rules:
        if rule not in known:
            near = closest(rule, sorted(known)) or "; `factcheck rules list` names all"
            raise InputError(f"{desk.report}: was made with no rule {rule!r}{near}")
