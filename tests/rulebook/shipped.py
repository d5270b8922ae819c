"""The shipped rules and topics, and the real extraction by which their examples are read."""

from __future__ import annotations

from factcheck.extraction.statements import extract
from factcheck.knowledge import load_knowledge
from factcheck.languages import recogniser
from factcheck.matching.points import find_points
from factcheck.records import Article, DatedBy, Passage, PassageKind, Statement
from factcheck.rulebook.example_reading import Reading
from factcheck.settings import Settings
from tests.builders import an_article
from tests.folders import SEEDS

KNOWLEDGE = load_knowledge(Settings(folder=SEEDS))
RULES = KNOWLEDGE.rulebook.rules
TOPICS = KNOWLEDGE.rulebook.topics
RECOGNISE = recogniser(KNOWLEDGE.packs)


def read(article: Article) -> tuple[Statement, ...]:
    """Extract the statements of an article in its language."""
    return extract(article, KNOWLEDGE.lexicons[article.language])


def read_line(text: str) -> tuple[Statement, ...]:
    """Extract the statements of a one-line article."""
    passages = (Passage(0, len(text), PassageKind.BODY),)
    return read(
        an_article(
            "line.txt",
            text=text,
            language=RECOGNISE(text),
            passages=passages,
            dated_by=DatedBy.PAGE,
        )
    )


READING = Reading(RECOGNISE, read, find_points, TOPICS)
