"""Running a sentence-transformers model: the only module that imports torch and that library.

Batches have fixed shapes and each is computed on one thread, several side by side. A text has so
one vector, to the bit, whatever the other texts, their order, what a cache already holds, and the
number of cores. It costs about a tenth of the speed of batches that are cut to fit.
"""

from __future__ import annotations

import logging
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError
from factcheck.models.batches import ROWS, Batch, fixed_batches
from factcheck.models.precision import Precision

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.models.encoder import Progress

Tokens = dict[str, Any]
"""One text as a model reads it: name of an input -> tensor of one row."""

CHATTY_LIBRARIES = ("sentence_transformers", "transformers", "huggingface_hub")


class SentenceEncoder:
    """An encoder over a model folder, loaded by the first text to encode.

    ``name`` is what the user called it. ``prepare`` returns the folder; it may have to write it
    first, and raises ModelError if it cannot. A text longer than the model's window (512 tokens,
    some 2,000 characters, for the bundled one) is judged by what fits into the window.
    """

    # "id" is the encoder contract's own word, and shadows nothing that is used here.
    def __init__(
        self,
        id: str,  # noqa: A002
        name: str,
        prepare: Callable[[], Path],
        precision: Precision,
    ) -> None:
        self.id = id
        self._name = name
        self._prepare = prepare
        self._precision = precision
        self._model: Any = None

    def encode(self, texts: Sequence[str], progress: Progress) -> npt.NDArray[np.float32]:
        """Return one unit vector a text, in order; see ``Encoder``. Raises ModelError."""
        import numpy as np

        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        if self._model is None:
            self._model = load(self._name, self._prepare)
        copies = Counter(texts)
        vectors: dict[str, npt.NDArray[np.float32]] = {}
        with quiet_libraries(), side_by_side(self._precision) as pool:
            rows = {text: tokens_of(self._model, text) for text in copies}
            lengths = {text: row["attention_mask"].shape[1] for text, row in rows.items()}
            batches = fixed_batches(lengths, self._model.max_seq_length or max(lengths.values()))
            computed = pool.map(lambda batch: unit_vectors(self._model, batch, rows), batches)
            for batch, found in zip(batches, computed, strict=True):
                vectors.update(zip(batch.texts, found, strict=False))
                progress(sum(copies[text] for text in batch.texts))
        return np.stack([vectors[text] for text in texts])


def tokens_of(model: Any, text: str) -> Tokens:
    """Return what the model reads of one text, its prompt in front, as tensors of one row.

    Raises ModelError if the model is not a transformer that reads tokens under a mask.
    """
    prompt = model.prompts.get(model.default_prompt_name) or ""
    # The method's name changed between two releases of the library that are both in use.
    read = getattr(model, "preprocess", None) or model.tokenize
    tokens = {name: value for name, value in read([prompt + text]).items() if is_row(value)}
    if not {"input_ids", "attention_mask"} <= tokens.keys():
        raise ModelError(
            "the encoder is not a transformer over tokens, which is all that runs here"
        )
    return tokens


def is_row(value: object) -> bool:
    """Say whether one of the model's inputs is a tensor with one row of tokens."""
    return getattr(value, "ndim", 0) == 2


def unit_vectors(model: Any, batch: Batch, rows: Mapping[str, Tokens]) -> npt.NDArray[np.float32]:
    """Return ROWS unit vectors: those of the batch's texts in order, then copies that fill it."""
    import numpy as np
    import torch

    chosen = [rows[text] for text in batch.texts]
    chosen += [chosen[-1]] * (ROWS - len(chosen))
    padded = [
        {name: widened(model, name, row[name], batch.length) for name in row} for row in chosen
    ]
    inputs = {name: torch.cat([row[name] for row in padded]) for name in padded[0]}
    with torch.inference_mode():
        pooled = model(inputs)["sentence_embedding"].to(torch.float64).numpy()
    # In float64, so that the length is 1 to the last bit kept, whatever the precision above.
    lengths = np.sqrt(np.square(pooled).sum(axis=1, keepdims=True))
    unit: npt.NDArray[np.float32] = pooled / np.where(lengths > 0, lengths, 1.0)
    return unit.astype(np.float32)


def widened(model: Any, name: str, row: Any, length: int) -> Any:
    """Return one input of one text, padded to ``length`` on the side that the tokenizer pads."""
    import torch

    filler = model.tokenizer.pad_token_id if name == "input_ids" else 0
    missing = length - row.shape[1]
    sides = (missing, 0) if model.tokenizer.padding_side == "left" else (0, missing)
    return torch.nn.functional.pad(row, sides, value=filler)


def load(name: str, prepare: Callable[[], Path]) -> Any:
    """Return a SentenceTransformer ready to encode, from the folder that ``prepare`` returns.

    Raises ModelError with the library's own first line if the folder cannot be loaded.
    """
    folder = prepare()
    # Silenced twice: the first time lets the library be imported that owns the bars of the second.
    with quiet_libraries():
        from sentence_transformers import SentenceTransformer

        with quiet_libraries():
            try:
                return SentenceTransformer(str(folder), device="cpu", local_files_only=True).eval()
            except Exception as error:  # the library raises whatever lies below it
                first = (str(error).splitlines() or [type(error).__name__])[0]
                raise ModelError(f"encoder {name!r} cannot be loaded: {first}") from None


@contextmanager
def side_by_side(precision: Precision) -> Iterator[ThreadPoolExecutor]:
    """Give a pool whose threads compute one batch each, as many threads as torch may use."""
    import torch

    allowed = torch.get_num_threads()
    pool = ThreadPoolExecutor(allowed, initializer=begin_thread, initargs=(precision,))
    try:
        with arithmetic(precision):
            torch.set_num_threads(1)
            yield pool
    finally:
        pool.shutdown(cancel_futures=True)
        torch.set_num_threads(allowed)


def begin_thread(precision: Precision) -> None:
    """Settle, for all that this thread will compute, its own threads (one) and its arithmetic."""
    import torch

    torch.set_num_threads(1)
    # Entered and never left: leaving would drop the converted weights that all threads share.
    arithmetic(precision).__enter__()


def arithmetic(precision: Precision) -> AbstractContextManager[Any]:
    """Return the context in which matrix products are computed in ``precision``."""
    import torch

    if precision is Precision.FLOAT32:
        return nullcontext()
    return torch.autocast("cpu", dtype=torch.bfloat16)


@contextmanager
def quiet_libraries() -> Iterator[None]:
    """Silence the model libraries' warnings, log lines and bars, and restore them afterwards."""
    with ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        for name in CHATTY_LIBRARIES:
            logger = logging.getLogger(name)
            stack.callback(logger.setLevel, logger.level)
            logger.setLevel(logging.ERROR)
        stack.enter_context(hidden_bars())
        yield


@contextmanager
def hidden_bars() -> Iterator[None]:
    """Hide the bar that transformers shows while loading, if that library is imported yet."""
    if "transformers" not in sys.modules:
        yield
        return
    from transformers.utils import logging as untyped

    bars: Any = untyped

    shown = bars.is_progress_bar_enabled()
    bars.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            bars.enable_progress_bar()
