"""Sentences on one point, found in an invented corpus of two outlets."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evaluation.corpus import CorpusArticle
from factcheck.premises import ENTAILMENT, NEUTRAL
from factcheck.training.news_points import (
    BESIDE,
    NewsPoint,
    clear_pairs,
    news_pairs,
    renumbered,
    story_pairs,
)
from factcheck.training.spellings import masked

DAY = "2021-03-04 09:10"
FERRY = (
    "Feri penyeberangan Tirta Laju kandas di muara Sungai Belawa pada pagi hari.",
    "Nakhoda menduga lambung kapal membentur karang yang tidak tercatat di peta.",
    "Sebanyak 41 penumpang dipindahkan dengan perahu nelayan dari dua kampung.",
    "Dinas perhubungan menutup jalur itu sampai air pasang kembali naik.",
    "Warga kampung membagikan kopi dan selimut kepada anak-anak yang kedinginan.",
    "Kapal serupa pernah tersangkut di tempat yang sama tiga tahun sebelumnya.",
    "Perusahaan pemilik kapal berjanji mengganti tiket seluruh pelanggannya.",
)
FERRY_AGAIN = (
    "Kapal feri Tirta Laju kandas di muara Sungai Belawa, pagi tadi.",
    "Karang yang tak ada di peta, begitu dugaan nakhoda, merobek lambung kapal.",
    "Perahu warga dua kampung menjemput 43 penumpang dari geladak.",
    "Hingga air pasang, jalur itu ditutup oleh dinas perhubungan.",
    "Polisi perairan memeriksa alat kemudi dan buku catatan di ruang mesin.",
)
MARKET = (
    "Pedagang bawang mengeluhkan harga yang turun terus selama panen raya.",
    "Koperasi menyewa gudang dingin agar simpanan petani tidak cepat busuk.",
    "Bupati meninjau pasar induk dan membeli dua karung kentang kecil.",
    "Harga cabai rawit justru bertahan tinggi karena pasokan dari bukit kurang.",
    "Pengelola pasar menambah timbangan umum di pintu utara dan selatan.",
    "Petani muda menawarkan dagangannya lewat siaran langsung setiap malam.",
    "Hujan deras membuat jalan menuju pasar tergenang hingga setinggi lutut.",
)


def article(outlet: str, headline: str, body: tuple[str, ...], date: str = DAY) -> CorpusArticle:
    return CorpusArticle(outlet, date, headline, "\n".join(body))


# The others only make most words rare, as they are in a corpus.
CORPUS = (
    article("a.com", "Feri Tirta Laju Kandas di Muara", FERRY),
    article("b.com", "Tirta Laju Kandas", FERRY_AGAIN),
    article("c.com", "Harga Bawang Turun Selama Panen Raya", MARKET),
    article("e.com", "Kabar Lama", FERRY[4:], "2021-05-06"),
    *(
        article("d.com", f"Kabar {n}", tuple(f"{n} {s[::-1]}" for s in MARKET), f"2021-04-{n:02}")
        for n in range(1, 10)
    ),
)


def test_the_story_is_found_where_two_outlets_tell_it_on_one_day() -> None:
    assert story_pairs(CORPUS) == [(0, 1)]
    one_outlet = [CORPUS[0], article("a.com", "Kandas", FERRY_AGAIN), *CORPUS[2:]]
    assert story_pairs(one_outlet) == []
    weeks_later = [CORPUS[0], article("b.com", "K", FERRY_AGAIN, "2021-03-24"), *CORPUS[2:]]
    assert story_pairs(weeks_later) == []


def test_sentences_that_say_the_same_are_on_one_point_and_others_beside_it() -> None:
    pairs = news_pairs(CORPUS, seed=1, headlines=0)
    same = {
        (FERRY.index(pair.premise), pair.hypothesis)
        for pair in pairs
        if pair.label == ENTAILMENT and pair.premise in FERRY
    }
    assert {(place, masked(text)) for place, text in same} >= {
        (place, masked(FERRY_AGAIN[place])) for place in (1, 2, 3)
    }
    beside = [pair for pair in pairs if pair.label == NEUTRAL]
    assert len(beside) == BESIDE * (len(pairs) - len(beside))
    assert all(FERRY.index(pair.premise) != places(pair.hypothesis) for pair in beside)


def places(text: str) -> int:
    return FERRY_AGAIN.index(text)


def test_a_headline_is_set_beside_the_sentence_that_tells_it() -> None:
    pairs = news_pairs(CORPUS, seed=1, headlines=9)
    headlines = [pair for pair in pairs if pair.premise == CORPUS[2].headline]
    assert [pair.label for pair in headlines] == [ENTAILMENT, *[NEUTRAL] * BESIDE]
    assert headlines[0].hypothesis == MARKET[0]


def test_the_same_corpus_and_seed_give_the_same() -> None:
    assert news_pairs(CORPUS, 4, 3) == news_pairs(CORPUS, 4, 3)


@pytest.mark.parametrize(
    ("near", "found"),
    [
        ([[0.6, 0.1], [0.1, 0.5]], [(0, 0), (1, 1)]),
        ([[0.6, 0.55], [0.1, 0.1]], []),
        ([[0.6, 0.1], [0.55, 0.1]], []),
        ([[0.95, 0.1], [0.1, 0.1]], []),
    ],
)
def test_a_pair_leads_its_row_and_its_column(
    near: list[list[float]], found: list[tuple[int, int]]
) -> None:
    assert list(clear_pairs(np.array(near))) == found


@given(st.integers(0, 999))
def test_other_numbers_leave_the_point_as_it_is(seed: int) -> None:
    point = NewsPoint("Ada 12 kapal.", "Kapal 12 buah, tahun 2019.", ("Lain.",))
    changed = renumbered(point, random.Random(seed))
    assert masked(changed.same) == masked(point.same)
    assert (changed.sentence, changed.beside) == (point.sentence, point.beside)
    bare = NewsPoint("Ada kapal.", "Kapal 12 buah.", ())
    assert renumbered(bare, random.Random(seed)) == bare
