"""The sections of the findings: both sides' quotes, where they stand, and why they were flagged."""

from __future__ import annotations

from factcheck.records import Band, Finding, Statement, Verdict
from factcheck.reporting import wording
from factcheck.reporting.citing import Citations, attribution, names, speakers_of
from factcheck.reporting.escaping import code, inline, visible
from factcheck.reporting.numbering import Numbered, with_verdict
from factcheck.reporting.wording import counted

# Beyond this many quotes a side is set in single lines: all of them, but on one page.
ROOMY = 6


def conflicts(findings: tuple[Numbered, ...], citations: Citations) -> list[str]:
    """Return the blocks of the conflicts, or one sentence where there is none."""
    found = with_verdict(findings, Verdict.CONFLICT)
    blocks = [f"## {wording.CONFLICTS}"]
    if not found:
        return [*blocks, wording.NO_CONFLICTS]
    return blocks + [block for item in found for block in _opposed(item, citations)]


def differences(findings: tuple[Numbered, ...], citations: Citations) -> list[str]:
    """Return the blocks of the compatible findings; nothing at all where there is none."""
    found = with_verdict(findings, Verdict.COMPATIBLE)
    if not found:
        return []
    blocks = [f"## {wording.COMPATIBLE}"]
    return blocks + [block for item in found for block in _opposed(item, citations)]


def agreements(findings: tuple[Numbered, ...], citations: Citations) -> list[str]:
    """Return the blocks of the agreements, or one sentence where there is none."""
    found = with_verdict(findings, Verdict.AGREEMENT)
    blocks = [f"## {wording.AGREEMENTS}"]
    if not found:
        return [*blocks, wording.NO_AGREEMENTS]
    return blocks + [block for item in found for block in _joined(item, citations)]


def _opposed(item: Numbered, citations: Citations) -> list[str]:
    left, right = citations.pick(item.finding.left), citations.pick(item.finding.right)
    sides = [
        *_quotes(wording.ONE_SIDE, left, citations),
        *_quotes(wording.OTHER_SIDE, right, citations),
    ]
    if left == right:
        sides = _quotes(wording.WITH_ITSELF, left, citations)
    more = _more(item.finding, citations)
    return [*_opening(item), *sides, *more, *_grounds(item.finding)]


def _joined(item: Numbered, citations: Citations) -> list[str]:
    everyone = citations.pick((*item.finding.left, *item.finding.right))
    return [
        *_opening(item),
        *_quotes(wording.WHO_SAYS_IT, everyone, citations),
        *_grounds(item.finding),
    ]


def _opening(item: Numbered) -> list[str]:
    finding = item.finding
    blocks = [f"### {inline(item.heading)}"]
    if visible(finding.question) not in ("", visible(finding.title)):
        blocks.append(wording.QUESTION.format(question=inline(finding.question)))
    return [*blocks, wording.REASON.format(reason=inline(finding.message)), *_weight(finding)]


def _weight(finding: Finding) -> list[str]:
    outlets, origins = len(set(finding.outlets)), sorted(set(finding.origins))
    counts = {"outlets": counted(outlets, "outlet"), "origins": counted(len(origins), "origin")}
    weight = wording.WEIGHT.format(
        severity=wording.SEVERITIES[finding.severity],
        confidence=f"{finding.confidence:.2f}",
        **counts,
    )
    if not finding.cross_outlet:
        weight = f"{weight} {wording.WITHIN_ONE_OUTLET}"
    if finding.band is Band.FOR_REVIEW:
        weight = f"{wording.REVIEW_FIRST}\n\n{weight}"
    if len(origins) >= outlets:
        return [weight, *_publishers(finding)]
    caution = wording.FEWER_ORIGINS.format(names=inline(", ".join(origins)), **counts)
    if finding.verdict is not Verdict.AGREEMENT:
        caution = wording.ONE_ORIGIN.format(name=inline(origins[0])) if len(origins) == 1 else ""
    return [weight, *([caution] if caution else []), *_publishers(finding)]


def _publishers(finding: Finding) -> list[str]:
    return [
        wording.PUBLISHER.format(outlets=inline(" and ".join(outlets)), name=inline(name))
        for name, outlets in finding.publishers
    ]


def _quotes(opening: str, side: tuple[Statement, ...], citations: Citations) -> list[str]:
    statements = counted(len(side), "statement")
    groups = _same_words(side)
    lines = [_entry(group, citations, len(groups)) for group in groups]
    return [
        opening.format(speakers=names(speakers_of(side)), statements=statements),
        "\n".join(lines),
    ]


def _more(finding: Finding, citations: Citations) -> list[str]:
    # Whom a side leaves to the reader is named all the same.
    if not finding.more:
        return []
    others = citations.pick(finding.more)
    sources = "; ".join(citations.source(statement) for statement in others)
    return [wording.MORE.format(statements=counted(len(others), "statement"), sources=sources)]


def _same_words(side: tuple[Statement, ...]) -> list[tuple[Statement, ...]]:
    # Outlets that print one sentence alike are quoted once, with all their places.
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for statement in side:
        key = (attribution(statement), visible(statement.text))
        groups.setdefault(key, []).append(statement)
    return [tuple(group) for group in groups.values()]


def _entry(group: tuple[Statement, ...], citations: Citations, groups: int) -> str:
    said, text = attribution(group[0]), inline(group[0].text)
    sources = "; ".join(citations.source(statement) for statement in group)
    if groups > ROOMY:
        return f"- {said}: {wording.SHORT_QUOTE.format(quote=text)} ({sources})"
    return f"- {said}; {sources}\n  > {text}"


def _grounds(finding: Finding) -> list[str]:
    agreed = finding.verdict is Verdict.AGREEMENT
    asked = wording.REVIEWER_OF_AGREEMENT if agreed else wording.REVIEWER
    fired = wording.RULE_BECAUSE if finding.why else wording.RULE
    blocks = [fired.format(rule=code(finding.rule), level=code(finding.level))]
    if finding.why:
        blocks.append("\n".join(f"- {inline(value)}" for value in finding.why))
    return [*blocks, asked.format(id=code(finding.id))]
