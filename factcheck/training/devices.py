"""What a model is trained on: a graphics card, or the processor."""

from __future__ import annotations


def best_device() -> str:
    """Return cuda if torch sees a card that it can use, else cpu."""
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"
