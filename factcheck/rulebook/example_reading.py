"""Reading the sentences of an example: extracted, positioned and paired as a run would do it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from factcheck.records.articles import Article, DatedBy
from factcheck.records.pairs import StatementPair
from factcheck.records.passages import Passage, PassageKind
from factcheck.records.points import Point
from factcheck.records.premises import Entailed
from factcheck.records.statements import Statement
from factcheck.rulebook.questions import find_questions, take_positions
from factcheck.rulebook.rule_file import Example, ExampleSide
from factcheck.rulebook.rules import Rule
from factcheck.rulebook.topics import Topic

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
class Taken:
    """What the models are taken to say of every pair of an example."""

    similarity: float
    entailed: Entailed


@dataclass(frozen=True, slots=True)
class ReadExample:
    """An example one way round, its sentences read and paired: all that any rule needs of it."""

    example: Example
    order: Order
    pairs: tuple[StatementPair, ...]


def read_examples(rule: Rule, reading: Reading) -> Iterator[ReadExample]:
    """Read the sentences of each example of a rule, both ways round; one alone has one way."""
    return (
        ReadExample(example, order, pairs_between(sides, taken_of(example), reading))
        for example in rule.file.examples
        for order, sides in ways_round(example)
    )


def taken_of(example: Example) -> Taken:
    """Return what the models are taken to say of the pairs of an example."""
    told = example.model
    return Taken(
        example.similarity, Entailed(told.entailment, told.equivalence, told.contradiction)
    )


def reading_once(reading: Reading) -> Reading:
    """Return a reading that extracts each text only once, whatever example and side it stands on.

    Many examples of a rule share one of their sentences, and all are tried both ways round.
    """
    known: dict[tuple[str, str, date | None], tuple[Statement, ...]] = {}
    placed: dict[Article, tuple[Statement, ...]] = {}

    def extract(article: Article) -> tuple[Statement, ...]:
        told = (article.text, article.origin, article.as_of)
        if told not in known:
            known[told] = reading.extract(article)
        if article not in placed:
            placed[article] = tuple(moved(s, article) for s in known[told])
        return placed[article]

    return replace(reading, extract=extract)


def moved(statement: Statement, article: Article) -> Statement:
    """Return a statement as that of another article with the same text."""
    number = statement.id.removeprefix(statement.article_id)
    return replace(statement, id=article.id + number, article_id=article.id, outlet=article.outlet)


def ways_round(example: Example) -> Iterator[tuple[Order, Sides]]:
    """Yield the sides of an example as written and swapped."""
    if example.right is None:
        yield Order.WRITTEN, (example.left,)
        return
    yield Order.WRITTEN, (example.left, example.right)
    yield Order.SWAPPED, (example.right, example.left)


def pairs_between(sides: Sides, taken: Taken, reading: Reading) -> tuple[StatementPair, ...]:
    """Pair every statement of one side with every one of the other, once for each shared point.

    One side alone is an article that is read by itself: what it says twice is paired. ``taken`` is
    what models are supposed to say of each pair: none runs for an example.
    """
    articles = tuple(article_of(str(n), side, reading) for n, side in enumerate(sides, 1))
    statements = positioned(articles, reading)
    asked = find_questions(statements, reading.topics)
    shared = reading.match(statements, dict.fromkeys((a.id for a in articles), 0))
    rows = sorted({*shared, *asked}) if len(sides) == 1 else across(statements)
    return tuple(
        StatementPair(
            statements[row],
            statements[other],
            taken.similarity,
            same_story=True,
            point=point,
            entailed=taken.entailed,
        )
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
