"""Fingerprints: an id for a finding, made of what was found and never of the run."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence

from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.statements import Statement

WORD = re.compile(r"\w+")
# Unicode's category of signs that format and are not seen: soft hyphens, joiners, byte order marks.
HIDDEN = "Cf"


def fingerprint(judgement: Judgement, left: Sequence[Statement], right: Sequence[Statement]) -> str:
    """Return an id made of the rule, the disputed point and who said what, the same in every run.

    Either side may come first: which one is left is a matter of showing, not of what was found.
    """
    sides = sorted("\n".join(sorted(map(said_by, side))) for side in (left, right))
    parts = (judgement.rule, judgement.level, " ".join(point_words(judgement.pair)), *sides)
    return hashlib.sha256("\n\n".join(parts).encode()).hexdigest()[:12]


def point_words(pair: StatementPair) -> tuple[str, ...]:
    """Return the disputed point in words: a topic with its propositions, or the two values."""
    if pair.question is not None:
        question = pair.question
        return (question.topic, *sorted({question.left, question.right}))
    if pair.measures is not None:
        measures = (pair.measures.left, pair.measures.right)
        return tuple(sorted({f"{m.kind} {m.low:g} {m.high:g} {m.label}" for m in measures}))
    if pair.attributes is not None:
        attributes = (pair.attributes.left, pair.attributes.right)
        return tuple(sorted({f"{a.kind} {' '.join(a.values)}" for a in attributes}))
    return ()


def said_by(statement: Statement) -> str:
    """Return who said what in words alone, without the outlet: a file's name may stand for it."""
    return f"{plain(' '.join(sorted(statement.speakers)))}: {plain(statement.content)}"


def plain(text: str) -> str:
    """Reduce a text to its words, so that spacing, marks and hidden signs do not change an id.

    A soft hyphen or a joiner inside a word is no end of it; a wide letter is the plain one.
    """
    if not text.isascii():
        seen = "".join(sign for sign in text if unicodedata.category(sign) != HIDDEN)
        text = unicodedata.normalize("NFKC", seen)
    return " ".join(WORD.findall(text.casefold()))
