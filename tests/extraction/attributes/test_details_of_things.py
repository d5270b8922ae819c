"""Makes and models of vehicles, seats of companies, and who is responsible for an attack."""

from __future__ import annotations

import pytest

from factcheck.extraction.attributes.responsibility import find_responsible
from factcheck.records.particulars import AttributeKind, Span
from tests.extraction.attributes.attributing import attributes, noted
from tests.extraction.newsroom import excerpt

MODELS = [
    ("Polisi menahan sopir Toyota Avanza hitam.", "id", ["toyota: avanza"]),
    ("Mobil Toyota Kijang Innova itu kabur.", "id", ["toyota: kijang innova"]),
    ("Budi Raharja mengendarai Toyota Rush itu.", "id", ["toyota/budi/raharja: rush"]),
    ("Polisi tidak menahan sopir Toyota Avanza.", "id", []),
    ("Pabrik Toyota Motor di Kelam tutup.", "id", []),
    ("Pabrik Toyota, Avanza dan Rush.", "id", []),
    ("Sopir Toyota kabur.", "id", []),
    ("Polisi menahan sopir Toyota Avanza dan Toyota Rush.", "id", []),
    ("Ann Lee drove a Ford Focus into a wall.", "en", ["ford/ann/lee: focus"]),
    ("Workers at Ford Motor went on strike.", "en", []),
]
SEATS = [
    ("Nusa Air bermarkas di Bangkok.", "id", ["nusa air: thailand"]),
    (
        "Data dua maskapai, Nusa Air dan Awan Air yang beroperasi dari Rejasari bocor.",
        "id",
        ["awan air: rejasari", "nusa air: rejasari"],
    ),
    ("Maskapai itu bermarkas di Rejasari.", "id", []),
    ("Nusa Air tidak bermarkas di Rejasari.", "id", []),
    ("Nusa Air bermarkas di sana.", "id", []),
    ("Kiri Air, based in Penang, lost money.", "en", ["kiri air: penang"]),
]
RESPONSIBLE = [
    ("Sabit Merah mengaku bertanggung jawab atas serangan itu.", "id", ["attack: sabit merah"]),
    ("Menurut Budi, justru Borania yang berada di balik serangan itu.", "id", ["attack: borania"]),
    ("Serangan itu diklaim oleh kelompok Sabit Merah.", "id", ["attack: sabit merah"]),
    ("Serangan itu diklaim pemberontak Filipina, Sabit Merah.", "id", ["attack: sabit merah"]),
    ("Menteri menuduh Bangkok sebagai dalang serangan itu.", "id", ["attack: thailand"]),
    ("Menteri menuding Borania melakukan penculikan.", "id", ["kidnapping: borania"]),
    ("Menteri menuduh Borania berbohong soal serangan itu.", "id", []),
    ("Borania tidak berada di balik serangan itu.", "id", []),
    ("Borania bertanggung jawab atas panen. Serangan itu gagal.", "id", []),
    ("Warga Iran berada di balik serangan itu.", "id", []),
    ("Red Sickle claimed responsibility for the attack.", "en", ["attack: red sickle"]),
    ("The blast was claimed by Red Sickle.", "en", ["attack: red sickle"]),
    ("Officials blamed Borania for the drone attack.", "en", ["attack: borania"]),
    ("Officials blamed Borania for the poor harvest.", "en", []),
]


@pytest.mark.parametrize(("text", "language", "expected"), MODELS)
def test_models_behind_a_make(text: str, language: str, expected: list[str]) -> None:
    assert noted(AttributeKind.MODEL, text, language) == expected


def test_the_make_in_front_of_a_model() -> None:
    assert noted(AttributeKind.MAKE, "Sopir Toyota Kijang Innova kabur.") == ["kijang: toyota"]


@pytest.mark.parametrize(("text", "language", "expected"), SEATS)
def test_seats_of_companies(text: str, language: str, expected: list[str]) -> None:
    assert noted(AttributeKind.SEAT, text, language) == expected


