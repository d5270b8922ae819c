"""Hand-made statements, pairs, rules and judgements: every builder has a plain default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from factcheck.records.articles import Article, DatedBy
from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import (
    Attribute,
    AttributeKind,
    Bound,
    Event,
    Measure,
    MeasureKind,
    Period,
    Place,
    Position,
)
from factcheck.records.points import (
    Point,
    SameThing,
    SharedAttribute,
    SharedMeasure,
    SharedQuestion,
)
from factcheck.records.statements import Stance, Statement, Voice
from factcheck.rulebook.judging import judge
from factcheck.rulebook.rules import Rule, load_rule

DAY = date(2024, 1, 15)
RULE = """\
id: harvest
status: trial
severity: low
type: denial
compares: stances
summary: Two speakers differ.
why: It shows.
conditions:
  near: {similarity|at_least: 0.5}
  one_outlet: {outlets: same}
levels:
  - {name: far, when: not near, verdict: abstain}
  - {name: home, when: one_outlet, verdict: compatible}
  - {name: apart, when: always, verdict: conflict}
message: '{left.outlet} against {right.outlet}.'
"""


def an_article(identity: str, **changes: Any) -> Article:
    """Return an article of the outlet Alpha, dated 15 January 2024, that says little."""
    plain = Article(
        id=identity,
        path=identity,
        outlet="Alpha",
        origin="Alpha",
        published=DAY,
        as_of=DAY,
        dated_by=DatedBy.PAGE,
        headline=f"Berita {identity}",
        language="id",
        url=None,
        encoding="utf-8",
        text="Panen naik.",
        passages=(),
        omissions=(),
    )
    return replace(plain, **changes)


def a_statement(identity: str, **changes: Any) -> Statement:
    """Return a statement ``ARTICLE:NUMBER`` whose text and content are one."""
    content = str(changes.get("content", f"panen {identity} naik"))
    plain = Statement(
        id=identity,
        article_id=identity.rpartition(":")[0],
        outlet="Alpha",
        origin="Alpha",
        start=0,
        end=len(content),
        text=content,
        content_start=0,
        content_end=len(content),
        content=content,
        speaker="Bupati",
        speaker_mention="Bupati",
        speakers=("bupati",),
        cue="mengatakan",
        stance=Stance.ASSERT,
        voice=Voice.INDIRECT,
        denied=False,
        negated=False,
        hedged=False,
        conditional=False,
        names=(),
        terms=(),
        negated_terms=(),
        negated_spans=(),
        conditional_spans=(),
        places=(),
        when=None,
        said=Period(DAY, DAY),
        language="id",
    )
    return replace(plain, **changes)


def a_pair(left: Statement, right: Statement, **changes: Any) -> StatementPair:
    """Return a near pair of one story that shares no question."""
    return replace(StatementPair(left, right, 0.9, same_story=True), **changes)


def swapped(pair: StatementPair) -> StatementPair:
    """Return the same pair the other way round, its point with it."""
    return pair.swapped


def answering(identity: str, proposition: str, answer: str, **changes: Any) -> Statement:
    """Return a statement that affirms or denies a proposition of the topic ``harvest``."""
    position = Position("harvest", proposition, answer == "affirms")
    return a_statement(identity, positions=(position,), **changes)


def asked(left: Statement, right: Statement, **changes: Any) -> StatementPair:
    """Return the pair of two statements that each take their first position in one topic."""
    a, b = left.positions[0], right.positions[0]
    question = SharedQuestion(
        a.topic, "stances", "Naik?", a.proposition, b.proposition, a.affirms != b.affirms
    )
    return a_pair(left, right, point=question, **changes)


def a_measure(low: float = 7, **changes: Any) -> Measure:
    """Return an exact count of houses; ``high`` is ``low`` unless it is given."""
    plain = Measure(
        start=0,
        end=1,
        kind=MeasureKind.COUNT,
        low=low,
        high=low,
        unit="",
        bound=Bound.EXACT,
        of="rumah",
        label="",
    )
    return replace(plain, **changes)


def a_time(hour: float, minute: float = 0, **changes: Any) -> Measure:
    """Return a clock time of something that nothing names, without a zone."""
    return a_measure(60 * hour + minute, **{"kind": MeasureKind.TIME, "of": "", **changes})


def a_date(first: date, last: date | None = None, **changes: Any) -> Measure:
    """Return a day, or the days from one to another, on which an earthquake fell."""
    high = (last or first).toordinal()
    plain = a_measure(first.toordinal(), kind=MeasureKind.DATE, high=high, unit="day", of="gempa")
    return replace(plain, **changes)


def an_attribute(*values: str, **changes: Any) -> Attribute:
    """Return a title of Sari."""
    return replace(Attribute(0, 1, AttributeKind.TITLE, ("sari",), values), **changes)


def sharing(left: Statement, right: Statement, **changes: Any) -> StatementPair:
    """Return the pair of two statements that share the first measure of each, or attribute."""
    point: Point
    if left.measures:
        point = SharedMeasure(left.measures[0], right.measures[0], SameThing.SAME)
    else:
        point = SharedAttribute(left.attributes[0], right.attributes[0])
    return a_pair(left, right, point=point, **changes)


def write_rule(folder: Path, text: str = RULE, name: str = "harvest") -> Path:
    """Write a rule file below ``folder`` and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def a_rule(folder: Path, conditions: str, levels: str, compares: str = "stances") -> Rule:
    """Compile the plain rule with other conditions and levels (YAML in one line each)."""
    head, rest = RULE.replace("compares: stances", f"compares: {compares}").split("conditions:")
    message = rest[rest.index("message:") :]
    text = f"{head}conditions: {conditions}\nlevels: {levels}\n{message}"
    return load_rule(write_rule(folder, text))


