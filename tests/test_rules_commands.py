"""``factcheck rules ...``: what each command prints, its exit code, and that it is quick."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.commands.rules import LooksFor
from factcheck.rulebook.skeleton import Kind
from tests.builders import RULE, write_rule
from tests.calls import Outcome, called, computed_by_children
from tests.folders import ROOT

DENIAL = "Moskow membantah menerima senjata dari Pyongyang."
ACCUSATION = "Pejabat AS menuduh Korea Utara memasok artileri kepada Rusia."
HEAVY = ("torch", "transformers", "sentence_transformers", "sklearn", "scipy")
MOST_SECONDS = 20


class Rules:
    """Calls ``factcheck rules`` in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def __call__(self, *words: str | Path) -> Outcome:
        return called(["rules", *words], self.monkeypatch, self.capsys)


@pytest.fixture
def rules(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Rules:
    monkeypatch.chdir(tmp_path)
    return Rules(monkeypatch, capsys)


def test_the_shipped_rules_pass_lint_and_test(rules: Rules) -> None:
    linted = rules("lint")
    assert linted.code == 0, linted.out
    assert ": 0 to mend, " in linted.out
    tested = rules("test")
    assert tested.code == 0, tested.out
    assert ": 0 failures, " in tested.out


@pytest.mark.parametrize("command", ["lint", "test"])
def test_lint_and_test_load_no_model_and_stay_cheap(command: str) -> None:
    code = (
        "import sys\nfrom factcheck.commands import app\n"
        f"sys.argv = ['factcheck', 'rules', {command!r}]\n"
        "try:\n    app.main()\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    before = computed_by_children()
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
    # What it computes, on all processors together: some seven seconds on the slowest machine met.
    assert computed_by_children() - before < MOST_SECONDS


def test_lint_reports_the_faults_of_all_files_at_once(rules: Rules, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    for folder, name in (("languages", "id.yaml"), ("", "names.yaml"), ("", "outlets.yaml")):
        (mine / folder).mkdir(parents=True, exist_ok=True)
        text = (ROOT / "rules" / folder / name).read_text(encoding="utf-8")
        (mine / folder / name).write_text(f"{text}\nzebra: 1\n", encoding="utf-8")
    write_rule(mine / "conflicts", RULE.replace("severity: low", "severity: lowest"))
    write_rule(mine / "topics", "id: odd\n", "odd")
    done = rules("lint", "--rules", "mine")
    assert done.code == 2
    assert done.out == ""
    for path in ("languages/id", "names", "outlets", "conflicts/harvest", "topics/odd"):
        assert f"mine/{path}.yaml:" in done.err
    assert done.err.count("unknown key 'zebra'") == 3


def test_lint_fails_on_what_loads_but_is_not_sound(rules: Rules, tmp_path: Path) -> None:
    write_rule(tmp_path / "mine" / "conflicts")
    done = rules("lint", "--rules", "mine")
    assert done.code == 1
    assert "mine/conflicts/harvest.yaml:1:1: rule 'harvest' has no example that it must" in done.out
    assert ": 5 to mend, " in done.out


def test_lint_warns_of_a_file_that_nothing_reads(rules: Rules, tmp_path: Path) -> None:
    write_rule(tmp_path / "mine" / "conflict")
    done = rules("lint", "--rules", "mine")
    assert done.code == 0
    assert "warning: mine/conflict/harvest.yaml:1:1: no rule file has this place" in done.out


def shipped_copy(folder: Path, name: str, right: str, wrong: str) -> None:
    """Copy a shipped rule below ``folder`` with one change."""
    text = (ROOT / "rules" / name).read_text(encoding="utf-8")
    assert text.count(right) == 1
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text(text.replace(right, wrong), encoding="utf-8")


def test_a_failing_example_says_what_was_expected_and_what_decided(
    rules: Rules, tmp_path: Path
) -> None:
    shipped_copy(
        tmp_path / "mine",
        "conflicts/denial-against-assertion.yaml",
        "{question: opposed}",
        "{question: alike}",
    )
    done = rules("test", "denial-against-assertion", "--rules", "mine")
    assert done.code == 1
    line = next(line for line in done.out.splitlines() if "denial-against-accusation" in line)
    assert line == (
        "mine/conflicts/denial-against-assertion.yaml: "
        "denial-against-accusation (both ways round): "
        "expected conflict/denied-and-affirmed, got none; "
        "decided by level no-shared-question (when: not opposed or not about_facts); "
        "opposed: question: alike, is opposed; about_facts: topic_kind: stances, is stances"
    )


def test_a_rule_without_examples_fails(rules: Rules, tmp_path: Path) -> None:
    write_rule(tmp_path / "mine" / "conflicts")
    done = rules("test", "harvest", "--rules", "mine")
    assert done.code == 1
    assert "mine/conflicts/harvest.yaml: no example that it must flag" in done.out
    assert "mine/conflicts/harvest.yaml: no example that it must not flag" in done.out


def test_a_topic_can_be_tested_alone(rules: Rules, tmp_path: Path) -> None:
    shipped_copy(
        tmp_path / "mine",
        "topics/north-korea-sanctions.yaml",
        "Kremlin mengatakan akan mempelajari sanksi baru itu., proposition: breach, expect: none",
        "Kremlin mengatakan akan mempelajari sanksi baru itu., proposition: breach, expect: denies",
    )
    done = rules("test", "north-korea-sanctions", "--rules", "mine")
    assert done.code == 1
    assert "expected denies, got none on 'breach'" in done.out
    assert "7 examples of 0 rules and 1 topics: 1 failures" in done.out


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("test", "reversl"), "no rule or topic is called 'reversl'; did you mean 'reversal'?"),
        (("show", "reversl"), "no rule is called 'reversl'; did you mean 'reversal'?"),
        (("try", "reversl", "--left", "a", "--right", "b"), "did you mean 'reversal'?"),
        (
            ("try", "reversal", "--left", "a", "--right", "b", "--left-published", "soon"),
            "'soon' is no date like 2024-01-15",
        ),
        (("list", "--report", "none.json"), "none.json: cannot be read"),
        (("new", "My Rule", "--compares", "places"), "'My Rule' is no rule id"),
        (("new", "../../x", "--compares", "places"), "'../../x' is no rule id"),
    ],
)
def test_a_mistake_is_one_clear_line(rules: Rules, words: tuple[str, ...], hint: str) -> None:
    done = rules(*words)
    assert (done.code, done.out) == (2, "")
    assert len(done.err.strip().splitlines()) == 1
    assert hint in done.err


