"""One article's statements as tables of plain text, for a terminal.

Every text passes ``visible.visible``: no control character, no escape sequence and no direction
mark of an article reaches the terminal.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from factcheck.aligned_tables import HEADER_PADDING, aligned_table
from factcheck.contract.line_numbers import LineNumbers
from factcheck.records.extracts import Extract
from factcheck.records.statements import Statement
from factcheck.reporting.extract_summary import NO_STATEMENT, counted, source_of, title_of
from factcheck.reporting.stating import scope_of, speaker_and_mention
from factcheck.reporting.visible import visible

HEADERS = ("line", "stance", "voice", "speaker", "cue", "content")
OWN_HEADERS = ("line", "marks", "content")
# In characters; what the other columns leave of the line is the content's.
CUE_WIDTH = 12
LEAST_SPEAKER = 12
SPEAKERS_SHARE = 6
LEAST_CONTENT = 20
MOST_LINES = 4
GAP = 2

Row = tuple[str, ...]


def render_extract_table(extract: Extract, width: int) -> str:
    """Return the statements as tables not wider than ``width`` characters, and what was counted.

    Attributed statements come first, those in the outlet's own voice after them. A long content is
    cut, with the number of characters that are missing.
    """
    article = extract.article
    lines = LineNumbers(article.text)
    blocks = [_filled((title_of(article), source_of(article)), width)]
    if extract.attributed:
        rows = [_attributed(statement, lines, width) for statement in extract.attributed]
        blocks += ["Attributed:", _table(HEADERS, rows, width)]
    if extract.own:
        rows = [_own(statement, lines) for statement in extract.own]
        blocks += ["In the outlet's own voice:", _table(OWN_HEADERS, rows, width)]
    if not extract.statements:
        blocks.append(NO_STATEMENT)
    return "\n\n".join([*blocks, _filled(counted(extract), width)]) + "\n"


def _attributed(statement: Statement, lines: LineNumbers, width: int) -> Row:
    return (
        str(lines.of(statement.start)),
        "\n".join((statement.stance, *scope_of(statement))),
        statement.voice,
        textwrap.fill(speaker_and_mention(statement), max(width // SPEAKERS_SHARE, LEAST_SPEAKER)),
        textwrap.fill(visible(statement.cue), CUE_WIDTH),
        visible(statement.content),
    )


def _own(statement: Statement, lines: LineNumbers) -> Row:
    return (
        str(lines.of(statement.start)),
        "\n".join(scope_of(statement)),
        visible(statement.content),
    )


def _table(headers: Row, rows: Sequence[Row], width: int) -> str:
    """Return a table whose last column, the content, takes what the others leave of the line."""
    taken = sum(
        max(
            len(name) + HEADER_PADDING,
            *(len(line) for row in rows for line in row[column].split("\n")),
        )
        for column, name in enumerate(headers[:-1])
    )
    room = max(width - taken - GAP * (len(headers) - 1), LEAST_CONTENT)
    whole = [[*row[:-1], _cut(row[-1], room)] for row in rows]
    return aligned_table(headers, whole)


def _cut(text: str, width: int) -> str:
    """Wrap a text; past ``MOST_LINES`` only say how many characters are missing."""
    lines = textwrap.wrap(text, width)
    if len(lines) <= MOST_LINES:
        return "\n".join(lines)
    past = 0
    for line in lines[:MOST_LINES]:
        past = text.index(line, past) + len(line)
    kept = text[:past]
    while len(textwrap.wrap(shown := _with_rest(kept, text), width)) > MOST_LINES:
        kept = kept.rsplit(" ", 1)[0] if " " in kept else kept[:-1]
    return "\n".join(textwrap.wrap(shown, width))


def _with_rest(kept: str, text: str) -> str:
    return f"{kept} [+{len(text) - len(kept)} characters]"


def _filled(lines: Sequence[str], width: int) -> str:
    return "\n".join(textwrap.fill(line, width) for line in lines)
