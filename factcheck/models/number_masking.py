"""A tokenizer that reads every number as the same one, so that 10.31 and 10.36 lie together.

The mask is a step of the tokenizer itself: whatever loads a folder with such a tokenizer masks
numbers without knowing of it.
"""

from __future__ import annotations

from typing import Any

NUMBER = r"\p{Nd}+(?:[.,:]\p{Nd}+)*"
"""Digits, with separators inside: 5, 1.500, 10,31 and 14:06."""

MASK = "0"


def number_masking(settings: dict[str, Any]) -> dict[str, Any]:
    """Return the settings of a ``tokenizer.json`` with numbers masked after all that it does."""
    own = settings.get("normalizer")
    mask = {"type": "Replace", "pattern": {"Regex": NUMBER}, "content": MASK}
    steps = [own, mask] if own else [mask]
    return {**settings, "normalizer": {"type": "Sequence", "normalizers": steps}}
