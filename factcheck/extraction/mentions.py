"""Mentions of speakers: what a phrase looks like before anybody knows whom it means."""

from __future__ import annotations

import re

from factcheck.extraction.blanks import BLANKS
from factcheck.extraction.lexicon import Lexicon

NAME = re.compile(rf"[A-Z@][\w.’'-]*(?:{BLANKS}[A-Z][\w.’'-]*)*")


def is_name(mention: str) -> bool:
    """Say whether a mention is made of capitalised words only."""
    return NAME.fullmatch(mention) is not None


def is_report(mention: str, lexicon: Lexicon) -> bool:
    """Say whether a mention is only the noun that reports ("the claim that P"): nobody's name."""
    noun = lexicon.noun_words.at(mention, 0)
    return noun is not None and noun.end == len(mention)


def article_end(mention: str, lexicon: Lexicon) -> int:
    """Return where a mention goes on behind an article or another word that names nobody."""
    article = lexicon.articles.at(mention, 0)
    if article is None:
        return 0
    rest = mention[article.end :].strip()
    # "That account" is the account: what only points back says nobody.
    says_nobody = not rest or rest.casefold() in lexicon.demonstratives
    return 0 if says_nobody else len(mention) - len(mention[article.end :].lstrip())
