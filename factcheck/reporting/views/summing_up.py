"""What the first screen tells of a finding beside its title, the same in every form of a report."""

from __future__ import annotations

from typing import Final

from factcheck.records.verdicts import Verdict
from factcheck.reporting.views.findings import FindingView
from factcheck.reporting.views.standing import Standing, standing_of
from factcheck.reporting.wordings import Wording

# What fits on one screen, two lines for each.
MOST_CONFLICTS: Final = 7
MOST_AGREEMENTS: Final = 4


def summed_up(wording: Wording, finding: FindingView) -> str:
    """Return a finding in words: sides, type, weight, outlets, days; of an agreement its origins.

    What is for review, confirmed or disputed is said to be so.
    """
    outlets = wording.count(len(finding.outlets), "outlet")
    if finding.entry.verdict is Verdict.AGREEMENT:
        facts = [outlets, wording.count(finding.entry.origins, "origin"), *_noted(wording, finding)]
        return ", ".join(facts)
    days = [finding.days] if finding.days else []
    facts = [finding.kind, finding.severity, outlets, *days, *_noted(wording, finding)]
    return f"{finding.speakers} ({', '.join(facts)})"


def _noted(wording: Wording, finding: FindingView) -> list[str]:
    noted = [wording.say("report.for_review")] if finding.for_review else []
    standing = standing_of(finding.entry)
    if standing in (Standing.CONFIRMED, Standing.DISPUTED):
        noted.append(wording.named("standings", standing))
    return noted
