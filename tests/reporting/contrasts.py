"""Contrasts of colours by the formula of WCAG 2.2, and the least that text and marks need."""

from __future__ import annotations

import re

READABLE = 4.5
"""The least contrast of text with its ground."""
VISIBLE = 3.0
"""The least contrast of an edge or a mark with its ground."""


def palettes_of(css: str) -> list[dict[str, str]]:
    """Return the colours of the light and of the dark page by their names in a style sheet."""
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    return [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in blocks]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ``#rrggbb``, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour ``#rrggbb``, from 0 to 1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
