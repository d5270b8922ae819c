"""Conflicts as results of SARIF: where both sides stand, how much it matters, who judged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from factcheck.contract.entries import ReviewEntry
from factcheck.records.verdicts import Severity
from factcheck.reporting.exports.sarif_places import Places
from factcheck.reporting.exports.sarif_text import message_of, plain, quoted
from factcheck.reporting.views.findings import FindingView
from factcheck.reporting.views.quotes import Quote
from factcheck.reporting.views.sources import Sources
from factcheck.reporting.visible import visible

LEVELS: Final = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}
BASELINES: Final = {"new": "new", "updated": "updated", "reopened": "updated"}
# Of an answer that takes a conflict away, or leaves it open; any other lets it stand.
SUPPRESSIONS: Final = {"no conflict": "accepted", "update": "accepted", "unsure": "underReview"}
FINGERPRINT: Final = "factcheckFinding/v1"
# The one that code scanning of GitHub follows a finding by from one upload to the next.
FOLLOWED: Final = "primaryLocationLineHash"


@dataclass(frozen=True, slots=True)
class Context:
    """What results are made with: ``rules`` gives the index of a rule in the run.

    ``compared`` says whether the report knows an earlier one, ``reviewed`` whether any of its
    conflicts was answered: SARIF wants both told of all results or of none.
    """

    places: Places
    sources: Sources
    rules: Mapping[str, int]
    compared: bool
    reviewed: bool


def result_of(view: FindingView, context: Context) -> dict[str, Any]:
    """Return a conflict as one result: at its first statement, the others as related places."""
    entry = view.entry
    first, *others = [
        (identity, quote, source.outlet)
        for side in view.sides
        for quote in side.quotes
        for identity, source in zip(quote.ids, quote.sources, strict=True)
    ]
    return {
        "ruleId": visible(entry.rule),
        "ruleIndex": context.rules[entry.rule],
        "kind": "fail",
        "level": LEVELS[entry.severity],
        "rank": round(entry.confidence * 100, 1),
        "message": message_of(view, context.sources.wording),
        "locations": [_location(first, context)],
        "relatedLocations": [
            {"id": number, **_location(other, context)} for number, other in enumerate(others, 1)
        ],
        "partialFingerprints": {FINGERPRINT: visible(entry.id), FOLLOWED: visible(entry.id)},
        **_against_the_last_run(view, context),
        **_answered(view, context),
        "properties": _properties(view),
    }


def _location(said: tuple[str, Quote, str], context: Context) -> dict[str, Any]:
    identity, quote, outlet = said
    wording = context.sources.wording
    return {
        "physicalLocation": context.places.of_statement(context.sources.statements[identity]),
        "message": {"text": plain(quoted(quote, outlet, wording))},
    }


def _against_the_last_run(view: FindingView, context: Context) -> dict[str, Any]:
    if not context.compared:
        return {}
    return {"baselineState": BASELINES.get(view.entry.state, "unchanged")}


def _answered(view: FindingView, context: Context) -> dict[str, Any]:
    if not context.reviewed:
        return {}
    review = view.entry.review
    status = SUPPRESSIONS.get(review.answer) if review else None
    if review is None or status is None:
        return {"suppressions": []}
    told = _justification(review, context)
    return {"suppressions": [{"kind": "external", "status": status, "justification": told}]}


def _justification(review: ReviewEntry, context: Context) -> str:
    wording = context.sources.wording
    note = visible(review.note)
    key = "exports.justification" if note else "exports.bare_justification"
    answer = wording.named("answers", review.answer)
    return wording.say(key, answer=answer, by=visible(review.by), note=note)


def _properties(view: FindingView) -> dict[str, Any]:
    entry, review = view.entry, view.review
    told: dict[str, Any] = {
        "label": view.label,
        "type": visible(entry.type),
        "severity": entry.severity.value,
        "confidence": entry.confidence,
        "band": entry.band.value,
        "level": visible(entry.level),
        "outlets": list(view.outlets),
        "origins": entry.origins,
    }
    if review:
        answers = {"answer": review.answer, "by": visible(review.by), "at": visible(review.at)}
        told["review"] = answers | {"disagreed": [visible(other) for other in review.disagreed]}
    return told
