"""Denials that only point back, in one sentence and in the next one."""

from __future__ import annotations

import pytest

from factcheck.records.statements import Statement
from tests.extraction.newsroom import reports, say

SAID = "gudang itu milik bupati"


def told(statement: Statement) -> tuple[str, str, bool]:
    return statement.speaker, statement.content, statement.denied


@pytest.mark.parametrize(
    "sentences",
    [
        f"Ratna Wening mengatakan {SAID}, namun Joko Lesmana membantah hal itu.",
        f"Ratna Wening mengatakan {SAID}, tetapi Joko Lesmana membantahnya.",
        f"Ratna Wening mengatakan {SAID}. Tetapi Joko Lesmana membantah hal itu, dan pergi.",
        f"Ratna Wening mengatakan {SAID}. Joko Lesmana membantahnya.",
        f"Ratna Wening mengatakan {SAID}. Namun hal itu dibantah Joko Lesmana.",
    ],
)  # fmt: skip
def test_who_denies_that_denies_what_was_said(sentences: str) -> None:
    found = [told(statement) for statement in reports(sentences)]
    assert found[:2] == [("Ratna Wening", SAID, False), ("Joko Lesmana", SAID, True)]


def test_who_denies_that_in_english() -> None:
    found = reports("Anna Lind said the shed was empty, but Tom Brand denied it.", language="en")
    assert [told(statement) for statement in found] == [
        ("Anna Lind", "the shed was empty", False),
        ("Tom Brand", "the shed was empty", True),
    ]


@pytest.mark.parametrize("shell", ["yang kemudian", "hal yang juga", "yang"])
def test_which_was_denied(shell: str) -> None:
    found = reports(f"Ratna Wening mengatakan {SAID}, {shell} dibantah oleh Joko Lesmana.")
    assert {told(statement) for statement in found} == {
        ("Ratna Wening", SAID, False),
        ("Joko Lesmana", SAID, True),
    }


def test_a_denial_holds_the_words_that_it_denies() -> None:
    _, denial = reports(f"Ratna Wening mengatakan {SAID}. Joko Lesmana membantah hal itu.")
    assert denial.text == f"{SAID}. Joko Lesmana membantah hal itu."


def test_what_is_denied_by_a_noun_of_its_own_stays_as_it_is() -> None:
    found = reports(f"Ratna Wening mengatakan {SAID}. Joko Lesmana membantah tuduhan korupsi itu.")
    assert told(found[1]) == ("Joko Lesmana", SAID, True)
    found = reports(f"Ratna Wening mengatakan {SAID}. Joko Lesmana membantah tuduhan korupsi.")
    assert told(found[1]) == ("Joko Lesmana", "tuduhan korupsi", True)


@pytest.mark.parametrize(
    "denial",
    [
        "membantah klaim itu",
        "menepis kabar tersebut",
        "membantah tudingan Ratna Wening itu",
        "membantah klaim itu dengan menyebut angka lain",
    ],
)
def test_a_noun_that_points_back_stands_for_what_was_said(denial: str) -> None:
    found = reports(f"Ratna Wening mengatakan {SAID}. Joko Lesmana {denial}.")
    assert told(found[1]) == ("Joko Lesmana", SAID, True)


EMPTY = "the shed was empty"


@pytest.mark.parametrize(
    "sentences",
    [
        f"Anna Lind said {EMPTY}. Tom Brand denied that.",
        f"Anna Lind said {EMPTY}. Tom Brand has repeatedly denied that.",
        f"Anna Lind said {EMPTY}. Tom Brand rejected that account.",
        f"Anna Lind said {EMPTY}. Tom Brand denied the allegation.",
        f'Anna Lind said {EMPTY}. Tom Brand dismissed her claim as "pure fiction."',
        f"Anna Lind said {EMPTY}.\n\nTom Brand denied that.",
        f"Anna Lind said {EMPTY}, a claim Tom Brand flatly rejected.",
        f"Anna Lind said {EMPTY}, a claim that Tom Brand rejected.",
        f'Anna Lind said {EMPTY}, an allegation Tom Brand rejected as "baseless."',
    ],
)
def test_a_noun_that_points_back_in_english(sentences: str) -> None:
    found = reports(sentences, language="en")
    assert [told(statement) for statement in found] == [
        ("Anna Lind", EMPTY, False),
        ("Tom Brand", EMPTY, True),
    ]


@pytest.mark.parametrize(
    ("denial", "denied"),
    [
        ("denied that the shed was locked", "the shed was locked"),
        ("denied the charges against the firm", "the charges against the firm"),
    ],
)
def test_what_says_more_in_english_stays_as_it_is(denial: str, denied: str) -> None:
    found = reports(f"Anna Lind said {EMPTY}. Tom Brand {denial}.", language="en")
    assert told(found[1]) == ("Tom Brand", denied, True)


def test_nobody_denies_his_own_words() -> None:
    found = reports(f"Anna Lind said {EMPTY}. Anna Lind denied that claim.", language="en")
    assert told(found[1]) == ("Anna Lind", "that claim", True)


def test_a_denial_without_anything_before_it_is_none() -> None:
    assert reports("Joko Lesmana membantahnya.") == ()


def test_a_second_denial_is_of_the_same_words() -> None:
    found = reports(
        f"Ratna Wening mengatakan {SAID}. Joko Lesmana membantahnya. Wati membantahnya."
    )
    assert [told(statement)[1:] for statement in found] == [
        (SAID, False),
        (SAID, True),
        (SAID, True),
    ]


def test_why_somebody_denies_that_is_not_what_he_denies() -> None:
    found = reports(
        f"Ratna Wening mengatakan {SAID}. Joko Lesmana membantah hal itu karena ia sudah pergi."
    )
    assert [told(statement) for statement in found][1] == ("Joko Lesmana", SAID, True)


def test_a_denial_of_nothing_that_was_told_keeps_its_reason_out() -> None:
    (found,) = reports("Joko Lesmana membantah itu karena sudah pergi dari gudang.")
    assert told(found) == ("Joko Lesmana", "itu", True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tendangan bebas Joko Lesmana ditepis Ratna Wening.", "id"),
        ("Kiper Ratna Wening menepis tembakan Joko Lesmana.", "id"),
        ("Goalkeeper Anna Lind denied Tom Brand with a late save.", "en"),
    ],
)
def test_who_parries_a_ball_denies_nothing(text: str, language: str) -> None:
    assert not any(statement.denied for statement in say(text, language=language))


def test_who_parries_a_rumour_denies_it() -> None:
    found = reports("Ratna Wening menepis kabar bahwa gudang itu terbakar.")
    assert told(found[0]) == ("Ratna Wening", "gudang itu terbakar", True)


@pytest.mark.parametrize(
    "how", ["membantah keras", "membantah dengan tegas", "dengan tegas membantah"]
)
def test_how_somebody_denies_is_not_what_he_denies(how: str) -> None:
    found = reports(f"Ratna Wening mengatakan {SAID}, tetapi Joko Lesmana {how}.")
    assert told(found[1]) == ("Joko Lesmana", SAID, True)


def test_who_denies_that_behind_a_reaction_denies_what_was_said_before() -> None:
    found = reports(
        f"Ratna Wening mengatakan {SAID}. Menanggapi hal itu, Kementerian Pertanian angkat bicara. "
        "Joko Lesmana membantah hal itu."
    )
    assert told(found[-1]) == ("Joko Lesmana", SAID, True)
