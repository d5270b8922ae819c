"""Measures in English text: what is written, and what it means."""

from __future__ import annotations

import pytest

from tests.extraction.measures.measuring import measures, written

COUNTS = [
    ("three crew members", "count 3 of awak"),
    ("dozens of houses", "count 24..99 range of rumah"),
    ("three of Lind's teammates", "count 3 of teammate"),
    ("killing as many as 60 fighters", "count 60 at_most of kombatan tewas"),
    ("hundreds of people", "count 100..999 range of orang"),
    ("tens of thousands of residents", "count 10000..99999 range of warga"),
    ("a dozen people", "count 12 about of orang"),
    ("two dozen flights", "count 24 of penerbangan"),
    ("two hundred and fifty passengers", "count 250 of penumpang"),
    ("twenty-five people were killed", "count 25 of korban tewas"),
    ("a hundred and five people", "count 105 of orang"),
    ("five million people", "count 5000000 of orang"),
    ("1,500 people", "count 1500 of orang"),
    ("1.500 people", "count 1500 of orang"),
    (
        "at least 12 dead and 30 injured",
        "count 12 at_least of korban tewas; count 30 of korban luka",
    ),
    ("killing at least 12 people", "count 12 at_least of korban tewas"),
    ("two federal law enforcement officials", "count 2 of pejabat"),
    ("some 200 troops", "count 200 about of tentara"),
    ("rose from 10 to 15 people", "count 10; count 15 of orang"),
    ("Eleven were rescued", "count 11 of korban selamat"),
    ("Nine are still missing", "count 9 of korban hilang"),
    ("was carrying 40 people", "count 40 of orang menumpang"),
    ("40 people on board survived", "count 40 of korban selamat"),
    ("12 passengers on board", "count 12 of penumpang"),
    ("made 21 arrests", "count 21 of orang ditangkap"),
    ("after detaining 21 people", "count 21 of orang ditangkap"),
    ("21 people marched", "count 21 of orang ikut"),
    ("was attended by 21 students", "count 21 of siswa"),
]
MONEY = [
    ("$5.9 million", "money 5900000 USD"),
    ("US$5.9 million", "money 5900000 USD"),
    ("5.9 million dollars", "money 5900000 USD"),
    ("Rp 1.5 trillion", "money 1500000000000 IDR"),
    ("€2bn", "money 2000000000 EUR"),
    ("£500,000", "money 500000 GBP"),
    ("1,500.50 dollars", "money 1500.5 USD"),
    ("$5-10 million", "money 5000000..10000000 USD range"),
    ("a fine of $2 million", "money 2000000 USD of denda"),
]
CLOCK = [
    ("5:30 p.m.", "time 1050"),
    ("10:36", "time 636"),
    ("7 pm", "time 1140"),
    ("at 10:36 GMT", "time 636 GMT"),
    ("12 a.m.", "time 0"),
    ("at 7 in the morning", "time 420"),
]
QUANTITIES = [
    ("5 percent", "percent 5 %"),
    ("5.5%", "percent 5.5 %"),
    ("2.5 hours", "duration 150 minute"),
    ("two and a half hours", "duration 150 minute"),
    ("half an hour", "duration 30 minute"),
    ("18 months", "duration 18 month"),
    ("two-day trip", "duration 2880 minute"),
    ("1 year and 6 months", "duration 18 month"),
    ("sentenced to five years in prison", "duration 60 month of penjara"),
    ("a 10-kilometre radius", "distance 10000 m of radius"),
    ("5 miles", "distance 8046.72 m"),
    ("a depth of 10 km", "distance 10000 m of kedalaman"),
    ("magnitude 5.6", "magnitude 5.6 M"),
    ("a 5.6-magnitude quake", "magnitude 5.6 M"),
    ("M 5.6", "magnitude 5.6 M"),
    ("1.7 tons of rice", "weight 1700 kg of rice"),
    ("12 hectares", "area 120000 m2"),
    ("aged 25", "age 25 year"),
    ("a 25-year-old woman", "age 25 year"),
    ("John Smith, 45, said", "age 45 year"),
    ("Maria (25)", "age 25 year"),
    ("60 mph", "speed 96.56064 km/h"),
    ("30 degrees Celsius", "temperature 30 C"),
    ("6.40 degrees south latitude", "coordinate -6.4 degree of latitude"),
]
BOUNDS = [
    ("about 20 people", "count 20 about of orang"),
    ("nearly 100 houses", "count 100 about of rumah"),
    ("more than 50 percent", "percent 50 % at_least"),
    ("up to 15 people", "count 15 at_most of orang"),
    ("10 to 15 people", "count 10..15 range of orang"),
    ("between 10 and 15 people", "count 10..15 range of orang"),
    ("10-15 km", "distance 10000..15000 m range"),
    ("two to three days", "duration 2880..4320 minute range"),
]
IDENTIFIERS = [
    ("flight GA-832", "identifier GA832 flight"),
    ("registered PK-ABX", "identifier PKABX registration"),
    ("license plate K 4417 XB", "identifier K4417XB plate"),
    ("licence plate AB12 CDE", "identifier AB12CDE plate"),
    ("license plate lights", ""),
    ("Article 5", "identifier pasal 5 provision"),
]
NOTHING = [
    "the first time",
    "the 3rd floor",
    "in 2019",
    "page 2",
    "1. First",
    "won 2-1",
    "no one was hurt",
    "one of the men",
    "a Boeing 737",
    "open 24/7",
    "September 5, 2019",
    "1st Street",
    "Covid-19",
    "from 11 to 22 September 2019",
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(text: str, expected: str) -> None:
    assert "; ".join(written(text, "en")) == expected


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money(text: str, expected: str) -> None:
    assert "; ".join(written(text, "en")) == expected


@pytest.mark.parametrize(("text", "expected"), CLOCK)
def test_clock(text: str, expected: str) -> None:
    assert "; ".join(written(text, "en")) == expected


@pytest.mark.parametrize(("text", "expected"), QUANTITIES)
def test_quantities(text: str, expected: str) -> None:
    assert "; ".join(written(text, "en")) == expected


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_bounds(text: str, expected: str) -> None:
    assert "; ".join(written(text, "en")) == expected


@pytest.mark.parametrize(("text", "expected"), IDENTIFIERS)
def test_identifiers(text: str, expected: str) -> None:
    assert "; ".join(written(text, "en")) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_measure(text: str) -> None:
    assert written(text, "en") == []


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("more than 80 houses were flooded", "above"),
        ("no fewer than 80 houses were flooded", "above"),
        ("almost 80 houses were flooded", "below"),
        ("fewer than 80 houses were flooded", "below"),
        ("no more than 80 houses were flooded", "below"),
        ("at least 80 houses were flooded", ""),
        ("up to 80 houses were flooded", ""),
        ("about 80 houses were flooded", ""),
    ],
)
def test_on_which_side_of_the_number_a_value_lies(text: str, leaning: str) -> None:
    assert [measure.leaning for measure in measures(text, "en")] == [leaning]
