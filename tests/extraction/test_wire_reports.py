"""English as news agencies write it: listeners, explained names, ages, abbreviations, clauses."""

from __future__ import annotations

import pytest

from tests.extraction.newsroom import reports


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        (
            "The ferry left at noon, fire brigade commander Paul Tate told Radio Harwick.",
            "Paul Tate",
            "The ferry left at noon",
        ),
        (
            "The ferry left the pier at noon, a senior official told CNN, speaking on Friday.",
            "senior official",
            "The ferry left the pier at noon",
        ),
        (
            "In the town six people died in the fire, its mayor, Edward Quill, told local radio.",
            "Edward Quill",
            "In the town six people died in the fire",
        ),
        (
            "The ferry rolled over, Arnold Banks, a lawyer for the crew, told reporters Monday.",
            "Arnold Banks",
            "The ferry rolled over",
        ),
        (
            "The ferry rolled over at around 5:40 a.m., Arnold Banks told reporters.",
            "Arnold Banks",
            "The ferry rolled over at around 5:40 a.m",
        ),
        (
            "Paul Tate told Reuters the charges were dropped.",
            "Paul Tate",
            "the charges were dropped",
        ),
        (
            "Mary Oliver, 34, who has two sons, told the BBC she was having coffee.",
            "Mary Oliver",
            "she was having coffee",
        ),
        (
            "Another passenger, Dennis Crane, said many were trapped below.",
            "Dennis Crane",
            "many were trapped below",
        ),
        (
            "A survivor, Rowena Tate, 26, said there were crowds in the aisles.",
            "Rowena Tate",
            "there were crowds in the aisles",
        ),
        (
            "Capt. Roland Escott was pulled out by a tug, said Lt. Cmdr. Homer Sale of the navy.",
            "Homer Sale",
            "Capt. Roland Escott was pulled out by a tug",
        ),
        (
            "Gov. Helen Strath, who is up for re-election, said Kowal should step down.",
            "Helen Strath",
            "Kowal should step down",
        ),
        (
            "The quake had a magnitude of 6.8, the U.S. Geological Survey (USGS) said.",
            "U.S. Geological Survey",
            "The quake had a magnitude of 6.8",
        ),
        (
            "Cargo that came loose is the likeliest cause, the coast guard has said.",
            "coast guard",
            "Cargo that came loose is the likeliest cause",
        ),
        (
            "The FBI's Harwick field office said in a post that its agents took him away.",
            "FBI's Harwick field office",
            "its agents took him away",
        ),
        (
            "According to the indictment, Kowal and Della dined together at the inn, always alone.",
            "indictment",
            "Kowal and Della dined together at the inn, always alone",
        ),
        (
            "According to the National Seismic Center, a unit of the state, it was located at sea.",
            "National Seismic Center",
            "it was located at sea",
        ),
        (
            "He was held since Saturday, a district official said Sunday, as relatives gathered.",
            "district official",
            "He was held since Saturday",
        ),
        (
            "The quake has left 27 dead, according to the latest Harwick Police report.",
            "Harwick Police",
            "The quake has left 27 dead",
        ),
    ],
)
def test_who_said_what(sentence: str, speaker: str, content: str) -> None:
    (said,) = reports(sentence, language="en")
    assert (said.speaker, said.content) == (speaker, content)


def test_what_a_participle_adds_behind_a_tag_is_said_as_well() -> None:
    first, second = reports(
        "Divers found no breach in it, Arnold Banks said, adding that the ferry was too full.",
        language="en",
    )
    assert first.content == "Divers found no breach in it"
    assert second.content == "the ferry was too full"
    assert first.speaker == second.speaker == "Arnold Banks"


def test_who_came_in_and_said_something_is_the_one_named_before() -> None:
    _, said = reports(
        "Paul Tate said the bridge was safe.",
        "He came in through the side door and said that he would stay.",
        language="en",
    )
    assert (said.speaker, said.content) == ("Paul Tate", "he would stay")


@pytest.mark.parametrize(
    "sentence",
    [
        "Harwick lies on the so-called Ring of Fire, where most quakes occur.",
        "Search teams found three more bodies, raising the confirmed dead to 31.",
        "She stopped short of saying that Paul Tate should quit the council.",
    ],
)
def test_a_word_that_belongs_to_a_noun_or_to_nothing_said_reports_nothing(sentence: str) -> None:
    assert reports(sentence, language="en") == ()


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "Paul Tate told Ann Lind to leave the ship at once.",
            "Ann Lind to leave the ship at once",
        ),
        ("Paul Tate told police Ann Lind was on board.", "police Ann Lind was on board"),
    ],
)
def test_who_is_told_to_do_something_stays_in_what_is_said(sentence: str, content: str) -> None:
    (said,) = reports(sentence, language="en")
    assert said.content == content


def test_a_surname_of_two_means_the_one_named_first() -> None:
    said = reports(
        "Bridget Hale sold the mill to a company of Zachary Hale.",
        "Hale said the mill was empty.",
        language="en",
    )
    assert [one.speaker for one in said] == ["Bridget Hale"]


def test_an_hour_before_noon_is_read_where_its_full_stop_ends_the_content() -> None:
    (said,) = reports("She left her home at 6 a.m., the mayor said.", language="en")
    assert [(one.kind.value, one.low) for one in said.measures] == [("time", 360.0)]
