"""The evaluation of findings as it is kept: figures of each event, of each sort and of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck import __version__
from factcheck.evaluation.finding_figures import DRAWS, figures_of, labels_in, tally_of
from factcheck.evaluation.finding_matches import Matched, Reported
from factcheck.evaluation.gold_findings import GoldFinding
from factcheck.evaluation.kept_figures import (
    KeptEvaluation,
    KeptEvent,
    KeptFinding,
    KeptLabel,
    Kinds,
    SortFigures,
)
from factcheck.records.verdicts import Verdict

KINDS = (Verdict.CONFLICT.value, Verdict.AGREEMENT.value)
DRAWN = f"95 %, {DRAWS} draws of whole events"
WILSON = "95 %, Wilson"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What an evaluation was run with."""

    models: Mapping[str, str]
    rules_digest: str
    without: tuple[str, ...]


def kept_evaluation(events: Mapping[str, Matched], inputs: Inputs) -> KeptEvaluation:
    """Return all figures of the events, by name, as they are kept."""
    every = tuple(events.values())
    return KeptEvaluation(
        factcheck=__version__,
        models=dict(inputs.models),
        rules_digest=inputs.rules_digest,
        without=inputs.without,
        intervals=DRAWN if len(every) > 1 else WILSON,
        together=kinds_of(every),
        types=tuple(sorts_of(every)),
        events=tuple(kept_event(name, matched) for name, matched in events.items()),
    )


def kinds_of(events: Sequence[Matched]) -> Kinds:
    """Return the figures of conflicts and agreements, micro-averaged over the events."""
    conflict, agreement = (
        figures_of([tally_of(matched, kind) for matched in events]) for kind in KINDS
    )
    return Kinds(
        conflict=conflict,
        agreement=agreement,
        negatives=sum(matched.negatives for matched in events),
        joined=sum(len(matched.joined) for matched in events),
    )


def sorts_of(events: Sequence[Matched]) -> Iterator[SortFigures]:
    """Yield the figures of each sort of finding that is labelled or reported."""
    for kind in KINDS:
        for label in labels_in(events, kind):
            figures = figures_of([tally_of(matched, kind, label) for matched in events])
            yield SortFigures(kind=kind, type=label, figures=figures)


def kept_event(name: str, matched: Matched) -> KeptEvent:
    """Return the outcome of one event as it is kept."""
    found: list[list[str]] = [[] for _ in matched.labelled]
    for row, column in matched.hits:
        found[row].append(matched.reported[column].finding.id)
    labels = zip(matched.labelled, found, strict=True)
    findings = zip(matched.reported, matched.right, strict=True)
    return KeptEvent(
        name=name,
        kinds=kinds_of((matched,)),
        labelled=tuple(kept_label(label, tuple(ids)) for label, ids in labels),
        reported=tuple(kept_finding(reported, right=right) for reported, right in findings),
        joined=tuple(negative.why for negative in matched.joined),
    )


def kept_label(label: GoldFinding, found_by: tuple[str, ...]) -> KeptLabel:
    """Return a labelled finding as it is kept."""
    return KeptLabel(
        name=label.name,
        kind=label.kind,
        type=label.type,
        strength=label.strength,
        why=label.why,
        found_by=found_by,
    )


def kept_finding(reported: Reported, *, right: bool) -> KeptFinding:
    """Return a reported finding as it is kept."""
    finding = reported.finding
    return KeptFinding(
        id=finding.id,
        kind=reported.kind,
        type=finding.type,
        rule=finding.rule,
        level=finding.level,
        title=finding.title,
        right=right,
    )
