"""Pairs of sentences with the label that people gave them, and reading them from JSON lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.errors import InputError, OutputError
from factcheck.records.premises import ENTAILMENT, LABELS, NOT_ENTAILMENT

KEYS = ("premise", "hypothesis", "label")
KNOWN_LABELS = f"{', '.join(LABELS)} and, in files of two classes, {NOT_ENTAILMENT}"
CHANCES = "chances"
ROUNDING = 0.01
"""How far chances that were rounded may be from adding up to 1."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences; ``label`` says what the premise, taken as true, does to the hypothesis.

    It is one of LABELS, or ``not_entailment`` in files that tell only two classes apart. Where
    other models gave the label, ``chances`` are their probabilities of the three classes. ``line``
    is where a file holds the pair, 0 for a pair of none.
    """

    premise: str
    hypothesis: str
    label: str
    chances: tuple[float, ...] | None = None
    line: int = field(default=0, compare=False)


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Read a file of JSON lines with the keys premise, hypothesis, label and perhaps chances.

    Raises InputError, with the line, if the file cannot be read or a line is something else, its
    label among it.
    """
    try:
        # Not splitlines(): JSON may hold what Unicode calls ends of lines.
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    pairs = tuple(pair_of(path, number, line) for number, line in numbered)
    refuse_mixed_classes(path, pairs)
    return pairs


def refuse_mixed_classes(path: Path, pairs: Sequence[Pair]) -> None:
    """Raise InputError where a file tells two classes apart in one line and three in another."""
    if not any(pair.label == NOT_ENTAILMENT for pair in pairs):
        return
    for pair in pairs:
        if pair.label not in (ENTAILMENT, NOT_ENTAILMENT):
            raise InputError(
                f"{path}:{pair.line}: label {pair.label!r} in a file that also has {NOT_ENTAILMENT}"
            )


def pair_of(path: Path, number: int, line: str) -> Pair:
    """Return the pair that one line holds. Raises InputError if it holds none."""
    try:
        row = json.loads(line)
        values = [row[key] for key in KEYS]
        chances = row.get(CHANCES)
    except (ValueError, KeyError, TypeError, RecursionError):
        values = []
    if not values or not all(is_text(value) for value in values):
        raise InputError(f"{path}:{number}: not an object with the texts {', '.join(KEYS)}")
    if chances is not None and not are_chances(chances):
        raise InputError(f"{path}:{number}: chances are not three numbers that add up to 1")
    premise, hypothesis, label = values
    if label not in (*LABELS, NOT_ENTAILMENT):
        raise InputError(f"{path}:{number}: label {label!r} is none of {KNOWN_LABELS}")
    return Pair(premise, hypothesis, label, tuple(chances) if chances else None, number)


def is_text(value: object) -> bool:
    """Say whether a value is a text, and not one with halves of characters, which JSON can hold."""
    return isinstance(value, str) and not any("\ud800" <= letter <= "\udfff" for letter in value)


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
