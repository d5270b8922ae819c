"""Characters that nobody sees, or that change how others are seen: to be shown, never obeyed.

Control characters (terminal escapes among them), direction marks, zero-width characters, line and
paragraph separators, and the letters that Unicode draws as nothing.
"""

from __future__ import annotations

import unicodedata

CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Marks and letters by category, and blank all the same.
BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
# What lays out a text: every browser and every program reads it as that.
LAYOUT = frozenset("\t\n")


def is_unseen(character: str) -> bool:
    """Say whether a character is to be shown by its number."""
    if character in LAYOUT:
        return False
    return unicodedata.category(character) in CATEGORIES or character in BLANK_LETTERS


def unseen_in(text: str) -> frozenset[str]:
    """Return the distinct unseen characters of a text."""
    return frozenset(character for character in frozenset(text) if is_unseen(character))


def number_of(character: str) -> str:
    """Return a character's number as Unicode writes it: ``U+202E``."""
    return f"U+{ord(character):04X}"
