"""Pairs of sentences with the label that people gave them, and reading them from JSON lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import InputError

ENTAILMENT, NEUTRAL, CONTRADICTION = LABELS = ("entailment", "neutral", "contradiction")
"""The three classes, in the order of the model's outputs."""

KEYS = ("premise", "hypothesis", "label")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences; ``label`` says what the premise, taken as true, does to the hypothesis.

    It is one of LABELS, or ``not_entailment`` in files that tell only two classes apart.
    """

    premise: str
    hypothesis: str
    label: str


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Read a file of JSON lines with the keys premise, hypothesis and label.

    Raises InputError, with the line, if the file cannot be read or a line is something else.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    return tuple(pair_of(path, number, line) for number, line in numbered)


def pair_of(path: Path, number: int, line: str) -> Pair:
    """Return the pair that one line holds. Raises InputError if it holds none."""
    try:
        row = json.loads(line)
        values = [row[key] for key in KEYS]
    except (ValueError, KeyError, TypeError):
        values = []
    if not values or not all(isinstance(value, str) for value in values):
        raise InputError(f"{path}:{number}: not an object with the texts {', '.join(KEYS)}")
    return Pair(*values)


def read_labelled(path: Path) -> tuple[Pair, ...]:
    """Read pairs to train on. Raises InputError where a label is none of the three classes."""
    pairs = read_pairs(path)
    other = sorted({pair.label for pair in pairs} - set(LABELS))
    if other:
        raise InputError(
            f"{path}: labels {', '.join(other)}: only files of the three classes can be trained on"
        )
    return pairs
