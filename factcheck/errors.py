"""Errors that a user can act on, each one clear line.

::

    FactcheckError            exit code 2
    ├── InputError            a folder or article that cannot be read
    ├── RuleFileError         one or more faults in YAML files under rules/
    ├── ModelError            a model that cannot be found, loaded or prepared
    └── OutputError           a report that cannot be written

Only ``commands/`` prints them and turns them into an exit code.
"""

from __future__ import annotations

from dataclasses import dataclass


class FactcheckError(Exception):
    """The run cannot go on; ``str()`` is what the user reads."""

    exit_code = 2


class InputError(FactcheckError):
    """A folder or an article that cannot be read."""


class ModelError(FactcheckError):
    """A model that cannot be found, loaded or prepared."""


class OutputError(FactcheckError):
    """A report that cannot be written."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in a file, with line and column counted from 1, and the line itself."""

    path: str
    line: int
    column: int
    message: str
    source: str = ""

    def __str__(self) -> str:
        """Return ``path:line:column: message`` and, below it, the marked line."""
        head = f"{self.path}:{self.line}:{self.column}: {self.message}"
        if not self.source:
            return head
        return f"{head}\n    {self.source}\n    {' ' * (self.column - 1)}^"


class RuleFileError(FactcheckError):
    """One or more faults in rule files, all reported at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in sorted(faults)))
        self.faults = tuple(sorted(faults))
