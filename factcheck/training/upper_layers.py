"""The module that is trained: the upper layers of the encoder and the mean of their outputs.

It is apart because defining it imports torch.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

HIDDEN = -1e9
"""Added to the attention that a token pays to padding."""


class UpperLayers(nn.Module):
    """The layers of a BERT encoder from ``first`` on, under the names that they have in it."""

    def __init__(self, bert: Any, first: int) -> None:
        super().__init__()
        layers = bert.encoder.layer
        kept = {str(number): layers[number] for number in range(first, len(layers))}
        encoder = nn.Module()
        encoder.layer = nn.ModuleDict(kept)
        self.bert: Any = nn.Module()
        self.bert.encoder = encoder
        self.bert.config = bert.config

    @property
    def device(self) -> torch.device:
        """Return where the weights are."""
        return next(self.parameters()).device

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return unit vectors (texts, width) for states (texts, length, width) under a mask."""
        closed = (1 - mask)[:, None, None, :] * HIDDEN
        for layer in self.bert.encoder.layer.values():
            found = layer(states, closed)
            states = found[0] if isinstance(found, tuple) else found
        counted = mask[:, :, None]
        mean = (states.float() * counted).sum(dim=1) / counted.sum(dim=1)
        return nn.functional.normalize(mean, dim=1)
