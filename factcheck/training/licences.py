"""Which data weights may be trained on that are shipped: ``sources.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from factcheck.errors import InputError
from factcheck.yaml_files import Entry, load_yaml

TAUGHT = ".taught.jsonl"
"""How the name of a file ends whose pairs other models labelled; the rest names the first file."""

FILE = Path(__file__).with_name("sources.yaml")


class Origin(Entry):
    """A file of pairs, what people call it, its licence, and whether that allows shipping."""

    file: str
    name: str
    licence: str
    shipped: bool


class SourcesFile(Entry):
    """The whole file."""

    sources: tuple[Origin, ...]


class Followed(Protocol):
    """A plan of any kind of training."""

    @property
    def files(self) -> tuple[str, ...]:
        """Return the names of the files that are trained on, sorted."""


def origins_of(plans: Sequence[Followed], path: Path = FILE) -> tuple[Origin, ...]:
    """Return the origins of all that weights which went through these plans were trained on.

    Raises InputError if one of the files is unknown, or may not go into weights that are shipped.
    """
    known = {origin.file: origin for origin in load_yaml(path, SourcesFile).sources}
    files = sorted({name.replace(TAUGHT, ".jsonl") for plan in plans for name in plan.files})
    barred = [name for name in files if name not in known or not known[name].shipped]
    if barred:
        raise InputError(
            f"weights trained on {', '.join(barred)} cannot be shipped: {path.name} does not "
            "list a licence that allows it"
        )
    return tuple(known[name] for name in files)
