"""Measuring a tuned proposition encoder as it is shipped, and writing it out with its card."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.evaluation.gold_points import PointPair
from factcheck.evaluation.propositions import EncoderScore, Plain, score_encoder
from factcheck.models.encoder import open_encoder
from factcheck.models.tuned_folder import MASKED, write_tuned_folder
from factcheck.models.weight_changes import Changes, read_changes, write_changes
from factcheck.training.exporting import run_changes
from factcheck.training.licences import origins_of
from factcheck.training.proposition_card import proposition_card
from factcheck.training.proposition_plan import PropositionPlan
from factcheck.training.shipping import CARD, SHIPPED

UNTUNED, TUNED = "untuned", "tuned"


@dataclass(frozen=True, slots=True)
class Bench:
    """The untuned encoder's folder, the pairs that both are measured on, and plain sentences."""

    base: Path
    pairs: tuple[PointPair, ...]
    plain: Plain

    def scored(self, name: str, folder: Path) -> EncoderScore:
        """Return the score of the encoder in a folder, computed as a run computes it."""
        return score_encoder(
            name, open_encoder(str(folder)), self.pairs, self.plain, lambda _done, _total: None
        )


def ship_propositions(plan: PropositionPlan, run: Path, form: str, bench: Bench, out: Path) -> int:
    """Write weights and card to the folder ``out``; return the bytes of the weights.

    Raises InputError if the licence of some data forbids it, ModelError if the run is unfinished.
    """
    data = origins_of([plan])
    facts = {MASKED: plan.masked_numbers, "data": [origin.file for origin in data]}
    changes = run_changes(bench.base, run, form, facts)
    out.mkdir(parents=True, exist_ok=True)
    write_changes(changes, out / SHIPPED)
    scores = compared(bench, read_changes(out / SHIPPED))
    card = proposition_card(plan, form, data, bench.pairs, scores)
    (out / CARD).write_text(card, encoding="utf-8")
    return (out / SHIPPED).stat().st_size


def compared(bench: Bench, changes: Changes) -> Sequence[EncoderScore]:
    """Return the scores of the untuned encoder and of the one that the changes make of it."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as place:
        tuned = Path(place)
        write_tuned_folder(bench.base, changes, tuned)
        return bench.scored(UNTUNED, bench.base), bench.scored(TUNED, tuned)
