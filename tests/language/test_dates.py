from __future__ import annotations

import json
import time
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factcheck.language.dates import Calendar, DateMention, find_dates
from factcheck.language.days_meant import resolve, year_from_weekday
from factcheck.records.particulars import Period

LANGUAGES = Path(__file__).parents[2] / "rules" / "languages"
FRIDAY = date(2023, 9, 15)


@cache
def calendar(code: str) -> Calendar:
    section = yaml.safe_load((LANGUAGES / f"{code}.yaml").read_text(encoding="utf-8"))["calendar"]
    return Calendar.model_validate_json(json.dumps(section))


def only(text: str, code: str = "id") -> tuple[str, DateMention]:
    mentions = find_dates(text, calendar(code))
    assert len(mentions) == 1, mentions
    return text[mentions[0].start : mentions[0].end], mentions[0]


@pytest.mark.parametrize(
    ("text", "code", "written", "expected"),
    [
        ("Terbit 15 September 2023 23:38 WIB", "id", "15 September 2023", date(2023, 9, 15)),
        ("Kamis, 14 Sep 2023 23:37 WIB", "id", "Kamis, 14 Sep 2023", date(2023, 9, 14)),
        ("Jumat   20 Jun 2025  17:48", "id", "Jumat   20 Jun 2025", date(2025, 6, 20)),
        ("di timur jauh (13/9/2023).", "id", "13/9/2023", date(2023, 9, 13)),
        ("kata dia, Rabu (13/9/2023), itu", "id", "Rabu (13/9/2023)", date(2023, 9, 13)),
        ("Kompas.com - 19/09/2019, 17:11", "id", "19/09/2019", date(2019, 9, 19)),
        ("foxnews.com - 2019-01-19", "en", "2019-01-19", date(2019, 1, 19)),
        ("on September 13, 2023, in", "en", "September 13, 2023", date(2023, 9, 13)),
        ("Wednesday, Sept. 13, 2023.", "en", "Wednesday, Sept. 13, 2023", date(2023, 9, 13)),
        ("the 5th of May 2020", "en", "5th of May 2020", date(2020, 5, 5)),
        ("seen 9/13/2023", "en", "9/13/2023", date(2023, 9, 13)),
        ("seen 13/9/2023", "en", "13/9/2023", date(2023, 9, 13)),
        ("pada 10.01.2019 lalu", "id", "10.01.2019", date(2019, 1, 10)),
    ],
)
def test_full_dates_are_found_with_exact_spans(
    text: str, code: str, written: str, expected: date
) -> None:
    found, mention = only(text, code)
    assert found == written
    assert mention.full_date == expected


@pytest.mark.parametrize(
    ("text", "code", "written", "as_of", "expected"),
    [
        ("tiba Selasa (18/6) untuk", "id", "Selasa (18/6)", date(2024, 6, 20), date(2024, 6, 18)),
        ("pada tanggal 7 November, di", "id", "7 November", date(2024, 11, 8), date(2024, 11, 7)),
        ("di Sochi, Jumat, dikutip", "id", "Jumat", FRIDAY, FRIDAY),
        ("pada hari Rabu bahwa", "id", "Rabu", FRIDAY, date(2023, 9, 13)),
        ("tiba kemarin sore", "id", "kemarin", FRIDAY, date(2023, 9, 14)),
        ("released on Sunday by", "en", "Sunday", FRIDAY, date(2023, 9, 10)),
    ],
)
def test_partial_dates_are_counted_from_the_day_of_writing(
    text: str, code: str, written: str, as_of: date, expected: date
) -> None:
    found, mention = only(text, code)
    assert found == written
    assert resolve(mention, as_of) == Period(expected, expected)
    assert resolve(mention, None) is None


@pytest.mark.parametrize(
    ("text", "as_of", "first", "last"),
    [
        ("sejak Agustus", date(2024, 6, 18), date(2023, 8, 1), date(2023, 8, 31)),
        ("sejak akhir Agustus", date(2024, 6, 18), date(2023, 8, 1), date(2023, 8, 31)),
        ("pada Agustus lalu", date(2024, 6, 18), date(2023, 8, 1), date(2023, 8, 31)),
        ("pada bulan September", date(2024, 6, 18), date(2023, 9, 1), date(2023, 9, 30)),
        ("pada bulan Agustus", date(2024, 6, 18), date(2024, 8, 1), date(2024, 8, 31)),
        ("hingga Mei mendatang", date(2024, 6, 18), date(2025, 5, 1), date(2025, 5, 31)),
        ("pada bulan Mei", date(2024, 6, 18), date(2024, 5, 1), date(2024, 5, 31)),
        ("pada bulan Juni", date(2024, 6, 18), date(2024, 6, 1), date(2024, 6, 30)),
        ("sejak Juni 2024", FRIDAY, date(2024, 6, 1), date(2024, 6, 30)),
        ("bertemu pekan ini", FRIDAY, date(2023, 9, 11), date(2023, 9, 17)),
        ("bertemu Minggu lalu", FRIDAY, date(2023, 9, 4), date(2023, 9, 10)),
        ("bertemu bulan lalu", date(2023, 1, 31), date(2022, 12, 1), date(2022, 12, 31)),
        ("naik tahun depan", FRIDAY, date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_months_weeks_and_years_are_whole(text: str, as_of: date, first: date, last: date) -> None:
    assert resolve(only(text)[1], as_of) == Period(first, last)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2023, 9, 18), date(2023, 9, 20)),
        (date(2024, 1, 5), date(2023, 9, 20)),
        (date(2023, 5, 1), date(2022, 9, 20)),
    ],
)
def test_a_day_without_year_is_the_nearest_and_the_past_weighs_more(
    as_of: date, expected: date
) -> None:
    assert resolve(only("tanggal 20 September")[1], as_of) == Period(expected, expected)


