"""Weight files of encoder and entailment model, small enough to write out in a test."""

from __future__ import annotations

import struct
from functools import partial
from pathlib import Path

import numpy as np

from factcheck.models.classifier_folder import BODY, TOP
from factcheck.models.e5_file import read_e5_file
from factcheck.models.e5_folder import bert_weights
from factcheck.models.weight_changes import changes_between, in_codes, write_changes
from factcheck.records.premises import LABELS

HIDDEN, LAYERS, HEADS, INNER, POSITIONS, TYPES = 32, 1, 2, 64, 16, 2
PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", "a", "b", "▁ab", "<mask>")
SCORES = (0.0, 0.0, 0.0, 0.0, -2.0, -3.0, -3.5, -1.0, 0.0)
NORMALISED = {"\x07": "", "\n": " ", "ﬁ": "fi"}


def tiny_weights(path: Path, *, version: int = 1, block: int = 32) -> Path:
    """Write a whole weight file to ``path`` and return the path."""
    path.write_bytes(assembled(version, block))
    return path


def assembled(version: int, block: int) -> bytes:
    sizes = (HIDDEN, LAYERS, HEADS, INNER, len(PIECES), POSITIONS, TYPES)
    head = b"E5S1" + struct.pack("<I7ifi", version, *sizes, 1e-12, block)
    head += tokenizer_part() + normalisation_part()
    tensors = tensor_parts()
    directory = sum(2 + len(name) + 21 for name in tensors)
    offset = len(head) + 4 + directory
    entries, data = b"", b""
    for name, (kind, count, raw) in tensors.items():
        entries += struct.pack("<H", len(name)) + name.encode()
        entries += struct.pack("<BIQQ", kind, count, offset + len(data), len(raw))
        data += raw
    return head + struct.pack("<i", len(tensors)) + entries + data


def tokenizer_part() -> bytes:
    pieces = [piece.encode() for piece in PIECES]
    ends = [sum(map(len, pieces[:i])) for i in range(len(pieces) + 1)]
    numbers = struct.pack("<5iQ", len(pieces), 0, 2, 1, 3, ends[-1])
    numbers += struct.pack(f"<{len(ends)}I", *ends) + struct.pack(f"<{len(SCORES)}f", *SCORES)
    return numbers + b"".join(pieces)


def normalisation_part() -> bytes:
    rows = b"".join(
        struct.pack(f"<IB{len(target)}I", ord(source), len(target), *map(ord, target))
        for source, target in NORMALISED.items()
    )
    return struct.pack("<iI", len(NORMALISED), len(rows)) + rows


def tensor_parts() -> dict[str, tuple[int, int, bytes]]:
    parts = {
        "emb.word": blocks(len(PIECES) * HIDDEN),
        "emb.pos": stored(POSITIONS * HIDDEN),
        "emb.type": stored(TYPES * HIDDEN),
        "emb.ln.w": stored(HIDDEN),
        "emb.ln.b": stored(HIDDEN),
    }
    wide = {"fi": (INNER, HIDDEN), "fo": (HIDDEN, INNER)}
    for short in ("q", "k", "v", "ao", "fi", "fo"):
        outputs, inputs = wide.get(short, (HIDDEN, HIDDEN))
        parts[f"l0.{short}.w"] = blocks(outputs * inputs)
        parts[f"l0.{short}.b"] = stored(outputs)
    for short in ("aln", "oln"):
        parts[f"l0.{short}.w"] = stored(HIDDEN)
        parts[f"l0.{short}.b"] = stored(HIDDEN)
    return parts


def stored(count: int) -> tuple[int, int, bytes]:
    return 0, count, struct.pack(f"<{count}f", *(0.5 + 0.01 * (i % 7) for i in range(count)))


def blocks(count: int) -> tuple[int, int, bytes]:
    """Blocks with scale 0.5: byte j holds nibble j % 16 low and 15 - j % 16 high."""
    block = struct.pack("<e16B", 0.5, *(j | (15 - j) << 4 for j in range(16)))
    return 1, count, block * (count // 32)


def tiny_changes(path: Path, weights: Path, *, temperature: float = 0.5) -> Path:
    """Write the changes that make a classifier of tiny weights to ``path``; return the path.

    The words, which are all alike in the tiny weights, are moved apart; the layer on top is fresh.
    """
    chance = np.random.default_rng(5)
    words = f"{BODY}embeddings.word_embeddings.weight"
    base = {BODY + name: value for name, value in bert_weights(read_e5_file(weights)).items()}
    moved = base[words] + chance.normal(size=base[words].shape)
    trained = {
        words: moved.astype(np.float32),
        f"{TOP}weight": chance.normal(size=(len(LABELS), HIDDEN)).astype(np.float32),
        f"{TOP}bias": np.zeros(len(LABELS), dtype=np.float32),
    }
    facts = {"labels": list(LABELS), "temperature": temperature}
    write_changes(changes_between(base, trained, partial(in_codes, bits=8), facts), path)
    return path
