"""Agreeing: which agreements are one, however many rules and pairs of sentences show it.

An editor wants to see a fact once, with all who tell it. Two agreements on passages are one where
their passages overlap in a statement; an agreement all of whose statements agree in another one too
is left out there, and the other one says which rule found it as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.findings.sides import joined
from factcheck.records.findings import Finding
from factcheck.records.judgements import Judgement
from factcheck.records.particulars import Span
from factcheck.records.points import SharedPassage
from factcheck.records.verdicts import Verdict

# Where a passage begins in a statement, for the passages that overlap there.
Anchors = dict[tuple[str, Span], int]


def by_passage(judgements: Sequence[Judgement]) -> list[list[Judgement]]:
    """Group judgements on passages that overlap in a statement, directly or through others.

    A long statement agrees with one article in its first half and with another in its second: that
    is two facts.
    """
    anchors = anchored(judgements)
    return joined(judgements, lambda judgement: ends_of_passage(judgement, anchors))


def ends_of_passage(judgement: Judgement, anchors: Anchors) -> tuple[str, str]:
    """Return where the passage of a judgement begins in either statement."""
    left, right = (f"{key[0]} {anchors[key]}" for key in spans_of(judgement))
    return left, right


def spans_of(judgement: Judgement) -> tuple[tuple[str, Span], tuple[str, Span]]:
    """Return the statements of a judgement with the span of its passage in each."""
    point, pair = judgement.pair.point, judgement.pair
    assert isinstance(point, SharedPassage)
    return (pair.left.id, point.left), (pair.right.id, point.right)


def anchored(judgements: Iterable[Judgement]) -> Anchors:
    """Return for each passage in a statement where the passages that overlap with it begin."""
    spans: dict[str, set[Span]] = defaultdict(set)
    for judgement in judgements:
        for statement, span in spans_of(judgement):
            spans[statement].add(span)
    anchors: Anchors = {}
    for statement, found in spans.items():
        start, end = -1, -1
        for span in sorted(found):
            start, end = (start, max(end, span.end)) if span.start < end else (span.start, span.end)
            anchors[statement, span] = start
    return anchors


def without_repeats(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out each agreement whose statements all stand in one of another rule, which says so.

    Of two with the same statements the first one stays. What one rule finds twice is two points.
    """
    agreements = [finding for finding in findings if finding.verdict is Verdict.AGREEMENT]
    kept: list[tuple[Finding, set[str]]] = []
    found_by: dict[str, set[str]] = defaultdict(set)
    for finding in sorted(agreements, key=lambda one: -len(statements_of(one))):
        own = statements_of(finding)
        around = next((o for o, told in kept if own <= told and o.rule != finding.rule), None)
        if around is None:
            kept.append((finding, own))
        else:
            found_by[around.id].add(finding.rule)
    stays = {finding.id for finding, _ in kept}
    return [
        replace(finding, why=(*finding.why, *also(found_by[finding.id])))
        for finding in findings
        if finding.verdict is not Verdict.AGREEMENT or finding.id in stays
    ]


def statements_of(finding: Finding) -> set[str]:
    """Return the ids of the statements of a finding."""
    return {*finding.left, *finding.right}


def also(rules: Iterable[str]) -> tuple[str, ...]:
    """Return the line that says which other rules found the same; none where no rule did."""
    named = ", ".join(sorted(rules))
    return (f"found as well by: {named}",) if named else ()
