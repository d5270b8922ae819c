"""Telling: a finding says the same in each language, and its English telling is what it bears."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.findings.folding import fold
from factcheck.findings.telling import relation_of
from factcheck.records.findings import Finding
from factcheck.records.judgements import Judgement
from factcheck.records.pairs import StatementPair
from factcheck.records.particulars import AttributeKind, Position
from factcheck.records.statements import UNRESOLVED, Statement, Voice
from factcheck.records.tellings import LANGUAGES, Telling
from factcheck.rulebook.rules import Rule, load_rule
from factcheck.rulebook.topic_file import TopicFile
from factcheck.rulebook.topics import Topic
from tests.builders import (
    RULE,
    a_measure,
    a_pair,
    a_statement,
    an_article,
    an_attribute,
    answering,
    asked,
    judged,
    sharing,
    write_rule,
)

TOPIC = Topic(
    TopicFile.model_validate(
        {
            "id": "harvest",
            "kind": "stances",
            "summary": "Whether the harvest rises.",
            "question": {"en": "Does the harvest rise?", "id": "Apakah panen naik?"},
            "anchors": {"rises": {"id": ("naik",)}},
            "propositions": (
                {"id": "rise", "says": {"en": "It rises", "id": "Panen naik"}, "core": "rises"},
                {"id": "record", "says": {"en": "A record", "id": "Rekor"}, "core": "rises"},
            ),
            "relations": (
                {
                    "denied": "rise",
                    "affirmed": "record",
                    "because": {"en": "A record rises.", "id": "Rekor berarti naik."},
                },
            ),
        }
    )
)
BOTH = """\
message:
  en: '{left.speaker} ({left.outlet}) against {right.outlet}.'
  id: '{left.speaker} ({left.outlet}) berbeda dengan {right.outlet}.'
"""


@pytest.fixture(scope="module")
def rule(tmp_path_factory: pytest.TempPathFactory) -> Rule:
    """A rule that speaks both languages and finds every near pair of two outlets to conflict."""
    text = RULE[: RULE.index("message:")] + BOTH
    text = text.replace("Two speakers differ.", "{en: Two differ., id: Dua pihak berbeda.}")
    return load_rule(write_rule(tmp_path_factory.mktemp("rule"), text))


def found(rule: Rule, *pairs: StatementPair) -> Finding:
    articles = [an_article("a"), an_article("b", outlet="Beta", origin="Beta")]
    (finding,) = fold(judged(rule, *pairs), articles, [rule], [TOPIC])
    return finding


def beta(identity: str = "b:1", **changes: object) -> Statement:
    return a_statement(identity, outlet="Beta", origin="Beta", **changes)


def test_a_finding_is_told_once_in_each_language_and_bears_the_english_one(rule: Rule) -> None:
    finding = found(rule, a_pair(a_statement("a:1", denied=True), beta()))
    english, indonesian = finding.tellings
    assert [telling.language for telling in finding.tellings] == list(LANGUAGES)
    assert (finding.title, finding.question, finding.message) == (
        english.title,
        english.question,
        english.message,
    )
    assert indonesian == Telling(
        "id",
        "panen b:1 naik: dibantah dan ditegaskan",
        "Dua pihak berbeda.",
        "Bupati (Alpha) berbeda dengan Beta.",
    )


def test_a_topic_tells_question_propositions_and_why_in_each_language(rule: Rule) -> None:
    denial, record = answering("a:1", "rise", "denies"), answering("b:1", "record", "affirms")
    record = replace(record, outlet="Beta", origin="Beta")
    finding = found(rule, asked(denial, record))
    assert finding.tellings[0].because == "A record rises."
    assert finding.tellings[1] == Telling(
        "id",
        "Panen naik (dibantah); Rekor (ditegaskan)",
        "Apakah panen naik?",
        "Bupati (Alpha) berbeda dengan Beta.",
        "Rekor berarti naik.",
    )


def test_an_answer_to_another_topic_with_a_proposition_of_the_same_name_is_no_answer(
    rule: Rule,
) -> None:
    denial, record = answering("a:1", "rise", "denies"), answering("b:1", "record", "affirms")
    elsewhere = Position("prices", "rise", affirms=True)
    denial = replace(denial, positions=(*denial.positions, elsewhere))
    record = replace(record, outlet="Beta", origin="Beta")
    assert found(rule, asked(denial, record)).title == "It rises (denied); A record (affirmed)"


def test_a_relation_is_the_reason_for_its_own_direction_only(rule: Rule) -> None:
    denial, record = answering("a:1", "rise", "denies"), answering("b:1", "record", "affirms")
    turned = answering("a:1", "rise", "affirms"), answering("b:1", "record", "denies")
    (there,), (back,) = judged(rule, asked(denial, record)), judged(rule, asked(*turned))
    assert relation_of(there, TOPIC) == TOPIC.file.relations[0]
    assert relation_of(back, TOPIC) is None
    assert relation_of(replace(there, pair=there.pair.swapped), TOPIC) == TOPIC.file.relations[0]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"speaker": UNRESOLVED}, ("an unknown speaker", "pembicara yang tidak dikenal")),
        ({"speaker": "", "voice": Voice.OWN}, ("the outlet itself", "redaksi")),
        ({"speaker": ""}, ("an unknown speaker", "pembicara yang tidak dikenal")),
    ],
)
def test_who_is_not_named_is_told_in_each_language(
    rule: Rule, changes: dict[str, object], expected: tuple[str, str]
) -> None:
    finding = found(rule, a_pair(a_statement("a:1", **changes), beta()))
    starts = [telling.message.partition(" (")[0] for telling in finding.tellings]
    assert starts == list(expected)


def test_both_values_stay_in_a_title_however_long_they_are(rule: Rule) -> None:
    first, second = "satu " * 20 + "rumah", "dua " * 20 + "rumah"
    left = a_statement("a:1", content=first, measures=(a_measure(1, end=len(first)),))
    right = beta(content=second, measures=(a_measure(2, end=len(second)),))
    english, indonesian = found(rule, sharing(left, right)).tellings
    assert "… or dua" in english.title
    assert "… atau dua" in indonesian.title
    assert len(english.title) <= 100


def test_a_yes_and_a_no_are_one_claim_denied_and_affirmed(rule: Rule) -> None:
    kind = {"kind": AttributeKind.NOTICE, "end": 12}
    left = a_statement(
        "a:1", content="belum terima surat", attributes=(an_attribute("no", **kind),)
    )
    right = beta(content="surat terkirim kemarin", attributes=(an_attribute("yes", **kind),))
    assert [telling.title for telling in found(rule, sharing(left, right)).tellings] == [
        "surat terkir: denied and affirmed",
        "surat terkir: dibantah dan ditegaskan",
    ]


def test_the_words_of_an_article_are_never_filled_in(rule: Rule) -> None:
    claim = beta(content="{left.outlet} {says} {0} naik", speaker="{right.outlet}")
    finding = found(rule, a_pair(a_statement("a:1", denied=True), claim))
    for telling in finding.tellings:
        assert telling.title.startswith("{left.outlet} {says} {0} naik: ")


def test_a_translation_changes_no_id(rule: Rule, tmp_path: Path) -> None:
    plain = load_rule(write_rule(tmp_path, RULE))
    pair = a_pair(a_statement("a:1"), beta())
    judgements: list[Judgement] = judged(plain, pair)
    assert judgements[0].rule == rule.id
    assert found(plain, pair).id == found(rule, pair).id
