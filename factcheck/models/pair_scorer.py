"""The entailment model, loaded when the first pair is scored: in 8 bits, or as a CrossEncoder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError
from factcheck.models.int8_model import Int8Model
from factcheck.models.label_order import label_order
from factcheck.models.loading import load
from factcheck.models.model_files import ModelFiles
from factcheck.models.precision import Precision
from factcheck.models.running import Runner, prompt_of
from factcheck.records.premises import LABELS, Premised

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.models.encoder import Progress

OFFSET = 2
"""Places that some families of models keep for themselves in front of the first token's."""


class PairScorer:
    """An entailment model over the folder that ``files`` names, computed in ``precision``.

    A pair longer than the model's window (512 tokens for the bundled one) is cut to it, the longer
    half first.
    """

    def __init__(self, files: ModelFiles, precision: Precision) -> None:
        self.id = f"{files.id}:{precision}"
        self._files = files
        self._precision = precision
        self._order: tuple[int, ...] = ()
        self._run: Runner[Premised] | Int8Model | None = None

    def score(self, pairs: Sequence[Premised], progress: Progress) -> npt.NDArray[np.float32]:
        """Return the probabilities (pairs, classes), in order; see ``Entailment``.

        Raises ModelError if the model cannot be loaded, or gives another number of outputs.
        """
        import numpy as np

        if not pairs:
            return np.zeros((0, len(LABELS)), dtype=np.float32)
        if self._run is None:
            self._order = label_order(self._files.called, self._files.folder())
            self._run = opened(self._files, self._precision)
        outputs = self._run(pairs, progress)
        if outputs.shape[1] != len(LABELS):
            raise ModelError(
                f"{self._files.called} gives {outputs.shape[1]} outputs a pair, and its config "
                f"names {len(LABELS)}"
            )
        return softmax(outputs[:, self._order]).astype(np.float32)


def softmax(outputs: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the outputs as probabilities; a row's do not depend on the other rows."""
    import numpy as np

    powers = np.exp(outputs - outputs.max(axis=1, keepdims=True))
    chances: npt.NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return chances


def opened(files: ModelFiles, precision: Precision) -> Runner[Premised] | Int8Model:
    """Return what scores pairs, loaded. Raises ModelError if it cannot be loaded."""
    if precision is Precision.INT8:
        return Int8Model(files.folder(), files.called)
    return runner(load(files.called, files.folder(), cross_encoder), precision)


def cross_encoder(folder: Path) -> Any:
    """Return the model in ``folder``; raises whatever the library raises."""
    from sentence_transformers import CrossEncoder

    model = CrossEncoder(str(folder), device="cpu", local_files_only=True)
    # A tokenizer that knows no window lets through what the model has no places for.
    places = getattr(model.config, "max_position_embeddings", None) or 0
    if 0 < places < (model.max_seq_length or 0):
        model.max_seq_length = places - OFFSET
    return model


def runner(model: Any, precision: Precision) -> Runner[Premised]:
    """Return what runs the model over pairs; its outputs come without an activation."""
    prompt = prompt_of(model)

    def read(pair: Premised) -> Mapping[str, Any]:
        found: Mapping[str, Any] = model.preprocess(
            [(pair.premise, pair.hypothesis)], prompt=prompt
        )
        return found

    return Runner(model, read, "scores", precision)
