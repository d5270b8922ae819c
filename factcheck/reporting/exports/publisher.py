"""Who publishes the reviews of claims, as far as the user says, and what is a web address."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Publisher:
    """The desk's name and the address of the page with its reviews; each "" where not given."""

    desk: str = ""
    url: str = ""


NOBODY = Publisher()


def web_address(address: str | None) -> str:
    """Return an address of the web as it stands, or "" where it is anything else."""
    if not address or not address.isprintable() or " " in address:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""
