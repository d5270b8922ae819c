"""Who said what: each shape in which a report names its speaker."""

from __future__ import annotations

import pytest

from factcheck.records.statements import Stance, Voice
from tests.extraction.newsroom import one, own, reports, say

RANO = "Rano Wijaya"
LIND = "Anna Lind"


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Bupati Rano Wijaya mengatakan bahwa jembatan itu sudah selesai.", "mengatakan"),
        ("Rano Wijaya menyatakan jembatan itu sudah selesai.", "menyatakan"),
        (
            "Rano Wijaya, dalam wawancara Senin, mengatakan jembatan itu sudah selesai.",
            "mengatakan",
        ),
        ("Rano Wijaya mengatakan kepada wartawan bahwa jembatan itu sudah selesai.", "mengatakan"),
        ("Dalam rapat itu, Rano Wijaya menegaskan bahwa jembatan itu sudah selesai.", "menegaskan"),
        ("Jembatan itu sudah selesai, kata Rano Wijaya.", "kata"),
        ("Jembatan itu sudah selesai, ujar Bupati Rano Wijaya pada Senin.", "ujar"),
        ("Menurut Rano Wijaya, jembatan itu sudah selesai.", "Menurut"),
        ("Jembatan itu sudah selesai, menurut Rano Wijaya.", "menurut"),
    ],
)
def test_indirect_speech_in_indonesian(sentence: str, cue: str) -> None:
    found = one(sentence)
    assert (found.speaker, found.speakers) == (RANO, ("rano wijaya",))
    assert found.content.casefold() == "jembatan itu sudah selesai"
    assert (found.cue, found.voice, found.stance) == (cue, Voice.INDIRECT, Stance.ASSERT)
    assert found.text == sentence


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Mayor Anna Lind said that the bridge was finished.", "said"),
        ("Anna Lind, in an interview on Monday, said the bridge was finished.", "said"),
        ("On Monday, Anna Lind insisted that the bridge was finished.", "insisted"),
        ("The bridge was finished, said Anna Lind.", "said"),
        ("According to Anna Lind, the bridge was finished.", "According to"),
        ("The bridge was finished, according to Anna Lind.", "according to"),
    ],
)
def test_indirect_speech_in_english(sentence: str, cue: str) -> None:
    found = one(sentence, language="en")
    assert (found.speaker, found.speakers) == (LIND, ("anna lind",))
    assert found.content.casefold() == "the bridge was finished"
    assert (found.cue, found.voice) == (cue, Voice.INDIRECT)


@pytest.mark.parametrize(
    ("sentence", "language", "speaker"),
    [
        ('"Kami sudah memperbaiki jembatan itu," kata Rano Wijaya.', "id", RANO),
        ("“Kami sudah memperbaiki jembatan itu,” ujar Bupati Rano Wijaya.", "id", RANO),
        ('Rano Wijaya mengatakan, "Kami sudah memperbaiki jembatan itu."', "id", RANO),
        ('Rano Wijaya menuturkan: "Kami sudah memperbaiki jembatan itu".', "id", RANO),
        ('"We have repaired the bridge," said Anna Lind.', "en", LIND),
        ('"We have repaired the bridge," Anna Lind said.', "en", LIND),
        ('Anna Lind said: "We have repaired the bridge."', "en", LIND),
    ],
)
def test_a_whole_quotation_is_direct_speech(sentence: str, language: str, speaker: str) -> None:
    found = one(sentence, language=language)
    assert (found.speaker, found.voice) == (speaker, Voice.DIRECT)
    assert found.content.rstrip(",.") in (
        "Kami sudah memperbaiki jembatan itu",
        "We have repaired the bridge",
    )
    assert found.text == sentence


@pytest.mark.parametrize(
    "tag", ["ujarnya", "katanya", "kata dia menambahkan", "ucapnya saat itu", "tutur dia"]
)
def test_a_tag_without_a_name_goes_on_with_the_latest_speaker(tag: str) -> None:
    first, second = reports(
        "Rano Wijaya mengatakan jembatan itu sudah selesai.",
        f'"Kami tidak memungut uang," {tag}.',
    )
    assert first.speakers == second.speakers == ("rano wijaya",)
    assert second.content == "Kami tidak memungut uang"


