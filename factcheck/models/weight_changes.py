"""How far trained weights are from the embedded ones, stored in few bits: what can be shipped.

A file holds, for each tensor that training moved, its change as codes of a few bits with a scale
for each block, or as two narrow matrices, or (vectors, and tensors that the base lacks) in half
precision. Added to the base weights it gives the trained model, nearly.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]
    Parts = dict[str, npt.NDArray[Any]]

BLOCK = 64
CODES, SCALES, LEFT, RIGHT, PLAIN = ":codes", ":scales", ":left", ":right", ":plain"
NARROWER = tuple(1.0 - 0.05 * place for place in range(13))
"""Ranges tried for a block, as shares of its largest change: cutting off peaks may pay."""

FITS = "base"
"""The fact that names the weights which the changes were made to, by their digest."""

STORED = "factcheck"
"""The key of the file's metadata under which its own facts are kept, as JSON."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The parts of a file by name, and the facts told about them (base, labels, temperature)."""

    parts: Mapping[str, npt.NDArray[Any]]
    facts: Mapping[str, Any]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the tensors that are changed, sorted."""
        return tuple(sorted({part.rpartition(":")[0] for part in self.parts}))

    def added_to(self, base: Mapping[str, Array]) -> dict[str, Array]:
        """Return the base's tensors with the changes added, and those that it lacks.

        Raises ModelError where they were made to other weights, or do not fit.
        """
        import numpy as np

        if self.facts.get(FITS) != weights_digest(base, self.names):
            raise ModelError("the changes of weights were made to another base model")
        found = dict(base)
        for name in self.names:
            own = base.get(name)
            change = self._change(name, None if own is None else own.shape)
            if own is not None and own.shape != change.shape:
                raise ModelError(f"the change of {name} is {change.shape}, its weight {own.shape}")
            found[name] = change if own is None else (own + change).astype(np.float32)
        return found

    def _change(self, name: str, sizes: tuple[int, ...] | None) -> Array:
        import numpy as np

        parts = {kind: self.parts.get(name + kind) for kind in (CODES, SCALES, LEFT, RIGHT, PLAIN)}
        if (plain := parts[PLAIN]) is not None:
            return plain.astype(np.float32)
        left, right, codes, scales = (parts[kind] for kind in (LEFT, RIGHT, CODES, SCALES))
        if left is not None and right is not None:
            return left.astype(np.float32) @ right.astype(np.float32)
        if codes is None or scales is None or sizes is None:
            raise ModelError(f"the change of {name} is incomplete")
        try:
            return from_codes(codes, scales, sizes)
        except ValueError as error:
            raise ModelError(f"the change of {name}: {error}") from None


def weights_digest(weights: Mapping[str, Array], names: Iterable[str]) -> str:
    """Return one SHA-256, as hex, over those of the named tensors that there are."""
    whole = hashlib.sha256()
    for name in sorted(set(names) & weights.keys()):
        whole.update(name.encode() + b"\0" + weights[name].tobytes())
    return whole.hexdigest()


def from_codes(
    codes: npt.NDArray[np.uint8], scales: npt.NDArray[np.float16], sizes: tuple[int, ...]
) -> Array:
    """Return the numbers that codes stand for. Raises ValueError if they are not that many."""
    import numpy as np

    count, stored = int(np.prod(sizes)), scales.size * BLOCK
    bits, over = divmod(8 * codes.size, stored or 1)
    if over or not 0 < bits <= 8 or not count <= stored < count + BLOCK:
        raise ValueError(f"{codes.size} bytes of codes are no weight of {sizes}")
    rows = np.unpackbits(codes, count=stored * bits).reshape(-1, bits)
    places = rows @ (1 << np.arange(bits, dtype=np.uint16)[::-1])
    values = (places.reshape(-1, BLOCK) - middle(bits)) * scales.astype(np.float32)[:, None]
    return values.reshape(-1)[:count].reshape(sizes).astype(np.float32)


def middle(bits: int) -> float:
    """Return the code, between two codes, that would stand for zero."""
    return ((1 << bits) - 1) / 2


def in_codes(change: Array, bits: int) -> Parts:
    """Return a change as codes of ``bits`` bits and a scale for each block of 64 weights."""
    import numpy as np

    flat = np.zeros(-(-change.size // BLOCK) * BLOCK, dtype=np.float32)
    flat[: change.size] = change.reshape(-1)
    blocks = flat.reshape(-1, BLOCK)
    scales = best_scales(blocks, bits)
    places = nearest(blocks, scales, bits).astype(np.uint8).reshape(-1, 1)
    return {CODES: np.packbits(np.unpackbits(places, axis=1)[:, 8 - bits :]), SCALES: scales}


def best_scales(blocks: Array, bits: int) -> npt.NDArray[np.float16]:
    """Return for each block the scale that leaves the least squared error, of some tried."""
    import numpy as np

    widest = np.abs(blocks).max(axis=1) / max(middle(bits), 0.5)
    tried = [(widest * share).astype(np.float16) for share in NARROWER]
    errors = []
    for scales in tried:
        steps = scales.astype(np.float32)[:, None]
        back = (nearest(blocks, scales, bits) - middle(bits)) * steps
        errors.append(np.square(back - blocks).sum(axis=1))
    best = np.stack(errors).argmin(axis=0)
    chosen: npt.NDArray[np.float16] = np.stack(tried)[best, np.arange(len(blocks))]
    return chosen


def nearest(blocks: Array, scales: npt.NDArray[np.float16], bits: int) -> Array:
    """Return for each number the code whose value is nearest."""
    import numpy as np

    steps = scales.astype(np.float32)[:, None]
    ratios = np.divide(blocks, steps, out=np.zeros_like(blocks), where=steps > 0)
    rounded: Array = np.clip(np.rint(ratios + middle(bits)), 0, (1 << bits) - 1)
    return rounded


def in_ranks(change: Array, rank: int) -> Parts:
    """Return a change as two matrices of ``rank`` that come nearest to it, in half precision."""
    import numpy as np

    left, strengths, right = np.linalg.svd(change.astype(np.float64), full_matrices=False)
    roots = np.sqrt(strengths[:rank])
    return {
        LEFT: (left[:, :rank] * roots).astype(np.float16),
        RIGHT: (roots[:, None] * right[:rank]).astype(np.float16),
    }


def changes_between(
    base: Mapping[str, Array],
    trained: Mapping[str, Array],
    form: Callable[[Array], Parts],
    facts: Mapping[str, Any],
) -> Changes:
    """Return what is to be stored: matrices of the base in ``form``, all else in half precision."""
    import numpy as np

    def stored() -> Iterator[tuple[str, npt.NDArray[Any]]]:
        for name, value in sorted(trained.items()):
            own = base.get(name)
            change = value if own is None else value - own
            if own is None or change.ndim < 2:
                yield name + PLAIN, change.astype(np.float16)
            else:
                yield from ((name + kind, part) for kind, part in form(change).items())

    made_to = weights_digest(base, trained)
    return Changes(dict(stored()), {**facts, FITS: made_to})


def write_changes(changes: Changes, path: Path) -> None:
    """Write the file. Raises OSError if it cannot be written."""
    from safetensors.numpy import save_file

    facts = json.dumps(changes.facts, sort_keys=True)
    save_file(dict(changes.parts), path, metadata={STORED: facts})


def read_changes(path: Path) -> Changes:
    """Read the file. Raises ModelError if it cannot be read or is another kind of file."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "numpy") as stored:
            facts = json.loads((stored.metadata() or {})[STORED])
            names = tuple(stored.keys())
            return Changes({name: stored.get_tensor(name) for name in names}, facts)
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise ModelError(f"{path}: no changes of weights can be read from it: {error}") from None
