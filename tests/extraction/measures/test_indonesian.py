"""Measures in Indonesian text: what is written, and what it means."""

from __future__ import annotations

import pytest

from tests.extraction.measures.measuring import measures, written

COUNTS = [
    ("tiga awak", "count 3 of awak"),
    ("kapal yang hilang kontak membawa tiga awak", "count 3 of awak"),
    ("nelayan yang hilang membawa tiga awak", "count 3 of awak hilang"),
    ("feri hilang: angkut 4 awak", "count 4 of awak"),
    ("korban hilang: 4 awak", "count 4 of awak hilang"),
    ("3 orang luka berat", "count 3 of korban luka-berat"),
    ("6 orang luka berat dan ringan", "count 6 of korban luka"),
    ("dua orang luka ringan", "count 2 of korban luka-ringan"),
    ("4 crew termasuk pilot", "count 4 of awak"),
    ("belasan orang mengungsi", "count 11..19 range of orang mengungsi"),
    ("puluhan rumah rusak", "count 20..99 range of rumah"),
    ("ratusan warga", "count 100..999 range of warga"),
    ("puluhan ribu orang", "count 20000..99000 range of orang"),
    ("dua ratus lima puluh penumpang", "count 250 of penumpang"),
    ("sepuluh orang tewas", "count 10 of korban tewas"),
    ("seorang pilot", "count 1 of pilot"),
    ("tiga ekor sapi", "count 3 of sapi"),
    ("20 unit mobil", "count 20 of mobil"),
    ("tujuh unit rumah terbakar", "count 7 of rumah"),
    ("11 KK/30 jiwa", "count 11 of kepala keluarga; count 30 of orang"),
    (
        "1.140 KK atau 4.007 jiwa terdampak",
        "count 1140 of kepala keluarga; count 4007 of orang terdampak",
    ),
    (
        "12 penerbangan internasional dan 14 penerbangan domestik",
        "count 12 of penerbangan internasional; count 14 of penerbangan domestik",
    ),
    ("130 penumpang penerbangan domestik", "count 130 of penumpang domestik"),
    ("3 orang polisi", "count 3 of polisi"),
    ("tiga penumpang tewas", "count 3 of penumpang tewas"),
    (
        "sedikitnya 12 orang tewas dan 30 luka-luka",
        "count 12 at_least of korban tewas; count 30 of korban luka",
    ),
    ("menewaskan 12 orang", "count 12 of korban tewas"),
    ("polisi menangkap 12 orang", "count 12 of orang ditangkap"),
    ("12 orang menangkap ikan", "count 12 of orang"),
    ("polisi menangkap 12 pelaku", "count 12 of pelaku"),
    ("12 orang berunjuk rasa", "count 12 of orang ikut"),
    ("korban tewas bertambah menjadi 12 orang", "count 12 of korban tewas"),
    ("sebanyak 2000 orang", "count 2000 of orang"),
    ("pasukan berjumlah 500 orang", "count 500 of orang"),
    ("seratus dua puluh lima orang", "count 125 of orang"),
    ("dua belas orang", "count 12 of orang"),
    ("seribu dua ratus warga", "count 1200 of warga"),
    ("setengah juta orang", "count 500000 of orang"),
    ("1,5 juta orang", "count 1500000 of orang"),
    ("1.500 orang", "count 1500 of orang"),
    ("1,500 orang", "count 1500 of orang"),
    ("50-an orang", "count 50 about of orang"),
    ("4 kali", "count 4 of kali"),
    ("rute menjadi 16 pada akhir tahun", "count 16"),
    ("dua rumah dan tiga mobil", "count 2 of rumah; count 3 of mobil"),
    ("dari 10 menjadi 15 orang", "count 10; count 15 of orang"),
]
MONEY = [
    ("Rp 1,5 triliun", "money 1500000000000 IDR"),
    ("Rp26.500.000.000", "money 26500000000 IDR"),
    ("Rp4,8 miliar", "money 4800000000 IDR"),
    ("Rp. 500.000", "money 500000 IDR"),
    ("Rp 5 M", "money 5000000000 IDR"),
    ("Rp 7 miliaran", "money 7000000000 IDR about"),
    ("Rp 10.000/kg", "money 10000 IDR"),
    ("USD 2 juta", "money 2000000 USD"),
    ("USD5,9 juta", "money 5900000 USD"),
    ("US$5.9 million", "money 5900000 USD"),
    ("5,9 juta dollar AS", "money 5900000 USD"),
    ("5,9 juta dollar Amerika Serikat (AS)", "money 5900000 USD"),
    ("45 juta euro", "money 45000000 EUR"),
    ("dua juta tiga ratus ribu rupiah", "money 2300000 IDR"),
    ("kerugian mencapai Rp 281,2 juta", "money 281200000 IDR of kerugian"),
    ("menerima suap senilai Rp 26.500.000.000", "money 26500000000 IDR of suap"),
    ("denda Rp 1 juta", "money 1000000 IDR of denda"),
    ("hampir Rp5 miliar, ya Rp4,8 tepatnya", "money 5000000000 IDR about; money 4800000000 IDR"),
    ("5-10 juta rupiah", "money 5000000..10000000 IDR range"),
    ("Rp 5 juta hingga Rp 10 juta", "money 5000000..10000000 IDR range"),
    ("ratusan juta rupiah", "money 100000000..999000000 IDR range"),
    ("Rp 5.534,2 triliun", "money 5.5342e+15 IDR"),
]
CLOCK = [
    ("pukul 10.36 WIB", "time 636 WIB"),
    ("18.30 WIB", "time 1110 WIB"),
    ("02.09 UTC", "time 129 UTC"),
    ("jam 7 malam", "time 1140"),
    ("jam 1 malam", "time 60"),
    ("pukul 10:36", "time 636"),
    ("pukul 12 siang", "time 720"),
    ("pukul 02.00 dini hari", "time 120"),
    ("sekitar pukul 14.06.30 WIB", "time 846.5 WIB about"),
    ("sekira pukul 14.06 dan 14.31", "time 846 about; time 871"),
    ("pukul 14.06 WIB dan 14.31 WIB", "time 846 WIB; time 871 WIB"),
    ("pukul 14.06 dan 14.31 WIB", "time 846 WIB; time 871 WIB"),
    ("pukul 10.00-12.00 WIB", "time 600..720 WIB range"),
    ("pukul 22.00 hingga 02.00 WIB", "time 1320..1560 WIB range"),
    ("hingga pukul 04.30 WIB", "time 270 WIB"),
    ("pukul 17.35 Wita", "time 1055 WITA"),
]
QUANTITIES = [
    ("25 persen", "percent 25 %"),
    ("0,5%", "percent 0.5 %"),
    ("94,3 persen", "percent 94.3 %"),
    ("naik lebih dari 580%", "percent 580 % at_least of naik"),
    ("2,5 jam", "duration 150 minute"),
    ("dua setengah jam", "duration 150 minute"),
    ("setengah jam", "duration 30 minute"),
    ("18 bulan", "duration 18 month"),
    ("2 jam 30 menit", "duration 150 minute"),
    ("3x24 jam", "duration 4320 minute"),
    ("dua-tiga hari", "duration 2880..4320 minute range"),
    ("dua tahun penjara", "duration 24 month of penjara"),
    ("lima hari", "duration 7200 minute"),
    ("10 km", "distance 10000 m"),
    ("1.500 meter", "distance 1500 m"),
    ("5 mil", "distance 8046.72 m"),
    ("radius 8 kilometer", "distance 8000 m of radius"),
    ("kedalaman 656 Km", "distance 656000 m of kedalaman"),
    ("setinggi 10.000 meter", "distance 10000 m of ketinggian"),
    ("10 ribu meter di atas puncak", "distance 10000 m of ketinggian"),
    ("11.584 meter di atas permukaan laut", "distance 11584 m of di atas permukaan laut"),
    ("M 5,6", "magnitude 5.6 M"),
    ("gempa M6,0", "magnitude 6 M"),
    ("magnitudo 6.0", "magnitude 6 M"),
    ("5,6 SR", "magnitude 5.6 M"),
    ("berkekuatan 5,6 Skala Richter (SR)", "magnitude 5.6 M"),
    ("magnitudo Mw=6,1 dan Mw=6,0", "magnitude 6.1 M; magnitude 6 M"),
    ("magnitudo 6,1 dan 6,0", "magnitude 6.1 M; magnitude 6 M"),
    ("gempa berkekuatan 5,6 mengguncang", "magnitude 5.6 M"),
    ("beras seberat 1,7 ton", "weight 1700 kg of beras"),
    ("1.600 kg beras", "weight 1600 kg of beras"),
    ("12 hektare sawah", "area 120000 m2 of sawah"),
    ("200 liter solar", "volume 200 l of solar"),
    ("60 km/jam", "speed 60 km/h"),
    ("30 derajat Celcius", "temperature 30 C"),
    (
        "6,40 LS dan 111,84 BT",
        "coordinate -6.4 degree of latitude; coordinate 111.84 degree of longitude",
    ),
    ("6.40 LS", "coordinate -6.4 degree of latitude"),
    ("6,1 Lintang Utara", "coordinate 6.1 degree of latitude"),
    ("berusia 25 tahun", "age 25 year"),
    ("usia 25", "age 25 year"),
    ("APW (25)", "age 25 year"),
    ("perempuan 25 tahun", "age 25 year"),
    ("kata Sari, 45 tahun, warga desa", "age 45 year"),
    ("umur 5-7 tahun", "age 5..7 year range"),
]
BOUNDS = [
    ("sekitar 20 orang", "count 20 about of orang"),
    ("kurang lebih 5 km", "distance 5000 m about"),
    ("±11 km", "distance 11000 m about"),
    ("hampir 100 rumah", "count 100 about of rumah"),
    ("lebih dari 50 persen", "percent 50 % at_least"),
    ("setidaknya tujuh rumah", "count 7 at_least of rumah"),
    ("minimal 3 orang", "count 3 at_least of orang"),
    ("20 orang lebih", "count 20 at_least of orang"),
    ("hingga 15 orang", "count 15 at_most of orang"),
    ("maksimal 2 jam", "duration 120 minute at_most"),
    ("tak sampai 10 menit", "duration 10 minute at_most"),
    ("10-15 orang", "count 10..15 range of orang"),
    ("antara 10 dan 15 orang", "count 10..15 range of orang"),
    ("10 sampai 15 km", "distance 10000..15000 m range"),
    ("1 atau 2 pekan", "duration 10080..20160 minute range"),
]
IDENTIFIERS = [
    ("nomor penerbangan GA-832", "identifier GA832 flight"),
    ("penerbangan GA832", "identifier GA832 flight"),
    ("registrasi PK-ABX", "identifier PKABX registration"),
    ("registrasi PK-AX", "identifier PKAX registration"),
    ("truk bernopol K 4417 XB", "identifier K4417XB plate"),
    ("pelat nomor K-4417-XB", "identifier K4417XB plate"),
    ("truk bernomor polisi K 4417 XB itu", "identifier K4417XB plate"),
    ("nomor polisi tidak dikenal", ""),
    ("Pasal 340 KUHP", "identifier pasal 340 provision"),
    ("Pasal 5 dan Pasal 12", "identifier pasal 5 provision; identifier pasal 12 provision"),
    ("Pasal 427C", "identifier pasal 427c provision"),
    ("Pasal 15 Ayat (1)", "identifier pasal 15 ayat 1 provision"),
    ("Pasal 241 atau 354", "identifier pasal 241 provision; identifier pasal 354 provision"),
    ("Pasal 5 dan 3 orang saksi", "identifier pasal 5 provision; count 3 of saksi"),
    ("perkara nomor 12/Pid.B/2023/PN.Jkt", "identifier 12/PID.B/2023/PN.JKT case"),
    ("perkara nomor 12/Pid.B/2023/PN.Jkt.", "identifier 12/PID.B/2023/PN.JKT case"),
    ("laporan LP/B/123/IX/2023", "identifier LP/B/123/IX/2023 case"),
]
NOTHING = [
    "juara pertama",
    "peringkat ke-3",
    "kedua negara",
    "tahun 2019",
    "pada 2023",
    "rentang 2014-2018",
    "13-14 Juni 2025",
    "Selasa (18/6/2024)",
    "Kamis, 20 Juni 2024",
    "telepon 0812-3456-7890",
    "081234567890",
    "halaman 2",
    "1. Pertama",
    "skor 2-1",
    "Boeing 737",
    "Airbus A320",
    "Covid-19",
    "timnas U-23",
    "jaringan 5G",
    "1/2 jalan",
    "buka 24/7",
    "lantai 3",
    "nomor 5",
    "salah satu korban",
    "satu-satunya jalan",
    "satu sama lain",
    "iOS 26 dirilis",
    "pukul 25.70",
    "12345678901234567890 orang",
    "skor 50 : 50",
    "11 sampai 22 September 2019",
    "era industri 4.0",
    "gol Budi (85')",
    "kendaraan roda dua asal kota",
    "sejak 2013-2016 diberikan potongan",
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(text: str, expected: str) -> None:
    assert "; ".join(written(text, "id")) == expected


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money(text: str, expected: str) -> None:
    assert "; ".join(written(text, "id")) == expected


@pytest.mark.parametrize(("text", "expected"), CLOCK)
def test_clock(text: str, expected: str) -> None:
    assert "; ".join(written(text, "id")) == expected


@pytest.mark.parametrize(("text", "expected"), QUANTITIES)
def test_quantities(text: str, expected: str) -> None:
    assert "; ".join(written(text, "id")) == expected


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_bounds(text: str, expected: str) -> None:
    assert "; ".join(written(text, "id")) == expected


@pytest.mark.parametrize(("text", "expected"), IDENTIFIERS)
def test_identifiers(text: str, expected: str) -> None:
    assert "; ".join(written(text, "id")) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_measure(text: str) -> None:
    assert written(text, "id") == []


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("lebih dari 80 rumah terendam", "above"),
        ("tidak kurang dari 80 rumah terendam", "above"),
        ("80 rumah lebih terendam", "above"),
        ("80 lebih rumah terendam", "above"),
        ("hampir 80 rumah terendam", "below"),
        ("tak sampai 80 rumah terendam", "below"),
        ("tidak lebih dari 80 rumah terendam", "below"),
        ("sekitar 80 rumah terendam", ""),
        ("sedikitnya 80 rumah terendam", ""),
        ("hingga 80 rumah terendam", ""),
        ("80 rumah terendam", ""),
    ],
)
def test_on_which_side_of_the_number_a_value_lies(text: str, leaning: str) -> None:
    assert [measure.leaning for measure in measures(text)] == [leaning]


def test_no_less_than_is_a_lower_bound() -> None:
    assert written("tidak kurang dari 80 rumah terendam") == ["count 80 at_least of rumah"]
    assert written("tak kurang dari Rp 5 juta") == ["money 5000000 IDR at_least"]
