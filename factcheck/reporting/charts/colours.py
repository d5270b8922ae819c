"""The colours of charts by what they stand for, on light and on dark ground.

Every drawn element carries its role as a class and its light colour as an attribute; a style sheet
turns the classes dark. Colour is never the only sign: each mark has a shape of its own.
"""

from __future__ import annotations

from typing import Final

PREFIX: Final = "chart-"
LIGHT: Final = {
    "ground": "#ffffff",
    "ink": "#1b1f24",
    "muted": "#57606a",
    "rule": "#c8d0d9",
    "asserts": "#0b5cad",
    "denies": "#b3390d",
    "changed": "#6f3fb5",
    "both": "#6d5600",
    "one_side": "#0b6560",
    "other_side": "#9c2f72",
    "value": "#0b5cad",
    "agree": "#1c6b34",
}
DARK: Final = {
    "ground": "#14181d",
    "ink": "#e6edf3",
    "muted": "#a3adb8",
    "rule": "#454e58",
    "asserts": "#7ab7ff",
    "denies": "#ff9a6b",
    "changed": "#cbaaff",
    "both": "#e3c54a",
    "one_side": "#4fd1c3",
    "other_side": "#f29ad0",
    "value": "#7ab7ff",
    "agree": "#6fd08c",
}


def dark_style() -> str:
    """Return the style sheet that turns charts dark where the reader's screen is."""
    rules = "".join(
        f".{PREFIX}{role}{{fill:{colour}}}.{PREFIX}{role}-line{{stroke:{colour}}}"
        for role, colour in DARK.items()
    )
    return f"@media screen and (prefers-color-scheme:dark){{{rules}}}"
