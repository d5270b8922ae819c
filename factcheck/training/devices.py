"""What a model is trained on: a graphics card, or the processor."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from factcheck.models.precision import Precision, cpu_precision

CPU = "cpu"
ATTENTION = "eager"
"""Attention by plain products: in bfloat16 the fused one learns twelve times more slowly."""


def best_device() -> str:
    """Return cuda if torch sees a card that it can use, else cpu."""
    import torch

    return "cuda" if torch.cuda.is_available() else CPU


def arithmetic(device: str) -> AbstractContextManager[Any]:
    """Return the context for matrix products: bfloat16 where the device computes it, else float32.

    ``device`` is a kind of torch's, cuda or cpu. On a processor that multiplies bfloat16 natively a
    step takes two thirds of the time.
    """
    import torch

    if device == CPU and cpu_precision() is not Precision.BFLOAT16:
        return nullcontext()
    return torch.autocast(device, dtype=torch.bfloat16)
