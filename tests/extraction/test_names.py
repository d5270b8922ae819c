"""People, known names, places, stems and times: what the words of a statement tell."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.known_names import (
    Body,
    NameBook,
    NameFile,
    Person,
    State,
    comparable,
)
from factcheck.extraction.places import find_places
from factcheck.extraction.stems import stem
from factcheck.records.particulars import Period
from tests.extraction.newsroom import (
    MONDAY,
    lexicon,
    names,
    one,
    packs,
    people_in,
    reports,
    say,
    whole,
)


def canonical(text: str) -> list[str]:
    return [known.name for known in names().find_all(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AS dan RI sepakat", ["Amerika Serikat", "Indonesia"]),
        ("Ia as di tim dan ri", []),
        ("Us and them", []),
        ("the US and the U.S. agree", ["Amerika Serikat", "Amerika Serikat"]),
        ("Pyongyang menuduh Seoul", ["Korea Utara", "Korea Selatan"]),
        ("Gedung Putih diam", ["Amerika Serikat"]),
        ("gedung putih itu baru dicat", []),
        ("KOREA UTARA DIAM", ["Korea Utara"]),
    ],
)
def test_known_names(text: str, found: list[str]) -> None:
    assert canonical(text) == found


@pytest.mark.parametrize("text", ["Korea  Utara", "Korea\u00a0Utara", "KoREa\nUtara", "Koréa"])
def test_odd_spaces_in_a_known_name_do_no_harm(text: str) -> None:
    assert canonical(text) == ([] if "é" in text else ["Korea Utara"])


def test_an_alias_that_differs_by_the_turkish_i_only_does_no_harm() -> None:
    book = NameBook(
        NameFile(
            states=(State(name="Misal", aliases=("Negeri Misal",), seats=("Inisari",)),),
            bodies=(Body(name="Badan Misal", aliases=("BM",)),),
        )
    )
    assert [known.name for known in book.find_all("Nıgeri; Negeri Mısal; BM; bm; İnisari")] == [
        "Misal",
        "Badan Misal",
        "Misal",
    ]


def test_people_are_named_in_full_with_the_role_that_introduced_them() -> None:
    people = people_in("Bupati Rano Wijaya tiba sore itu. Kemudian Rano pulang bersama warga.")
    assert people.full_name("Rano") == people.full_name("Wijaya") == "Rano Wijaya"
    assert people.in_office(frozenset({"bupati"})) == "Rano Wijaya"
    assert people.full_name("Sari") == "Sari"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Menurut Rano Wijaya ada hujan lebat kemarin sore.", "id"),
        ("Namun Rano Wijaya tetap datang kemarin sore.", "id"),
        ("Dalam laporan Rano Wijaya ada hujan lebat sekali.", "id"),
        ("But Rano Wijaya came back in the evening.", "en"),
    ],
)
def test_a_word_that_opens_the_sentence_is_no_part_of_a_name(text: str, language: str) -> None:
    assert people_in(text, language).names == {"Rano Wijaya"}


def test_an_article_makes_no_word_a_person() -> None:
    assert people_in("The Bridge was old and the Russian left it alone.", "en").names == set()


def test_a_name_particle_stays_inside_a_name() -> None:
    assert people_in("Menteri Karim bin Salam datang pagi hari itu.").names == {"Karim bin Salam"}


def test_a_person_of_public_life_is_compared_by_the_full_name_and_shown_as_the_article_says() -> (
    None
):
    book = NameBook(
        NameFile(states=(), bodies=(), persons=(Person(name="Rano Wijaya", aliases=("Pak Ran",)),))
    )
    assert (book.person_called("pak ran"), book.person_called("Rano")) == ("Rano Wijaya", None)
    shipped = names()
    assert shipped.person_called("Jokowi") == "Joko Widodo"
    told = one("Warga menunggu, lalu Jokowi tiba. Jokowi mengatakan jalan itu selesai.")
    assert (told.speaker, told.speakers) == ("Jokowi", ("joko widodo",))


def test_a_headline_in_capitals_names_nobody() -> None:
    assert people_in("Rano Wijaya Resmikan Jembatan Baru").names == set()


def places(text: str, language: str = "id") -> list[tuple[tuple[str, ...], str | None]]:
    found = find_places(text, whole(text), lexicon(language))
    return [(place.names, place.event.kind if place.event else None) for place in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Rano bertemu Sari di Batu", "id", [(("Batu",), "meeting")]),
        ("Rano bertemu Sari di kota Batu, Jawa Timur, pagi", "id",
         [(("Batu", "Jawa Timur"), "meeting")]),
        ("gudang terbakar di Batu di Jawa Timur", "id", [(("Batu", "Jawa Timur"), "fire")]),
        ("Rano mengunjungi Batu", "id", [(("Batu",), "visit")]),
        ("Rano tidak bertemu Sari di Batu", "id", [(("Batu",), None)]),
        ("ia lahir di Batu", "id", [(("Batu",), None)]),
        ("ia duduk di kursi Rano", "id", []),
        ("terbakar di Batu, Senin", "id", [(("Batu",), "fire")]),
        ("Rano bertemu Sari di Batu Februari lalu", "id", [(("Batu",), "meeting")]),
        ("the barn burned in Batu in May", "en", [(("Batu",), "fire")]),
        ("they met in Paris, France", "en", [(("Paris", "France"), "meeting")]),
        ("he left in May", "en", []),
    ],
)  # fmt: skip
def test_places_with_their_event(
    text: str, language: str, expected: list[tuple[tuple[str, ...], str | None]]
) -> None:
    assert places(text, language) == expected


def test_a_place_knows_whether_it_is_a_state_and_where_it_stands() -> None:
    text = "Rano tiba di Rusia lalu ke Batu"
    russia, batu = find_places(text, whole(text), lexicon())
    assert (russia.is_state, batu.is_state) == (True, False)
    assert text[russia.start : russia.end] == "di Rusia"


@pytest.mark.parametrize(
    "forms",
    [
        ("memasok", "dipasok", "pasokan"),
        ("menolak", "ditolak", "penolakan"),
        ("menyerang", "diserang", "serangan"),
        ("kirim", "dikirim", "kiriman"),
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form, packs()["id"].affixes) for form in forms}) == 1


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=30))
def test_a_stem_is_short_and_has_no_case(word: str) -> None:
    affixes = packs()["id"].affixes
    found = stem(word, affixes)
    assert found
    assert len(found) <= len(word.casefold())
    assert found == stem(word.casefold(), affixes)


def test_terms_are_content_words_without_known_names() -> None:
    found = one("Rano Wijaya mengatakan Korea Utara tidak mengirim senjata ke Rusia.")
    stems = {stem(word, packs()["id"].affixes) for word in ("mengirim", "senjata")}
    assert set(found.terms) >= stems
    assert not {"korea", "utara", "rusia"} & set(found.terms)
    assert "korea utara" in found.names


@given(st.text(st.sampled_from("Ab-é \u00a0"), max_size=12))
def test_comparable_is_stable(name: str) -> None:
    assert comparable(comparable(name)) == comparable(name)
    assert comparable(name.upper()) == comparable(name)


def test_the_time_of_what_is_told_and_of_the_telling() -> None:
    told = one("Rano Wijaya, Minggu (17/3/2024), mengatakan jembatan roboh pada 10 Maret 2024.")
    assert told.when == Period(date(2024, 3, 10), date(2024, 3, 10))
    assert told.said == Period(date(2024, 3, 17), date(2024, 3, 17))


def test_without_a_date_the_article_gives_the_time() -> None:
    told = one("Rano Wijaya mengatakan jembatan roboh.")
    assert told.when == Period(date(2024, 3, 15), MONDAY, stated=False)
    assert told.said == Period(MONDAY, MONDAY, stated=False)


def test_an_undated_article_leaves_the_time_open() -> None:
    (told,) = say("Rano Wijaya mengatakan jembatan roboh.", as_of=None)
    assert (told.when, told.said) == (None, None)


@pytest.mark.parametrize(
    ("report", "named"),
    [
        ('"Jalan itu dibuka," kata Gubernur Rina Hartati.', True),
        (
            '"Jalan itu dibuka," kata Hartati. Gubernur Rina Hartati pulang ke kota pada Senin.',
            True,
        ),
        ('"Jalan itu dibuka," kata gubernur. Gubernur Rina Hartati pulang pada Senin.', False),
        ('"Jalan itu dibuka," ujarnya.', False),
        ('"Jalan itu dibuka," kata kuasa hukum Rina Hartati. Gubernur Rina Hartati pulang.', False),
        ('"Jalan itu dibuka," kata Bendahara Negara.', False),
    ],
)
def test_a_person_named_beside_the_words_is_told_from_a_role(report: str, *, named: bool) -> None:
    assert say(report)[0].names_speaker is named


def test_an_event_before_a_comma_is_not_where_the_place_behind_it_is() -> None:
    told = "Sebelum pertemuan dengan Anna Lind, Luc Martin singgah di Bordeaux."
    assert [place.event for place in find_places(told, whole(told), lexicon())] == [None]
    told = "Luc Martin singgah setelah pertemuan dengan Anna Lind di Bordeaux."
    (place,) = find_places(told, whole(told), lexicon())
    assert place.event is not None
    assert place.event.kind == "meeting"


def test_a_headline_adds_no_word_to_a_name_that_the_text_gives_in_full() -> None:
    said = reports(
        "Sidang lanjutan digelar Senin (18/3/2024).",
        "Saksi Rudi Hartono hadir di sana.",
        "Rudi mengaku jembatan itu retak.",
        headline="Kesaksian di Sidang Rudi Hartono, Diberi Uang dan Terhasut",
    )
    assert {one.speaker for one in said if one.cue == "mengaku"} == {"Rudi Hartono"}
