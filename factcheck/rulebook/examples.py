"""The examples inside a rule file: two sentences read, paired and judged as in a run.

An example says what its rule must answer about two sentences: ``conflict/denied-and-affirmed``, or
``none`` where no pair of their statements may get a verdict. Each is tried as it is written and
with its sides swapped. Extraction is handed in, so that the rulebook does not know it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from factcheck.records import (
    Article,
    DatedBy,
    Judgement,
    Passage,
    PassageKind,
    Point,
    Statement,
    StatementPair,
    Verdict,
)
from factcheck.rulebook.judging import judge_all
from factcheck.rulebook.questions import find_questions, take_positions
from factcheck.rulebook.rule_file import NO_VERDICT, Example, ExampleSide
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topics import Topic

# The strongest first: one conflict among the pairs of an example is its answer.
STRENGTH = (Verdict.CONFLICT, Verdict.AGREEMENT, Verdict.COMPATIBLE)

Rows = tuple[int, int]
# Two sentences of an example, or one that is to be read by itself.
Sides = tuple[ExampleSide, ...]


class Order(StrEnum):
    """Which way round an example was tried."""

    WRITTEN = "as written"
    SWAPPED = "sides swapped"


@dataclass(frozen=True, slots=True)
class Reading:
    """How an example is read: its language recognised, statements extracted, topics in force.

    ``match`` finds the points that statements share, given the story of each article.
    """

    recognise: Callable[[str], str]
    extract: Callable[[Article], tuple[Statement, ...]]
    match: Callable[[Sequence[Statement], Mapping[str, int]], Mapping[Rows, tuple[Point, ...]]]
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class ReadExample:
    """An example one way round, its sentences read and paired: all that any rule needs of it."""

    example: Example
    order: Order
    pairs: tuple[StatementPair, ...]


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What a rule answered to one example tried one way round.

    ``expected`` and ``found`` are ``verdict/level`` or ``none``; ``today`` is what a known gap
    gives. ``judgements`` holds what the rule said about each pair of statements, and is empty where
    a side holds no statement. ``unlisted`` are other rules with their answer that the example does
    not list, ``silent`` those that it lists and that gave none.
    """

    rule: str
    example: str
    order: Order
    expected: str
    found: str
    judgements: tuple[Judgement, ...]
    today: str | None = None
    unlisted: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the rule answered what the example expects."""
        return self.found == self.expected

    @property
    def failure(self) -> str | None:
        """What is wrong, in one sentence; None for an answer as expected, and for a known gap."""
        if self.today is not None and self.holds:
            return f"the known gap is closed, it gives {self.found}: delete `today: {self.today}`"
        if self.found != (self.today or self.expected):
            gap = "" if self.today is None else f" (known gap: {self.today})"
            return f"expected {self.expected}{gap}, got {self.found}"
        if self.unlisted:
            return f"not listed under `also`: {', '.join(self.unlisted)}"
        if self.silent:
            return f"listed under `also`, but without a verdict: {', '.join(self.silent)}"
        return None


def check_examples(
    rule: Rule, reading: Reading, others: Sequence[Rule] = ()
) -> tuple[ExampleResult, ...]:
    """Return two results for each example of a rule, as written and swapped, in file order.

    ``others`` are rules that may not answer an example unless it lists them; the rule itself may
    be among them.
    """
    return tuple(answer(rule, read, others) for read in read_examples(rule, reading))


def read_examples(rule: Rule, reading: Reading) -> tuple[ReadExample, ...]:
    """Read the sentences of each example of a rule, both ways round; one alone has one way."""
    return tuple(
        ReadExample(example, order, pairs_between(sides, example.similarity, reading))
        for example in rule.file.examples
        for order, sides in ways_round(example)
    )


def ways_round(example: Example) -> Iterator[tuple[Order, Sides]]:
    """Yield the sides of an example as written and swapped."""
    if example.right is None:
        yield Order.WRITTEN, (example.left,)
        return
    yield Order.WRITTEN, (example.left, example.right)
    yield Order.SWAPPED, (example.right, example.left)


def answer(rule: Rule, read: ReadExample, others: Sequence[Rule] = ()) -> ExampleResult:
    """Judge an example by its rule, and note which other rules have an answer to it."""
    judgements = tuple(judge_all([rule], read.pairs))
    besides = {
        other.id: found
        for other in others
        if other.id != rule.id
        for found in [strongest(other, tuple(judge_all([other], read.pairs)))]
    }
    example = read.example
    unlisted = (
        f"{other} ({found})"
        for other, found in besides.items()
        if found != NO_VERDICT and other not in example.also
    )
    silent = (other for other in example.also if besides.get(other) == NO_VERDICT)
    return ExampleResult(
        rule=rule.id,
        example=example.name,
        order=read.order,
        expected=example.expect,
        found=strongest(rule, judgements),
        judgements=judgements,
        today=example.today,
        unlisted=tuple(unlisted),
        silent=tuple(silent),
    )


def pairs_between(sides: Sides, similarity: float, reading: Reading) -> tuple[StatementPair, ...]:
    """Pair every statement of one side with every one of the other, once for each shared point.

    One side alone is an article that is read by itself: what it says twice is paired.
    """
    articles = tuple(article_of(str(n), side, reading) for n, side in enumerate(sides, 1))
    statements = positioned(articles, reading)
    asked = find_questions(statements, reading.topics)
    shared = reading.match(statements, dict.fromkeys((a.id for a in articles), 0))
    rows = sorted({*shared, *asked}) if len(sides) == 1 else across(statements)
    return tuple(
        StatementPair(statements[row], statements[other], similarity, same_story=True, point=point)
        for row, other in rows
        for point in (*asked.get((row, other), ()), *shared.get((row, other), ())) or (None,)
    )


def positioned(articles: Sequence[Article], reading: Reading) -> tuple[Statement, ...]:
    """Return the statements of both articles with the positions that they take.

    An example stands for two articles on one event: what either sentence names decides for both
    whether a topic fits, since a single sentence seldom names all that an article does.
    """
    statements = [s for article in articles for s in reading.extract(article)]
    together = "\n".join(article.text for article in articles)
    whole = [replace(article, text=together) for article in articles]
    return take_positions(statements, whole, reading.topics)[0]


def across(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Yield the rows of every two statements of different articles."""
    for row, left in enumerate(statements):
        for other in range(row + 1, len(statements)):
            if statements[other].article_id != left.article_id:
                yield row, other


