"""Rule files: every fault that an editor can make is found and located, all of them at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import RuleFileError
from factcheck.rulebook.finding_phrases import phrases_in
from factcheck.rulebook.messages import message_of
from factcheck.rulebook.rules import load_rule
from tests.builders import RULE, a_pair, a_statement, write_rule


def faults_of(folder: Path, text: str) -> list[str]:
    """Return the faults of a rule file as ``line:column: message``."""
    path = write_rule(folder, text)
    with pytest.raises(RuleFileError) as caught:
        load_rule(path)
    assert all(fault.path == str(path) for fault in caught.value.faults)
    return [f"{fault.line}:{fault.column}: {fault.message}" for fault in caught.value.faults]


def test_a_sound_rule_loads(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path))
    assert rule.id == "harvest"
    assert [name for name, _ in rule.conditions] == ["near", "one_outlet"]
    assert [rung.name for rung in rule.ladder] == ["far", "home", "apart"]


def test_three_mistakes_are_three_located_faults_at_once(tmp_path: Path) -> None:
    text = RULE.replace("similarity|at_least", "similarty|at_least")
    text = text.replace("when: one_outlet", "when: one_outlets").replace("{left.outlet}", "{left}")
    first, second, third = faults_of(tmp_path, text)
    assert first == "9:10: unknown condition 'similarty'; did you mean 'similarity'?"
    assert second == "13:24: no condition is called 'one_outlets'; did you mean 'one_outlet'?"
    assert third.startswith("15:10: {left} is unknown; there are {left.outlet}, ")


def test_a_fault_of_the_schema_does_not_hide_those_of_the_conditions(tmp_path: Path) -> None:
    text = RULE.replace("severity: low", "severity: big").replace("outlets: same", "outlets: sme")
    text = text.replace("when: not near", "when: not nearr")
    assert [fault.partition(": ")[0] for fault in faults_of(tmp_path, text)] == [
        "3:11",
        "10:25",
        "12:23",
    ]


def test_a_rule_without_levels_is_one_fault(tmp_path: Path) -> None:
    head, rest = RULE.split("levels:\n")
    text = f"{head}levels: []\n{rest[rest.index('message:') :]}"
    (fault,) = faults_of(tmp_path, text)
    assert fault.startswith("11:9: levels: ")


def test_the_error_shows_each_line_with_a_mark_under_the_place(tmp_path: Path) -> None:
    path = write_rule(tmp_path, RULE.replace("one_outlet: {outlets", "one_outlet: {outlts"))
    with pytest.raises(RuleFileError) as caught:
        load_rule(path)
    head, line, mark = str(caught.value).splitlines()
    assert head.startswith(f"{path}:10:16: unknown condition 'outlts'; did you mean 'outlets'?")
    assert line.strip() == "one_outlet: {outlts: same}"
    assert line[mark.index("^") :].startswith("outlts")


def test_unknown_keys_and_values_of_the_schema_are_located_together(tmp_path: Path) -> None:
    text = RULE.replace("severity: low", "severty: low").replace("type: denial", "type: quarrel")
    faults = faults_of(tmp_path, text)
    assert any(
        fault.startswith("3:1: unknown key 'severty'; did you mean 'severity'?") for fault in faults
    )
    assert any(fault.startswith("1:1: missing key 'severity'") for fault in faults)
    assert any(fault.startswith("4:7: type: ") for fault in faults)


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("id: harvest", "id: crop", "1:5: id 'crop' is not the file's name, 'harvest'"),
        ("|at_least", "|at_lest", "9:10: unknown modifier 'at_lest'; did you mean 'at_least'?"),
        ("similarity|at_least", "similarity|", "9:10: unknown modifier ''"),
        ("0.5", "often", "9:31: similarity|at_least: needs a number"),
        ("0.5", "true", "9:31: similarity|at_least: needs a number"),
        ("0.5", ".nan", "9:31: similarity|at_least: needs a number"),
        ("0.5", "[0.5]", "9:31: similarity|at_least: needs a number"),
        ("0.5", "{a: 1}", "9:31: conditions.near.similarity|at_least: Input should be a valid"),
        ("similarity|at_least", "similarity|in", "a number takes is, at_least, at_most, exists"),
        ("similarity|at_least: 0.5", "similarity|re: '.*'", "a number takes is, at_least"),
        ("outlets: same", "outlets: 3", "10:25: outlets: needs a word"),
        ("outlets: same", "outlets|in: same", "10:28: outlets|in: needs a list"),
        ("outlets: same", "outlets|in: []", "10:28: outlets|in: needs a list of one word or more"),
        ("outlets: same", "outlets|in: [1]", "10:28: outlets|in: is never 1, only same"),
        ("outlets: same", "outlets|at_least: same", "a word cannot be compared by size"),
        ("outlets: same", "outlets|exists: same", "10:32: outlets|exists: needs true or false"),
        ("outlets: same", "outlets|re: '(same'", "10:28: outlets|re: bad pattern: missing )"),
        ("outlets: same", "outlets|re: 3", "10:28: outlets|re: needs a pattern"),
        ("outlets: same", "outlets|re: sam", "10:28: outlets|re: matches none of same, different"),
        ("outlets: same", "outlets: sme", "outlets: is never 'sme', only same, different; did"),
        ("outlets: same", "outlets|in: [same, oter]", "is never 'oter', only same, different"),
        ("outlets: same", "event_place: same", "10:16: a rule that compares stances cannot ask"),
        ("{outlets: same}", "{}", "10:15: condition 'one_outlet' asks nothing"),
        ("when: one_outlet", "when: one_outlet or", "13:24: when: a condition's name is missing"),
        ("when: one_outlet", "when: (one_outlet", "13:24: when: a bracket is not closed"),
        ("when: always", "when: near", "14:25: the last level must be `when: always`"),
        ("when: not near", "when: not near or one_outlet", "13:24: no pair can reach this level"),
        ("name: home", "name: far", "13:12: there are two levels 'far'"),
        ("name: home", "name: cannot-tell", "13:12: 'cannot-tell' is the level of a pair"),
        ("compares: stances", "compares: stance", "5:11: compares: Input should be 'stances'"),
        ("{left.outlet}", "{left.outlt}", "15:10: {left.outlt} is unknown"),
        ("{left.outlet}", "{middle.outlet}", "{middle.outlet} is unknown"),
        ("{left.outlet}", "{left.outlet!r}", "{left.outlet!r} is unknown"),
        ("{left.outlet}", "{left.outlet", "{left.outlet against  is unknown"),
        ("{left.outlet}", "left.outlet}", "} is unknown"),
        ("{left.outlet}", "{}", "{} is unknown"),
    ],
)
def test_a_mistake_is_one_located_fault(tmp_path: Path, right: str, wrong: str, fault: str) -> None:
    assert RULE.count(right) == 1
    (found,) = faults_of(tmp_path, RULE.replace(right, wrong))
    assert fault in found


def test_an_illegal_condition_names_the_legal_ones(tmp_path: Path) -> None:
    text = RULE.replace("compares: stances", "compares: places")
    text = text.replace("outlets: same", "question: alike")
    (fault,) = faults_of(tmp_path, text)
    assert "10:16: a rule that compares places cannot ask 'question', only " in fault
    assert "event_place" in fault
    assert "topic_kind" not in fault


def test_a_level_below_always_is_out_of_reach(tmp_path: Path) -> None:
    text = RULE.replace("when: one_outlet", "when: always")
    assert faults_of(tmp_path, text) == [
        "10:15: condition 'one_outlet' is never used",
        "13:24: levels below are never reached",
    ]


@pytest.mark.parametrize(
    ("folder", "verdict", "is_legal"),
    [
        ("conflicts", "conflict", True),
        ("conflicts", "agreement", False),
        ("agreements", "agreement", True),
        ("agreements", "conflict", False),
    ],
)
def test_the_folder_fixes_the_kind_of_verdict(
    tmp_path: Path, folder: str, verdict: str, *, is_legal: bool
) -> None:
    text = RULE.replace("verdict: conflict", f"verdict: {verdict}")
    if is_legal:
        assert load_rule(write_rule(tmp_path / folder, text)).ladder[-1].verdict == verdict
        return
    (fault,) = faults_of(tmp_path / folder, text)
    assert fault.startswith(f"14:42: a rule in {folder}/ gives ")
    assert fault.endswith(f"not {verdict}")


EXAMPLE = """\
examples:
  - name: plain
    left: {outlet: Alpha, text: Panen naik.}
    right: {outlet: Beta, published: '2024-02-30', text: Panen turun.}
    expect: conflict/appart
