"""The keys of the review screen: what they do, and the line that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.binding import Binding

from factcheck.records.verdicts import Verdict
from factcheck.reviewing.session import Session

BINDINGS: Final = [
    Binding("1", "right", show=False),
    Binding("2", "answer('no conflict')", show=False),
    Binding("3", "answer('update')", show=False),
    Binding("4", "answer('unsure')", show=False),
    Binding("n", "note", show=False),
    Binding("z", "undo", show=False),
    Binding("space,tab", "go_on", show=False),
    Binding("j", "go(1)", show=False),
    Binding("k", "go(-1)", show=False),
    # The list would take them for itself.
    Binding("pagedown", "read_on(1)", show=False, priority=True),
    Binding("pageup", "read_on(-1)", show=False, priority=True),
    Binding("slash", "search", show=False),
    Binding("f", "narrow", show=False),
    Binding("o", "order", show=False),
    Binding("c", "context", show=False),
    Binding("enter", "alone", show=False),
    Binding("question_mark", "help", show=False),
    Binding("escape", "let_go", show=False),
    Binding("q", "app.quit", show=False),
]
ALWAYS: Final = (
    ("4", "unsure"),
    ("n", "note"),
    ("z", "undo"),
    ("tab", "next"),
    ("c", "context"),
    ("/", "search"),
    ("f", "narrow"),
    ("o", "order"),
    ("?", "help"),
    ("q", "quit"),
)


def keys_shown(session: Session) -> Iterator[tuple[str, str]]:
    """Yield the keys that answer the finding in view, and those for all else, with their words."""
    agrees = session.here is not None and session.here.verdict is Verdict.AGREEMENT
    answers = (("1", "right_of_agreement"), ("2", "wrong_of_agreement"))
    others = (("1", "right"), ("2", "wrong"), ("3", "update"))
    for key, name in (*(answers if agrees else others), *ALWAYS):
        yield key, session.wording.phrase(f"reviewing.keys.{name}")
