"""What ``factcheck eval FOLDER...`` lists: misses, false alarms, and changes since the last one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.evaluation.finding_changes import Changes, FigureChange
from factcheck.evaluation.finding_matches import Said
from factcheck.evaluation.finding_reasons import FalseAlarm, Miss
from factcheck.evaluation.gold_findings import GoldQuote, HardNegative
from factcheck.evaluation.kept_figures import KeptFinding, KeptLabel

NOT_KNOWN = "-"


def listed_misses(misses: Iterable[Miss]) -> Iterator[str]:
    """Yield the lines on each labelled finding that was missed: quotes, statements, reasons."""
    for miss in misses:
        label = miss.labelled
        sort = f"{label.strength} {label.kind} {label.type}"
        yield ""
        yield f"missed {miss.event} {label.name} ({sort}): {label.why}"
        yield from quotes("one side", label.side_a)
        yield from quotes("other side", label.side_b)
        yield from (f"  nearest: {in_place(said)}" for said in miss.nearest)
        yield from (f"  because: {reason}" for reason in miss.reasons)


def quotes(side: str, those: Sequence[GoldQuote]) -> Iterator[str]:
    """Yield the labelled quotes of one side."""
    for quote in those:
        yield f"  {side}: {quote.file}: {one_line(quote.quote)}"


def listed_alarms(alarms: Iterable[FalseAlarm]) -> Iterator[str]:
    """Yield the lines on each finding that is not labelled: statements, rule, level and values."""
    for alarm in alarms:
        found, finding = alarm.reported, alarm.reported.finding
        yield ""
        sort = f"{found.kind} {finding.type}"
        yield f"not labelled {alarm.event} {finding.id} ({sort}): {finding.title}"
        yield from (f"  one side: {in_place(said)}" for said in found.left)
        yield from (f"  other side: {in_place(said)}" for said in found.right)
        yield f"  because: rule {finding.rule}, level {finding.level}"
        yield from (f"  because: {reason}" for reason in finding.why)


def listed_negatives(event: str, joined: Iterable[HardNegative]) -> Iterator[str]:
    """Yield a line for each hard negative that a finding joins."""
    for negative in joined:
        one, other = one_line(negative.a.quote), one_line(negative.b.quote)
        yield f"joined {event}: {negative.why}: {one} / {other}"


def in_place(said: Said) -> str:
    """Return a statement with its file and outlet, on one line."""
    return f"{said.file} ({said.outlet}): {one_line(said.text)}"


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def listed_changes(changes: Changes) -> Iterator[str]:
    """Yield the lines on what is otherwise than in the former evaluation."""
    yield ""
    yield "compared with the former evaluation:"
    yield from map(change_of, changes.figures)
    yield from labels("newly found", changes.newly_found)
    yield from labels("newly missed", changes.newly_missed)
    yield from findings("new false alarm", changes.new_alarms)
    yield from findings("gone false alarm", changes.gone_alarms)
    yield from (f"  only now: event {name}" for name in changes.only_now)
    yield from (f"  only before: event {name}" for name in changes.only_before)


def change_of(change: FigureChange) -> str:
    """Return one figure before and now, and the difference where both are known."""
    before, now = (
        NOT_KNOWN if value is None else f"{value:.3f}" for value in (change.before, change.now)
    )
    known = change.before is not None and change.now is not None
    difference = f" ({(change.now or 0) - (change.before or 0):+.3f})" if known else ""
    return f"  {change.kind} {change.name}: {before} -> {now}{difference}"


def labels(what: str, rows: Iterable[tuple[str, KeptLabel]]) -> Iterator[str]:
    """Yield a line for each labelled finding."""
    for event, row in rows:
        yield f"  {what}: {event} {row.name} ({row.strength} {row.kind} {row.type}): {row.why}"


def findings(what: str, rows: Iterable[tuple[str, KeptFinding]]) -> Iterator[str]:
    """Yield a line for each reported finding."""
    for event, row in rows:
        yield f"  {what}: {event} {row.id} ({row.kind}, {row.rule}/{row.level}): {row.title}"