def test_try_explains_a_conflict_step_by_step(rules: Rules) -> None:
    done = rules("try", "denial-against-assertion", "--left", DENIAL, "--right", ACCUSATION)
    assert done.code == 0
    for line in (
        'what the speaker does: denies it (by the word "membantah")',
        "what it is about: menerima senjata dari Pyongyang",
        "what the speaker does: accuses someone of it",
        "Does North Korea give Russia military support?",
        "opposed (question is opposed): yes; both answer one question of a topic, one with yes",
        "one_speaker (speakers is same): no; two speakers say it",
        "1. no-shared-question, when not opposed or not about_facts: does not hold",
        "4. denied-and-affirmed, when always: holds",
        "Result: conflict/denied-and-affirmed: the two statements stand against each other",
    ):
        assert line in done.out


def test_try_says_which_condition_cannot_be_told(rules: Rules) -> None:
    done = rules("try", "same-event", "--left", DENIAL, "--right", ACCUSATION)
    assert done.code == 0
    assert "cannot tell: a statement puts no event at a place" in done.out


def test_try_counts_the_days_between_the_articles(rules: Rules) -> None:
    confirmed = "Kremlin mengakui bahwa Korea Utara memasok senjata ke Rusia."
    words = ("try", "reversal", "--left", DENIAL, "--right", confirmed)
    near = rules(*words).out
    far = rules(*words, "--right-published", "2024-09-15").out
    assert "Result: abstain/at-one-time" in near
    assert "244 day(s) lie between the two tellings" in far
    assert "Result: conflict/changed-answer" in far


def test_try_says_that_a_sentence_holds_no_statement(rules: Rules) -> None:
    done = rules("try", "reversal", "--left", "Halo!", "--right", DENIAL)
    assert done.code == 0
    assert "Left: no statement was found in this sentence" in done.out
    assert "There is nothing to compare" in done.out


def cells(table: str, rule: str) -> list[str]:
    row = next(line for line in table.splitlines() if line.startswith(rule))
    return [cell.strip() for cell in row.split("  ") if cell.strip()]


def test_list_shows_no_number_where_there_is_none(rules: Rules) -> None:
    out = rules("list").out
    assert cells(out, "reversal") == ["reversal", "trial", "medium", "stances", *["n/a"] * 3]
    assert out.split()[:7] == [
        *("id", "status", "severity", "compares", "fired", "abstained", "precision"),
    ]


def test_list_counts_what_a_report_found(rules: Rules, tmp_path: Path) -> None:
    report = {
        "findings": [{"rule": "same-claim"}, {"rule": "same-claim"}],
        "undecided": [
            {"rule": "reversal", "reason": "one_speaker", "count": 3},
            {"rule": "reversal", "reason": "far_in_time", "count": 2},
        ],
    }
    (tmp_path / "r.json").write_text(json.dumps(report), encoding="utf-8")
    out = rules("list", "--report", "r.json").out
    assert cells(out, "same-claim")[4:] == ["2", "0", "n/a (0 of 2 reviewed)"]
    assert cells(out, "reversal")[4:] == ["0", "5", "n/a (0 fired)"]
    (tmp_path / "r.json").write_text("{}", encoding="utf-8")
    assert cells(rules("list", "--report", "r.json").out, "reversal")[4:] == ["n/a"] * 3


