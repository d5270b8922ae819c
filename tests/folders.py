"""Small folders of articles for the tests of the whole pipeline and of the command line."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"

DENIAL = """Moskow Bantah Terima Senjata
alpha-news.com - 10/01/2024, 09:00 WIB

Jakarta - Moskow membantah menerima senjata dari Pyongyang, Rabu (10/1/2024).
Juru bicara pemerintah Rusia menyebut tuduhan itu tidak berdasar.
"""
ACCUSATION = """Seoul Tuduh Pyongyang Kirim Artileri
beta-news.com - 11/01/2024, 10:00 WIB

Seoul - Pejabat Korea Selatan menuduh Korea Utara memasok artileri kepada Rusia.
Pemerintah Korea Selatan akan membawa laporan itu ke PBB pekan depan.
"""
QUIET = """Panen Raya di Desa Sukamaju
gamma-news.com - 11/01/2024, 11:00 WIB

Petani di Desa Sukamaju memanen padi di lahan seluas 40 hektare pada Kamis (11/1/2024).
Bupati mengatakan hasil panen tahun ini naik.
"""


def folder_of(place: Path, **articles: str) -> Path:
    """Write each article as NAME.txt into a new folder ``news`` and return it."""
    folder = place / "news"
    folder.mkdir()
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