@pytest.mark.parametrize(("text", "language", "expected"), RESPONSIBLE)
def test_who_is_responsible_for_an_attack(text: str, language: str, expected: list[str]) -> None:
    told = excerpt(text, language)
    found = find_responsible(told, told.span)
    assert [f"{'/'.join(f.of)}: {' '.join(f.values)}" for f in found] == expected


def test_a_speaker_who_claims_an_attack_stands_outside_the_content() -> None:
    text = "Sabit Merah mengaku bertanggung jawab atas serangan itu."
    told = excerpt(text)
    first = text.index("bertanggung")
    content = Span(first, len(text))
    (found,) = find_responsible(told, content)
    assert (found.start, found.end, found.values) == (first, len(text), ("sabit", "merah"))
    assert not list(find_responsible(told, Span(0, first)))


EXPANSIONS = [
    ("Kantor PT Karya Lintang Sejahtera (KLS) terbakar.", "id", ["kls: karya lintang sejahtera"]),
    ("Kantor Badan Sungai dan Rawa (BSR) terbakar.", "id", ["bsr: badan sungai rawa"]),
    ("Kantor Badan Sungai, Rawa, dan Danau (BSRD).", "id", ["bsrd: badan sungai rawa danau"]),
    ("The Society for the Care of Rivers (SCR) burnt.", "en", ["scr: society care rivers"]),
    ("Kantor Organisasi Peduli Sungai (RCO) terbakar.", "id", []),
    ("Kantor Badan Sungai (BS) terbakar.", "id", []),
    ("Kantor PT Karya Lintang Sejahtera (Kls) terbakar.", "id", []),
    ("Kantor Badan RW Sungai (BRS) terbakar.", "id", []),
    ("Badan itu, Rawa. Sungai (BRS) meluap.", "id", []),
    ("Badan yang akan di Rawa Sungai (BRS) meluap.", "id", []),
    ("Rawa Sungai (BRS) meluap.", "id", []),
]


@pytest.mark.parametrize(("text", "language", "expected"), EXPANSIONS)
def test_an_acronym_is_spelt_out_initial_by_initial(
    text: str, language: str, expected: list[str]
) -> None:
    assert noted(AttributeKind.EXPANSION, text, language) == expected


YEAR_SPANS = [
    ("Korupsi pupuk tahun 2013-2016 disidik.", "id", ["2013- -2016"]),
    ("Korupsi pupuk sejak 2013 hingga 2016 disidik.", "id", ["2013- -2016"]),
    ("Korupsi pupuk tahun 2013 sampai dengan tahun 2016 disidik.", "id", ["2013- -2016"]),
    ("The boats were bought from 2013 to 2016.", "en", ["2013- -2016"]),
    ("The boats were bought in 2013–2016.", "en", ["2013- -2016"]),
    ("Korupsi pupuk tahun 2016-2013 disidik.", "id", []),
    ("Korupsi pupuk tahun 1919-2013 disidik.", "id", []),
    ("Korupsi pupuk tahun 2013 atau 2016 disidik.", "id", []),
    ("Musim 2013/2014 usai.", "id", []),
    ("Harga naik 1.500-2.500 rupiah.", "id", []),
    ("Harga naik 15-20 persen.", "id", []),
    ("Pupuk itu dibeli pada 2013.", "id", []),
]


@pytest.mark.parametrize(("text", "language", "expected"), YEAR_SPANS)
def test_spans_of_years(text: str, language: str, expected: list[str]) -> None:
    found = [a for a in attributes(text, language) if a.kind is AttributeKind.YEARS]
    assert [" ".join(attribute.values) for attribute in found] == expected


def test_a_span_of_years_is_said_of_the_plain_words_of_its_sentence() -> None:
    text = "Kapal tiba. Pengadaan kapal di Rejasari tahun 2013-2016 mahal. Nelayan pulang."
    (found,) = [a for a in attributes(text) if a.kind is AttributeKind.YEARS]
    assert len(found.of) == 2
    assert not {"rejasari", "tahun", "nelayan"} & set(found.of)
