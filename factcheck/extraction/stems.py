"""Content words and their stems, cut by the affixes that a language pack lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import lru_cache, partial

from factcheck.language.packs import Affixes

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
SHORTEST_STEM = 4


@lru_cache(maxsize=8)
def doubtful_ends(suffixes: tuple[str, ...]) -> frozenset[str]:
    """Return the letters of which no one can say whether they end a word or begin a suffix.

    Where -kan and -an are both suffixes, "pasokan" may be paso-kan: the k goes from "pasok" too.
    """
    return frozenset(longer[0] for longer in suffixes for other in suffixes if longer[1:] == other)


def stem(word: str, affixes: Affixes) -> str:
    """Cut one prefix and one suffix, each only while four letters stay.

    A light stemmer in the manner of Porter: it does not look words up, so it may leave a form
    that is no word; it only has to be the same for the forms of one word.
    """
    form = word.casefold()
    for suffix in affixes.suffixes:
        if form.endswith(suffix) and len(form) - len(suffix) >= SHORTEST_STEM:
            form = form.removesuffix(suffix)
            break
    else:
        if form[-1:] in doubtful_ends(affixes.suffixes) and len(form) > SHORTEST_STEM:
            form = form[:-1]
    for prefix in affixes.prefixes:
        if form.startswith(prefix) and len(form) - len(prefix) >= SHORTEST_STEM - 1:
            form = form.removeprefix(prefix)
            break
    if form[:1] in tuple(affixes.swallowed) and len(form) >= SHORTEST_STEM:
        form = form[1:]
    return form


@lru_cache(maxsize=8)
def stemmer(affixes: Affixes) -> Callable[[str], str]:
    """Return the stemming of a language, which remembers words without hashing its affixes."""
    return lru_cache(maxsize=200_000)(partial(stem, affixes=affixes))


def content_stemmer(stem: Callable[[str], str], stopwords: Container[str]) -> Callable[[str], str]:
    """Return a stemming that answers "" for a word without content, and remembers words."""

    @lru_cache(maxsize=200_000)
    def content_stem(word: str) -> str:
        has_content = len(word) > 1 and word.casefold() not in stopwords
        return stem(word) if has_content else ""

    return content_stem
