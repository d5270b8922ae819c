"""One article as JSON: exact spans, the keys of the report, and nothing that a terminal obeys."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from factcheck.contract.documenting import statement_entry
from factcheck.records.extracts import Extract
from factcheck.records.particulars import Bound, Measure, MeasureKind
from factcheck.reporting.extract_json import render_extract_json
from factcheck.reporting.measure_values import measure_in_words, value_in_words

from .extract_builder import HOSTILE, ORDINARY, any_extracts, extract_of


@pytest.mark.parametrize("text", [ORDINARY, HOSTILE], ids=["ordinary", "hostile"])
def test_every_span_is_exact(text: str) -> None:
    extract = extract_of(text)
    written = json.loads(render_extract_json(extract))
    assert len(written["statements"]) == len(extract.statements) >= 2
    particulars = 0
    for statement in written["statements"]:
        assert text[statement["start"] : statement["end"]] == statement["text"]
        start, end = statement["content_start"], statement["content_end"]
        assert text[start:end] == statement["content"]
        assert statement["line"] == text.count("\n", 0, statement["start"]) + 1
        for part in ("measures", "attributes", "places", "said_at"):
            for entry in statement[part]:
                assert text[entry["start"] : entry["end"]] == entry["text"]
                particulars += 1
    assert particulars >= 2
    for omission in written["omissions"]:
        assert text[omission["start"] : omission["end"]].strip()


def test_the_values_and_the_article_are_told() -> None:
    written = json.loads(render_extract_json(extract_of(ORDINARY)))
    assert written["schema"] == "factcheck-extract/1"
    assert {
        "path": "berita.txt",
        "outlet": "delta-news.com",
        "published": "2023-03-14",
        "language": "id",
        "headline": "Wali Kota Bantah Jembatan Retak",
        "encoding": "utf-8",
    }.items() <= written["article"].items()
    measures = {m["text"]: m for s in written["statements"] for m in s["measures"]}
    hurt = next(m for text, m in measures.items() if "12 orang" in text)
    assert (hurt["kind"], hurt["low"], hurt["bound"]) == ("count", 12.0, "at_least")
    assert [o["reason"] for o in written["omissions"]].count("related") == 1
    counts = written["counts"]
    assert counts["statements"] == counts["attributed"] + counts["own_voice"]
    assert counts["sentences_without_statement"] >= 1
    assert counts["characters"] == len(ORDINARY)


def test_a_statement_bears_the_keys_of_the_report() -> None:
    extract = extract_of(ORDINARY)
    in_report = statement_entry(extract.statements[0]).model_dump(mode="json")
    here = json.loads(render_extract_json(extract))["statements"][0]
    assert in_report.items() <= here.items()


@given(any_extracts())
def test_the_text_is_the_same_to_a_program_and_harmless_to_a_terminal(extract: Extract) -> None:
    text = render_extract_json(extract)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e]", text)
    assert [s["content"] for s in json.loads(text)["statements"]] == [
        statement.content for statement in extract.statements
    ]


def test_a_file_name_that_is_not_utf8_can_be_written() -> None:
    extract = extract_of(ORDINARY, "rusak\udcff.txt")
    written: Any = json.loads(render_extract_json(extract).encode("utf-8"))
    assert written["article"]["path"] == "rusak\udcff.txt"


def a_measure(kind: MeasureKind, low: float, high: float, unit: str = "", **more: Any) -> Measure:
    fields = {"bound": Bound.EXACT, "of": "", "label": "", **more}
    return Measure(0, 1, kind, low, high, unit, **fields)


DAY = float(date(2024, 1, 5).toordinal())


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (a_measure(MeasureKind.COUNT, 12, 12, bound=Bound.AT_LEAST), "at least 12"),
        (a_measure(MeasureKind.MONEY, 1.5e12, 1.5e12, "IDR"), "1,500,000,000,000 IDR"),
        (a_measure(MeasureKind.PERCENT, 2.5, 3, bound=Bound.RANGE), "2.5 to 3"),
        (a_measure(MeasureKind.TIME, 257, 257, "WIB"), "04:17 WIB"),
        (a_measure(MeasureKind.TIME, 1430, 1450, "WIB"), "23:50 to 00:10 WIB"),
        (a_measure(MeasureKind.DATE, DAY, DAY, "day", label="4"), "2024-01-05"),
        (a_measure(MeasureKind.DATE, DAY, DAY + 26, "month"), "2024-01-05 to 2024-01-31"),
        (a_measure(MeasureKind.COORDINATE, -6.4, -6.4, "degree"), "-6.4 degree"),
        (a_measure(MeasureKind.IDENTIFIER, 0, 0, "flight", label="XY-123"), "flight XY-123"),
    ],
)
def test_a_value_in_words(measure: Measure, words: str) -> None:
    assert value_in_words(measure) == words


def test_a_measure_in_words_names_kind_and_thing() -> None:
    measure = a_measure(MeasureKind.COUNT, 12, 12, bound=Bound.ABOUT, of="korban luka")
    assert measure_in_words(measure) == "count: about 12, korban luka"
