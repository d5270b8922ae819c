"""``factcheck eval FOLDER...``: figures, misses with their reasons, changes, and faulty input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calls import CommandLine, Outcome
from tests.labelled_event import ROAD, TOLL, UNREAD, labelled_event, make_quick, write_gold

Call = Callable[..., Outcome]


@pytest.fixture
def factcheck(factcheck: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Call:
    """``factcheck eval``."""
    make_quick(monkeypatch)
    return lambda *words: factcheck("eval", *words)


def line_of(out: str, start: str) -> list[str]:
    return next(line.split() for line in out.splitlines() if line.startswith(start))


def test_a_folder_is_scored_with_counts_and_intervals(factcheck: Call, tmp_path: Path) -> None:
    done = factcheck(labelled_event(tmp_path, TOLL, ROAD))
    assert (done.code, done.err) == (0, "")
    assert "events: 1; intervals: 95 %, Wilson" in done.out
    cells = line_of(done.out, "ledakan ")
    assert cells[1:8] == ["1.00", "1/1", "0.21-1.00", "0.50", "1/2", "0.09-0.91", "0.67"]
    assert line_of(done.out, "conflict value_mismatch_number")[2:4] == ["1.00", "1/1"]
    assert line_of(done.out, "conflict denial_vs_assertion")[5:7] == ["0.00", "0/1"]
    assert "missed" not in done.out


def test_details_name_what_lost_each_miss_and_made_each_false_alarm(
    factcheck: Call, tmp_path: Path
) -> None:
    lines = factcheck(labelled_event(tmp_path, ROAD, UNREAD), "--details").out.splitlines()
    road = lines.index(f"missed ledakan c2 (clear conflict denial_vs_assertion): {ROAD['why']}")
    block = lines[road : lines.index("", road)]
    assert "  other side: b.txt: mengatakan jalan ke arah sungai ditutup" in block
    assert [line for line in block if line.startswith("  nearest: a.txt (")]
    because = [line for line in block if line.startswith("  because: ")]
    assert because[0].startswith("  because: not paired: their similarity is ")
    unread = lines.index(
        f"missed ledakan c3 (arguable conflict value_mismatch_date): {UNREAD['why']}"
    )
    assert (
        "  because: no statement was extracted there: a.txt: alpha-news.com - 15/01/2024"
        in (lines[unread:])
    )
    alarm = next(line for line in lines if line.startswith("not labelled ledakan "))
    assert "(conflict number)" in alarm
    assert "  because: rule casualty-count, level different-number" in lines
    assert "  because: sort: measure: casualties (found: casualties)" in lines


def test_a_rule_that_stopped_is_told_with_the_condition_and_its_value(
    factcheck: Call, tmp_path: Path
) -> None:
    folder = labelled_event(tmp_path, TOLL)
    (folder / "a.txt").write_text(
        (folder / "a.txt").read_text(encoding="utf-8").replace("tujuh", "sedikitnya tujuh"),
        encoding="utf-8",
    )
    quote = {"file": "a.txt", "quote": "menewaskan sedikitnya tujuh orang pada Senin"}
    write_gold(folder / "gold.json", {**TOLL, "side_a": [quote]})
    out = factcheck(folder, "--details").out
    assert "  because: casualty-count stopped at level wording-leaves-room, " in out
    assert "  because: room (bounds: overlap) holds: found overlap" in out


def test_statements_that_share_no_point_of_the_labels_sort_say_so(
    factcheck: Call, tmp_path: Path
) -> None:
    side = [{"file": "a.txt", "quote": "pemeriksaan saksi belum menemukan penyebabnya"}]
    folder = labelled_event(tmp_path, {**TOLL, "side_a": side, "side_b": side})
    text = (folder / "a.txt").read_text(encoding="utf-8")
    line = "Wati Kusuma mengatakan pemeriksaan saksi belum menemukan penyebabnya."
    (folder / "a.txt").write_text(f"{text}{line}\n", encoding="utf-8")
    (folder / "b.txt").write_text(f"{text}{line}\n", encoding="utf-8")
    other = [{**side[0], "file": "b.txt"}]
    write_gold(folder / "gold.json", {**TOLL, "side_a": side, "side_b": other})
    lines = factcheck(folder, "--details").out.splitlines()
    assert (
        "  because: no rule for value_mismatch_number judged them: "
        "they share no attribute or measure or time of one thing"
    ) in lines


def test_several_folders_are_added_up_and_events_drawn(factcheck: Call, tmp_path: Path) -> None:
    one, other = labelled_event(tmp_path, TOLL), labelled_event(tmp_path, ROAD, name="kedua")
    done = factcheck(one, other, "--format", "json")
    told = json.loads(done.out)
    assert told["schema"] == "factcheck-eval-findings/1"
    assert told["intervals"] == "95 %, 2000 draws of whole events"
    assert [event["name"] for event in told["events"]] == ["ledakan", "kedua"]
    conflict = told["together"]["conflict"]
    assert (conflict["precision"]["part"], conflict["precision"]["whole"]) == (1, 2)
    assert (conflict["recall"]["value"], conflict["recall"]["low"]) == (0.5, 0.0)
    (label,) = told["events"][0]["labelled"]
    assert label["found_by"] == [told["events"][0]["reported"][0]["id"]]


def test_an_evaluation_is_held_against_a_former_one(factcheck: Call, tmp_path: Path) -> None:
    folder = labelled_event(tmp_path, TOLL)
    factcheck(folder, "--without", "measure", "--without", "bounds", "--out", "then.json")
    kept = json.loads(Path("then.json").read_text(encoding="utf-8"))
    kept["events"][0]["labelled"][0]["found_by"] = []
    Path("then.json").write_text(json.dumps(kept), encoding="utf-8")
    out = factcheck("--against", "then.json", folder).out
    assert f"  newly found: ledakan c1 (clear conflict value_mismatch_number): {TOLL['why']}" in out
    assert "  conflict recall: 1.000 -> 1.000 (+0.000)" in out


def test_labels_may_lie_elsewhere(factcheck: Call, tmp_path: Path) -> None:
    folder = labelled_event(tmp_path, ROAD)
    write_gold(tmp_path / "other.json", TOLL)
    assert line_of(factcheck(folder, "--gold", "other.json").out, "ledakan ")[5] == "1/1"
    (folder / "gold.json").unlink()
    second = labelled_event(tmp_path, ROAD, name="kedua")
    out = factcheck(second, folder, "--gold", "other.json").out
    assert (line_of(out, "kedua ")[5], line_of(out, "ledakan ")[5]) == ("0/1", "1/1")


def test_conditions_can_be_left_out(factcheck: Call, tmp_path: Path) -> None:
    folder = labelled_event(tmp_path, TOLL)
    told = json.loads(factcheck(folder, "--without", "similarity", "--format", "json").out)
    assert told["without"] == ["similarity"]
    assert told["together"]["conflict"]["recall"]["value"] == 1.0
    assert "without: time" in factcheck(folder, "--without", "time").out


def test_faults_are_one_line_each_and_exit_two(factcheck: Call, tmp_path: Path) -> None:
    folder = labelled_event(tmp_path, TOLL)
    gold = folder / "gold.json"
    side = [{"file": "b.txt", "quote": "menewaskan sepuluh orang"}]
    write_gold(gold, {**TOLL, "side_b": side})
    done = factcheck(folder)
    assert done.code == 2
    assert done.err == (
        f"factcheck: {gold}:16:5: b.txt does not hold the quote 'menewaskan sepuluh orang'\n"
    )
    gold.unlink()
    assert "no such file" in factcheck(folder).err
    write_gold(gold, TOLL)
    assert factcheck(folder, "--gold", gold, "--gold", gold).err.endswith("stand for\n")
    assert "did you mean 'similarity'?" in factcheck(folder, "--without", "similarty").err
    assert factcheck(folder, "--against", gold).code == 2


def test_help_says_what_folders_do_and_subcommands_stay(factcheck: Call) -> None:
    out = " ".join(factcheck("--help").out.split())
    assert "`factcheck eval FOLDER...` scores conflicts and agreements" in out
    assert "FOLDER..." in factcheck("findings", "--help").out
    assert factcheck("attribution", "none.jsonl", "nowhere").code == 2
