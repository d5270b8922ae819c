from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.records.articles import DatedBy
from tests.reading.desk import kept, left_out, read, read_one

LEAD = "Sebuah jembatan di kota itu roboh pada malam hari."
MORE = "Petugas menutup jalan menuju jembatan sejak dini hari tadi."


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        ("okezone.com - Jurnalis-Rabu, 18 Juni 2025 |16:12 WIB", "Okezone", date(2025, 6, 18)),
        ("Kompas.com - 19/09/2019, 17:11 WIB", "Kompas.com", date(2019, 9, 19)),
        ("liputan6.com - Diperbarui 18 Jun 2025, 13:06 WIB", "Liputan6", date(2025, 6, 18)),
        ("Rita Hutapea - detikNews", "detikNews", None),
        ("foo-news.com - 19/01/2019", "foo-news.com", date(2019, 1, 19)),
        ("foxnews.com - 2019-01-19", "Fox News", date(2019, 1, 19)),
        ("Sabtu, 6 Mei 2023 | 10:20 WIB", "story", date(2023, 5, 6)),
        ("Harbour Post - Sept. 14, 2024, 11:20 p.m.", "story", date(2024, 9, 14)),
    ],
)
def test_page_lines(tmp_path: Path, line: str, outlet: str, day: date | None) -> None:
    article = read_one(tmp_path, f"Jembatan Roboh\n{line}\n\n{LEAD}\n")
    assert article.outlet == outlet
    assert article.published == day
    assert kept(article) == [LEAD]


@pytest.mark.parametrize(
    ("clock", "day"), [("22:45", date(2024, 3, 12)), ("10:45 p.m.", date(2024, 12, 3))]
)
def test_the_clock_of_a_page_tells_which_number_is_the_day(
    tmp_path: Path, clock: str, day: date
) -> None:
    lead = "The bridge in the town collapsed late in the evening, and the road was closed."
    page = f"Bridge collapses\nHarbour Post - 12/03/2024, {clock}\n\n{lead}\n"
    assert read_one(tmp_path, page).published == day


@pytest.mark.parametrize(
    ("start", "outlet"),
    [
        ("REPUBLIKA.CO.ID, MOSKOW -- ", "Republika"),
        ("REPUBLIKA.CO.ID,\u00a0MOSKOW -- ", "Republika"),
        ("Jakarta (ANTARA) - ", "ANTARA"),
        ("JAKARTA, KOMPAS.com- ", "Kompas.com"),
        ("TEMPO.CO, Jakarta – ", "Tempo"),
        ("TEMPO.CO,Jakarta-", "Tempo"),
        ("Liputan6.com, Jakarta", "Liputan6"),
        ("KOMPAS.com -", "Kompas.com"),
        ("MOSCOW (Reuters) - ", "Reuters"),
        ("JAKARTA - ", "story"),
        (", , - ", "story"),
    ],
)
def test_datelines(tmp_path: Path, start: str, outlet: str) -> None:
    article = read_one(tmp_path, f"Jembatan Roboh\n\n{start}{LEAD}\n{MORE}\n")
    assert article.outlet == outlet
    assert kept(article) == [LEAD, MORE]
    assert left_out(article) == {"dateline": [start.strip()]}


@pytest.mark.parametrize(
    "lead", ["Rusia-Korut bertemu di kota itu pada malam hari.", "APPLE - perusahaan itu untung."]
)
def test_a_hyphen_is_no_dateline_of_an_agency(tmp_path: Path, lead: str) -> None:
    article = read_one(tmp_path, f"Jembatan Roboh\n\n{lead}\n{MORE}\n")
    assert article.outlet == "story"
    assert kept(article)[0].split()[-1] == lead.split()[-1]


def test_an_outlet_in_running_text_is_not_the_publisher(tmp_path: Path) -> None:
    text = f"Jembatan Roboh\n\n{LEAD[:-1]}, dilansir dari Kompas.com, Rabu.\n{MORE}\n"
    article = read_one(tmp_path, text)
    assert article.outlet == "story"
    assert article.origin == "Kompas.com"


@pytest.mark.parametrize(
    ("outlet", "credit", "origin"),
    [
        ("detik.com", "dikutip AFP, Kamis", "AFP"),
        ("detik.com", "dilansirdetikBali, Kamis", "detikcom"),
        ("kompas.com", "seperti dilansir dariAntara, Kamis", "ANTARA"),
        ("tempo.co", "dikutip dari kantor berita Anadolu Agency", "Anadolu"),
        ("tempo.co", "ada di antara dua kota", "Tempo"),
        ("tribunnews.com", "dikutip Tribunnews.com dari Reuters", "Reuters"),
        ("tribunnews.com", "dikutip Tribunnews.com dari akun resmi", "Tribunnews"),
    ],
)
def test_origins(tmp_path: Path, outlet: str, credit: str, origin: str) -> None:
    text = f"Jembatan Roboh\n{outlet} - 19/09/2019\n\n{LEAD}\nHal itu {credit}.\n"
    assert read_one(tmp_path, text).origin == origin


