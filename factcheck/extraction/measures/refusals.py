"""Digits that are no measure: years, list numbers, telephone numbers, scores, parts of names."""

from __future__ import annotations

from factcheck.extraction.measures.stretch import Stretch
from factcheck.language.measure_tokens import Shape

GLUE = frozenset("-–/.+#@_")


def is_part_of_code(stretch: Stretch, index: int) -> bool:
    """Say whether digits hang on letters, digits or a stroke before them: B-52, +62, 1/2, v2."""
    before = stretch.word(index - 1)
    if not stretch.touches(index):
        return False
    if stretch.has_shape(index - 1, Shape.WORD) or before in "+#@_":
        return True
    if before == "/":
        # "11 families/30 people" are two counts, 1/2 is none.
        return not stretch.has_shape(index - 2, Shape.WORD)
    return before in GLUE and stretch.touches(index - 1)


def runs_on(stretch: Stretch, after: int) -> bool:
    """Say whether letters, digits or a stroke hang on a number's end: 5G, 1st, 24/7, 0812-34-56."""
    if not stretch.touches(after):
        return False
    word = stretch.word(after)
    if stretch.has_shape(after, Shape.WORD):
        return True
    if word in "'’′°":
        # A minute of a match, or an angle.
        return True
    if word == "." and stretch.touches(after + 1) and stretch.has_shape(after + 1, Shape.WORD):
        # An address: 99.example
        return not stretch.is_capitalised(after + 1)
    return word in ("/", "-", "–") and stretch.touches(after + 1) and is_joined(stretch, after + 1)


def is_joined(stretch: Stretch, index: int) -> bool:
    """Say whether a token is a word, a number or a date, and no mark."""
    return index < len(stretch.tokens) and not stretch.has_shape(index, Shape.MARK)


def numbers_a_list(stretch: Stretch, index: int) -> bool:
    """Say whether digits open a line and only number it: "3. ..." or "3) ..."."""
    opens_line = index == 0 or stretch.word(index - 1) == "\n"
    return opens_line and stretch.word(index + 1) in (".", ")")


def is_labelled(stretch: Stretch, index: int) -> bool:
    """Say whether the word before digits makes them a name: "page 3", "No. 12"."""
    before = index - 1 if stretch.word(index - 1) in (".", ":") else index
    return stretch.tables.labels.before(stretch.tokens, before) is not None


def is_behind_code(stretch: Stretch, index: int) -> bool:
    """Say whether digits with a leading zero stand before digits: the parts of a phone number."""
    before = stretch.word(index - 1)
    return stretch.has_shape(index - 1, Shape.NUMBER) and len(before) > 1 and before[0] == "0"


def is_part_of_ratio(stretch: Stretch, first: int, after: int) -> bool:
    """Say whether a number stands against another one: "50 : 50", "2:1"."""
    ahead = stretch.word(after) == ":" and stretch.has_shape(after + 1, Shape.NUMBER)
    return ahead or (stretch.word(first - 1) == ":" and stretch.has_shape(first - 2, Shape.NUMBER))


def leads_to_date(stretch: Stretch, after: int) -> bool:
    """Say whether a number is the first of several days: "11 sampai 22 September"."""
    joint = stretch.tables.range_joins.at(stretch.tokens, after)
    at = joint.after if joint else after
    if joint is None and stretch.word(after) in (",", *stretch.words.ands):
        at = after + 1
    return stretch.has_shape(at, Shape.DATE) and stretch.word(at)[:1].isdigit()


def is_bracketed(stretch: Stretch, first: int, after: int) -> bool:
    """Say whether a numeral stands alone between brackets."""
    return stretch.word(first - 1) in ("(", "[") and stretch.word(after) in (")", "]")
