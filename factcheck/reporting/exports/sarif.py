"""Conflicts as SARIF 2.1.0, so that a desk's repository shows them beside the articles' lines.

Only conflicts are results: a program that reads SARIF shows every result as something to mend.
All of it comes from the document; there is no clock and no path of a machine in it.
"""

from __future__ import annotations

import json
from typing import Any, Final

from factcheck.contract.entries import ReportDocument, RuleEntry
from factcheck.records.verdicts import Severity, Verdict
from factcheck.reporting.escaping import target
from factcheck.reporting.exports.sarif_places import ROOT, Places
from factcheck.reporting.exports.sarif_results import LEVELS, Context, result_of
from factcheck.reporting.exports.sarif_text import marked, plain
from factcheck.reporting.noticing import notice_in_words
from factcheck.reporting.views.findings import FindingView, findings_of
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import OTHER, Wording

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render_sarif(document: ReportDocument, wording: Wording) -> str:
    """Return the conflicts of a document as SARIF text ending in one newline."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run_of(document, wording)]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def run_of(document: ReportDocument, wording: Wording) -> dict[str, Any]:
    """Return the one run of the log: the tool with its rules, the articles, the conflicts."""
    conflicts = [
        view for view in findings_of(document, wording) if view.entry.verdict is Verdict.CONFLICT
    ]
    severities = _severities(conflicts)
    places = Places(document)
    context = Context(
        places=places,
        sources=Sources.of(document, wording),
        rules={rule: index for index, rule in enumerate(severities)},
        compared=document.since is not None,
        reviewed=any(view.review for view in conflicts),
    )
    return {
        "tool": {"driver": _driver(document, severities, wording)},
        "language": wording.language,
        "automationDetails": {"id": f"factcheck/{target(document.name)}/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": wording.say("exports.root")}}},
        "artifacts": [places.artifact(article) for article in document.articles],
        "invocations": [_invocation(document, places, wording)],
        "results": [result_of(view, context) for view in conflicts],
        "properties": {"rulesDigest": document.rules_digest, "models": dict(document.models)},
    }


def _severities(conflicts: list[FindingView]) -> dict[str, Severity]:
    """Return the severity of each rule that fired, in the order of the run's rules: by id."""
    return {
        view.entry.rule: view.entry.severity
        for view in sorted(conflicts, key=lambda view: view.entry.rule)
    }


def _driver(
    document: ReportDocument, severities: dict[str, Severity], wording: Wording
) -> dict[str, Any]:
    known = {rule.id: rule for rule in document.rules}
    version = document.settings.get("factcheck", "")
    return {
        "name": "factcheck",
        **({"version": visible(version)} if version else {}),
        "language": wording.language,
        "rules": [
            _rule(known.get(rule) or RuleEntry(id=rule, status="", summaries={}), severity, wording)
            for rule, severity in severities.items()
        ],
    }


def _rule(rule: RuleEntry, severity: Severity, wording: Wording) -> dict[str, Any]:
    summary = _told(rule.summaries, wording) or visible(rule.id)
    why = _told(rule.why, wording) or summary
    return {
        "id": visible(rule.id),
        "shortDescription": {"text": plain(summary)},
        "fullDescription": {"text": plain(summary)},
        "help": {"text": plain(why), "markdown": marked(why)},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {"status": visible(rule.status)},
    }


def _told(texts: dict[str, str], wording: Wording) -> str:
    return visible(texts.get(wording.language) or texts.get(OTHER) or "")


def _invocation(document: ReportDocument, places: Places, wording: Wording) -> dict[str, Any]:
    notifications = []
    for notice in document.notices:
        told: dict[str, Any] = {
            "level": "note",
            "message": {"text": plain(visible(notice_in_words(notice, wording)))},
        }
        if _is_below_folder(notice.path):
            place = {"artifactLocation": places.of_path(notice.path)}
            told["locations"] = [{"physicalLocation": place}]
        notifications.append(told)
    return {"executionSuccessful": True, "toolExecutionNotifications": notifications}


def _is_below_folder(path: str) -> bool:
    # A notice may be about a file elsewhere, or about several by a pattern.
    return bool(path) and not path.startswith("/") and "*" not in path
