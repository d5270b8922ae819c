"""What several commands of ``python -m factcheck.training`` take: files, folders, the device."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

PlanFile = Annotated[Path, typer.Argument(help="The plan of the run: a YAML file.")]
RunFolder = Annotated[Path, typer.Option("--run", help="Folder of the run: log and checkpoint.")]
DataFolder = Annotated[Path, typer.Option("--data", help="Folder with the files of pairs.")]
BaseFolder = Annotated[
    Path | None,
    typer.Option("--base", help="A prepared folder or a weight file; else the embedded model."),
]
Device = Annotated[
    str | None, typer.Option("--device", help="cpu or cuda; without it, cuda where there is one.")
]


def base_folder(given: Path | None) -> Path:
    """Return the folder of the base model: the one given, or made of the weight file given.

    Where none is given it is the embedded one. Raises ModelError if it cannot be prepared.
    """
    from factcheck.models.bundled import encoder_preparation, weights_file
    from factcheck.models.preparing import prepared_anywhere

    if given is not None and given.is_dir():
        return given
    return prepared_anywhere(encoder_preparation(given or weights_file()))


def chosen_device(given: str | None) -> str:
    """Return the device to compute on: the one given, or the graphics card if there is one."""
    from factcheck.training.devices import best_device

    return given or best_device()
