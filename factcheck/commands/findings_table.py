"""The figures of ``factcheck eval FOLDER...`` as tables: by event, by sort, and together."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.aligned_tables import aligned_table
from factcheck.evaluation.kept_figures import Figure, Figures, KeptEvaluation, Kinds

NOT_KNOWN = "-"
TOGETHER = "together"
HEADERS = ("", "precision", "", "95 %", "recall", "", "95 %", "F1", "95 %")
PAIRS = ("pairs", "95 %")


def tables(kept: KeptEvaluation) -> str:
    """Return everything that an evaluation measured, as text."""
    parts = [
        head(kept),
        table("conflicts", (*HEADERS, *PAIRS), conflict_rows(kept)),
        table("agreements", HEADERS, agreement_rows(kept)),
        table("by type", HEADERS, sort_rows(kept)),
        negatives(kept.together),
    ]
    return "\n\n".join(parts)


def head(kept: KeptEvaluation) -> str:
    """Return what was measured, and with what."""
    models = ", ".join(f"{role} {name}" for role, name in sorted(kept.models.items()))
    several = len(kept.events) > 1
    intervals = f"{kept.intervals}, for one event Wilson" if several else kept.intervals
    lines = [
        f"events: {len(kept.events)}; intervals: {intervals}",
        f"factcheck {kept.factcheck}, rules {kept.rules_digest[:12]}, {models}",
    ]
    if kept.without:
        lines.append(f"without: {', '.join(kept.without)}")
    return "\n".join(lines)


def table(title: str, headers: tuple[str, ...], rows: Iterator[list[str]]) -> str:
    """Return one table below its title."""
    return aligned_table((title, *headers[1:]), rows)


def conflict_rows(kept: KeptEvaluation) -> Iterator[list[str]]:
    """Yield a line for the conflicts of each event, and of all together."""
    for name, kinds in by_event(kept):
        figures = kinds.conflict
        yield [name, *cells_of(figures), share(figures.pairs), limits(figures.pairs)]


def agreement_rows(kept: KeptEvaluation) -> Iterator[list[str]]:
    """Yield a line for the agreements of each event, and of all together."""
    for name, kinds in by_event(kept):
        yield [name, *cells_of(kinds.agreement)]


def by_event(kept: KeptEvaluation) -> Iterator[tuple[str, Kinds]]:
    """Yield the figures of each event by name, then those of all together if there are several."""
    yield from ((event.name, event.kinds) for event in kept.events)
    if len(kept.events) > 1:
        yield TOGETHER, kept.together


def sort_rows(kept: KeptEvaluation) -> Iterator[list[str]]:
    """Yield a line for each sort of finding, over all events."""
    for sort in kept.types:
        yield [f"{sort.kind} {sort.type}", *cells_of(sort.figures)]


def cells_of(figures: Figures) -> list[str]:
    """Return precision, recall and F1 with counts and intervals."""
    shares = (figures.precision, figures.recall)
    cells = [cell for figure in shares for cell in (share(figure), counts(figure), limits(figure))]
    return [*cells, share(figures.f1), limits(figures.f1)]


def share(figure: Figure) -> str:
    """Return a figure as a table shows it."""
    return NOT_KNOWN if figure.value is None else f"{figure.value:.2f}"


def counts(figure: Figure) -> str:
    """Return what a share is a share of."""
    return f"{figure.part}/{figure.whole}"


def limits(figure: Figure) -> str:
    """Return the interval of a figure."""
    if figure.low is None or figure.high is None:
        return NOT_KNOWN
    return f"{figure.low:.2f}-{figure.high:.2f}"


def negatives(kinds: Kinds) -> str:
    """Say how many hard negatives are joined."""
    return f"hard negatives joined: {kinds.joined} of {kinds.negatives}"
