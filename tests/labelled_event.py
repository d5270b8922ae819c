"""An invented event with labels, for the commands that measure and explain findings."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.knowledge import Knowledge, load_knowledge
from factcheck.settings import Settings
from tests.doubles import OverlapEntailment

ALPHA = """Ledakan di Pabrik Cat Tewaskan Tujuh Orang
alpha-news.com - 15/01/2024, 09:00 WIB

Ledakan di pabrik cat Desa Kelam menewaskan tujuh orang pada Senin (15/1/2024).
Kepala Desa Kelam Wati Kusuma membantah pabrik itu menyimpan bahan peledak.
Warga berkumpul di balai desa sejak pagi.
"""
BETA = """Sembilan Tewas akibat Ledakan Pabrik Cat
beta-news.com - 15/01/2024, 10:00 WIB

Ledakan di pabrik cat Desa Kelam menewaskan 9 orang pada Senin (15/1/2024).
Kapolres Kelam Rudi Hartono mengatakan jalan ke arah sungai ditutup.
"""
TOLL = {
    "id": "c1",
    "kind": "conflict",
    "type": "value_mismatch_number",
    "strength": "clear",
    "why": "Seven or nine dead.",
    "side_a": [{"file": "a.txt", "quote": "menewaskan tujuh orang pada Senin"}],
    "side_b": [{"file": "b.txt", "quote": "menewaskan 9 orang pada Senin"}],
}
ROAD = {
    "id": "c2",
    "kind": "conflict",
    "type": "denial_vs_assertion",
    "strength": "clear",
    "why": "Explosives stored, or a road closed.",
    "side_a": [{"file": "a.txt", "quote": "membantah pabrik itu menyimpan bahan peledak"}],
    "side_b": [{"file": "b.txt", "quote": "mengatakan jalan ke arah sungai ditutup"}],
}
UNREAD = {
    "id": "c3",
    "kind": "conflict",
    "type": "value_mismatch_date",
    "strength": "arguable",
    "why": "What a masthead says is no statement.",
    "side_a": [{"file": "a.txt", "quote": "alpha-news.com - 15/01/2024"}],
    "side_b": [{"file": "b.txt", "quote": "beta-news.com - 15/01/2024, 10:00 WIB"}],
}


def labelled_event(place: Path, *findings: dict[str, Any], name: str = "ledakan") -> Path:
    """Write the two articles and these labels into a new folder and return it."""
    folder = place / name
    folder.mkdir()
    (folder / "a.txt").write_text(ALPHA, encoding="utf-8")
    (folder / "b.txt").write_text(BETA, encoding="utf-8")
    write_gold(folder / "gold.json", *findings)
    return folder


def write_gold(path: Path, *findings: dict[str, Any]) -> None:
    """Write labels of the event as a gold file."""
    path.write_text(json.dumps({"findings": findings}, indent=1), encoding="utf-8")


@cache
def known(rules: tuple[Path, ...], without: tuple[str, ...]) -> Knowledge:
    """Load the rules once for all calls of a test run that want the same ones."""
    return load_knowledge(Settings(folder=Path(), rules=rules, without=without))


def known_for(settings: Settings) -> Knowledge:
    """Return what the rule files say, as the settings want it."""
    return known(settings.rules, settings.without)


def make_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands run without a model of entailment, on rules that are loaded once."""
    monkeypatch.setattr(
        "factcheck.models.entailment.open_entailment", lambda name: OverlapEntailment()
    )
    for place in ("knowledge", "pipeline"):
        monkeypatch.setattr(f"factcheck.{place}.load_knowledge", known_for)
