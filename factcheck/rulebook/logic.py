"""Three-valued logic over named conditions: ``comparable and not same_place``.

None stands for "cannot tell" (Kleene's strong logic): false and unknown is false, true or unknown
is true, everything else that touches an unknown is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

TOKEN = re.compile(r"\s*(?:(\()|(\))|([A-Za-z_][\w-]*))")
ALWAYS = "always"
# Far more than an editor can read, and few enough for the parser, which calls itself.
MOST_TOKENS = 200
Values = Mapping[str, bool | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled ``when``: the names it uses, and how to work it out."""

    text: str
    names: tuple[str, ...]
    evaluate: Callable[[Values], bool | None]


def parse(text: str) -> Expression:
    """Compile a ``when``; ValueError says what is wrong with it."""
    tokens = tokenise(text)
    parser = Parser(tokens)
    evaluate = parser.alternatives()
    if parser.rest:
        raise ValueError(f"{parser.rest[0]!r} is not expected here")
    names = tuple(
        dict.fromkeys(t for t in tokens if t not in ("and", "or", "not", "(", ")", ALWAYS))
    )
    return Expression(text, names, evaluate)


def tokenise(text: str) -> list[str]:
    """Cut a ``when`` into names, words and brackets."""
    tokens, position = [], 0
    while text[position:].strip():
        found = TOKEN.match(text, position)
        if not found:
            raise ValueError(f"cannot read {text[position:].strip()!r}")
        tokens.append(found.group().strip())
        position = found.end()
        if len(tokens) > MOST_TOKENS:
            raise ValueError(f"longer than {MOST_TOKENS} words and brackets")
    return tokens


class Parser:
    """Recursive descent over the tokens: ``or`` binds least, then ``and``, then ``not``."""

    def __init__(self, tokens: list[str]) -> None:
        self.rest = list(tokens)

    def alternatives(self) -> Callable[[Values], bool | None]:
        """Read ``a or b or c``."""
        parts = [self.conjunction()]
        while self.rest[:1] == ["or"]:
            self.rest.pop(0)
            parts.append(self.conjunction())
        return lambda values: any_of([part(values) for part in parts])

    def conjunction(self) -> Callable[[Values], bool | None]:
        """Read ``a and b and c``."""
        parts = [self.negation()]
        while self.rest[:1] == ["and"]:
            self.rest.pop(0)
            parts.append(self.negation())
        return lambda values: all_of([part(values) for part in parts])

    def negation(self) -> Callable[[Values], bool | None]:
        """Read ``not a``, a name, ``always`` or a bracket."""
        if not self.rest:
            raise ValueError("a condition's name is missing at the end")
        token = self.rest.pop(0)
        if token == "not":
            inner = self.negation()
            return lambda values: opposite(inner(values))
        if token == "(":
            inner = self.alternatives()
            if self.rest[:1] != [")"]:
                raise ValueError("a bracket is not closed")
            self.rest.pop(0)
            return inner
        if token in ("and", "or", ")"):
            raise ValueError(f"{token!r} is not expected here")
        if token == ALWAYS:
            return lambda values: True
        return lambda values: values[token]


def all_of(values: list[bool | None]) -> bool | None:
    """Return false if any is false, else unknown if any is unknown, else true."""
    if False in values:
        return False
    return None if None in values else True


def any_of(values: list[bool | None]) -> bool | None:
    """Return true if any is true, else unknown if any is unknown, else false."""
    if True in values:
        return True
    return None if None in values else False


def opposite(value: bool | None) -> bool | None:  # noqa: FBT001
    """Return the opposite; unknown stays unknown."""
    return None if value is None else not value
