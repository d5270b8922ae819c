"""Runs of the pipeline on labelled folders: findings matched, misses and false alarms told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from factcheck.commands.labelled_folders import names_of
from factcheck.commands.printing import warn
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.commands.progress import Progress
    from factcheck.evaluation.finding_matches import Matched
    from factcheck.evaluation.finding_reasons import FalseAlarm, Miss
    from factcheck.evaluation.finding_summary import Inputs
    from factcheck.evaluation.gold_findings import Gold
    from factcheck.knowledge import Knowledge
    from factcheck.pipeline import Engines

# Without similarity, no likeness pairs statements, and only the days part stories.
NOTHING_NEAR, ALL_NEAR = 2.0, -1.0
SIMILARITY = "similarity"


@dataclass(frozen=True, slots=True)
class Event:
    """A folder of articles with its labels, and the name it goes by."""

    name: str
    folder: Path
    gold: Gold


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one event."""

    event: str
    matched: Matched
    misses: tuple[Miss, ...]
    alarms: tuple[FalseAlarm, ...]


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What came of all events, and what they were run with."""

    outcomes: tuple[Outcome, ...]
    inputs: Inputs

    @property
    def matched(self) -> dict[str, Matched]:
        """The matched findings by the names of their events."""
        return {outcome.event: outcome.matched for outcome in self.outcomes}


def evaluate(labelled: Sequence[tuple[Path, Path]], settings: Settings) -> Evaluated:
    """Run the pipeline on each folder and hold its findings against its gold file.

    All labels are read before the first folder is run. Raises InputError, RuleFileError or
    ModelError.
    """
    from factcheck.commands.engines import open_engines
    from factcheck.commands.progress import progress_bar
    from factcheck.evaluation.finding_summary import Inputs
    from factcheck.knowledge import load_knowledge
    from factcheck.pipeline import shown_models

    events = read_events(labelled)
    used = apart_from(settings)
    knowledge = load_knowledge(used)
    opened = open_engines(used)
    with progress_bar() as progress:
        outcomes = tuple(
            outcome_of(
                event, replace(used, folder=event.folder), knowledge, (opened.engines, progress)
            )
            for event in events
        )
    for notice in opened.notices:
        warn(f"{notice.path}: {notice.message}")
    models = dict(shown_models(opened.engines))
    return Evaluated(outcomes, Inputs(models, knowledge.files.digest(), used.without))


def read_events(labelled: Sequence[tuple[Path, Path]]) -> tuple[Event, ...]:
    """Return the events of (folder, gold file). Raises InputError with every fault in a file."""
    from factcheck.evaluation.gold_findings import check_quotes, read_gold

    events = []
    names = names_of([folder for folder, _ in labelled])
    for name, (folder, path) in zip(names, labelled, strict=True):
        gold = read_gold(path)
        check_quotes(path, gold, texts_in(folder))
        events.append(Event(name, folder, gold))
    return tuple(events)


def texts_in(folder: Path) -> dict[str, str]:
    """Return the text of each article file in a folder, by the file's name."""
    from factcheck.reading.folder import READ_SUFFIXES
    from factcheck.reading.formats import NotTextError, decode

    texts: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in READ_SUFFIXES and path.is_file():
            try:
                texts[path.name] = texts.get(path.name, "") + decode(path.read_bytes()).text
            except NotTextError:
                continue
    return texts


def apart_from(settings: Settings) -> Settings:
    """Return the settings of a run that does without what they leave out."""
    if SIMILARITY not in settings.without:
        return settings
    return replace(settings, candidate_similarity=NOTHING_NEAR, story_similarity=ALL_NEAR)


def outcome_of(
    event: Event, settings: Settings, knowledge: Knowledge, means: tuple[Engines, Progress]
) -> Outcome:
    """Run one folder; return its findings against its labels, and why each miss was missed."""
    from factcheck import pipeline
    from factcheck.comparing import Comparison
    from factcheck.evaluation.finding_matches import match_findings
    from factcheck.evaluation.finding_reasons import MissReader, false_alarms

    engines, progress = means
    compared = pipeline.compare(settings, knowledge, engines, partial(progress_of, event, progress))
    report = pipeline.report_of(compared, settings, engines)
    for notice in report.notices:
        # What else the folder holds, or how its files are written, changes no figure.
        if PurePosixPath(notice.path).name in event.gold.files:
            warn(f"{event.name}: {notice.path}: {notice.message}")
    matched = match_findings(report, event.gold)
    reader = MissReader(event.name, Comparison(compared, settings.candidate_similarity))
    return Outcome(event.name, matched, reader.misses(matched), false_alarms(event.name, matched))


def progress_of(event: Event, progress: Progress, stage: str, done: int, total: int) -> None:
    """Report a stage of one event's run, under the name of the event."""
    progress(f"{event.name}: {stage}", done, total)
