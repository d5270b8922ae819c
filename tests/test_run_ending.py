"""How a run ends on a terminal: a table that fits, says what is new, and obeys no article."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rich.console import Console

from factcheck.commands.ending import ending_of
from factcheck.commands.replacing import Changes, changes_between
from factcheck.contract.entries import ReportDocument
from factcheck.records.verdicts import Band, Severity
from tests.calls import CommandLine
from tests.folders import ACCUSATION, DENIAL, QUIET, folder_of
from tests.real_reports import NAMES, real_document
from tests.reporting.exports.desk import (
    a_document,
    a_hostile_document,
    reviewed,
    with_findings,
)

PATHS = [f"reports/news.{form}" for form in ("md", "json", "html")]


def shown(document: ReportDocument, changes: Changes | None = None, width: int = 80) -> list[str]:
    """Return the lines of the ending on a terminal of so many columns, with their colours."""
    console = Console(
        width=width, force_terminal=True, color_system="standard", legacy_windows=False
    )
    with console.capture() as captured:
        for part in ending_of(document, changes):
            console.print(part)
    return captured.get().splitlines()


def plain(lines: list[str]) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(lines))


def test_what_was_found_stands_in_few_lines() -> None:
    lines = plain(shown(a_document())).splitlines()
    assert lines[0] == "contoh: 2 articles of 2 outlets"
    assert lines[1] == "1 conflict (1 high), 1 agreement, 1 notice"
    assert lines[2].split() == ["severity", "confidence", "conflict", "outlets"]
    assert lines[3].split() == ["C1", "high", "0.81", "Soal", "c0ffee", "Alpha,", "Beta"]


def test_findings_for_review_are_counted() -> None:
    document = with_findings(a_document(), {"band": Band.FOR_REVIEW, "severity": Severity.LOW})
    assert "1 conflict (1 low, 1 of them for review)" in plain(shown(document))


def test_what_a_person_dismissed_is_not_shown_again() -> None:
    assert "C1" in plain(shown(reviewed(a_document(), "conflict")))
    dismissed = plain(shown(reviewed(a_document(), "no conflict")))
    assert "C1" not in dismissed
    assert "1 conflict" in dismissed


def test_a_dismissal_that_no_longer_holds_or_is_disputed_hides_nothing() -> None:
    dismissed = reviewed(a_document(), "no conflict")
    assert "C1" in plain(shown(with_findings(dismissed, {"state": "reopened"})))
    review = dismissed.findings[0].review
    assert review is not None
    disputed = review.model_copy(update={"disagreed": ("Ann: conflict",)})
    assert "C1" in plain(shown(with_findings(dismissed, {"review": disputed})))


def test_what_is_new_and_what_is_gone_is_told() -> None:
    newer = a_document()
    (conflict, agreement) = newer.findings
    other = {"id": "0ld", "type": "number", "title": "Soal \x1b[31mlama"}
    gone = conflict.model_copy(update=other)
    older = newer.model_copy(update={"findings": (gone, agreement)})
    lines = plain(shown(newer, changes_between(older, newer)))
    assert "C1 new  high" in lines
    assert "against the report before: 1 new (C1), 1 gone (“Soal {U+001B}[31mlama”)" in lines


def test_many_that_are_gone_are_counted() -> None:
    newer = a_document()
    found = tuple(newer.findings[0].model_copy(update={"id": str(n)}) for n in range(7))
    older = newer.model_copy(update={"findings": (*newer.findings, *found)})
    assert changes_between(older, newer).new == frozenset()
    assert "7 gone (“Soal c0ffee”, “Soal c0ffee”, “Soal c0ffee”, 4 more)" in plain(
        shown(newer, changes_between(older, newer), width=200)
    )


def test_equal_reports_are_said_to_be_equal() -> None:
    document = a_document()
    lines = plain(shown(document, changes_between(document, document)))
    assert lines.endswith("against the report before: the same findings")


@pytest.mark.parametrize("name", NAMES)
def test_it_fits_into_eighty_columns_and_shows_the_gravest(name: str) -> None:
    document = real_document(name)
    lines = plain(shown(document)).splitlines()
    assert max(map(len, lines)) <= 80
    labels = [line.split()[0] for line in lines if re.match(r"C\d+ ", line)]
    assert labels == ["C1", "C2", "C3", "C4", "C5"][: len(labels)]
    assert labels


def test_an_article_cannot_steer_the_terminal() -> None:
    document = a_hostile_document().model_copy(update={"name": "x\x1b]0;judul\x07"})
    text = "\n".join(shown(document))
    assert re.sub(r"\x1b\[[0-9;]*m", "", text).replace("\n", "").isprintable()
    # Markup of the table's own library is text as well.
    title = {"title": "[red]merah[/red] :smile: [link=http://x]"}
    assert "[red]merah[/red] :smile:" in plain(shown(with_findings(a_document(), title)))


@pytest.fixture
def on_terminal(factcheck: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """``factcheck`` as if standard output were a terminal."""
    monkeypatch.setattr("factcheck.commands.ending.on_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    return factcheck


def test_a_run_tells_what_changed_and_the_report_does_not(
    on_terminal: CommandLine, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path, a=DENIAL, c=QUIET)
    words = ("run", folder, "--entailment", "none")
    first = on_terminal(*words)
    assert "0 conflicts" in first.out
    assert "against the report before" not in first.out
    (folder / "b.txt").write_text(ACCUSATION, encoding="utf-8")
    second = on_terminal(*words)
    assert "against the report before: 1 new (C1)" in second.out
    assert second.out.splitlines()[-len(PATHS) :] == PATHS
    report = json.loads((tmp_path / "reports/news.json").read_text(encoding="utf-8"))
    assert report["since"] is None
    markdown = (tmp_path / "reports/news.md").read_bytes()
    assert "the same findings" in on_terminal(*words).out
    assert (tmp_path / "reports/news.md").read_bytes() == markdown


def test_a_broken_report_in_the_place_is_a_warning(
    on_terminal: CommandLine, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path, a=DENIAL, b=ACCUSATION)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/news.json").write_text('{"schema": ', encoding="utf-8")
    done = on_terminal("run", folder, "--entailment", "none")
    assert done.code == 0
    assert done.err == (
        "reports/news.json:1:12: not JSON: Expecting value; nothing is compared with it\n"
    )
    assert "C1" in done.out


def test_the_name_of_a_file_cannot_steer_the_terminal(
    on_terminal: CommandLine, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path, a=DENIAL)
    (folder / "\x1b[31mmerah.txt").write_bytes(b"\x00")
    done = on_terminal("run", folder, "--entailment", "none")
    assert done.code == 0
    assert "{U+001B}[31mmerah.txt: skipped" in done.err
    assert "\x1b" not in done.err


def test_quiet_prints_the_paths_only(on_terminal: CommandLine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=DENIAL, b=ACCUSATION)
    done = on_terminal("run", folder, "--entailment", "none", "-q")
    assert done.out.splitlines() == PATHS
