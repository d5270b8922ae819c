"""``factcheck diff`` and ``factcheck run --since``: what changed, for people and for scripts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factcheck.contract.entries import ReportDocument
from factcheck.contract.keeping import render_json
from tests.calls import CommandLine
from tests.folders import ACCUSATION, DENIAL, QUIET, ROOT, folder_of
from tests.review.documents import CONFLICT, PLACE, a_document
from tests.review.test_states import grown

EVIL = "**<b>x</b>** | [a](javascript:1)\x1b[2J"


def kept(name: str, document: ReportDocument) -> str:
    Path(name).write_text(render_json(document), encoding="utf-8")
    return name


def test_a_table_tells_what_changed(factcheck: CommandLine) -> None:
    now = grown()
    old = kept("old.json", a_document())
    new = kept("new.json", now.model_copy(update={"findings": now.findings[:1]}))
    done = factcheck("diff", old, new)
    assert done.code == 0
    table = done.out.splitlines()
    assert table[2].split()[:3] == ["updated", "c0ffee00beef", "conflict"]
    assert "new in it: outlet Gamma, speaker Camat" in table[2]
    assert sum(line.startswith("gone") for line in table) == 3
    assert table[-1] == "new: 0, reopened: 0, updated: 1, unchanged: 0, gone: 3"


def test_a_report_against_itself(factcheck: CommandLine) -> None:
    old = kept("old.json", a_document())
    assert factcheck("diff", old, old).out == (
        "new: 0, reopened: 0, updated: 0, unchanged: 4, gone: 0\n"
    )
    assert "Tidak ada yang berubah." in factcheck("diff", old, old, "--format", "md").out


def test_what_is_gone_is_called_so_by_people_and_resolved_by_programs(
    factcheck: CommandLine,
) -> None:
    words = ("diff", kept("old.json", a_document()), kept("new.json", a_document(PLACE)))
    for language, heading in (("en", "## Gone (3)"), ("id", "## Tidak ditemukan lagi (3)")):
        out = factcheck(*words, "--format", "md", "--report-language", language).out
        assert heading in out
        assert "esolved" not in out
    told = json.loads(factcheck(*words, "--format", "json").out)
    assert (told["counts"]["resolved"], len(told["resolved"])) == (3, 3)


def test_json_for_programs(factcheck: CommandLine) -> None:
    words = ("diff", kept("old.json", a_document()), kept("new.json", grown()), "--format", "json")
    told = json.loads(factcheck(*words).out)
    assert (told["schema"], told["old"], told["new"]) == (
        *("factcheck-diff/1", "old.json", "new.json"),
    )
    first = told["findings"][0]
    assert (first["state"], first["was"], first["id"]) == ("updated", CONFLICT.id, "c0ffee00beef")
    assert first["joined"] == [
        {"kind": "outlet", "name": "Gamma"},
        {"kind": "speaker", "name": "Camat"},
    ]


def test_markdown_in_the_language_of_the_articles_and_in_english(factcheck: CommandLine) -> None:
    words = ("diff", kept("old.json", a_document()), kept("new.json", grown()), "--format", "md")
    indonesian = factcheck(*words).out
    assert "## Diperbarui (1)" in indonesian
    assert "baru di dalamnya: media Gamma, pembicara Camat" in indonesian
    english = factcheck(*words, "--report-language", "en").out
    assert english.startswith(
        "# What changed: old.json → new.json\n\n## Updated (1)\n\n- Conflict: "
    )


@pytest.mark.parametrize("form", ["table", "md"])
def test_what_articles_say_is_no_markup_and_no_control_sequence(
    factcheck: CommandLine, form: str
) -> None:
    evil = PLACE.model_copy(update={"title": EVIL, "id": "e" * 12, "type": "name"})
    old, new = kept("old.json", a_document(CONFLICT)), kept("new.json", a_document(evil))
    out = factcheck("diff", old, new, "--format", form).out
    assert "\x1b" not in out
    if form == "md":
        assert r"\*\*\<b>x\</b>\*\* \| \[a\](javascript:1)" in out


@pytest.mark.parametrize(("answer", "code"), [("no conflict", 0), ("conflict", 1)])
def test_fail_on_new_conflict_asks_what_was_decided(
    factcheck: CommandLine, answer: str, code: int
) -> None:
    old = kept("old.json", a_document(PLACE))
    new = kept("new.json", a_document(CONFLICT, PLACE))
    words = ("diff", old, new, "--fail-on", "new-conflict")
    first = factcheck(*words)
    assert (first.code, first.err) == (1, "factcheck: 1 new conflict: C1\n")
    line = {"finding": CONFLICT.id, "rule": CONFLICT.rule, "answer": answer}
    Path("new.decisions.jsonl").write_text(f"{json.dumps(line)}\n", encoding="utf-8")
    assert factcheck(*words).code == code


def test_what_is_no_report_is_one_clear_line(factcheck: CommandLine) -> None:
    kept("old.json", a_document())
    Path("torn.json").write_text("{", encoding="utf-8")
    done = factcheck("diff", "old.json", "torn.json")
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert "torn.json:1:" in done.err
    assert factcheck("diff", "none.json", "old.json").code == 2


def test_a_run_says_what_is_new_since_an_earlier_one(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path, a=DENIAL, c=QUIET)
    assert factcheck("run", folder, "-q").code == 0
    Path("reports/news.json").rename("before.json")
    (folder / "b.txt").write_text(ACCUSATION, encoding="utf-8")
    new = ("run", folder, "--since", "before.json", "--fail-on", "new-conflict", "-q")
    failed = factcheck(*new)
    assert (failed.code, failed.err) == (1, "factcheck: 1 new conflict: C1\n")
    report = json.loads(Path("reports/news.json").read_text(encoding="utf-8"))
    assert [f["state"] for f in report["findings"] if f["verdict"] == "conflict"] == ["new"]
    assert report["since"]["report"] == "before.json"
    Path("reports/news.json").rename("before.json")
    assert factcheck(*new).code == 0
    loud = factcheck("run", folder, "--since", "before.json").out.splitlines()
    assert [line for line in loud if line.startswith("since ")] == [
        f"since before.json: new: 0, reopened: 0, updated: 0, "
        f"unchanged: {len(report['findings'])}, gone: 0"
    ]
    assert factcheck("run", folder, "-q").code == 0
    plain = json.loads(Path("reports/news.json").read_text(encoding="utf-8"))
    assert {f["state"] for f in plain["findings"]} == {""}
    assert plain["since"] is None


def test_new_conflicts_need_a_report_to_be_new_against(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    done = factcheck("run", folder_of(tmp_path, a=DENIAL), "--fail-on", "new-conflict")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "factcheck: --fail-on new-conflict needs --since REPORT.json, the report before\n"
    )


def test_decisions_on_what_is_gone_are_told(factcheck: CommandLine) -> None:
    old, new = kept("old.json", a_document()), kept("new.json", a_document(PLACE))
    line = {"finding": "f" * 12, "rule": "x", "answer": "conflict"}
    Path("new.decisions.jsonl").write_text(f"{json.dumps(line)}\n", encoding="utf-8")
    told = "1 finding was decided that is not in this report, and kept: ffffffffffff"
    done = factcheck("diff", old, new)
    assert (done.code, done.err) == (0, f"new.decisions.jsonl: {told}\n")
    listed = factcheck("review", new, "--list")
    assert told in listed.err
    Path("new.decisions.jsonl").write_text(
        f"{json.dumps({**line, 'finding': EVIL})}\n", encoding="utf-8"
    )
    assert "{U+001B}[2J" in factcheck("diff", old, new).err


def test_decisions_that_are_named_must_be_there(factcheck: CommandLine) -> None:
    old = kept("old.json", a_document())
    done = factcheck("diff", old, old, "--decisions", "none.jsonl")
    assert (done.code, done.out) == (2, "")
    assert done.err == "factcheck: none.jsonl: no such file of decisions\n"


def test_the_example_of_the_page_prints_what_it_shows(factcheck: CommandLine) -> None:
    page = (ROOT / "docs" / "diff.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\$ factcheck (diff [^\n]*)\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    now = grown()
    kept("before.json", a_document())
    kept("after.json", now.model_copy(update={"findings": (now.findings[0], *now.findings[2:])}))
    ((words, printed),) = shown
    assert factcheck(*words.split()).out == printed
