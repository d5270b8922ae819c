"""Documents that speak: data, a report, the results of a survey; whose they are, if anybody's.

"Data sementara mencatat P" and "initial reports said P" have the document for a speaker, but
"data BNPB" and "a report by the ministry" the body that it is of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import without_possessive

WORD = re.compile(r"[^\W_][\w.’'-]*")


@dataclass(frozen=True, slots=True)
class Document:
    """A document as a mention calls it, and the words for whose it is, "" where nobody's."""

    called: str
    owner: str


def read_document(mention: str, lexicon: Lexicon) -> Document | None:
    """Return the document that a mention is of, or None; ``mention`` has no article in front."""
    noun = next(iter(lexicon.documents.find_all(mention)), None)
    if noun is None:
        return None
    front, behind = mention[: noun.start].strip(), mention[noun.end :]
    if front and (lexicon.documents_lead or lexicon.titles.find(front)):
        return None
    owner = owner_in(front, lexicon)
    if owner:
        return Document(mention, owner)
    if names_somebody(front, lexicon):
        return Document(mention, front[first_capital(front) :])
    words = list(WORD.finditer(behind))
    while words and words[-1].group().casefold() in lexicon.demonstratives:
        words.pop()
    called = mention[: noun.end + words[-1].end()] if words else mention[: noun.end]
    linked = [word for word in words if word.group() in lexicon.document_links]
    if linked:
        return Document(called, behind[linked[-1].end() :].strip())
    capital = next((word for word in words if word.group()[0].isupper()), None)
    if capital is None or capital.group().casefold() in lexicon.calendar_words:
        return Document(called, "")
    return Document(called, name_at(behind[capital.start() :], lexicon))


def name_at(words: str, lexicon: Lexicon) -> str:
    """Return the name at the head of some words: "Health Ministry" of "Health Ministry of 2024"."""
    held: list[str] = []
    for word in words.split():
        if not word[0].isupper() and word not in lexicon.name_links:
            break
        held.append(word)
    while held and held[-1] in lexicon.name_links:
        held.pop()
    return " ".join(held)


def owner_in(front: str, lexicon: Lexicon) -> str:
    """Return the owner by a possessive in front of a document's noun, or "": "Lind's report"."""
    words = front.split()
    for number, word in enumerate(words):
        bare = without_possessive(word, lexicon.pack.attributes.tables)
        if bare != word and any(one[0].isupper() for one in words[: number + 1]):
            return " ".join((*words[:number], bare))
    return ""


def first_capital(front: str) -> int:
    """Return where the first capitalised word begins: the owner in "latest Harwick Police"."""
    return next((word.start() for word in WORD.finditer(front) if word.group()[0].isupper()), 0)


def names_somebody(front: str, lexicon: Lexicon) -> bool:
    """Say whether the words in front of a document's noun name its owner: "Health Ministry data".

    A capital at the head of a sentence names nobody: "Preliminary data".
    """
    return lexicon.names.at(front, 0) is not None or any(
        word[0].isupper() for word in front.split()[1:]
    )
