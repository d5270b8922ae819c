"""The command line: exit codes, one clear line for each kind of bad input, quick help."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.commands import app
from tests.calls import CommandLine, Outcome, computed_by_children
from tests.folders import ACCUSATION, DENIAL, QUIET, ROOT, folder_of

HEAVY = (
    *("torch", "transformers", "sentence_transformers", "sklearn", "scipy", "numpy", "pydantic"),
    "textual",
)


def test_a_run_ends_with_the_paths_of_the_reports(factcheck: CommandLine, tmp_path: Path) -> None:
    done = factcheck("run", folder_of(tmp_path, a=DENIAL, b=ACCUSATION), "--out", "out")
    assert done.code == 0
    assert done.out.splitlines()[-3:] == ["out/news.md", "out/news.json", "out/news.html"]
    assert "conflicts: 1, agreements: 0" in done.out
    report = json.loads((tmp_path / "out/news.json").read_text(encoding="utf-8"))
    assert report["schema"] == "factcheck-report/1"
    assert "](../news/a.txt#L4)" in (tmp_path / "out/news.md").read_text(encoding="utf-8")


def test_one_format_can_be_asked_for(factcheck: CommandLine, tmp_path: Path) -> None:
    done = factcheck("run", folder_of(tmp_path, a=DENIAL), "--format", "json", "-q")
    assert done.out == "reports/news.json\n"
    assert not (tmp_path / "reports/news.md").exists()


@pytest.mark.parametrize(
    ("articles", "fail_on", "code", "why"),
    [
        ({"a": DENIAL, "b": ACCUSATION}, "conflict", 1, "factcheck: 1 conflict: C1\n"),
        ({"a": DENIAL, "b": ACCUSATION}, "high", 1, "factcheck: 1 high-severity conflict: C1\n"),
        ({"a": DENIAL, "b": ACCUSATION}, "none", 0, ""),
        ({"a": DENIAL, "c": QUIET}, "conflict", 0, ""),
    ],
)
def test_fail_on_says_why_it_fails(
    factcheck: CommandLine,
    tmp_path: Path,
    articles: dict[str, str],
    fail_on: str,
    code: int,
    why: str,
) -> None:
    done = factcheck("run", folder_of(tmp_path, **articles), "--fail-on", fail_on, "-q")
    assert (done.code, done.err) == (code, why)


def test_verbose_prints_the_counts(factcheck: CommandLine, tmp_path: Path) -> None:
    assert "pairs judged" in factcheck("run", folder_of(tmp_path, a=DENIAL), "-v").out


def test_a_single_outlet_is_said(factcheck: CommandLine, tmp_path: Path) -> None:
    done = factcheck("run", folder_of(tmp_path, a=DENIAL))
    assert done.code == 0
    assert "nothing can be compared across outlets" in done.out


def assert_one_clear_line(done: Outcome, *parts: str) -> None:
    assert done.code == 2
    assert done.out == ""
    assert len(done.err.strip().splitlines()) == 1
    assert done.err.startswith("factcheck: ")
    assert "Traceback" not in done.err
    for part in parts:
        assert part in done.err


def test_a_missing_folder(factcheck: CommandLine) -> None:
    assert_one_clear_line(factcheck("run", "nowhere"), "nowhere")


def test_an_empty_folder(factcheck: CommandLine, tmp_path: Path) -> None:
    assert_one_clear_line(factcheck("run", folder_of(tmp_path)), "news")


def test_a_file_in_place_of_a_folder(factcheck: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert_one_clear_line(factcheck("run", "file"), "file")


def test_a_missing_rules_folder(factcheck: CommandLine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=DENIAL)
    assert_one_clear_line(factcheck("run", folder, "--rules", "mine"), "mine", "no such")


def test_an_unwritable_reports_folder(factcheck: CommandLine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=DENIAL)
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    assert_one_clear_line(factcheck("run", folder, "--out", "taken"), "taken")


def test_an_encoder_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = folder_of(tmp_path, a=DENIAL)
    words = ["factcheck", "run", str(folder), "--encoder", "nobody/no-such-model"]
    monkeypatch.setattr(sys, "argv", words)
    with pytest.raises(SystemExit) as stopped:
        app.main()
    assert stopped.value.code == 2
    assert "nobody/no-such-model" in capsys.readouterr().err


def test_broken_rules_are_located(factcheck: CommandLine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=DENIAL)
    mine = tmp_path / "mine" / "conflicts"
    mine.mkdir(parents=True)
    (mine / "odd.yaml").write_text("id: odd\nseverty: high\n", encoding="utf-8")
    (mine / "torn.yaml").write_text("id: [torn\n", encoding="utf-8")
    done = factcheck("run", folder, "--rules", "mine")
    assert done.code == 2
    assert (
        "mine/conflicts/odd.yaml:2:1: unknown key 'severty'; did you mean 'severity'?" in done.err
    )
    assert "mine/conflicts/torn.yaml:2:1:" in done.err


def test_other_articles_survive_a_bad_one(factcheck: CommandLine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=DENIAL, b=ACCUSATION)
    (folder / "picture.txt").write_bytes(b"\x89PNG\x00\x00\x01")
    (folder / "old.txt").write_bytes(DENIAL.replace("itu", "itu \u2013 itu").encode("cp1252"))
    done = factcheck("run", folder)
    assert done.code == 0
    assert "picture.txt" in done.err
    assert "old.txt" in done.err
    assert "cp1252" in done.err
    markdown = (tmp_path / "reports/news.md").read_text(encoding="utf-8")
    assert "picture.txt" in markdown
    assert "cp1252" in markdown


def test_version(factcheck: CommandLine) -> None:
    assert factcheck("--version").out == f"factcheck {__version__}\n"


def test_help_names_every_option(factcheck: CommandLine) -> None:
    shown = factcheck("run", "--help").out
    for option in (
        "--out",
        "--rules",
        "--encoder",
        "--format",
        "--fail-on",
        "--quiet",
        "--verbose",
    ):
        assert option in shown


def test_the_module_runs_as_the_command() -> None:
    words = [sys.executable, "-m", "factcheck", "--version"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"factcheck {__version__}\n"


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom factcheck.commands import app\nsys.argv = ['factcheck', '--help']\n"
        "try:\n    app.main()\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
    times = []
    for _ in range(5):
        before = computed_by_children()
        subprocess.run(
            [sys.executable, "-m", "factcheck", "--help"], cwd=ROOT, check=True, capture_output=True
        )
        times.append(computed_by_children() - before)
    # What it computes, the quickest of five: a machine that is busy with other work does not count.
    assert min(times) < 0.5


def test_a_second_run_in_the_folder_of_the_report_reads_no_report(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path, a=DENIAL, b=ACCUSATION)
    first = factcheck("run", folder, "--out", folder).out
    again = factcheck("run", folder, "--out", folder)
    assert again.out == first
    assert "a report of factcheck" in again.err


def test_a_rule_file_that_nothing_reads_is_told(factcheck: CommandLine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=DENIAL)
    mine = tmp_path / "mine" / "conflict"
    mine.mkdir(parents=True)
    (mine / "odd.yaml").write_text("id: odd\n", encoding="utf-8")
    done = factcheck("run", folder, "--rules", "mine")
    assert done.code == 0
    assert "mine/conflict/odd.yaml: not read" in done.err


def test_a_fault_of_the_program_is_one_line_and_no_finding(
    factcheck: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("in the middle")

    monkeypatch.setattr("factcheck.pipeline.run", broken)
    done = factcheck("run", folder_of(tmp_path, a=DENIAL))
    assert done.code == 2
    assert "ZeroDivisionError: in the middle" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(("taker", "code"), [("| true", 0), ("> /dev/full", 2)])
def test_a_reader_who_has_gone_is_no_fault_and_a_full_disk_is_one(taker: str, code: int) -> None:
    code_of_it = (
        "import sys, time\nfrom factcheck.commands.printing import tell\n"
        "from factcheck.errors import OutputError\ntime.sleep(0.3)\n"
        "try:\n    tell('x' * 100)\nexcept OutputError as error:\n    sys.exit(error.exit_code)\n"
    )
    command = f'"{sys.executable}" -c "{code_of_it}" {taker}; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (code, b"")
