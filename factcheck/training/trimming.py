"""A weight file with only the pieces that some texts need, to carry a model to another machine.

A text is cut into the same pieces as before: the best way to cut it is still there, and nothing
was added that could be better.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from factcheck.errors import ModelError
from factcheck.evaluation.pairs import Pair
from factcheck.models.e5_file import (
    BLOCK,
    BLOCK_LAYOUT,
    BLOCKS_OF_4_BITS,
    MAGIC,
    VERSION,
    E5File,
    Entry,
    Pieces,
    Shape,
    read_e5_file,
)
from factcheck.training.tokens import PairTokens, pieces_of

WORDS = "emb.word"
ENTRY = struct.Struct("<BIQQ")


def trim(weights: Path, tokens: PairTokens, pairs: Iterable[Pair], out: Path) -> int:
    """Write the file at ``weights`` to ``out`` with the pieces of these pairs; return its bytes.

    ``tokens`` are those of the same model. Raises ModelError for a file of another layout.
    """
    source = read_e5_file(weights)
    special = (source.pieces.begin, source.pieces.end, source.pieces.padding)
    kept = sorted({*special, source.pieces.unknown, *pieces_of(tokens, pairs)})
    trimmed = trimmed_file(source, kept)
    out.write_bytes(trimmed)
    return len(trimmed)


def trimmed_file(source: E5File, kept: Sequence[int]) -> bytes:
    """Return the bytes of a file like ``source`` that holds the pieces ``kept`` alone."""
    parts = {name: part_of(source, entry) for name, entry in source.entries.items()}
    parts[WORDS] = chosen_rows(source, kept)
    head = shape_bytes(source.shape, len(kept)) + piece_bytes(source.pieces, kept)
    head += normalised_bytes(source.normalised)
    counts = {name: entry.count for name, entry in source.entries.items()}
    counts[WORDS] = len(kept) * source.shape.hidden
    kinds = {name: entry.kind for name, entry in source.entries.items()}
    return head + directory_bytes(parts, counts, kinds, len(head)) + b"".join(parts.values())


def part_of(source: E5File, entry: Entry) -> bytes:
    """Return the stored bytes of one tensor."""
    return source.data[entry.offset : entry.offset + entry.length]


def chosen_rows(source: E5File, kept: Sequence[int]) -> bytes:
    """Return the stored embeddings of the pieces ``kept``, in that order."""
    entry, hidden = source.entries[WORDS], source.shape.hidden
    if entry.kind != BLOCKS_OF_4_BITS or hidden % BLOCK:
        raise ModelError("the embeddings of this weight file cannot be taken apart by rows")
    row = hidden // BLOCK * BLOCK_LAYOUT.itemsize
    stored = part_of(source, entry)
    return b"".join(stored[piece * row : (piece + 1) * row] for piece in kept)


def shape_bytes(shape: Shape, pieces: int) -> bytes:
    """Return the header for another number of pieces."""
    sizes = (shape.hidden, shape.layers, shape.heads, shape.feed_forward, pieces)
    numbers = (*sizes, shape.positions, shape.types, shape.epsilon, BLOCK)
    return struct.pack("<4sI7ifi", MAGIC, VERSION, *numbers)


def piece_bytes(pieces: Pieces, kept: Sequence[int]) -> bytes:
    """Return the tokenizer's part of the file for the pieces ``kept``."""
    texts = [pieces.texts[piece].encode() for piece in kept]
    ends = [0]
    for text in texts:
        ends.append(ends[-1] + len(text))
    special = (pieces.begin, pieces.end, pieces.padding, pieces.unknown)
    head = struct.pack("<5iQ", len(kept), *(kept.index(piece) for piece in special), ends[-1])
    scores = struct.pack(f"<{len(kept)}f", *(pieces.scores[piece] for piece in kept))
    return head + struct.pack(f"<{len(ends)}I", *ends) + scores + b"".join(texts)


def normalised_bytes(normalised: Mapping[str, str]) -> bytes:
    """Return the table of characters and what each is normalised to."""
    rows = b"".join(
        struct.pack(f"<IB{len(target)}I", ord(source), len(target), *map(ord, target))
        for source, target in normalised.items()
    )
    return struct.pack("<iI", len(normalised), len(rows)) + rows


def directory_bytes(
    parts: Mapping[str, bytes], counts: Mapping[str, int], kinds: Mapping[str, int], start: int
) -> bytes:
    """Return the directory of tensors that follows ``start`` bytes and precedes the tensors."""
    names = {name: struct.pack("<H", len(name.encode())) + name.encode() for name in parts}
    place = start + 4 + sum(len(name) + ENTRY.size for name in names.values())
    rows = []
    for name, part in parts.items():
        rows.append(names[name] + ENTRY.pack(kinds[name], counts[name], place, len(part)))
        place += len(part)
    return struct.pack("<i", len(parts)) + b"".join(rows)
