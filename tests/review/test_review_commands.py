"""``factcheck review`` without the app: list, set, undo, history, export and import."""

from __future__ import annotations

import csv
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.commands.answer_words import answer_in_words
from factcheck.commands.desk import Desk, open_desk
from factcheck.commands.review_answering import Said, answer_all, answer_cell
from factcheck.commands.review_exporting import sheet_rows
from factcheck.commands.review_history import history
from factcheck.commands.review_importing import changed
from factcheck.commands.review_listing import listing
from factcheck.commands.reviewers import now, reviewer
from factcheck.contract.entries import FindingEntry, ReviewEntry
from factcheck.evaluation.gold_findings import read_gold
from factcheck.reporting.wordings import LANGUAGES, wording_in
from factcheck.review.choosing import Wanted
from factcheck.review.decisions import Answer, moment_of
from factcheck.review.sheets import read_sheet, render_sheet
from factcheck.review.store import read_decisions
from tests.calls import Outcome, called
from tests.review.documents import (
    AGREEMENT,
    ALPHA,
    CONFLICT,
    DIFFERENCE,
    FINDINGS,
    PLACE,
    a_document,
    a_finding_entry,
    written,
)

Call = Callable[..., Outcome]
FILE = Path("reports/barn.decisions.jsonl")


@pytest.fixture
def review(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Call:
    """``factcheck review`` in a folder with the report ``reports/barn.json``, as Ann."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.commands.reviewers._name_in_git", lambda: "Ann")
    Path("reports").mkdir()
    written(Path("reports"))
    return lambda *words: called(["review", *words], monkeypatch, capsys)


def rows(out: str) -> list[list[str]]:
    """Return the cells of each finding in a list."""
    ids = {finding.id for finding in FINDINGS}
    lines = [line.split() for line in out.splitlines()]
    return [cells for cells in lines if cells and cells[0] in ids]


def test_the_list_shows_every_finding_and_what_is_left(review: Call) -> None:
    done = review("--list")
    assert (done.code, done.err) == (0, "")
    assert rows(done.out)[0] == [
        *(CONFLICT.id, "C1", "high", "0.90", "undecided", "12", "or", "17", "dead?")
    ]
    assert [row[1] for row in rows(done.out)] == ["C1", "C2", "D1", "A1"]
    assert done.out.splitlines()[-1] == "undecided: 4 of 4"
    assert review("reports/barn.json", "--list").out == done.out == review("open", "--list").out


def test_without_a_terminal_the_app_says_what_to_use_instead(review: Call) -> None:
    for words in ((), ("open",), ("reports/barn.json", "--undecided")):
        done = review(*words)
        assert (done.code, done.out) == (2, "")
        assert "the app needs a terminal" in done.err
        assert "factcheck review --list" in done.err


@pytest.mark.parametrize("width", [60, 80, 132])
def test_the_list_fits_a_terminal_and_loses_no_word(
    tmp_path: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    title = "Tujuh atau sembilan orang tewas dalam kebakaran gudang padi di tepi sungai itu \x1b[2J"
    path = written(tmp_path, a_document(PLACE, a_finding_entry("e" * 12, title=title)))
    said_by = Said("Ann of the night desk", "2024-01-15T08:30:00Z")
    desk = answer_all(open_desk(path), [PLACE.id], Answer.UPDATE, said_by)
    text = "\n".join(listing(desk, Wanted(), width))
    assert max(map(len, text.splitlines())) <= width
    assert text.replace("\n", "").isprintable()
    told = {*title[:-4].split(), *said_by.by.split()[1:-1], "update", "(Ann", "desk)"}
    assert told <= set(text.split())


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (("--rule", "different-place"), ["C2"]),
        (("--outlet", "gam"), ["D1"]),
        (("--severity", "medium"), ["C2"]),
        (("--verdict", "agreement"), ["A1"]),
        (("--speaker", "polisi"), ["C1", "C2", "D1", "A1"]),
        (("--speaker", "nobody"), []),
        (("--undecided",), ["C2", "D1", "A1"]),
        (("--contradictory",), []),
    ],
)
def test_the_list_shows_what_is_wanted(review: Call, words: list[str], labels: list[str]) -> None:
    review("set", CONFLICT.id, "conflict")
    done = review("--list", *words)
    assert [row[1] for row in rows(done.out)] == labels
    if len(labels) < 4:
        assert f"shown: {len(labels)} of 4 findings" in done.out


def test_an_answer_is_kept_with_all_that_belongs_to_it(review: Call) -> None:
    done = review("set", "reports/barn.json", CONFLICT.id, "conflict", "--note", "saw the list")
    assert done.out.splitlines() == [
        f'{CONFLICT.id} "12 or 17 dead?": conflict (Ann)',
        "undecided: 3 of 4",
    ]
    (decision,) = read_decisions(FILE)
    assert (decision.answer, decision.by, decision.note) == ("conflict", "Ann", "saw the list")
    assert decision.left[0].text == ALPHA
    assert moment_of(decision.at) <= moment_of(now())
    assert "conflict (Ann)" in review("--list").out


@pytest.mark.parametrize(
    "words", [["no conflict"], ["no", "conflict"], ["No-Conflict"], ["not", "a", "conflict"]]
)
def test_an_answer_may_be_written_in_several_ways(review: Call, words: list[str]) -> None:
    assert review("set", CONFLICT.id, PLACE.id, *words, "--by", "Ben").code == 0
    assert {(d.finding, d.answer, d.by) for d in read_decisions(FILE)} == {
        (CONFLICT.id, Answer.NO_CONFLICT, "Ben"),
        (PLACE.id, Answer.NO_CONFLICT, "Ben"),
    }


@pytest.mark.parametrize(
    ("finding", "words", "answer"),
    [
        (CONFLICT, ["bertentangan"], Answer.CONFLICT),
        (CONFLICT, ["Tidak", "bertentangan"], Answer.NO_CONFLICT),
        (CONFLICT, ["bukan-pertentangan"], Answer.NO_CONFLICT),
        (DIFFERENCE, ["pembaruan"], Answer.UPDATE),
        (PLACE, ["belum yakin"], Answer.UNSURE),
        (AGREEMENT, ["dibenarkan"], Answer.CONFIRMED),
        (AGREEMENT, ["bukan", "kesesuaian"], Answer.NO_CONFLICT),
        (AGREEMENT, ["not an agreement"], Answer.NO_CONFLICT),
    ],
)
def test_an_answer_is_taken_in_the_words_of_each_language(
    review: Call, finding: FindingEntry, words: list[str], answer: Answer
) -> None:
    assert review("set", finding.id, *words).code == 0
    assert [d.answer for d in read_decisions(FILE)] == [answer]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", Answer)
def test_what_a_report_calls_an_answer_is_that_answer(language: str, answer: Answer) -> None:
    assert answer_in_words(wording_in(language).named("answers", answer)) is answer
    for word in wording_in(language).lines(f"answer_words.{answer}"):
        assert answer_in_words(word) is answer


def test_what_is_said_of_agreements_alone_answers_no_conflict(review: Call) -> None:
    done = review("set", AGREEMENT.id, CONFLICT.id, "bukan", "kesesuaian")
    assert (done.code, FILE.exists()) == (2, False)
    assert done.err == (
        f"factcheck: {CONFLICT.id}: 'bukan kesesuaian' does not answer a finding of kind conflict; "
        "answers are conflict, no conflict, update, unsure\n"
    )


@pytest.mark.parametrize(
    ("words", "wrong", "near"),
    [
        (["c0ffee000001", "bertentngan"], "bertentngan", "bertentangan"),
        (["c0ffee000001", "tidak", "bertentagan"], "tidak bertentagan", "tidak bertentangan"),
        (["reports/barn.json", "c0ffee000001", "unsuer"], "unsuer", "unsure"),
    ],
)
def test_a_wrong_answer_is_quoted_and_the_nearest_suggested(
    review: Call, words: list[str], wrong: str, near: str
) -> None:
    done = review("set", *words)
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert f"{wrong!r} is no answer; did you mean {near!r}?; answers are " in done.err


def test_a_sheet_may_be_answered_in_indonesian(review: Call) -> None:
    review("export", "--csv", "sheet.csv")
    entered = sheet()
    entered[0]["answer"], entered[1]["answer"] = "Bertentangan", "tidak bertentangan"
    save(entered)
    assert "taken in: 2 answers" in review("import", "sheet.csv").out
    assert {d.answer for d in read_decisions(FILE)} == {Answer.CONFLICT, Answer.NO_CONFLICT}


def test_all_that_is_wrong_is_told_and_nothing_kept(review: Call) -> None:
    done = review("set", CONFLICT.id, "c0ffee000003", "c0ff", "a9", "", "conflict")
    assert done.code == 2
    told = done.err.splitlines()
    assert told == [
        f"factcheck: reports/barn.json: no finding 'c0ffee000003'; did you mean {PLACE.id!r}?",
        f"reports/barn.json: 2 findings begin with 'c0ff': {CONFLICT.id}, {PLACE.id}",
        f"{AGREEMENT.id}: 'conflict' does not answer a finding of kind agreement; "
        "answers are confirmed, no conflict, unsure",
        "reports/barn.json: no finding ''",
    ]
    assert not FILE.exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("set", "c0ffee", "maybe"), "'maybe' is no answer; answers are conflict (bertentangan), "),
        (("set", "conflict"), "name one or more findings"),
        (("undo",), "Missing argument"),
        (("undo", "reports/barn.json"), "name one or more findings"),
        (("undo", "d1"), "d1ff00000001: Ann has answered nothing about it"),
        (("history", "zzz"), "no finding 'zzz'"),
        (("set", "c2", "update"), f"reports/barn.json: no finding 'c2'; C2 is {PLACE.id}"),
        (("history", "D1"), f"reports/barn.json: no finding 'D1'; D1 is {DIFFERENCE.id}"),
        (("undo", "A7"), "reports/barn.json: no finding 'A7'"),
        (
            ("--list", "--rule", "casualty-cout"),
            "was made with no rule 'casualty-cout'; did you mean 'casualty-count'?",
        ),
        (("gone.json", "--list"), "gone.json: cannot be read"),
        (("set", "gone.json", "d1", "update"), "gone.json: cannot be read"),
        (("export",), "name what to write"),
        (("import", "sheet.xlsx"), "neither a sheet (.csv, .json) nor decisions (.jsonl)"),
        (("import", "a", "b", "c"), "name one file to import"),
        (("import", "gone.csv"), "gone.csv: cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(
    review: Call, words: tuple[str, ...], reason: str
) -> None:
    done = review(*words)
    assert (done.code, reason in done.err) == (2, True), done.err


def test_a_report_is_named_where_there_are_several(review: Call) -> None:
    Path("reports/other.json").write_text('{"some": "JSON"}', encoding="utf-8")
    assert review("--list").code == 0
    Path("reports/more.json").write_bytes(Path("reports/barn.json").read_bytes())
    assert "several reports: name one of reports/barn.json, reports/more" in review("--list").err
    for path in Path("reports").glob("*.json"):
        path.unlink()
    assert "reports/ holds no report" in review("--list").err


def test_what_was_answered_is_taken_back_and_told(review: Call) -> None:
    review("set", CONFLICT.id, "conflict", "--note", "too\x1bquick")
    review("set", CONFLICT.id, "update")
    done = review("undo", CONFLICT.id)
    assert done.out.splitlines()[0] == (
        f'{CONFLICT.id} "12 or 17 dead?": conflict (Ann); taken back: update'
    )
    told = [
        line.partition("  ") for line in review("history", CONFLICT.id[:10] + "01").out.split("\n")
    ]
    assert [what for _, _, what in told][:-2] == [
        "conflict (number), rule casualty-count: 12 or 17 dead?",
        'Ann: conflict: "too{U+001B}quick"',
        "Ann: update (taken back)",
        "Ann took back: update",
    ]
    assert told[-2][0] == "now: conflict (Ann)"
    review("undo", CONFLICT.id)
    assert review("--list", "--undecided").out.splitlines()[-1] == "undecided: 4 of 4"


def test_only_ones_own_answer_is_taken_back(review: Call) -> None:
    review("set", CONFLICT.id, "conflict", "--by", "Ben")
    done = review("undo", CONFLICT.id)
    assert "Ann has answered nothing about it; --by names whose answer is meant: Ben" in done.err
    assert review("undo", CONFLICT.id, "--by", "ben").code == 0
    told = review("history", CONFLICT.id).out.splitlines()
    assert told[-2].endswith("  ben took back: conflict")
    assert "undecided" in told[-1]


def test_who_has_no_name_takes_back_what_was_answered_without_one(
    review: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for source in ("_name_in_git", "_login"):
        monkeypatch.setattr(f"factcheck.commands.reviewers.{source}", lambda: "")
    review("set", CONFLICT.id, "conflict")
    assert review("undo", CONFLICT.id).code == 0
    assert "undecided: 4 of 4" in review("--list").out


def test_answers_against_each_other_are_shown(review: Call) -> None:
    review("set", CONFLICT.id, "conflict", "--by", "Ben")
    done = review("set", CONFLICT.id, "no conflict")
    assert done.out.splitlines() == [
        f'{CONFLICT.id} "12 or 17 dead?": no conflict (Ann), against Ben: conflict',
        "undecided: 3 of 4, 1 answered against each other",
    ]
    assert [row[1] for row in rows(review("--list", "--contradictory").out)] == ["C1"]


def test_an_answer_comes_behind_what_it_answers_even_where_a_clock_is_wrong(
    review: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.commands.reviewers.now", lambda: "2024-01-15T08:30:00Z")
    for answer in ("conflict", "no conflict", "update"):
        review("set", CONFLICT.id, answer)
    decisions = read_decisions(FILE)
    assert [d.answer for d in decisions] == ["conflict", "no conflict", "update"]
    assert decisions[-1].at == "2024-01-15T08:30:00.000002Z"
    assert review("undo", CONFLICT.id).code == 0
    assert "now: no conflict (Ann)" in review("history", CONFLICT.id).out


def test_decisions_may_lie_elsewhere(review: Call) -> None:
    elsewhere = ("--decisions", "desk/answers.jsonl")
    review("set", CONFLICT.id, "update", *elsewhere)
    assert not FILE.exists()
    assert "update (Ann)" in review("--list", *elsewhere).out
    assert "undecided: 4 of 4" in review("--list").out


def test_a_torn_line_is_told_and_set_aside(review: Call) -> None:
    review("set", CONFLICT.id, "update")
    with FILE.open("a", encoding="utf-8") as file:
        file.write('{"finding"')
    listed = review("--list")
    assert (listed.code, "barn.decisions.jsonl:2: torn last line" in listed.err) == (0, True)
    answered = review("set", PLACE.id, "update")
    assert "was moved to barn.decisions.jsonl.torn" in answered.err
    assert (review("--list").err, len(read_decisions(FILE))) == ("", 2)


def test_decisions_about_findings_of_another_report_are_still_told(review: Call) -> None:
    review("set", CONFLICT.id, "update", "--note", "the barn")
    written(Path("reports"), a_document(PLACE))
    told = review("history", CONFLICT.id).out.splitlines()
    assert told[0] == f"{CONFLICT.id}  not in this report: 12 or 17 dead?"
    assert told[1].endswith('Ann: update: "the barn"')


def test_what_joined_since_an_answer_is_told() -> None:
    review = ReviewEntry(answer="conflict", by="Ann")
    news = ("outlet: Gamma", "value: 19\x1b[2J")
    finding = a_finding_entry("f" * 12, review=review, state="reopened", joined=news)
    desk = Desk(Path("barn.json"), FILE, a_document(finding))
    assert list(history(desk, "fff"))[-2:] == [
        "now: reopened, was conflict (Ann)",
        "joined since: outlet: Gamma; value: 19{U+001B}[2J",
    ]


def test_a_checkout_is_told_to_merge_decisions_once(review: Call) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    done = review("set", CONFLICT.id, "update")
    assert "reports/.gitattributes: made" in done.err
    assert "*.decisions.jsonl merge=union" in Path("reports/.gitattributes").read_text()
    assert review("set", CONFLICT.id, "update").err == ""


def test_a_users_own_gitattributes_are_left_alone(review: Call) -> None:
    Path(".git").mkdir()
    own = Path("reports/.gitattributes")
    own.write_text("*.txt text\n", encoding="utf-8")
    assert "add `*.decisions.jsonl merge=union`" in review("set", CONFLICT.id, "update").err
    assert own.read_text(encoding="utf-8") == "*.txt text\n"
    FILE.unlink()
    Path(".gitattributes").write_text("*.decisions.jsonl merge=union\n", encoding="utf-8")
    assert review("set", CONFLICT.id, "update").err == ""


def test_an_answer_is_told_as_kept_where_git_cannot_be_told_to_merge(review: Call) -> None:
    Path(".git").mkdir()
    Path("reports/.gitattributes").symlink_to("none/there")
    done = review("set", CONFLICT.id, "update")
    assert (done.code, "update (Ann)" in done.out, len(read_decisions(FILE))) == (0, True, 1)
    assert ".gitattributes: cannot be written: No such file or directory; add `*." in done.err


def test_the_cell_of_an_answer_tells_all_that_weakens_it() -> None:
    review = ReviewEntry(answer="conflict", by="Ann", matched="near", disagreed=("Ben: update",))
    finding = a_finding_entry("f", review=review, state="reopened")
    assert answer_cell(finding) == "reopened, was conflict (Ann), near match, against Ben: update"
    unnamed = a_finding_entry("f", review=ReviewEntry(answer="unsure"))
    assert answer_cell(unnamed) == "unsure (unnamed)"


def sheet(path: str = "sheet.csv") -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def save(entered: list[dict[str, str]], separator: str = ",", path: str = "sheet.csv") -> None:
    with Path(path).open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(entered[0]), delimiter=separator)
        table.writeheader()
        table.writerows(entered)


def test_a_sheet_that_nobody_touched_changes_nothing(review: Call) -> None:
    review("set", CONFLICT.id, "conflict", "--note", "=cmd()\nsee\x1b[2J")
    before = FILE.read_bytes()
    assert review("export", "--csv", "sheet.csv", "--json", "sheet.json").code == 0
    for name in ("sheet.csv", "sheet.json"):
        done = review("import", name, "--by", "Ben")
        assert done.out.startswith("taken in: 0 answers; unchanged: 1, without answer: 3\n")
    assert FILE.read_bytes() == before
    assert sheet()[0]["note"] == "'=cmd() see{U+001B}[2J"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_was_changed_in_a_sheet_is_taken_in(review: Call, separator: str) -> None:
    review("set", CONFLICT.id, "conflict")
    review("export", "--csv", "sheet.csv")
    entered = sheet()
    assert [row["id"] for row in entered] == [f"#{finding.id}" for finding in FINDINGS]
    entered[0]["note"] = "two lists\nof names"
    entered[1]["answer"] = "No Conflict"
    save(entered, separator)
    done = review("import", "reports/barn.json", "sheet.csv", "--by", "Ben")
    assert done.out.startswith("taken in: 2 answers; unchanged: 0, without answer: 2\n")
    assert {(d.finding, d.answer, d.by, d.note) for d in read_decisions(FILE)[1:]} == {
        (CONFLICT.id, Answer.CONFLICT, "Ben", "two lists\nof names"),
        (PLACE.id, Answer.NO_CONFLICT, "Ben", ""),
    }


def test_a_row_made_from_an_older_answer_is_known_for_unchanged(review: Call) -> None:
    review("set", CONFLICT.id, "conflict")
    review("export", "--csv", "sheet.csv")
    review("set", CONFLICT.id, "update")
    assert review("import", "sheet.csv").out.startswith("taken in: 0 answers; unchanged: 1")
    assert "update (Ann)" in review("--list").out


def test_every_fault_of_a_sheet_is_told_with_its_line_and_nothing_is_taken_in(
    review: Call,
) -> None:
    review("set", CONFLICT.id, "conflict")
    before = FILE.read_bytes()
    review("export", "--csv", "sheet.csv")
    entered = sheet()
    entered[0]["answer"] = ""
    entered[1].update(answer="conflit", note="a\nb")
    entered[2].update(id="d1ff00000002", answer="update")
    entered[3]["answer"] = "update"
    entered[1]["answer_id"] = "#2E5"
    entered += [{**entered[0], "answer": "conflict"}, {**entered[1], "id": "#x", "answer": ""}]
    save(entered)
    done = review("import", "sheet.csv")
    assert done.code == 2
    assert [line.removeprefix("factcheck: ") for line in done.err.splitlines()] == [
        "sheet.csv:2: the answer was emptied; `factcheck review undo` takes one back",
        f"sheet.csv:3: answer_id '2E5' is of no answer about {PLACE.id}",
        f"sheet.csv:5: reports/barn.json has no finding 'd1ff00000002'; did you mean "
        f"{DIFFERENCE.id!r}?",
        f"sheet.csv:6: {AGREEMENT.id}: 'update' does not answer a finding of kind agreement; "
        "answers are confirmed, no conflict, unsure",
        f"sheet.csv:7: finding {CONFLICT.id} stands in sheet.csv:2, too",
        "sheet.csv:8: reports/barn.json has no finding 'x'",
    ]
    assert FILE.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.csv", b"", "a.csv:1: is empty"),
        ("a.csv", b"id,note\n", "a.csv:1: the first line names no column answer"),
        ("a.csv", b"id,answer\nx\n", "a.csv:2: has 1 cells, the first line 2"),
        ("a.csv", b'id,answer\n"x', "a.csv:2: not CSV: "),
        ("a.csv", b"id,answer\n\xe9,x\n", "a.csv:2: is not UTF-8"),
        ("a.json", b"{", "a.json:1:2: not JSON"),
        ("a.json", b"[]", "a.json: not a sheet of factcheck review"),
        (
            "a.csv",
            f"id,answer\n{PLACE.id},conflit\n".encode(),
            "a.csv:2: 'conflit' is no answer; did you mean 'conflict'?; answers are conflict (",
        ),
        ("a.csv", f"id;answer;note\n{PLACE.id};;x\n".encode(), "a.csv:2: a note without an answer"),
        (
            "a.json",
            b'{"schema": "factcheck-review/1", "findings": [{"id": 1, "answer": ""}]}',
            "a.json: findings.0: no object with the texts id and answer",
        ),
        ("a.jsonl", b"{}\n", "a.jsonl:1: the decision has no 'finding'"),
    ],
)
def test_what_is_no_sheet_is_refused(review: Call, name: str, text: bytes, reason: str) -> None:
    Path(name).write_bytes(text)
    done = review("import", name)
    assert (done.code, done.err.startswith(f"factcheck: {reason}")) == (2, True), done.err


def test_another_desks_decisions_are_taken_in_once(review: Call) -> None:
    review("set", CONFLICT.id, "conflict", "--by", "Ben", "--decisions", "ben.jsonl")
    review("set", CONFLICT.id, "no conflict")
    done = review("import", "ben.jsonl")
    assert done.out.splitlines() == [
        "taken in: 1 decisions; there already: 0",
        "undecided: 3 of 4, 1 answered against each other",
    ]
    assert review("import", "ben.jsonl").out.startswith("taken in: 0 decisions; there already: 1")
    assert len(read_decisions(FILE)) == 2


NOTES = st.text(max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), NOTES), min_size=3, max_size=3), NOTES)
def test_any_note_survives_a_sheet(
    tmp_path: Path, answers: list[tuple[bool, str]], title: str
) -> None:
    path = written(tmp_path, a_document(CONFLICT, PLACE, a_finding_entry("e" * 12, title=title)))
    path.with_name("barn.decisions.jsonl").unlink(missing_ok=True)
    desk = open_desk(path)
    for finding, (answered, note) in zip(desk.document.findings, answers, strict=True):
        if answered:
            said = Said("Ann", "2024-01-15T08:30:00Z", note)
            desk = answer_all(desk, [finding.id], Answer.UPDATE, said)
    sheet_path = tmp_path / "sheet.csv"
    sheet_path.write_bytes(render_sheet(sheet_rows(desk)).encode("utf-8"))
    entered = read_sheet(sheet_path)
    assert [row.answer for row in entered] == ["update" if a else "" for a, _ in answers]
    assert changed(desk, entered, Said("Ben", "2024-01-16T08:30:00Z")) == ()


def test_labels_for_eval_hold_what_reviewers_were_sure_of(review: Call) -> None:
    review("set", CONFLICT.id, "conflict", "--note", "two lists")
    review("set", AGREEMENT.id, "confirmed")
    review("set", PLACE.id, "no conflict")
    review("set", DIFFERENCE.id, "update")
    done = review("export", "--gold", "gold.json")
    assert done.out.startswith("labels: 2 findings, 1 hard negatives; answered but left out: 1 ")
    gold = read_gold(Path("gold.json"))
    assert [(f.kind, f.type, f.why, f.id) for f in gold.findings] == [
        ("conflict", "value_mismatch_number", "two lists", CONFLICT.id),
        ("agreement", "corroboration", "a reviewer answered so", AGREEMENT.id),
    ]
    assert (gold.findings[0].side_a[0].file, gold.findings[0].side_a[0].quote) == (
        *("alpha.txt", ALPHA),
    )
    (negative,) = gold.hard_negatives
    assert (negative.id, negative.a.file, negative.b.file) == (PLACE.id, "alpha.txt", "beta.txt")
    review("set", CONFLICT.id, "no conflict", "--by", "Ben")
    review("export", "--gold", "gold.json")
    assert [f.kind for f in read_gold(Path("gold.json")).findings] == ["agreement"]


def test_a_rule_that_is_mostly_wrong_is_named_and_left_as_it_is(
    review: Call, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = [f"aaaaaaaaaa{number:02}" for number in range(6)]
    written(Path("reports"), a_document(*(a_finding_entry(identity) for identity in ids)))
    review("set", *ids[:3], "no conflict")
    assert "rule casualty-count" not in review("--list").out
    line = (
        "rule casualty-count was right in 1 of 6 findings that were answered (at most 56% at 95 % "
        "confidence): look at it with `factcheck rules show casualty-count`"
    )
    review("set", *ids[3:5], "no conflict")
    assert review("set", ids[5], "conflict").out.splitlines()[-1] == line
    listed = called(["rules", "list"], monkeypatch, capsys)
    assert listed.out.splitlines()[-1] == line
    (row,) = [r for r in listed.out.splitlines() if r.startswith("casualty-count ")]
    assert row.endswith("0.17 (1 of 6 reviewed)")
    beside = called(["rules", "list", "--report", "reports/barn.json"], monkeypatch, capsys)
    assert beside.out.splitlines()[-1] == line


def test_the_reviewer_is_the_one_named_or_gits_or_the_login(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert reviewer("  Ann \n B. ") == "Ann B."
    monkeypatch.setattr("factcheck.commands.reviewers._name_in_git", lambda: "Ben")
    assert reviewer(" ") == "Ben"
    monkeypatch.undo()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("LOGNAME", "carl")
    assert reviewer(None) == "carl"


def test_a_desk_without_decisions_is_the_report_as_it_is(tmp_path: Path) -> None:
    path = written(tmp_path)
    desk = open_desk(path)
    assert isinstance(desk, Desk)
    assert (desk.document, desk.decisions) == (a_document(), ())
    assert json.loads(path.read_text(encoding="utf-8"))["name"] == "barn"
