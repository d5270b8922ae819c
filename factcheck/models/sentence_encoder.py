"""The encoder, loaded when the first text is encoded: in 8 bits, or under sentence-transformers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.models.e5_folder import PROMPT
from factcheck.models.int8_model import Int8Model
from factcheck.models.loading import load
from factcheck.models.model_files import ModelFiles
from factcheck.models.precision import Precision
from factcheck.models.running import Runner, prompt_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.models.encoder import Progress


class SentenceEncoder:
    """An encoder over the model that ``files`` names, computed in ``precision``.

    A text longer than the model's window (512 tokens, some 2,000 characters, for the bundled one)
    is judged by what fits into the window.
    """

    def __init__(self, files: ModelFiles, precision: Precision) -> None:
        self.id = f"{files.id}:{precision}"
        self._files = files
        self._precision = precision
        self._run: Runner[str] | Int8Model | None = None

    def encode(self, texts: Sequence[str], progress: Progress) -> npt.NDArray[np.float32]:
        """Return one unit vector a text, in order; see ``Encoder``. Raises ModelError."""
        import numpy as np

        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        if self._run is None:
            self._run = opened(self._files, self._precision)
        pooled = self._run(texts, progress)
        # In float64, so that the length is 1 to the last bit kept, whatever the precision above.
        lengths = np.sqrt(np.square(pooled).sum(axis=1, keepdims=True))
        unit: npt.NDArray[np.float64] = pooled / np.where(lengths > 0, lengths, 1.0)
        return unit.astype(np.float32)


def opened(files: ModelFiles, precision: Precision) -> Runner[str] | Int8Model:
    """Return what turns texts into vectors, loaded. Raises ModelError if it cannot be loaded."""
    if precision is Precision.INT8:
        return Int8Model(files.folder(), files.called, PROMPT)
    return runner(load(files.called, files.folder(), sentence_transformer), precision)


def sentence_transformer(folder: Path) -> Any:
    """Return the model in ``folder``; raises whatever the library raises."""
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def runner(model: Any, precision: Precision) -> Runner[str]:
    """Return what runs the model over texts, its prompt in front of each."""
    prompt = prompt_of(model) or ""

    def read(text: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = model.preprocess([prompt + text])
        return found

    return Runner(model, read, "sentence_embedding", precision)
