"""A re-scrape loses no decision that can be kept, and moves none to another finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.commands.engines import open_engines
from factcheck.contract.documenting import document_of
from factcheck.contract.entries import ReportDocument
from factcheck.pipeline import Engines, run
from factcheck.settings import Settings
from tests.folders import SEEDS, SHARED
from tests.review.perturbing import Tally, added, rescraped, tally
from tests.review.rescraping import CHANGES, Scraped, all_changes
from tests.review.traced import Traced

# The smallest events; `python -m tests.review.perturbing` measures all, in some ten minutes.
EVENTS = sorted(
    (path for path in (SHARED / "eval" / "events").glob("*") if path.is_dir()),
    key=lambda folder: (len(list(folder.glob("*.txt"))), folder.name),
)[:4]
LEAST = 0.98
"""Of the findings that are made again, by each change alone and by all of them at once."""
ARTICLE = (
    "Kapal Tenggelam di Teluk Randu\nharian-desa.com - 15/01/2024\n\n"
    "Polisi Randu mengatakan “12 orang” selamat dari kapal yang tenggelam pada Senin siang itu, "
    "dan semua dibawa ke darat.\n"
    "Nelayan di teluk itu menolong para penumpang sampai malam hari, kata seorang warga yang "
    "melihat semuanya dari pantai.\n"
    "Camat Randu menyebut kapal itu membawa 15 orang ketika berangkat dari dermaga kecil di ujung "
    "desa pada pagi hari.\n"
    "Pencarian diteruskan besok. Cuaca di teluk diperkirakan cerah sepanjang hari sampai malam.\n"
)


@pytest.mark.parametrize("name", [*CHANGES, "all"])
def test_each_character_of_a_changed_article_is_known_by_where_it_came_from(name: str) -> None:
    make = all_changes if name == "all" else CHANGES[name]
    changed = make(Scraped(Traced.of(ARTICLE), frozenset()))
    assert (changed.text == ARTICLE) == (name == "renamed")
    assert len(changed.text) == len(changed.origins)
    pairs = zip(changed.text, changed.origins, strict=True)
    kept = [(now, ARTICLE[came]) for now, came in pairs if came >= 0]
    blanks_and_quotes = {" ", "\n", "\u00a0", '"', "“", "”"}
    assert all(now == was or {now, was} <= blanks_and_quotes for now, was in kept)
    # Nothing of the article is lost, and no character of it stands twice.
    came = [origin for origin in changed.origins if origin >= 0]
    assert len(came) == len(set(came))
    words = {place for place, sign in enumerate(ARTICLE) if sign.isalnum()}
    assert words <= set(came)


@pytest.fixture(scope="module")
def engines() -> Engines:
    return open_engines(Settings(folder=SEEDS)).engines


@pytest.fixture(scope="module")
def seeds(engines: Engines) -> ReportDocument:
    return document_of(run(Settings(folder=SEEDS), engines))


@pytest.mark.slow
@pytest.mark.parametrize("change", ["whitespace", "renamed", "all"])
def test_decisions_on_the_seeds_survive(
    change: str, seeds: ReportDocument, engines: Engines, tmp_path: Path
) -> None:
    done = tally(seeds, rescraped(seeds, change, engines, tmp_path))
    assert done.decisions
    assert done.wrongly == ()
    assert done.right >= LEAST * done.made_again, done.missed


@pytest.mark.slow
@pytest.mark.skipif(not EVENTS, reason="../shared/eval/events is not there")
def test_decisions_on_events_survive_all_changes(engines: Engines, tmp_path: Path) -> None:
    done = added(survived(folder, engines, tmp_path / folder.name) for folder in EVENTS)
    assert done.decisions >= 20
    assert done.wrongly == ()
    assert done.right >= LEAST * done.made_again, done.missed


def survived(folder: Path, engines: Engines, place: Path) -> Tally:
    first = document_of(run(Settings(folder=folder), engines))
    return tally(first, rescraped(first, "all", engines, place))