def decided(finding: str, rule: str, answer: str) -> str:
    return json.dumps({"finding": finding, "rule": rule, "answer": answer, "reviewer": "Ann"})


def test_list_tells_how_often_reviewers_called_a_rule_right(rules: Rules, tmp_path: Path) -> None:
    lines = [
        decided("f1", "reversal", "no conflict"),
        decided("f2", "reversal", "conflict"),
        decided("f3", "reversal", "unsure"),
        "",
        decided("f4", "reversal", "update"),
        decided("f1", "reversal", "conflict"),
        decided("f5", "same-claim", "unsure"),
    ]
    (tmp_path / "d.jsonl").write_text("\n".join(lines), encoding="utf-8")
    out = rules("list", "--decisions", "d.jsonl").out
    assert cells(out, "reversal")[-1] == "0.67 (2 of 3 reviewed)"
    assert cells(out, "same-claim")[-1] == "n/a"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is no JSON"),
        ("[1]", "is no decision"),
        ('{"finding": "f1", "answer": "conflict"}', "the decision has no 'rule'"),
        ('{"finding": "f1", "rule": "r", "answer": "maybe"}', "answers are conflict, no conflict"),
    ],
)
def test_list_says_which_decision_is_none(
    rules: Rules, tmp_path: Path, line: str, reason: str
) -> None:
    text = decided("f1", "reversal", "conflict") + "\n" + line + "\n"
    (tmp_path / "d.jsonl").write_text(text, encoding="utf-8")
    done = rules("list", "--decisions", "d.jsonl")
    assert done.code == 2
    assert f"d.jsonl:2: {reason}" in done.err


@pytest.mark.parametrize("text", ["[]", "{", '{"findings": [1]}', '{"findings": [{}]}'])
def test_list_refuses_what_is_no_report(rules: Rules, tmp_path: Path, text: str) -> None:
    (tmp_path / "r.json").write_text(text, encoding="utf-8")
    done = rules("list", "--report", "r.json")
    assert done.code == 2
    assert done.err.startswith("factcheck: r.json: is no ")


def test_list_shows_a_retired_rule_as_retired(rules: Rules, tmp_path: Path) -> None:
    shipped_copy(tmp_path / "mine", "conflicts/reversal.yaml", "status: trial", "status: retired")
    assert cells(rules("list", "--rules", "mine").out, "reversal")[1] == "retired"


def test_show_has_the_fixed_headings(rules: Rules) -> None:
    out = rules("show", "same-report").out
    assert [line[3:] for line in out.splitlines() if line.startswith("## ")] == [
        *("What it does", "Why it matters", "Conditions", "Levels"),
        *("Message", "Examples", "Limits", "Status"),
    ]
    assert "- same_days: days_apart is at most 3" in out
    assert "7. same-report: agreement, when always" in out
    assert "- other-figures: none" in out
    assert "(example: another-place)" in out


def test_conditions_are_listed_with_answers_keys_and_archetypes(rules: Rules) -> None:
    out = rules("conditions").out
    block = next(part for part in out.split("\n\n") if part.startswith("event_place\n"))
    assert "answers nested: one place lies in the other one" in block
    assert "cannot tell where a statement puts no event at a place" in block
    assert "keys: event_place, event_place|not, event_place|in, event_place|re" in block
    assert block.endswith("in rules that compare: places")


def test_new_prints_or_writes_a_rule_that_passes_lint_and_test(
    rules: Rules, tmp_path: Path
) -> None:
    printed = rules("new", "bridge-open", "--compares", "stances")
    written = rules("new", "bridge-open", "--compares", "stances", "--into", "mine")
    assert written.out == "mine/conflicts/bridge-open.yaml\n"
    path = tmp_path / "mine/conflicts/bridge-open.yaml"
    assert path.read_text(encoding="utf-8") == printed.out
    assert rules("lint", "--rules", "mine").code == 0
    assert rules("test", "bridge-open", "--rules", "mine").code == 0
    again = rules("new", "bridge-open", "--compares", "stances", "--into", "mine")
    assert again.code == 2
    assert "is there already" in again.err


def test_new_writes_an_agreement_into_its_own_folder(rules: Rules) -> None:
    words = ("new", "same-bridge", "--compares", "places", "--kind", "agreement")
    assert rules(*words, "--into", "mine").out == "mine/agreements/same-bridge.yaml\n"


def test_the_command_line_offers_what_the_rulebook_knows() -> None:
    assert [choice.value for choice in LooksFor] == [known.value for known in Kind]


def test_schema_prints_json(rules: Rules) -> None:
    schema = json.loads(rules("schema").out)
    assert schema["title"] == "RuleFile"
    assert "similarity|at_least" in json.dumps(schema)


def test_lint_prints_the_same_whatever_the_hash_seed() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-m", "factcheck", "rules", "lint"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
