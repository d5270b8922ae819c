"""Pairs as token ids, cut to a longest length and, for training, renumbered without gaps.

The bundled model knows 250,037 pieces, of which a run meets a tenth; a model that holds those
alone takes 50 MB instead of 384, which matters on a machine that a run has to be carried to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.evaluation.pairs import Pair

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TOKENIZER, PADDING = "tokenizer.json", "<pad>"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the model reads of some pairs: ids and mask as tensors (pairs, length)."""

    ids: Any
    mask: Any


class PairTokens:
    """The tokenizer of a model folder, over pairs; it remembers what it has cut up."""

    def __init__(self, folder: Path, longest: int) -> None:
        from tokenizers import Tokenizer

        self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        self._tokenizer.enable_truncation(longest, strategy="longest_first")
        self.padding: int = self._tokenizer.token_to_id(PADDING) or 0
        self._known: dict[tuple[str, str], tuple[int, ...]] = {}
        self._places: dict[int, int] | None = None

    def ids(self, pair: Pair) -> tuple[int, ...]:
        """Return the ids ``<s> premise </s></s> hypothesis </s>`` in the full vocabulary."""
        texts = (pair.premise, pair.hypothesis)
        if texts not in self._known:
            self._known[texts] = tuple(self._tokenizer.encode(*texts).ids)
        return self._known[texts]

    def length(self, pair: Pair) -> int:
        """Return how many tokens the pair has."""
        return len(self.ids(pair))

    def keep(self, pieces: Sequence[int]) -> None:
        """Number the pieces from now on by their place in ``pieces``, as a trimmed model does."""
        self._places = {piece: place for place, piece in enumerate(pieces)}

    def inputs(self, pairs: Sequence[Pair], device: Any) -> Inputs:
        """Return the pairs as tensors on ``device``, padded to the longest of them."""
        import torch

        rows = [self._placed(self.ids(pair)) for pair in pairs]
        longest = max(map(len, rows))
        padding = self._placed((self.padding,))
        ids = torch.tensor([row + padding * (longest - len(row)) for row in rows])
        lengths = torch.tensor([len(row) for row in rows])
        mask = (torch.arange(longest)[None, :] < lengths[:, None]).long()
        return Inputs(ids.to(device), mask.to(device))

    def _placed(self, ids: tuple[int, ...]) -> tuple[int, ...]:
        places = self._places
        return ids if places is None else tuple(places[piece] for piece in ids)


def pieces_of(tokens: PairTokens, pairs: Iterable[Pair]) -> tuple[int, ...]:
    """Return the ids of all pieces that occur in the pairs and of the padding, sorted."""
    found: set[int] = {tokens.padding}
    for pair in pairs:
        found.update(tokens.ids(pair))
    return tuple(sorted(found))
