from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.phrases import GAP_WORDS, Match, Phrases, folded


def found(entries: list[str], text: str) -> list[str]:
    return [text[match.start : match.end] for match in Phrases(entries).find_all(text)]


@pytest.mark.parametrize(
    ("entries", "text", "expected"),
    [
        (["kata"], "Kata dia, KATA mereka", ["Kata", "KATA"]),
        (["kata"], "katanya berkata kata-kata", ["kata", "kata"]),
        (["tidak", "tidak ada"], "tidak ada, tidak", ["tidak ada", "tidak"]),
        (["di", "di tengah", "di tengah jalan"], "di tengah jalan", ["di tengah jalan"]),
        (["tidak ada"], "tidak\n ada", ["tidak\n ada"]),
        (["a lie"], "a\u00a0lie, A  LIE", ["a\u00a0lie", "A  LIE"]),
        (["kirim*"], "kirim kiriman mengirim kirimkan.", ["kirim", "kiriman", "kirimkan"]),
        (["a*"], "abad itu, a", ["abad", "a"]),
        (["U.S."], "the U.S. and U.S.A", ["U.S."]),
        (["jum'at"], "Jum'at", ["Jum'at"]),
        ([], "apa saja", []),
        (["x"], "", []),
    ],
)
def test_words_and_phrases(entries: list[str], text: str, expected: list[str]) -> None:
    assert found(entries, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kirim senjata", ["kirim senjata"]),
        ("kirim banyak senjata", ["kirim banyak senjata"]),
        ("kirim, kata dia, senjata", ["kirim, kata dia, senjata"]),
        ('kirim "senjata"', ['kirim "senjata']),
        ("kirim satu dua tiga empat lima enam senjata",
         ["kirim satu dua tiga empat lima enam senjata"]),
        ("kirim satu dua tiga empat lima enam tujuh senjata", []),
        ("kirim. Senjata", []),
        ("kirim uang. Senjata datang", []),
        ("kirim apa? senjata", []),
        ("kirim; senjata", []),
        ("kirim apa.senjata", []),
    ],
)  # fmt: skip
def test_a_gap_spans_a_few_words_of_one_sentence(text: str, expected: list[str]) -> None:
    assert found(["kirim ... senjata"], text) == expected


def test_a_gap_takes_the_nearest_end() -> None:
    assert found(["kirim ... senjata"], "kirim senjata dan senjata") == ["kirim senjata"]


def test_two_gaps() -> None:
    assert found(["a ... b* ... c"], "a x y bak z c") == ["a x y bak z c"]


@pytest.mark.parametrize(
    "entry",
    ["", "  ", "*", "...", "... senjata", "kirim ...", "-kirim", "a ... b ... c ... d", "me*kan"],
)
def test_a_bad_entry_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match=r"start|end|gaps|\*"):
        Phrases(["baik", entry])


def test_the_search_keeps_to_its_bounds() -> None:
    phrases = Phrases(["tidak", "tidak ada", "ada"])
    text = "tidak ada tidak ada"
    assert list(phrases.find_all(text, 0, 5)) == [Match(0, 5, "tidak")]
    assert list(phrases.find_all(text, 1, 15)) == [Match(6, 9, "ada"), Match(10, 15, "tidak")]
    assert phrases.find(text, 7) == Match(10, 19, "tidak ada")
    assert phrases.find("apa") is None


def test_at_looks_at_one_place_only() -> None:
    phrases = Phrases(["tidak ada", "tidak"])
    assert phrases.at("ia tidak ada", 3) == Match(3, 12, "tidak ada")
    assert phrases.at("ia tidak ada", 3, 8) == Match(3, 8, "tidak")
    assert phrases.at("ia tidak ada", 0) is None


def test_a_text_holds_a_phrase_or_not() -> None:
    phrases = Phrases(["tidak ada"])
    assert "Memang tidak ada." in phrases
    assert "Memang tidak." not in phrases
    assert 5 not in phrases


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Tidak  ADA", "tidak ada"),
        ("tidak\u00a0ada ", "tidak ada"),
        ("TIDAK İNI ını", "tidak ini ini"),
    ],
)
def test_folded_phrases_compare_alike(text: str, same: str) -> None:
    assert folded(text) == same


LETTERS = 'abkKiİıſßé- .,\n\u00a0"'
ENTRIES = st.lists(
    st.from_regex(r"[abkißé]{1,4}\*?( (\.\.\. )?[abkißé]{1,3}\*?){0,2}", fullmatch=True),
    max_size=6,
)


@settings(deadline=None)
@given(ENTRIES, st.text(LETTERS, max_size=60))
def test_matches_are_whole_words_in_order_and_apart(entries: list[str], text: str) -> None:
    end = 0
    for match in Phrases(entries).find_all(text):
        assert end <= match.start < match.end <= len(text)
        end = match.end
        assert match.words == folded(text[match.start : match.end])
        assert not text[: match.start][-1:].isalnum()
        assert not text[match.end :][:1].isalnum()


@settings(deadline=None)
@given(ENTRIES, st.text(LETTERS, max_size=60))
def test_find_all_finds_what_stands_at_each_place(entries: list[str], text: str) -> None:
    phrases = Phrases(entries)
    free_from, expected = 0, []
    for start in range(len(text)):
        at_word = start >= free_from and not text[:start][-1:].isalnum()
        match = phrases.at(text, start) if at_word else None
        if match:
            expected.append(match)
            free_from = match.end
    assert list(phrases.find_all(text)) == expected


@settings(deadline=None)
@given(st.lists(st.from_regex(r"[abki]{1,5}", fullmatch=True), min_size=1, max_size=5))
def test_an_entry_finds_itself_in_any_case(words: list[str]) -> None:
    entry = " ".join(words)
    for text in (entry, entry.upper(), f"({entry})"):
        assert folded(entry) in [match.words for match in Phrases([entry]).find_all(text)]


@pytest.mark.parametrize(
    "piece",
    ["kirim ", "kirim-", "kirim" + " " * 50, "kirim\n", "kirim, ", "kirim x,y", '" ', "kirim ... "],
)
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    phrases = Phrases(["kirim ... barang ... senjata", "kirim* ... x ... senjata", "kirim"])

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        assert sum(1 for _ in phrases.find_all(text)) >= 0
        return time.process_time() - start

    seconds(1_000)
    short = min(seconds(10_000) for _ in range(3))
    assert min(seconds(100_000) for _ in range(2)) < 35 * max(short, 0.002)


def test_the_gap_is_as_wide_as_documented() -> None:
    assert GAP_WORDS == 6
