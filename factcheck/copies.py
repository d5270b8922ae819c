"""Copies: which texts print what another one printed before them, word for word or edited.

Two writers seldom find the same words in a row. So two texts are held against each other by their
runs of words ("shingles"), and what counts is the share of the shorter one's runs that the longer
one holds too: an excerpt is a copy as well. Articles are not compared with all others, but only
with those that share a run; an index over all runs finds them.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.records.articles import Article
from factcheck.records.precedence import moment

Runs = frozenset[tuple[str, ...]]
Shares = Mapping[tuple[int, int], float]
WORD = re.compile(r"\w+")

# Five words in a row tell texts apart, as measured on articles of one event by several outlets.
ARTICLE_RUN = 5
# Texts of fewer runs are briefs and quotations: too little to say that the text was copied.
FEWEST_RUNS = 40
# What more articles than these share is a formula, the line below every text of an outlet.
MOST_SHARING = 50
# Half of a text is more than the quotations of one press conference come to. Desks of one
# publisher share material, so that less of it shows a copy.
COPIED_SHARE = 0.5
COPIED_SHARE_IN_FAMILY = 1 / 3

# In a sentence a single edit breaks three runs of three words; this leaves room for one or two.
# Eight words in a row are no chance; with words changed in between it takes more of them.
SENTENCE_RUN = 3
SHORTEST_COPY = 8
SHORTEST_EDITED = 12
EDITED_SHARE = 2 / 3
EDITED_SHARE_IN_FAMILY = 1 / 2


def runs_of(words: Sequence[str], length: int) -> Runs:
    """Return the runs of ``length`` words in a row that a text holds."""
    return frozenset(zip(*(words[start:] for start in range(length)), strict=False))


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, without marks."""
    return WORD.findall(text.casefold())


def is_edited_copy(one: str, other: str, share: float = EDITED_SHARE) -> bool:
    """Say whether one of two sentences is the other one, or a part of it, with a few words changed.

    ``share`` of the runs of the shorter must stand in the longer, and all of them where it has
    fewer than twelve words. Fewer than eight words are never a copy: they may be chance.
    """
    shorter, longer = sorted((words_of(one), words_of(other)), key=len)
    if len(shorter) < SHORTEST_COPY:
        return False
    runs = runs_of(shorter, SENTENCE_RUN)
    needed = share if len(shorter) >= SHORTEST_EDITED else 1
    return len(runs & runs_of(longer, SENTENCE_RUN)) >= needed * len(runs)


def find_copies(articles: Sequence[Article]) -> dict[str, str]:
    """Return, for each article that is a copy, the id of the earliest article with its text.

    An article that copies a copy has the text of what that one copies.
    """
    earliest_first = sorted(articles, key=moment)
    runs = [runs_of(words_of(prose(article)), ARTICLE_RUN) for article in earliest_first]
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (first, later), share in sorted(shares_between(runs).items()):
        if share >= share_needed(earliest_first[first], earliest_first[later]):
            near[later].append((share, -first))
    found: dict[str, str] = {}
    for later in sorted(near):
        source = earliest_first[-max(near[later])[1]].id
        found[earliest_first[later].id] = found.get(source, source)
    return found


def shares_between(runs: Sequence[Runs]) -> Shares:
    """Return the share of the shorter's runs for every two texts (rows) that share a run.

    Texts of few runs, and runs that many texts hold, bring no two texts together.
    """
    shared = Counter(pair for rows in holders(runs) for pair in combinations(rows, 2))
    least = min(COPIED_SHARE, COPIED_SHARE_IN_FAMILY)
    shares = {}
    for (one, other), number in shared.items():
        shorter = min(len(runs[one]), len(runs[other]))
        if number >= least * shorter:
            shares[one, other] = number / shorter
    return shares


def holders(runs: Sequence[Runs]) -> Iterator[list[int]]:
    """Yield, for each run that several texts hold, their rows from the first to the last."""
    rows: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row, own in enumerate(runs):
        if len(own) >= FEWEST_RUNS:
            for run in own:
                rows[run].append(row)
    return (those for those in rows.values() if 1 < len(those) <= MOST_SHARING)


def share_needed(one: Article, other: Article) -> float:
    """Return the share of runs from which two articles are one text.

    Two articles of one outlet are never copies: they have one origin as it is.
    """
    if one.outlet == other.outlet:
        return math.inf
    return COPIED_SHARE_IN_FAMILY if one.publisher == other.publisher else COPIED_SHARE


def prose(article: Article) -> str:
    """Return what is read of an article: without furniture, credits and bylines."""
    return "\n".join(article.text[passage.start : passage.end] for passage in article.passages)
