"""What a model is trained on: a graphics card, or the processor."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from factcheck.models.precision import Precision, cpu_precision

CPU = "cpu"
PLAIN_PRODUCTS = "eager"
"""What transformers calls attention that is not fused."""


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


def suit_attention(bert: Any, device: str) -> None:
    """Let a BertModel compute attention by plain products on a processor, fused elsewhere.

    In bfloat16 the way back through the fused one takes a processor twelve times as long.
    """
    if device == CPU:
        bert.set_attn_implementation(PLAIN_PRODUCTS)
