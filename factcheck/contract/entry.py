"""The base of all entries of a report document."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Entry(BaseModel):
    """One entry of a document: frozen; keys that a newer version added are let be."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)
