"""A sheet to answer in: one row a finding, for people who work in spreadsheets.

Only ``answer`` and ``note`` are read back; ``answer_id`` tells which answer a row was made from, so
that a row nobody touched is known for one.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from itertools import chain
from pathlib import Path
from typing import Any, Final

from factcheck.errors import InputError
from factcheck.spreadsheets import ID_MARK, sheet, text_of_cell

SCHEMA: Final = "factcheck-review/1"
# What spreadsheets part cells with, as the country has it.
SEPARATORS: Final = ",;\t"
NEEDED: Final = ("id", "answer")
IDS: Final = ("id", "answer_id")
READ: Final = (*IDS, "answer", "note")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A finding in a sheet, all of it plain visible text."""

    id: str
    answer: str
    note: str
    title: str
    left: str
    right: str
    verdict: str
    type: str
    severity: str
    confidence: str
    rule: str
    outlets: str
    label: str
    answered_by: str
    answered_at: str
    contradicted_by: str
    answer_id: str


@dataclass(frozen=True, slots=True)
class Entered:
    """What somebody entered for a finding; ``place`` says where, for messages."""

    place: str
    id: str
    answer: str
    note: str
    answer_id: str


def render_sheet(rows: Iterable[SheetRow]) -> str:
    """Return rows as CSV that a spreadsheet opens without computing anything."""
    return sheet(chain(([field.name for field in fields(SheetRow)],), map(cells_of, rows)))


def cells_of(row: SheetRow) -> Iterable[str]:
    """Return the cells of a row, its ids marked as text."""
    marked = {name: f"{ID_MARK}{value}" for name in IDS if (value := getattr(row, name))}
    return {**asdict(row), **marked}.values()


def render_rows(rows: Iterable[SheetRow], report: str) -> str:
    """Return rows as JSON text ending in one newline."""
    plain = {"schema": SCHEMA, "report": report, "findings": [asdict(row) for row in rows]}
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def read_sheet(path: Path) -> tuple[Entered, ...]:
    """Return what was entered in a sheet. Raises InputError with each fault and its line."""
    text = _text_of(path)
    separator = max(SEPARATORS, key=text.split("\n", 1)[0].count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = [(f"{path}:{number}", row) for number, row in _numbered(lines) if any(row)]
    except csv.Error as error:
        raise InputError(f"{path}:{lines.line_num}: not CSV: {error}") from None
    if not rows:
        raise InputError(f"{path}:1: is empty")
    return _entered(rows[0], rows[1:])


def _numbered(lines: Any) -> Iterator[tuple[int, list[str]]]:
    # A cell may hold line ends: a row begins behind the line that the one before it ended in.
    begins = 1
    for row in lines:
        yield begins, row
        begins = lines.line_num + 1


def _entered(
    head: tuple[str, list[str]], rows: Sequence[tuple[str, list[str]]]
) -> tuple[Entered, ...]:
    place, names = head[0], [name.strip().casefold() for name in head[1]]
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise InputError(
            f"{place}: the first line names no column {' and no column '.join(missing)}"
        )
    faults = [
        f"{where}: has {len(row)} cells, the first line {len(names)}"
        for where, row in rows
        if len(row) != len(names)
    ]
    if faults:
        raise InputError("\n".join(faults))
    return tuple(
        _row(where, dict(zip(names, map(text_of_cell, row), strict=True))) for where, row in rows
    )


def _row(place: str, plain: dict[str, str]) -> Entered:
    return Entered(
        place=place,
        id=plain["id"].strip().removeprefix(ID_MARK),
        answer=plain["answer"].strip(),
        note=plain.get("note", ""),
        answer_id=plain.get("answer_id", "").strip().removeprefix(ID_MARK),
    )


def read_rows(path: Path) -> tuple[Entered, ...]:
    """Return what was entered in a sheet as JSON. Raises InputError with each fault."""
    try:
        plain = json.loads(_text_of(path))
    except json.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}:{error.colno}: not JSON: {error.msg}") from None
    except RecursionError:
        raise InputError(f"{path}: not JSON: nested too deep") from None
    rows = plain.get("findings") if isinstance(plain, dict) else None
    if not isinstance(rows, list) or plain.get("schema") != SCHEMA:
        raise InputError(f"{path}: not a sheet of factcheck review ({SCHEMA})")
    faults = [
        f"{path}: findings.{number}: no object with the texts {' and '.join(NEEDED)}"
        for number, row in enumerate(rows)
        if not _is_row(row)
    ]
    if faults:
        raise InputError("\n".join(faults))
    return tuple(_row(f"{path}: findings.{number}", row) for number, row in enumerate(rows))


def _is_row(row: Any) -> bool:
    if not isinstance(row, dict) or not all(name in row for name in NEEDED):
        return False
    return all(isinstance(row.get(name, ""), str) for name in READ)


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InputError(f"{path}:{line}: is not UTF-8: save it as CSV UTF-8") from None
