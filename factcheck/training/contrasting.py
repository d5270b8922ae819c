"""What the proposition encoder learns from a batch: which texts are on one point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.training.devices import arithmetic
from factcheck.training.lower_layers import LowerOutputs
from factcheck.training.point_lessons import PointBatch

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

ROWS = 64


@dataclass(frozen=True, slots=True)
class PointLearner:
    """The upper layers in training, over kept outputs of the lower ones.

    ``scale`` multiplies the cosines before they are compared.
    """

    model: Any
    outputs: LowerOutputs
    scale: float

    def loss(self, batch: PointBatch) -> Any:
        """Return how far the batch's points are from being told apart, in both directions.

        A premise is to find its hypothesis among those of all lessons and their hard negatives, a
        hypothesis its premise among all premises. What else is on a premise's point is left out:
        it is no mistake to find that.
        """
        import torch

        premises = list(dict.fromkeys(lesson.premise for lesson in batch))
        same = dict.fromkeys(lesson.same for lesson in batch)
        texts = list(same | dict.fromkeys(text for lesson in batch for text in lesson.other))
        own = torch.tensor([premises.index(lesson.premise) for lesson in batch])
        found = torch.tensor([texts.index(lesson.same) for lesson in batch])
        near = torch.zeros(len(premises), len(texts), dtype=torch.bool)
        near[own, found] = True
        cosines = self.scale * self._vectors(premises) @ self._vectors(texts).T
        there = chosen_loss(cosines[own], near[own], found)
        return there + chosen_loss(cosines.T[found], near.T[found], own)

    def cost(self, batch: PointBatch) -> int:
        """Return the tokens that a batch costs, padding included."""
        premises = {lesson.premise for lesson in batch}
        texts = {text for lesson in batch for text in lesson.texts[1:]}
        return sum(len(part) * max(map(self.outputs.length, part)) for part in (premises, texts))

    def vectors(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return a unit vector a text, in the order given, without learning from them."""
        import numpy as np
        import torch

        order = sorted(range(len(texts)), key=lambda place: self.outputs.length(texts[place]))
        rows: dict[int, Any] = {}
        trained = self.model.training
        self.model.eval()
        with torch.inference_mode():
            for start in range(0, len(order), ROWS):
                places = order[start : start + ROWS]
                found = self._vectors([texts[place] for place in places]).cpu().numpy()
                rows.update(zip(places, found, strict=True))
        self.model.train(trained)
        return np.stack([rows[place] for place in range(len(texts))])

    def _vectors(self, texts: Sequence[str]) -> Any:
        states, mask = self.outputs.padded(texts)
        device = self.model.device
        with arithmetic(device.type):
            return self.model(states.to(device), mask.to(device))


def chosen_loss(cosines: Any, near: Any, target: Any) -> Any:
    """Return the cross-entropy of finding ``target`` (rows,) by scaled cosines (rows, columns).

    Columns that are ``near`` a row, its target aside, count neither for nor against it.
    """
    import torch

    passed = near.clone()
    passed[torch.arange(len(target)), target] = False
    open_to = cosines.masked_fill(passed.to(cosines.device), float("-inf"))
    return torch.nn.functional.cross_entropy(open_to, target.to(cosines.device))