def article_of(name: str, side: ExampleSide, reading: Reading) -> Article:
    """Make an article of one side: its text is one body passage, without a headline."""
    published = date.fromisoformat(side.published)
    return Article(
        id=name,
        path=name,
        outlet=side.outlet,
        origin=side.origin or side.outlet,
        published=published,
        as_of=published,
        dated_by=DatedBy.PAGE,
        headline="",
        language=reading.recognise(side.text),
        url=None,
        encoding="utf-8",
        text=side.text,
        passages=(Passage(0, len(side.text), PassageKind.BODY),),
        omissions=(),
    )


def strongest(rule: Rule, judgements: Sequence[Judgement]) -> str:
    """Return the strongest ``verdict/level`` among judgements, the first on the ladder if equal."""
    best = deciding(rule, judgements)
    if best is None or best.verdict is Verdict.ABSTAIN:
        return NO_VERDICT
    return f"{best.verdict}/{best.level}"


def deciding(rule: Rule, judgements: Sequence[Judgement]) -> Judgement | None:
    """Return the judgement that speaks for all pairs: the strongest, first on the ladder if equal.

    Where all abstain it is the one that came farthest down the ladder; None where there is none.
    """
    rungs = [rung.name for rung in rule.ladder]

    def rank(judgement: Judgement) -> tuple[int, int]:
        if judgement.verdict in STRENGTH:
            return STRENGTH.index(judgement.verdict), rungs.index(judgement.level)
        reached = rungs.index(judgement.level) if judgement.level in rungs else -1
        return len(STRENGTH), -reached

    return min(judgements, key=rank, default=None)
