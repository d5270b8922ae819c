"""Names with particles, names that are titles as well, and bodies and states in full."""

from __future__ import annotations

import pytest

from tests.extraction.newsroom import reports


@pytest.mark.parametrize(
    ("sentences", "speakers"),
    [
        ("Menlu Prancis Anne-Marie Le Drenec mengatakan kapal itu aman. Le Drenec pulang.",
         ["Anne-Marie Le Drenec"]),
        ("Kolonel Turki al-Masri mengatakan kapal itu aman. Al-Masri meminta warga tenang.",
         ["Turki al-Masri"] * 2),
        ("Menteri Agama Abdul Hakim Wibowo mengatakan air naik.", ["Abdul Hakim Wibowo"]),
        ("Menteri Kehutanan Raja Joko Lesmana mengatakan air naik.", ["Raja Joko Lesmana"]),
        ("Raja Salim mengatakan air naik.", ["Salim"]),
        ("Ketua Majelis Hakim Joko Lesmana mengatakan putusan itu final.", ["Joko Lesmana"]),
        ("Menurut Kepala Dinas Kesehatan Kabupaten Rejo, dr RDN Hakim, pasien itu pulang. "
         '"Kami sudah memeriksanya tadi pagi," ucap dr Hakim.', ["RDN Hakim"] * 2),
        ("Menurut Ketua Asosiasi Tani Rejo, Purwanto, harga gabah naik.", ["Purwanto"]),
        ("Mahasiswa Universitas Rejo menuntut jalan itu ditutup.", ["Mahasiswa Universitas Rejo"]),
        ("Polda Jateng mengatakan jalan itu ditutup.", ["Kepolisian Daerah Jawa Tengah"]),
        ("Dinas Pengairan Kota Tangsel mengatakan air naik.",
         ["Dinas Pengairan Kota Tangerang Selatan"]),
        ("Para pejabat AS mengatakan kapal itu aman.", ["pejabat Amerika Serikat"]),
        ("Menteri Wibowo datang. Wibowoyang tengah berada di Rejo menambahkan bahwa air naik.",
         ["Wibowo"]),
    ],
)  # fmt: skip
def test_who_speaks(sentences: str, speakers: list[str]) -> None:
    assert [report.speaker for report in reports(sentences)] == speakers


def test_media_in_a_state_do_not_speak_for_it() -> None:
    (report,) = reports("Beberapa media di Kuba mengatakan kapal itu tenggelam.")
    assert "kuba" not in report.speakers
    (other,) = reports("Pejabat di Kuba mengatakan kapal itu tenggelam.")
    assert other.speakers == ("kuba",)
