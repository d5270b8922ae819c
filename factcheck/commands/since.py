"""An earlier report on disk, and what a new one is against it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.review.states import Earlier


def earlier_report(path: Path) -> Earlier:
    """Read an earlier report; InputError with the place where the file holds none."""
    from factcheck.contract.keeping import read_document
    from factcheck.review.states import Earlier

    document = read_document(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Earlier(path.name, digest, document)
