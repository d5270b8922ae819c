"""The command ``factcheck``: its options, and what every command shares."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from factcheck import __version__
from factcheck.commands.diff import diff_command
from factcheck.commands.evaluation import eval_app
from factcheck.commands.explain import explain_command
from factcheck.commands.extract import extract_command
from factcheck.commands.models import models_app
from factcheck.commands.printing import warn
from factcheck.commands.report import report_command
from factcheck.commands.review import review_app
from factcheck.commands.rules import rules_app
from factcheck.commands.run import run_command
from factcheck.commands.schema import schema_command
from factcheck.errors import FactcheckError

app = typer.Typer(
    name="factcheck",
    help="Find agreements and conflicts between news articles of several outlets, offline.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def show_version(value: bool) -> None:
    """Print the version and stop."""
    if value:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def factcheck(
    _version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=show_version, is_eager=True),
    ] = False,
) -> None:
    """Find agreements and conflicts between news articles of several outlets, offline."""


app.command(name="run")(run_command)
app.command(name="report")(report_command)
app.command(name="diff")(diff_command)
app.command(name="extract")(extract_command)
app.command(name="explain")(explain_command)
app.add_typer(review_app, name="review")
app.add_typer(rules_app, name="rules")
app.add_typer(eval_app, name="eval")
app.add_typer(models_app, name="models")
app.command(name="schema")(schema_command)


def main() -> None:
    """Run the command line; whatever stops it is one clear line and exit code 2."""
    try:
        app()
    except FactcheckError as error:
        warn(f"factcheck: {error}")
        sys.exit(error.exit_code)
    except Exception as error:
        if os.environ.get("FACTCHECK_DEBUG"):
            raise
        kind = type(error).__name__
        warn(f"factcheck: a fault of its own, please report it: {kind}: {error}")
        warn("factcheck: FACTCHECK_DEBUG=1 shows where it happened")
        sys.exit(2)
