"""Series: the values that a story gives for one thing as time goes on, each with its day.

A later value is an update of an earlier one, not its opposite; what a reader wants is all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.records.judgements import Judgement
from factcheck.records.particulars import Measure
from factcheck.records.precedence import in_words
from factcheck.records.readings import as_written
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.finding_phrases import FindingPhrases

Given = tuple[date, Measure, Statement]


def series_of(judgements: Sequence[Judgement], phrases: FindingPhrases) -> str:
    """Return the values of compatible judgements by the day of their telling, in words.

    "" where the judgements are of no measure, of another verdict, or all of one day.
    """
    if any(judgement.verdict is not Verdict.COMPATIBLE for judgement in judgements):
        return ""
    steps: dict[tuple[date, tuple[float, float]], tuple[str, set[str]]] = {}
    for day, measure, statement in sorted(given(judgements), key=telling_order):
        written = as_written(measure, statement)
        _, outlets = steps.setdefault((day, measure.value), (written, set()))
        outlets.add(statement.outlet)
    if len({day for day, _ in steps}) < 2:
        return ""
    told = (
        phrases.messages.step.format(day=day, value=written, outlets=", ".join(sorted(outlets)))
        for (day, _), (written, outlets) in steps.items()
    )
    return "; ".join(told) + "."


def given(judgements: Sequence[Judgement]) -> Iterator[Given]:
    """Yield each measure of the judged pairs with the day of its telling, where that is known."""
    for judgement in judgements:
        for pair in (judgement.pair, judgement.pair.swapped):
            if pair.measures is not None and pair.left.said is not None:
                yield pair.left.said.last, pair.measures.left, pair.left


def telling_order(told: Given) -> tuple[object, ...]:
    """Sort key of a measure that was told: its day, its value, then the words around it."""
    day, measure, statement = told
    return day, measure.value, in_words(statement), measure.start
