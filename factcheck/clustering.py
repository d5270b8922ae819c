"""Clustering: stories, propositions, and the pairs that rules will judge.

The embedded model crowds its cosines into 0.77-0.96. Measured from the mean of plain sentences of
the same language (a language pack's ``background``) they spread, and mean the same in a folder of
five articles and of five hundred, because the mean does not come from the folder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from factcheck.records.articles import Article
from factcheck.records.pairs import Cluster
from factcheck.records.precedence import moment
from factcheck.records.statements import Statement

Vectors = npt.NDArray[np.float32]
# Vectors are compared as printed: rounding removes what differs between two processors.
DECIMALS = 5


def centred(vectors: Vectors, languages: Sequence[str], means: Mapping[str, Vectors]) -> Vectors:
    """Move each vector by its language's mean and scale it to length 1; shape (n, dim) stays."""
    if len(vectors) == 0:
        return vectors
    moved = vectors - np.stack([means[language] for language in languages])
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    scaled: Vectors = np.round(moved / np.maximum(lengths, 1e-9), DECIMALS).astype(np.float32)
    return scaled


Distances = npt.NDArray[np.float64]
# Takes distances, shape (n, n), and the largest one within a group; returns n group numbers.
Grouping = Callable[[Distances, float], list[int]]


def average_linkage(distances: Distances, threshold: float) -> list[int]:
    """Group items by average linkage below a distance; returns a group number for each item."""
    from sklearn.cluster import AgglomerativeClustering

    if len(distances) < 2:
        return [0] * len(distances)
    clustering: Any = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=threshold
    )
    return [int(label) for label in clustering.fit_predict(distances)]


def find_stories(
    articles: Sequence[Article],
    vectors: Mapping[str, Vectors],
    similarity: float,
    days: int,
    group: Grouping = average_linkage,
) -> dict[str, int]:
    """Return the story number of each article id; ``vectors`` hold one row a statement.

    Articles without any statement form a story each. Numbers follow the order of the articles.
    """
    told = [article for article in articles if len(vectors.get(article.id, ()))]
    means = [vectors[article.id].mean(axis=0) for article in told]
    size = len(told)
    distances = np.zeros((size, size))
    for i in range(size):
        for j in range(i):
            near = cosine(means[i], means[j])
            # Two is the largest cosine distance: articles that far apart in time join only where
            # many articles between them tell the same story on.
            apart = days_between(told[i].as_of, told[j].as_of) > days
            distances[i, j] = distances[j, i] = 2.0 if apart else round(1 - near, DECIMALS)
    labels = dict(zip((a.id for a in told), group(distances, 1 - similarity), strict=True))
    numbers: dict[object, int] = {}
    return {
        article.id: numbers.setdefault(labels.get(article.id, article.id), len(numbers))
        for article in articles
    }


def find_propositions(
    statements: Sequence[Statement],
    vectors: Vectors,
    stories: Mapping[str, int],
    similarity: float,
    group: Grouping = average_linkage,
) -> tuple[Cluster, ...]:
    """Return clusters of two or more statements of one story that are about the same point."""
    by_story: dict[int, list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        by_story[stories[statement.article_id]].append(row)
    clusters = []
    for story in sorted(by_story):
        rows = by_story[story]
        own = vectors[rows].astype(np.float64)
        distances = np.clip(np.round(1 - own @ own.T, DECIMALS), 0, 2)
        np.fill_diagonal(distances, 0)
        members: dict[int, list[int]] = defaultdict(list)
        for row, label in zip(rows, group(distances, 1 - similarity), strict=True):
            members[label].append(row)
        clusters += [
            proposition(
                f"p{story + 1:02d}-{number:03d}", [statements[row] for row in rows], vectors[rows]
            )
            for number, rows in enumerate(sorted(m for m in members.values() if len(m) > 1), 1)
        ]
    return tuple(clusters)


def proposition(cluster_id: str, statements: list[Statement], vectors: Vectors) -> Cluster:
    """Make a cluster, labelled by the content that is nearest to all the others."""
    nearness = np.round(vectors @ vectors.mean(axis=0), DECIMALS - 1)
    label = statements[int(np.argmax(nearness))].content
    return Cluster(cluster_id, "proposition", label, tuple(s.id for s in statements))


def story_clusters(
    articles: Sequence[Article], statements: Sequence[Statement], stories: Mapping[str, int]
) -> tuple[Cluster, ...]:
    """Return one cluster a story, labelled by the earliest article's headline."""
    by_story: dict[int, list[Article]] = defaultdict(list)
    for article in articles:
        by_story[stories[article.id]].append(article)
    clusters = []
    for story, members in sorted(by_story.items()):
        first = min(members, key=moment)
        own = tuple(s.id for s in statements if stories[s.article_id] == story)
        clusters.append(Cluster(f"s{story + 1:02d}", "story", first.headline or first.path, own))
    return tuple(clusters)


def cosine(left: Vectors, right: Vectors) -> float:
    """Return the cosine of two vectors."""
    lengths = float(np.linalg.norm(left) * np.linalg.norm(right))
    return float(left @ right) / lengths if lengths else 0.0


def days_between(left: date | None, right: date | None) -> int:
    """Return the days between two dates, 0 where one is unknown: dates alone part no story."""
    return abs((left - right).days) if left and right else 0


def rows_of(statements: Sequence[Statement]) -> dict[str, tuple[int, int]]:
    """Return the first row and the row past the last of each article's statements."""
    edges: dict[str, tuple[int, int]] = {}
    for row, statement in enumerate(statements):
        first = edges.get(statement.article_id, (row, row))[0]
        edges[statement.article_id] = (first, row + 1)
    assert all(a[1] <= b[0] for a, b in pairwise(edges.values()))
    return edges
