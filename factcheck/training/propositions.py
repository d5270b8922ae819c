"""A whole training run of the proposition encoder: everything from files to a checkpoint."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

from factcheck.errors import InputError
from factcheck.evaluation.pairs import Pair, read_labelled
from factcheck.evaluation.ranking import roc_auc
from factcheck.records.premises import NEUTRAL
from factcheck.training.contrasting import PointLearner
from factcheck.training.devices import suit_attention
from factcheck.training.lower_layers import LowerLayers, LowerOutputs, lower_outputs, whole_model
from factcheck.training.point_lessons import PointBatch, point_batches
from factcheck.training.proposition_plan import PropositionPlan
from factcheck.training.run_folder import LOG, Log, Places
from factcheck.training.teaching import Course, Reports, Stops, teach
from factcheck.training.text_tokens import TextTokens


def train_propositions(
    plan: PropositionPlan,
    places: Places,
    stops: Stops,
    device: str,
    progress: Callable[[int, int], None],
) -> int:
    """Run a plan, or go on with it; return the steps done.

    ``progress`` is called with the texts that have passed the frozen layers, and all there are.
    Raises InputError for data that cannot be read, ModelError for a checkpoint of another run.
    """
    data = {name: read_labelled(places.data / name) for name in plan.files}
    measured = {name: read_labelled(places.data / name) for name in plan.validation}
    tokens = TextTokens(places.base, plan.longest, masked_numbers=plan.masked_numbers)
    batches = point_batches(plan, data, tokens.length)
    places.run.mkdir(parents=True, exist_ok=True)
    texts = every_text(batches, measured)
    layers = LowerLayers(places.base, plan.frozen_layers)
    outputs = lower_outputs(layers, texts, tokens, places.run, progress)
    learner = fresh_learner(plan, places, outputs, device)
    log = Log(places.run / LOG)
    log.add({"batches": len(batches), "tokens": sum(map(learner.cost, batches))})

    def evaluate(step: int) -> None:
        for name, pairs in measured.items():
            log.add({"step": step, "file": name, "auc": point_auc(learner, pairs)})

    course = Course(plan, batches, digest_of(plan, batches), places.run)
    return teach(learner, course, stops, Reports(log.add, evaluate))


def fresh_learner(
    plan: PropositionPlan, places: Places, outputs: LowerOutputs, device: str
) -> PointLearner:
    """Return the untrained model; all that will be random in it is settled by the seed.

    Raises InputError if the plan leaves no layer to train.
    """
    import torch

    from factcheck.training.upper_layers import UpperLayers

    whole = whole_model(places.base, plan.dropout)
    suit_attention(whole, device)
    if plan.frozen_layers >= len(whole.encoder.layer):
        raise InputError(f"frozen_layers: the model has {len(whole.encoder.layer)} layers in all")
    model = UpperLayers(whole, plan.frozen_layers)
    torch.manual_seed(plan.seed)
    return PointLearner(model.to(device), outputs, plan.scale)


def every_text(batches: Sequence[PointBatch], measured: Mapping[str, Sequence[Pair]]) -> set[str]:
    """Return every text that a run meets, in training and in measuring."""
    taught = {text for batch in batches for lesson in batch for text in lesson.texts}
    pairs = (pair for pairs in measured.values() for pair in pairs)
    return taught.union(*((pair.premise, pair.hypothesis) for pair in pairs))


def point_auc(learner: PointLearner, pairs: Sequence[Pair]) -> float | None:
    """Return the area under the ROC curve of cosines: pairs on one point against neutral ones."""
    import numpy as np

    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.premise, pair.hypothesis)))
    rows = {text: place for place, text in enumerate(texts)}
    vectors = learner.vectors(texts).astype(np.float64)
    left = vectors[[rows[pair.premise] for pair in pairs]]
    right = vectors[[rows[pair.hypothesis] for pair in pairs]]
    same = np.array([pair.label != NEUTRAL for pair in pairs])
    found = roc_auc(same, np.einsum("ij,ij->i", left, right))
    return None if found is None else round(found, 4)


def digest_of(plan: PropositionPlan, batches: Sequence[PointBatch]) -> str:
    """Return one digest of all that decides what a run learns, in its order."""
    whole = hashlib.sha256(plan.model_dump_json().encode())
    for batch in batches:
        for lesson in batch:
            whole.update("\0".join((*lesson.texts, "\n")).encode())
    return whole.hexdigest()
