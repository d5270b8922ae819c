"""How things stand out on a terminal: with colours, or by signs and weight alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# Terminals of these names have no colours, or nobody knows what they have.
WITHOUT_COLOURS = ("", "dumb", "unknown", "vt52", "vt100", "vt102", "vt220")


@dataclass(frozen=True, slots=True)
class Look:
    """Styles by what they are for, and the signs around words that conflict."""

    marked: str
    opened: str
    closed: str
    quiet: str
    strong: str
    good: str
    bad: str
    key: str


COLOURED = Look(
    marked="bold underline $text-warning",
    opened="",
    closed="",
    quiet="$foreground 65%",
    strong="bold",
    good="bold $text-success",
    bad="bold $text-error",
    key="bold $text-accent",
)
# Brackets, since old terminals show neither bold nor underlined text.
PLAIN = Look(
    marked="bold underline",
    opened="[",
    closed="]",
    quiet="",
    strong="bold",
    good="bold",
    bad="bold",
    key="bold",
)


def has_colours(environment: Mapping[str, str]) -> bool:
    """Say whether a terminal's environment allows colours: NO_COLOR and TERM decide."""
    return not environment.get("NO_COLOR") and environment.get("TERM", "") not in WITHOUT_COLOURS
