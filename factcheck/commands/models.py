"""``factcheck models ...``: which models are used, filling the cache, and a self-test."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.commands.labelled_pairs import ScoreFormat
from factcheck.commands.model_options import EncoderOption, EntailmentOption
from factcheck.commands.printing import tell, warn

models_app = typer.Typer(
    help="See, prepare and check the models; nothing is downloaded.",
    rich_markup_mode=None,
)
FormatOption = Annotated[ScoreFormat, typer.Option("--format", help="How the list is printed.")]


@models_app.callback(invoke_without_command=True)
def models(context: typer.Context) -> None:
    """See, prepare and check the models; nothing is downloaded. Without a command: the list."""
    if context.invoked_subcommand is None:
        list_command()


@models_app.command(name="list")
def list_command(
    encoder: EncoderOption = "bundled",
    entailment: EntailmentOption = "bundled",
    form: FormatOption = ScoreFormat.TABLE,
) -> None:
    """List role, name, source, size and digest of each model, and whether it is ready to load.

    Exit code 0: all are there; 2: one is not there or cannot be used.
    """
    from factcheck.commands.listing_models import as_json, as_table, listed

    rows = listed(encoder, entailment)
    tell(as_json(rows) if form is ScoreFormat.JSON else as_table(rows))
    faults = [row.fault for row in rows if row.fault]
    for fault in faults:
        warn(f"factcheck: {fault}")
    if faults:
        raise typer.Exit(2)


@models_app.command(name="prepare")
def prepare_command(
    encoder: EncoderOption = "bundled", entailment: EntailmentOption = "bundled"
) -> None:
    """Unpack the models into the cache ahead of time, and print where they lie.

    Exit code 0: done; 2: a model is not there, or the cache takes no files.
    """
    from factcheck.models.model_files import Role
    from factcheck.models.naming import find_model

    for role, name in ((Role.ENCODER, encoder), (Role.ENTAILMENT, entailment)):
        tell(f"{role}: {find_model(role, name).prepared()}")


@models_app.command(name="check")
def check_command(
    encoder: EncoderOption = "bundled", entailment: EntailmentOption = "bundled"
) -> None:
    """Load the models and ask them about known sentences; what is kept in the cache is not used.

    Exit code 0: all as expected; 1: an answer is not; 2: a model is not there or does not load.
    """
    from factcheck.commands.checking_models import checked

    outcomes = []
    for outcome in checked(encoder, entailment):
        outcomes.append(outcome)
        mark = "ok  " if outcome.holds else "FAIL"
        tell(f"{mark} {outcome.role:10} {outcome.language}: {outcome.told}: {outcome.texts}")
    held = sum(outcome.holds for outcome in outcomes)
    tell(f"{held} of {len(outcomes)} as expected")
    if held < len(outcomes):
        raise typer.Exit(1)
