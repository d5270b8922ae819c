"""Telling git to keep the lines of both branches where two of them appended decisions."""

from __future__ import annotations

from pathlib import Path

ATTRIBUTES = ".gitattributes"
PATTERN = "*.decisions.jsonl merge=union"
WRITTEN = f"# Two branches that both append decisions keep all lines of both.\n{PATTERN}\n"


def make_mergeable(decisions: Path) -> str | None:
    """Write ``.gitattributes`` beside a file of decisions in a git checkout that has no such line.

    A file of the user's own is left as it is. Returns what the user should know, or None.
    """
    folder = decisions.parent.resolve()
    checkout = next((up for up in (folder, *folder.parents) if (up / ".git").exists()), None)
    if checkout is None:
        return None
    between = [up for up in (folder, *folder.parents) if up.is_relative_to(checkout)]
    if any(_says_union(up / ATTRIBUTES) for up in between):
        return None
    own = folder / ATTRIBUTES
    if own.exists():
        return f"{decisions.parent / ATTRIBUTES}: add `{PATTERN}`, so that branches merge"
    try:
        own.write_text(WRITTEN, encoding="utf-8")
    except OSError as error:
        # The decisions themselves are kept: this must not tell that they are not.
        return (
            f"{own}: cannot be written: {error.strerror}; add `{PATTERN}`, so that branches merge"
        )
    return f"{decisions.parent / ATTRIBUTES}: made, so that branches which both decide merge"


def _says_union(attributes: Path) -> bool:
    try:
        lines = attributes.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return any("decisions.jsonl" in line and "merge=union" in line for line in lines)
