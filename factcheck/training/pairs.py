"""Pairs of sentences with the label that people gave them, and reading them from JSON lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import InputError, OutputError

ENTAILMENT, NEUTRAL, CONTRADICTION = LABELS = ("entailment", "neutral", "contradiction")
"""The three classes, in the order of the model's outputs."""

KEYS = ("premise", "hypothesis", "label")
CHANCES = "chances"
ROUNDING = 0.01
"""How far chances that were rounded may be from adding up to 1."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences; ``label`` says what the premise, taken as true, does to the hypothesis.

    It is one of LABELS, or ``not_entailment`` in files that tell only two classes apart. Where
    other models gave the label, ``chances`` are their probabilities of the three classes.
    """

    premise: str
    hypothesis: str
    label: str
    chances: tuple[float, ...] | None = None


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Read a file of JSON lines with the keys premise, hypothesis, label and perhaps chances.

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
        chances = row.get(CHANCES)
    except (ValueError, KeyError, TypeError):
        values = []
    if not values or not all(isinstance(value, str) for value in values):
        raise InputError(f"{path}:{number}: not an object with the texts {', '.join(KEYS)}")
    if chances is not None and not are_chances(chances):
        raise InputError(f"{path}:{number}: chances are not three numbers that add up to 1")
    premise, hypothesis, label = values
    return Pair(premise, hypothesis, label, tuple(chances) if chances else None)


def are_chances(value: object) -> bool:
    """Say whether a value is a list with a probability for each class."""
    if not isinstance(value, list) or len(value) != len(LABELS):
        return False
    return all(isinstance(v, float) and v >= 0 for v in value) and abs(sum(value) - 1) < ROUNDING


def write_pairs(path: Path, pairs: Sequence[Pair]) -> None:
    """Write pairs as JSON lines. Raises OutputError if the file cannot be written."""
    rows = (
        {"premise": pair.premise, "hypothesis": pair.hypothesis, "label": pair.label}
        | ({CHANCES: list(pair.chances)} if pair.chances else {})
        for pair in pairs
    )
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from None


def read_labelled(path: Path) -> tuple[Pair, ...]:
    """Read pairs to train on. Raises InputError where a label is none of the three classes."""
    pairs = read_pairs(path)
    other = sorted({pair.label for pair in pairs} - set(LABELS))
    if other:
        raise InputError(
            f"{path}: labels {', '.join(other)}: only files of the three classes can be trained on"
        )
    return pairs
