"""The options that choose a model, for every command that takes one."""

from __future__ import annotations

from typing import Annotated

import typer

EncoderOption = Annotated[
    str,
    typer.Option(
        "--encoder",
        help="'bundled' or 'e5', 'propositions', a model's folder, or a model already on disk.",
    ),
]
EntailmentOption = Annotated[
    str,
    typer.Option(
        "--entailment",
        help="'bundled', the folder of a cross-encoder of three classes, or one already on disk.",
    ),
]
EntailmentOrNone = Annotated[
    str,
    typer.Option(
        "--entailment",
        help="'bundled', 'none', a cross-encoder's folder, or a model already on disk.",
    ),
]
