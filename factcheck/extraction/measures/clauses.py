"""Clauses: the piece of a sentence that a measure stands in.

A clause ends where the sentence ends, at a comma that stands in no chain of names, and at the
"and" that parts two measures. Looking for its ends is bounded, so it takes linear time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.extraction.measures.drafts import Found
from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Shape

# No clause reaches further from its measure, in tokens.
REACH = 40
# A clause with fewer words says too little about its measure.
FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens of a clause, from ``first`` up to ``after``."""

    first: int
    after: int


class Clauses:
    """The measures of a stretch, in order, and the clause around each of them."""

    def __init__(self, stretch: Stretch, found: Sequence[Found]) -> None:
        self._stretch = stretch
        self._found = found
        self._edges = {edge for one in found for edge in (one.first, one.after)}
        self._joins = {at for one, other in pairwise(found) for at in last_and(stretch, one, other)}

    def around(self, number: int) -> Clause:
        """Return the clause of a measure, widened to the sentence where it says too little.

        It stays as it is where the sentence holds another measure of the same kind.
        """
        one = self._found[number]
        clause = self._piece(one, self._parts)
        if self._words(clause, one) >= FEWEST_WORDS:
            return clause
        sentence = self._piece(one, self._stretch.ends_sentence)
        return clause if self._has_rival(number, sentence) else sentence

    def _piece(self, one: Found, parts: Callable[[int], bool]) -> Clause:
        """Return the tokens around a measure up to those that part, within reach."""
        first, after = one.first, one.after
        while first > max(0, one.first - REACH) and not parts(first - 1):
            first -= 1
        limit = min(len(self._stretch.tokens), one.after + REACH)
        while after < limit and not parts(after):
            after += 1
        return Clause(first, after)

    def _parts(self, index: int) -> bool:
        """Say whether a token parts two clauses."""
        if self._stretch.tokens[index].shape is Shape.WORD:
            return index in self._joins
        if self._stretch.word(index) == ",":
            return self._is_parting_comma(index)
        return index in self._joins or self._stretch.ends_sentence(index)

    def _is_parting_comma(self, index: int) -> bool:
        """Say whether a comma parts clauses: beside a measure it does, between two names not."""
        stretch = self._stretch
        if stretch.has_shape(index, Shape.DATE):
            return False
        if not self._edges.isdisjoint((index, index + 1)):
            return True
        named = stretch.is_capitalised(index - 1) or stretch.word(index - 1) == ")"
        return not (named and stretch.is_capitalised(index + 1))

    def _words(self, clause: Clause, one: Found) -> int:
        """Count the words of a clause that carry content, those of the measure left out."""
        own = range(one.first, one.after)
        return sum(
            self._stretch.is_content(at)
            for at in range(clause.first, clause.after)
            if at not in own
        )

    def _has_rival(self, number: int, sentence: Clause) -> bool:
        """Say whether another measure of the same kind stands in a sentence."""
        kind = self._found[number].measure.kind
        for step in (-1, 1):
            at = number + step
            while 0 <= at < len(self._found) and (
                sentence.first <= self._found[at].first < sentence.after
            ):
                if self._found[at].measure.kind is kind:
                    return True
                at += step
        return False


def last_and(stretch: Stretch, one: Found, other: Found) -> tuple[int, ...]:
    """Return the last "and" between two measures, which parts them; none where there is none."""
    for at in range(other.first - 1, max(one.after, other.first - REACH) - 1, -1):
        if stretch.word(at) in stretch.words.ands:
            return (at,)
    return ()
