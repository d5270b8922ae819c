"""One article and its statements as JSON: the schema ``factcheck-extract/1``.

Offsets count characters of the decoded file, so ``text[start:end]`` is exact.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from factcheck.contract.documenting import statement_entry
from factcheck.contract.line_numbers import LineNumbers
from factcheck.records.articles import Article
from factcheck.records.extracts import Extract
from factcheck.records.particulars import Attribute, Measure, Place
from factcheck.records.statements import Statement
from factcheck.reporting.measure_values import value_in_words
from factcheck.reporting.unseen import unseen_in

SCHEMA = "factcheck-extract/1"


def render_extract_json(extract: Extract) -> str:
    r"""Return the article and its statements as JSON text ending in one newline.

    Characters that nobody sees, or that turn the reading direction, are written as ``\uXXXX``:
    the text is the same to a program, and cannot reach a terminal.
    """
    article = extract.article
    lines = LineNumbers(article.text)
    content = {
        "schema": SCHEMA,
        "article": _article(article),
        "statements": [_statement(s, article.text, lines) for s in extract.statements],
        "omissions": [
            {"start": o.start, "end": o.end, "reason": o.reason} for o in sorted(article.omissions)
        ],
        "counts": counts_of(extract),
        "notices": [{"path": n.path, "message": n.message} for n in sorted(extract.notices)],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return text.translate({ord(c): json.dumps(c)[1:-1] for c in unseen_in(text)}) + "\n"


def counts_of(extract: Extract) -> dict[str, int]:
    """Return what there is to count, by name."""
    return {
        "characters": len(extract.article.text),
        "characters_left_out": sum(o.end - o.start for o in extract.article.omissions),
        "statements": len(extract.statements),
        "attributed": len(extract.attributed),
        "own_voice": len(extract.own),
        "sentences": len(extract.sentences),
        "sentences_without_statement": len(extract.silent),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "outlet": article.outlet,
        "origin": article.origin,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "headline": article.headline,
        "encoding": article.encoding,
        "as_of": article.as_of.isoformat() if article.as_of else None,
        "dated_by": article.dated_by.value,
        "url": article.url,
    }


def _statement(statement: Statement, text: str, lines: LineNumbers) -> dict[str, Any]:
    return {
        **statement_entry(statement).model_dump(mode="json"),
        "line": lines.of(statement.start),
        "measures": [_measure(m, text) for m in sorted(statement.measures)],
        "attributes": [_attribute(a, text) for a in sorted(statement.attributes)],
        "places": _places(statement.places, text),
        "said_at": _places(statement.said_at, text),
    }


def _measure(measure: Measure, text: str) -> dict[str, Any]:
    return {
        "start": measure.start,
        "end": measure.end,
        "text": text[measure.start : measure.end],
        "kind": measure.kind.value,
        "low": measure.low,
        "high": measure.high,
        "unit": measure.unit,
        "bound": measure.bound.value,
        "of": measure.of,
        "label": measure.label,
        "group": measure.group,
        "is_part": measure.is_part,
        "in_words": value_in_words(measure),
    }


def _attribute(attribute: Attribute, text: str) -> dict[str, Any]:
    return {
        "start": attribute.start,
        "end": attribute.end,
        "text": text[attribute.start : attribute.end],
        "kind": attribute.kind.value,
        "of": list(attribute.of),
        "values": list(attribute.values),
        "is_group": attribute.is_group,
    }


def _places(places: Iterable[Place], text: str) -> list[dict[str, Any]]:
    return [
        {
            "start": place.start,
            "end": place.end,
            "text": text[place.start : place.end],
            "names": list(place.names),
            "event": place.event.kind if place.event else None,
            "is_state": place.is_state,
        }
        for place in sorted(places, key=lambda place: (place.start, place.end))
    ]
