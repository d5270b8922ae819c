"""Reading Markdown back with an independent parser, to see what a text really turns into."""

from __future__ import annotations

from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens_of(markdown: str) -> list[Token]:
    """Return all tokens, those inside lines included, in reading order."""
    found = []
    for token in PARSER.parse(markdown):
        found.append(token)
        found.extend(token.children or [])
    return found


def types_of(markdown: str) -> list[str]:
    return [token.type for token in tokens_of(markdown)]


def text_of(markdown: str) -> str:
    """Return the text that a reader sees."""
    seen = {"text", "text_special", "code_inline"}
    return "".join(token.content for token in tokens_of(markdown) if token.type in seen)


def cells_of(markdown: str) -> list[str]:
    """Return the text of every table cell, header cells first."""
    tokens = PARSER.parse(markdown)
    cells = pairwise(tokens)
    inner = [token for before, token in cells if before.type in ("th_open", "td_open")]
    return ["".join(child.content for child in token.children or []) for token in inner]
