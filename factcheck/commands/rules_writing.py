"""What ``factcheck rules new`` writes: a rule file that was not there before."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.errors import InputError
from factcheck.reporting.files import write_atomically
from factcheck.rulebook.condition import Archetype
from factcheck.rulebook.skeleton import Kind, new_rule

RULE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def draft(identity: str, compares: str, kind: str) -> str:
    """Return the text of a new rule; InputError where the id cannot be a file's name."""
    if not RULE_ID.fullmatch(identity):
        raise InputError(f"{identity!r} is no rule id: small letters, digits and single hyphens")
    return new_rule(identity, Archetype(compares), Kind(kind))


def write_new(into: Path, identity: str, compares: str, kind: str) -> Path:
    """Write a new rule below a rules folder and return its path.

    Raises InputError where the id is no name or the file is there already, OutputError where it
    cannot be written.
    """
    text = draft(identity, compares, kind)
    path = into / Kind(kind).folder / f"{identity}.yaml"
    if path.exists():
        raise InputError(f"{path}: is there already")
    write_atomically(path, text)
    return path
