"""The figures that docs/attribution.md gives for the labelled data beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.commands.evaluating_attribution import evaluate_attribution
from tests.folders import SEEDS, SHARED

LABELS = SHARED / "eval" / "attribution"
EVENTS = SHARED / "eval" / "events"
PAIRS = (
    (LABELS / "seeds.jsonl", SEEDS),
    *(
        (LABELS / f"{event}.jsonl", EVENTS / event)
        for event in ("imam-nahrawi-2019", "rimbun-air-2019")
    ),
)
pytestmark = pytest.mark.skipif(
    not LABELS.is_dir(), reason="the labelled statements do not lie beside this checkout"
)


@pytest.fixture(scope="module")
def figures() -> dict[str, float | None]:
    total = evaluate_attribution(PAIRS, ()).total
    return {
        "f1 at 0.3": total.loose.f1,
        "f1 at 0.8": total.tight.f1,
        "speaker": total.speaker_accuracy,
        "stance": total.stance_accuracy,
        "cue": total.cue_accuracy,
    }


@pytest.mark.parametrize(
    ("figure", "least"),
    [
        ("f1 at 0.3", 0.92),
        ("f1 at 0.8", 0.85),
        ("speaker", 0.92),
        ("stance", 0.93),
        ("cue", 0.95),
    ],
)
def test_no_figure_falls_below_what_was_asked_for(
    figures: dict[str, float | None], figure: str, least: float
) -> None:
    value = figures[figure]
    assert value is not None
    assert value >= least


def test_every_label_fits_its_article() -> None:
    notices = evaluate_attribution(PAIRS, ()).notices
    told = {notice.message for notice in notices if Path(notice.path).suffix == ".jsonl"}
    assert told == set()
