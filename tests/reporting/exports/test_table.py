"""The CSV: one row a quote, whole when read back, and nothing that a spreadsheet computes."""

from __future__ import annotations

import csv
import io
import re

import pytest

from factcheck.contract.entries import ReportDocument
from factcheck.reporting.exports.table import render_csv
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import wording_in
from factcheck.spreadsheets import text_of_cell
from tests.reporting.exports.desk import (
    FORMULA,
    HOSTILE,
    a_document,
    a_hostile_document,
    reviewed,
    with_findings,
)

ENGLISH, INDONESIAN = wording_in("en"), wording_in("id")


def table_of(text: str) -> list[dict[str, str]]:
    """Read a CSV back as a program does that knows the rule for cells."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    return [{name: text_of_cell(cell) for name, cell in row.items()} for row in rows]


def test_a_row_tells_who_says_it_where_and_what_it_is_part_of() -> None:
    first, second, *agreeing = table_of(render_csv(a_document(), ENGLISH))
    assert (first["id"], first["number"], first["kind of finding"]) == ("#c0ffee", "C1", "conflict")
    assert (first["severity"], first["confidence"], first["band"]) == ("high", "0.81", "reported")
    assert (first["speaker"], first["stance"], first["voice"]) == ("Bupati", "denial", "reported")
    assert (first["outlet"], first["origin"], first["day"]) == ("Alpha", "Alpha", "2025-03-01")
    assert (first["file"], first["line"]) == ("alpha.txt", "3")
    assert first["quote"] == "Bupati membantah dana itu hilang."
    assert (first["side"], second["side"]) == ("1", "2")
    assert (second["outlet"], second["origin"]) == ("Beta", "AFP")
    assert first["rule"] == "denial-against-assertion"
    assert [(row["id"], row["number"], row["side"]) for row in agreeing] == [
        ("#a9ee", "A1", "1"),
        ("#a9ee", "A1", "1"),
    ]


def test_words_are_those_of_the_report_language() -> None:
    first = table_of(render_csv(a_document(), INDONESIAN))[0]
    assert (first["macam temuan"], first["tingkat"], first["sikap"]) == (
        "pertentangan",
        "tinggi",
        "bantahan",
    )
    assert first["kutipan"] == "Bupati membantah dana itu hilang."


def test_what_a_reviewer_answered_stands_in_the_row() -> None:
    document = reviewed(a_document(), "no conflict", "Dua hari\nberbeda")
    first = table_of(render_csv(document, ENGLISH))[0]
    assert (first["answer"], first["answered by"]) == ("no conflict", "Sari")
    assert first["note"] == "Dua hari berbeda"


def test_contrary_answers_have_a_column_with_names_and_notes() -> None:
    review = reviewed(a_document(), "no conflict").findings[0].review
    assert review is not None
    others = {"disagreed": ("Budi: conflict", "unnamed: update"), "disagreed_notes": ("=1", "")}
    document = with_findings(a_document(), {"review": review.model_copy(update=others)})
    first = table_of(render_csv(document, ENGLISH))[0]
    assert first["contrary answers"] == (
        "Budi answered otherwise: conflict: “=1”; another reviewer answered otherwise: update"
    )
    told = table_of(render_csv(document, INDONESIAN))[0]["jawaban sebaliknya"]
    assert told.startswith("Budi menjawab sebaliknya: bertentangan: “=1”; peninjau lain menjawab")
    assert (
        table_of(render_csv(reviewed(a_document(), "unsure"), ENGLISH))[0]["contrary answers"] == ""
    )


def test_one_sentence_in_two_outlets_is_two_rows() -> None:
    rows = table_of(render_csv(a_document(), ENGLISH))
    statements = {row["statement"] for row in rows if row["id"] == "#a9ee"}
    assert statements == {"alpha.txt#2", "beta.txt#1"}


@pytest.mark.parametrize("document", [a_document(), a_hostile_document()])
def test_the_bytes_are_what_spreadsheets_read(document: ReportDocument) -> None:
    text = render_csv(document, ENGLISH)
    assert text.encode("utf-8").startswith(b"\xef\xbb\xbf")
    assert text.endswith('"\r\n')
    lines = text.removeprefix("\ufeff").split("\r\n")
    assert all("\n" not in line and "\r" not in line for line in lines)
    assert text == render_csv(document, ENGLISH)


def test_hostile_text_is_shown_and_computes_nothing() -> None:
    text = render_csv(a_hostile_document(), INDONESIAN)
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"[\s\"]*[=+\-@\uff1d]", cell)
        assert cell.isprintable()
    assert "\u202e" not in text
    read = table_of(text)
    assert {row["alasan"] for row in read} == {FORMULA}
    assert read[0]["pembicara"] == visible(HOSTILE)


def test_no_separator_of_another_country_begins_a_formula() -> None:
    text = render_csv(a_hostile_document(), ENGLISH)
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"):
        assert not any(cell.lstrip(' "').startswith(("=", "+", "-", "@")) for cell in row)


def test_a_report_without_findings_has_its_heading() -> None:
    document = a_document().model_copy(update={"findings": ()})
    assert render_csv(document, ENGLISH).count("\r\n") == 1
