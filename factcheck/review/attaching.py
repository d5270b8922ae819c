"""Attaching: which finding of a later report each decided matter belongs to.

First those of one id, then those of the same words, then the nearest. A finding takes one matter
and a matter one finding, so that all together fit best; where another way fits about as well, the
matter stays loose. A decision on the wrong finding is worse than one that is asked for again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from factcheck.review.matters import Matter
from factcheck.review.overlaying import likeness

CLEARLY = 0.05
"""By so much all matters together must fit worse in any other way."""


class Matched(StrEnum):
    """How a matter was found to belong to a finding."""

    EXACT = "exact"
    NORMALISED = "normalised"
    NEAR = "near"


@dataclass(frozen=True, slots=True, order=True)
class Attachment:
    """A decided matter and the finding that it belongs to, both by id."""

    decided: str
    finding: str
    matched: Matched


@dataclass(frozen=True, slots=True)
class Attachments:
    """What was attached, and the ids of what was not, some of it because nothing was clear."""

    made: tuple[Attachment, ...]
    loose: tuple[str, ...]
    unclear: tuple[str, ...]


def attach(
    decided: Sequence[Matter], found: Sequence[Matter], rules_in_force: frozenset[str]
) -> Attachments:
    """Attach decided matters, each id once, to the matters found in a later report.

    ``rules_in_force`` are the ids of the rules of that report. The order of either is of no effect.
    """
    olds, news = _by_id(decided), _by_id(found)
    made = [Attachment(name, name, Matched.EXACT) for name in olds if name in news]
    alike = _pairs_of_one_key(_left(olds, made, "decided"), _left(news, made, "finding"))
    made += [Attachment(old, new, Matched.NORMALISED) for old, new in alike]
    waiting, free = _left(olds, made, "decided"), _left(news, made, "finding")
    fits = [
        [likeness(old, new, rules_in_force) for new in free.values()] for old in waiting.values()
    ]
    near, doubtful = assign(fits)
    names = list(waiting), list(free)
    made += [Attachment(names[0][i], names[1][j], Matched.NEAR) for i, j in near]
    unclear = tuple(names[0][i] for i in doubtful)
    return Attachments(tuple(sorted(made)), tuple(_left(olds, made, "decided")), unclear)


def _by_id(matters: Sequence[Matter]) -> dict[str, Matter]:
    return {matter.id: matter for matter in sorted(matters, key=lambda matter: matter.id)}


def _left(
    matters: dict[str, Matter], made: Sequence[Attachment], end: Literal["decided", "finding"]
) -> dict[str, Matter]:
    taken = {getattr(attachment, end) for attachment in made}
    return {name: matter for name, matter in matters.items() if name not in taken}


def _pairs_of_one_key(
    olds: dict[str, Matter], news: dict[str, Matter]
) -> Iterator[tuple[str, str]]:
    """Yield the ids of matters of the same words, where there is one of them on either side."""
    keyed: dict[Hashable, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, matters in enumerate((olds, news)):
        for name, matter in matters.items():
            keyed[key_of(matter)][side].append(name)
    return ((old[0], new[0]) for old, new in keyed.values() if len(old) == len(new) == 1)


def key_of(matter: Matter) -> Hashable:
    """Return what two matters of the same words have alike, whichever side was shown first."""
    sides = frozenset(
        (
            frozenset(value for said in side for value in said.values),
            tuple(sorted((said.turned, tuple(sorted(said.who)), said.squeezed) for said in side)),
        )
        for side in (matter.left, matter.right)
    )
    return matter.rule, matter.verdict, matter.type, matter.title, sides


def assign(fits: Sequence[Sequence[float]]) -> tuple[list[tuple[int, int]], list[int]]:
    """Pair rows with columns so that all together fit best; say which rows are doubtful.

    ``fits`` holds 0 where two never go together. A row is doubtful where all would fit about as
    well if it had another column or none.
    """
    if not any(map(any, fits)):
        return [], []
    best = _assigned(fits)
    clear, doubtful = [], []
    for row, column in best:
        others = [
            [0.0 if (i, j) == (row, column) else fit for j, fit in enumerate(line)]
            for i, line in enumerate(fits)
        ]
        worse = _total(fits, best) - _total(others, _assigned(others))
        if worse >= CLEARLY:
            clear.append((row, column))
        else:
            doubtful.append(row)
    return clear, doubtful


def _assigned(fits: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(fits, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(row, column) for row, column in pairs if fits[row][column] > 0]


def _total(fits: Sequence[Sequence[float]], pairs: Iterable[tuple[int, int]]) -> float:
    return sum(fits[row][column] for row, column in pairs)
