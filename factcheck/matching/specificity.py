"""Specificity: how much it tells that two statements of one story share a word.

A fact is told once or twice in an article, what the story is about in every other sentence. So a
word weighs the less, the more statements of an article hold it, in number and as a share: where an
article is one statement long, nothing tells its topic from its facts. A name that most articles
have is the frame of the story however seldom each of them repeats it, so it weighs less with every
article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.records.statements import Statement

# Two articles at least share what they agree on.
FEWEST_ARTICLES = 2


@dataclass(frozen=True, slots=True)
class Specificity:
    """What a form weighs in a story, 0 to 1, and whether it is a name there."""

    weight: float
    is_name: bool


def specificities(statements: Sequence[Statement]) -> dict[str, Specificity]:
    """Return what each form of the wording of one story's statements weighs."""
    sizes = Counter(statement.article_id for statement in statements)
    told: dict[str, list[str]] = defaultdict(list)
    written: dict[str, list[bool]] = defaultdict(list)
    for statement in statements:
        for form in sorted({word.form for word in statement.wording}):
            told[form].append(statement.article_id)
        for word in statement.wording:
            written[word.form].append(word.is_name)
    return {form: specificity(articles, sizes, written[form]) for form, articles in told.items()}


def specificity(
    articles: Sequence[str], sizes: Mapping[str, int], written: Sequence[bool]
) -> Specificity:
    """Return what a form weighs, by the article of each statement with it.

    ``sizes`` are the statements of each article; ``written`` says where the form looks like a name.
    """
    is_name = 2 * sum(written) > len(written)
    different = len(set(articles))
    rate = len(articles) / sum(sizes[article] for article in set(articles))
    weight = (1 - rate) * different / len(articles)
    if is_name:
        weight *= min(1.0, FEWEST_ARTICLES / different)
    return Specificity(weight, is_name)
