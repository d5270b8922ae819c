"""The command ``factcheck``: its options, and what every command shares."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from factcheck import __version__
from factcheck.commands.rules import rules_app
from factcheck.commands.run import run_command
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
app.add_typer(rules_app, name="rules")


def main() -> None:
    """Run the command line; a FactcheckError is one clear line and its exit code."""
    try:
        app()
    except FactcheckError as error:
        typer.echo(f"factcheck: {error}", err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        typer.echo("factcheck: stopped", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # The reader of a pipe has gone; nothing is left to tell it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
