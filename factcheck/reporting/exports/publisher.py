"""Who publishes the reviews of claims, as far as the user says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Publisher:
    """The desk's name and the address of the page with its reviews; each "" where not given."""

    desk: str = ""
    url: str = ""
