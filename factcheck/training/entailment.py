"""A whole training run of the entailment model: everything from files to a checkpoint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.evaluation.figures import figures_of
from factcheck.evaluation.pairs import Pair, read_labelled, read_pairs
from factcheck.training.agreeing import AgreeingLearner
from factcheck.training.classifier import freeze_layers, fresh_classifier, load_trained
from factcheck.training.classifying import PairLearner
from factcheck.training.contrasts import read_contrasts
from factcheck.training.devices import suit_attention
from factcheck.training.exporting import weights_at
from factcheck.training.lessons import Batch, planned_batches
from factcheck.training.plan import Plan
from factcheck.training.pupil import Pupil
from factcheck.training.run_folder import LOG, Log, Places
from factcheck.training.teaching import Course, Learner, Reports, Stops, teach
from factcheck.training.temperature import probabilities
from factcheck.training.tokens import PairTokens, pieces_of


def train(plan: Plan, places: Places, stops: Stops, device: str) -> int:
    """Run a plan, or go on with it; return the steps done.

    Raises InputError for data that cannot be read, ModelError for a checkpoint of another run.
    """
    tokens = PairTokens(places.base, plan.longest)
    batches = run_batches(plan, places.data, tokens)
    measured = {name: read_pairs(places.data / name) for name in plan.validation}
    pupil = fresh_pupil(plan, places.base, tokens, every_pair(batches, measured))
    if places.start:
        load_trained(pupil.model, weights_at(places.base, places.start))
    if plan.frozen_layers:
        freeze_layers(pupil.model, plan.frozen_layers)
    suit_attention(pupil.model.bert, device)
    pupil.model.to(device)
    places.run.mkdir(parents=True, exist_ok=True)
    log = Log(places.run / LOG)
    learner = learner_of(plan, pupil)
    log.add({"batches": len(batches), "tokens": sum(map(learner.cost, batches))})

    def evaluate(step: int) -> None:
        for name, pairs in measured.items():
            chances = probabilities(pupil.answers(pairs), 1.0)
            found = figures_of(chances, [pair.label for pair in pairs])
            log.add({"step": step, "file": name, **found.plain()})

    course = Course(plan, batches, digest_of(plan, batches), places.run)
    return teach(learner, course, stops, Reports(log.add, evaluate))


def fresh_pupil(plan: Plan, base: Path, tokens: PairTokens, pairs: Sequence[Pair]) -> Pupil:
    """Return the untrained model for these pairs, all that is random in it settled by the seed."""
    import torch

    torch.manual_seed(plan.seed)
    pieces = pieces_of(tokens, pairs)
    tokens.keep(pieces)
    return Pupil(fresh_classifier(base, pieces, plan.dropout), tokens)


def learner_of(plan: Plan, pupil: Pupil) -> Learner[Batch]:
    """Return what the plan makes of the pupil: a learner that reads a batch once, or twice."""
    once = PairLearner(pupil, plan.smoothing)
    return AgreeingLearner(once, plan.agreement) if plan.agreement else once


def run_batches(plan: Plan, folder: Path, tokens: PairTokens) -> tuple[Batch, ...]:
    """Return the batches of all epochs in one row."""
    data = {name: read_labelled(folder / name) for name in plan.files}
    epochs = planned_batches(plan, data, read_contrasts(), tokens.length)
    return tuple(batch for epoch in epochs for batch in epoch)


def every_pair(batches: Sequence[Batch], measured: Mapping[str, Sequence[Pair]]) -> list[Pair]:
    """Return every pair that a run meets, in training and in measuring."""
    return [pair for group in (*batches, *measured.values()) for pair in group]


def digest_of(plan: Plan, batches: Sequence[Batch]) -> str:
    """Return one digest of all that decides what a run learns, in its order."""
    whole = hashlib.sha256(plan.model_dump_json().encode())
    for batch in batches:
        for pair in batch:
            whole.update(f"{pair.premise}\0{pair.hypothesis}\0{pair.label}\n".encode())
    return whole.hexdigest()
