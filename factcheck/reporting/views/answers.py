"""What a speaker answers to one question: one thing all along, a change, or both at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, groupby

from factcheck.contract.entries import ReportedStatement
from factcheck.reporting.views.days import Day, day_said
from factcheck.reporting.views.shortening import SHORT_QUOTE, shortened
from factcheck.reporting.views.sources import Source, Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import Wording


class Answer(StrEnum):
    """What one statement answers: yes or no, or one of two sides of a conflict."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ONE_SIDE = "one_side"
    OTHER_SIDE = "other_side"


class Holds(StrEnum):
    """What a speaker's answers come to; ``both`` is on one day, or in an order nobody knows."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ONE_SIDE = "one_side"
    OTHER_SIDE = "other_side"
    CHANGED = "changed"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Answered:
    """One statement that answers: what, when, where, and a short quote; ``value`` may be ""."""

    answer: Answer
    value: str
    day: Day
    quote: str
    source: Source
    id: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What a speaker holds on one question, in words, with the statements behind it by day.

    ``steps`` are the answers in their order, one for each change; of ``both`` they have no order.
    """

    holds: Holds
    words: str
    steps: tuple[Answer, ...]
    said: tuple[Answered, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets in which it stands, by name."""
        return tuple(sorted({answered.source.outlet for answered in self.said}))


def answered(
    statement: ReportedStatement, answer: Answer, value: str, sources: Sources
) -> Answered:
    """Return a statement as an answer."""
    return Answered(
        answer=answer,
        value=value,
        day=day_said(statement, sources),
        quote=shortened(visible(statement.text), SHORT_QUOTE),
        source=sources.source(statement),
        id=statement.id,
    )


def cell_of(said: Sequence[Answered], wording: Wording) -> Cell:
    """Return the cell of a speaker's answers to one question; there is at least one."""
    ordered = tuple(sorted(said, key=lambda one: (one.day.order, one.answer, one.id)))
    steps = _steps(ordered)
    if steps is None:
        answers = tuple(sorted({one.answer for one in ordered}))
        told = wording.say("views.holds.both", answers=_listed(answers, ordered, wording))
        return Cell(Holds.BOTH, told, answers, ordered)
    if len(steps) == 1:
        told = _named(steps[0], ordered, wording)
        return Cell(Holds(steps[0].value), told, steps, ordered)
    told = wording.phrase("views.holds.then").join(_dated_steps(ordered, wording))
    return Cell(Holds.CHANGED, wording.say("views.holds.changed", steps=told), steps, ordered)


def _steps(ordered: Sequence[Answered]) -> tuple[Answer, ...] | None:
    """Return the answers one after the other, None where some cannot be put in order."""
    days = sorted({(one.day.order, one.answer, one.day) for one in ordered}, key=lambda d: d[:2])
    for (_, answer, day), (_, other, later) in combinations(days, 2):
        if answer is not other and not _is_before(day, later):
            return None
    return tuple(answer for answer, _ in groupby(one.answer for one in ordered))


def _is_before(day: Day, later: Day) -> bool:
    return day.last is not None and later.first is not None and day.last < later.first


def _dated_steps(ordered: Sequence[Answered], wording: Wording) -> list[str]:
    told = []
    for answer, group in groupby(ordered, key=lambda one: one.answer):
        first = next(group)
        name = _named(answer, [first], wording)
        told.append(wording.say("views.holds.step", answer=name, day=first.day.words))
    return told


def _listed(answers: Sequence[Answer], said: Sequence[Answered], wording: Wording) -> str:
    named = (_named(answer, said, wording) for answer in answers)
    return wording.phrase("views.holds.and").join(named)


def _named(answer: Answer, said: Sequence[Answered], wording: Wording) -> str:
    """Return an answer in words: the values given, where it turns on values."""
    values = dict.fromkeys(one.value for one in said if one.answer is answer and one.value)
    return ", ".join(values) or wording.named("views.answers", answer)
