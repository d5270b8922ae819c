"""Scoring statements against labelled ones: overlap, matching, groups, and what is odd."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.evaluation.attribution import (
    AttributionScore,
    by_language,
    by_stance,
    names_in,
    score_attribution,
)
from factcheck.evaluation.gold_statements import GoldStatement, read_gold_statements
from factcheck.evaluation.word_overlap import align, overlap, words_of
from factcheck.records.statements import Stance, Statement, Voice
from tests.builders import a_statement

FILE = "a.txt"


def gold(content: str, speaker: str = "Anna Lind", **other: object) -> GoldStatement:
    fields = {"cue": "said", "stance": Stance.ASSERT, "file": FILE, **other}
    return GoldStatement(content=content, speaker=speaker, **fields)  # type: ignore[arg-type]


def read(number: int, content: str, speaker: str = "Anna Lind", **other: object) -> Statement:
    plain = a_statement(
        f"{FILE}:{number:03d}", content=content, voice=Voice.INDIRECT, stance=Stance.ASSERT
    )
    fields = {"article_id": FILE, "content": content, "speaker": speaker, "cue": "said", **other}
    return replace(plain, **fields)  # type: ignore[arg-type]


def score(labelled: list[GoldStatement], found: list[Statement]) -> AttributionScore:
    return score_attribution(labelled, found)


def test_a_statement_that_is_read_exactly_is_right_in_everything() -> None:
    right = score([gold("the bridge was closed")], [read(1, "the bridge was closed")])
    assert right.loose.f1 == right.tight.f1 == 1.0
    assert (right.speaker_accuracy, right.stance_accuracy, right.cue_accuracy) == (1.0, 1.0, 1.0)


def test_a_longer_content_is_a_loose_match_and_no_tight_one() -> None:
    half = score(
        [gold("the bridge was closed")],
        [read(1, "the bridge was closed after the storm of last week")],
    )
    assert (half.loose.f1, half.tight.f1) == (1.0, 0.0)


def test_misses_and_extra_statements_lower_recall_and_precision() -> None:
    result = score(
        [gold("the bridge was closed"), gold("nobody was hurt on Monday")],
        [read(1, "the bridge was closed"), read(2, "it rained"), read(3, "boats sank")],
    )
    assert result.loose.recall == 0.5
    assert result.loose.precision == pytest.approx(1 / 3)
    assert [one.content for one in result.loose.missed] == ["nobody was hurt on Monday"]
    assert [one.content for one in result.loose.extra] == ["it rained", "boats sank"]


def test_two_levels_of_one_content_are_told_apart_by_the_reporting_word() -> None:
    labelled = [
        gold("the bridge was closed", "Anna Lind", cue="denied"),
        gold("the bridge was closed", "Tom Brand", cue="claims"),
    ]
    found = [
        read(1, "the bridge was closed", "Tom Brand", cue="claims"),
        read(2, "the bridge was closed", "Anna Lind", cue="denied"),
    ]
    assert score(labelled, found).speaker_accuracy == 1.0


def test_names_are_compared_without_case_marks_and_order() -> None:
    assert names_in("Amerika Serikat; Korea Selatan") == names_in("korea selatan; AMERIKA SERIKAT")
    assert names_in("Badan A, B dan C") == names_in("Badan A B dan C")
    assert names_in("Anna Lind") != names_in("Anna Lind; Tom Brand")


def test_a_wrong_stance_is_missed_in_one_group_and_extra_in_the_other() -> None:
    groups = by_stance(score([gold("it fell", stance=Stance.DENY)], [read(1, "it fell")]))
    assert (groups["deny"].loose.gold_count, groups["deny"].loose.found_count) == (1, 0)
    assert (groups["assert"].loose.gold_count, groups["assert"].loose.found_count) == (0, 1)
    assert groups["warn"].loose.f1 is None


def test_each_language_has_its_own_figures() -> None:
    labelled = [gold("it fell"), gold("jembatan itu roboh", file="b.txt")]
    found = [read(1, "it fell", language="en")]
    groups = by_language(score(labelled, found), {FILE: "en", "b.txt": "id"})
    assert (groups["en"].loose.f1, groups["id"].loose.recall) == (1.0, 0.0)


def test_statements_of_the_outlet_and_of_other_articles_do_not_count() -> None:
    others = [
        replace(read(1, "it fell"), voice=Voice.OWN),
        replace(read(2, "it fell"), article_id="other.txt"),
    ]
    assert score([gold("it fell")], others).loose.found_count == 0


WORDS = st.text("ab c", max_size=12)


@given(WORDS, WORDS)
def test_overlap_is_symmetric_and_whole_only_for_the_same_words(one: str, other: str) -> None:
    first, second = words_of(one), words_of(other)
    assert overlap(first, second) == overlap(second, first)
    assert (overlap(first, second) == 1.0) == (first == second and bool(first))


@given(st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), max_size=5))
def test_matches_are_one_to_one_and_above_the_least(table: list[list[float]]) -> None:
    pairs = align(table, 0.3)
    assert len({row for row, _ in pairs}) == len(pairs) == len({column for _, column in pairs})
    assert all(table[row][column] >= 0.3 for row, column in pairs)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "1:2: not JSON"),
        ("[]", "1:1: not a JSON object"),
        ('{"file": "a.txt"}', "1:1: content is missing"),
        (
            '{"file": "a", "content": "b", "speaker": "c", "cue": "d", "stance": "boast"}',
            "1:1: stance 'boast' is none of",
        ),
        ("", "no gold statement in it"),
    ],
)
def test_a_faulty_line_is_named_with_its_place(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_gold_statements(path)


def test_lines_of_a_file_are_read_and_other_fields_passed_over(tmp_path: Path) -> None:
    line = {"file": FILE, "content": "it fell", "speaker": "Lind", "cue": "", "stance": "deny"}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**line, "quote": "x"}) + "\n\n", encoding="utf-8")
    assert read_gold_statements(path) == (gold("it fell", "Lind", cue="", stance=Stance.DENY),)
