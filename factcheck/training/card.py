"""The model card that lies beside shipped weights: what they are, and what they cannot do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.training.licences import Origin
from factcheck.training.measuring import Measured

LIMITS = """\
- It judges two single sentences. It does not know who says what, when, or of which place: that
  is for the rules.
- "neutral" is confused most: a sentence that tells a little more than the other is often taken for
  entailed, one on another aspect of the same matter for contradicted.
- Numbers are compared by their look. Sums, units and "more than" are beyond it.
- English is learned from few and narrow pairs, and from what the encoder carries over from
  Indonesian; the figures say how far.
- The training pairs come from Wikipedia, news and machine-translated English. Slang, headlines and
  other domains were not measured.
"""


def model_card(
    base: str, form: str, temperature: float, data: Sequence[Origin], found: Mapping[str, Measured]
) -> str:
    """Return the card in Markdown: base weights, data and licences, figures by file, limits."""
    licences = "\n".join(f"| {origin.name} | {origin.licence} |" for origin in data)
    figures = "\n".join(figure_row(name, measured) for name, measured in found.items())
    return (
        "# Entailment model\n\n"
        "A cross-encoder that says whether a sentence entails, contradicts or leaves open another, "
        f"for Indonesian and English. It is {base} with a layer for three classes; this file "
        f"holds the change of its weights ({form}). Probabilities are the softmax of the outputs "
        f"divided by {temperature:.3f}.\n\n"
        f"## Trained on\n\n| data | licence |\n|---|---|\n{licences}\n\n"
        f"## Figures\n\n{FIGURE_HEAD}\n{figures}\n\n{FIGURE_WORDS}\n\n"
        f"## What it cannot do\n\n{LIMITS}"
    )


FIGURE_HEAD = (
    "| file | pairs | accuracy | entailment P/R/F1 | neutral P/R/F1 | contradiction P/R/F1 "
    "| calibration error | turned recall | turned alarms |\n|---|---|---|---|---|---|---|---|---|"
)
FIGURE_WORDS = (
    "Calibration error is the expected one, in 15 bins. Turned recall: contradictions still found "
    "with the sentences exchanged; turned alarms: entailments then taken for contradictions."
)


def figure_row(name: str, measured: Measured) -> str:
    """Return one file's line of the table of figures."""
    forward = measured.forward
    classes = [f"{c.precision:.3f} / {c.recall:.3f} / {c.f1:.3f}" for c in forward.classes.values()]
    classes += ["-"] * (3 - len(classes))
    shares = (
        "-" if share is None else f"{share:.3f}"
        for share in (measured.turned_recall, measured.turned_alarms)
    )
    start = (name, str(forward.pairs), f"{forward.accuracy:.4f}")
    cells = (*start, *classes, f"{forward.calibration_error:.3f}", *shares)
    return f"| {' | '.join(cells)} |"
