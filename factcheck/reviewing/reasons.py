"""Why a finding was made: its rule, the level of the ladder, and what was measured there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.contract.entries import FindingEntry, ReportDocument
from factcheck.reporting.visible import visible
from factcheck.reporting.wordings import OTHER, Wording


def reason_lines(
    finding: FindingEntry, document: ReportDocument, wording: Wording
) -> Iterator[tuple[str, str]]:
    """Yield pairs of a name and what stands behind it, the rule first."""
    rule = next((rule for rule in document.rules if rule.id == finding.rule), None)
    status = f" ({visible(rule.status)})" if rule else ""
    yield wording.phrase("reviewing.why.rule"), f"{visible(finding.rule)}{status}"
    if rule:
        yield from _told(rule.summaries, "does", wording)
        yield from _told(rule.why, "matters", wording)
    yield wording.phrase("reviewing.why.level"), visible(finding.level)
    for condition in finding.why:
        yield wording.phrase("reviewing.why.met"), visible(condition)
    origins = ", ".join(map(visible, finding.origin_names)) or str(finding.origins)
    yield wording.phrase("reviewing.why.origins"), origins
    evidence = ", ".join(f"{visible(k)} {v:g}" for k, v in sorted(finding.evidence.items()))
    if evidence:
        yield wording.phrase("reviewing.why.evidence"), evidence
    yield wording.phrase("reviewing.why.id"), finding.id


def _told(texts: Mapping[str, str], key: str, wording: Wording) -> Iterator[tuple[str, str]]:
    text = texts.get(wording.language) or texts.get(OTHER)
    if text:
        yield wording.phrase(f"reviewing.why.{key}"), visible(text)