@pytest.mark.parametrize(
    "text",
    [
        "31/2/2023",
        "skor 1/2 dan 3/4",
        "pukul 10.39 WIT",
        "dua minggu di rumah",
        "nomor 2023123456789",
        "29 Februari 2023",
        "IP 10.1.2.2023.5",
    ],
)
def test_what_no_calendar_has_or_is_no_date_is_not_a_mention(text: str) -> None:
    assert find_dates(text, calendar("id")) == ()


@pytest.mark.parametrize(
    ("text", "code", "written"),
    [
        ("digelar hari ini, Senin, 4 September 2023", "id", "hari ini, Senin, 4 September 2023"),
        ("digelar Senin (4/9/2023) kemarin", "id", "Senin (4/9/2023) kemarin"),
        ("dilanjutkan besok, Senin (4/9)", "id", "besok, Senin (4/9)"),
        ("held today, Monday, September 4, 2023", "en", "today, Monday, September 4, 2023"),
        ("held yesterday (September 4, 2023)", "en", "yesterday (September 4, 2023)"),
    ],
)
def test_a_day_written_twice_is_the_day_of_the_month(text: str, code: str, written: str) -> None:
    found, mention = only(text, code)
    day = date(2023, 9, 4)
    assert (found, resolve(mention, FRIDAY)) == (written, Period(day, day))


@pytest.mark.parametrize(
    "text",
    ["Senin (4/9/2023). Kemarin ia pulang", "pada 4/9/2023 dan kemarin", "besok atau 4 September"],
)
def test_two_days_beside_each_other_stay_two(text: str) -> None:
    assert len(find_dates(text, calendar("id"))) == 2


def test_a_lower_case_may_is_a_verb() -> None:
    assert find_dates("it may, in may, happen", calendar("en")) == ()


def test_the_leap_day_without_year_finds_a_leap_year() -> None:
    mention = only("tanggal 29 Februari")[1]
    assert resolve(mention, FRIDAY) == Period(date(2024, 2, 29), date(2024, 2, 29))


def test_the_end_of_the_calendar_cannot_be_decided() -> None:
    assert resolve(only("tahun depan")[1], date(9999, 12, 31)) is None
    assert resolve(only("kemarin")[1], date(1, 1, 1)) is None


def test_year_from_weekday_needs_exactly_one_year() -> None:
    assert year_from_weekday(18, 6, 1, 2023, 2024) == 2024
    assert year_from_weekday(18, 6, 1, 2020, 2024) == 2024
    assert year_from_weekday(18, 6, 1, 2019, 2024) is None
    assert year_from_weekday(18, 6, 0, 2023, 2024) is None
    assert year_from_weekday(29, 2, 3, 2023, 2024) == 2024


def test_a_calendar_refuses_a_name_with_two_meanings() -> None:
    months = [["jan"], ["jan"], *([f"m{n}"] for n in range(10))]
    days = [[f"d{n}"] for n in range(7)]
    with pytest.raises(ValidationError, match="listed twice"):
        Calendar.model_validate_json(
            json.dumps({"day_first": True, "months": months, "weekdays": days})
        )


def test_a_calendar_needs_twelve_months() -> None:
    days = [[f"d{n}"] for n in range(7)]
    with pytest.raises(ValidationError):
        Calendar.model_validate_json(
            json.dumps({"day_first": True, "months": [["jan"]], "weekdays": days})
        )


@pytest.mark.parametrize("unit", ["1", "1/", "13/9/", "Rabu, (", "pada ", "1 1 ", " ", "Rabu 1 "])
def test_a_megabyte_in_one_line_takes_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()
    find_dates(text, calendar("id"))
    assert time.process_time() - started < 10


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), st.booleans())
def test_any_day_that_is_written_out_is_read_back(day: date, slashes: bool) -> None:
    month = calendar("id").months[day.month - 1][0].capitalize()
    numbers = f"{day.day}/{day.month}/{day.year}"
    text = numbers if slashes else f"{day.day} {month} {day.year}"
    found, mention = only(f"Pada {text}.")
    assert found == text
    assert resolve(mention, None) == Period(day, day)


@given(
    st.text(alphabet="0123456789/-. ,()RabuKmisJnuMe", max_size=80),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 1, 1)),
    st.sampled_from(["id", "en"]),
)
def test_mentions_are_ordered_apart_and_resolvable(text: str, as_of: date, code: str) -> None:
    end = 0
    for mention in find_dates(text, calendar(code)):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert resolve(mention, as_of) is not None
