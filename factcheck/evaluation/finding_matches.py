"""Which findings of a report are labelled findings, and which labelled ones were found.

A conflict is right where one statement on each side overlaps a quote on the matching side, in
either orientation; an agreement where its statements, whatever their side, overlap a quote of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import PurePosixPath

from factcheck.evaluation.gold_findings import Gold, GoldFinding, GoldQuote, HardNegative
from factcheck.evaluation.shared_words import overlap
from factcheck.records.articles import Article
from factcheck.records.findings import Finding
from factcheck.records.reports import Report
from factcheck.records.statements import Statement
from factcheck.records.verdicts import Verdict

JUDGED = (Verdict.CONFLICT, Verdict.AGREEMENT)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as labels know it: the file's name, and the words; ``id`` is the statement's."""

    id: str
    file: str
    outlet: str
    text: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A conflict or an agreement of a report, with the words of both sides."""

    finding: Finding
    left: tuple[Said, ...]
    right: tuple[Said, ...]

    @property
    def kind(self) -> str:
        """``conflict`` or ``agreement``, as labels write it."""
        return self.finding.verdict.value


@dataclass(frozen=True, slots=True)
class Matched:
    """The findings of one event held against its labels.

    ``hits`` are (place of the labelled finding, place of the reported one), in order. ``pairs`` is
    how many left-right pairs of statements the reported conflicts hold, ``right_pairs`` how many of
    them are labelled. ``joined`` are the hard negatives that some finding sets side by side.
    """

    labelled: tuple[GoldFinding, ...]
    reported: tuple[Reported, ...]
    hits: tuple[tuple[int, int], ...]
    pairs: int
    right_pairs: int
    negatives: int
    joined: tuple[HardNegative, ...]

    @property
    def found(self) -> tuple[bool, ...]:
        """Of each labelled finding, whether the report has it."""
        met = {row for row, _ in self.hits}
        return tuple(row in met for row in range(len(self.labelled)))

    @property
    def right(self) -> tuple[bool, ...]:
        """Of each reported finding, whether the labels have it."""
        met = {column for _, column in self.hits}
        return tuple(column in met for column in range(len(self.reported)))


def match_findings(report: Report, gold: Gold) -> Matched:
    """Hold the conflicts and agreements of a report against the labels of its folder."""
    reported = reported_in(report)
    hits = tuple(
        (row, column)
        for row, labelled in enumerate(gold.findings)
        for column, found in enumerate(reported)
        if is_match(found, labelled)
    )
    conflicts = [found for found in reported if found.finding.verdict is Verdict.CONFLICT]
    labelled = [finding for finding in gold.findings if finding.kind == Verdict.CONFLICT.value]
    pairs = [pair for found in conflicts for pair in product(found.left, found.right)]
    return Matched(
        labelled=gold.findings,
        reported=reported,
        hits=hits,
        pairs=len(pairs),
        right_pairs=sum(is_labelled((one,), (other,), labelled) for one, other in pairs),
        negatives=len(gold.hard_negatives),
        joined=tuple(n for n in gold.hard_negatives if any(joins(f, n) for f in reported)),
    )


def reported_in(report: Report) -> tuple[Reported, ...]:
    """Return the conflicts and agreements of a report, in its order."""
    articles = {article.id: article for article in report.articles}
    said = {s.id: said_in(s, articles[s.article_id]) for s in report.statements}
    return tuple(
        Reported(
            finding,
            tuple(said[identity] for identity in finding.left),
            tuple(said[identity] for identity in finding.right),
        )
        for finding in report.findings
        if finding.verdict in JUDGED
    )


def said_in(statement: Statement, article: Article) -> Said:
    """Return a statement as labels know it."""
    name = PurePosixPath(article.path).name
    return Said(statement.id, name, statement.outlet, statement.text)


def is_match(found: Reported, labelled: GoldFinding) -> bool:
    """Say whether a reported finding is a labelled one."""
    if found.kind != labelled.kind:
        return False
    if found.finding.verdict is Verdict.AGREEMENT:
        everyone = (*found.left, *found.right)
        return touches(everyone, labelled.side_a) and touches(everyone, labelled.side_b)
    return is_labelled(found.left, found.right, (labelled,))


def is_labelled(
    left: Sequence[Said], right: Sequence[Said], labelled: Iterable[GoldFinding]
) -> bool:
    """Say whether two sides are those of some labelled finding, one way or the other."""
    return any(faces(left, right, row.side_a, row.side_b) for row in labelled)


def joins(found: Reported, negative: HardNegative) -> bool:
    """Say whether a finding sets the two quotes of a hard negative side by side."""
    return faces(found.left, found.right, (negative.a,), (negative.b,))


def faces(
    left: Sequence[Said],
    right: Sequence[Said],
    one: Sequence[GoldQuote],
    other: Sequence[GoldQuote],
) -> bool:
    """Say whether the two sides touch the two lists of quotes, in either orientation."""
    return (touches(left, one) and touches(right, other)) or (
        touches(left, other) and touches(right, one)
    )


def touches(side: Iterable[Said], quotes: Sequence[GoldQuote]) -> bool:
    """Say whether some statement of a side holds one of the quotes."""
    return any(holds(said, quote) for said in side for quote in quotes)


def holds(said: Said, quote: GoldQuote) -> bool:
    """Say whether a statement is of the quote's file, and of its words."""
    return said.file == PurePosixPath(quote.file).name and overlap(said.text, quote.quote)
