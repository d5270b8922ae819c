"""An invented event with labels, for the commands that measure and explain findings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ALPHA = """Ledakan di Pabrik Cat Tewaskan Tujuh Orang
alpha-news.com - 15/01/2024, 09:00 WIB

Ledakan di pabrik cat Desa Kelam menewaskan tujuh orang pada Senin (15/1/2024).
Kepala Desa Kelam Wati Kusuma membantah pabrik itu menyimpan bahan peledak.
Warga berkumpul di balai desa sejak pagi.
"""
BETA = """Sembilan Tewas akibat Ledakan Pabrik Cat
beta-news.com - 15/01/2024, 10:00 WIB

Ledakan di pabrik cat Desa Kelam menewaskan 9 orang pada Senin (15/1/2024).
Polisi menutup jalan ke arah sungai.
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
    "side_b": [{"file": "b.txt", "quote": "Polisi menutup jalan ke arah sungai"}],
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
