"""Reasons: what kept a labelled finding from being found, and what made one that is not labelled.

For a miss that is where it was lost: no statement was read there, the statements were not paired,
or every rule stopped; then the rule is told that came nearest, and the condition it stopped at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import PurePosixPath

from factcheck.comparing import Comparison
from factcheck.evaluation.finding_figures import LABEL_OF, label_of
from factcheck.evaluation.finding_matches import Matched, Reported, Said, holds, said_in
from factcheck.evaluation.gold_findings import GoldFinding, GoldQuote
from factcheck.records.pairs import StatementPair
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.condition import Asks
from factcheck.rulebook.nearest import Approach, approaches, in_words, nearest_first
from factcheck.rulebook.rules import point_of

Both = tuple[Statement, Statement]


@dataclass(frozen=True, slots=True)
class Miss:
    """A labelled finding that no reported one matches, and the reasons, one line each.

    ``nearest`` are the statements that the reasons are about, if there are any.
    """

    event: str
    labelled: GoldFinding
    reasons: tuple[str, ...]
    nearest: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class FalseAlarm:
    """A reported finding that is not labelled; the rule's reasons stand in the finding."""

    event: str
    reported: Reported


def false_alarms(event: str, matched: Matched) -> tuple[FalseAlarm, ...]:
    """Return the reported findings of an event that are not labelled."""
    return tuple(
        FalseAlarm(event, found)
        for found, right in zip(matched.reported, matched.right, strict=True)
        if not right
    )


class MissReader:
    """Tells of each miss of one event where it was lost."""

    def __init__(self, event: str, comparison: Comparison) -> None:
        self._event = event
        self._comparison = comparison
        reading, said = comparison.compared.reading, comparison.compared.said
        self._articles = {article.id: article for article in reading.articles}
        self._files = {PurePosixPath(article.path).name for article in reading.articles}
        self._statements = said.statements

    def misses(self, matched: Matched) -> tuple[Miss, ...]:
        """Return the labelled findings that were not found, each with its reasons."""
        rows = zip(matched.labelled, matched.found, strict=True)
        return tuple(self.miss(labelled) for labelled, found in rows if not found)

    def miss(self, labelled: GoldFinding) -> Miss:
        """Return why a labelled finding was not found."""
        one, other = map(self.statements_of, (labelled.side_a, labelled.side_b))
        if one and other:
            return self.lost_later(labelled, list(product(one, other)))
        empty = (*(() if one else labelled.side_a), *(() if other else labelled.side_b))
        return Miss(self._event, labelled, tuple(map(self.not_read, empty)), ())

    def statements_of(self, quotes: Sequence[GoldQuote]) -> list[Statement]:
        """Return the statements that hold a quote of one side."""
        return [s for s in self._statements if any(holds(self.said(s), q) for q in quotes)]

    def said(self, statement: Statement) -> Said:
        """Return a statement as labels know it."""
        return said_in(statement, self._articles[statement.article_id])

    def not_read(self, quote: GoldQuote) -> str:
        """Say that no statement holds a quote, or that its file was not read at all."""
        name = PurePosixPath(quote.file).name
        if name not in self._files:
            return f"{name} was not read"
        return f"no statement was extracted there: {name}: {quote.quote}"

    def lost_later(self, labelled: GoldFinding, both: Sequence[Both]) -> Miss:
        """Return the miss of a finding whose quotes are all statements."""
        met = {tuple(sorted((one.id, other.id))): (one, other) for one, other in both}
        pairs = [pair for two in met.values() for pair in self._comparison.pairs(*two)]
        near = self.nearest(labelled, pairs)
        if near is None:
            closest = max(both, key=lambda two: self._comparison.similarity(*two))
            apart = (f"not paired: {line}" for line in self._comparison.why_apart(*closest))
            return Miss(self._event, labelled, tuple(apart), tuple(map(self.said, closest)))
        said = (self.said(near.pair.left), self.said(near.pair.right))
        lines = (*self.not_judged(labelled, pairs), *in_lines(near))
        return Miss(self._event, labelled, lines, said)

    def not_judged(self, labelled: GoldFinding, pairs: Sequence[StatementPair]) -> Iterator[str]:
        """Say that no rule whose type fits judged any of the pairs, if that is so."""
        rules = self._comparison.compared.knowledge.rulebook.rules
        sorts = {rule.asks for rule in rules if rule.file.type in types_of(labelled)}
        shared = {Asks.STATEMENTS, *map(point_of, pairs)}
        if sorts and not sorts & shared:
            points = " or ".join(sorted(sorts))
            yield f"no rule for {labelled.type} judged them: they share no {points} of one thing"

    def nearest(self, labelled: GoldFinding, pairs: Sequence[StatementPair]) -> Approach | None:
        """Return what came nearest to a finding of that kind; None where nothing was judged."""
        rules = self._comparison.compared.knowledge.rulebook.rules
        found = approaches(rules, pairs, Verdict(labelled.kind))
        return next(iter(nearest_first(found, types_of(labelled))), None)


def types_of(labelled: GoldFinding) -> tuple[str, ...]:
    """Return the types of rules that fit a labelled finding."""
    return (*(own for own in LABEL_OF if label_of(own) == labelled.type), labelled.type)


def in_lines(near: Approach) -> tuple[str, ...]:
    """Say how near a rule came, and what stopped it: one line for each test that did."""
    name = near.rule.id
    if near.is_reached:
        return (f"{name} holds at level {near.level}, but its finding sets others on these sides",)
    way = f"{name} stopped at level {near.level}, {near.progress:.0%} down its ladder"
    return (way, *map(in_words, near.checks))
