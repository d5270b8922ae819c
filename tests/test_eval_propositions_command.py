"""``factcheck eval propositions``: table, JSON, several encoders, and faulty input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calls import Outcome, called
from tests.doubles import HashingEncoder

Call = Callable[..., Outcome]
POINTS = {
    "banjir": ("Jembatan desa runtuh", "Jembatan di desa itu runtuh", "Sawah warga terendam"),
    "pasar": ("Harga cabai naik lagi", "Harga cabai tidak naik", "Toko roti baru dibuka"),
}


@pytest.fixture
def opened() -> list[str]:
    """The names of the encoders that were opened."""
    return []


@pytest.fixture
def factcheck(
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> Call:
    def open_hashing(name: str) -> HashingEncoder:
        opened.append(name)
        return HashingEncoder(f"hashing:{name}")

    monkeypatch.setattr("factcheck.models.encoder.open_encoder", open_hashing)
    monkeypatch.chdir(tmp_path)
    for event, (one, like, far) in POINTS.items():
        Path(event).mkdir()
        findings = [
            {"side_a": [{"file": "a", "quote": one}], "side_b": [{"file": "b", "quote": like}]},
            {"side_a": [{"file": "c", "quote": far}], "side_b": []},
        ]
        hard = [{"a": {"file": "a", "quote": one}, "b": {"file": "d", "quote": f"{one} di kota"}}]
        gold = {"findings": findings, "hard_negatives": hard}
        Path(event, "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return lambda *words: called(("eval", "propositions", *words), monkeypatch, capsys)


def test_json_has_counts_and_the_areas_of_each_encoder(factcheck: Call, opened: list[str]) -> None:
    done = factcheck("banjir", "pasar", "--encoder", "e5", "--encoder", "other", "--format", "json")
    assert done.code == 0
    told = json.loads(done.out)
    assert told["schema"] == "factcheck-eval-propositions/1"
    assert told["pairs"] == {"same": 2, "other": 4, "hard": 2}
    assert [row["name"] for row in told["encoders"]] == opened == ["e5", "other"]
    first, second = told["encoders"]
    assert (first["id"], second["id"]) == ("hashing:e5", "hashing:other")
    assert first["raw"] == second["raw"]
    # Both points are nearer than what is far; one of two hard negatives is nearer than both.
    assert first["raw"]["together"] == pytest.approx(10 / 12, abs=1e-4)
    assert first["raw"]["hard"] == 0.5
    assert set(first["centred"]["events"]) == {"banjir", "pasar"}
    low, high = first["raw"]["interval"]
    assert low <= first["raw"]["together"] <= high


def test_the_table_sets_encoders_side_by_side(factcheck: Call) -> None:
    lines = factcheck("banjir", "--encoder", "e5", "--encoder", "other").out.splitlines()
    assert lines[0].startswith("pairs: 1 of one point, 2 of two, 1 hard negatives")
    head = next(line for line in lines if "raw" in line)
    assert head.split() == ["e5", "raw", "e5", "centred", "other", "raw", "other", "centred"]
    (drawn,) = (line for line in lines if "95 %" in line)
    assert drawn.split()[-4:] == ["-"] * 4
    assert [line for line in lines if line.startswith("banjir")]
    assert lines[-2:] == ["e5: hashing:e5", "other: hashing:other"]


def test_without_a_name_the_bundled_encoder_is_scored(factcheck: Call, opened: list[str]) -> None:
    assert factcheck("banjir").code == 0
    assert opened == ["bundled"]


@pytest.mark.parametrize("words", [("nowhere",), ("banjir", "nowhere")])
def test_a_missing_folder_is_one_line_and_opens_no_model(
    factcheck: Call, opened: list[str], words: tuple[str, ...]
) -> None:
    done = factcheck(*words)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "nowhere: cannot be read" in done.err
    assert opened == []
