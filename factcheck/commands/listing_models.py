"""What ``factcheck models list`` prints: one row a model, as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from factcheck.aligned_tables import aligned_table
from factcheck.errors import ModelError
from factcheck.models.model_files import Role

SCHEMA = "factcheck-models/1"
HEADERS = ("role", "name", "source", "size", "digest", "cached")
SHOWN_DIGITS = 16
NOT_KNOWN = "-"


@dataclass(frozen=True, slots=True)
class Row:
    """One model; where it cannot be used ``fault`` says why, and the rest is not known.

    ``size`` is in bytes, of what the model comes as; ``cached`` says whether the folder that is
    loaded is there and sound.
    """

    role: Role
    name: str
    id: str | None = None
    source: str | None = None
    size: int | None = None
    digest: str | None = None
    cached: bool = False
    fault: str | None = None


def listed(encoder: str, entailment: str) -> tuple[Row, ...]:
    """Return a row for the model of each role, and the proposition encoder's if it is here."""
    from factcheck.models.bundled_propositions import is_installed
    from factcheck.models.encoder import PROPOSITIONS

    chosen = row_of(Role.ENCODER, encoder), row_of(Role.ENTAILMENT, entailment)
    if encoder == PROPOSITIONS or not is_installed():
        return chosen
    return (*chosen, row_of(Role.ENCODER, PROPOSITIONS))


def row_of(role: Role, name: str) -> Row:
    """Return the row of the model that a user calls ``name``."""
    from factcheck.models.naming import find_model

    try:
        files = find_model(role, name)
    except ModelError as error:
        return Row(role, name, fault=str(error))
    return Row(role, name, files.id, files.source, files.size, files.digest, files.is_ready)


def as_table(rows: Sequence[Row]) -> str:
    """Return the rows as a table; sizes in MB, digests shortened."""
    return aligned_table(HEADERS, ([row.role, row.name, *cells_of(row)] for row in rows))


def cells_of(row: Row) -> list[str]:
    """Return the cells behind role and name."""
    if row.source is None or row.size is None or row.digest is None:
        return [NOT_KNOWN] * 4
    size = f"{row.size / 1e6:.1f} MB"
    return [row.source, size, row.digest[:SHOWN_DIGITS], "yes" if row.cached else "no"]


def as_json(rows: Sequence[Row]) -> str:
    """Return the rows as JSON; what is not known is null."""
    told = {"schema": SCHEMA, "models": [asdict(row) for row in rows]}
    return json.dumps(told, ensure_ascii=False, indent=2)
