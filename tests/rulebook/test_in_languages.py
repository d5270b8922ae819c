"""Texts in languages: strict to load, checked in each language, complete in all that is shipped."""

from __future__ import annotations

import re
from pathlib import Path

import jsonschema
import pytest

from factcheck.records.tellings import LANGUAGES
from factcheck.rulebook.describing import describe_rule
from factcheck.rulebook.finding_phrases import FOLDER, every_language
from factcheck.rulebook.in_languages import InLanguages
from factcheck.rulebook.language_linting import untold_in_rule, untold_in_topic
from factcheck.rulebook.linting import LintedRule, LintedTopic
from factcheck.rulebook.messages import message_of
from factcheck.rulebook.rules import Rule, load_rule
from factcheck.rulebook.schema import rule_schema
from factcheck.rulebook.topics import Topic, load_topic
from tests.builders import RULE, a_pair, a_statement, write_rule
from tests.rulebook.shipped import RULES, TOPICS
from tests.rulebook.test_rules import faults_of
from tests.rulebook.test_topics import TOPIC

PLAIN = "message: '{left.outlet} against {right.outlet}.'\n"
BOTH = """\
message:
  en: '{left.outlet} against {right.outlet}.'
  id: '{left.outlet} berbeda dengan {right.outlet}.'
"""
TWO = RULE.replace(PLAIN, BOTH)
BRACES = re.compile(r"\{[\w.]+\}")


def test_a_plain_text_is_english_and_stands_for_the_others() -> None:
    text = InLanguages.model_validate("Rice.")
    assert text.given() == (("en", "Rice."),)
    assert (text.told_in("en"), text.told_in("id")) == ("Rice.", "Rice.")


def test_a_message_is_told_in_the_language_of_the_phrases(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path, TWO))
    pair = a_pair(a_statement("a:1"), a_statement("b:1", outlet="Beta"))
    assert [message_of(rule, pair, phrases) for phrases in every_language()] == [
        "Alpha against Beta.",
        "Alpha berbeda dengan Beta.",
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("  id: '", "  fr: '", "17:3: unknown key 'fr'"),
        ("  id: '", "  idn: '", "17:3: unknown key 'idn'; did you mean 'id'?"),
        ("  en: '{left.outlet} against {right.outlet}.'\n", "", "16:3: missing key 'en'"),
        ("dengan {right.outlet}", "dengan {right.media}", "17:7: {right.media} is unknown; there"),
        ("{left.outlet} against", "{left.out} against", "16:7: {left.out} is unknown; there are"),
        ("'{left.outlet} berbeda dengan {right.outlet}.'", "3", "17:7: message.id: "),
    ],
)
def test_a_mistake_in_a_language_is_a_located_fault(
    tmp_path: Path, right: str, wrong: str, fault: str
) -> None:
    assert TWO.count(right) == 1
    (found,) = faults_of(tmp_path, TWO.replace(right, wrong))
    assert found.startswith(fault)


def test_what_is_neither_text_nor_texts_is_one_fault(tmp_path: Path) -> None:
    (found,) = faults_of(tmp_path, RULE.replace("summary: Two speakers differ.", "summary: [one]"))
    assert found == "6:10: summary: should be a text, or a text for each of en, id"


def test_lint_warns_of_a_rule_that_an_indonesian_report_tells_in_english(tmp_path: Path) -> None:
    path = write_rule(tmp_path, TWO)
    (fault,) = untold_in_rule(LintedRule(path, load_rule(path), (), frozenset()))
    assert (fault.line, fault.column) == (6, 1)
    assert fault.message == (
        "no text under `id`: a report in this language shows the English summary"
    )


def test_lint_warns_of_a_topic_that_an_indonesian_report_tells_in_english(tmp_path: Path) -> None:
    path = write_rule(tmp_path, TOPIC.replace("A record is a rise.", "{en: A rise., id: Naik.}"))
    faults = list(untold_in_topic(LintedTopic(path, load_topic(path))))
    assert [fault.line for fault in faults] == [4, 15, 23]


@pytest.mark.parametrize("text", [RULE, TWO])
def test_the_schema_knows_plain_texts_and_texts_in_languages(text: str, tmp_path: Path) -> None:
    message = load_rule(write_rule(tmp_path, text)).file.message
    told = message.en if message.id is None else message.model_dump()
    schema = rule_schema()
    known = {**schema["properties"]["message"], "$defs": schema["$defs"]}
    jsonschema.validate(told, known)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"en": "x", "fr": "y"}, known)


def test_a_rule_is_shown_in_its_languages(tmp_path: Path) -> None:
    alone = "message_alone: {en: Alone., id: Sendiri.}\n"
    shown = describe_rule(load_rule(write_rule(tmp_path, TWO + alone)))
    assert (
        "## Message\n{left.outlet} against {right.outlet}.\n"
        "id: {left.outlet} berbeda dengan {right.outlet}.\n"
        "of one statement at odds with itself:\nAlone.\nid: Sendiri."
    ) in shown


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_shipped_rule_speaks_every_language_and_fills_in_the_same(rule: Rule) -> None:
    texts = [rule.file.summary, rule.file.message, rule.file.message_alone]
    for text in texts:
        if text is not None:
            assert [language for language, _ in text.given()] == list(LANGUAGES)
            assert len({told for _, told in text.given()}) == len(LANGUAGES)
            assert len({tuple(sorted(BRACES.findall(told))) for _, told in text.given()}) == 1


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.file.id)
def test_a_shipped_topic_speaks_every_language(topic: Topic) -> None:
    file = topic.file
    texts = [file.summary, file.question, *(p.says for p in file.propositions)]
    texts += [relation.because for relation in file.relations]
    for text in texts:
        assert len({told for _, told in text.given()}) == len(LANGUAGES)


def test_the_phrases_of_findings_name_the_same_in_every_language() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == sorted(LANGUAGES)
    english, *others = every_language()
    for other in others:
        for part in ("titles", "messages", "missing"):
            ours, theirs = (getattr(one, part).model_dump() for one in (english, other))
            assert ours.keys() == theirs.keys()
            for name, phrase in ours.items():
                assert sorted(BRACES.findall(phrase)) == sorted(BRACES.findall(theirs[name]))
                assert phrase != theirs[name] or not re.search("[a-z]{2}", BRACES.sub("", phrase))
