"""The Markdown report: what an editor must find in it, and what must never get in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.contract.documenting import document_of
from factcheck.records import Band, DatedBy, Omission, Report, Severity, Stance, Verdict, Voice
from factcheck.reporting.escaping import anchor, inline, visible
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.wordings import wording_in

from .records_builder import (
    ALPHA,
    BETA,
    CLAIM,
    CONFLICT,
    DENIAL,
    WHOLE,
    a_finding,
    a_full_report,
    a_report,
    a_statement,
    an_agreement,
    an_article,
)
from .rendering import PARSER, text_of, tokens_of, types_of

FULL = a_full_report()
PLAIN = Presentation(wording_in("en"), "../contoh")


def page(report: Report) -> str:
    return render_markdown(document_of(report), PLAIN)


def section(markdown: str, heading: str) -> str:
    """Return the part from one heading to the next of the same or a higher level."""
    level = heading.split()[0]
    rest = markdown.split(f"{heading}", 1)[1]
    return re.split(rf"^#{{2,{len(level)}}} ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def headings(markdown: str) -> list[str]:
    tokens = PARSER.parse(markdown)
    pairs = pairwise(tokens)
    return [text_of(f"{after.content}\n") for t, after in pairs if t.type == "heading_open"]


def test_first_screen_counts_and_lists_every_conflict_and_agreement() -> None:
    screen = page(FULL).split("\n## ")[0]
    assert "3 statements from 2 articles of 2 outlets (2 independent origins)" in screen
    assert "**1 conflict** (1 high), **1 agreement**" in screen
    assert "[C1](#conflict-1-soal-c0ffee)" in screen
    assert "Bupati against Polisi" in screen
    assert "[A1](#agreement-1-soal-a9ee)" in screen
    assert "1 notice and 3 undecided pairs" in screen


def test_a_conflict_shows_both_sides_with_source_and_grounds() -> None:
    shown = section(page(FULL), "### Conflict 1: Soal c0ffee")
    assert "**Question:** Apakah c0ffee benar?" in shown
    assert "**Reason:** Satu pihak membantah, pihak lain menyatakan." in shown
    one, other = shown.split("**Other side:**")
    assert "**Bupati**: denial (“membantah”, reported); Alpha, 2025-03-01" in one
    assert "[alpha.txt:3](../contoh/alpha.txt#L3)" in one
    assert "  > Bupati membantah dana itu hilang." in one
    assert "**Polisi**: assertion (“mengatakan”, reported); Beta, 2025-03-01, origin AFP" in other
    assert "rule `denial-against-assertion`, level `denied-and-asserted`" in other
    assert "- similarity 0.83 (at least 0.80)" in other
    assert "confidence 0.81" in shown
    assert "**Reviewer:** finding `c0ffee`" in other


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
    order = re.findall(r"^### Conflict \d: Soal (\w)", shown, flags=re.MULTILINE)
    assert order == ["a", "b", "c", "d"]
    assert "**4 conflicts** (3 high, 1 low)" in shown


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
    shown = section(page(replace(FULL, findings=(copies,))), "### Agreement 1: Soal a")
    assert "**Caution:** 2 outlets, but only 1 independent origin (AFP)" in shown
    assert "Caution" not in section(page(FULL), "### Agreement 1: Soal a9ee")


def test_a_conflict_inside_one_origin_says_so() -> None:
    found = replace(a_finding("x", (DENIAL,), (CLAIM,)), origins=("AFP",))
    shown = section(page(replace(FULL, findings=(found,))), "### Conflict 1: Soal x")
    assert "**One origin:** both sides come from one origin, AFP:" in shown
    assert "Caution" not in shown
    apart = replace(found, origins=("AFP", "Beta"))
    assert "**One origin:**" not in page(replace(FULL, findings=(apart,)))


def test_the_publisher_of_two_outlets_is_named() -> None:
    found = replace(
        an_agreement("a", (WHOLE,), (CLAIM,)), publishers=(("House & Co", ("Alpha", "Beta")),)
    )
    shown = section(page(replace(FULL, findings=(found,))), "### Agreement 1: Soal a")
    assert "**Publisher:** Alpha and Beta belong to one publisher, House & Co." in shown
    assert "**Publisher:**" not in page(FULL)


def test_what_is_for_review_is_marked_and_comes_last() -> None:
    sure = replace(a_finding("x", (DENIAL,), (CLAIM,)), confidence=0.8, severity=Severity.LOW)
    doubted = replace(a_finding("y", (DENIAL,), (CLAIM,)), confidence=0.45, band=Band.FOR_REVIEW)
    shown = page(replace(FULL, findings=(doubted, sure)))
    assert "**For review:**" not in section(shown, "### Conflict 1: Soal x")
    assert "**For review:** the confidence is below" in section(shown, "### Conflict 2: Soal y")
    assert " 0.45 (for review) |" in shown
    assert "0.80 (for review)" not in shown


def test_the_same_words_in_several_places_are_quoted_once() -> None:
    copy = an_article("gamma.txt", "Gamma", BETA.text, "AFP")
    copied = a_statement(copy, CLAIM.text, "Polisi")
    found = a_finding("x", (DENIAL,), (CLAIM, copied))
    shown = page(a_report((ALPHA, BETA, copy), (DENIAL, CLAIM, copied), (found,)))
    assert shown.count(f"> {CLAIM.text}") == 1
    assert "[beta.txt:2](../contoh/beta.txt#L2); Gamma, 2025-03-01, origin AFP, [gamma" in shown
    assert "Polisi (2 statements)" in shown


def test_a_side_with_many_statements_shows_all_of_them_in_single_lines() -> None:
    text = "".join(f"Polisi mengatakan {number} rumah rusak.\n" for number in range(10, 25))
    article = an_article("banyak.txt", "Banyak", text)
    many = tuple(
        a_statement(article, f"Polisi mengatakan {number} rumah rusak.", f"Polisi {number}", number)
        for number in range(10, 25)
    )
    found = a_finding("x", (DENIAL,), many)
    shown = page(a_report((ALPHA, article), (DENIAL, *many), (found,)))
    for number in range(10, 25):
        assert f"“Polisi mengatakan {number} rumah rusak.” (Banyak, 2025-03-01" in shown
    assert "Polisi 10, Polisi 11, Polisi 12 and 12 more (15 statements)" in shown
    assert shown.count("\n  > ") == 1


def test_a_compatible_finding_is_shown_as_what_it_is() -> None:
    update = replace(CONFLICT, verdict=Verdict.COMPATIBLE, level="later-update")
    shown = page(replace(FULL, findings=(update,)))
    assert "[1 difference that is not a conflict](#differences-that-are-not-conflicts)" in shown
    assert "### Difference 1: Soal c0ffee" in shown
    assert "level `later-update`" in shown
    assert "Differences that are not conflicts" not in page(FULL)


def test_no_finding_is_said_in_a_plain_sentence() -> None:
    shown = page(replace(FULL, findings=()))
    assert "**0 conflicts**, **0 agreements**. No conflict was found." in shown
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


def test_coverage_counts_per_source() -> None:
    shown = section(page(FULL), "## Coverage by source")
    (alpha,) = [line for line in shown.splitlines() if line.startswith("| Alpha")]
    cells = [text.strip() for text in alpha.strip("|").split("|")]
    assert cells[1] == "[alpha.txt](../contoh/alpha.txt)"
    assert cells[5:8] == ["2", "1", "1"]
    assert cells[8] == f"19 of {len(ALPHA.text)}: headline repeated 19"


def test_everything_left_out_or_undecided_is_listed() -> None:
    omissions = (Omission(0, 5, "furniture"), Omission(6, 8, "byline"))
    articles = (replace(ALPHA, omissions=omissions), replace(BETA, omissions=omissions[:1]))
    shown = section(page(replace(FULL, articles=articles)), "## What was left out")
    rows = [[c.strip() for c in line.strip("|").split("|")] for line in shown.splitlines()]
    assert ["furniture", "2", "10", "2"] in rows
    assert ["byline", "1", "2", "1"] in rows
    assert ["`casualty-count`", "no date", "3"] in rows
    assert ["pairs", "12"] in rows
    assert "- `foto.jpg`: not text, skipped" in shown


def test_inputs_are_exact() -> None:
    shown = section(page(FULL), "## Inputs of this run")
    for value in ("`contoh`", "`77`", "`0.80`", "`e5-small@abc`", "`1f`", "conflicts/denial.yaml"):
        assert value in shown


def test_every_link_inside_the_report_has_a_heading() -> None:
    shown = page(FULL)
    links = [str(t.attrs["href"]) for t in tokens_of(shown) if t.type == "link_open"]
    inner = {link[1:] for link in links if link.startswith("#")}
    assert inner
    assert inner <= {anchor(heading) for heading in headings(shown)}


@given(st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_input_order_changes_no_byte(random: Any) -> None:
    def mixed(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(random.sample(items, len(items)))

    shuffled = replace(
        FULL,
        articles=mixed(FULL.articles),
        statements=mixed(FULL.statements),
        findings=mixed(FULL.findings),
        counts=mixed(FULL.counts),
    )
    assert page(shuffled) == page(FULL)


def lint(markdown: str) -> None:
    """Assert what the common Markdown linters ask for."""
    lines = markdown.split("\n")
    assert markdown.endswith("\n")
    assert not markdown.endswith("\n\n")
    assert "\r" not in markdown
    assert "\n\n\n" not in markdown
    assert all(line == line.rstrip() for line in lines)
    assert types_of(markdown).count("html_block") + types_of(markdown).count("html_inline") == 0
    found = headings(markdown)
    assert max(Counter(found).values()) == 1
    assert sum(line.startswith("# ") for line in lines) == 1
    for before, line in pairwise(lines):
        opens = line.startswith("#") or (line.startswith("|") and not before.startswith("|"))
        begins_list = line.startswith("- ") and not before.startswith(("- ", "  > "))
        assert not (opens or begins_list) or before == ""


@pytest.mark.parametrize("report", [FULL, a_report(), replace(FULL, findings=())])
def test_passes_the_common_lint(report: Report) -> None:
    lint(page(report))


HOSTILE = "| # <script>x</script> [a](javascript:b) `c` **d** <!-- \u202e\n# e\n---\n- f |"
SHAPE = {"heading_open", "table_open", "tr_open", "td_open", "list_item_open", "blockquote_open"}


def report_about(text: str) -> Report:
    """Return a report in which every free text is ``text``."""
    article = replace(an_article("a.txt", text, f"Awal.\n{text}\n", text), headline=text)
    said = replace(
        a_statement(article, text, text), cue=text, speaker_mention="x", stance=Stance.DENY
    )
    found = replace(
        a_finding("x", (said,), (CLAIM,)),
        title=text,
        question=text + "?",
        message=text,
        why=(text,),
    )
    agreed = replace(found, id="y", verdict=Verdict.AGREEMENT, origins=(text,))
    report = a_report((article, BETA), (said, CLAIM), (found, agreed))
    return replace(
        report, name=text, folder=text, settings=(("a", text),), undecided=(("r", text, 1),)
    )


@given(st.one_of(st.just(HOSTILE), st.text(max_size=30)))
@settings(max_examples=60, deadline=None)
def test_no_text_of_an_article_changes_the_page(text: str) -> None:
    plain = Counter(kind for kind in types_of(page(report_about("kata"))) if kind in SHAPE)
    shown = page(report_about(f"a{text}b"))
    assert Counter(kind for kind in types_of(shown) if kind in SHAPE) == plain
    assert visible(f"a{text}b") in text_of(shown)
    assert "javascript:" not in [str(t.attrs.get("href")) for t in tokens_of(shown)]
    lint(shown)


def test_a_file_name_with_marks_still_links() -> None:
    odd = an_article("kota (1) #2.txt", "Odd", "Polisi mengatakan dana itu hilang.\n")
    said = a_statement(odd, "Polisi mengatakan dana itu hilang.", "Polisi")
    shown = page(a_report((ALPHA, odd), (DENIAL, said), (a_finding("x", (DENIAL,), (said,)),)))
    assert "(../contoh/kota%20%281%29%20%232.txt#L1)" in shown
    assert f"[{inline('kota (1) #2.txt:1')}]" in shown
