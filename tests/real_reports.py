"""Documents of whole runs over real articles, with an encoder that needs no model."""

from __future__ import annotations

from functools import cache

from factcheck import pipeline
from factcheck.contract.documenting import document_of
from factcheck.contract.entries import ReportDocument
from factcheck.settings import Settings
from tests.doubles import HashingEncoder
from tests.folders import SEEDS, SHARED

EVENTS = SHARED / "eval" / "events"
# The seeds, and the first event that lies beside the project, if one does.
NAMES = ("seeds", *sorted(folder.name for folder in EVENTS.glob("*/"))[:1])


@cache
def real_document(name: str) -> ReportDocument:
    """Return the document of the seeds, or of an event of ``shared``; made once a test process."""
    folder = SEEDS if name == "seeds" else EVENTS / name
    return document_of(pipeline.run(Settings(folder=folder), pipeline.Engines(HashingEncoder())))
