"""An entailed sentence with one of its numbers changed: it contradicts the premise then."""

from __future__ import annotations

import random
import re

from factcheck.evaluation.pairs import Pair
from factcheck.records.premises import CONTRADICTION, ENTAILMENT
from factcheck.training.contrasts import Contrasts

# A number in digits, with separators inside it, that is not a part of a word or of a longer number.
NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,9}(?:[.,:]\d{1,4}){0,3}(?![\w/-]|[.,:]\d)")
DIGITS = "0123456789"


def renumbered(pair: Pair, contrasts: Contrasts, chance: random.Random) -> Pair | None:
    """Return the pair with one number of its hypothesis changed, or None where that proves nothing.

    The number stands in the premise as well, the new one does not, and neither sentence has words
    by which both could be true.
    """
    if pair.label != ENTAILMENT:
        return None
    if any(contrasts.bound_words.search(text) for text in (pair.premise, pair.hypothesis)):
        return None
    known = NUMBER.findall(pair.premise)
    found = [match for match in NUMBER.finditer(pair.hypothesis) if match.group() in known]
    if not found:
        return None
    match = chance.choice(found)
    new = other_number(match.group(), chance)
    if new in known:
        return None
    text = pair.hypothesis
    return Pair(pair.premise, text[: match.start()] + new + text[match.end() :], CONTRADICTION)


def other_number(number: str, chance: random.Random) -> str:
    """Return a number of the same form and about the same size that differs in one digit.

    It is one of the last two digits, so that a year stays a likely year: an impossible one would
    teach to look for impossible years. A number never begins with zero.
    """
    places = [place for place, character in enumerate(number) if character in DIGITS][-2:]
    place = chance.choice(places)
    allowed = DIGITS[1:] if place == 0 else DIGITS
    digit = chance.choice([digit for digit in allowed if digit != number[place]])
    return number[:place] + digit + number[place + 1 :]
