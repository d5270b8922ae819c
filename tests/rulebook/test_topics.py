"""Topics: the position that a statement takes, what leaves it open, and faults of topic files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import RuleFileError
from factcheck.records.particulars import Position, Span
from factcheck.records.statements import Statement
from factcheck.rulebook.questions import find_questions, take_positions
from factcheck.rulebook.topic_examples import TopicResult, check_topic
from factcheck.rulebook.topic_file import TopicExample
from factcheck.rulebook.topics import Topic, Undecided, load_topic
from tests.builders import a_statement, an_article, answering
from tests.rulebook.shipped import READING, TOPICS

TOPIC = """\
id: harvest
kind: stances
summary: Whether the harvest rises.
question: Does the harvest rise?
anchors:
  crop: {id: [panen, padi], en: [harvest]}
  village: {id: [desa]}
  rises: {id: [naik, meningkat], en: [rises]}
  falls: {id: [turun]}
  other: {id: [harga]}
  idiom: {id: [naik daun]}
article_about: [village]
propositions:
  - id: rise
    says: The harvest rises
    core: rises
    counter: falls
    all: [crop]
    about: [village]
    unless: [other]
    ignore: idiom
  - id: record
    says: The harvest is a record
    core: rises
    all: [crop, idiom]
relations:
  - {denied: rise, affirmed: record, because: A record is a rise.}
