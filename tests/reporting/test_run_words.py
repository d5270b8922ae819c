"""What a run wants known in words: an entry for everything that a run can name, in each language.

`test_wordings.py` holds that both languages have the same entries and set in the same values.
"""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from factcheck.contract.entries import NoticeEntry
from factcheck.pipeline import Engines, run
from factcheck.records.notices import ENGLISH, NoticeError, NoticeKind, notice
from factcheck.records.passages import LeftOut
from factcheck.reporting.noticing import notice_in_words
from factcheck.reporting.wordings import LANGUAGES, wording_in
from factcheck.rulebook.conditions import CONDITIONS
from factcheck.rulebook.rules import Rule
from factcheck.settings import Settings
from factcheck.yaml_files import Source
from tests.doubles import HashingEncoder
from tests.folders import ROOT
from tests.rulebook.shipped import RULES

KEYS = frozenset(wording_in("en").phrases)


def furniture_reasons() -> set[str]:
    """Return the reasons for which the shipped outlets' furniture is left out."""
    source = Source.read(ROOT / "rules" / "outlets.yaml")
    return {group["reason"] for group in source.construct(source.compose())["furniture"]}


def may_not_tell(rule: Rule) -> set[str]:
    """Return the conditions of a rule that may have no value."""
    return {
        name
        for name, tests in rule.conditions
        if any(CONDITIONS[known].unknown for test in tests for known in test.conditions)
    }


@pytest.mark.parametrize("kind", NoticeKind)
def test_a_notice_says_on_the_terminal_what_the_english_report_says(kind: NoticeKind) -> None:
    assert wording_in("en").phrase(f"notices.{kind}") == ENGLISH[kind]
    names = {name for _, name, _, _ in Formatter().parse(ENGLISH[kind]) if name}
    told = notice("a.txt", kind, **{name: f"<{name}>" for name in names})
    assert all(f"<{name}>" in told.message for name in names)


@pytest.mark.parametrize("reason", sorted({*LeftOut, *furniture_reasons()}))
def test_every_reason_for_which_something_is_left_out_has_words(reason: str) -> None:
    assert f"omissions.{reason}" in KEYS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_condition_that_may_be_undecided_has_words(rule: Rule) -> None:
    assert {f"undecided.{name}" for name in may_not_tell(rule)} <= KEYS


def test_no_words_are_kept_for_what_no_run_can_name() -> None:
    known = {f"notices.{kind}" for kind in NoticeKind}
    known |= {f"omissions.{reason}" for reason in (*LeftOut, *furniture_reasons())}
    known |= {f"undecided.{name}" for rule in RULES for name in may_not_tell(rule)}
    groups = ("notices.", "omissions.", "undecided.")
    assert {key for key in KEYS if key.startswith(groups)} == known


def test_everything_that_a_run_counts_has_words(tmp_path: Path) -> None:
    for name in ("a", "b"):
        text = f"Panen Raya\n\nBupati mengatakan panen {name} naik tajam tahun ini di desa itu.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    report = run(Settings(folder=tmp_path), Engines(HashingEncoder()))
    assert {f"counts.{name}" for name, _ in report.counts} == {
        key for key in KEYS if key.startswith("counts.")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_identifier_is_never_told_as_it_is(language: str) -> None:
    wording = wording_in(language)
    shown = {key: wording.phrase(key) for key in KEYS if key.startswith(("notices.", "undecided."))}
    bare = {key: Formatter().vformat(said, (), Blank()) for key, said in shown.items()}
    assert [key for key, said in bare.items() if "_" in said] == []


class Blank(dict[str, str]):
    """Sets nothing in."""

    def __missing__(self, key: str) -> str:
        return ""


def entry(kind: NoticeKind, **values: object) -> NoticeEntry:
    told = notice("a.txt", kind, **values)
    return NoticeEntry(
        path=told.path, message=told.message, kind=told.kind.value, values=dict(told.values)
    )


def test_a_notice_is_told_in_indonesian_with_the_reasons_in_words() -> None:
    skipped = entry(NoticeKind.ALL_LEFT_OUT, reasons="byline, no-words, my-own")
    assert notice_in_words(skipped, wording_in("id")) == (
        "dilewati: tidak ada teks di dalamnya (yang tidak dibaca: nama penulis, tanpa kata, my own)"
    )


def test_what_a_notice_names_is_never_filled_in() -> None:
    odd = entry(NoticeKind.FILE_OF_OTHER_KIND, one=".txt", other=".md", named="{one} {x}.pdf")
    assert odd.message == "skipped 1 file, only .txt and .md are read: {one} {x}.pdf"
    assert notice_in_words(odd, wording_in("id")).endswith("dibaca: {one} {x}.pdf")


def test_a_notice_of_an_older_report_stays_as_it_is() -> None:
    old = NoticeEntry(path="a.txt", message="odd")
    assert notice_in_words(old, wording_in("id")) == "odd"


def test_an_error_that_becomes_a_notice_says_why_without_what_follows() -> None:
    error = NoticeError(NoticeKind.TOO_MANY_LINES, limit=5)
    assert str(error) == "it has more than 5 lines"
    assert error.about("a.txt").message == "skipped: it has more than 5 lines"
