"""Printing: lines to standard output and standard error that survive a reader who has gone."""

from __future__ import annotations

import contextlib
import os
import sys

import typer

from factcheck.errors import OutputError


def tell(line: str) -> None:
    """Print a line; OutputError if standard output takes no more (a full disk).

    Where the reader of a pipe has gone, nothing is left to tell it, and that is no fault.
    """
    try:
        typer.echo(line)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputError(f"standard output: {error.strerror}") from None


def warn(line: str) -> None:
    """Print a line to standard error, if there is one."""
    with contextlib.suppress(OSError):
        typer.echo(line, err=True)
