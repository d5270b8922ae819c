"""The views and the closing sections of the Markdown report."""

from __future__ import annotations

from dataclasses import replace

from factcheck.contract.documenting import document_of
from factcheck.records.notices import NoticeKind, notice
from factcheck.records.passages import Omission
from factcheck.reporting.markdown import render_markdown
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.wordings import wording_in

from .pages import FULL, PLAIN, page, rows_of, section
from .records_builder import ALPHA, BETA, CLAIM, CONFLICT, DENIAL, a_finding, a_word


def test_coverage_counts_per_outlet_and_article() -> None:
    shown = section(page(FULL), "## Coverage by outlet")
    assert "has not denied it" in shown
    assert ["Alpha", "1", "2", "C1, A1", "–", "–"] in rows_of(shown)
    link = "[alpha.txt](../contoh/alpha.txt)"
    left_out = f"19 of {len(ALPHA.text)}"
    assert ["Alpha", link, "Berita Alpha", "2025-03-01", "–", "2", left_out] in rows_of(shown)


def test_values_that_conflict_are_set_side_by_side() -> None:
    words = (a_word(DENIAL, "hilang", "value"), a_word(CLAIM, "hilang", "value"))
    shown = page(replace(FULL, findings=(replace(CONFLICT, words=words),)))
    table = rows_of(section(shown, "## Contested values"))
    assert table[0][:4] == ["Value", "Who", "When", "Outlets"]
    place = "[beta.txt:2](../contoh/beta.txt#L2)"
    assert ["hilang", "Polisi", "2025-03-01", "Beta", place] in table
    assert "## Contested values" not in page(FULL)


def test_positions_and_days_of_a_conflict_are_shown() -> None:
    shown = page(FULL)
    assert rows_of(section(shown, "## Who holds what"))[0] == ["Speaker", "Soal c0ffee"]
    days = rows_of(section(shown, "## Timeline"))
    assert [row[:3] for row in days[2:]] == [
        ["2025-03-01", "C1", "Bupati (denial)"],
        ["2025-03-01", "C1", "Polisi (assertion)"],
    ]


def test_everything_left_out_or_undecided_is_listed() -> None:
    omissions = (Omission(0, 5, "furniture"), Omission(6, 8, "byline"))
    articles = (replace(ALPHA, omissions=omissions), replace(BETA, omissions=omissions[:1]))
    shown = section(page(replace(FULL, articles=articles)), "## What was left out")
    rows = rows_of(shown)
    assert ["furniture", "2", "10", "2"] in rows
    assert ["byline", "1", "2", "1"] in rows
    assert ["`casualty-count`", "no date", "3"] in rows
    assert ["pairs", "12"] in rows
    assert "- `foto.jpg`: skipped: not text: it holds NUL bytes" in shown


def test_inputs_are_exact() -> None:
    shown = section(page(FULL), "## Inputs of this run")
    for value in ("`contoh`", "`77`", "`0.80`", "`e5-small@abc`", "`1f`", "conflicts/denial.yaml"):
        assert value in shown


def test_notices_and_what_stays_undecided_are_told_in_the_language_of_the_report() -> None:
    odd = notice("*.pdf", NoticeKind.FILE_OF_OTHER_KIND, one=".txt", other=".md", named="[a](b)<i>")
    report = replace(FULL, notices=(odd,), undecided=(("same-fact", "same_place", 2),))
    shown = render_markdown(document_of(report), Presentation(wording_in("id"), "../contoh"))
    assert "- `*.pdf`: 1 berkas dilewati, hanya .txt dan .md yang dibaca: \\[a\\](b)\\<i>" in shown
    assert ["`same-fact`", "apakah tempatnya sama", "2"] in rows_of(shown)


def test_a_cell_names_some_findings_and_counts_the_others() -> None:
    many = tuple(a_finding(f"x{n:02}", (DENIAL,), (CLAIM,)) for n in range(40))
    rows = rows_of(section(page(replace(FULL, findings=many)), "## Coverage by outlet"))
    quoted = rows[2][3]
    assert quoted.startswith("C1, C2, C3, ")
    assert quoted.endswith(", C24 and 16 more")


def test_points_with_contested_values_are_counted_where_they_are_too_many() -> None:
    words = (a_word(DENIAL, "hilang", "value"), a_word(CLAIM, "hilang", "value"))
    many = tuple(replace(a_finding(f"x{n:02}", (DENIAL,), (CLAIM,)), words=words) for n in range(9))
    document = document_of(replace(FULL, findings=many))
    shown = section(render_markdown(document, replace(PLAIN, most=4)), "## Contested values")
    assert shown.count("| hilang") == 8
    assert "And 5 more; they are in `contoh.json`." in shown
