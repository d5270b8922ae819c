"""The settings of a run, each with the reason for its value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck import __version__

NO_MODEL = "none"
"""The name that stands for doing without an entailment model."""


class ReportFormat(StrEnum):
    """A form in which a report is written."""

    MARKDOWN = "md"
    JSON = "json"
    HTML = "html"
    CSV = "csv"
    SARIF = "sarif"
    CLAIM_REVIEW = "claimreview"


DEFAULT_FORMATS = (ReportFormat.MARKDOWN, ReportFormat.JSON, ReportFormat.HTML)
"""What a run writes where nothing else is asked for."""


class ReportLanguage(StrEnum):
    """In which language a report speaks; its quotes stay as they are printed."""

    AUTO = "auto"
    INDONESIAN = "id"
    ENGLISH = "en"


class Around(StrEnum):
    """What a report shows around a quote."""

    NONE = "none"
    SENTENCE = "sentence"


class FailOn(StrEnum):
    """From which finding on a run ends with exit code 1."""

    CONFLICT = "conflict"
    HIGH = "high"
    NEW_CONFLICT = "new-conflict"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a run depends on beside its input files.

    Similarities are centred cosines: unrelated news lies near 0, the same sentence at 1.
    """

    folder: Path
    out: Path = Path("reports")
    rules: tuple[Path, ...] = ()
    encoder: str = "bundled"
    entailment: str = "bundled"
    formats: tuple[ReportFormat, ...] = DEFAULT_FORMATS
    # Articles on one event share most of their names and words; other events of a day stay below.
    story_similarity: float = 0.35
    # An article that comes weeks later tells a new event, however alike the words are.
    story_days: int = 10
    # Below this two statements seldom speak of one point; rules ask for more where they need it.
    candidate_similarity: float = 0.40
    proposition_similarity: float = 0.60
    # Conditions, or groups of them, that every rule does without: to measure what they are worth.
    without: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[tuple[str, str], ...]:
        """The settings that shape the findings, as a report shows them."""
        return (
            ("factcheck", __version__),
            ("story similarity", str(self.story_similarity)),
            ("story days", str(self.story_days)),
            ("candidate similarity", str(self.candidate_similarity)),
            ("proposition similarity", str(self.proposition_similarity)),
            *((("without", ", ".join(self.without)),) if self.without else ()),
        )
