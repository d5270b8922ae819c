"""Whom a mention means: offices, short forms, other names, groups, and who spoke before."""

from __future__ import annotations

import pytest

from factcheck.extraction.short_forms import find_short_forms
from factcheck.records.particulars import Span
from factcheck.records.statements import UNRESOLVED
from tests.extraction.newsroom import lexicon, one, people_in, reports, whole


def speakers(*paragraphs: str, language: str = "id", headline: str = "") -> list[str]:
    return [s.speaker for s in reports(*paragraphs, language=language, headline=headline)]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Plt Kepala Dinas Perhubungan Rejasari, Tono Sugiarto mengatakan jembatan retak.", "id"),
        ('"Jembatan retak," kata Kepala Dinas Perhubungan Rejasari, Tono Sugiarto.', "id"),
        ("Menteri Perhubungan (Menhub) Tono Sugiarto mengatakan jembatan retak.", "id"),
        ("Menteri Riset, Teknologi, dan Pendidikan Tono Sugiarto menyatakan jembatan retak.", "id"),
        ("Kapolres Rejasari AKBP Tono Sugiarto mengatakan jembatan retak.", "id"),
        ('"Jembatan retak," kata Kombes Pol. Tono Sugiarto.', "id"),
        ('"Jembatan retak," kata Kepala BPBD Rejasari dr. Tono Sugiarto, M.Kes.', "id"),
        ("Kasi Penkum Kejati Jateng Tono Sugiarto mengatakan jembatan retak.", "id"),
        ('"The bridge is safe," said Ms. Tono Sugiarto.', "en"),
        ('"The bridge is safe," said Vice Adm. Tono Sugiarto.', "en"),
        ("Rep. Tono Sugiarto, R-Ohio, said the bridge was safe.", "en"),
        ("Salah seorang warga Desa Rana, Tono Sugiarto, mengaku melihat api.", "id"),
        ("The town's engineer, Tono Sugiarto, told reporters the bridge was safe.", "en"),
        ("Tono Sugiarto, a spokesman for the mill, said the bridge was safe.", "en"),
    ],
)  # fmt: skip
def test_an_office_is_no_part_of_the_name(sentence: str, language: str) -> None:
    assert speakers(sentence, language=language) == ["Tono Sugiarto"]


def test_the_name_of_a_place_that_no_list_knows_is_cut_where_the_name_stands_alone() -> None:
    assert speakers(
        "Kepala Cabang Gedangan Tono Sugiarto mengatakan jembatan retak.",
        "Menurut Tono, warga tidak tahu.",
    ) == ["Tono Sugiarto", "Tono Sugiarto"]


def test_a_mention_of_one_word_means_the_full_name_or_its_beginning() -> None:
    assert speakers(
        "Wakil Bupati Alexander Gunarto mengatakan jembatan retak.",
        '"Kami menutupnya," kata Alex.',
    ) == ["Alexander Gunarto", "Alexander Gunarto"]


@pytest.mark.parametrize("call", ["atau Gus Tono", "(Gus Tono)", "yang akrab disapa Gus Tono"])
def test_another_name_that_the_article_tells(call: str) -> None:
    found = speakers(
        f"Bupati Sugiarto Halim {call} meresmikan jembatan itu.",
        "Gus Tono mengatakan jembatan itu kuat.",
    )
    assert found == ["Sugiarto Halim"]


def test_a_name_that_only_the_headline_gives_in_full() -> None:
    found = speakers(
        "Warga menunggu di tepi sungai, dan Rano tiba. Rano mengatakan jembatan itu kuat.",
        headline="Soal Jembatan, Rano Wijaya: Tidak Retak",
    )
    assert found == ["Rano Wijaya", "Rano Wijaya"]


def test_a_short_form_is_spelled_out() -> None:
    text = "Badan Gizi Daerah (BGD) menutup dapur itu. Kementerian Pangan (Kempan) diam."
    assert find_short_forms(text, (whole(text),), lexicon()) == (
        ("BGD", "Badan Gizi Daerah"),
        ("Kempan", "Kementerian Pangan"),
    )
    assert speakers(text, "BGD membantah dapur itu kotor.") == ["Badan Gizi Daerah"]


def test_a_bracket_that_is_no_short_form_explains_nothing() -> None:
    text = "Warga Rejasari (Timur) menunggu."
    assert find_short_forms(text, (Span(0, len(text)),), lexicon()) == ()


def test_an_office_held_by_one_person_means_that_person() -> None:
    found = speakers(
        "Menteri Perhubungan (Menhub) Tono Sugiarto meresmikan jembatan itu.",
        "Menhub mengatakan jembatan itu kuat.",
    )
    assert found == ["Tono Sugiarto"]


def test_an_office_that_two_hold_means_neither() -> None:
    found = speakers(
        "Bupati Rano Wijaya dan Bupati Tono Sugiarto tiba.", "Bupati itu mengatakan ia puas."
    )
    assert found not in (["Rano Wijaya; Tono Sugiarto"], [UNRESOLVED])
    assert len(found) == 1


