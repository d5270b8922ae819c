"""Where a reviewer stopped: kept in the user's own folder, since it is nobody else's affair.

Beside the decisions it would be one more file to merge; in the report it would change its bytes.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from factcheck.reporting.files import write_atomically
from factcheck.reviewing.choice import Choice

STATE_VARIABLE = "FACTCHECK_STATE"


@dataclass(frozen=True, slots=True)
class Place:
    """The finding that was looked at, what was listed, and notes that wait for their answer.

    ``notes`` are pairs of a finding's id and a text.
    """

    finding: str = ""
    choice: Choice = field(default_factory=Choice)
    notes: tuple[tuple[str, str], ...] = ()


def state_folder() -> Path:
    """Return the folder for places; it need not exist yet.

    The environment variable FACTCHECK_STATE takes the place of the user's own state folder.
    """
    chosen = os.environ.get(STATE_VARIABLE)
    return Path(chosen) if chosen else Path(platformdirs.user_state_dir("factcheck"))


def place_file(report: Path, decisions: Path) -> Path:
    """Return where the place in a report, reviewed into a file of decisions, is kept."""
    named = "\n".join(os.path.realpath(path) for path in (report, decisions))
    digest = hashlib.sha256(named.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return state_folder() / "review" / f"{digest}.json"


def read_place(path: Path) -> Place:
    """Return the place of a file, and the beginning where it holds none that can be read."""
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(Place).validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return Place()


def write_place(path: Path, place: Place) -> None:
    """Keep a place; OutputError where it cannot be."""
    from pydantic import TypeAdapter

    text = TypeAdapter(Place).dump_json(place, indent=1).decode("utf-8")
    write_atomically(path, f"{text}\n")
