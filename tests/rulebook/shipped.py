"""The shipped rules and topics, and the real extraction by which their examples are read."""

from __future__ import annotations

from factcheck.extraction.statements import extract
from factcheck.knowledge import load_knowledge
from factcheck.language.packs import recogniser
from factcheck.matching.points import find_points
from factcheck.records.articles import Article
from factcheck.records.statements import Statement
from factcheck.rulebook.example_reading import Reading
from factcheck.settings import Settings
from tests.folders import SEEDS

KNOWLEDGE = load_knowledge(Settings(folder=SEEDS))
RULES = KNOWLEDGE.rulebook.rules
TOPICS = KNOWLEDGE.rulebook.topics
RECOGNISE = recogniser(KNOWLEDGE.packs)


def read(article: Article) -> tuple[Statement, ...]:
    """Extract the statements of an article in its language."""
    return extract(article, KNOWLEDGE.lexicons[article.language])


READING = Reading(RECOGNISE, read, find_points, TOPICS)
