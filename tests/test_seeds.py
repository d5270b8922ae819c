"""The seeds with the real embedded model: what issue by issue must be in the report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.folders import ROOT, SEEDS, SHARED

pytestmark = pytest.mark.slow

SCORER = SHARED / "eval" / "score.py"
GOLD = SHARED / "eval" / "seeds.gold.json"
needs_gold = pytest.mark.skipif(
    not GOLD.is_file(),
    reason="the hand-labelled findings in ../shared/eval are not on this machine",
)


RUN = """
import sys
from factcheck.commands.app import main
sys.argv = ["factcheck", "run", "seeds", "--out", sys.argv[1], "-q"]
try:
    main()
except SystemExit as stopped:
    assert not stopped.code, stopped.code
print("model loaded" if "torch" in sys.modules else "model not loaded")
"""


def run(out: Path) -> str:
    """Run the command as a user does, with the network cut; return what it printed last."""
    # Whatever asked a hub would meet a proxy that is not there.
    offline = {"HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9"}
    words = [sys.executable, "-c", RUN, str(out)]
    environment = {**os.environ, **offline}
    done = subprocess.run(
        words, cwd=ROOT, check=True, env=environment, capture_output=True, text=True
    )
    return done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    run(folder)
    return folder


@pytest.fixture(scope="module")
def report(out: Path) -> dict[str, Any]:
    text = (out / "seeds.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@pytest.fixture(scope="module")
def scored(report: dict[str, Any]) -> dict[str, Any]:
    sys.path.insert(0, str(SCORER.parent))
    try:
        import score  # type: ignore[import-not-found]
    finally:
        sys.path.remove(str(SCORER.parent))
    files = {article["id"]: article["path"] for article in report["articles"]}
    said = {s["id"]: {"file": files[s["article"]], "text": s["text"]} for s in report["statements"]}
    found = [
        {
            "id": f["id"],
            "kind": f["verdict"],
            "type": f["type"],
            "left": [said[i] for i in f["left"]],
            "right": [said[i] for i in f["right"]],
        }
        for f in report["findings"]
        if f["verdict"] in ("conflict", "agreement")
    ]
    result: dict[str, Any] = score.score(found, json.loads(GOLD.read_text(encoding="utf-8")))
    return result


def side_texts(report: dict[str, Any], finding: dict[str, Any], side: str) -> str:
    texts = {s["id"]: s["text"] for s in report["statements"]}
    return " ".join(texts[i] for i in finding[side])


def test_the_users_own_example_is_in_the_report(report: dict[str, Any]) -> None:
    conflicts = [f for f in report["findings"] if f["verdict"] == "conflict"]
    assert any(
        "membantah" in side_texts(report, f, "left")
        and "Zelensky" in side_texts(report, f, "right")
        and f["cross_outlet"]
        for f in conflicts
    )


@needs_gold
def test_conflicts_against_the_gold(scored: dict[str, Any]) -> None:
    conflict = scored["conflict"]
    assert conflict["precision"] >= 0.8
    assert conflict["found"] >= 5
    assert not {"arms-denied-vs-troops-confirmed", "arms-denied-vs-accused"} & set(
        conflict["missed"]
    )


@needs_gold
def test_agreements_against_the_gold(scored: dict[str, Any]) -> None:
    assert scored["agreement"]["found"] >= 6


@needs_gold
def test_no_hard_negative_is_joined(scored: dict[str, Any]) -> None:
    assert scored["negatives"]["which"] == []


def test_a_second_run_gives_the_same_bytes_without_the_model(out: Path) -> None:
    first = {path.name: path.read_bytes() for path in sorted(out.iterdir())}
    charts = {name for name in first if name.endswith(".svg")}
    assert set(first) - charts == {"seeds.md", "seeds.json", "seeds.html"}
    assert charts
    assert run(out) == "model not loaded"
    assert {path.name: path.read_bytes() for path in sorted(out.iterdir())} == first


def test_the_sample_report_is_up_to_date(out: Path) -> None:
    """The report kept in git is what this code writes (links aside, which hold a path)."""
    kept = json.loads((ROOT / "reports" / "seeds.json").read_text(encoding="utf-8"))
    fresh = json.loads((out / "seeds.json").read_text(encoding="utf-8"))
    # A processor with bfloat16 has another encoder id; everything it finds is the same.
    for report in (kept, fresh):
        report.pop("models")
    assert kept["findings"] == fresh["findings"]
    assert kept["statements"] == fresh["statements"]
    assert kept["counts"] == fresh["counts"]


def test_the_seeds_are_the_articles_as_they_came() -> None:
    original = SHARED / "seeds"
    if not original.is_dir():
        pytest.skip("the original articles in ../shared/seeds are not on this machine")
    for path in sorted(original.glob("*.txt")):
        assert (SEEDS / path.name).read_bytes() == path.read_bytes()
