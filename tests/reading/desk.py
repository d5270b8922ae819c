"""What the tests of reading share: the shipped rules, and a folder made of a few lines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from factcheck.language.dates import Calendar
from factcheck.reading.folder import Reading, read_folder
from factcheck.reading.outlets import OutletBook, load_outlets
from factcheck.records.articles import Article
from factcheck.records.passages import Omission, Passage

ROOT = Path(__file__).parents[2]
RULES = ROOT / "rules"
SEEDS = ROOT / "seeds"


@cache
def book() -> OutletBook:
    return load_outlets(RULES / "outlets.yaml")


@cache
def calendars() -> Mapping[str, Calendar]:
    found = {}
    for path in sorted((RULES / "languages").glob("*.yaml")):
        section = yaml.safe_load(path.read_text(encoding="utf-8"))["calendar"]
        found[path.stem] = Calendar.model_validate_json(json.dumps(section))
    return found


def recognise(text: str) -> str:
    words = text.casefold().split()
    return "en" if words.count("the") > 0.03 * len(words) else "id"


def read(folder: Path) -> Reading:
    return read_folder(folder, book(), calendars(), recognise, lambda done, total: None)


def read_one(folder: Path, text: str, name: str = "story.txt") -> Article:
    (folder / name).write_bytes(text.encode("utf-8"))
    (article,) = read(folder).articles
    return article


def kept(article: Article, kind: str = "body") -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages if p.kind == kind]


def left_out(article: Article) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for omission in article.omissions:
        text = article.text[omission.start : omission.end]
        found.setdefault(omission.reason, []).append(text)
    return found


def assert_covered_once(article: Article) -> None:
    parts: list[Passage | Omission] = [*article.passages, *article.omissions]
    spans = sorted((part.start, part.end) for part in parts)
    end = 0
    for start, stop in spans:
        assert end <= start < stop, (start, stop)
        assert not article.text[end:start].strip(), article.text[end:start]
        end = stop
    assert not article.text[end:].strip()
