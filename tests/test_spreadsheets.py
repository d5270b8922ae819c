"""Cells: whatever an article holds, a spreadsheet shows it, and it can be read back."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.spreadsheets import safe_cell, text_of_cell

SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20\u2212"
ALPHABET = st.sampled_from([*SIGNS, *" ;\t\r\n\"'\u200b\ufeff\u00a0ab1,"])
TEXTS = st.text(ALPHABET) | st.text()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("  +62 812", "'  +62 812"),
        ('"-1', "'\"-1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\tdi depan", "'\tdi depan"),
        ("'=1", "''=1"),
        ("dana; =1+1", "dana;' =1+1"),
        ("Rp1.500,- per hari", "Rp1.500,- per hari"),
        ("a+b; c=d", "a+b; c=d"),
        ("'kutipan'", "'kutipan'"),
        ("", ""),
    ],
)
def test_only_what_a_spreadsheet_would_compute_gets_an_apostrophe(text: str, cell: str) -> None:
    assert safe_cell(text) == cell
    assert text_of_cell(cell) == text


@given(TEXTS)
@example("';'=")
@example("\t'\t=")
def test_a_cell_can_be_read_back(text: str) -> None:
    assert text_of_cell(safe_cell(text)) == text


@given(TEXTS)
def test_no_cell_begins_a_formula_however_cells_are_parted(text: str) -> None:
    for part in re.split(r"[;\t\r\n]", safe_cell(text)):
        seen = part.lstrip(' \t\u00a0"\u200b\ufeff')
        assert not seen.startswith(tuple(SIGNS))


@given(TEXTS)
def test_nothing_but_apostrophes_is_added(text: str) -> None:
    assert safe_cell(text).replace("'", "") == text.replace("'", "")


def test_a_long_run_of_separators_takes_no_time() -> None:
    before = time.process_time()
    assert safe_cell("a" + ";\t" * 200_000) == "a" + ";\t" * 200_000
    assert time.process_time() - before < 2
