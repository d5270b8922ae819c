"""How near texts are by their spelling: words of articles, parts of words of sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

NUMBER = re.compile(r"\d[\d.,:]*")
ANY_NUMBER = "#"
COMMON = 0.2
"""A word that stands in a larger share of the articles tells no story."""


def masked(text: str) -> str:
    """Return a text in small letters, every number read as the same one."""
    return NUMBER.sub(ANY_NUMBER, text.lower())


def story_spellings(texts: Sequence[str]) -> Any:
    """Return a sparse unit row for each article, weighed by how rare its words are."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    words = TfidfVectorizer(
        preprocessor=masked,
        token_pattern=r"[^\W\d_]{3,}",
        sublinear_tf=True,
        max_df=COMMON,
        min_df=2,
    )
    return words.fit_transform(texts)


def sentence_spellings(texts: Sequence[str]) -> tuple[Callable[[Sequence[str]], Any], Any]:
    """Return what gives further texts their rows, and a sparse unit row for each sentence."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    parts = TfidfVectorizer(
        preprocessor=masked,
        analyzer="char_wb",
        ngram_range=(3, 5),
        sublinear_tf=True,
        min_df=3,
        max_features=300_000,
    )
    rows = parts.fit_transform(texts)
    return parts.transform, rows
