"""What the frozen lower layers of the encoder make of each text, computed once for a whole run.

They stay as they are, so each text leaves them the same every time: keeping that, a number a token
and dimension in half precision, saves three quarters of the cost of training four layers of twelve.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.models.classifier_folder import CONFIG, WEIGHTS
from factcheck.models.storage import file_digest
from factcheck.training.devices import CPU, arithmetic, suit_attention
from factcheck.training.text_tokens import TextTokens

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

ROWS = 48


@dataclass(frozen=True, slots=True)
class LowerLayers:
    """The lowest ``count`` layers of the encoder in the folder ``base``."""

    base: Path
    count: int


class LowerOutputs:
    """The kept outputs of texts: ``rows`` (tokens of all texts, width), text after text."""

    def __init__(
        self, rows: npt.NDArray[np.float16], texts: Sequence[str], tokens: TextTokens
    ) -> None:
        self._rows = rows
        ends = accumulate(map(tokens.length, texts))
        self._places = {
            t: (end - tokens.length(t), end) for t, end in zip(texts, ends, strict=True)
        }

    def length(self, text: str) -> int:
        """Return how many tokens the text has."""
        first, past = self._places[text]
        return past - first

    def padded(self, texts: Sequence[str]) -> tuple[Any, Any]:
        """Return outputs (texts, length, width) and mask (texts, length) as float32 tensors."""
        import torch

        longest = max(map(self.length, texts))
        states = torch.zeros(len(texts), longest, self._rows.shape[1])
        mask = torch.zeros(len(texts), longest)
        for row, text in enumerate(texts):
            first, past = self._places[text]
            states[row, : past - first] = torch.from_numpy(self._rows[first:past].astype("float32"))
            mask[row, : past - first] = 1
        return states, mask


def lower_outputs(
    layers: LowerLayers,
    texts: Iterable[str],
    tokens: TextTokens,
    folder: Path,
    progress: Callable[[int, int], None],
) -> LowerOutputs:
    """Return what the layers make of the texts.

    It is kept in ``folder`` in a file named after all that it depends on, which a later call reads
    again. ``progress`` is called with the texts done, and all there are.
    """
    import numpy as np

    ordered = sorted(set(texts), key=lambda text: (tokens.length(text), text))
    path = folder / f"lower-{outputs_digest(layers, ordered, tokens)[:16]}.npy"
    if not path.is_file():
        fresh = path.with_suffix(".new")
        write_outputs(lower_model(layers), ordered, tokens, fresh, progress)
        fresh.replace(path)
    return LowerOutputs(np.load(path, mmap_mode="r"), ordered, tokens)


def outputs_digest(layers: LowerLayers, texts: Sequence[str], tokens: TextTokens) -> str:
    """Return one digest of all that the outputs depend on."""
    weights = file_digest(layers.base / WEIGHTS)
    whole = hashlib.sha256(f"{weights} {layers.count}\n".encode())
    for text in texts:
        whole.update(f"{tokens.ids(text)}\n".encode())
    return whole.hexdigest()


def lower_model(layers: LowerLayers) -> Any:
    """Return the encoder without the layers above these, ready to compute."""
    model = whole_model(layers.base, 0.0)
    suit_attention(model, CPU)
    model.encoder.layer = model.encoder.layer[: layers.count]
    return model.eval()


def whole_model(base: Path, dropout: float) -> Any:
    """Return the encoder in ``base`` as a BertModel without its pooler; attention never drops."""
    from safetensors.torch import load_file
    from transformers import BertConfig, BertModel

    config = BertConfig.from_json_file(base / CONFIG)
    config.hidden_dropout_prob, config.attention_probs_dropout_prob = dropout, 0.0
    model = BertModel(config, add_pooling_layer=False)
    stored = load_file(base / WEIGHTS)
    model.load_state_dict({n: v for n, v in stored.items() if not n.startswith("pooler.")})
    return model


def write_outputs(
    model: Any,
    texts: Sequence[str],
    tokens: TextTokens,
    path: Path,
    progress: Callable[[int, int], None],
) -> None:
    """Write the model's outputs for texts, in their order, to ``path`` as an array of NumPy."""
    import numpy as np
    import torch

    shape = (sum(map(tokens.length, texts)), model.config.hidden_size)
    rows = np.lib.format.open_memmap(path, mode="w+", dtype=np.float16, shape=shape)
    place = 0
    with torch.inference_mode(), arithmetic(CPU):
        for start in range(0, len(texts), ROWS):
            ids = [tokens.ids(text) for text in texts[start : start + ROWS]]
            longest = max(map(len, ids))
            whole = torch.tensor([row + (tokens.padding,) * (longest - len(row)) for row in ids])
            mask = torch.arange(longest)[None, :] < torch.tensor([[len(row)] for row in ids])
            found = model(input_ids=whole, attention_mask=mask.long()).last_hidden_state[mask]
            rows[place : place + len(found)] = found.half().numpy()
            place += len(found)
            progress(min(start + ROWS, len(texts)), len(texts))
    rows.flush()