def test_according_to_credits_a_wire_but_not_an_outlet(tmp_path: Path) -> None:
    head = "Bridge Falls\nfoxnews.com - 2019-01-19\n\nIn the city the old bridge fell"
    assert read_one(tmp_path, f"{head}, according to Reuters.\n").origin == "Reuters"
    assert read_one(tmp_path, f"{head}, according to BuzzFeed.\n").origin == "Fox News"


def test_a_dateline_of_another_medium_is_the_origin(tmp_path: Path) -> None:
    text = f"Jembatan Roboh\ntempo.co - 19/09/2019\n\nJakarta (ANTARA) - {LEAD}\n"
    article = read_one(tmp_path, text)
    assert (article.outlet, article.origin) == ("Tempo", "ANTARA")


def test_a_credit_below_the_text_is_the_origin(tmp_path: Path) -> None:
    text = f"Jembatan Roboh\ntempo.co - 19/09/2019\n\n{LEAD}\n{MORE}\nREUTERS | AP\n"
    article = read_one(tmp_path, text)
    assert article.origin == "Reuters"
    assert left_out(article)["credit"] == ["REUTERS | AP"]


def test_the_owner_at_the_bottom_names_the_outlet(tmp_path: Path) -> None:
    article = read_one(tmp_path, f"Jembatan Roboh\n\n{LEAD}\nCopyright © ANTARA 2023\n")
    assert article.outlet == "ANTARA"


def test_the_source_address_dates_an_article(tmp_path: Path) -> None:
    url = "https://www.example.org/2019/01/18/bridge"
    article = read_one(tmp_path, f"Jembatan Roboh\n\n{LEAD}\nSumber: {url}\n")
    assert (article.url, article.outlet) == (url, "story")
    assert (article.published, article.dated_by) == (date(2019, 1, 18), DatedBy.URL)


def test_a_date_in_a_headline_is_not_the_page(tmp_path: Path) -> None:
    article = read_one(tmp_path, f"Jadwal Kereta 18 Juni 2025\n\n{LEAD}\n")
    assert article.headline == "Jadwal Kereta 18 Juni 2025"
    assert article.published is None


def test_a_headline_may_ask(tmp_path: Path) -> None:
    head = "Mengapa Jembatan di Kota Itu Bisa Roboh?"
    article = read_one(tmp_path, f"{head}\ntempo.co - 19/09/2019\n\n{LEAD}\n")
    assert (article.headline, article.outlet) == (head, "Tempo")


def test_a_weekday_fixes_the_year_among_the_years_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Satu\ntempo.co - 19/09/2023\n\n{LEAD}\n")
    (tmp_path / "b.txt").write_text(f"Dua\ntempo.co - 19/09/2024\n\n{MORE}\n")
    (tmp_path / "c.txt").write_text(f"Tiga\n\n{LEAD[:-1]} Selasa (18/6).\n")
    article = read(tmp_path).articles[2]
    assert article.published is None
    assert (article.as_of, article.dated_by) == (date(2024, 6, 18), DatedBy.WEEKDAY)


def test_without_any_year_a_weekday_decides_nothing(tmp_path: Path) -> None:
    article = read_one(tmp_path, f"Tiga\n\n{LEAD[:-1]} Selasa (18/6).\n")
    assert (article.as_of, article.dated_by) == (None, DatedBy.UNKNOWN)


def test_a_day_of_long_ago_in_the_text_is_not_the_day_of_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Satu\ntempo.co - 19/06/2024\n\n{LEAD}\n")
    old = "Jembatan itu dibangun pada 4 Mei 1997."
    (tmp_path / "b.txt").write_text(f"Dua\n\n{LEAD[:-1]} Selasa (18/6). {old}\n")
    (tmp_path / "c.txt").write_text(f"Tiga\n\n{MORE} {old}\n")
    _, by_weekday, by_text = read(tmp_path).articles
    assert (by_weekday.as_of, by_weekday.dated_by) == (date(2024, 6, 18), DatedBy.WEEKDAY)
    assert (by_text.as_of, by_text.dated_by) == (date(1997, 5, 4), DatedBy.TEXT)
