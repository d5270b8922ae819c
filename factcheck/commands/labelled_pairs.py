"""What every ``factcheck eval`` that reads labels takes: files of labels, each with its folder."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.errors import InputError


class ScoreFormat(StrEnum):
    """A form in which a score is printed."""

    TABLE = "table"
    JSON = "json"


LabelledPaths = Annotated[
    list[Path],
    typer.Argument(
        metavar="GOLD.jsonl ARTICLES [GOLD.jsonl ARTICLES]...",
        help="A file of labels and the folder with its articles; several pairs add up.",
    ),
]
FormatOption = Annotated[ScoreFormat, typer.Option("--format", help="How the figures are printed.")]
DetailsOption = Annotated[
    bool,
    typer.Option("--details", help="List each label that is missed or read wrong, and extras."),
]
RulesOption = Annotated[
    list[Path] | None,
    typer.Option("--rules", help="Folder with rules of your own; may be given several times."),
]


def pairs_of(paths: Sequence[Path]) -> tuple[tuple[Path, Path], ...]:
    """Return gold files with their folders; InputError where one lacks its folder."""
    if len(paths) % 2:
        raise InputError(f"{paths[-1]}: name the folder of its articles behind each gold file")
    return tuple(zip(paths[::2], paths[1::2], strict=True))
