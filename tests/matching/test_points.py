"""Points of a story: found in any order of its articles, and never across two stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.matching.parts import given_in_parts
from factcheck.matching.points import find_points
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import AttributeKind, Measure, MeasureKind
from factcheck.records.passages import PassageKind
from factcheck.records.points import Point, SharedMeasure
from factcheck.records.statements import Statement
from tests.builders import a_measure, a_statement, an_attribute, measures

OF = st.sampled_from(("", "rumah", "rumah rusak", "warga"))
SORTS = st.sampled_from(
    (MeasureKind.COUNT, MeasureKind.COUNT, MeasureKind.TIME, MeasureKind.DATE, MeasureKind.WEIGHT)
)
Article = tuple[Statement, ...]
# Folders of articles take their time to draw on a busy machine; that is no fault of theirs.
SLOW_TO_DRAW = settings(suppress_health_check=[HealthCheck.too_slow])


@st.composite
def measured(draw: st.DrawFn) -> Measure:
    """Draw a measure, or an identifier with words around it."""
    if draw(st.integers(0, 5)) == 0:
        label = draw(st.sampled_from(("ZZ1", "ZZ2")))
        around = draw(st.sampled_from((("gelincir", "landas"), ("gelincir",))))
        kind = MeasureKind.IDENTIFIER
        return a_measure(0, kind=kind, unit="flight", label=label, terms=around)
    return replace(draw(SORTS.flatmap(measures)), of=draw(OF))


@st.composite
def statements(draw: st.DrawFn, identity: str) -> Statement:
    """Draw a statement with measures one behind the other, and perhaps an attribute."""
    found = draw(st.lists(measured(), max_size=4))
    placed = (replace(m, start=10 * at, end=10 * at + 5) for at, m in enumerate(found))
    title = an_attribute(
        draw(st.sampled_from(("bupati", "camat"))),
        kind=draw(st.sampled_from((AttributeKind.TITLE, AttributeKind.AGENT))),
        of=draw(st.sampled_from((("sari",), ("serang", "pasar"), ("serang", "toko")))),
    )
    attributes = (title,) if draw(st.booleans()) else ()
    part = draw(st.sampled_from((PassageKind.HEADLINE, PassageKind.BODY)))
    return a_statement(identity, measures=tuple(placed), attributes=attributes, part=part)


@st.composite
def folders(draw: st.DrawFn) -> list[Article]:
    """Draw articles of one to three statements each."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    return [
        tuple(draw(statements(f"{name}:{number}")) for number in range(size))
        for name, size in zip("abcd", sizes, strict=False)
    ]


Found = set[tuple[str, str, Point]]


def found_in(articles: Sequence[Article], stories: dict[str, int] | None = None) -> Found:
    """Return the points of articles with the ids of their statements, the smaller id first."""
    rows = [statement for article in articles for statement in article]
    of = stories or dict.fromkeys((s.article_id for s in rows), 0)
    found = set()
    for (left, right), points in find_points(rows, of).items():
        assert left <= right
        assert len(points) == len(set(points)) > 0
        for point in points:
            pair = StatementPair(rows[left], rows[right], None, same_story=True, point=point)
            pair = pair if pair.left.id <= pair.right.id else pair.swapped
            assert pair.point is not None
            found.add((pair.left.id, pair.right.id, pair.point))
    return found


def is_sum(point: Point) -> bool:
    """Say whether a total and its parts are shared."""
    return isinstance(point, SharedMeasure) and (point.left.is_part, point.right.is_part) == (
        False,
        True,
    )


def span_of(measure: Measure) -> tuple[int, int, float, str]:
    return measure.start, measure.end, measure.low, measure.of


def told_in(statement: Statement) -> set[tuple[int, int, float, str]]:
    """Return what a statement gives, in so many words or as the sum of what it lists."""
    return {span_of(measure) for measure in (*statement.measures, *given_in_parts(statement))}


def is_weekday(point: Point) -> bool:
    """Say whether a date with a weekday stands beside itself."""
    return (
        isinstance(point, SharedMeasure)
        and point.left == point.right
        and point.left.kind is MeasureKind.DATE
        and point.left.label != ""
    )


def is_headline_against_text(articles: Sequence[Article], left: str, right: str) -> bool:
    """Say whether just one of two statements of an article is its headline."""
    parts = {s.id: s.part for article in articles for s in article}
    return [parts[left], parts[right]].count(PassageKind.HEADLINE) == 1


def is_given_in_parts(articles: Sequence[Article], point: Point) -> bool:
    """Say whether one of two counts is the sum of what a statement gives in parts."""
    if not isinstance(point, SharedMeasure):
        return False
    told = {span_of(m) for article in articles for s in article for m in s.measures}
    return not {span_of(point.left), span_of(point.right)} <= told


@SLOW_TO_DRAW
@given(folders())
def test_a_point_joins_two_articles_unless_it_is_a_sum_a_weekday_or_a_headline(
    articles: list[Article],
) -> None:
    for left, right, point in found_in(articles):
        known = is_sum(point) or is_weekday(point) or is_given_in_parts(articles, point)
        assert left[0] != right[0] or known or is_headline_against_text(articles, left, right)


@SLOW_TO_DRAW
@given(folders(), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(articles: list[Article], chance: Random) -> None:
    shuffled = list(articles)
    chance.shuffle(shuffled)
    assert found_in(shuffled) == found_in(articles)
    assert found_in(articles[::-1]) == found_in(articles)


@SLOW_TO_DRAW
@given(folders(), st.integers(0, 4))
def test_each_story_has_the_points_that_it_has_alone(articles: list[Article], cut: int) -> None:
    stories = {article[0].article_id: int(at < cut) for at, article in enumerate(articles)}
    apart = found_in(articles[:cut]) | found_in(articles[cut:])
    assert found_in(articles, stories) == apart


@SLOW_TO_DRAW
@given(folders())
def test_what_is_shared_is_of_one_kind_and_given_by_the_statement(articles: list[Article]) -> None:
    by_id = {statement.id: statement for article in articles for statement in article}
    for left, right, point in found_in(articles):
        if isinstance(point, SharedMeasure):
            assert point.left.kind is point.right.kind
            assert span_of(point.left) in told_in(by_id[left])
            assert is_sum(point) or span_of(point.right) in told_in(by_id[right])


def test_several_points_of_two_statements_stand_together_in_order() -> None:
    given = {"measures": (a_measure(9), a_measure(7, start=9)), "attributes": (an_attribute("x"),)}
    rows = [a_statement(identity, **given) for identity in ("a:1", "b:1")]
    ((at, points),) = find_points(rows, {"a": 0, "b": 0}).items()
    assert at == (0, 1)
    assert [type(point).__name__ for point in points] == ["SharedAttribute"] + 2 * ["SharedMeasure"]
    assert list(points[1:]) == sorted(points[1:])


def test_without_statements_there_is_no_point() -> None:
    assert find_points([], {}) == {}
