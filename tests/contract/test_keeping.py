"""The JSON that other programs read: keys, order, and the same bytes whatever the input order."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contract.documenting import document_of
from factcheck.contract.keeping import parse_document, render_json
from factcheck.errors import InputError
from factcheck.records.particulars import Period, Position
from factcheck.records.passages import Omission
from factcheck.records.topic_texts import PropositionText, TopicText
from tests.reporting.records_builder import (
    ALPHA,
    CLAIM,
    CONFLICT,
    DENIAL,
    a_full_report,
    a_report,
    an_article,
    shuffled,
)

SCORER = Path(__file__).parents[3] / "shared" / "eval" / "score.py"
FULL = a_full_report()
CONTRACT = {
    "articles": ["id", "path", "outlet", "origin", "published", "headline", "language"],
    "statements": [
        *("id", "article", "start", "end", "text", "speaker", "cue", "stance", "voice", "content"),
    ],
    "clusters": ["id", "label", "statements"],
    "findings": [
        *("id", "verdict", "type", "rule", "level", "severity", "confidence", "left", "right"),
        *("outlets", "origins", "cross_outlet", "why"),
    ],
}


def loaded() -> dict[str, Any]:
    report: dict[str, Any] = json.loads(render_json(document_of(FULL)))
    return report


def test_top_level_keys_stand_in_the_order_of_the_contract() -> None:
    keys = ["schema", *CONTRACT, "counts", "settings", "models", "rules_digest"]
    assert list(loaded())[: len(keys)] == keys
    assert loaded()["schema"] == "factcheck-report/1"


@pytest.mark.parametrize("part", CONTRACT)
def test_every_entry_begins_with_the_keys_of_the_contract(part: str) -> None:
    for entry in loaded()[part]:
        assert list(entry)[: len(CONTRACT[part])] == CONTRACT[part]


def test_a_finding_counts_distinct_origins_and_rounds_its_confidence() -> None:
    finding = replace(CONFLICT, origins=("AFP", "Alpha", "AFP"), confidence=2 / 3)
    report = json.loads(render_json(document_of(replace(FULL, findings=(finding,)))))
    (written,) = report["findings"]
    assert written["origins"] == 2
    assert written["origin_names"] == ["AFP", "Alpha"]
    assert not written["one_origin"]
    assert (written["band"], written["evidence"]) == ("reported", {})
    assert written["publishers"] == []
    assert written["confidence"] == 0.667
    assert (written["left"], written["right"]) == ([DENIAL.id], [CLAIM.id])
    assert written["why"] == list(finding.why)


def test_one_origin_and_the_publisher_of_two_outlets_are_told() -> None:
    house = (("House", ("Beta", "Alpha")),)
    finding = replace(CONFLICT, origins=("AFP", "AFP"), publishers=house)
    (written,) = json.loads(render_json(document_of(replace(FULL, findings=(finding,)))))[
        "findings"
    ]
    assert written["one_origin"]
    assert written["publishers"] == [{"name": "House", "outlets": ["Alpha", "Beta"]}]


def test_spans_dates_and_positions_are_exact() -> None:
    day = Period(date(2025, 3, 1), date(2025, 3, 2), stated=False)
    told = replace(DENIAL, when=day, positions=(Position("dana", "hilang", affirms=False),))
    report = json.loads(render_json(document_of(a_report((ALPHA,), (told,)))))
    (written,) = report["statements"]
    assert ALPHA.text[written["start"] : written["end"]] == written["text"]
    assert written["when"] == {"first": "2025-03-01", "last": "2025-03-02", "stated": False}
    assert written["said"] is None
    assert written["positions"] == [{"topic": "dana", "proposition": "hilang", "affirms": False}]
    assert report["articles"][0]["published"] == "2025-03-01"


def test_omissions_are_counted_by_reason() -> None:
    cut = (Omission(0, 5, "furniture"), Omission(10, 12, "byline"), Omission(20, 27, "furniture"))
    report = json.loads(render_json(document_of(a_report((replace(ALPHA, omissions=cut),)))))
    assert report["articles"][0]["omissions"] == [
        {"reason": "byline", "stretches": 1, "characters": 2},
        {"reason": "furniture", "stretches": 2, "characters": 12},
    ]


def test_what_was_left_out_is_in_the_report() -> None:
    report = loaded()
    (notice,) = report["notices"]
    assert notice == {
        "path": "foto.jpg",
        "message": "skipped: not text: it holds NUL bytes",
        "kind": "nul_bytes",
        "values": {},
    }
    assert report["undecided"] == [{"rule": "casualty-count", "reason": "no date", "count": 3}]
    assert report["rule_files"] == [{"path": "conflicts/denial.yaml", "digest": "1f"}]
    assert report["counts"] == {"clusters": 1, "pairs": 12}


def test_text_is_utf8_with_one_newline_at_the_end() -> None:
    article = an_article("a.txt", "Dân trí", "“Ya,” katanya.\n")
    text = render_json(document_of(a_report((article,))))
    assert "Dân trí" in text
    assert text.endswith("}\n")
    assert "\r" not in text


def test_a_file_name_that_is_not_utf8_can_be_written_and_read_back() -> None:
    article = an_article("rusak\udcff.txt", "Alpha", "Isi.\n")
    written = render_json(document_of(a_report((article,)))).encode("utf-8")
    assert json.loads(written)["articles"][0]["path"] == "rusak\udcff.txt"


def test_an_unknown_statement_is_an_error_not_a_gap() -> None:
    with pytest.raises(KeyError):
        document_of(replace(FULL, statements=FULL.statements[:1]))


@given(st.randoms(use_true_random=False))
def test_input_order_changes_no_byte(random: Random) -> None:
    assert render_json(document_of(shuffled(FULL, random))) == render_json(document_of(FULL))


# The scorer leaves its input open, which is no business of this test.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(not SCORER.exists(), reason="needs ../shared/eval/score.py beside the project")
def test_the_scorer_reads_the_report(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    path = tmp_path / "report.json"
    path.write_text(render_json(document_of(FULL)), encoding="utf-8")
    found = {finding["id"]: finding for finding in scorer.read_report(path)}
    assert found["c0ffee"]["left"] == [{"file": "alpha.txt", "text": DENIAL.text}]
    assert found["a9ee"]["kind"] == "agreement"


def test_a_document_read_back_is_the_document() -> None:
    document = document_of(FULL)
    assert parse_document(render_json(document), "x.json") == document


def test_a_file_name_that_is_no_text_can_be_read_back() -> None:
    article = an_article("a\udcff.txt", "Alpha", "Ada yang baru.")
    (read,) = parse_document(render_json(document_of(a_report((article,)))), "x.json").articles
    assert read.path == "a\ufffd.txt"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"schema": ', "x.json:1:12: not JSON"),
        ("[]", "x.json: not a report of factcheck (factcheck-report/1)"),
        ('{"schema": "factcheck-report/1"}', "x.json: articles: Field required (and"),
        ("[" * 100_000, "x.json: not JSON: nested too deep"),
    ],
)
def test_what_is_no_report_is_told_in_one_line(text: str, told: str) -> None:
    with pytest.raises(InputError) as raised:
        parse_document(text, "x.json")
    assert str(raised.value).startswith(told)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("part", "change", "told"),
    [
        ("findings", {"left": ["gone#1"]}, "finding 'c0ffee' names a statement that is not there"),
        ("findings", {"left": [], "right": []}, "finding 'c0ffee' names a statement that is not"),
        ("statements", {"article": "gone.txt"}, "is of an article that is not there"),
    ],
)
def test_a_report_that_names_what_it_does_not_hold_is_told(
    part: str, change: dict[str, Any], told: str
) -> None:
    plain = json.loads(render_json(document_of(FULL)))
    plain[part][0] |= change
    with pytest.raises(InputError) as raised:
        parse_document(json.dumps(plain), "x.json")
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)


def test_an_older_report_without_later_keys_can_be_read() -> None:
    plain = json.loads(render_json(document_of(FULL)))
    for statement in plain["statements"]:
        del statement["line"], statement["context_start"], statement["context_end"]
    for finding in plain["findings"]:
        del finding["words"], finding["tellings"], finding["review"]
    assert len(parse_document(json.dumps(plain), "x.json").findings) == len(FULL.findings)


def test_the_questions_of_topics_are_kept_in_words() -> None:
    rises = PropositionText("rise", (("en", "It rises"),))
    topic = TopicText("harvest", (("id", "Naik?"), ("en", "Does it rise?")), (rises,))
    document = document_of(replace(FULL, topics=(topic,)))
    assert parse_document(render_json(document), "x").topics == document.topics
    (entry,) = document.topics
    assert entry.questions == {"en": "Does it rise?", "id": "Naik?"}
    assert [(one.id, one.says) for one in entry.propositions] == [("rise", {"en": "It rises"})]
