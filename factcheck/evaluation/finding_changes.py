"""Changes from one evaluation of findings to the next: figures, findings, misses, false alarms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.evaluation.kept_figures import (
    Figures,
    KeptEvaluation,
    KeptEvent,
    KeptFinding,
    KeptLabel,
)

FIGURES = ("precision", "recall", "f1", "pairs")


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure before and now; None where it could not be told."""

    kind: str
    name: str
    before: float | None
    now: float | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What is otherwise than in a former evaluation.

    Labels and findings stand with the name of their event. ``only_now`` and ``only_before`` are
    the events that one of the two lacks: they count in the figures and in nothing else here.
    """

    figures: tuple[FigureChange, ...]
    newly_found: tuple[tuple[str, KeptLabel], ...]
    newly_missed: tuple[tuple[str, KeptLabel], ...]
    new_alarms: tuple[tuple[str, KeptFinding], ...]
    gone_alarms: tuple[tuple[str, KeptFinding], ...]
    only_now: tuple[str, ...]
    only_before: tuple[str, ...]


def changes_between(before: KeptEvaluation, now: KeptEvaluation) -> Changes:
    """Hold an evaluation against a former one; labels go by name, findings by their id."""
    then, today = by_name(before), by_name(now)
    both = [(name, then[name], today[name]) for name in today if name in then]
    return Changes(
        figures=tuple(figure_changes(before, now)),
        newly_found=tuple((n, row) for n, old, new in both for row in turned(old, new)),
        newly_missed=tuple((n, row) for n, old, new in both for row in turned(new, old)),
        new_alarms=tuple((n, row) for n, old, new in both for row in alarms_without(new, old)),
        gone_alarms=tuple((n, row) for n, old, new in both for row in alarms_without(old, new)),
        only_now=tuple(name for name in today if name not in then),
        only_before=tuple(name for name in then if name not in today),
    )


def by_name(evaluation: KeptEvaluation) -> dict[str, KeptEvent]:
    """Return the events of an evaluation by name."""
    return {event.name: event for event in evaluation.events}


def figure_changes(before: KeptEvaluation, now: KeptEvaluation) -> Iterator[FigureChange]:
    """Yield each figure over all events, before and now."""
    for kind in ("conflict", "agreement"):
        old: Figures = getattr(before.together, kind)
        new: Figures = getattr(now.together, kind)
        for name in FIGURES:
            change = FigureChange(kind, name, getattr(old, name).value, getattr(new, name).value)
            if change.before is not None or change.now is not None:
                yield change


def turned(old: KeptEvent, new: KeptEvent) -> Iterator[KeptLabel]:
    """Yield the labels that ``old`` missed and ``new`` found; labels that either lacks are none."""
    missed = {(row.kind, row.name) for row in old.labelled if not row.found_by}
    yield from (row for row in new.labelled if row.found_by and (row.kind, row.name) in missed)


def alarms_without(one: KeptEvent, other: KeptEvent) -> Iterator[KeptFinding]:
    """Yield the false alarms of one event's evaluation that the other does not hold."""
    known = set(alarms(other.reported))
    yield from (row for row in one.reported if not row.right and row.id not in known)


def alarms(reported: Iterable[KeptFinding]) -> Iterator[str]:
    """Yield the ids of the findings that are not labelled."""
    yield from (row.id for row in reported if not row.right)
