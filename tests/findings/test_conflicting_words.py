"""Conflicting words: what a finding turns on, as places in its statements with a reading each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings.conflicting_words import words_of
from factcheck.records.judgements import Check, Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import AttributeKind, Event, Measure, Place, Span
from factcheck.records.points import SameThing, SharedMeasure
from factcheck.records.statements import Stance, Statement
from factcheck.records.verdicts import Verdict
from factcheck.rulebook.topic_file import TopicFile
from factcheck.rulebook.topics import Topic
from tests.builders import (
    a_measure,
    a_pair,
    a_statement,
    an_attribute,
    answering,
    asked,
    pairs,
    sharing,
)

TOPIC = Topic(
    TopicFile.model_validate(
        {
            "id": "harvest",
            "kind": "stances",
            "summary": "Whether the harvest rises.",
            "question": "Does the harvest rise?",
            "anchors": {"rises": {"id": ("naik",)}, "falls": {"id": ("turun",)}},
            "propositions": (
                {"id": "rise", "says": "It rises", "core": "rises", "counter": "falls"},
                {"id": "record", "says": "It is a record", "core": "rises"},
            ),
        }
    )
)
TOPICS = {"harvest": TOPIC}


def saying(identity: str, text: str, content: str = "", **changes: object) -> Statement:
    """Return a statement at offset 100 of its article, with a content inside its text."""
    inner = content or text
    start = 100 + text.index(inner)
    places = {"start": 100, "end": 100 + len(text), "content_start": start}
    end = {"content_end": start + len(inner)}
    return a_statement(identity, text=text, content=inner, **places, **end, **changes)


def at(statement: Statement, words: str) -> Span:
    """Return where some words of a statement stand in its article."""
    start = statement.start + statement.text.index(words)
    return Span(start, start + len(words))


def counted(statement: Statement, words: str, low: float, **changes: object) -> Measure:
    """Return the count that some words of a statement give."""
    span = at(statement, words)
    return a_measure(low, start=span.start, end=span.end, **changes)


def judgement(
    pair: StatementPair, verdict: Verdict = Verdict.CONFLICT, *conditions: str
) -> Judgement:
    """Return what some rule says of a pair, having measured these conditions."""
    checks = tuple(Check(name, f"{name}: different", "different", True) for name in conditions)
    return Judgement("harvest", "apart", verdict, pair, checks)


def told(*judgements: Judgement) -> list[tuple[str, str, str, str]]:
    """Return statement, words, kind and reading of what judgements turn on."""
    said = {s.id: s for j in judgements for s in (j.pair.left, j.pair.right)}
    return [
        (
            words.statement,
            said[words.statement].text[words.start - 100 : words.end - 100],
            words.kind.value,
            words.reads,
        )
        for words in words_of(judgements, TOPICS)
    ]


def measured_pair(left: str, right: str, one: float, other: float) -> StatementPair:
    """Return two sentences whose first three words and two words give a count."""
    a, b = saying("a.txt:1", left), saying("b.txt:1", right)
    first = counted(a, " ".join(left.split()[:2]), one)
    second = counted(b, " ".join(right.split()[:2]), other)
    return a_pair(a, b, point=SharedMeasure(first, second, SameThing.SAME))


def test_both_values_are_marked_and_read_in_figures() -> None:
    pair = measured_pair("1.500 rumah terendam", "900 rumah terendam", 1500, 900)
    assert told(judgement(pair)) == [
        ("a.txt:1", "1.500 rumah", "value", "1500 rumah"),
        ("b.txt:1", "900 rumah", "value", "900 rumah"),
    ]


def test_every_judged_pair_is_marked_and_alike_values_read_alike() -> None:
    first = measured_pair("Tujuh rumah roboh", "9 rumah roboh", 7, 9)
    other = saying("c.txt:1", "7 bangunan roboh")
    assert first.measures is not None
    third = counted(other, "7 bangunan", 7)
    second = a_pair(
        first.right, other, point=SharedMeasure(first.measures.right, third, SameThing.SAME)
    )
    readings = {words: reads for _, words, _, reads in told(judgement(first), judgement(second))}
    assert readings == {"Tujuh rumah": "7 rumah", "9 rumah": "9 rumah", "7 bangunan": "7 rumah"}


def test_an_attribute_reads_as_it_is_written_shortest() -> None:
    a, b = saying("a.txt:1", "Ketua DPRD Sari hadir"), saying("b.txt:1", "Camat Sari hadir")
    left, right = at(a, "Ketua DPRD"), at(b, "Camat")
    a = replace(a, attributes=(an_attribute("ketua", start=left.start, end=left.end),))
    b = replace(b, attributes=(an_attribute("camat", start=right.start, end=right.end),))
    assert told(judgement(sharing(a, b))) == [
        ("a.txt:1", "Ketua DPRD", "value", "Ketua DPRD"),
        ("b.txt:1", "Camat", "value", "Camat"),
    ]


def test_who_claims_an_attack_is_marked_and_not_the_claim() -> None:
    text = "Sabit Merah mengaku bertanggung jawab"
    a = saying("a.txt:1", text, "bertanggung jawab", speaker_mention="Sabit Merah", cue="mengaku")
    b = saying("b.txt:1", "Borania di balik serangan itu")
    spans = (at(a, "bertanggung jawab"), at(b, "Borania"))
    of = {"kind": AttributeKind.RESPONSIBLE, "of": ("attack",)}
    first, second = (
        an_attribute(*values, start=span.start, end=span.end, **of)
        for values, span in zip((("sabit", "merah"), ("borania",)), spans, strict=True)
    )
    pair = sharing(replace(a, attributes=(first,)), replace(b, attributes=(second,)))
    assert told(judgement(pair)) == [
        ("a.txt:1", "Sabit Merah", "value", "Sabit Merah"),
        ("b.txt:1", "Borania", "value", "Borania"),
    ]


def test_a_denial_is_marked_by_its_reporting_word_and_its_negation() -> None:
    denial = saying("a.txt:1", "Bupati membantah panen naik", "panen naik", cue="membantah")
    denial = replace(denial, denied=True, stance=Stance.DENY)
    claim = saying("b.txt:1", "Camat mengatakan panen naik", "panen naik")
    assert told(judgement(a_pair(denial, claim))) == [
        ("a.txt:1", "membantah", "stance", ""),
        ("b.txt:1", "mengatakan", "stance", ""),
    ]


def test_a_question_is_marked_by_what_carries_the_answer() -> None:
    no = answering("a.txt:1", "rise", "denies")
    text = "Bupati mengatakan panen tidak akan naik"
    no = replace(saying("a.txt:1", text, "panen tidak akan naik"), positions=no.positions)
    no = replace(no, negated_spans=(at(no, "tidak akan naik"),), negated=True)
    yes = saying("b.txt:1", "Camat memastikan panen naik", "panen naik", cue="memastikan")
    sure = answering("b.txt:1", "rise", "affirms").positions
    yes = replace(yes, positions=sure, stance=Stance.CONFIRM)
    counter = saying("c.txt:1", "Panen turun", positions=no.positions)
    found = told(judgement(asked(no, yes)), judgement(asked(yes, counter)))
    assert found == [
        ("a.txt:1", "tidak akan naik", "stance", ""),
        ("b.txt:1", "memastikan", "stance", ""),
        ("b.txt:1", "naik", "stance", ""),
        ("c.txt:1", "turun", "stance", ""),
    ]


def test_an_answer_is_a_stance_and_no_value() -> None:
    none = saying("a.txt:1", "Tidak ada korban", negated_spans=(Span(100, 116),))
    some = saying("b.txt:1", "Dua korban dirawat")
    span = at(some, "Dua korban")
    kind = {"kind": AttributeKind.PRESENCE, "of": ("korban",)}
    none = replace(none, attributes=(an_attribute("no", start=106, end=116, **kind),))
    some = replace(
        some, attributes=(an_attribute("yes", start=span.start, end=span.end, **kind),), cue=""
    )
    assert told(judgement(sharing(none, some))) == [
        ("a.txt:1", "Tidak ada korban", "stance", ""),
        ("b.txt:1", "Dua korban", "stance", ""),
    ]


def test_an_answer_that_is_all_of_what_is_said_is_told_by_its_reporting_word() -> None:
    whole = saying("a.txt:1", "Polisi menyebut Budi menabrak tiang", "Budi menabrak tiang")
    span = at(whole, "Budi menabrak tiang")
    kind = {"kind": AttributeKind.PRESENCE, "of": ("tiang",)}
    whole = replace(
        whole,
        attributes=(an_attribute("yes", start=span.start, end=span.end, **kind),),
        cue="menyebut",
    )
    none = saying("b.txt:1", "Tidak ada tiang", negated_spans=(Span(100, 115),))
    none = replace(none, attributes=(an_attribute("no", start=106, end=115, **kind),), cue="")
    assert told(judgement(sharing(whole, none))) == [
        ("a.txt:1", "menyebut", "stance", ""),
        ("b.txt:1", "Tidak ada tiang", "stance", ""),
    ]


def test_two_places_are_marked_where_a_rule_compared_them() -> None:
    event = Event("meeting", one_place=True)
    a, b = saying("a.txt:1", "Rapat di Rejasari"), saying("b.txt:1", "Rapat di Kelam")
    a = replace(a, places=(Place(106, 117, ("Rejasari",), event),))
    b = replace(b, places=(Place(106, 114, ("Kelam",), event), Place(100, 105, ("Rapat",))))
    pair = a_pair(a, b)
    assert told(judgement(pair, Verdict.CONFLICT, "one_event_place")) == [
        ("a.txt:1", "di Rejasari", "value", "Rejasari"),
        ("b.txt:1", "di Kelam", "value", "Kelam"),
    ]
    assert told(judgement(pair)) == []
    assert told(judgement(pair, Verdict.AGREEMENT, "one_event_place")) == []


def test_two_speakers_of_one_quotation_are_marked() -> None:
    a, b = (
        saying(key, f'"Pasar dibuka," kata {name}.', "Pasar dibuka", cue="kata")
        for key, name in (("a.txt:1", "Camat Sari"), ("b.txt:1", "Bupati Budi"))
    )
    a = replace(a, speaker_mention="Camat Sari", speaker="Sari", speakers=("sari",))
    b = replace(b, speaker_mention="Bupati Budi", speaker="Budi", speakers=("budi",))
    assert told(judgement(a_pair(a, b), Verdict.CONFLICT, "speaker_names")) == [
        ("a.txt:1", "Camat Sari", "value", "Sari"),
        ("b.txt:1", "Bupati Budi", "value", "Budi"),
    ]


def test_of_overlapping_values_the_longest_stays() -> None:
    text = "30 siswa, 14 putra dan 18 putri sakit"
    a = saying("a.txt:1", text)
    total = counted(a, "30 siswa", 30)
    parts, part = counted(a, "14 putra dan 18 putri", 32), counted(a, "14 putra", 14)
    summed = a_pair(a, a, point=SharedMeasure(total, parts, SameThing.SAME))
    single = a_pair(a, a, point=SharedMeasure(total, part, SameThing.SAME))
    assert [words for _, words, _, _ in told(judgement(summed), judgement(single))] == [
        "30 siswa",
        "14 putra dan 18 putri",
    ]


LETTERS = st.text("ab 1(", min_size=1, max_size=12)


@st.composite
def judged_pairs(draw: st.DrawFn) -> list[Judgement]:
    """Draw judgements of a few statements with spans anywhere, in their text and outside of it."""
    found = []
    for pair in draw(st.lists(pairs(), min_size=1, max_size=4)):
        left, right = (placed(draw, s) for s in (pair.left, pair.right))
        point = pair.point
        if pair.measures is not None or pair.attributes is not None:
            ends = (moved(draw, point.left), moved(draw, point.right))  # type: ignore[union-attr]
            point = replace(point, left=ends[0], right=ends[1])  # type: ignore[type-var]
        elif pair.question is not None:
            left, right = (
                replace(s, positions=answering("x:1", p, draw(ANSWERS)).positions)
                for s, p in ((left, pair.question.left), (right, pair.question.right))
            )
        verdict = draw(st.sampled_from((Verdict.CONFLICT, Verdict.AGREEMENT)))
        placed_pair = replace(pair, left=left, right=right, point=point)
        found.append(judgement(placed_pair, verdict, "event_place", "speaker_names"))
    return found


ANSWERS = st.sampled_from(("affirms", "denies"))
OFFSETS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


def placed(draw: st.DrawFn, statement: Statement) -> Statement:
    """Give a statement a text at some offset, and spans that may lie anywhere."""
    text, start = draw(LETTERS), draw(st.integers(0, 9))
    spans = tuple(Span(*ends) for ends in draw(st.lists(OFFSETS, max_size=2)))
    return replace(
        statement,
        id=f"{statement.id} {start} {len(text)}",
        start=start,
        end=start + len(text),
        text=text,
        content=text[: len(text) // 2],
        cue=draw(st.sampled_from(("", "a", "b"))),
        negated_spans=spans,
        content_start=start,
        content_end=start + len(text) // 2,
    )


def moved(draw: st.DrawFn, part: object) -> object:
    """Put a measure or an attribute anywhere."""
    start, end = draw(OFFSETS)
    return replace(part, start=start, end=end)  # type: ignore[type-var]


@given(judged_pairs())
def test_words_lie_in_their_statements_apart_and_do_not_hang_on_the_order(
    judgements: Sequence[Judgement],
) -> None:
    first = words_of(judgements, TOPICS)
    assert list(first) == sorted(set(first))
    reversed_pairs = [replace(j, pair=j.pair.swapped) for j in reversed(judgements)]
    assert words_of(reversed_pairs, TOPICS) == first
    ends = [s for j in judgements for s in (j.pair.left, j.pair.right)]
    for words in first:
        assert any(
            s.id == words.statement and s.start <= words.start < words.end <= s.end for s in ends
        )
    for one, other in combinations(first, 2):
        if (one.statement, one.kind) == (other.statement, other.kind):
            assert one.end <= other.start or other.end <= one.start
