"""One tensor of a safetensors file, read where it lies: only the rows that are asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

LENGTH_BYTES = 8
"""The file begins with the length of its description, little-endian, then the description."""

FLOAT32 = "F32"


def mapped(path: Path, name: str) -> npt.NDArray[np.float32]:
    """Return a tensor as an array that stays in the file until it is read.

    Raises OSError if the file cannot be read, ValueError if it holds no such tensor in float32.
    """
    import numpy as np

    with path.open("rb") as stream:
        length = int.from_bytes(stream.read(LENGTH_BYTES), "little")
        described: dict[str, Any] = json.loads(stream.read(length))
    told = described.get(name, {})
    if told.get("dtype") != FLOAT32:
        raise ValueError(f"{path.name} holds no tensor {name} in float32")
    start = LENGTH_BYTES + length + told["data_offsets"][0]
    return np.memmap(path, np.float32, "r", start, tuple(told["shape"]))