def judged(rule: Rule, *pairs: StatementPair) -> list[Judgement]:
    """Return what a rule says about each pair."""
    return [judge(rule, pair) for pair in pairs]


WORDS = st.lists(st.sampled_from(("padi", "panen", "jembatan", "warga")), max_size=3, unique=True)
TERMS = WORDS.map(lambda words: tuple(sorted(words)))
DAYS = st.dates(date(2024, 1, 1), date(2024, 3, 31))
PERIODS = st.none() | st.builds(
    lambda a, b, stated: Period(min(a, b), max(a, b), stated), DAYS, DAYS, st.booleans()
)
EVENTS = st.sampled_from((None, Event("meeting", one_place=True), Event("attack", one_place=False)))
PLACES = st.lists(
    st.builds(
        lambda names, event, is_state: Place(0, 1, tuple(names), event, is_state),
        st.lists(st.sampled_from(("Utara", "utara", "Selatan")), min_size=1, max_size=2),
        EVENTS,
        st.booleans(),
    ),
    max_size=2,
).map(tuple)


@st.composite
def statements(draw: st.DrawFn, identity: str) -> Statement:
    """Draw a statement whose comparable fields vary over few values, so that pairs often meet."""
    terms = draw(TERMS)
    return a_statement(
        identity,
        content=draw(st.sampled_from(("panen 7 ton", "panen 9 ton", "panen naik"))),
        outlet=draw(st.sampled_from(("Alpha", "Beta"))),
        speakers=tuple(draw(st.lists(st.sampled_from(("bupati", "camat")), max_size=2))),
        voice=draw(st.sampled_from(Voice)),
        stance=draw(st.sampled_from(Stance)),
        denied=draw(st.booleans()),
        conditional=draw(st.booleans()),
        names=draw(TERMS),
        terms=terms,
        negated_terms=tuple(term for term in terms if draw(st.booleans())),
        places=draw(PLACES),
        when=draw(PERIODS),
        said=draw(PERIODS),
    )


BOUNDS = st.sampled_from(Bound)
GROUPS = st.sampled_from(("casualties", "people", "things"))
VALUES = st.sampled_from((0.0, 0.3, 7.0, 9.0, 950.0, 1000.0, 1200.0, 14_000.0))
MINUTES = st.integers(0, 4 * 1440 - 1).map(lambda quarters: quarters / 4)
ZONES = st.sampled_from(("", "0", "7", "8", "-5"))
ORDINALS = DAYS.map(lambda day: float(day.toordinal()))
WEEKDAYS = st.sampled_from(("", "0", "3", "6"))
KINDS = st.sampled_from([kind for kind in MeasureKind if kind is not MeasureKind.IDENTIFIER])


def spans(values: st.SearchStrategy[float]) -> st.SearchStrategy[tuple[float, float]]:
    """Draw a single value, or the least and the greatest of a range."""
    single = values.map(lambda value: (value, value))
    return single | st.builds(lambda a, b: (min(a, b), max(a, b)), values, values)


@st.composite
def measures(draw: st.DrawFn, kind: MeasureKind) -> Measure:
    """Draw a measure of a kind as extraction may find it, over few values."""
    around = {"terms": draw(TERMS), "names": draw(TERMS), "bound": draw(BOUNDS)}
    if kind is MeasureKind.DATE:
        first, last = draw(spans(ORDINALS))
        days = (date.fromordinal(round(first)), date.fromordinal(round(last)))
        return a_date(*days, label=draw(WEEKDAYS), **around)
    if kind is MeasureKind.TIME:
        low, high = draw(spans(MINUTES))
        return a_time(0, low, high=high, label=draw(ZONES), **around)
    low, high = draw(spans(VALUES))
    group = draw(GROUPS) if kind is MeasureKind.COUNT else ""
    return a_measure(low, high=high, kind=kind, group=group, is_part=draw(st.booleans()), **around)


@st.composite
def shared_measures(draw: st.DrawFn) -> SharedMeasure:
    """Draw two measures of one kind."""
    kind = draw(KINDS)
    left, right = draw(measures(kind)), draw(measures(kind))
    return SharedMeasure(left, right, draw(st.sampled_from(SameThing)), draw(st.booleans()))


@st.composite
def shared_attributes(draw: st.DrawFn) -> SharedAttribute:
    """Draw two attributes of one kind, alike, nested, near in spelling or different."""
    kind = draw(st.sampled_from(AttributeKind))
    words = st.sampled_from(("bupati", "bupatu", "wakil", "31", "32"))
    left, right = (
        an_attribute(*draw(st.lists(words, min_size=1, max_size=2, unique=True)), kind=kind)
        for _ in range(2)
    )
    return SharedAttribute(left, right, draw(st.booleans()))


QUESTIONS = st.builds(
    SharedQuestion,
    st.just("harvest"),
    st.sampled_from(("stances", "legality")),
    st.just("Naik?"),
    st.sampled_from(("rise", "record")),
    st.sampled_from(("rise", "record")),
    st.booleans(),
)


@st.composite
def pairs(draw: st.DrawFn) -> StatementPair:
    """Draw a pair that may share a question of either kind of topic, a measure or an attribute."""
    left, right = draw(statements("a.txt:001")), draw(statements("b.txt:001"))
    point = draw(st.none() | QUESTIONS | shared_measures() | shared_attributes())
    similarity = draw(st.none() | st.floats(-1, 1))
    return StatementPair(left, right, similarity, draw(st.booleans()), point)


def no_points(
    statements: Sequence[Statement], stories: Mapping[str, int]
) -> Mapping[tuple[int, int], tuple[Point, ...]]:
    """Find no point that two statements share."""
    return {}
