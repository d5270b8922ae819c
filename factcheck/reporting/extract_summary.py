"""What is said of one article as a whole: where it is from, what was counted, what was left out."""

from __future__ import annotations

from collections import Counter

from factcheck.records.articles import Article
from factcheck.records.extracts import Extract
from factcheck.reporting.extract_wording import counted as counted_in_words
from factcheck.reporting.extract_wording import dated, plain
from factcheck.reporting.visible import visible

NO_STATEMENT = "No statement was found in it."


def title_of(article: Article) -> str:
    """Return the file's name and the headline, if there is one."""
    headline = visible(article.headline)
    return f"{visible(article.path)}: {headline}" if headline else visible(article.path)


def source_of(article: Article) -> str:
    """Return outlet, origin, language and date on one line."""
    parts = [f"outlet: {visible(article.outlet)}"]
    if article.origin != article.outlet:
        parts.append(f"origin: {visible(article.origin)}")
    return ", ".join([*parts, f"language: {article.language}", f"date: {dated(article)}"])


def counted(extract: Extract) -> tuple[str, ...]:
    """Return one line each on the statements, the sentences and what was left out."""
    statements = counted_in_words(len(extract.statements), "statement")
    number = len(extract.sentences)
    return (
        f"{statements}: {len(extract.attributed)} attributed, "
        f"{len(extract.own)} in the outlet's own voice",
        f"{number} {'sentence' if number == 1 else 'sentences'}: "
        f"nothing checkable was found in {len(extract.silent)}",
        f"left out: {left_out(extract.article)}",
    )


def left_out(article: Article) -> str:
    """Return the reasons, each with its number of stretches and of characters."""
    if not article.omissions:
        return "nothing"
    stretches = Counter(omission.reason for omission in article.omissions)
    characters: Counter[str] = Counter()
    for omission in article.omissions:
        characters[omission.reason] += omission.end - omission.start
    return ", ".join(
        f"{visible(plain(reason))} {stretches[reason]} ({characters[reason]} characters)"
        for reason in sorted(stretches)
    )
