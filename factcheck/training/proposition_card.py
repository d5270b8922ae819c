"""The model card of the proposition encoder: what it is, what it gains, and what it cannot do."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.evaluation.gold_points import Kind, PointPair
from factcheck.evaluation.propositions import Areas, EncoderScore
from factcheck.training.licences import Origin
from factcheck.training.proposition_plan import PropositionPlan
from factcheck.training.shipping import BASE

LIMITS = """\
- It says that two sentences are on one point, not whether they agree: that is for the entailment
  model and the rules.
- Its cosines are spread otherwise than those of the untuned encoder: thresholds of the one mean
  nothing to the other.
- Two points that share most words, such as two incidents in one place or the same count of two
  things, are often taken for one; the figures against hard negatives say how often.
- It learned from pairs of single sentences out of encyclopedias, news and machine-translated
  English, most of them Indonesian.
"""
READ_AS_THEY_ARE = "Numbers are read as they are."
MASKED = "Every number is read as the same one, by the tokenizer itself."


def proposition_card(
    plan: PropositionPlan,
    form: str,
    data: Sequence[Origin],
    pairs: Sequence[PointPair],
    scores: Sequence[EncoderScore],
) -> str:
    """Return the card in Markdown: base weights, data and licences, areas of both, limits."""
    licences = "\n".join(f"| {origin.name} | {origin.licence} |" for origin in data)
    return (
        "# Proposition encoder\n\n"
        "An encoder that brings sentences on one point together, whether they agree or not, for "
        f"Indonesian and English. It is {BASE} with the layers above the lowest "
        f"{plan.frozen_layers} tuned; this file holds the change of their weights ({form}). "
        f"{MASKED if plan.masked_numbers else READ_AS_THEY_ARE}\n\n"
        f"## Trained on\n\n| data | licence |\n|---|---|\n{licences}\n\n"
        "What a premise entails or contradicts is on its point, what it leaves open is not.\n\n"
        f"## Figures\n\n{counted(pairs)}\n\n{table(scores)}\n\n"
        f"## What it cannot do\n\n{LIMITS}"
    )


def counted(pairs: Sequence[PointPair]) -> str:
    """Return what the figures were measured on, in words."""
    same, other, hard = (sum(pair.kind is kind for pair in pairs) for kind in Kind)
    events = len({pair.event for pair in pairs})
    return (
        f"Area under the ROC curve of the cosines of {same} pairs of quotes on one point against "
        f"{other} on two and {hard} listed hard negatives, of {events} events that were not "
        "trained on. Centred: measured from the mean of plain sentences of the language, as a run "
        "does. The interval draws whole events anew."
    )


def table(scores: Sequence[EncoderScore]) -> str:
    """Return the table of areas: a line for each encoder and each way to measure."""
    rows = [
        f"| {score.name} | {kind} | {' | '.join(cells_of(areas))} |"
        for score in scores
        for kind, areas in (("raw", score.raw), ("centred", score.centred))
    ]
    head = "| encoder | cosines | all pairs | 95 % interval | against hard negatives |"
    return "\n".join((head, "|---|---|---|---|---|", *rows))


def cells_of(areas: Areas) -> tuple[str, str, str]:
    """Return the cells of one line."""
    limits = "-" if areas.interval is None else " to ".join(map(shown, areas.interval))
    return shown(areas.together), limits, shown(areas.hard)


def shown(area: float | None) -> str:
    """Return an area as the table shows it."""
    return "-" if area is None else f"{area:.4f}"
