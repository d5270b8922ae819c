"""Names that a scraper glued to the word behind them, where the text of a link lost its blank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_runs import Run

INNER_CAPITAL = re.compile(r"[A-Z][a-z]{2,}(?=[A-Z][a-z])")
"""The first of several words glued together, each with a capital."""

SHORTEST = 4
"""In letters: a name without another trace in the article, and the common word glued to it."""

SHORTEST_TRACED = 3
SHORTEST_TAIL = 2
"""The same where the article has the name alone elsewhere."""


def unglued_runs(runs: Sequence[Run], common: frozenset[str], lexicon: Lexicon) -> Iterator[Run]:
    """Yield the runs, a glued word taken off the names of two words or more that end in one.

    ``common`` are the words that the article writes with a small letter.
    """
    written = frozenset(word for run in runs for word in run.name.split())
    for run in runs:
        name = without_opener(run.name, lexicon)
        first, _, last = name.rpartition(" ")
        whole = unglued(last, written, common, lexicon) if first else last
        bare = f"{first} {whole}".strip()
        yield run if bare == run.name else replace(run, name=bare)


def without_opener(name: str, lexicon: Lexicon) -> str:
    """Return a name without the title or the state glued to its front: "PelatihLesmana".

    What else stands glued behind a title is the body that it is of.
    """
    in_office = False
    while inner := INNER_CAPITAL.match(name):
        title, state = (book.at(inner.group(), 0) for book in (lexicon.titles, lexicon.names))
        in_office = in_office or (title is not None and title.end == inner.end())
        if not in_office and (state is None or state.end < inner.end()):
            break
        name = name[inner.end() :]
    return name


def unglued(word: str, written: frozenset[str], common: frozenset[str], lexicon: Lexicon) -> str:
    """Return a word of a name without what is glued to it: "Sugiartoyang" is Sugiarto.

    What is cut off is a common word. The rest stands elsewhere in the article as a word of a name,
    or both are long and a clause goes on with the common word, which ends no name.
    """
    for cut in range(SHORTEST_TRACED, len(word) - SHORTEST_TAIL + 1):
        name, tail = word[:cut], word[cut:]
        if name in written and (tail in lexicon.stopwords or tail in common):
            return name
        if min(len(name), len(tail)) >= SHORTEST and goes_on(tail, lexicon):
            return name
    return word


def goes_on(tail: str, lexicon: Lexicon) -> bool:
    """Say whether a clause goes on with a word: "who", "will", "said"."""
    cue = lexicon.cues_before.at(tail, 0)
    return tail in lexicon.glued_words or (cue is not None and cue.end == len(tail))
