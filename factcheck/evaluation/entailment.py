"""Answers of an entailment model held against the labels of a file of pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import InputError
from factcheck.evaluation.figures import Figures, classes_told, figures_of, rounded
from factcheck.evaluation.pairs import Pair, read_pairs

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Chances = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """A pair, what the model answers in place of its label, and how sure it is (0 to 1)."""

    pair: Pair
    answer: str
    chance: float


@dataclass(frozen=True, slots=True)
class FileScore:
    """The figures of one file, and every pair that is answered wrong, in the file's order."""

    file: str
    figures: Figures
    wrong: tuple[WrongAnswer, ...]

    def plain(self) -> dict[str, Any]:
        """Return file and figures as what JSON can hold, rounded to four places."""
        return {"file": self.file, **self.figures.plain()}


def pairs_to_measure(path: Path) -> tuple[Pair, ...]:
    """Return the pairs of a file. Raises InputError if it cannot be read or holds none."""
    pairs = read_pairs(path)
    if not pairs:
        raise InputError(f"{path}: holds no pairs")
    return pairs


def score_file(file: str, pairs: Sequence[Pair], chances: Chances) -> FileScore:
    """Return the score for probabilities (pairs, classes) in the order of LABELS."""
    figures = figures_of(chances, [pair.label for pair in pairs])
    return FileScore(file, figures, tuple(wrong_answers(pairs, chances)))


def wrong_answers(pairs: Sequence[Pair], chances: Chances) -> Iterator[WrongAnswer]:
    """Yield each pair whose likeliest class is not its label."""
    names, shares = classes_told(chances, [pair.label for pair in pairs])
    for pair, row in zip(pairs, shares, strict=True):
        answer = names[int(row.argmax())]
        if answer != pair.label:
            yield WrongAnswer(pair, answer, float(row.max()))


def total_figures(scores: Sequence[FileScore]) -> dict[str, Any]:
    """Return how many pairs all files hold, and the share of them that is answered right."""
    pairs = sum(score.figures.pairs for score in scores)
    wrong = sum(len(score.wrong) for score in scores)
    figures: dict[str, Any] = rounded({"pairs": pairs, "accuracy": (pairs - wrong) / pairs})
    return figures
