"""What ``factcheck review import`` takes in: all that was changed in a sheet, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.answer_words import answer_about
from factcheck.commands.desk import Desk, keep
from factcheck.commands.review_answering import Said, answer_one
from factcheck.errors import InputError
from factcheck.reporting.visible import visible
from factcheck.review.decisions import Decision
from factcheck.review.sheets import Entered, read_rows, read_sheet
from factcheck.rulebook.suggesting import closest

if TYPE_CHECKING:
    from factcheck.contract.entries import FindingEntry


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The desk after an import, and what was taken in, in one line."""

    desk: Desk
    line: str


def take_in(desk: Desk, path: Path, said: Said) -> TakenIn:
    """Take in a sheet (.csv, .json) or decisions (.jsonl); InputError with each fault, or all."""
    if path.suffix == ".jsonl":
        return _decisions_of(desk, path)
    readers = {".csv": read_sheet, ".json": read_rows}
    if path.suffix not in readers:
        raise InputError(f"{path}: neither a sheet (.csv, .json) nor decisions (.jsonl)")
    entered = readers[path.suffix](path)
    decisions = changed(desk, entered, said)
    blank = sum(not row.answer for row in entered)
    unchanged = len(entered) - blank - len(decisions)
    line = f"taken in: {len(decisions)} answers; unchanged: {unchanged}, without answer: {blank}"
    return TakenIn(keep(desk, decisions), line)


def _decisions_of(desk: Desk, path: Path) -> TakenIn:
    from factcheck.review.store import read_kept

    there = {decision.id for decision in desk.decisions}
    kept = read_kept(path)
    new = [decision for decision in kept.decisions if decision.id not in there]
    line = f"taken in: {len(new)} decisions; there already: {len(kept.decisions) - len(new)}"
    return TakenIn(keep(desk, new), "\n".join((*kept.notices, line)))


def changed(desk: Desk, entered: Sequence[Entered], said: Said) -> tuple[Decision, ...]:
    """Return the decisions that rows ask for; InputError with the place of every fault."""
    faults: list[str] = []
    decisions = []
    seen: dict[str, str] = {}
    for row in entered:
        try:
            finding = _finding(desk, row)
            if finding.id in seen:
                raise InputError(f"finding {finding.id} stands in {seen[finding.id]}, too")
            seen[finding.id] = row.place
            decision = _changed(desk, finding, row, said)
            decisions += [decision] if decision else []
        except InputError as error:
            faults.append(f"{row.place}: {error}")
    if faults:
        raise InputError("\n".join(faults))
    return tuple(decisions)


def _finding(desk: Desk, row: Entered) -> FindingEntry:
    # A sheet names whole ids: the start of one may be what a spreadsheet made of it.
    by_id = {finding.id: finding for finding in desk.document.findings}
    if row.id not in by_id:
        raise InputError(f"{desk.report} has no finding {row.id!r}{closest(row.id, by_id)}")
    return by_id[row.id]


def _changed(desk: Desk, finding: FindingEntry, row: Entered, said: Said) -> Decision | None:
    before = _before(desk, finding, row)
    if not row.answer:
        if before:
            raise InputError("the answer was emptied; `factcheck review undo` takes one back")
        if row.note.strip():
            raise InputError("a note without an answer")
        return None
    answer = answer_about(row.answer, finding.id, finding.verdict)
    if before == (answer, visible(row.note)):
        return None
    return answer_one(desk, finding, answer, Said(said.by, said.at, row.note.strip()))


def _before(desk: Desk, finding: FindingEntry, row: Entered) -> tuple[str, str] | None:
    """Return the answer and the note that a row was made from, or None."""
    if row.answer_id:
        for decision in desk.about.get(finding.id, ()):
            if decision.id == row.answer_id:
                return decision.answer, visible(decision.note)
        raise InputError(f"answer_id {row.answer_id!r} is of no answer about {finding.id}")
    review = finding.review
    # A report may have come alone, without the file of its decisions.
    alone = review is not None and finding.id not in desk.about
    return (review.answer, visible(review.note)) if review and alone else None
