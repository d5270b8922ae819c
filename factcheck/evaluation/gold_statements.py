"""Gold statements: who said what in an article, as a person labelled it, one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import InputError
from factcheck.records.statements import Stance

TEXT_FIELDS = ("file", "content", "speaker", "cue")


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One labelled statement; ``file`` is the article's path below the folder of articles."""

    file: str
    content: str
    speaker: str
    cue: str
    stance: Stance


def read_gold_statements(path: Path) -> tuple[GoldStatement, ...]:
    """Read a JSON Lines file with the fields of ``GoldStatement``; others are passed over.

    Raises InputError with ``path:line:column`` for a line that is none.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise InputError(f"{path}: cannot be read: {reason}") from None
    lines = ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    gold = tuple(gold_statement(line, f"{path}:{number}") for number, line in lines)
    if not gold:
        raise InputError(f"{path}: no gold statement in it")
    return gold


def gold_statement(line: str, where: str) -> GoldStatement:
    """Read one line; InputError that starts with ``where``."""
    try:
        fields: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"{where}:{error.colno}: not JSON: {error.msg}") from None
    if not isinstance(fields, dict):
        raise InputError(f"{where}:1: not a JSON object")
    for name in (*TEXT_FIELDS, "stance"):
        if not isinstance(fields.get(name), str):
            raise InputError(f"{where}:1: {name} is missing or is no text")
    if fields["stance"] not in set(Stance):
        raise InputError(f"{where}:1: stance {fields['stance']!r} is none of {', '.join(Stance)}")
    texts = {name: fields[name] for name in TEXT_FIELDS}
    return GoldStatement(**texts, stance=Stance(fields["stance"]))
