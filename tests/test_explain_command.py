"""``factcheck explain``: the ladder of a finding, and what kept two statements from one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.calls import CommandLine
from tests.labelled_event import TOLL, labelled_event, make_quick


@pytest.fixture
def factcheck(factcheck: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    make_quick(monkeypatch)
    return factcheck


@pytest.fixture
def finding(factcheck: CommandLine, tmp_path: Path) -> str:
    """The id of the only conflict in the report ``out/ledakan.json``."""
    labelled_event(tmp_path, TOLL)
    factcheck("run", "ledakan", "--out", "out", "-q")
    report = json.loads(Path("out/ledakan.json").read_text(encoding="utf-8"))
    (found,) = (row["id"] for row in report["findings"] if row["verdict"] == "conflict")
    return str(found)


def test_a_finding_is_told_with_its_whole_ladder(factcheck: CommandLine, finding: str) -> None:
    done = factcheck("explain", "out/ledakan.json", finding[:6])
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0].startswith(f"finding {finding}: conflict (number): ")
    sides = sorted(line for line in lines if line.startswith(("left: ", "right: ")))
    assert [line.split()[1] for line in sides] == ["b.txt:4", "a.txt:4"]
    assert "paired because both measure what may be one thing" in lines
    rungs = [line for line in lines if "-> " in line and ", when " in line]
    assert rungs[0].startswith("  1. other-sort -> abstain, when ")
    assert [line for line in rungs if line.startswith(">")] == [rungs[-1]]
    assert rungs[-1].endswith("different-number -> conflict, when always: holds: decides")
    assert any(
        line.strip().startswith("equal, relative_gap is at most 0: no; found 0.222")
        for line in lines
    )
    assert lines[-1].startswith("message: ")


def test_articles_that_moved_are_named_and_new_models_told(
    factcheck: CommandLine, finding: str
) -> None:
    Path("ledakan").rename("elsewhere")
    gone = factcheck("explain", "out/ledakan.json", finding)
    assert (gone.code, "--folder" in gone.err) == (2, True)
    done = factcheck(
        *("explain", "out/ledakan.json", finding),
        *("--folder", "elsewhere", "--entailment", "none"),
    )
    assert done.code == 0
    assert "made with the entailment overlap:0.7, this with none" in done.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("out/ledakan.json", "zzz"), "no finding 'zzz'"),
        (("out/ledakan.json", ""), "no finding ''"),
        (("out/ledakan.json", "C99"), "no finding 'C99'"),
        (("ledakan/a.txt", "c1"), "not JSON"),
        (("out/none.json", "c1"), "cannot be read"),
        (("ledakan",), "name a report and a finding, or a folder"),
        (("ledakan", "--left", "a.txt:4"), "name a report and a finding, or a folder"),
        (("ledakan", "--left", "a.txt:99", "--right", "b.txt:4"), "extracted at 'a.txt:99'"),
        (("ledakan", "--left", "x y", "--right", "b.txt:4"), "extracted at 'x y'"),
    ],
)
def test_what_cannot_be_explained_is_one_line_and_exit_two(
    factcheck: CommandLine, finding: str, words: tuple[str, ...], message: str
) -> None:
    done = factcheck("explain", *words)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("label", ["C1", "c1"])
def test_a_label_is_told_what_it_stands_for(
    factcheck: CommandLine, finding: str, label: str
) -> None:
    done = factcheck("explain", "out/ledakan.json", label)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"factcheck: out/ledakan.json: no finding {label!r}; C1 is {finding}\n"


def test_two_statements_that_were_flagged_name_the_finding(
    factcheck: CommandLine, finding: str
) -> None:
    words = ("--left", "a.txt:4", "--right", "menewaskan 9 orang pada senin")
    lines = factcheck("explain", "ledakan", *words).out.splitlines()
    assert f"both stand in finding {finding}: conflict by casualty-count" in lines
    assert "  casualty-count: conflict, level different-number" in lines


def test_each_rule_that_stopped_is_told_with_the_value_that_stopped_it(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    folder = labelled_event(tmp_path, TOLL)
    text = (folder / "b.txt").read_text(encoding="utf-8").replace(" 9 orang", " 7 orang")
    (folder / "b.txt").write_text(text, encoding="utf-8")
    lines = factcheck("explain", folder, "--left", "a.txt:4", "--right", "b.txt:4").out.splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("  casualty-count: "))
    assert "no conflict: level same-number" in lines[place]
    assert lines[place + 1] == "      equal (relative_gap|at_most: 0) holds: found 0.0"
    reached = [line for line in lines if line.startswith("  ") and ": agreement, level " in line]
    assert reached
    assert lines.index(reached[0]) < place


def test_two_statements_that_were_not_paired_say_why(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    labelled_event(tmp_path, TOLL)
    words = ("--left", "membantah pabrik itu menyimpan", "--right", "b.txt:5")
    lines = factcheck("explain", "ledakan", *words).out.splitlines()
    assert lines[1].startswith("right: b.txt:5 (")
    assert any(line.startswith("not paired: their similarity is ") for line in lines)
    assert "what the rules would say, had they been paired:" in lines
