"""Attaching: a decision finds its finding after a re-scrape, and never that of another one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.review.attaching import Attachments, Matched, assign, attach
from factcheck.review.decisions import Quoted
from factcheck.review.joining import joined
from factcheck.review.likeness import alike
from factcheck.review.matters import Matter, saying
from tests.review.matter_builder import (
    ALPHA,
    BETA,
    SEVENTEEN,
    TWELVE,
    matter,
    said,
)

RULES = frozenset({"casualty-count", "people-count", "same-detail", "same-claim"})
GAMMA = said("Gamma", "Api membakar gudang itu dan 12 orang tewas", "12 orang")


def attached(old: Matter, *found: Matter) -> str | None:
    """Return how the old matter was attached to the first one found; None where it is loose."""
    made = attach([old], found, RULES).made
    if not made:
        return None
    assert made[0].finding == found[0].id
    return made[0].matched


def test_one_id_is_one_finding() -> None:
    assert attached(matter("a"), matter("a", title="Something else")) == "exact"


@pytest.mark.parametrize(
    "content",
    [
        "12  orang tewas dalam\u00a0kebakaran gudang padi di Desa Randu",
        "“12 orang” tewas, dalam kebakaran gudang padi di Desa Randu.",
        "12 orang te\u00adwas dalam kebakaran gudang padi di desa RANDU",
        "12 orang tewas dalam kebakarangudang padi di Desa Randu",
    ],
)
def test_the_same_words_are_the_same_statement_however_they_are_set(content: str) -> None:
    now = replace(ALPHA, content=content, path="elsewhere.txt", outlet="Alfa")
    assert attached(matter("a"), matter("b", left=(BETA,), right=(now,))) == "normalised"


def test_a_slip_that_was_mended_and_a_statement_more_are_near() -> None:
    mended = replace(ALPHA, content=TWELVE.replace("kebakaran", "kebakran"))
    assert attached(matter("a"), matter("b", left=(mended, GAMMA))) == "near"


def test_a_name_given_in_full_is_the_same_speaker() -> None:
    now = replace(ALPHA, speaker="Juru bicara Polisi Randu")
    assert attached(matter("a"), matter("b", left=(now,))) == "near"


@pytest.mark.parametrize(
    "now",
    [
        replace(ALPHA, content=SEVENTEEN),
        replace(ALPHA, values=("17 orang",)),
        replace(ALPHA, negated=True),
        replace(ALPHA, denied=True),
        replace(ALPHA, speaker="Camat Randu", outlet="Delta"),
        replace(ALPHA, speaker="Camat Randu", content=TWELVE.replace("kebakaran", "kebakran")),
        replace(ALPHA, content=TWELVE.replace("tewas", "luka")),
        replace(ALPHA, content=f"{TWELVE} dan puluhan ternak mati terpanggang di kandang"),
    ],
    ids=["figure", "value", "negation", "denial", "elsewhere", "speaker", "word", "more"],
)
def test_another_value_negation_speaker_or_word_is_another_statement(now: Quoted) -> None:
    assert alike(saying(ALPHA), saying(ALPHA)) == 1
    assert alike(saying(ALPHA), saying(now)) == 0
    assert attached(matter("a"), matter("b", left=(now,))) is None


def test_the_very_words_of_an_outlet_stay_one_statement_whoever_it_gives_them_to() -> None:
    """A pronoun points to another name once a paragraph was moved; the decision is asked again."""
    now = replace(ALPHA, speaker="Camat Randu")
    assert 0 < alike(saying(ALPHA), saying(now)) < 1
    assert attached(matter("a"), matter("b", left=(now,))) == "near"
    assert [str(one) for one in joined(matter("a"), matter("b", left=(now,)))] == [
        "speaker: Camat Randu"
    ]
    both = matter("x", left=(now,)), matter("y", left=(replace(ALPHA, path="moved.txt"),))
    assert [one.finding for one in attach([matter("a")], both, RULES).made] == ["y"]
    short = replace(ALPHA, content="12 orang tewas")
    assert alike(saying(short), saying(replace(short, speaker="Camat Randu"))) == 0


def test_a_number_in_a_name_is_no_figure_and_another_one_is_another_name() -> None:
    dated = replace(ALPHA, content=f"Kanal6.com - {TWELVE}")
    assert alike(saying(ALPHA), saying(dated)) > 0
    flown = replace(ALPHA, content=f"{TWELVE} menurut awak pesawat KD610")
    assert (
        alike(saying(flown), saying(replace(flown, content=f"{TWELVE} menurut awak pesawat KD611")))
        == 0
    )


def test_what_nobody_is_named_for_is_said_by_its_outlet() -> None:
    own = said("Alpha", TWELVE)
    slip = said("Alpha", TWELVE.replace("kebakaran", "kebakran"))
    assert alike(saying(own), saying(slip)) > 0
    assert alike(saying(own), saying(replace(slip, outlet="Delta"))) == 0


@pytest.mark.parametrize("changes", [{"verdict": "compatible"}, {"type": "time"}])
def test_another_verdict_or_type_is_another_finding(changes: dict[str, str]) -> None:
    assert attached(matter("a"), matter("b", **changes)) is None


def test_another_rule_counts_only_where_the_old_one_is_gone() -> None:
    assert attached(matter("a"), matter("b", rule="people-count")) is None
    assert attached(matter("a", rule="toll"), matter("b", rule="people-count")) == "near"
    grown = matter("b", rule="people-count", left=(ALPHA, GAMMA))
    assert attached(matter("a", rule="toll"), grown) is None


def test_two_agreements_of_the_same_statements_are_one_by_whatever_rule() -> None:
    agreed = {"verdict": "agreement", "type": "corroboration"}
    old = matter("a", rule="same-claim", **agreed)
    assert attached(old, matter("b", rule="same-detail", **agreed)) == "near"
    # Of another sentence with the same words there may be an agreement of its own.
    assert attached(old, matter("b", rule="same-detail", title="Fire", **agreed)) is None


TOLL = {"left": (replace(ALPHA, values=("12 tewas",)),), "title": "12 tewas"}
HURT = {"left": (replace(ALPHA, values=("30 luka",)),), "title": "30 luka"}


def test_two_values_of_one_sentence_never_swap_their_decisions() -> None:
    olds = [matter("a", **TOLL), matter("b", **HURT)]
    news = [matter("y", **HURT), matter("x", **TOLL)]
    made = attach(olds, news, RULES).made
    assert {(one.decided, one.finding) for one in made} == {("a", "x"), ("b", "y")}
    # Where the finding of one is gone, its decision does not go over to the other.
    assert attach([olds[0]], [news[0]], RULES) == Attachments((), ("a",), ())


def test_what_fits_two_findings_alike_stays_loose_and_is_named_as_unclear() -> None:
    twins = [
        matter("x", left=(ALPHA, GAMMA)),
        matter("y", left=(ALPHA, said("Delta", "Korban tewas 12 orang", "12 orang"))),
    ]
    assert attach([matter("a")], twins, RULES) == Attachments((), ("a",), ("a",))


def test_a_finding_takes_one_decided_matter() -> None:
    olds = [matter("a"), matter("b", left=(ALPHA, GAMMA))]
    (made,) = attach(olds, [matter("x", left=(ALPHA, GAMMA))], RULES).made
    assert (made.decided, made.finding, made.matched) == ("b", "x", Matched.NORMALISED)


def test_a_dispute_may_grow_and_a_rest_of_it_is_none() -> None:
    crowd = tuple(said(f"Outlet {n}", f"Korban tewas menurut saksi {n}", "12 orang") for n in "abc")
    assert attached(matter("a"), matter("b", left=(ALPHA, *crowd))) == "near"
    old = matter("a", left=(ALPHA, *crowd), right=(BETA,))
    assert attached(old, matter("b", left=crowd[:1])) is None


@pytest.mark.parametrize(
    ("fits", "clear", "doubtful"),
    [
        ([], [], []),
        ([[0.0]], [], []),
        ([[0.9]], [(0, 0)], []),
        ([[0.9, 0.88]], [], [0]),
        ([[0.9, 0.7], [0.0, 0.8]], [(0, 0), (1, 1)], []),
        ([[0.9], [0.9]], [], [0]),
    ],
)
def test_all_together_fit_best_or_stay_loose(
    fits: list[list[float]], clear: list[tuple[int, int]], doubtful: list[int]
) -> None:
    assert assign(fits) == (clear, doubtful)


WORDS = ("air", "api", "kota", "desa", "hujan", "panen")
MATTERS = st.lists(
    st.builds(
        lambda words, value, outlet: (f"{' '.join(words)} {value} orang", str(value), outlet),
        st.lists(
            st.sampled_from(WORDS),
            min_size=3,
            max_size=6,
        ),
        st.integers(10, 14),
        st.sampled_from(("Alpha", "Delta")),
    ),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(MATTERS)
def test_any_order_gives_the_same_and_nobody_gets_two(told: list[tuple[str, str, str]]) -> None:
    olds = [
        matter(f"old{n}", left=(said(outlet, content, value),))
        for n, (content, value, outlet) in enumerate(told)
    ]
    news = [replace(one, id=f"new{n}") for n, one in enumerate(olds)]
    straight = attach(olds, news, RULES)
    assert straight == attach(olds[::-1], news[::-1], RULES)
    assert {(one.decided[3:], one.finding[3:]) for one in straight.made} <= {
        (str(n), str(n)) for n in range(len(told))
    }
    assert len({one.finding for one in straight.made}) == len(straight.made)
    assert len(straight.made) + len(straight.loose) == len(olds)