def test_a_tag_without_a_name_takes_the_person_whom_the_outlet_told_of() -> None:
    found = one("Bupati Rano Wijaya mengunjungi Desa Suka.", '"Kami akan kembali," ujarnya.')
    assert found.speaker == RANO


def test_nobody_named_before_leaves_the_speaker_unresolved() -> None:
    found = one('"Kami tidak memungut uang," ujarnya.')
    assert (found.speaker, found.speakers) == ("unresolved", ())


def test_an_untagged_quotation_keeps_the_speaker() -> None:
    first, second = reports(
        '"Kami tidak memungut uang," kata Rano Wijaya.', '"Semua biaya ditanggung daerah."'
    )
    assert second.speaker == first.speaker == RANO
    assert (second.cue, second.speaker_mention) == ("", "")


def test_a_quotation_of_several_sentences_stays_whole() -> None:
    found = one('"Kami tidak tahu. Tidak ada yang melapor! Semua baik," kata Rano Wijaya.')
    assert found.content == "Kami tidak tahu. Tidak ada yang melapor! Semua baik"
    english = one('"We do not know. Nobody told us. All is well," Anna Lind said.', language="en")
    assert english.content == "We do not know. Nobody told us. All is well"


def test_a_quotation_parted_by_its_tag_gives_both_parts_to_the_speaker() -> None:
    first, second = reports('"Jembatan itu kuat," kata Rano Wijaya, "dan tidak pernah roboh."')
    assert [first.content, second.content] == ["Jembatan itu kuat", "dan tidak pernah roboh"]
    assert first.speaker == second.speaker == RANO


@pytest.mark.parametrize(
    ("sentence", "language", "content"),
    [
        ("Rano Wijaya membantah bahwa jembatan itu roboh.", "id", "jembatan itu roboh"),
        ("Rano Wijaya membantah jembatan itu roboh.", "id", "jembatan itu roboh"),
        ("Rano Wijaya menepis tuduhan bahwa jembatan itu roboh.", "id", "jembatan itu roboh"),
        ("Rano Wijaya menampik kabar itu.", "id", "kabar itu"),
        ("Anna Lind denied that the bridge had collapsed.", "en", "the bridge had collapsed"),
        ("Anna Lind rejected claims that the bridge fell.", "en", "the bridge fell"),
    ],
)
def test_a_denial_holds_what_is_denied(sentence: str, language: str, content: str) -> None:
    denial = reports(sentence, language=language)[0]
    assert (denial.content, denial.denied, denial.stance) == (content, True, Stance.DENY)
    assert not denial.negated


@pytest.mark.parametrize(
    ("sentence", "stance", "denied"),
    [
        ("Rano Wijaya mengakui bahwa jembatan itu roboh.", Stance.CONFIRM, False),
        ("Rano Wijaya menuduh Sari Melati menyebar kabar itu.", Stance.ACCUSE, False),
        ("Rano Wijaya memperingatkan bahwa jembatan itu rapuh.", Stance.WARN, False),
        ("Rano Wijaya berjanji akan memperbaiki jembatan itu.", Stance.PROMISE, False),
        ("Rano Wijaya berspekulasi bahwa jembatan itu selesai.", Stance.SPECULATE, False),
        ("Rano Wijaya meminta warga menjauhi jembatan itu.", Stance.ASK, False),
        ("Rano Wijaya membantah bahwa jembatan itu roboh.", Stance.DENY, True),
    ],
)
def test_the_reporting_word_gives_the_stance(sentence: str, stance: Stance, denied: bool) -> None:
    found = one(sentence)
    assert (found.stance, found.denied) == (stance, denied)


def test_a_noun_reports_for_its_owner() -> None:
    denial, accusation = reports("Bupati menepis tuduhan Sari Melati bahwa jembatan itu roboh.")
    assert denial.stance is Stance.DENY
    assert (accusation.speaker, accusation.stance) == ("Sari Melati", Stance.ACCUSE)
    assert accusation.content == "jembatan itu roboh"
    assert accusation.text == "tuduhan Sari Melati bahwa jembatan itu roboh"


