"""A trained model measured on files of pairs, as they stand and turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.evaluation.figures import Figures, figures_of, rounded
from factcheck.evaluation.pairs import Pair
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, LABELS
from factcheck.training.pupil import Pupil, turned
from factcheck.training.temperature import fitted_temperature, probabilities

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures of one file at a temperature, and what becomes of its pairs when turned round.

    A contradiction stays one: ``turned_recall`` is the share of them that is still found. What a
    sentence entails cannot contradict it: ``turned_alarms`` is the share of entailments that are
    taken for contradictions. Either is None where the file has no such pairs.
    """

    forward: Figures
    temperature: float
    turned_recall: float | None
    turned_alarms: float | None

    def plain(self) -> dict[str, Any]:
        """Return everything as what JSON can hold, ``accuracy`` and the classes first."""
        others = {
            "temperature": self.temperature,
            "turned_recall": self.turned_recall,
            "turned_alarms": self.turned_alarms,
        }
        return {**self.forward.plain(), **rounded(others)}


def measured(pupil: Pupil, pairs: Sequence[Pair], temperature: float) -> Measured:
    """Return the figures of the pupil on pairs whose labels are known."""
    chances = probabilities(pupil.answers(pairs), temperature)
    return Measured(
        figures_of(chances, [pair.label for pair in pairs]),
        temperature,
        taken_for_contradiction(pupil, [pair for pair in pairs if pair.label == CONTRADICTION]),
        taken_for_contradiction(pupil, [pair for pair in pairs if pair.label == ENTAILMENT]),
    )


def taken_for_contradiction(pupil: Pupil, pairs: Sequence[Pair]) -> float | None:
    """Return the share of the pairs that, turned round, are answered with contradiction."""
    if not pairs:
        return None
    guess = pupil.answers(turned(pairs)).argmax(axis=1)
    return float((guess == LABELS.index(CONTRADICTION)).mean())


def temperature_for(pupil: Pupil, pairs: Sequence[Pair]) -> float:
    """Return the temperature at which the pupil's probabilities fit these pairs best."""
    logits: npt.NDArray[np.float64] = pupil.answers(pairs)
    return fitted_temperature(logits, [pair.label for pair in pairs])
