"""``factcheck eval speed``: a folder or a corpus is timed; faulty input is one line."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from factcheck.evaluation.model_speed import ModelSpeed
from factcheck.evaluation.speed import Rate
from tests.calls import Outcome, called
from tests.folders import ACCUSATION, DENIAL, SEEDS, folder_of

Call = Callable[..., Outcome]


@pytest.fixture
def factcheck(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    return lambda *words: called(("eval", "speed", *words), monkeypatch, capsys)


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the models were put to, which are not loaded."""
    seen: list[str] = []

    def timed(given: Sequence[str]) -> ModelSpeed:
        seen.extend(given)
        rates = (Rate("plain", 10, 1.0), Rate("own", 10, 0.25))
        return ModelSpeed("sentences", rates, "mean cosine", 0.998)

    for name in ("encoder_speed", "entailment_speed"):
        monkeypatch.setattr(f"factcheck.evaluation.model_speed.{name}", timed)
    return seen


def test_a_folder_is_timed(factcheck: Call, texts: list[str], tmp_path: Path) -> None:
    done = factcheck(folder_of(tmp_path, a=DENIAL, b=ACCUSATION), "--format", "json")
    told = json.loads(done.out)
    assert (done.code, told["extraction"]["items"]) == (0, 2)
    assert told["extraction"]["a_second"] > 0
    assert told["encoder"]["mean_cosine"] == 0.998
    assert any("menerima senjata" in text for text in texts)


def test_a_corpus_is_timed_and_the_table_says_how_many_times(
    factcheck: Call, texts: list[str], tmp_path: Path
) -> None:
    rows = [
        {"outlet": "a.com", "date": "2024-01-10", "headline": text[:20], "body": text}
        for text in (DENIAL, ACCUSATION, DENIAL)
    ]
    corpus = tmp_path / "news.jsonl"
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = factcheck(corpus, "--articles", "2")
    assert done.code == 0
    assert "(2 articles of" in done.out
    assert [line.split()[-1] for line in done.out.splitlines() if line.startswith("own")] == [
        "4.00",
        "4.00",
    ]
    assert texts


def test_what_cannot_be_timed_is_one_line(factcheck: Call, tmp_path: Path) -> None:
    done = factcheck(tmp_path / "none.jsonl")
    assert (done.code, len(done.err.splitlines())) == (2, 1)


@pytest.mark.slow
def test_what_a_run_computes_is_what_the_library_computes(factcheck: Call) -> None:
    told = json.loads(factcheck(SEEDS, "--articles", "1", "--format", "json").out)
    assert told["encoder"]["mean_cosine"] >= 0.99
    assert told["entailment"]["mean_difference"] <= 0.03
