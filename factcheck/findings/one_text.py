"""Agreements inside one text: what several outlets print alike because they print one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.records.articles import Article
from factcheck.records.findings import Finding
from factcheck.records.judgements import Judgement
from factcheck.records.tellings import ENGLISH, Telling
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.finding_phrases import phrases_in


def texts_of(articles: Sequence[Article]) -> dict[str, str]:
    """Return for each article the id of the earliest article that prints its text."""
    return {article.id: article.copy_of or article.id for article in articles}


def text_agreed_on(judgement: Judgement, texts: Mapping[str, str]) -> str | None:
    """Return the one text whose copies a judgement finds alike; None for any other judgement."""
    left, right = judgement.pair.left.article_id, judgement.pair.right.article_id
    if judgement.verdict is not Verdict.AGREEMENT or left == right or texts[left] != texts[right]:
        return None
    return texts[left]


def leading(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Return the judgements of the rule and level that most of them are of."""
    counts = Counter((judgement.rule, judgement.level) for judgement in judgements)
    lead = min(counts, key=lambda key: (-counts[key], key))
    return [judgement for judgement in judgements if (judgement.rule, judgement.level) == lead]


def told_of_text(finding: Finding, number: int) -> Finding:
    """Return the finding told as what it is: ``number`` pairs of sentences of one printed text."""
    tellings = tuple(
        telling_of_text(telling, finding.outlets, number) for telling in finding.tellings
    )
    english = next(telling for telling in tellings if telling.language == ENGLISH)
    return replace(finding, title=english.title, message=english.message, tellings=tellings)


def telling_of_text(telling: Telling, outlets: Sequence[str], number: int) -> Telling:
    """Return what a finding about one printed text says in the language of a telling."""
    phrases, named = phrases_in(telling.language), ", ".join(outlets)
    return replace(
        telling,
        title=phrases.titles.one_text.format(outlets=named, number=number),
        message=phrases.messages.one_text.format(outlets=named, number=number),
    )
