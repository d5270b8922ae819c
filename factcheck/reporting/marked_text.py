"""An article's text as HTML: every character of it, marked, and able to do nothing.

Taken out of its tags the HTML is the article's text, but for the characters that nobody sees: each
of them stands as ``{U+202E}`` in an element of the class ``unseen``. What the page adds, such as
the numbers of the statements, are attributes that the style sheet shows; copied text is free of
them.
"""

from __future__ import annotations

from html import escape

from factcheck.records.extracts import Extract
from factcheck.records.statements import Voice
from factcheck.reporting.marking import Mark, MarkKind, Piece, pieces_of
from factcheck.reporting.unseen import number_of, unseen_in
from factcheck.reporting.visible import visible

CARRIAGE_RETURN = "&#13;"


def marked_text(extract: Extract) -> str:
    """Return the article's text as HTML to stand inside one element that keeps white space."""
    text = extract.article.text
    shown = _shown_characters(text)
    parts: list[str] = []
    for piece in pieces_of(extract):
        parts += [_tag(number, extract) for number in piece.begins]
        if piece.omitted:
            parts.append(f'<span class="reason" data-label="{_attribute(piece.omitted)}"></span>')
        inner = escape(text[piece.start : piece.end]).translate(shown)
        parts.append(f"<span{_look(piece)}>{inner}</span>" if piece.marks else inner)
    return "".join(parts)


def _shown_characters(text: str) -> dict[int, str]:
    """Return what stands for each unseen character; line ends of Windows stay what they are."""
    shown = {
        ord(
            character
        ): f'<span class="unseen" title="{number_of(character)}, shown and not obeyed">'
        f"{{{number_of(character)}}}</span>"
        for character in unseen_in(text)
    }
    if "\r" in text and text.count("\r") == text.count("\r\n"):
        shown[ord("\r")] = CARRIAGE_RETURN
    return shown


def _tag(number: int, extract: Extract) -> str:
    """Return the anchor of a statement, with its number and stance, that leads to its row."""
    statement = extract.statements[number - 1]
    label = f"{number} {'own' if statement.voice is Voice.OWN else statement.stance}"
    return (
        f'<a class="tag" id="s{number}" href="#t{number}" data-label="{label}" '
        f'aria-label="statement {number}, to its row in the table"></a>'
    )


def _look(piece: Piece) -> str:
    """Return the attributes of a piece: its classes, and what its marks say."""
    kinds = dict.fromkeys(mark.kind.value for mark in piece.marks)
    classes = " ".join([*kinds, *_stance(piece.marks)])
    title = "; ".join(dict.fromkeys(mark.title for mark in piece.marks))
    return f' class="{classes}" title="{_attribute(title)}"'


def _stance(marks: tuple[Mark, ...]) -> list[str]:
    """Return the stance of the innermost content: of nested statements that one is shown."""
    stances = [mark.stance for mark in marks if mark.kind is MarkKind.CONTENT]
    return stances[-1:]


def _attribute(text: str) -> str:
    return escape(visible(text))
