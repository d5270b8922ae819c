"""What the stages of a run hand on: statements, judged pairs, and all that a report is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.clustering import Vectors
from factcheck.knowledge import Knowledge
from factcheck.reading.folder import Reading
from factcheck.records.articles import Article
from factcheck.records.judgements import Judgement
from factcheck.records.notices import Notice
from factcheck.records.pairs import Cluster, StatementPair
from factcheck.records.statements import Statement
from factcheck.rulebook.topics import Undecided

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What extraction found: statements with their positions, and what stayed open."""

    statements: tuple[Statement, ...]
    undecided: tuple[Undecided, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Extracted:
    """The articles of a folder, all their statements, and what the reader wants known."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What judging made of the pairs, and how the pairs were found.

    ``pairs`` are all that were judged, with what the entailment model says where it was asked.
    """

    pairs: tuple[StatementPair, ...]
    judgements: tuple[Judgement, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything that a run knows before its findings are made: what explains them too.

    ``vectors`` are centred, one row a statement; ``stories`` holds the story of each article.
    """

    knowledge: Knowledge
    reading: Reading
    said: Said
    vectors: Vectors
    clusters: tuple[Cluster, ...]
    stories: Mapping[str, int]
    judged: Judged
