"""Sentences of two outlets on one point, found in a corpus of news without a label.

Two articles of a day and the next, by different outlets, that share many words tell one story. A
sentence of the one and a sentence of the other are on one point where each is the nearest to the
other, clearly nearer than the second; other sentences of the same article are beside it. Headlines
are set beside the sentence that says the same in their own article. Nearness is that of spellings
(parts of words, numbers read as one), so that what an encoder learns here it did not know before.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from factcheck.evaluation.corpus import CorpusArticle
from factcheck.evaluation.pairs import Pair
from factcheck.premises import ENTAILMENT, NEUTRAL
from factcheck.training.spellings import sentence_spellings, story_spellings

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Table = npt.NDArray[np.float64]

ONE_STORY = (0.3, 0.9)
"""Cosine of two articles that tell one story and are no copies of each other."""

PARTNERS = 3
"""An article is set beside so many others, the nearest."""

SENTENCES = 16
CHARACTERS = (45, 260)
"""So many sentences of an article are read, of this length."""

ONE_POINT = (0.22, 0.8)
"""Nearness of two sentences on one point that are not the same words."""

LEAD = 0.1
"""By so much the nearest sentence is nearer than the second."""

BESIDE = 3
"""So many sentences beside a point are kept, the nearest."""

TOLD_AGAIN = (0.25, 0.8)
FURTHER = 0.6
"""Nearness of a headline to the sentence that tells it; others are no nearer than this share."""

RENUMBERED = 0.5
"""In so many pairs with numbers on both sides those of the second are changed: one point still."""

SENTENCE_END = re.compile(r"(?<=[.!?])[\"”]?\s+|\n+")
DIGIT = re.compile(r"[1-9]")


@dataclass(frozen=True, slots=True)
class NewsPoint:
    """A sentence, one on the same point, and some beside it."""

    sentence: str
    same: str
    beside: tuple[str, ...]


def news_pairs(articles: Sequence[CorpusArticle], seed: int, headlines: int) -> tuple[Pair, ...]:
    """Return labelled pairs: "entailment" for one point (whatever it says), "neutral" for two.

    Up to ``headlines`` headlines are among the points. The same articles and seed give the same.
    """
    told = sentences_of(articles)
    chance = random.Random(seed)
    table = Sentences(told)
    points = [*outlet_points(articles, table), *headline_points(articles, table, headlines, chance)]
    return tuple(pair for point in points for pair in labelled(renumbered(point, chance)))


def labelled(point: NewsPoint) -> Iterator[Pair]:
    """Yield the pairs of a point as training reads them."""
    yield Pair(point.sentence, point.same, ENTAILMENT)
    for text in point.beside:
        yield Pair(point.sentence, text, NEUTRAL)


def sentences_of(articles: Sequence[CorpusArticle]) -> tuple[tuple[str, ...], ...]:
    """Return the sentences of each article, but for those that stand in more than two articles."""
    least, most = CHARACTERS
    read = [
        dict.fromkeys(part.strip(' "“”') for part in SENTENCE_END.split(article.body))
        for article in articles
    ]
    places = Counter(sentence for found in read for sentence in found)
    return tuple(
        tuple(one for one in found if least <= len(one) <= most and places[one] <= 2)[:SENTENCES]
        for found in read
    )


class Sentences:
    """All sentences with their spellings; ``told[i]`` are those of article i."""

    def __init__(self, told: Sequence[Sequence[str]]) -> None:
        self.told = told
        self._starts = [0]
        for sentences in told:
            self._starts.append(self._starts[-1] + len(sentences))
        every = [sentence for sentences in told for sentence in sentences]
        self._spell, self._rows = sentence_spellings(every)

    def between(self, one: int, other: int) -> Table:
        """Return the nearness of each sentence of one article to each of another."""
        table: Table = (self._of(one) @ self._of(other).T).toarray()
        return table

    def to(self, article: int, text: str) -> Table:
        """Return the nearness of each sentence of an article to a text."""
        row: Table = (self._of(article) @ self._spell([text]).T).toarray().ravel()
        return row

    def _of(self, article: int) -> Any:
        return self._rows[self._starts[article] : self._starts[article + 1]]


def outlet_points(articles: Sequence[CorpusArticle], table: Sentences) -> Iterator[NewsPoint]:
    """Yield the points that two outlets tell of; no sentence stands in two of them."""
    used: set[str] = set()
    for one, other in story_pairs(articles):
        first, second = table.told[one], table.told[other]
        if min(len(first), len(second)) <= BESIDE:
            continue
        near = table.between(one, other)
        for row, column in clear_pairs(near):
            if used.isdisjoint((first[row], second[column])):
                used.update((first[row], second[column]))
                rest = [place for place in (-near[row]).argsort(kind="stable") if place != column]
                yield NewsPoint(
                    first[row], second[column], tuple(second[place] for place in rest[:BESIDE])
                )


def clear_pairs(near: Table) -> Iterator[tuple[int, int]]:
    """Yield row and column of each number that leads its row and its column by far."""
    least, most = ONE_POINT
    for row in range(len(near)):
        column = int(near[row].argmax())
        value = near[row, column]
        if not least <= value <= most or int(near[:, column].argmax()) != row:
            continue
        second = max(sorted(near[row])[-2], sorted(near[:, column])[-2])
        if value - second >= LEAD:
            yield row, column


def story_pairs(articles: Sequence[CorpusArticle]) -> list[tuple[int, int]]:
    """Return the numbers of articles that tell one story for two outlets, sorted."""
    rows = story_spellings([f"{one.headline} {one.headline} {one.body}" for one in articles])
    days: Mapping[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        days[article.date[:10]].append(number)
    found: set[tuple[int, int]] = set()
    for day in sorted(days):
        others = [*days[day], *days.get(day_after(day), ())]
        near = (rows[days[day]] @ rows[others].T).toarray()
        for number, row in zip(days[day], near, strict=True):
            found.update(partners(articles, number, others, row))
    return sorted(found)


def day_after(day: str) -> str:
    """Return the day after one (YYYY-MM-DD); nothing follows what is no day."""
    try:
        return str(date.fromisoformat(day) + timedelta(days=1))
    except ValueError:
        return ""


def partners(
    articles: Sequence[CorpusArticle], number: int, others: Sequence[int], near: Table
) -> list[tuple[int, int]]:
    """Return an article with each of its partners, the smaller number first."""
    least, most = ONE_STORY
    outlet = articles[number].outlet
    found: list[tuple[int, int]] = []
    for place in (-near).argsort(kind="stable"):
        if near[place] < least or len(found) == PARTNERS:
            break
        if near[place] <= most and articles[others[place]].outlet != outlet:
            found.append((min(number, others[place]), max(number, others[place])))
    return found


def headline_points(
    articles: Sequence[CorpusArticle], table: Sentences, most: int, chance: random.Random
) -> Iterator[NewsPoint]:
    """Yield up to ``most`` headlines with the early sentence of their article that tells them."""
    order = list(range(len(articles)))
    chance.shuffle(order)
    count = 0
    for number in order:
        point = headline_point(articles[number].headline, table, number)
        if point and count < most:
            count += 1
            yield point


def headline_point(headline: str, table: Sentences, number: int) -> NewsPoint | None:
    """Return the point of one headline, None where no sentence tells it clearly."""
    told = table.told[number]
    if len(told) <= 2 * BESIDE:
        return None
    near = table.to(number, headline)
    place = int(near.argmax())
    least, most = TOLD_AGAIN
    rest = [
        other
        for other in (-near).argsort(kind="stable")
        if other >= BESIDE and near[other] < near[place] * FURTHER
    ]
    if place >= BESIDE or not least <= near[place] <= most or len(rest) < BESIDE:
        return None
    return NewsPoint(headline, told[place], tuple(told[other] for other in rest[:BESIDE]))


def renumbered(point: NewsPoint, chance: random.Random) -> NewsPoint:
    """Return a point with other numbers in its second sentence, half of the time."""
    both = DIGIT.search(point.sentence) and DIGIT.search(point.same)
    if not both or chance.random() >= RENUMBERED:
        return point
    same = DIGIT.sub(lambda _: str(chance.randint(1, 9)), point.same)
    return NewsPoint(point.sentence, same, point.beside)
