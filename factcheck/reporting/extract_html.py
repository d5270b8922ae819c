"""One article and its statements as one HTML page, which needs no network and runs no script."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from factcheck.contract.line_numbers import LineNumbers
from factcheck.records.extracts import Extract
from factcheck.records.reports import REPORT_MARK
from factcheck.records.statements import Stance, Statement
from factcheck.reporting.extract_summary import NO_STATEMENT, counted, source_of, title_of
from factcheck.reporting.marked_text import marked_text
from factcheck.reporting.measure_values import measure_in_words
from factcheck.reporting.stating import scope_of, speaker_and_mention
from factcheck.reporting.visible import visible

PAGES = files("factcheck.reporting") / "pages"


@dataclass(frozen=True, slots=True)
class Row:
    """One statement in the table below the text, all of it visible text."""

    number: int
    line: int
    stance: str
    scope: tuple[str, ...]
    voice: str
    speaker: str
    cue: str
    content: str
    measures: tuple[tuple[str, str], ...]


def render_extract_html(extract: Extract) -> str:
    """Return the page as text ending in one newline; no text of the article can inject anything."""
    article = extract.article
    lines = LineNumbers(article.text)
    style = (PAGES / "extract.css").read_text(encoding="utf-8")
    return _template().render(
        policy=policy_of(style),
        # Safe: the style sheet is a file of this package, the text is escaped piece by piece.
        style=Markup(style),
        text=Markup(marked_text(extract)),
        report_mark=Markup(REPORT_MARK),
        title=title_of(article),
        source=source_of(article),
        language=article.language,
        counts=counted(extract),
        nothing=NO_STATEMENT,
        stances=tuple(stance.value for stance in Stance),
        rows=tuple(_row(n, s, article.text, lines) for n, s in enumerate(extract.statements, 1)),
    )


def policy_of(style: str) -> str:
    """Return the Content-Security-Policy: nothing is loaded or run but this style sheet."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string((PAGES / "extract.html.jinja").read_text(encoding="utf-8"))


def _row(number: int, statement: Statement, text: str, lines: LineNumbers) -> Row:
    return Row(
        number=number,
        line=lines.of(statement.start),
        stance=statement.stance,
        scope=scope_of(statement),
        voice=statement.voice,
        speaker=speaker_and_mention(statement),
        cue=visible(statement.cue),
        content=visible(statement.content),
        measures=tuple(
            (visible(text[m.start : m.end]), visible(measure_in_words(m)))
            for m in statement.measures
        ),
    )
