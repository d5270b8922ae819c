"""Linting: each check finds its fault, at its place, and nothing in the shipped rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.language.packs import LanguagePack
from factcheck.records.articles import Article
from factcheck.records.statements import Statement
from factcheck.rulebook.example_reading import Reading
from factcheck.rulebook.examples import check_examples
from factcheck.rulebook.linting import LintedRule, LintedTopic, lint_rule, lint_topic
from factcheck.rulebook.pack_linting import lint_pack
from factcheck.rulebook.rules import Rule, load_rule
from factcheck.rulebook.topics import load_topic
from tests.builders import RULE, a_statement, no_points, write_rule
from tests.folders import ROOT
from tests.rulebook.shipped import KNOWLEDGE, READING, RULES

EXAMPLES = """\
examples:
  - name: apart
    left: {outlet: Alpha, text: satu}
    right: {outlet: Beta, text: dua}
    expect: conflict/apart
  - name: home
    left: {outlet: Alpha, text: satu}
    right: {outlet: Alpha, text: dua}
    expect: compatible/home
  - name: far
    left: {outlet: Alpha, text: satu}
    right: {outlet: Beta, text: dua}
    similarity: 0.1
    also: [harvests]
    expect: none
limits:
  - {says: It does not read., example: far}
"""
PACK = KNOWLEDGE.packs["en"]


def read(article: Article) -> tuple[Statement, ...]:
    return (a_statement(f"{article.id}:1", outlet=article.outlet, content=article.text),)


def findings(folder: Path, text: str) -> list[str]:
    """Return what lint finds in a rule file, as ``line:column: message``."""
    path = write_rule(folder, text)
    rule = load_rule(path)
    results = check_examples(rule, Reading(lambda text: "id", read, no_points, ()))
    linted = LintedRule(path, rule, results, frozenset({"harvest", "harvests"}))
    return [f"{f.line}:{f.column}: {f.message}" for f in lint_rule(linted)]


def test_a_rule_that_is_sound_gives_no_finding(tmp_path: Path) -> None:
    assert findings(tmp_path, RULE + EXAMPLES) == []


@pytest.mark.parametrize(
    ("right", "wrong", "found"),
    [
        ("name: home\n", "name: apart\n", "21:11: there are two examples 'apart'"),
        (", example: far", "", "32:5: the limit names no `example`"),
        ("[harvests]", "[harvset]", "29:12: no rule is called 'harvset'; did you mean 'harvest'?"),
        ("similarity: 0.1", "similarity: 0.9", "12:12: no example reaches the level 'far'"),
        ("expect: conflict/apart", "expect: none", "16:1: rule 'harvest' has no example that"),
        (
            "expect: conflict/apart",
            "expect: conflict/apart\n    today: none",
            "16:1: rule 'harvest' has no example that it must flag",
        ),
    ],
)
def test_each_check_finds_its_fault(tmp_path: Path, right: str, wrong: str, found: str) -> None:
    assert EXAMPLES.count(right) == 1
    (finding,) = findings(tmp_path, RULE + EXAMPLES.replace(right, wrong))
    assert finding.startswith(found)


def test_a_rule_without_examples_lacks_both_kinds_and_every_level(tmp_path: Path) -> None:
    found = findings(tmp_path, RULE)
    assert [line.partition(": ")[2] for line in found] == [
        "rule 'harvest' has no example that it must flag",
        "rule 'harvest' has no example that it must not flag",
        *(f"no example reaches the level {name!r}" for name in ("far", "home", "apart")),
    ]


def test_a_proposition_without_an_example_is_found(tmp_path: Path) -> None:
    text = """\
id: harvest
kind: stances
summary: Whether the harvest rises.
question: Does it rise?
anchors:
  rises: {id: [naik]}
propositions:
  - {id: rise, says: It rises, core: rises}
  - {id: record, says: It is a record, core: rises}
examples:
  - {text: Panen naik., proposition: rise, expect: affirms}
  - {text: Panen raya., proposition: record, expect: none}
"""
    path = write_rule(tmp_path, text)
    (fault,) = lint_topic(LintedTopic(path, load_topic(path)))
    assert (fault.line, fault.message) == (9, "no example affirms or denies 'record'")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_shipped_rules_are_sound(rule: Rule) -> None:
    path = KNOWLEDGE.files.of_id(rule.id)
    ids = frozenset(one.id for one in RULES)
    assert lint_rule(LintedRule(path, rule, check_examples(rule, READING), ids)) == []


def pack_findings(pack: LanguagePack) -> list[str]:
    """Return what lint finds in a changed pack, as messages; the places are of no account."""
    return [fault.message for fault in lint_pack(ROOT / "rules/languages/en.yaml", pack)]


def test_a_word_that_stands_twice_in_a_list_is_found_whatever_its_case() -> None:
    clean = pack_findings(PACK)
    twice = PACK.model_copy(update={"hedges": (*PACK.hedges, PACK.hedges[0].upper())})
    assert sorted(pack_findings(twice)) == sorted(
        [*clean, f"{PACK.hedges[0].upper()!r} stands in this list twice"]
    )


def test_a_cue_of_two_stances_on_one_side_is_found() -> None:
    clean = pack_findings(PACK)
    first, other = PACK.cues[0], next(c for c in PACK.cues if c.stance != PACK.cues[0].stance)
    word = first.before[0]
    cues = (*PACK.cues, other.model_copy(update={"before": (word,), "after": ()}))
    found = pack_findings(PACK.model_copy(update={"cues": cues}))
    assert sorted(found) == sorted([*clean, f"{word!r} is listed before under {first.stance} too"])
