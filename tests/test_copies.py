"""Copies: what counts as one text, word for word, edited, an excerpt, or of one publisher."""

from __future__ import annotations

import random
from datetime import date

import pytest

from factcheck.copies import FEWEST_RUNS, MOST_SHARING, find_copies, is_edited_copy, shares_between
from factcheck.copies import runs_of as runs
from factcheck.records.articles import Article
from factcheck.records.passages import Passage, PassageKind
from tests.builders import an_article

EIGHT = "hujan deras merendam tiga desa di hilir sungai"
ELEVEN = "hujan deras yang turun semalam merendam tiga desa di hilir sungai"
TWELVE = "hujan deras yang turun sejak semalam merendam tiga desa di hilir sungai"


@pytest.mark.parametrize(
    ("one", "other", "copied"),
    [
        (EIGHT, f"Kemarin, {EIGHT.upper()}.", True),
        (EIGHT.removesuffix(" sungai"), EIGHT, False),
        (EIGHT, EIGHT.replace("sungai", "kali"), False),
        (ELEVEN, ELEVEN.replace("sungai", "kali"), False),
        (TWELVE, TWELVE.replace("sungai", "kali"), True),
        (TWELVE, TWELVE.replace("tiga", "dua"), True),
        (TWELVE, TWELVE.replace("tiga", "dua").replace("sungai", "kali"), False),
        (TWELVE, "tiga desa di hilir sungai terendam hujan deras yang turun sejak semalam", True),
        (TWELVE, "sejak semalam tiga desa terendam karena hujan deras turun di hulu sungai", False),
        ("", "", False),
    ],
)
def test_a_sentence_is_a_copy_up_to_a_few_words(one: str, other: str, *, copied: bool) -> None:
    assert is_edited_copy(one, other) is copied
    assert is_edited_copy(other, one) is copied


def test_a_publisher_needs_less_for_a_copy() -> None:
    edited = TWELVE.replace("tiga", "dua").replace("sungai", "kali")
    assert is_edited_copy(TWELVE, edited, 0.6)
    assert not is_edited_copy(TWELVE, edited, 0.61)


def words(seed: int, number: int) -> list[str]:
    rng = random.Random(seed)
    return [f"w{rng.randrange(10**6)}" for _ in range(number)]


def article(name: str, text: list[str], **changes: object) -> Article:
    whole = " ".join(text)
    body = Passage(0, len(whole), PassageKind.BODY)
    outlet = changes.pop("outlet", name)
    told = {"text": whole, "passages": (body,), "outlet": outlet, "publisher": outlet}
    return an_article(name, **{**told, **changes})


def test_half_of_the_shorter_text_makes_a_copy_whichever_is_the_longer() -> None:
    text = words(1, 104)
    half, less = text[:54] + words(2, 50), text[:53] + words(2, 51)
    assert find_copies([article("a", text), article("b", half)]) == {"b": "a"}
    assert find_copies([article("a", text), article("b", less)]) == {}
    longer = words(3, 400) + text
    assert find_copies([article("a", text), article("b", longer)]) == {"b": "a"}


def test_a_third_is_enough_within_one_publisher_and_one_outlet_copies_nobody() -> None:
    text = words(1, 94)
    third, less = text[:34] + words(2, 60), text[:33] + words(2, 61)
    a, b = article("a", text, publisher="House"), article("b", third, publisher="House")
    assert find_copies([a, b]) == {"b": "a"}
    assert find_copies([a, article("b", less, publisher="House")]) == {}
    assert find_copies([a, article("b", third)]) == {}
    assert find_copies([a, article("b", text, outlet="a")]) == {}


def test_the_earliest_is_the_source_and_a_copy_of_a_copy_goes_back_to_it() -> None:
    text = words(1, 200)
    first = article("z", text[:120], as_of=date(2024, 1, 1))
    second = article("y", text[50:160], as_of=date(2024, 1, 2))
    third = article("x", text[100:200], as_of=date(2024, 1, 3))
    expected = {"y": "z", "x": "z"}
    assert find_copies([first, second, third]) == expected
    assert find_copies([third, second, first]) == expected


def test_short_texts_and_formulas_bring_nothing_together() -> None:
    short = words(1, FEWEST_RUNS + 3)
    assert find_copies([article("a", short), article("b", short)]) == {}
    enough = words(1, FEWEST_RUNS + 4)
    assert find_copies([article("a", enough), article("b", enough)]) == {"b": "a"}
    alike = [runs(enough, 5) for _ in range(MOST_SHARING)]
    assert shares_between(alike)[0, 1] == 1
    assert shares_between([*alike, alike[0]]) == {}
