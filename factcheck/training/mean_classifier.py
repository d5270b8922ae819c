"""The module itself; it is apart because defining it imports torch."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from factcheck.records.premises import LABELS


class MeanClassifier(nn.Module):
    """A BERT encoder, the mean over the tokens of its last layer, and one linear layer."""

    def __init__(self, bert: Any, dropout: float) -> None:
        super().__init__()
        self.bert = bert
        self.dropout = nn.Dropout(dropout)
        self.classifier = nn.Linear(bert.config.hidden_size, len(LABELS))

    @property
    def device(self) -> torch.device:
        """Return where the weights are."""
        return self.classifier.weight.device

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the logits (pairs, classes) for ids and mask (pairs, length)."""
        outputs = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        counted = mask[:, :, None].to(outputs.dtype)
        mean = (outputs * counted).sum(dim=1) / counted.sum(dim=1)
        logits: torch.Tensor = self.classifier(self.dropout(mean))
        return logits