"""


def test_examples_are_checked_against_the_ladder_and_the_calendar(tmp_path: Path) -> None:
    assert faults_of(tmp_path, RULE + EXAMPLE) == [
        "19:38: '2024-02-30' is no date like 2024-01-15",
        "20:13: no level gives 'conflict/appart'; did you mean 'conflict/apart'?",
    ]


@pytest.mark.parametrize("expect", ["none", "conflict/apart", "compatible/home"])
def test_an_example_may_expect_any_verdict_of_the_ladder(tmp_path: Path, expect: str) -> None:
    text = EXAMPLE.replace("2024-02-30", "2024-02-28").replace("conflict/appart", expect)
    assert load_rule(write_rule(tmp_path, RULE + text)).file.examples[0].expect == expect


def test_an_example_cannot_expect_an_abstention_by_its_level(tmp_path: Path) -> None:
    text = EXAMPLE.replace("2024-02-30", "2024-02-28").replace("conflict/appart", "abstain/far")
    assert faults_of(tmp_path, RULE + text)[0].startswith("20:13: no level gives 'abstain/far'")


def test_a_message_is_filled_in_once_whatever_the_texts_hold(tmp_path: Path) -> None:
    text = RULE.replace("'{left.outlet} against", "'{left.content} | {left.place} |")
    rule = load_rule(write_rule(tmp_path, text))
    left = a_statement("a:1", content="isi {right.outlet} dan {x}")
    right = a_statement("b:1", outlet="Beta {left.content}")
    assert message_of(rule, a_pair(left, right), phrases_in("en")) == (
        "isi {right.outlet} dan {x} | no place | Beta {left.content}."
    )


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("    today: conflict/apart\n", "21:12: what is expected is no gap; delete `today`"),
        ("    today: conflict/apar\n", "21:12: no level gives 'conflict/apar'; did you mean"),
        ("    also: [crop, harvest]\n", "21:18: the rule itself is not another rule"),
        ("limits: [{says: No., example: plane}]\n", "21:31: no example is called 'plane'; did"),
    ],
)
def test_gaps_other_rules_and_limits_of_an_example_are_checked(
    tmp_path: Path, line: str, fault: str
) -> None:
    text = EXAMPLE.replace("2024-02-30", "2024-02-28").replace("conflict/appart", "conflict/apart")
    (found,) = faults_of(tmp_path, RULE + text + line)
    assert found.startswith(fault)
