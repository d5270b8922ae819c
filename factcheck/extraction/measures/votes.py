"""Votes: how many voted either way, "51-49" or "51 to 49" near a word for voting."""

from __future__ import annotations

import re

from factcheck.extraction.measures.drafts import Draft
from factcheck.extraction.measures.identifiers import identifier
from factcheck.extraction.measures.stretch import SENTENCE_ENDS, Stretch
from factcheck.language.measure_tokens import Shape

VOTES = re.compile(r"[0-9]{1,3}")
# So many tokens away a word for voting still says what the two numbers are.
REACH = 5


def read_vote(stretch: Stretch, index: int) -> Draft | None:
    """Read the result of a vote that begins at a token, the larger number first in its label."""
    join = stretch.tables.vote_joins.at(stretch.tokens, index + 1)
    if join is None or not (is_number(stretch, index) and is_number(stretch, join.after)):
        return None
    after = join.after + 1
    if not tells_of_vote(stretch, index, after):
        return None
    ways = sorted((stretch.word(index), stretch.word(join.after)), key=int, reverse=True)
    return identifier(index, after, "vote", " ".join(ways))


def is_number(stretch: Stretch, index: int) -> bool:
    """Say whether a token is a number of votes in a chamber: up to three digits."""
    return stretch.has_shape(index, Shape.NUMBER) and bool(VOTES.fullmatch(stretch.word(index)))


def tells_of_vote(stretch: Stretch, first: int, after: int) -> bool:
    """Say whether a word for voting stands near, in the same sentence."""
    for step, start in ((-1, first - 1), (1, after)):
        for at in range(start, start + step * REACH, step):
            if not stretch.token(at) or stretch.word(at) in SENTENCE_ENDS:
                break
            if stretch.tables.votes.at(stretch.tokens, at):
                return True
    return False
