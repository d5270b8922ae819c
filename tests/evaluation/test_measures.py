"""Scoring measures: what is right, what is missed, what is one too many."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from factcheck.commands.evaluating_measures import measures_command
from factcheck.errors import InputError
from factcheck.evaluation.labelled_values import LabelledValue
from factcheck.evaluation.measures import Fate, Outcome, score_measures
from factcheck.records.articles import Article
from factcheck.records.particulars import Bound, Measure, MeasureKind
from tests.builders import an_article
from tests.folders import folder_of

TEXT = "Sedikitnya 12 orang tewas dan 30 rumah roboh pada Senin."
RIGHT = Measure(0, 19, MeasureKind.COUNT, 12.0, 12.0, "", Bound.AT_LEAST, "", "")
NEWS = """Banjir di Desa Rana
alpha-news.com - 18/03/2024, 09:00 WIB

Rana - Sedikitnya 12 orang tewas dan 30 rumah roboh pada Senin (18/3/2024) pukul 04.30 WIB.
"""


def desk() -> Article:
    """Return an article that is one sentence."""
    return replace(an_article("a.txt"), text=TEXT)


def label(text: str = "Sedikitnya 12 orang", **changes: Any) -> LabelledValue:
    """Return a label of the one sentence: a count of at least twelve."""
    told = {"kind": "count", "low": 12.0, "bound": "at_least", "line": 1, **changes}
    return LabelledValue.model_validate({"file": "a.txt", "quote": TEXT, "text": text, **told})


def outcomes(values: list[LabelledValue], *read: Measure) -> tuple[Outcome, ...]:
    """Return the outcomes of labels where some measures are read."""
    return score_measures(values, [desk()], lambda _: read, "gold.jsonl").outcomes


@pytest.mark.parametrize(
    ("changes", "fate"),
    [
        ({}, Fate.RIGHT),
        ({"bound": Bound.ABOUT}, Fate.BOUND),
        ({"unit": "%"}, Fate.UNIT),
        ({"high": 15.0}, Fate.VALUE),
        ({"low": 12.0001, "high": 12.0001}, Fate.RIGHT),
        ({"kind": MeasureKind.AGE}, Fate.KIND),
    ],
)
def test_the_gravest_fault_names_the_outcome(changes: dict[str, Any], fate: Fate) -> None:
    (one,) = outcomes([label()], replace(RIGHT, **changes))
    assert (one.fate, one.kind) == (fate, "count")


def test_what_nothing_is_read_for_is_missed_and_what_nobody_labelled_is_extra() -> None:
    elsewhere = replace(RIGHT, start=30, end=38, low=30.0, high=30.0)
    missed, extra = outcomes([label()], elsewhere)
    assert (missed.fate, missed.read) == (Fate.MISSED, "")
    assert (extra.fate, extra.text, extra.expected) == (Fate.EXTRA, "30 rumah", "")


def test_an_open_value_counts_neither_for_nor_against() -> None:
    assert outcomes([label(kind="open", low=None)], RIGHT) == ()


def test_a_quote_without_a_value_makes_every_reading_one_too_many() -> None:
    nothing = LabelledValue(file="a.txt", quote=TEXT)
    assert [one.fate for one in outcomes([nothing], RIGHT)] == [Fate.EXTRA]


def test_one_reading_stands_for_one_label_and_a_label_said_twice_is_one() -> None:
    twice = [label(), label()]
    assert [one.fate for one in outcomes(twice, RIGHT)] == [Fate.RIGHT]
    apart = [label("12"), label("orang tewas")]
    assert [one.fate for one in outcomes(apart, RIGHT)] == [Fate.RIGHT, Fate.MISSED]


def test_a_date_needs_no_unit_and_an_identifier_its_label() -> None:
    day = label("Senin", kind="date", low="2024-03-18", bound="exact")
    low = day.values[0]
    read = Measure(50, 55, MeasureKind.DATE, low, low, "day", Bound.EXACT, "", "0")
    assert [one.fate for one in outcomes([day], read)] == [Fate.RIGHT]
    law = label("30", kind="identifier", low=None, unit="law", label="uu 3/2001", bound="exact")
    read = Measure(30, 32, MeasureKind.IDENTIFIER, 0.0, 0.0, "law", Bound.EXACT, "", "UU 3/2001")
    assert [one.fate for one in outcomes([law], read)] == [Fate.RIGHT]
    other = replace(read, label="uu 4/2001")
    assert [one.fate for one in outcomes([law], other)] == [Fate.VALUE]


def test_tallies_count_each_kind_and_all() -> None:
    extra = replace(RIGHT, start=30, end=38, kind=MeasureKind.AGE)
    missed = label("Senin", kind="date", low="2024-03-18", bound="exact")
    score = score_measures([label(), missed], [desk()], lambda _: (RIGHT, extra), "gold.jsonl")
    told = {t.kind: (t.labelled, t.found, t.right, t.extra) for t in score.tallies}
    assert told == {
        "all": (2, 1, 1, 1),
        "age": (0, 0, 0, 1),
        "count": (1, 1, 1, 0),
        "date": (1, 0, 0, 0),
    }
    assert [(t.recall, t.precision) for t in score.tallies] == [
        (0.5, 0.5),
        (None, 0.0),
        (1.0, 1.0),
        (0.0, None),
    ]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (LabelledValue(file="b.txt", quote=TEXT, line=7), "gold.jsonl:7:1: no article 'b.txt'"),
        (LabelledValue(file="a.txt", quote="Tak ada.", line=2), "gold.jsonl:2:1: the quote does"),
    ],
)
def test_a_label_without_its_article_or_quote_is_refused(value: LabelledValue, told: str) -> None:
    with pytest.raises(InputError) as caught:
        score_measures([value], [desk()], lambda _: (), "gold.jsonl")
    assert str(caught.value).startswith(told)


class Command:
    """Calls the command with labels of one article about a flood."""

    def __init__(self, folder: Path) -> None:
        self.articles, self.gold = folder_of(folder, banjir=NEWS), folder / "gold.jsonl"
        self.app = typer.Typer()
        self.app.command()(measures_command)

    def __call__(self, *options: str) -> str:
        """Return what is printed for four values, one of them labelled wrongly."""
        quote = NEWS.splitlines()[-1]
        values: list[dict[str, object]] = [
            {"text": "12 orang", "kind": "count", "low": 12, "bound": "at_least"},
            {"text": "30 rumah", "kind": "count", "low": 31},
            {"text": "Senin (18/3/2024)", "kind": "date", "low": "2024-03-18"},
            {"text": "pukul 04.30 WIB", "kind": "time", "low": "04:30", "unit": "WIB"},
        ]
        lines = [json.dumps({"file": "banjir.txt", "quote": quote, **value}) for value in values]
        self.gold.write_text("\n".join(lines), encoding="utf-8")
        called = CliRunner().invoke(self.app, [str(self.gold), str(self.articles), *options])
        assert called.exit_code == 0, called.output
        return called.output


def test_the_command_prints_a_table_and_the_faults(tmp_path: Path) -> None:
    lines = Command(tmp_path)("--details").splitlines()
    assert lines[1].split() == ["all", "4", "4", "3", "0", "75.0", "%", "75.0", "%"]
    assert lines[-1].startswith("wrong value: banjir.txt:2: '30 rumah': count exact 31")
    assert lines[-1].endswith("| count exact 30 (30 rumah)")


def test_without_details_the_table_is_all(tmp_path: Path) -> None:
    kinds = [line.split()[0] for line in Command(tmp_path)().splitlines()]
    assert kinds == ["kind", "all", "count", "date", "time"]


def test_the_command_prints_json(tmp_path: Path) -> None:
    told = json.loads(Command(tmp_path)("--format", "json", "--details"))
    assert told["kinds"][0]["right"] == 3
    assert [one["fate"] for one in told["outcomes"]] == [
        "right",
        "wrong value",
        "right",
        "right",
    ]


def test_labels_and_folders_come_in_pairs(tmp_path: Path) -> None:
    command = Command(tmp_path)
    called = CliRunner().invoke(command.app, [str(command.gold)])
    assert isinstance(called.exception, InputError)
    assert "name the folder of its articles" in str(called.exception)
