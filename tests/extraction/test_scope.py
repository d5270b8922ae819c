"""Scope: what a negator, a condition or a doubt reaches, and what it does to the stance."""

from __future__ import annotations

import pytest

from factcheck.extraction.scope import conditional_spans, is_hedged, negated_spans, wished_spans
from factcheck.records.statements import Stance
from tests.extraction.newsroom import lexicon, one, whole


def negated(text: str, language: str = "id") -> list[str]:
    return [
        text[span.start : span.end] for span in negated_spans(text, whole(text), lexicon(language))
    ]


def conditional(text: str, language: str = "id") -> list[str]:
    return [
        text[span.start : span.end].strip()
        for span in conditional_spans(text, whole(text), lexicon(language))
    ]


@pytest.mark.parametrize(
    ("text", "language", "reached"),
    [
        ("warga tidak menolak proyek itu", "id", ["tidak menolak proyek itu"]),
        ("proyek itu ditolak, warga tidak pulang", "id", ["tidak pulang"]),
        ("polisi tidak menyebut siapa yang membakar gudang", "id", ["tidak menyebut siapa "]),
        ("ia tidak marah karena warga pergi", "id", ["tidak marah "]),
        ("tidak ada pungutan, tetapi ada iuran", "id", ["tidak ada pungutan"]),
        ("tidak ada. Warga pergi", "id", ["tidak ada"]),
        ("she did not say who broke the gate", "en", ["not say "]),
        ("nobody paid, and the gate fell", "en", ["nobody paid"]),
        ("they didn't pay because it rained", "en", ["didn't pay "]),
    ],
)
def test_a_negator_reaches_to_the_end_of_its_clause(
    text: str, language: str, reached: list[str]
) -> None:
    assert negated(text, language) == reached


def test_a_negator_reaches_no_further_than_eight_words() -> None:
    (reached,) = negated("tidak satu dua tiga empat lima enam tujuh delapan sembilan sepuluh")
    assert reached == "tidak satu dua tiga empat lima enam tujuh delapan"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("warga tidak hanya menolak proyek itu", "id"),
        ("tidak lama kemudian warga datang", "id"),
        ("the gate not only fell", "en"),
    ],
)
def test_a_word_that_only_looks_negative_negates_nothing(text: str, language: str) -> None:
    assert negated(text, language) == []


def test_a_part_of_a_word_is_no_negator() -> None:
    assert negated("ketidakadilan itu taktik bukanan") == []


@pytest.mark.parametrize(
    ("sentence", "is_negated"),
    [
        ("Rano Wijaya mengatakan warga tidak menolak proyek itu.", True),
        ("Rano Wijaya mengatakan warga menerima proyek itu, tidak menolaknya.", False),
        ("Rano Wijaya mengatakan warga tidak hanya menolak proyek itu.", False),
        ("Rano Wijaya membantah bahwa warga menolak proyek itu.", False),
    ],
)
def test_a_content_is_negated_where_its_main_clause_is(sentence: str, is_negated: bool) -> None:
    assert one(sentence).negated is is_negated


def test_negated_terms_are_those_under_the_negator() -> None:
    found = one("Rano Wijaya mengatakan jembatan roboh, warga tidak terluka.")
    assert "luka" in " ".join(found.negated_terms)
    assert not set(found.negated_terms) & {"jembat", "jembatan", "roboh"}
    assert set(found.negated_terms) < set(found.terms)


@pytest.mark.parametrize(
    ("text", "language", "conditions"),
    [
        ("jika hujan turun, jembatan roboh", "id", ["jika hujan turun, jembatan roboh"]),
        ("Warga pulang. Apabila hujan, mereka kembali.", "id", ["Apabila hujan, mereka kembali."]),
        ("jembatan roboh saat hujan", "id", []),
        (
            "the gate will fall unless it is mended",
            "en",
            ["the gate will fall unless it is mended"],
        ),
    ],
)
def test_a_condition_covers_its_sentence(text: str, language: str, conditions: list[str]) -> None:
    assert conditional(text, language) == conditions


@pytest.mark.parametrize(
    "sentence",
    [
        "Rano Wijaya mengatakan bahwa jika hujan turun, jembatan itu roboh.",
        "Rano Wijaya mengatakan jika hujan turun, jembatan itu roboh.",
    ],
)
def test_a_condition_behind_the_reporting_word_stays_in_the_content(sentence: str) -> None:
    found = one(sentence)
    assert found.content == "jika hujan turun, jembatan itu roboh"
    assert found.conditional


def test_an_if_that_only_links_is_no_condition() -> None:
    found = one("Rano Wijaya mengatakan jika jembatan itu sudah selesai.")
    assert (found.content, found.conditional) == ("jembatan itu sudah selesai", False)


@pytest.mark.parametrize(
    ("text", "language", "hedged"),
    [
        ("mungkin jembatan itu roboh", "id", True),
        ("diduga 12 orang terluka", "id", True),
        ("jembatan itu roboh", "id", False),
        ("jembatan lama di desa kecil itu roboh dan mungkin dijual", "id", False),
        ("the gate may fall", "en", True),
        ("the gate fell in May", "en", False),
    ],
)
def test_a_doubt_counts_near_the_head_of_the_content(
    text: str, language: str, hedged: bool
) -> None:
    assert is_hedged(text, whole(text), lexicon(language)) is hedged


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Rano Wijaya mengatakan ia tidak menerima suap.", "id"),
        ("Rano Wijaya menegaskan pihaknya tidak pernah melanggar aturan.", "id"),
        ("Rano Wijaya menyebut kabar itu tidak benar.", "id"),
        ("Rano Wijaya menyatakan kabar itu hoaks.", "id"),
        ("Anna Lind said she did not take a bribe.", "en"),
        ("Anna Lind said the story was baseless.", "en"),
    ],
)
def test_to_negate_blame_is_to_deny(sentence: str, language: str) -> None:
    found = one(sentence, language=language)
    assert found.stance is Stance.DENY
    assert not found.denied


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Rano Wijaya mengatakan pesawat itu tidak membawa penumpang.", Stance.ASSERT),
        ("Rano Wijaya mengatakan Sari Melati menerima suap.", Stance.ACCUSE),
        ("Rano Wijaya menuduh Sari Melati tidak jujur soal suap.", Stance.ACCUSE),
    ],
)
def test_a_plain_negative_is_no_denial(sentence: str, stance: Stance) -> None:
    assert one(sentence).stance is stance


@pytest.mark.parametrize(
    ("text", "language", "wished"),
    [
        ("warga berharap jalan itu dibuka", "id", ["berharap jalan itu dibuka"]),
        ("bupati seharusnya datang, dan warga pulang", "id", ["seharusnya datang"]),
        ("bupati datang", "id", []),
        ("the mayor should have come", "en", ["should have come"]),
    ],
)
def test_what_is_only_wished_for(text: str, language: str, wished: list[str]) -> None:
    found = wished_spans(text, whole(text), lexicon(language))
    assert [text[span.start : span.end].strip() for span in found] == wished