def test_what_points_back_means_the_latest_person() -> None:
    found = speakers(
        "Bupati Rano Wijaya mengatakan jembatan itu kuat.",
        "Pria kelahiran 1971 itu menyebut warga tidak membayar.",
    )
    assert found == ["Rano Wijaya", "Rano Wijaya"]


def test_a_tag_with_a_pronoun_means_a_person_and_no_body() -> None:
    found = speakers(
        "Bupati Rano Wijaya mengatakan jembatan itu kuat.",
        "Badan Pusat Statistik menyatakan warga bertambah.",
        '"Kami sudah menghitungnya dua kali," katanya.',
    )
    assert found == ["Rano Wijaya", "Badan Pusat Statistik", "Rano Wijaya"]


def test_an_unnamed_speaker_keeps_the_whole_phrase() -> None:
    found = speakers(
        "A diplomat familiar with the talks said the truce held.",
        "The diplomat said both sides were tired.",
        language="en",
    )
    assert found == ["diplomat familiar with the talks"] * 2


def test_what_belongs_to_somebody_is_somebody_else() -> None:
    found = speakers(
        "Mayor Anna Lind said the bridge was safe.",
        "Her lawyers said the inquiry was closed.",
        language="en",
    )
    assert found == ["Anna Lind", "Anna Lind's lawyers"]


def test_a_state_is_shown_in_the_language_of_the_article_and_keyed_alike() -> None:
    english = one("Moscow denied selling the boats.", language="en")
    indonesian = one("Moskow membantah menjual kapal itu.")
    assert (english.speaker, indonesian.speaker) == ("Russia", "Rusia")
    assert english.speakers == indonesian.speakers == ("rusia",)


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Kementerian Energi dan Sumber Daya Mineral membantah kabar itu.", "id",
         ["Kementerian Energi dan Sumber Daya Mineral"]),
        ("The Department of Health and Social Care denied the report.", "en",
         ["Department of Health and Social Care"]),
        ("Rano Wijaya dan Sari Melati membantah kabar itu.", "id", ["Rano Wijaya; Sari Melati"]),
        ("Pejabat Rusia dan Korea Utara membantah kabar itu.", "id",
         ["Pejabat Rusia; Pejabat Korea Utara"]),
    ],
)  # fmt: skip
def test_joint_speakers_and_names_with_a_joining_word(
    sentence: str, language: str, expected: list[str]
) -> None:
    assert speakers(sentence, language=language) == expected


def test_the_name_of_a_building_is_not_completed_to_a_person() -> None:
    people = people_in("The Lind Tower burned. Firemen said Lind was away that day.", "en")
    assert people.full_name("Lind") == "Lind"


def test_nobody_is_resolved_where_nobody_was_named() -> None:
    assert speakers('"Kami tidak tahu soal itu," katanya.') == [UNRESOLVED]


@pytest.mark.parametrize("degree", ["S.H., M.H.,", "Sp.OG,", "M.Si,"])
def test_a_degree_behind_a_name_is_not_the_speaker(degree: str) -> None:
    assert speakers(f"Budi Santoso, {degree} mengatakan stok beras aman.") == ["Budi Santoso"]


def test_the_place_that_an_office_is_of_is_no_part_of_another_name() -> None:
    found = speakers(
        "Bupati Waringin, Harun Wibisana, tiba. "
        "Ketua DPRD Waringin Sulastri Ningrum mengatakan ia setuju.",
        "Bupati Waringin membantah menerima uang.",
    )
    assert found == ["Sulastri Ningrum", "Harun Wibisana"]


def test_a_name_with_an_age_behind_a_phrase_is_the_speaker() -> None:
    assert speakers("Seorang warga, Sumiati (62), menuturkan air naik cepat.") == ["Sumiati"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("A U.S. official said the bridge was safe.", "U.S. official"),
        ("U.N. engineers said the bridge was safe.", "U.N. engineers"),
        ("The U.S. said the bridge was safe.", "United States"),
        ("The United States attorney said the bridge was safe.", "United States attorney"),
        ("Human rights advocates said the bridge was safe.", "Human rights advocates"),
        ("Republicans privately said the bridge was safe.", "Republicans"),
    ],
)
def test_a_letter_or_a_word_of_a_longer_name_is_nobody(sentence: str, speaker: str) -> None:
    found = speakers("On Monday Human Rights Watch came to Oakfield.", sentence, language="en")
    assert found[-1] == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The company reversed itself and said the bridge was safe.", "company"),
        ("Mayor Ann Lind left the room but said the bridge was safe.", "Ann Lind"),
        ("Bupati Ratna Wening datang dan mengatakan jembatan itu aman.", "Ratna Wening"),
    ],
)
def test_who_does_something_and_says_something_is_named_alone(sentence: str, speaker: str) -> None:
    language = "id" if "mengatakan" in sentence else "en"
    assert speakers(sentence, language=language) == [speaker]
