"""How fast the embedded models are as a run computes them, beside the plain library on float32."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.evaluation.speed import Rate, mean_cosine, mean_difference, model_rates

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Rows = npt.NDArray[np.float32]

Item = TypeVar("Item")
PLAIN, OWN = "sentence-transformers, float32", "as a run computes"


@dataclass(frozen=True, slots=True)
class ModelSpeed:
    """How fast each way is, the plain one first, and how alike their outputs are.

    ``items`` says what is counted; ``likeness`` says what ``likeness_value`` is.
    """

    items: str
    rates: tuple[Rate, ...]
    likeness: str
    likeness_value: float

    def plain(self) -> dict[str, Any]:
        """Return everything as what JSON can hold."""
        rates = [rate.plain() for rate in self.rates]
        return {"rates": rates, self.likeness.replace(" ", "_"): round(self.likeness_value, 4)}


def encoder_speed(texts: Sequence[str]) -> ModelSpeed:
    """Return how fast sentences become vectors. Raises ModelError if that cannot be done."""
    from factcheck.models.e5_folder import PROMPT
    from factcheck.models.encoder import open_encoder
    from factcheck.models.loading import load
    from factcheck.models.model_files import Role
    from factcheck.models.naming import find_model
    from factcheck.models.sentence_encoder import sentence_transformer

    files = find_model(Role.ENCODER, "bundled")
    library = load(files.called, files.folder(), sentence_transformer)
    own = open_encoder("bundled")

    def plain(items: Sequence[str]) -> Rows:
        found: Rows = library.encode(list(items), prompt=PROMPT, show_progress_bar=False)
        return found

    rates, (one, other) = compared(plain, lambda items: own.encode(items, no_progress), texts)
    return ModelSpeed("sentences", rates, "mean cosine", mean_cosine(one, other))


def entailment_speed(texts: Sequence[str]) -> ModelSpeed:
    """Return how fast pairs of neighbouring sentences are judged; at least two are given.

    Raises ModelError if that cannot be done.
    """
    from factcheck.models.entailment import open_entailment
    from factcheck.models.loading import load
    from factcheck.models.model_files import Role
    from factcheck.models.naming import find_model
    from factcheck.models.pair_scorer import cross_encoder, softmax
    from factcheck.records.premises import Premised

    files = find_model(Role.ENTAILMENT, "bundled")
    library = load(files.called, files.folder(), cross_encoder)
    own = open_entailment("bundled")

    def plain(items: Sequence[Premised]) -> Rows:
        raw = library.predict(
            [(item.premise, item.hypothesis) for item in items],
            show_progress_bar=False,
            activation_fn=None,
        )
        return softmax(raw.astype("float64")).astype("float32")

    pairs = tuple(Premised(one, other) for one, other in pairwise(texts))
    rates, (one, other) = compared(plain, lambda items: own.score(items, no_progress), pairs)
    return ModelSpeed("pairs", rates, "mean difference", mean_difference(one, other))


def compared(
    plain: Callable[[Sequence[Item]], Rows],
    own: Callable[[Sequence[Item]], Rows],
    items: Sequence[Item],
) -> tuple[tuple[Rate, ...], tuple[Rows, Rows]]:
    """Return how fast the library and a run do the same, and what each gives."""
    ways: Mapping[str, Callable[[Sequence[Item]], Rows]] = {PLAIN: plain, OWN: own}
    rates, outputs = model_rates(ways, items)
    return rates, (outputs[PLAIN], outputs[OWN])


def no_progress(done: int) -> None:
    """Show nothing: what is timed shall do nothing else."""
