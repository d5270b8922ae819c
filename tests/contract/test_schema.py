"""The published JSON Schema: in step with the entries, and true of every report."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck.contract.entries import ReportDocument
from factcheck.contract.keeping import render_json
from factcheck.contract.schema import render_schema, report_schema
from tests.folders import ROOT
from tests.real_reports import NAMES, real_document
from tests.reporting.exports.desk import a_document, a_hostile_document, reviewed

SCHEMA = report_schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults_in(plain: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(plain)]


def plain_of(document: ReportDocument) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(render_json(document))
    return plain


def test_the_published_schema_is_that_of_the_entries() -> None:
    published = (ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")
    assert published == render_schema()


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["properties"]["schema"]["const"] == "factcheck-report/1"


def test_every_key_of_every_entry_is_described() -> None:
    entries = {"report": SCHEMA, **SCHEMA["$defs"]}
    silent = [
        f"{name}.{key}"
        for name, entry in entries.items()
        for key, value in entry.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []
    assert all(entry.get("description") for entry in entries.values())


@pytest.mark.parametrize("name", NAMES)
def test_reports_of_real_articles_hold_to_it(name: str) -> None:
    plain = plain_of(real_document(name))
    assert faults_in(plain) == []
    assert plain["findings"]
    assert known_keys("ReportDocument") == list(plain)
    for part, entry in (("findings", "FindingEntry"), ("statements", "ReportedStatement")):
        assert all(list(held) == known_keys(entry) for held in plain[part])


def known_keys(entry: str) -> list[str]:
    held = SCHEMA if entry == "ReportDocument" else SCHEMA["$defs"][entry]
    return list(held["properties"])


def test_the_report_in_the_repository_holds_to_it() -> None:
    kept = json.loads((ROOT / "reports" / "seeds.json").read_text(encoding="utf-8"))
    assert faults_in(kept) == []


@pytest.mark.parametrize(
    "document", [a_hostile_document(), reviewed(a_document(), "unsure", "Tunggu kabar.")]
)
def test_hostile_and_reviewed_reports_hold_to_it(document: ReportDocument) -> None:
    assert faults_in(plain_of(document)) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"schema": "factcheck-report/9"}, "$.schema"),
        ({"findings": "none"}, "$.findings"),
        ({"counts": {"pairs": "12"}}, "$.counts.pairs"),
    ],
)
def test_what_is_no_report_does_not(change: dict[str, Any], told: str) -> None:
    (fault,) = faults_in(plain_of(a_document()) | change)
    assert fault.startswith(f"{told}: ")


@pytest.mark.parametrize("key", ["schema", "articles", "findings", "rules_digest"])
def test_the_keys_of_the_contract_are_asked_for(key: str) -> None:
    plain = plain_of(a_document())
    del plain[key]
    assert faults_in(plain) == [f"$: '{key}' is a required property"]


def test_an_older_report_without_later_keys_holds_to_it() -> None:
    plain = plain_of(a_document())
    del plain["since"], plain["findings"][0]["words"], plain["statements"][0]["line"]
    assert faults_in(plain) == []