"""


def topic_of(folder: Path, text: str = TOPIC) -> Topic:
    path = folder / "harvest.yaml"
    path.write_text(text, encoding="utf-8")
    return load_topic(path)


def said(content: str, lead: str = "Di desa, ", **changes: Any) -> Statement:
    """Return a statement whose content follows a lead that is not part of it."""
    text = lead + content
    return a_statement(
        "a:1",
        text=text,
        content=content,
        end=len(text),
        content_start=len(lead),
        content_end=len(text),
        **changes,
    )


def over(content: str, part: str, lead: str = "Di desa, ") -> tuple[Span, ...]:
    """Return the span of a part of the content, counted from the start of the article."""
    start = len(lead) + content.index(part)
    return (Span(start, start + len(part)),)


def answers(topic: Topic, statement: Statement) -> dict[str, bool]:
    return {p.proposition: p.affirms for p in topic.read(statement)[0]}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("panen naik", {"rise": True}),
        ("PADI meningkat", {"rise": True}),
        ("the harvest rises", {"rise": True}),
        ("panen turun", {"rise": False}),
        ("harga naik", {}),
        ("panen dan harga naik", {}),
        ("panen bagus", {}),
        ("panen sedang naik daun", {"record": True}),
        ("panen naik daun dan meningkat", {"rise": True, "record": True}),
    ],
)
def test_words_decide_the_position(tmp_path: Path, content: str, expected: dict[str, bool]) -> None:
    assert answers(topic_of(tmp_path), said(content)) == expected


def test_all_lists_are_asked_of_the_content_and_about_lists_of_the_statement(
    tmp_path: Path,
) -> None:
    topic = topic_of(tmp_path)
    assert answers(topic, said("panen naik", lead="Bupati: ")) == {}
    assert answers(topic, said("hasil naik", lead="Soal panen desa: ")) == {}


def test_negation_and_denial_each_turn_the_answer(tmp_path: Path) -> None:
    topic = topic_of(tmp_path)
    spans = over("panen tidak naik", "tidak naik")
    assert answers(topic, said("panen tidak naik", negated_spans=spans)) == {"rise": False}
    assert answers(topic, said("panen naik", denied=True)) == {"rise": False}
    assert answers(topic, said("panen turun", denied=True)) == {"rise": True}
    both = said("panen tidak naik", negated_spans=spans, denied=True)
    assert answers(topic, both) == {"rise": True}


def test_a_negator_elsewhere_in_the_content_turns_nothing(tmp_path: Path) -> None:
    content = "panen naik tetapi hujan tidak datang"
    statement = said(content, negated_spans=over(content, "tidak datang"))
    assert answers(topic_of(tmp_path), statement) == {"rise": True}


def test_what_stands_under_a_condition_is_no_answer(tmp_path: Path) -> None:
    content = "jika panen naik. Padi turun"
    statement = said(content, conditional_spans=over(content, "jika panen naik."))
    assert answers(topic_of(tmp_path), statement) == {"rise": False}


def test_both_answers_at_once_are_undecided_and_reported(tmp_path: Path) -> None:
    positions, undecided = topic_of(tmp_path).read(said("panen naik lalu turun"))
    assert positions == ()
    assert undecided == (Undecided("a:1", "harvest", "rise"),)


def test_take_positions_asks_the_article_first_and_keeps_what_is_open(tmp_path: Path) -> None:
    topic = topic_of(tmp_path)
    articles = (an_article("a", text="Kabar desa."), an_article("b", text="Kabar kota."))
    statements = [
        said("panen naik"),
        a_statement("a:2", content="panen desa naik lalu turun"),
        a_statement("b:1", content="panen desa naik"),
    ]
    placed, undecided = take_positions(statements, articles, [topic])
    assert [s.positions for s in placed] == [(Position("harvest", "rise", affirms=True),), (), ()]
    assert [u.statement for u in undecided] == ["a:2"]


@pytest.mark.parametrize(
    ("left", "right", "opposed"),
    [
        (("rise", "denies"), ("rise", "affirms"), True),
        (("rise", "denies"), ("record", "affirms"), True),
        (("record", "affirms"), ("rise", "denies"), True),
        (("rise", "affirms"), ("rise", "affirms"), False),
        (("rise", "denies"), ("rise", "denies"), False),
        (("rise", "affirms"), ("record", "denies"), None),
        (("rise", "affirms"), ("record", "affirms"), None),
    ],
)
def test_questions_join_answers_alike_or_opposed_as_relations_say(
    tmp_path: Path, left: tuple[str, str], right: tuple[str, str], opposed: bool | None
) -> None:
    statements = [answering("a:1", *left), answering("b:1", *right)]
    questions = find_questions(statements, [topic_of(tmp_path)])
    if opposed is None:
        assert questions == {}
        return
    ((rows, (question,)),) = questions.items()
    assert rows == (0, 1)
    assert (question.left, question.right, question.opposed) == (left[0], right[0], opposed)


def test_two_positions_of_one_statement_are_no_pair(tmp_path: Path) -> None:
    positions = tuple(Position("harvest", p, affirms=p == "record") for p in ("record", "rise"))
    statement = a_statement("a:1", positions=positions)
    assert find_questions([statement], [topic_of(tmp_path)]) == {}


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("id: harvest", "id: crop", "1:5: id 'crop' is not the file's name"),
        (
            "core: rises\n    counter",
            "core: rise\n    counter",
            "16:11: no anchor list is called 'rise'; did",
        ),
        (
            "counter: falls",
            "counter: fals",
            "17:14: no anchor list is called 'fals'; did",
        ),
        ("unless: [other]", "unless: [others]", "20:13: no anchor list is called 'others'; did"),
        ("ignore: idiom", "ignore: idiot", "no anchor list is called 'idiot'"),
        (
            "about: [village]\nprop",
            "about: [villages]\nprop",
            "12:17: no anchor list is",
        ),
        ("    counter: falls\n", "", "9:10: anchor list 'falls' is never used"),
        (
            "denied: rise",
            "denied: ries",
            "27:14: no proposition is called 'ries'; did",
        ),
        ("affirmed: record", "affirmed: recrd", "no proposition is called 'recrd'"),
        ("id: record", "id: rise", "22:9: there are two propositions 'rise'"),
        ("[naik, meningkat]", "['naik ...']", "'naik ...' ends with a gap"),
        ("kind: stances", "kind: stance", "2:7: kind: "),
        ("    ignore:", "    ignores:", "21:5: unknown key 'ignores'; did you mean 'ignore'?"),
    ],
)
def test_a_mistake_in_a_topic_is_a_located_fault(
    tmp_path: Path, right: str, wrong: str, fault: str
) -> None:
    assert TOPIC.count(right) == 1
    with pytest.raises(RuleFileError) as caught:
        topic_of(tmp_path, TOPIC.replace(right, wrong))
    faults = [f"{f.line}:{f.column}: {f.message}" for f in caught.value.faults]
    assert any(fault in found for found in faults), faults


def test_an_example_names_a_proposition_that_exists(tmp_path: Path) -> None:
    example = "examples:\n  - {text: Panen naik., proposition: rises, expect: affirms}\n"
    with pytest.raises(RuleFileError, match=r":29:\d+: no proposition is called 'rises'; did you"):
        topic_of(tmp_path, TOPIC + example)


@pytest.mark.parametrize(
    "result",
    [
        pytest.param(result, id=f"{topic.file.id}/{number}")
        for topic in TOPICS
        for number, result in enumerate(check_topic(topic, READING), 1)
    ],
)
def test_a_shipped_example_takes_its_position(result: TopicResult) -> None:
    assert result.failure is None, result.example.text


@pytest.mark.parametrize(
    ("expect", "today", "found", "failure"),
    [
        ("affirms", None, "affirms", None),
        ("affirms", None, "none", "expected affirms, got none on 'rise'"),
        ("affirms", "none", "none", None),
        ("affirms", "none", "affirms", "the known gap is closed, it gives affirms: delete `today"),
        ("affirms", "none", "denies", "expected affirms, got denies"),
    ],
)
def test_a_known_gap_of_a_topic_fails_once_it_is_closed(
    expect: str, today: str | None, found: str, failure: str | None
) -> None:
    plain = {"text": "Panen naik.", "proposition": "rise", "expect": expect, "today": today}
    told = TopicResult("harvest", TopicExample.model_validate(plain), found).failure
    assert told is None if failure is None else failure in str(told)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.file.id)
def test_each_proposition_of_a_shipped_topic_has_an_example_of_yes_or_no(topic: Topic) -> None:
    shown = {e.proposition for e in topic.file.examples if e.expect != "none"}
    assert shown == {p.id for p in topic.file.propositions}
