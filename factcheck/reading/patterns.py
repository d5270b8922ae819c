"""RE2 patterns with placeholders: the only module of reading that knows the RE2 library.

RE2 takes time linear in the text for every pattern, so patterns that users edit cannot hang.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import re2

PLACE_WORD = r"\p{Lu}[\p{L}\p{M}.'’/-]*"
PLACE = rf"(?:{PLACE_WORD}(?: {PLACE_WORD}){{0,3}})"
# "JAKARTA- X", "Jakarta -X" and "Jakarta - X" end a dateline, "Jakarta-Bandung" does not.
DASH = r"(?:\s+(?:--?|[–—])\s*|(?:--?|[–—])(?:\s+|$))"
ENDINGS = "com|net|org|co|id|news|tv|info|asia|vn|my|sg|uk|au|us|in|ru|cn|jp"
DOMAIN = rf"(?i:(?:[a-z0-9-]+\.)+(?:{ENDINGS})\b)"
# Passed over: what is escaped, what stands in brackets, and a blank with a number of its own.
BLANK_IN_PATTERN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| \?| (?![*+{])")
# RE2's \s knows ASCII blanks only; these stand for them one for one, so places stay exact.
BLANKS = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")


class PatternError(Exception):
    """A pattern that RE2 refuses; ``str()`` says why."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A match: which of the patterns, where, and what its named groups hold."""

    index: int
    start: int
    end: int
    groups: tuple[tuple[str, str], ...]

    def group(self, name: str) -> str:
        """Return a named group's text, or an empty string."""
        return dict(self.groups).get(name, "")


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What stands for ``{outlet}`` and ``{name}``: patterns built from the known names."""

    outlet: str
    name: str

    @classmethod
    def of(cls, names: Iterable[str]) -> Placeholders:
        """Build both from the spellings of outlets, wires and domains."""
        known = any_of(names)
        return cls(f"(?P<outlet>(?i:{known})|{DOMAIN})", known)

    def fill(self, pattern: str) -> str:
        """Replace the placeholders of one pattern."""
        filled = pattern.replace("{outlet}", self.outlet).replace("{name}", self.name)
        return with_any_blanks(filled.replace("{place}", PLACE).replace("{dash}", DASH))


def plain_blanks(text: str) -> str:
    """Return the text with every kind of blank as a plain space; the length stays."""
    return text if text.isascii() else text.translate(BLANKS)


def with_any_blanks(pattern: str) -> str:
    """Return a pattern in which each blank stands for any number of them; in brackets it stays."""
    blanks = {" ": " +", " ?": " *"}
    return BLANK_IN_PATTERN.sub(lambda found: blanks.get(found[0], found[0]), pattern)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, longest first; one that never matches for none."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    spaced = (r"\s+".join(re2.escape(part) for part in word.split()) for word in longest_first)
    return f"(?:{'|'.join(spaced)})" if longest_first else r"[^\x00-\x{10FFFF}]"


def compile_pattern(pattern: str, *, any_case: bool = False) -> re2._Regexp:
    """Compile one pattern; PatternError with RE2's own words."""
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = not any_case
    options.max_mem = 64 << 20
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        text = error.args[0] if error.args else error
        raise PatternError(text.decode() if isinstance(text, bytes) else str(text)) from None


class AnyOf:
    """Several patterns tried at once: a set tells which one, then that one gives the place."""

    def __init__(self, patterns: Sequence[str], *, any_case: bool = False) -> None:
        self._patterns = tuple(compile_pattern(pattern, any_case=any_case) for pattern in patterns)
        self._any_case = any_case
        self._sources = tuple(patterns)

    def full_match(self, text: str) -> Hit | None:
        """Return the first pattern that covers the whole text."""
        text = plain_blanks(text)
        chosen = min(self._whole.Match(text) or (), default=None) if self._patterns else None
        return None if chosen is None else Hit(chosen, 0, len(text), ())

    def match(self, text: str) -> Hit | None:
        """Return the first pattern that matches at the start of the text."""
        return self._locate(text, self._opening, "match")

    def search(self, text: str) -> Hit | None:
        """Return the first pattern that matches anywhere in the text."""
        return self._locate(text, self._anywhere, "search")

    def _locate(self, text: str, known: re2.Set, how: str) -> Hit | None:
        text = plain_blanks(text)
        chosen = min(known.Match(text) or (), default=None) if self._patterns else None
        if chosen is None:
            return None
        match = getattr(self._patterns[chosen], how)(text)
        if match is None:
            return None
        groups = tuple((k, v) for k, v in match.groupdict().items() if v is not None)
        start, end = match.span(match.re.groupindex.get("cut", 0))
        return Hit(chosen, start, end, groups)

    @functools.cached_property
    def _whole(self) -> re2.Set:
        return self._set(re2.Set.FullMatchSet)

    @functools.cached_property
    def _opening(self) -> re2.Set:
        return self._set(re2.Set.MatchSet)

    @functools.cached_property
    def _anywhere(self) -> re2.Set:
        return self._set(re2.Set.SearchSet)

    def _set(self, make: functools.partial[re2.Set]) -> re2.Set:
        options = re2.Options()
        options.log_errors = False
        options.case_sensitive = not self._any_case
        options.max_mem = 256 << 20
        found = make(options)
        for source in self._sources:
            found.Add(source)
        found.Compile()
        return found
