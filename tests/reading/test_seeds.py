from __future__ import annotations

import json
from datetime import date

import pytest

from factcheck.records.articles import Article, DatedBy
from tests.reading.desk import ROOT, SEEDS, assert_covered_once, kept, left_out, read

GOLD = ROOT.parent / "shared" / "eval" / "seeds.gold.json"


@pytest.fixture(scope="module")
def seeds() -> dict[str, Article]:
    return {article.id[:3]: article for article in read(SEEDS).articles}


@pytest.mark.parametrize(
    ("seed", "outlet", "published", "as_of", "dated_by"),
    [
        ("000", "ANTARA", date(2023, 9, 15), date(2023, 9, 15), DatedBy.PAGE),
        ("001", "Republika", None, date(2023, 9, 13), DatedBy.TEXT),
        ("002", "Dân trí", date(2024, 11, 8), date(2024, 11, 8), DatedBy.URL),
        ("003", "detikNews", date(2023, 9, 14), date(2023, 9, 14), DatedBy.PAGE),
        ("004", "004_d233135ab2cb3c1b", None, date(2024, 6, 18), DatedBy.WEEKDAY),
    ],
)
def test_who_and_when(
    seeds: dict[str, Article],
    seed: str,
    outlet: str,
    published: date | None,
    as_of: date,
    dated_by: DatedBy,
) -> None:
    article = seeds[seed]
    assert (article.outlet, article.published) == (outlet, published)
    assert (article.as_of, article.dated_by) == (as_of, dated_by)


def test_origins_are_the_credited_agencies(seeds: dict[str, Article]) -> None:
    origins = [seeds[seed].origin for seed in sorted(seeds)]
    assert origins == ["ANTARA", "Anadolu", "Dân trí", "AFP", seeds["004"].outlet]


def test_every_character_is_read_or_left_out_once(seeds: dict[str, Article]) -> None:
    for article in seeds.values():
        assert_covered_once(article)


def test_furniture_captions_and_subheads_are_not_read(seeds: dict[str, Article]) -> None:
    out = left_out(seeds["003"])
    assert out["subhead"] == ["AS Resah", "Rusia Geram"]
    assert out["dateline"] == ["Jakarta -"]
    assert len(out["repeated"]) == 1
    assert len(kept(seeds["003"], "caption")) == 2
    assert not any("Baca juga" in text for text in kept(seeds["000"]))
    assert len(left_out(seeds["000"])["repeated"]) == 9
    assert left_out(seeds["004"])["widget"] == ["loading...", "A", "A", "A"]


def test_datelines_are_cut_off_the_first_paragraph(seeds: dict[str, Article]) -> None:
    starts = {seed: kept(seeds[seed])[0].split()[0] for seed in ("000", "002", "003", "004")}
    assert starts == dict.fromkeys(starts, "Presiden")
    assert any(text.startswith("Presiden Rusia Vladimir") for text in kept(seeds["001"]))


def test_the_gold_agrees(seeds: dict[str, Article]) -> None:
    if not GOLD.exists():
        pytest.skip("the data beside the project (../shared) is not here")
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["articles"]
    for article in seeds.values():
        expected = gold[article.id]
        day = expected["published"] or expected.get("url_date") or expected.get("event_date")
        assert str(article.as_of) == day
        assert article.headline == (expected["headline"] or "")
        assert article.outlet == (expected["outlet"] or article.id.removesuffix(".txt"))
