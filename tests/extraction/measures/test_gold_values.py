"""The values in the quotes of the gold findings, listed by hand, against what is extracted."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from factcheck.records.particulars import MeasureKind
from tests.extraction.measures.measuring import measures
from tests.extraction.newsroom import ROOT

EVENTS = ROOT.parent / "shared" / "eval" / "events"
LEAST_SHARE = 0.95
# Kind, value and unit of each value, clock times as they are written, parts of a day by when they
# may begin.
VALUES = {
    "en-mueller-buzzfeed-2019": "count 2",
    "erupsi-lewotobi-2025": """count 1140; count 12; count 130; count 14; count 17; count 21;
        count 3; count 4007; count 642; count 66; count 722; count 772; count 87; distance 10000 m;
        distance 11584 m; distance 7000 m; distance 8000 m; duration 1440 minute;
        money 4800000000 IDR; money 5000000000 IDR; time 17:35 WITA""",
    "gempa-tuban-2019": """coordinate -6.1 degree; coordinate -6.4 degree; coordinate -6.43 degree;
        coordinate 111.84 degree; coordinate 111.86 degree; distance 21000 m; distance 58000 m;
        distance 620000 m; distance 623000 m; distance 648000 m; distance 656000 m;
        distance 66000 m; distance 88000 m; duration 25 minute; magnitude 5.6 M; magnitude 6 M;
        magnitude 6.1 M; time 14:06; time 14:06 WIB; time 14:31; time 14:31 WIB""",
    "imam-nahrawi-2019": "count 3; money 14700000000 IDR; money 26500000000 IDR; time 17:00",
    "kebakaran-tebet-2025": """age 25 year; count 1; count 11; count 20; count 30; count 7;
        count 73; duration 120 minute; money 281200000 IDR; time 2:02 WIB; time 2:05 WIB;
        time 4:30 WIB; time 4:45 WIB""",
    "mbg-bahan-mentah-2025": "count 18; count 4075; duration 7200 minute",
    "pelita-air-2025": """count 16; count 2; money 5900000 USD; percent 580 %; percent 80.7 %;
        percent 81 %; percent 94.3 %""",
    "rimbun-air-2019": """count 1; count 10; count 3; count 4; duration 120 minute;
        duration 150 minute; identifier PKCDC registration; time 1:54 UTC; time 2:09 UTC;
        time 10:09 WIT; time 10:31 WIT; time 10:36 WIT; time 10:39 WIT; time 10:54 WIT;
        time 11:09 WIT; time 11:29 WIT; time 9:00; weight 1600 kg; weight 1700 kg""",
}
pytestmark = pytest.mark.skipif(not EVENTS.is_dir(), reason="../shared/eval/events is absent")


def expected(event: str) -> set[str]:
    return {" ".join(value.split()) for value in VALUES[event].split(";")}


def quotes(event: str) -> Iterator[tuple[str, str]]:
    """Yield the quotes of an event's findings, each with its language."""
    gold = json.loads((EVENTS / event / "gold.json").read_text(encoding="utf-8"))
    for finding in gold["findings"]:
        for side in (*finding["side_a"], *finding["side_b"]):
            yield side["quote"], gold["language"]


def extracted(event: str) -> set[str]:
    """Return what is found in the quotes of an event, clock times without their seconds."""
    found = set()
    for quote, language in quotes(event):
        for measure in measures(quote, language):
            named = measure.kind is MeasureKind.IDENTIFIER
            value = measure.label if named else f"{measure.low:.15g}"
            if measure.kind is MeasureKind.TIME:
                value = f"{int(measure.low) // 60}:{int(measure.low) % 60:02d}"
            found.add(f"{measure.kind} {value} {measure.unit}".strip())
    return found


def test_nearly_all_values_are_found_with_kind_value_and_unit() -> None:
    listed = {(event, value) for event in VALUES for value in expected(event)}
    found = {(event, value) for event in VALUES for value in extracted(event)}
    assert len(listed & found) >= LEAST_SHARE * len(listed), sorted(listed - found)


def test_little_else_is_taken_for_a_value() -> None:
    listed = {(event, value) for event in VALUES for value in expected(event)}
    found = {(event, value) for event in VALUES for value in extracted(event)}
    assert len(found - listed) <= (1 - LEAST_SHARE) * len(found), sorted(found - listed)


def test_every_event_is_listed() -> None:
    assert {path.parent.name for path in EVENTS.glob("*/gold.json")} == set(VALUES)