def test_a_noun_at_the_head_of_a_sentence_is_no_part_of_the_name() -> None:
    (claim,) = reports("Tuduhan Sari Melati bahwa jembatan itu roboh.")
    assert claim.speakers == ("sari melati",)
    (english,) = reports("The allegation by Tom Brand that the bridge fell.", language="en")
    assert (english.speaker, english.content) == ("Tom Brand", "the bridge fell")


def test_a_noun_without_owner_names_nobody() -> None:
    _, rumour = reports("Rano Wijaya membantah laporan bahwa jembatan itu roboh.")
    assert (rumour.speaker, rumour.speakers) == ("laporan", ())


@pytest.mark.parametrize(
    ("headline", "language", "content"),
    [
        ("Rano Wijaya: Jembatan Itu Sudah Selesai", "id", "Jembatan Itu Sudah Selesai"),
        ("Anna Lind: Bridge Was Never Unsafe", "en", "Bridge Was Never Unsafe"),
    ],
)
def test_a_headline_with_a_colon(headline: str, language: str, content: str) -> None:
    found = one(headline=headline, language=language)
    assert (found.content, found.cue) == (content, ":")
    assert found.speaker in (RANO, LIND)


def test_a_colon_after_many_words_names_no_speaker() -> None:
    headline = "Lima hal tentang jembatan baru di Malang: dari biaya sampai bahan"
    assert reports(headline=headline) == ()


def test_two_reports_are_joined_by_one_speaker() -> None:
    denial, accusation = reports(
        "Rano Wijaya membantah pungutan itu sambil menuduh Sari Melati menyebar fitnah."
    )
    assert (denial.content, denial.stance) == ("pungutan itu", Stance.DENY)
    assert (accusation.content, accusation.stance) == (
        "Sari Melati menyebar fitnah",
        Stance.ACCUSE,
    )
    assert accusation.speaker == denial.speaker == RANO
    assert not accusation.denied


@pytest.mark.parametrize("joint", ["and accused", "while accusing"])
def test_two_english_reports_are_joined_by_one_speaker(joint: str) -> None:
    first, second = reports(
        f"Anna Lind denied the fee {joint} Tom Brand of spreading lies.", language="en"
    )
    assert (first.content, first.denied) == ("the fee", True)
    assert (second.content, second.stance) == ("Tom Brand of spreading lies", Stance.ACCUSE)
    assert second.speaker == LIND


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Rano Wijaya tidak mengatakan bahwa jembatan itu roboh.", "id"),
        ("Warga yang mengatakan jembatan itu roboh sudah pulang.", "id"),
        ("Anna Lind did not say who broke the bridge.", "en"),
    ],
)
def test_a_bound_reporting_word_reports_nothing(sentence: str, language: str) -> None:
    assert reports(sentence, language=language) == ()


def test_a_pronoun_means_the_latest_speaker() -> None:
    first, second, third = reports(
        "Rano Wijaya mengatakan jembatan itu selesai.",
        "Dia menegaskan bahwa warga tidak membayar.",
        "Pihaknya membantah tuduhan pungutan.",
    )
    assert first.speakers == second.speakers == third.speakers == ("rano wijaya",)
    assert second.speaker_mention == "Dia"
    _, english = reports(
        "Anna Lind said the bridge was finished. She insisted that nobody paid.", language="en"
    )
    assert english.speaker == LIND


@pytest.mark.parametrize(
    ("paragraphs", "language"),
    [
        (("Presiden Rusia Oleg Petrov tiba.", "Presiden Rusia mengatakan ia puas."), "id"),
        (("Russian President Oleg Petrov came.", "The Russian president said he left."), "en"),
    ],
)
def test_a_role_means_the_person_named_with_it(paragraphs: tuple[str, str], language: str) -> None:
    assert one(*paragraphs, language=language).speaker == "Oleg Petrov"


