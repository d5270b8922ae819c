"""What ``rules/outlets.yaml`` may say.

Patterns are RE2 patterns: they cannot hang, whatever a user writes. Inside them ``{outlet}``
stands for any known outlet or wire or a bare domain, ``{name}`` for a known outlet or wire as it
is written, ``{place}`` for one to four capitalised words, and ``{dash}`` for the dash that ends
a dateline.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from factcheck.yaml_files import Entry

Text = Annotated[str, Field(min_length=1)]


class Outlet(Entry):
    """A publisher: its name, the spellings it goes by, its domains and its publishing house."""

    name: Text
    family: Text | None = None
    domains: tuple[Text, ...] = ()
    aliases: tuple[Text, ...] = ()


class Wire(Entry):
    """A news agency that other outlets reprint."""

    name: Text
    aliases: tuple[Text, ...] = ()


class Citation(Entry):
    """How one language credits another medium: "dikutip dari kantor berita X".

    ``cues`` open a credit, ``fillers`` may stand before the name, and ``onward`` leads from a
    first name to the one that it was taken from ("dikutip X dari Y"). ``wire_cues`` are too weak
    to credit an outlet ("according to X" may be news about X) but do credit a wire.
    """

    cues: Annotated[tuple[Text, ...], Field(min_length=1)]
    wire_cues: tuple[Text, ...] = ()
    fillers: tuple[Text, ...] = ()
    onward: tuple[Text, ...] = ()


class Labels(Entry):
    """Words around a date or address that are not prose.

    ``page`` may stand on a page line, ``updated`` marks the date of a later edit, ``source``
    leads to the address of a text's source, and ``address`` to the text's own.
    """

    page: tuple[Text, ...] = ()
    updated: tuple[Text, ...] = ()
    source: tuple[Text, ...] = ()
    address: tuple[Text, ...] = ()


class Credits(Entry):
    """Photo credits: whole lines, and the beginnings and endings that mark a caption."""

    lines: tuple[Text, ...] = ()
    beginnings: tuple[Text, ...] = ()
    endings: tuple[Text, ...] = ()


class Furniture(Entry):
    """Page furniture under one reason: whole lines, and endings glued to a paragraph.

    Letter case does not count. ``outlets`` limits the patterns to the pages of these outlets.
    """

    reason: Text
    lines: tuple[Text, ...] = ()
    endings: tuple[Text, ...] = ()
    outlets: tuple[Text, ...] = ()


class OutletFile(Entry):
    """The whole of ``rules/outlets.yaml``.

    ``publishers`` are the lines at the top that name the outlet, ``copyrights`` those at the
    bottom, ``tails`` the headings after which a page has only links left.
    """

    outlets: Annotated[tuple[Outlet, ...], Field(min_length=1)]
    wires: tuple[Wire, ...] = ()
    citations: dict[str, Citation] = Field(default_factory=dict)
    labels: Labels = Labels()
    publishers: tuple[Text, ...] = ()
    copyrights: tuple[Text, ...] = ()
    datelines: tuple[Text, ...] = ()
    credits: Credits = Credits()
    tails: tuple[Text, ...] = ()
    furniture: tuple[Furniture, ...] = ()
