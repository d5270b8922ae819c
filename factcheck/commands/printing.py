"""Printing: lines to standard output and standard error that survive a reader who has gone."""

from __future__ import annotations

import contextlib
import os
import sys

import typer

from factcheck.errors import OutputError


def tell(line: str) -> None:
    """Print a line; OutputError if standard output takes no more (a full disk).

    Where the reader of a pipe has gone, nothing is left to tell it, and that is no fault. What an
    old console cannot show is written by its number.
    """
    encoding = sys.stdout.encoding or "utf-8"
    _echo(line.encode(encoding, "backslashreplace").decode(encoding))


def tell_exactly(text: str) -> None:
    """Print a text that another program reads: as UTF-8, whatever the console; errors as above."""
    _echo(text.encode("utf-8"), line_end=False)


def _echo(line: str | bytes, *, line_end: bool = True) -> None:
    try:
        typer.echo(line, nl=line_end)
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
