"""Answering and taking back from the command line: words in, decisions kept, lines out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.answer_words import (
    LONGEST_ANSWER,
    answer_about,
    answer_in_words,
    answer_meant,
    no_answer,
)
from factcheck.commands.desk import Desk, keep
from factcheck.errors import InputError
from factcheck.reporting.visible import visible
from factcheck.review.choosing import is_contradictory, is_undecided
from factcheck.review.deciding import Answered, decision_on
from factcheck.review.decisions import (
    Answer,
    Decision,
    taking_back,
    time_after,
)
from factcheck.review.precision import Reviewed, reviewed_by_rule
from factcheck.review.standing import reviewer_of, standing_of

if TYPE_CHECKING:
    from factcheck.contract.entries import FindingEntry

EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of a command name: a report, or None, the findings, and what is said.

    ``answer`` is an answer in words of any language, "" where none is asked for.
    """

    report: Path | None
    ids: tuple[str, ...]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Who answers, when and why."""

    by: str
    at: str
    note: str = ""


def words_in(words: Sequence[str]) -> Words:
    """Part the words ``[REPORT] ID...``."""
    named = bool(words) and (words[0].endswith(".json") or Path(words[0]).is_file())
    report = Path(words[0]) if named else None
    ids = tuple(dict.fromkeys(words[1:] if named else words))
    if not ids:
        raise InputError("name one or more findings by their ids, or the starts of them")
    return Words(report, ids)


def answer_in(words: Sequence[str]) -> Words:
    """Part the words ``[REPORT] ID... ANSWER``; the answer may be one word or several."""
    for length in range(LONGEST_ANSWER, 0, -1):
        answer = " ".join(words[-length:])
        if answer_in_words(answer) is not None and all(words[-length:]):
            rest = words_in(words[:-length])
            return Words(rest.report, rest.ids, answer)
    raise no_answer(answer_meant(words))


def answer_all(desk: Desk, ids: Iterable[str], text: str, said: Said) -> Desk:
    """Answer findings in words of any language.

    Raises InputError with all that is wrong, and keeps nothing then.
    """
    faults: list[str] = []
    decisions = []
    for start in ids:
        try:
            finding = desk.finding(start)
            answer = answer_about(text, finding.id, finding.verdict)
            decisions.append(answer_one(desk, finding, answer, said))
        except InputError as error:
            faults.append(str(error))
    if faults:
        raise InputError("\n".join(faults))
    return keep(desk, decisions)


def answer_one(desk: Desk, finding: FindingEntry, answer: Answer, said: Said) -> Decision:
    """Return the decision on a finding; the answer is one that makes sense about it."""
    at = time_after(said.at, desk.about.get(finding.id, ()))
    return decision_on(desk.document, finding, Answered(answer, said.by, at, said.note))


def take_back_all(desk: Desk, ids: Iterable[str], said: Said) -> tuple[Desk, tuple[Decision, ...]]:
    """Take back a reviewer's last answer about each finding; return also what was taken back.

    Raises InputError with all that is wrong, and keeps nothing then.
    """
    faults: list[str] = []
    taken = []
    for start in ids:
        try:
            taken.append(last_word(desk, desk.finding(start), said.by))
        except InputError as error:
            faults.append(str(error))
    if faults:
        raise InputError("\n".join(faults))
    at = time_after(said.at, taken)
    undone = [taking_back(word, by=said.by, at=at, note=said.note) for word in taken]
    return keep(desk, undone), tuple(taken)


def last_word(desk: Desk, finding: FindingEntry, by: str) -> Decision:
    """Return what a reviewer last answered about a finding; InputError where he did not."""
    standing = standing_of(desk.about.get(finding.id, ()))
    own = standing.word_of(by) if standing else None
    if own is None:
        words = standing.words if standing else ()
        others = ", ".join(f"{visible(reviewer_of(word))} ({word.answer})" for word in words)
        hint = f"; --by names whose answer is meant: {others}" if others else ""
        raise InputError(f"{finding.id}: {by or 'nobody'} has answered nothing about it{hint}")
    return own


def state_line(finding: FindingEntry) -> str:
    """Return what holds about a finding, in one line."""
    return f'{visible(finding.id)} "{visible(finding.title)}": {answer_cell(finding)}'


def answer_cell(finding: FindingEntry) -> str:
    """Return who answered what about a finding, those who contradict the others with them."""
    review = finding.review
    if review is None:
        return "undecided"
    said = f"{review.answer} ({visible(review.by) or 'unnamed'})"
    against = f", against {visible('; '.join(review.disagreed))}" if review.disagreed else ""
    matched = f", {review.matched} match" if review.matched != EXACT else ""
    reopened = "reopened, was " if is_undecided(finding) else ""
    return f"{reopened}{said}{matched}{against}"


def closing_lines(desk: Desk) -> Iterator[str]:
    """Yield how much is left to decide, and the rules that reviewers mostly found wrong."""
    findings = desk.document.findings
    waiting = sum(map(is_undecided, findings))
    against = sum(map(is_contradictory, findings))
    also = f", {against} answered against each other" if against else ""
    yield f"undecided: {waiting} of {len(findings)}{also}"
    yield from doubtful_lines(reviewed_by_rule(desk.decisions))


def doubtful_lines(reviewed: Mapping[str, Reviewed]) -> Iterator[str]:
    """Yield a line for each rule that reviewers found wrong more often than right."""
    for rule, counts in reviewed.items():
        if counts.mostly_wrong:
            yield (
                f"rule {visible(rule)} was right in {counts.right} of {counts.answered} "
                f"findings that were answered (at most {counts.at_most:.0%} at 95 % confidence): "
                f"look at it with `factcheck rules show {visible(rule)}`"
            )
