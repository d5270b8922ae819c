"""Likeness: how far two statements are one, from 0 (surely not) to 1.

What an editor would call another statement is never the same one here: another speaker, another
value or figure, a negation more or less, another word. What a re-scrape does to a text is no
difference: blanks, marks, a slip of the keys, a name given in full. A sentence that its outlet
still prints word for word is the same too where it is now given to somebody else: a pronoun may
point to another name once a paragraph was moved, or the outlet put its own mistake right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from factcheck.review.matters import Saying

ALIKE_WORDS = 0.8
"""The least share of the words of two contents that stand in both, in order."""
ALIKE_SPELLING = 0.75
"""The least likeness of words that take each other's place: less is another word, no slip."""
SAME_OUTLET, OTHER_OUTLET = 1.0, 0.95
"""One outlet's statement is nearer to its own earlier text than to a copy elsewhere."""
GIVEN_TO_ANOTHER = 0.8
"""What the very words of an outlet are worth where somebody else says them now."""
FEWEST_SURE_WORDS = 6
"""Fewer words may well be said by two people."""
DIGITS = re.compile(r"\d+")


def alike(old: Saying, new: Saying) -> float:
    """Return how far two statements are one, 0 where they cannot be."""
    if old.turned != new.turned or old.figures != new.figures:
        return 0.0
    if old.values and new.values and not old.values & new.values:
        return 0.0
    words = 1.0 if old.squeezed == new.squeezed else _alike_words(old.words, new.words)
    at_home = old.house == new.house
    if old.who and new.who:
        by_one = old.who <= new.who or new.who <= old.who
    else:
        # Nobody is named on one side: then it is the outlet that says it, or the very words.
        by_one = at_home or words == 1.0
    if not by_one:
        sure = at_home and words == 1.0 and len(new.words) >= FEWEST_SURE_WORDS
        return GIVEN_TO_ANOTHER if sure else 0.0
    return words * (SAME_OUTLET if at_home else OTHER_OUTLET)


def _alike_words(old: Sequence[str], new: Sequence[str]) -> float:
    shorter, longer = sorted((len(old), len(new)))
    if shorter < ALIKE_WORDS * longer:
        return 0.0
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for change, i, j, k, m in matcher.get_opcodes():
        if change == "replace" and not _is_slip("".join(old[i:j]), "".join(new[k:m])):
            return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= ALIKE_WORDS else 0.0


def _is_slip(one: str, other: str) -> bool:
    """Say whether words that take each other's place are one word: a number in them is the same."""
    if DIGITS.findall(one) != DIGITS.findall(other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE_SPELLING
