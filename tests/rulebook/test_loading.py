"""Loading the rulebook: folders over folders, retired rules, faults of all files, the digest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.errors import InputError, RuleFileError
from factcheck.rulebook.loading import (
    Rulebook,
    RuleFiles,
    find_rule_files,
    load_rulebook,
    rules_folders,
    stray_files,
)
from tests.builders import RULE, write_rule


@pytest.fixture(autouse=True)
def empty_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand where no folder called rules lies, so that only the shipped rules come first."""
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")


def ids(rulebook: Rulebook) -> list[str]:
    return [rule.id for rule in rulebook.rules]


def files_of(*paths: Path) -> RuleFiles:
    """Put files in force under the names that they have below their rules folder."""
    return RuleFiles(tuple((f"{path.parent.name}/{path.name}", path) for path in paths))


def test_the_shipped_rules_are_in_force_without_any_folder() -> None:
    rulebook = load_rulebook(find_rule_files(()))
    assert "denial-against-assertion" in ids(rulebook)
    assert rulebook.topics


def test_a_new_file_is_added_to_the_shipped_ones(tmp_path: Path) -> None:
    shipped = ids(load_rulebook(find_rule_files(())))
    write_rule(tmp_path / "mine" / "conflicts")
    found = ids(load_rulebook(find_rule_files((tmp_path / "mine",))))
    assert sorted(found) == sorted([*shipped, "harvest"])


def test_a_later_folder_wins_by_the_name_of_the_file(tmp_path: Path) -> None:
    write_rule(tmp_path / "one" / "conflicts")
    write_rule(tmp_path / "two" / "conflicts", RULE.replace("severity: low", "severity: high"))

    def severity(*folders: str) -> str:
        rulebook = load_rulebook(find_rule_files([tmp_path / folder for folder in folders]))
        return str(next(rule.file.severity for rule in rulebook.rules if rule.id == "harvest"))

    assert severity("one", "two") == "high"
    assert severity("two", "one") == "low"


def test_rules_of_the_working_folder_stand_between_shipped_and_given(tmp_path: Path) -> None:
    write_rule(Path("rules") / "conflicts", RULE.replace("severity: low", "severity: high"))
    rulebook = load_rulebook(find_rule_files(()))
    assert next(r for r in rulebook.rules if r.id == "harvest").file.severity == "high"
    write_rule(tmp_path / "mine" / "conflicts")
    rulebook = load_rulebook(find_rule_files((tmp_path / "mine",)))
    assert next(r for r in rulebook.rules if r.id == "harvest").file.severity == "low"


def test_a_retired_rule_is_left_out_and_can_take_a_shipped_one_out(tmp_path: Path) -> None:
    shipped = find_rule_files(()).below("conflicts")[0]
    text, changed = re.subn(
        r"^status: \w+$", "status: retired", shipped.read_text(encoding="utf-8"), flags=re.M
    )
    assert changed == 1
    write_rule(tmp_path / "mine" / "conflicts", text, shipped.stem)
    rulebook = load_rulebook(find_rule_files((tmp_path / "mine",)))
    assert shipped.stem not in ids(rulebook)
    assert rulebook.rules
    assert [rule.id for rule in rulebook.retired] == [shipped.stem]


def test_two_files_of_one_id_are_a_fault(tmp_path: Path) -> None:
    agreement = RULE.replace("verdict: conflict", "verdict: agreement")
    one = write_rule(tmp_path / "agreements", agreement)
    other = write_rule(tmp_path / "conflicts")
    with pytest.raises(RuleFileError, match="id 'harvest' is also that of"):
        load_rulebook(files_of(one, other))


def test_the_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    rule = write_rule(tmp_path / "conflicts", RULE.replace("when: near", "when: neer"))
    broken = write_rule(tmp_path / "agreements", "id: [", "broken")
    topic = write_rule(tmp_path / "topics", "id: other\n", "topic")
    with pytest.raises(RuleFileError) as caught:
        load_rulebook(
            files_of(
                write_rule(tmp_path / "conflicts", RULE.replace("near:", "neer:")), broken, topic
            )
        )
    assert {Path(fault.path) for fault in caught.value.faults} == {rule, broken, topic}


def test_a_given_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: no such rules folder"):
        find_rule_files((tmp_path / "nowhere",))
    file = write_rule(tmp_path)
    with pytest.raises(InputError, match=r"harvest\.yaml: rules are given as a folder"):
        find_rule_files((file,))


def test_the_digest_changes_with_a_file_and_with_its_name_only(tmp_path: Path) -> None:
    path = write_rule(tmp_path / "conflicts")
    before = files_of(path).digest()
    elsewhere = write_rule(tmp_path / "copy" / "conflicts")
    assert files_of(elsewhere).digest() == before
    assert RuleFiles((("conflicts/other.yaml", path),)).digest() != before
    path.write_text(RULE + "# a remark\n", encoding="utf-8")
    assert files_of(path).digest() != before


def test_files_are_listed_by_name_and_one_that_is_missing_is_named(tmp_path: Path) -> None:
    files = find_rule_files(())
    names = [name for name, _ in files.paths]
    assert names == sorted(names)
    assert [name for name, _ in files.digests()] == names
    with pytest.raises(InputError, match=r"no rules folder has a file nothing\.yaml"):
        files.one("nothing.yaml")


def test_files_that_no_pattern_matches_are_found(tmp_path: Path) -> None:
    write_rule(tmp_path / "mine" / "conflicts")
    (tmp_path / "mine" / "conflicts" / "ending.yml").write_text("id: ending\n", encoding="utf-8")
    wrong = write_rule(tmp_path / "mine" / "conflict", name="folder")
    deep = write_rule(tmp_path / "mine" / "conflicts" / "more", name="deep")
    (tmp_path / "mine" / "notes.txt").write_text("x", encoding="utf-8")
    found = stray_files(rules_folders([tmp_path / "mine"]))
    ending = tmp_path / "mine" / "conflicts" / "ending.yml"
    assert found == sorted([ending, wrong, deep])


def test_a_rule_or_topic_is_found_by_its_id(tmp_path: Path) -> None:
    path = write_rule(tmp_path / "conflicts")
    assert files_of(path).of_id("harvest") == path
    with pytest.raises(InputError, match="no rule or topic is called 'crop'"):
        files_of(path).of_id("crop")
