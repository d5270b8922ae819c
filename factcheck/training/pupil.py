"""The model in training together with the tokens it reads, and its answers to pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.evaluation.pairs import Pair
from factcheck.records.premises import LABELS
from factcheck.training.classifier import fresh_classifier, load_trained
from factcheck.training.devices import arithmetic
from factcheck.training.tokens import PairTokens, pieces_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

ROWS = 64


@dataclass(frozen=True, slots=True)
class Pupil:
    """A classifier, trimmed to the pieces that its tokens are numbered by."""

    model: Any
    tokens: PairTokens

    def logits(self, pairs: Sequence[Pair]) -> Any:
        """Return the model's logits for pairs that share a batch, in float32."""
        inputs = self.tokens.inputs(pairs, self.model.device)
        with arithmetic(self.model.device.type):
            found = self.model(inputs.ids, inputs.mask)
        return found.float()

    def answers(self, pairs: Sequence[Pair]) -> npt.NDArray[np.float64]:
        """Return the logits (pairs, classes) in the order given, without learning from them."""
        import numpy as np
        import torch

        order = sorted(range(len(pairs)), key=lambda place: self.tokens.length(pairs[place]))
        found = np.zeros((len(pairs), len(LABELS)))
        trained = self.model.training
        self.model.eval()
        with torch.inference_mode():
            for start in range(0, len(order), ROWS):
                places = order[start : start + ROWS]
                found[places] = self.logits([pairs[place] for place in places]).cpu().numpy()
        self.model.train(trained)
        return found


def trained_pupil(
    base: Path, weights: Mapping[str, Any], tokens: PairTokens, pairs: Sequence[Pair]
) -> Pupil:
    """Return the model in ``base`` with trained weights put in, ready for just these pairs.

    ``tokens`` are numbered anew. Raises ValueError if the weights are those of another model.
    """
    pieces = pieces_of(tokens, pairs)
    model = fresh_classifier(base, pieces, 0.0)
    load_trained(model, weights)
    tokens.keep(pieces)
    return Pupil(model, tokens)


def turned(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the pairs with premise and hypothesis exchanged, labels as they were."""
    return tuple(Pair(pair.hypothesis, pair.premise, pair.label) for pair in pairs)
