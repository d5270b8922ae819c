"""``factcheck schema``: the JSON Schema of a report, for programs that read it."""

from __future__ import annotations

from factcheck.commands.printing import tell_exactly


def schema_command() -> None:
    """Print the JSON Schema of a report, for programs that read NAME.json."""
    from factcheck.contract.schema import render_schema

    tell_exactly(render_schema())
