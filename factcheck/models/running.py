"""Running a model of sentence-transformers, so that each output depends on its own item alone.

Batches have fixed shapes and each is computed on one thread, several side by side. An item has so
one output, to the bit, whatever the other items, their order, what a cache already holds, and the
number of cores. It costs about a tenth of the speed of batches that are cut to fit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic

from factcheck.errors import ModelError
from factcheck.models.batches import ROWS, Batch, Item, fixed_batches
from factcheck.models.loading import quiet_libraries
from factcheck.models.precision import Precision
from factcheck.models.threads import side_by_side

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.models.encoder import Progress

    Rows = npt.NDArray[np.float64]

Tokens = dict[str, Any]
"""One item as a model reads it: name of an input -> tensor of one row."""


@dataclass(frozen=True, slots=True)
class Runner(Generic[Item]):
    """A loaded model, how it reads one item, and the name of the output that is wanted."""

    model: Any
    read: Callable[[Item], Mapping[str, Any]]
    output: str
    precision: Precision

    def __call__(self, items: Sequence[Item], progress: Progress) -> Rows:
        """Return the outputs as an array (items, width), in order; at least one item is given.

        Raises ModelError if the model is not a transformer that reads tokens under a mask.
        """
        import numpy as np

        copies = Counter(items)
        found: dict[Item, Any] = {}
        with quiet_libraries(), side_by_side(self.precision) as pool:
            rows = {item: tokens_of(self.read(item)) for item in copies}
            lengths = {item: row["attention_mask"].shape[1] for item, row in rows.items()}
            batches = fixed_batches(lengths, self.model.max_seq_length or max(lengths.values()))
            computed = pool.map(lambda batch: self._outputs(batch, rows), batches)
            for batch, values in zip(batches, computed, strict=True):
                found.update(zip(batch.items, values, strict=False))
                progress(sum(copies[item] for item in batch.items))
        return np.stack([found[item] for item in items])

    def _outputs(self, batch: Batch[Item], rows: Mapping[Item, Tokens]) -> Rows:
        """Return ROWS outputs: those of the batch's items in order, then copies that fill it."""
        import torch

        chosen = [rows[item] for item in batch.items]
        chosen += [chosen[-1]] * (ROWS - len(chosen))
        padded = [
            {name: widened(self.model, name, row[name], batch.length) for name in row}
            for row in chosen
        ]
        inputs = {name: torch.cat([row[name] for row in padded]) for name in padded[0]}
        with torch.inference_mode():
            computed: Rows = self.model(inputs)[self.output].to(torch.float64).numpy()
        return computed


def tokens_of(read: Mapping[str, Any]) -> Tokens:
    """Return those inputs that are tensors of one row of tokens.

    Raises ModelError if the model is not a transformer that reads tokens under a mask.
    """
    tokens = {name: value for name, value in read.items() if getattr(value, "ndim", 0) == 2}
    if not {"input_ids", "attention_mask"} <= tokens.keys():
        raise ModelError("the model is not a transformer over tokens, which is all that runs here")
    return tokens


def widened(model: Any, name: str, row: Any, length: int) -> Any:
    """Return one input of one item, padded to ``length`` on the side that the tokenizer pads."""
    import torch

    filler = model.tokenizer.pad_token_id if name == "input_ids" else 0
    missing = length - row.shape[1]
    sides = (missing, 0) if model.tokenizer.padding_side == "left" else (0, missing)
    return torch.nn.functional.pad(row, sides, value=filler)


def prompt_of(model: Any) -> str | None:
    """Return the words that the model wants in front of what it reads, None where it wants none."""
    return model.prompts.get(model.default_prompt_name) or None
