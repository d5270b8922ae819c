"""Three-valued logic over named conditions: ``comparable and not same_place``.

None stands for "cannot tell" (Kleene's strong logic): false and unknown is false, true or unknown
is true, everything else that touches an unknown is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

TOKEN = re.compile(r"\s*(?:(\()|(\))|([A-Za-z_][\w-]*))")
ALWAYS = "always"
# Far more than an editor can read, and few enough for the parser, which calls itself.
MOST_TOKENS = 200
Values = Mapping[str, bool | None]
Evaluate = Callable[[Values], bool | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled ``when``: the names it uses, and how to work it out."""

    text: str
    names: tuple[str, ...]
    evaluate: Evaluate


def parse(text: str, dropped: Collection[str] = ()) -> Expression:
    """Compile a ``when``; ValueError says what is wrong with it.

    What is ``dropped`` counts neither way, as if it were not written: "a and b" without b is "a".
    A ``when`` of which nothing is left never holds.
    """
    tokens = tokenise(text)
    parser = Parser(tokens, dropped)
    evaluate = parser.alternatives()
    if parser.rest:
        raise ValueError(f"{parser.rest[0]!r} is not expected here")
    plain = ("and", "or", "not", "(", ")", ALWAYS, *dropped)
    names = tuple(dict.fromkeys(token for token in tokens if token not in plain))
    return Expression(text, names, evaluate or never)


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
    """Recursive descent over the tokens: ``or`` binds least, then ``and``, then ``not``.

    Each part that is read is None where all of it is dropped.
    """

    def __init__(self, tokens: list[str], dropped: Collection[str] = ()) -> None:
        self.rest = list(tokens)
        self._dropped = frozenset(dropped)

    def alternatives(self) -> Evaluate | None:
        """Read ``a or b or c``."""
        parts = [self.conjunction()]
        while self.rest[:1] == ["or"]:
            self.rest.pop(0)
            parts.append(self.conjunction())
        return joined(parts, any_of)

    def conjunction(self) -> Evaluate | None:
        """Read ``a and b and c``."""
        parts = [self.negation()]
        while self.rest[:1] == ["and"]:
            self.rest.pop(0)
            parts.append(self.negation())
        return joined(parts, all_of)

    def negation(self) -> Evaluate | None:
        """Read ``not a``, a name, ``always`` or a bracket."""
        if not self.rest:
            raise ValueError("a condition's name is missing at the end")
        token = self.rest.pop(0)
        if token == "not":
            inner = self.negation()
            return None if inner is None else lambda values: opposite(inner(values))
        if token == "(":
            bracket = self.alternatives()
            if self.rest[:1] != [")"]:
                raise ValueError("a bracket is not closed")
            self.rest.pop(0)
            return bracket
        if token in ("and", "or", ")"):
            raise ValueError(f"{token!r} is not expected here")
        if token == ALWAYS:
            return lambda values: True
        return None if token in self._dropped else lambda values: values[token]


def joined(
    parts: list[Evaluate | None], join: Callable[[Iterable[bool | None]], bool | None]
) -> Evaluate | None:
    """Return what works out the parts that are left and joins them, or None if none is left.

    Parts behind the one that settles the answer are not worked out.
    """
    left = [part for part in parts if part is not None]
    if len(left) < 2:
        return left[0] if left else None
    return lambda values: join(part(values) for part in left)


def never(values: Values) -> bool | None:
    """Answer for a ``when`` of which nothing is left: no."""
    return False


def all_of(values: Iterable[bool | None]) -> bool | None:
    """Return false if any is false, else unknown if any is unknown, else true."""
    answer: bool | None = True
    for value in values:
        if value is False:
            return False
        answer = None if value is None else answer
    return answer


def any_of(values: Iterable[bool | None]) -> bool | None:
    """Return true if any is true, else unknown if any is unknown, else false."""
    answer: bool | None = False
    for value in values:
        if value is True:
            return True
        answer = None if value is None else answer
    return answer


def opposite(value: bool | None) -> bool | None:  # noqa: FBT001
    """Return the opposite; unknown stays unknown."""
    return None if value is None else not value
