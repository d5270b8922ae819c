"""Documents that speak: data, reports and surveys, by themselves or for whose they are."""

from __future__ import annotations

import pytest

from tests.extraction.newsroom import one, own, reports

DISASTER_AGENCY = "Badan Nasional Penanggulangan Bencana"


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("Data sementara mencatat", "Data sementara"),
        ("Data terbaru mencatat", "Data terbaru"),
        ("Data per Senin pukul 10.00 WIB mencatat", "Data"),
        ("Laporan awal menyebutkan", "Laporan awal"),
        ("Laporan itu menyebutkan", "Laporan"),
        ("Laporan polisi menyebutkan", "Laporan polisi"),
        ("Hasil penyelidikan awal menyebutkan", "Hasil penyelidikan awal"),
        ("Data BNPB mencatat", DISASTER_AGENCY),
        ("Data terbaru BNPB mencatat", DISASTER_AGENCY),
        ("Data dari BNPB mencatat", DISASTER_AGENCY),
        ("Data yang dirilis BNPB mencatat", DISASTER_AGENCY),
        ("Laporan sementara BPBD Rejasari menyebutkan", "BPBD Rejasari"),
        ("Hasil survei terbaru Lembaga Karsa menyebutkan", "Lembaga Karsa"),
        ("Berdasarkan data sementara,", "data sementara"),
        ("Berdasarkan data sementara BNPB,", DISASTER_AGENCY),
        ("Menurut laporan awal,", "laporan awal"),
    ],
)
def test_a_document_speaks_or_whose_it_is(opening: str, speaker: str) -> None:
    told = one(f"{opening} 12 orang tewas dalam banjir itu.")
    assert (told.speaker, told.content) == (speaker, "12 orang tewas dalam banjir itu")


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("Initial reports said", "Initial reports"),
        ("Preliminary data showed", "Preliminary data"),
        ("Official figures show that", "Official figures"),
        ("The report said", "report"),
        ("A police report said", "police report"),
        ("A report by the ministry said", "ministry"),
        ("A report by Anna Lind said", "Anna Lind"),
        ("Health Ministry data showed", "Health Ministry"),
        ("Data from the Health Ministry showed", "Health Ministry"),
        ("According to preliminary data,", "preliminary data"),
    ],
)
def test_a_document_in_english(opening: str, speaker: str) -> None:
    told = one(f"{opening} 12 people had died in the flood.", language="en")
    assert (told.speaker, told.content) == (speaker, "12 people had died in the flood")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bupati Rano Wijaya mengatakan, berdasarkan data sementara, 12 orang tewas.",
        "Bupati Rano Wijaya menyebut 12 orang tewas berdasarkan data sementara.",
        "Bupati Rano Wijaya mengatakan bahwa menurut laporan polisi, 12 orang tewas.",
    ],
)
def test_what_a_speaker_rests_on_does_not_speak_instead(sentence: str) -> None:
    assert one(sentence).speaker == "Rano Wijaya"


@pytest.mark.parametrize(
    ("sentence", "language", "cue", "content"),
    [
        (
            "Dia tidak membaca laporan yang mengklaim jembatan itu retak.",
            "id",
            "mengklaim",
            "jembatan itu retak",
        ),
        (
            "Dia mengutip laporan yang menyebut bahwa jembatan itu retak.",
            "id",
            "menyebut",
            "jembatan itu retak",
        ),
        (
            "She cited a report that said the bridge was cracked.",
            "en",
            "said",
            "the bridge was cracked",
        ),
    ],
)
def test_what_a_report_claims_is_not_the_outlets_word(
    sentence: str, language: str, cue: str, content: str
) -> None:
    told = one(sentence, language=language)
    assert (told.speaker, told.cue, told.content) == (told.speaker_mention, cue, content)
    assert content not in " ".join(own(sentence, language=language))


def test_a_source_that_names_nobody_does_not_fall_to_who_spoke_last() -> None:
    first, second = reports(
        "Bupati Rano Wijaya mengatakan jembatan itu retak.",
        "Jembatan itu dibangun dengan dana desa, menurut data lama.",
    )
    assert (first.speaker, second.speaker) == ("Rano Wijaya", "data lama")
