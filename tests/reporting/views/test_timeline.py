"""The timeline: what was said when, undated last, and never silently cut."""

from __future__ import annotations

import pytest

from factcheck.records.articles import DatedBy
from factcheck.records.verdicts import Verdict
from factcheck.reporting.views import timeline
from factcheck.reporting.views.timeline import timeline_of
from tests.reporting.views.document_builder import (
    ENGLISH,
    article,
    day,
    denied,
    document,
    finding,
    on,
    said,
)

ARTICLES = (
    article("a", "Alpha", day(4)),
    article("b", "Beta", None, as_of=day(3), dated_by=DatedBy.TEXT),
    article("c", "Ceria", None),
)


def test_entries_go_by_day_and_undated_ones_come_last() -> None:
    statements = (said("c:1", "Ketua"), said("a:1"), denied("b:1"), said("a:2", "Ani", said=on(1)))
    entry = finding("f", ("b:1",), ("a:1", "a:2", "c:1"))
    told = timeline_of(document(ARTICLES, statements, (entry,)), ENGLISH)
    assert [(one.speaker, one.day.words) for one in told.entries] == [
        ("Ani", "2025-05-01"),
        ("Lurah", "as of 2025-05-03 (from the text)"),
        ("Camat", "2025-05-04"),
        ("Ketua", "undated"),
    ]
    assert [one.day.coarse for one in told.entries] == [False, True, False, True]
    assert (told.more, told.coarse) == (0, 2)


def test_a_day_that_spans_several_is_coarse() -> None:
    statements = (said("a:1", said=on(1, 3)), denied("b:1"))
    told = timeline_of(document(ARTICLES, statements, (finding("f", ("b:1",), ("a:1",)),)), ENGLISH)
    spanning = next(entry for entry in told.entries if entry.speaker == "Camat")
    assert spanning.day.words == "2025-05-01 to 2025-05-03"
    assert spanning.day.coarse


def test_one_sentence_of_one_day_is_one_entry_with_all_places_and_findings() -> None:
    articles = (article("a", "Alpha", day(4)), article("d", "Dini", day(4)), *ARTICLES[1:])
    statements = (said("a:1"), said("d:1"), denied("b:1"))
    found = (
        finding("f", ("b:1",), ("a:1", "d:1")),
        finding("g", ("b:1",), ("a:1",), verdict=Verdict.COMPATIBLE),
        finding("h", ("b:1",), ("a:1",), verdict=Verdict.AGREEMENT),
    )
    told = timeline_of(document(articles, statements, found), ENGLISH)
    first, second = told.entries
    assert (first.speaker, first.stance, first.said) == ("Lurah", "deny", "denial")
    assert second.labels == ("C1", "D1")
    assert second.outlets == ("Alpha", "Dini")
    assert second.ids == ("a:1", "d:1")


def test_the_time_of_what_is_told_is_given_where_it_is_another() -> None:
    statements = (said("a:1", when=on(1)), said("a:2", "Ani", when=on(4)), denied("b:1"))
    entry = finding("f", ("b:1",), ("a:1", "a:2"))
    told = timeline_of(document(ARTICLES, statements, (entry,)), ENGLISH)
    about = {identity: one.about for one in told.entries for identity in one.ids}
    assert about == {"b:1": "", "a:1": "2025-05-01", "a:2": ""}


def test_a_long_quote_is_cut_with_an_ellipsis() -> None:
    statements = (said("a:1", text="kata " * 100), denied("b:1"))
    told = timeline_of(document(ARTICLES, statements, (finding("f", ("b:1",), ("a:1",)),)), ENGLISH)
    quote = told.entries[-1].quote
    assert quote.endswith("kata…")
    assert len(quote) <= 160


def test_what_is_left_out_is_of_the_last_findings_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(timeline, "SHOWN_ENTRIES", 3)
    claims = tuple(said(f"a:{n}", f"Warga {n}") for n in range(4))
    denials = tuple(denied(f"b:{n}") for n in range(4))
    found = tuple(finding(f"f{n}", (denials[n].id,), (claims[n].id,)) for n in range(4))
    told = timeline_of(document(ARTICLES, (*claims, *denials), found), ENGLISH)
    # All denials read alike and are of one speaker and day: one entry.
    assert len(told.entries) == 3
    assert told.more == 2
    assert {label for entry in told.entries for label in entry.labels} >= {"C1", "C2"}


def test_without_disputes_there_is_no_timeline() -> None:
    told = timeline_of(document(ARTICLES, (said("a:1"),)), ENGLISH)
    assert (told.entries, told.more, told.coarse) == ((), 0, 0)
