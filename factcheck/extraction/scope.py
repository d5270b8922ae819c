"""Scope: which part of a content is negated, conditional or hedged.

A negator reaches forward from its place to the end of its clause, never backward: in "he did not
say who sold arms" the selling is not negated, because "who" opens a new clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from factcheck.extraction.lexicon import Lexicon
from factcheck.records.particulars import Span

WORD = re.compile(r"\S+")
CLAUSE_END = re.compile(r"[.!?;:]+(?=\s|$|[”\"])|,\s|\n")
SENTENCE_END = re.compile(r"[.!?;]+(?=\s|$|[”\"])|\n")
# Words behind a negator that it can still govern ("never asked the other side to send help").
REACH_WORDS = 8
HEDGE_PLACE_WORDS = 6


def negated_spans(text: str, content: Span, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the stretches of a content that stand under a negator."""
    return tuple(
        Span(negator.start, clause_end(text, negator.end, content.end, lexicon))
        for negator in negators_in(text, content, lexicon)
    )


def negators_in(text: str, content: Span, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the negators of a content, those left out that deny nothing ("not only")."""
    for negator in lexicon.negators.find_all(text, content.start, content.end):
        if negator.words not in lexicon.pseudo_negators:
            yield Span(negator.start, negator.end)


def denies(text: str, content: Span, lexicon: Lexicon) -> bool:
    """Say whether a negator stands in a content."""
    return next(negators_in(text, content, lexicon), None) is not None


def emphatic_spans(
    text: str, content: Span, negations: tuple[Span, ...], lexicon: Lexicon
) -> tuple[Span, ...]:
    """Return the negated stretches that open with emphasis: "never", "not at all"."""
    if not negations:
        return ()
    found = tuple(lexicon.emphatics.find_all(text, content.start, content.end))
    return tuple(one for one in negations if any(e.start <= one.start < e.end for e in found))


def wished_spans(text: str, content: Span, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the stretches of a content that are only wished for: "should", "so that"."""
    return tuple(
        Span(wish.start, clause_end(text, wish.end, content.end, lexicon))
        for wish in lexicon.wished.find_all(text, content.start, content.end)
    )


def clause_end(text: str, start: int, limit: int, lexicon: Lexicon) -> int:
    """Return where the clause that a negator governs ends, no more than its reach away."""
    stop = CLAUSE_END.search(text, start, limit)
    end = stop.start() if stop else limit
    lead = lexicon.clause_leads.find(text, start, end)
    end = lead.start if lead else end
    words = list(islice(WORD.finditer(text, start, end), REACH_WORDS + 1))
    return words[REACH_WORDS - 1].end() if len(words) > REACH_WORDS else end


def conditional_spans(text: str, content: Span, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the sentences of a content that speak of a condition."""
    if not lexicon.conditionals.find(text, content.start, content.end):
        return ()
    return tuple(
        piece
        for piece in sentences_of(text, content)
        if lexicon.conditionals.find(text, piece.start, piece.end)
    )


def sentences_of(text: str, content: Span) -> tuple[Span, ...]:
    """Cut a content at its full stops, semicolons and line ends."""
    cuts = [match.end() for match in SENTENCE_END.finditer(text, content.start, content.end)]
    edges = [content.start, *cuts, content.end]
    return tuple(Span(a, b) for a, b in pairwise(edges) if b > a)


def is_negated(text: str, content: Span, negations: tuple[Span, ...]) -> bool:
    """Say whether the first clause of a content, its main one, is negated."""
    first = CLAUSE_END.search(text, content.start, content.end)
    end = first.start() if first else content.end
    return any(negation.start < end for negation in negations)


def is_hedged(text: str, content: Span, lexicon: Lexicon) -> bool:
    """Say whether a word of doubt stands near the head of the content."""
    if not lexicon.hedges.find(text, content.start, content.end):
        return False
    words = list(islice(WORD.finditer(text, content.start, content.end), HEDGE_PLACE_WORDS))
    end = words[-1].end() if words else content.end
    return any(
        # "in May" is a month and no doubt.
        not (text[hedge.start].isupper() and hedge.words in lexicon.calendar_words)
        for hedge in lexicon.hedges.find_all(text, content.start, end)
    )
