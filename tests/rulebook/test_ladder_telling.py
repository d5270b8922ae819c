"""A ladder told in full: every level, its values, and which one decided."""

from __future__ import annotations

from pathlib import Path

from factcheck.rulebook.ladder_telling import tell_ladder
from factcheck.rulebook.rules import load_rule
from tests.builders import a_pair, a_statement, write_rule


def lines_for(folder: Path, similarity: float | None) -> list[str]:
    rule = load_rule(write_rule(folder))
    pair = a_pair(a_statement("a.txt:1"), a_statement("b.txt:1"), similarity=similarity)
    return list(tell_ladder(rule, pair))


def test_the_deciding_level_is_marked_and_those_below_are_not_reached(tmp_path: Path) -> None:
    lines = lines_for(tmp_path, 0.7)
    assert [line for line in lines if not line.startswith("   ")] == [
        "  1. far -> abstain, when not near: does not hold",
        "> 2. home -> compatible, when one_outlet: holds: decides",
        "  3. apart -> conflict, when always: holds (not reached)",
    ]
    values = [line.strip() for line in lines if line.startswith("    ")]
    assert values[0].startswith("near, similarity is at least 0.5: yes; found 0.7 (")
    assert values[1].startswith("one_outlet, outlets is same: yes; found same (")


def test_a_level_that_cannot_be_told_decides_too(tmp_path: Path) -> None:
    lines = lines_for(tmp_path, None)
    assert lines[0] == "> 1. far -> abstain, when not near: cannot be told: decides"
    assert "cannot tell; found unknown (cannot tell: " in lines[1]
