"""The ``titles:`` section of a language file: the words of offices, and which only one can hold."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from factcheck.yaml_files import Entry

Words = tuple[str, ...]


class TitleWords(Entry):
    """Single words of which titles are made.

    ``heads`` say an office, ``ranks`` are heads that also stand between an office and a name,
    ``parts`` complete a head, ``changes`` alter it, ``links`` stand inside. ``abbreviations`` are
    heads, and are read as their long form, and so are ``shorts``, which are parts. The name of a
    place or a body may follow one of ``named_after`` and ``regions`` are such names. ``superiors``
    are heads whom others serve: behind another head they leave open whose name follows.
    ``honorifics`` belong to the name; ``leads`` stand between a name and the title behind it, and
    behind one of ``of_other`` no name of the holder follows.
    ``national`` and ``local`` are offices that one person holds at a time, the former with a field,
    the latter with a place; the field of one of ``abroad`` is held in every state. One of ``then``
    tells of holders at other times. ``ranked`` are ranks of which nobody has two, each with
    the ways to write it; they are no part of a title.
    """

    abbreviations: dict[str, str]
    shorts: dict[str, str]
    heads: Words
    ranks: Words
    parts: Words
    changes: Words
    links: Words
    named_after: Words
    regions: Words
    superiors: Words
    honorifics: Words
    leads: Words
    of_other: Words = ()
    national: Words
    local: Words
    abroad: Words
    then: Words
    ranked: Mapping[str, Words] = Field(default_factory=dict)
