"""Cells of a spreadsheet: text that no spreadsheet takes for a formula, and the way back.

A spreadsheet computes what begins with ``=``, ``+``, ``-`` or ``@``, some also behind blanks or
quotation marks and in full-width letters. Such a text gets an apostrophe in front of it. A program
that parts cells at semicolons or tabs, as is the custom of many countries, sees further beginnings
inside a text: there an apostrophe is set behind the semicolon. Nothing else is changed.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

# Spreadsheets take a file that begins with it for UTF-8.
BYTE_ORDER_MARK: Final = "\ufeff"
APOSTROPHE: Final = "'"
# Before an id, which spreadsheets might else take for a number such as 12e34.
ID_MARK: Final = "#"
# What begins a formula, in the forms that keyboards of several countries have for it.
FORMULA: Final = r"=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212"
# Where a program that was told another separator begins a new cell.
SEPARATORS: Final = r";\t\r\n"
# What may stand before a formula and hide it from a simple look.
PASSED_OVER: Final = r"""\s;"'\u00ad\u200b-\u200f\u2060\ufeff"""
RISKY = re.compile(rf"[{PASSED_OVER}]*+[{FORMULA}]|'*+[\t\r\n]")
BEFORE_FORMULA = re.compile(rf"(?<![{PASSED_OVER}])[{PASSED_OVER}]++(?=[{FORMULA}])")
BEGINNING = re.compile(f"[{SEPARATORS}]")
GUARDED = re.compile(f"([{SEPARATORS}]){APOSTROPHE}")


def sheet(rows: Iterable[Iterable[str]]) -> str:
    """Return rows of texts as CSV that a spreadsheet opens without computing anything."""
    written = io.StringIO(newline="")
    lines = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    lines.writerows([safe_cell(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + written.getvalue()


def safe_cell(text: str) -> str:
    """Return a text as a cell that shows it and computes nothing; `text_of_cell` undoes it."""
    inside = BEFORE_FORMULA.sub(
        lambda run: BEGINNING.sub(rf"\g<0>{APOSTROPHE}", run[0]),
        text,
    )
    return APOSTROPHE + inside if RISKY.match(text) else inside


def text_of_cell(cell: str) -> str:
    """Return the text that a cell made by `safe_cell` shows; any other cell as it stands."""
    guarded = cell.startswith(APOSTROPHE) and RISKY.match(cell, 1)
    return BEFORE_FORMULA.sub(
        lambda run: GUARDED.sub(r"\1", run[0]),
        cell[1:] if guarded else cell,
    )