def test_a_part_of_a_name_means_the_person_named_in_full() -> None:
    _, found = reports(
        "Bupati Rano Wijaya mengatakan jembatan itu selesai.", "Rano membantah ada pungutan."
    )
    assert found.speaker == RANO


@pytest.mark.parametrize(
    ("sentence", "language", "speakers"),
    [
        (
            "Baik Rano Wijaya maupun Sari Melati membantah ada pungutan.",
            "id",
            ("rano wijaya", "sari melati"),
        ),
        (
            "Rano Wijaya dan Sari Melati mengatakan warga tidak membayar.",
            "id",
            ("rano wijaya", "sari melati"),
        ),
        ("Rusia dan Korut membantah bertukar barang.", "id", ("rusia", "korea utara")),
        (
            "Both Anna Lind and Tom Brand denied that a fee was charged.",
            "en",
            ("anna lind", "tom brand"),
        ),
    ],
)
def test_joint_speakers_keep_one_key_each(
    sentence: str, language: str, speakers: tuple[str, ...]
) -> None:
    assert one(sentence, language=language).speakers == speakers


@pytest.mark.parametrize(
    ("sentence", "content", "circumstance"),
    [
        (
            "Rano Wijaya mengatakan perjanjian itu sah setelah bertemu Sari Melati di Malang.",
            "perjanjian itu sah",
            "setelah bertemu Sari Melati di Malang",
        ),
        (
            "Rano Wijaya membantah kabar pungutan itu, yang akan melanggar peraturan daerah.",
            "kabar pungutan itu",
            "akan melanggar peraturan daerah",
        ),
        (
            '"Kami tidak tahu soal itu," kata Rano Wijaya saat ditemui di Batu pada Senin.',
            "Kami tidak tahu soal itu",
            "saat ditemui di Batu pada Senin",
        ),
    ],
)
def test_a_circumstance_is_the_outlets_own(sentence: str, content: str, circumstance: str) -> None:
    assert one(sentence).content == content
    assert own(sentence) == [circumstance]


def test_a_circumstance_is_left_out_of_the_report_without_loose_ends() -> None:
    sentence = '"Kami tidak tahu soal itu," kata Rano Wijaya saat ditemui di Batu pada Senin.'
    assert one(sentence).text == '"Kami tidak tahu soal itu," kata Rano Wijaya'


def test_an_english_circumstance_is_the_outlets_own() -> None:
    sentence = "Anna Lind said the deal was legal after meeting Tom Brand in Paris."
    assert one(sentence, language="en").content == "the deal was legal"
    assert own(sentence, language="en") == ["after meeting Tom Brand in Paris"]


def test_a_relative_clause_of_the_speaker_stays_with_the_speaker() -> None:
    found = one("Rano Wijaya mengatakan kabar itu, yang ia sebut jahat, tidak benar.")
    assert "tidak benar" in found.content


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebanyak 12 orang terluka sore itu.",
        "Kebakaran melanda gudang tua itu.",
        "Pesawat milik Rusia mendarat siang tadi.",
        "Warga desa itu berkumpul hari Selasa.",
        "Para penumpang lalu dievakuasi satu demi satu.",
    ],
)
def test_the_outlets_own_sentence_is_kept_where_it_can_be_checked(sentence: str) -> None:
    (found,) = say(sentence)
    assert (found.voice, found.speaker, found.speakers) == (Voice.OWN, "Harian Desa", ())
    assert found.content == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Angin bertiup pelan sekali sore itu.",
        "Pintu ruang sidang itu dicat merah muda.",
        "Apakah 12 orang terluka sore itu?",
        "Tiga orang.",
    ],
)
def test_what_cannot_be_checked_is_no_statement(sentence: str) -> None:
    assert say(sentence) == ()


def test_a_person_is_found_as_a_word_and_not_inside_another() -> None:
    said = own("Bupati Rano Li tiba.", "Anak kelima bermain bola sore.", "Anak itu mengenal Li.")
    assert said == ["Bupati Rano Li tiba.", "Anak itu mengenal Li."]
