"""The Markdown report: what an editor must find in it, and what must never get in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.contract.documenting import document_of
from factcheck.records.articles import DatedBy
from factcheck.records.particulars import Span
from factcheck.records.reports import Report
from factcheck.records.statements import Voice
from factcheck.records.verdicts import Band, Severity, Verdict
from factcheck.reporting.escaping import anchor
from factcheck.reporting.markdown import render_markdown
from factcheck.settings import Around

from .pages import FULL, PLAIN, assert_tidy, headings, page, rows_of, section
from .records_builder import (
    ALPHA,
    BETA,
    CLAIM,
    CONFLICT,
    DENIAL,
    WHOLE,
    a_finding,
    a_report,
    a_statement,
    a_word,
    an_agreement,
    an_article,
    shuffled,
)
from .rendering import tokens_of


def test_first_screen_counts_and_lists_every_conflict_and_agreement() -> None:
    screen = page(FULL).split("\n## ")[0]
    assert "3 statements from 2 articles of 2 outlets (2 independent origins)" in screen
    assert "**In dispute:** 1 conflict (1 high).\n" in screen
    line = "- [C1](#c1-soal-c0ffee) Soal c0ffee — Bupati against Polisi (denial, high, 2 outlets)"
    assert line in screen
    assert "1 of 1 agreement with two or more independent origins." in screen
    assert "- [A1](#a1-soal-a9ee) Soal a9ee (2 outlets, 2 independent origins)" in screen
    assert "1 notice and 3 undecided pairs" in screen


def test_what_fits_on_one_screen_is_named_and_the_rest_counted() -> None:
    many = tuple(a_finding(f"x{n:02}", (DENIAL,), (CLAIM,)) for n in range(40))
    agreed = tuple(an_agreement(f"y{n:02}", (WHOLE,), (CLAIM,)) for n in range(20))
    screen = page(replace(FULL, findings=(*many, *agreed))).split("\n## ")[0]
    assert screen.count("\n- [C") == 7
    assert "- and 33 more, see [Conflicts](#conflicts)" in screen
    assert screen.count("\n- [A") == 4
    assert "- and 16 more, see [Agreements](#agreements)" in screen
    assert len(screen.splitlines()) < 30


def test_a_conflict_shows_both_sides_in_two_columns_with_source_and_grounds() -> None:
    shown = section(page(FULL), "### C1: Soal c0ffee")
    assert "**At issue:** Apakah c0ffee benar?" in shown
    assert "**Reason:** Satu pihak membantah, pihak lain menyatakan." in shown
    head, _, quotes, whose = rows_of(shown)
    assert head == ["Bupati (1 statement)", "Polisi (1 statement)"]
    assert quotes == ["Bupati membantah dana itu hilang.", "Polisi mengatakan dana itu hilang."]
    assert whose[0] == (
        "— **Bupati**: denial (“membantah”, reported). "
        "Alpha, 2025-03-01, [alpha.txt:3](../contoh/alpha.txt#L3)"
    )
    assert whose[1].startswith("— **Polisi**: assertion (“mengatakan”, reported). Beta, 2025-03-01")
    assert ", origin AFP, [beta.txt:2](../contoh/beta.txt#L2)" in whose[1]
    assert "**Rule:** `denial-against-assertion`, level `denied-and-asserted`.\n" in shown
    assert "high severity, confidence 0.81; 2 outlets, 2 independent origins." in shown
    assert "**Reviewer:** `c0ffee`: conflict, no conflict, update or unsure?" in shown


def test_the_words_that_conflict_are_bold_inside_the_quote() -> None:
    words = (a_word(DENIAL, "membantah"), a_word(CLAIM, "hilang"))
    found = replace(CONFLICT, words=words)
    shown = page(replace(FULL, findings=(found,)))
    quotes = rows_of(section(shown, "### C1: Soal c0ffee"))[2]
    assert quotes == [
        "Bupati **membantah** dana itu hilang.",
        "Polisi mengatakan dana itu **hilang**.",
    ]


def test_the_sentences_around_a_quote_are_shown_in_italics_where_asked_for() -> None:
    report = replace(FULL, findings=(CONFLICT,), contexts=((DENIAL.id, Span(0, len(ALPHA.text))),))
    around = replace(PLAIN, around=Around.SENTENCE)
    quotes = rows_of(section(render_markdown(document_of(report), around), "### C1: Soal c0ffee"))
    assert quotes[2][0] == (
        "*Bantuan untuk warga* Bupati membantah dana itu hilang. *Menurut Bupati, dana itu utuh.*"
    )
    assert "*Bantuan untuk warga*" not in page(report)


def test_conflicts_go_by_severity_then_confidence_then_id() -> None:
    def conflict(identity: str, severity: Severity, confidence: float) -> Any:
        found = a_finding(identity, (DENIAL,), (CLAIM,))
        return replace(found, severity=severity, confidence=confidence)

    low, high = Severity.LOW, Severity.HIGH
    mixed = (
        *(conflict("d", low, 0.99), conflict("c", high, 0.5)),
        *(conflict("b", high, 0.5), conflict("a", high, 0.9)),
    )
    shown = page(replace(FULL, findings=mixed))
    order = re.findall(r"^### C\d: Soal (\w)", shown, flags=re.MULTILINE)
    assert order == ["a", "b", "c", "d"]
    assert "4 conflicts (3 high, 1 low)" in shown


@pytest.mark.parametrize(
    ("by", "published", "words"),
    [
        (DatedBy.PAGE, date(2025, 3, 1), "Alpha, 2025-03-01, ["),
        (DatedBy.URL, date(2025, 3, 1), "Alpha, 2025-03-01 (from the web address), ["),
        (DatedBy.TEXT, None, "Alpha, as of 2025-03-01 (from the text), ["),
        (DatedBy.WEEKDAY, None, "Alpha, as of 2025-03-01 (from a weekday in the text), ["),
    ],
)
def test_a_date_says_what_it_rests_on(by: DatedBy, published: date | None, words: str) -> None:
    article = replace(ALPHA, dated_by=by, published=published)
    assert words in page(replace(FULL, articles=(article, BETA)))


def test_an_article_without_any_date_is_undated() -> None:
    article = replace(ALPHA, dated_by=DatedBy.UNKNOWN, published=None, as_of=None)
    assert "Alpha, undated, [" in page(replace(FULL, articles=(article, BETA)))


def test_an_inferred_speaker_shows_the_word_in_the_text() -> None:
    inferred = replace(DENIAL, speaker_mention="dia", negated=True, hedged=True)
    shown = page(replace(FULL, statements=(inferred, WHOLE, CLAIM)))
    assert "(“membantah”, reported, in the negative, hedged, named as “dia”)" in shown


def test_the_outlets_own_voice_is_named_as_such() -> None:
    own = replace(CLAIM, voice=Voice.OWN, speaker="", speaker_mention="", cue="")
    shown = page(replace(FULL, statements=(DENIAL, WHOLE, own)))
    assert "**Beta**: assertion (own voice)" in shown


def test_fewer_origins_than_outlets_is_said_plainly() -> None:
    copies = replace(an_agreement("a", (WHOLE,), (CLAIM,)), origins=("AFP",))
    shown = section(page(replace(FULL, findings=(copies,))), "### A1: Soal a")
    assert "**Caution:** 2 outlets, but only 1 independent origin (AFP)" in shown
    assert "Caution" not in section(page(FULL), "### A1: Soal a9ee")


def test_a_conflict_inside_one_origin_says_so() -> None:
    found = replace(a_finding("x", (DENIAL,), (CLAIM,)), origins=("AFP",))
    shown = section(page(replace(FULL, findings=(found,))), "### C1: Soal x")
    assert "**One origin:** both sides come from one origin, AFP:" in shown
    assert "Caution" not in shown
    apart = replace(found, origins=("AFP", "Beta"))
    assert "**One origin:**" not in page(replace(FULL, findings=(apart,)))


def test_the_publisher_of_two_outlets_is_named() -> None:
    found = replace(
        an_agreement("a", (WHOLE,), (CLAIM,)), publishers=(("House & Co", ("Alpha", "Beta")),)
    )
    shown = section(page(replace(FULL, findings=(found,))), "### A1: Soal a")
    assert "**One publisher:** House & Co owns Alpha, Beta." in shown
    assert "One publisher" not in page(FULL)


def test_what_is_for_review_is_marked_and_comes_last() -> None:
    sure = replace(a_finding("x", (DENIAL,), (CLAIM,)), confidence=0.8, severity=Severity.LOW)
    doubted = replace(a_finding("y", (DENIAL,), (CLAIM,)), confidence=0.45, band=Band.FOR_REVIEW)
    shown = page(replace(FULL, findings=(doubted, sure)))
    assert "**For review:**" not in section(shown, "### C1: Soal x")
    assert "**For review:** the confidence is below" in section(shown, "### C2: Soal y")
    assert "Soal y — Bupati against Polisi (denial, high, 2 outlets, for review)" in shown
    assert "Soal x — Bupati against Polisi (denial, low, 2 outlets)" in shown


def test_the_same_words_in_several_places_are_quoted_once() -> None:
    copy = an_article("gamma.txt", "Gamma", BETA.text, "AFP")
    copied = a_statement(copy, CLAIM.text, "Polisi")
    found = a_finding("x", (DENIAL,), (CLAIM, copied))
    shown = page(a_report((ALPHA, BETA, copy), (DENIAL, CLAIM, copied), (found,)))
    assert section(shown, "### C1: Soal x").count(CLAIM.text) == 1
    assert "[beta.txt:2](../contoh/beta.txt#L2); Gamma, 2025-03-01, origin AFP, [gamma" in shown
    assert "Polisi (2 statements)" in shown


def test_a_side_with_many_quotes_shows_some_and_links_the_others() -> None:
    text = "".join(f"Polisi mengatakan {number} rumah rusak.\n" for number in range(10, 60))
    article = an_article("banyak.txt", "Banyak", text)
    many = tuple(
        a_statement(article, f"Polisi mengatakan {number} rumah rusak.", f"Polisi {number}", number)
        for number in range(10, 60)
    )
    found = a_finding("x", (DENIAL,), many)
    shown = page(a_report((ALPHA, article), (DENIAL, *many), (found,)))
    rows = rows_of(section(shown, "### C1: Soal x"))
    assert rows[0][1] == "Polisi 10, Polisi 11, Polisi 12 and 47 more (50 statements)"
    assert [row[1] for row in rows[2:14:2]] == [s.text for s in many[:6]]
    assert [row[0] for row in rows[3:15]] == [rows[3][0], *[""] * 11]
    assert rows[14][1].startswith("and 44 more: Polisi 16, [banyak.txt:7](../contoh/banyak.txt#L7)")
    assert rows[14][1].count("](") == 30
    assert rows[14][1].endswith("; and 14 more places")


def test_a_compatible_finding_is_shown_as_what_it_is() -> None:
    update = replace(CONFLICT, verdict=Verdict.COMPATIBLE, level="later-update")
    shown = page(replace(FULL, findings=(update,)))
    link = "[Differences that are not conflicts](#differences-that-are-not-conflicts)"
    assert f"And 1 difference that is not a conflict, see {link}." in shown
    assert "### D1: Soal c0ffee" in shown
    assert "level `later-update`" in shown
    assert "Differences that are not conflicts" not in page(FULL)


def test_no_finding_is_said_in_a_plain_sentence() -> None:
    shown = page(replace(FULL, findings=()))
    assert "**In dispute:** 0 conflicts.\n" in shown
    assert "0 of 0 agreements" in shown
    assert "No conflict was found." in section(shown, "## Conflicts")
    assert "No agreement was found." in section(shown, "## Agreements")


def test_one_outlet_cannot_be_compared_across_outlets() -> None:
    shown = page(a_report((ALPHA,), (DENIAL, WHOLE)))
    assert "one outlet, Alpha: nothing could be compared across outlets." in shown
    assert "nothing could be compared" not in page(FULL)


def test_an_empty_report_is_still_a_report() -> None:
    shown = page(a_report())
    assert "No article was read" in shown
    assert shown.endswith("\n")


def test_every_link_inside_the_report_has_a_heading() -> None:
    shown = page(FULL)
    links = [str(t.attrs["href"]) for t in tokens_of(shown) if t.type == "link_open"]
    inner = {link[1:] for link in links if link.startswith("#")}
    assert inner
    assert inner <= {anchor(heading) for heading in headings(shown)}


@given(st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_input_order_changes_no_byte(random: Random) -> None:
    assert page(shuffled(FULL, random)) == page(FULL)


@pytest.mark.parametrize("report", [FULL, a_report(), replace(FULL, findings=())])
def test_passes_the_common_lint(report: Report) -> None:
    assert_tidy(page(report))


def test_the_values_behind_a_rule_are_not_in_the_text_but_said_to_be_elsewhere() -> None:
    shown = page(FULL)
    assert CONFLICT.why
    assert not [value for value in CONFLICT.why if value in shown]
    assert "factcheck explain shows them" in section(shown, "## How to read this report")


def test_an_agreement_opens_with_what_it_is_about() -> None:
    shown = section(page(FULL), "### A1: Soal a9ee")
    assert "**About:**" in shown
    assert "At issue" not in shown
