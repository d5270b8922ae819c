"""A rendered page read back: its elements, its text, and what each link and label refers to."""

from __future__ import annotations

from html.parser import HTMLParser

Attributes = dict[str, str | None]
VOID = ("meta", "input", "br")


class Page(HTMLParser):
    """Elements with their attributes, and pieces of text with the elements around them.

    Fails where a tag is closed that is not the innermost open one.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, Attributes]] = []
        self.pieces: list[tuple[str, tuple[str, ...]]] = []
        self.open: list[tuple[str, Attributes]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), tag
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.pieces.append((data, tuple(tag for tag, _ in self.open)))

    def inside(self, tag: str) -> str:
        """Return all text inside elements of a tag."""
        return "".join(data for data, around in self.pieces if tag in around)

    @property
    def text(self) -> str:
        """The text that a reader sees."""
        hidden = {"style", "script", "title"}
        return "".join(data for data, around in self.pieces if not hidden & set(around))

    def values(self, name: str) -> list[str]:
        """Return the values of an attribute, in the order of the page."""
        return [value for _, a in self.elements if (value := a.get(name)) is not None]
