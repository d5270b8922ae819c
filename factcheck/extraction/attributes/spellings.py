"""Names in one spelling: "Muhammad Rifky" in one outlet, "Muhamad Ripki" in another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from factcheck.records.particulars import OF_PERSONS, Attribute

DOUBLED = re.compile(r"([^\W\d_])\1")


def in_one_spelling(attribute: Attribute, sounds: Mapping[str, str]) -> Attribute:
    """Return what is said of a person as said of the name in the spelling of ``sounds``.

    A name of one word stays as it is: too many are alike by then.
    """
    if attribute.kind not in OF_PERSONS or not sounds:
        return attribute
    return replace(attribute, of=tuple(spelt(name, sounds) for name in attribute.of))


def spelt(name: str, sounds: Mapping[str, str]) -> str:
    """Return a comparable name with each sound written in one way and no letter doubled."""
    if " " not in name:
        return name
    for written, sound in sounds.items():
        name = name.replace(written, sound)
    return DOUBLED.sub(r"\1", name)
