"""Running a prepared model in 8 bits: the only module that imports ONNX Runtime.

Each item is computed by itself on one thread, several items side by side, so its output depends on
it alone. The words' embeddings stay in their file, of which only the rows that occur are read.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.errors import ModelError
from factcheck.models.classifier_folder import WEIGHTS
from factcheck.models.int8_folder import GRAPH
from factcheck.models.int8_graph import INPUT
from factcheck.models.stored_tensor import mapped
from factcheck.records.premises import Premised

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.models.encoder import Progress

    Array = npt.NDArray[np.float32]
    Rows = npt.NDArray[np.float64]

Item = TypeVar("Item", str, Premised)
TOKENIZER = "tokenizer.json"
WORDS, PLACES, KINDS = (
    f"embeddings.{part}_embeddings.weight" for part in ("word", "position", "token_type")
)
FATAL = 4
"""The log level of ONNX Runtime from which on it speaks."""


class Int8Model:
    """The model in a prepared folder, loaded; ``prompt`` stands in front of each text.

    Items longer than the model has places for are cut, the longer half of a pair first. Raises
    ModelError, which begins with ``called``, if the folder cannot be loaded.
    """

    def __init__(self, folder: Path, called: str, prompt: str = "") -> None:
        try:
            self._words, self._places, kinds = (
                mapped(folder / WEIGHTS, name) for name in (WORDS, PLACES, KINDS)
            )
            self._session = session_of(folder / GRAPH)
            self._tokenizer = tokenizer_of(folder / TOKENIZER, len(self._places))
        except Exception as error:  # the library raises whatever lies below it
            first = (str(error).splitlines() or [type(error).__name__])[0]
            raise ModelError(f"{called} cannot be loaded: {first}") from None
        self._kind = kinds[0]
        self._prompt = prompt

    def __call__(self, items: Sequence[Item], progress: Progress) -> Rows:
        """Return the outputs as an array (items, width), in order; at least one item is given."""
        import numpy as np

        copies = Counter(items)
        # The longest first, so that no thread is left alone with one at the end.
        longest_first = sorted(copies, key=lambda item: (-length(item), item))
        found: dict[Item, Any] = {}
        with ThreadPoolExecutor(cores()) as pool:
            computed = pool.map(self._output, longest_first)
            for item, values in zip(longest_first, computed, strict=True):
                found[item] = values
                progress(copies[item])
        return np.stack([found[item] for item in items]).astype(np.float64)

    def _output(self, item: str | Premised) -> Array:
        """Return the output (width,) of one item."""
        ids = self._ids(item)
        embedded = self._words[ids] + self._places[: len(ids)] + self._kind
        output: Array = self._session.run(None, {INPUT: embedded})[0][0]
        return output

    def _ids(self, item: str | Premised) -> list[int]:
        """Return the numbers of an item's tokens."""
        if isinstance(item, Premised):
            encoded = self._tokenizer.encode(item.premise, item.hypothesis)
        else:
            encoded = self._tokenizer.encode(self._prompt + item)
        ids: list[int] = encoded.ids
        return ids


def length(item: str | Premised) -> int:
    """Return the characters of an item."""
    return len(item.premise) + len(item.hypothesis) if isinstance(item, Premised) else len(item)


def session_of(graph: Path) -> Any:
    """Return ONNX Runtime's session of a graph, which computes on the thread that calls it."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = FATAL
    return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])


def tokenizer_of(path: Path, places: int) -> Any:
    """Return the tokenizer in a file; it cuts what is longer than ``places`` and pads nothing."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.enable_truncation(places, strategy="longest_first")
    tokenizer.no_padding()
    return tokenizer


def cores() -> int:
    """Return how many cores this process may use."""
    known: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(known(0)) if known else os.cpu_count() or 1
