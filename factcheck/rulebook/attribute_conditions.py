"""Conditions on an attribute of each statement: a title, a sex, who did it, why, an identifier.

A rule that compares names is asked once for each two attributes that are said of one thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import AttributeKind
from factcheck.records.points import SharedAttribute
from factcheck.rulebook.condition import Archetype, Asks, Value, number, word

ABOUT_NAMES = (Archetype.NAMES,)
ABOUT_POINTS = (Archetype.MEASURES, Archetype.TIMES, Archetype.NAMES)
NOTHING = "the two share no attribute"
# So many words in front of a title say the office ("head of the press division").
OFFICE_WORDS = 3
# "Centre" and "center" share more of their letters, "komite" and "komisi" fewer.
LOOKS_ALIKE = 0.75
# A slip of the pen swaps two letters that stand side by side.
SWAPPED = 2


@word(
    {
        "title": "both give somebody a title",
        "sex": "both give the sex of somebody",
        "age": "both give the age of somebody",
        "agent": "both say who did something",
        "cause": "both say why something happened",
        "flight": "both give a flight number",
        "registration": "both give the registration of an aircraft",
        "plate": "both give the number plate of a vehicle",
        "hospital": "both name the hospital that victims were taken to",
        "prison": "both name the prison that somebody is held in",
        "rank": "both give the rank of one person",
        "listed": "both list people, alike but for one of them",
        "model": "both give the model of a vehicle",
        "make": "both give the make of a vehicle",
        "responsible": "both say who is responsible for an attack",
        "seat": "both say where a company or body is based",
        "provision": "both give an article of law",
        "vote": "both give how many voted either way",
        "case": "both give the number of a case or document",
        "presence": "both say whether there is any of a thing",
        "charge": "both speak of what one person is accused of",
        "report": "both say whether a report is right",
        "notice": "both say whether somebody was told",
        "course": "both say by one of two opposites how it goes with a thing",
        "office": "both name the holder of one office",
        "years": "both say from which year until which",
        "expansion": "both spell out one acronym",
        "choice": "both tell one thing in nearly the same words, but for one word of a list",
        "none": NOTHING,
    },
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def attribute(pair: StatementPair) -> Value:
    """What both say of one person, deed, event or object; `none` without an attribute in common.

    Of a person: `title`, `sex`, `age`, `prison`, `rank`, `office`, `charge`, `notice`,
    and `listed`, who is one of a row of people. Of a deed or an event: `agent`, `responsible`,
    `cause`, `hospital`, `years`, `presence`, `course`, `report`.
    Of an object: `flight`, `registration`, `plate`, `model`, `make`, `seat`, `provision`, `case`,
    `vote`.
    Of what is told in nearly the same words: `choice`, one of a list of which a thing is only one.
    Of an acronym: `expansion`.
    """
    return pair.attributes.left.kind.value if pair.attributes else "none"


@word(
    {
        "same": "both say the same",
        "nested": "one says the same with more words",
        "near": "the two are spelt alike but for one letter or digit, or two that are swapped",
        "different": "the two say different things",
    },
    unknown=NOTHING,
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def attribute_values(pair: StatementPair) -> Value:
    """What is said: the `same`, one `nested` in the other, `near` in spelling, or `different`."""
    return related(pair.attributes) if pair.attributes else None


@word(
    {
        "both": "both texts name who did it",
        "one": "one text names who did it, the other one only tells what group",
        "none": "both texts only tell what group did it",
    },
    unknown=NOTHING,
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def doers_named(pair: StatementPair) -> Value:
    """How many texts name the doer: `both`, `one` ("police" in the other one), or `none`."""
    if pair.attributes is None:
        return None
    named = [not side.is_group for side in (pair.attributes.left, pair.attributes.right)]
    return ("none", "one", "both")[sum(named)]


@number(
    "of the shorter of the two attributes, a share of {value} of the words is in the other one too",
    unknown=NOTHING,
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def attribute_overlap(pair: StatementPair) -> Value:
    """Share of the words of the shorter attribute that the other one has too."""
    if pair.attributes is None:
        return None
    left, right = set(pair.attributes.left.values), set(pair.attributes.right.values)
    shorter = min(len(left), len(right))
    return round(len(left & right) / shorter, 3) if shorter else None


@number(
    "of the words of one attribute, a share of {value} stands in the other text",
    unknown=NOTHING,
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def attribute_told(pair: StatementPair) -> Value:
    """Share of the words of one attribute that the other statement has anywhere; the larger one.

    "He died of his wounds after a fall" tells of the fall as well as "he died because he fell".
    """
    if pair.attributes is None:
        return None
    sides = ((pair.attributes.left, pair.right), (pair.attributes.right, pair.left))
    told = [
        len(set(attribute.values) & set(other.terms)) / len(set(attribute.values))
        for attribute, other in sides
        if attribute.values
    ]
    return round(max(told), 3) if told else None


@number(
    "of the words that only one of the attributes has, {value} look(s) like none of the other one",
    unknown=NOTHING,
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def attribute_words_apart(pair: StatementPair) -> Value:
    """How many words of one attribute look like no word of the other one.

    Another spelling, another form and a slip of the pen look alike ("centre", "services").
    """
    if pair.attributes is None:
        return None
    left, right = pair.attributes.left.values, pair.attributes.right.values
    return min(count_unlike(left, right), count_unlike(right, left))


@number(
    "what the two attributes are said of shares {value} word(s)",
    unknown=NOTHING,
    archetypes=ABOUT_NAMES,
    asks=Asks.ATTRIBUTE,
)
def attribute_context(pair: StatementPair) -> Value:
    """How many words of what the two attributes are said of stand on both sides.

    Of an identifier they are the words around it, and of a choice those in the same order.
    """
    if pair.attributes is None:
        return None
    return len(set(pair.attributes.left.of) & set(pair.attributes.right.of))


@word(
    {
        "yes": "an article of the story gives both values, side by side",
        "no": "no article of the story gives both values",
        "none": "the two share no measure and no attribute",
    },
    archetypes=ABOUT_POINTS,
    asks=Asks.POINT,
)
def side_by_side(pair: StatementPair) -> Value:
    """`yes` where an article of the story gives both values, so that they are of two things.

    `no` where none does; `none` where the two share nothing that has a value.
    """
    shared = pair.measures or pair.attributes
    if shared is None:
        return "none"
    return "yes" if shared.beside else "no"


def related(shared: SharedAttribute) -> str:
    """Compare the values of two attributes."""
    left, right = set(shared.left.values), set(shared.right.values)
    if left == right:
        return "same"
    if left <= right or right <= left or is_one_office(shared):
        return "nested"
    if shared.left.kind is AttributeKind.AGE or len(left) != 1 or len(right) != 1:
        return "different"
    return "near" if one_apart(*left, *right) else "different"


def is_one_office(shared: SharedAttribute) -> bool:
    """Say whether two titles begin alike: what comes behind tells which body the office is in."""
    left, right = (side.values[:OFFICE_WORDS] for side in (shared.left, shared.right))
    return shared.left.kind is AttributeKind.TITLE and len(left) == OFFICE_WORDS and left == right


def count_unlike(words: Sequence[str], others: Sequence[str]) -> int:
    """Return how many words look like none of the others."""
    return sum(all(is_unlike(word, other) for other in others) for word in words)


def is_unlike(word: str, other: str) -> bool:
    """Say whether two words share so few letters in order that they are no forms of one."""
    return SequenceMatcher(None, word, other, autojunk=False).ratio() < LOOKS_ALIKE


def one_apart(left: str, right: str) -> bool:
    """Say whether two words differ by one slip: a letter too many, a wrong one, or two swapped."""
    one, other = without_start(*(end[::-1] for end in without_start(left, right)))
    is_swapped = len(one) == SWAPPED and one == other[::-1]
    return left != right and (max(len(one), len(other)) == 1 or is_swapped)


def without_start(left: str, right: str) -> tuple[str, str]:
    """Return two words without the letters with which both begin."""
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    )
    return left[same:], right[same:]
