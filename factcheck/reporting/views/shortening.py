"""Texts cut to a length, with an ellipsis that says so."""

from __future__ import annotations

ELLIPSIS = "…"
SHORT_QUOTE = 160
"""Characters of a quote in a table."""


def shortened(text: str, most: int) -> str:
    """Return a text of at most ``most`` characters, cut between two words where that is near."""
    if len(text) <= most:
        return text
    kept = text[: max(most - 1, 0)]
    words = kept.rpartition(" ")[0]
    return (words if len(words) * 3 >= len(kept) * 2 else kept).rstrip(" ,;:.") + ELLIPSIS
