"""Files of labelled values: what they may say, and how a fault in them is told."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.evaluation.labelled_values import LabelledValue, read_labelled_values
from factcheck.records.particulars import Bound

QUOTE = "Sedikitnya 12 orang tewas dan 12 rumah roboh pada Senin pukul 22.00 hingga 02.00."
COUNT = {"file": "a.txt", "quote": QUOTE, "text": "12", "kind": "count", "low": 12}


def written(folder: Path, *lines: object) -> Path:
    """Write lines into a file, as JSON unless they are text already."""
    path = folder / "gold.jsonl"
    told = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(told) + "\n", encoding="utf-8")
    return path


def test_a_value_stands_where_its_quote_and_number_say(tmp_path: Path) -> None:
    (value,) = read_labelled_values(written(tmp_path, {**COUNT, "nth": 2}))
    text = f"Judul\n\n{QUOTE}"
    start, end = value.place_in(text) or (0, 0)
    assert text[start:end] == "12"
    assert text[end:].startswith(" rumah")
    assert value.place_in("Judul") is None
    assert (value.values, value.bound, value.line) == ((12.0, 12.0), Bound.EXACT, 1)


def test_days_and_times_are_written_as_such() -> None:
    day = LabelledValue(file="a", quote=QUOTE, text="Senin", kind="date", low="2024-03-18")
    assert day.values == (float(date(2024, 3, 18).toordinal()),) * 2
    night = LabelledValue(
        file="a", quote=QUOTE, text="22.00 hingga 02.00", kind="time", low="22:00", high="02:00"
    )
    assert night.values == (22 * 60, 26 * 60)


def test_a_quote_may_hold_no_value_and_a_value_may_be_open(tmp_path: Path) -> None:
    nothing = {"file": "a.txt", "quote": QUOTE}
    values = read_labelled_values(
        written(tmp_path, nothing, {**nothing, "text": "rumah", "kind": "open"})
    )
    assert [value.kind for value in values] == [None, "open"]
    assert [value.is_open for value in values] == [False, True]


@pytest.mark.parametrize(
    ("line", "place", "told"),
    [
        ("{", "1:2", "Expecting property name"),
        ("[1]", "1:1", "a line is one object"),
        ({**COUNT, "colour": "red"}, "1:", "colour: Extra inputs"),
        ({**COUNT, "kind": "number"}, "1:", "kind: Input should be"),
        ({**COUNT, "bound": "roughly"}, "1:", "bound: Input should be"),
        ({**COUNT, "nth": 3}, "1:1", "does not stand 3 times"),
        ({**COUNT, "low": "12"}, "1:1", "is no value of a count"),
        ({**COUNT, "high": 3}, "1:1", "'high' is below 'low'"),
        ({**COUNT, "low": None}, "1:1", "needs 'low'"),
        ({**COUNT, "text": ""}, "1:1", "stand together"),
        ({**COUNT, "kind": "date", "low": "2024-02-30"}, "1:1", "day"),
        ({**COUNT, "kind": "identifier"}, "1:1", "needs its 'label'"),
        ({**COUNT, "line": 4}, "1:1", "'line' is no key"),
        ({"file": "a.txt"}, "1:", "quote: Field required"),
    ],
)
def test_a_fault_is_told_with_its_place(
    tmp_path: Path, line: object, place: str, told: str
) -> None:
    path = written(tmp_path, line)
    with pytest.raises(InputError) as caught:
        read_labelled_values(path)
    assert str(caught.value).startswith(f"{path}:{place}")
    assert told in str(caught.value)


def test_a_fault_points_at_its_key(tmp_path: Path) -> None:
    line = json.dumps({**COUNT, "kind": "number"})
    column = line.index('"kind"') + 1
    with pytest.raises(InputError, match=rf":1:{column}: "):
        read_labelled_values(written(tmp_path, line))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_labelled_values(written(tmp_path, "{", COUNT, {**COUNT, "nth": 9}))
    assert [fault.split(":")[1] for fault in str(caught.value).splitlines()] == ["1", "3"]


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_file_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="no value is labelled"):
        read_labelled_values(written(tmp_path, text))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_labelled_values(tmp_path / "none.jsonl")
