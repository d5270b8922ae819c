"""``python -m factcheck.training confidence``: fit the confidence of findings, and measure it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands.labelled_folders import GOLD, gold_of_folders, names_of
from factcheck.commands.printing import tell, warn
from factcheck.errors import InputError
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.commands.labelled_runs import Event
    from factcheck.findings.confidence import ConfidenceFile, Fitted
    from factcheck.records.reports import Report
    from factcheck.training.confidence import LabelledFinding, Reliability


class Kind(StrEnum):
    """The kinds of findings that have numbers of their own."""

    CONFLICT = "conflict"
    AGREEMENT = "agreement"


KINDS = tuple(map(str, Kind))
REVIEW_BELOW = 0.7
HEADER = "# The numbers behind the confidence of findings: see docs/confidence.md.\n"

FoldersArgument = Annotated[
    list[Path],
    typer.Argument(metavar="FOLDER...", help="Folders of articles, with gold.json or in --read."),
]
GoldOption = Annotated[
    list[Path] | None,
    typer.Option("--gold", help="Labels of a folder that holds no gold.json; may be repeated."),
]
ReadOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--read",
        help='What a person says of findings: a line each, {"finding": id, "right": true}.',
    ),
]
KindOption = Annotated[
    Kind | None,
    typer.Option(
        "--kind",
        help="Fit this kind of finding only; --out keeps the shipped numbers of the other one.",
    ),
]
OutOption = Annotated[
    Path | None, typer.Option("--out", help="The file of fitted numbers to write.")
]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of findings: by the labels of a folder, or because a person read them."""

    events: Mapping[Path, Event]
    read: Mapping[str, bool]


def confidence_command(
    folders: FoldersArgument,
    gold: GoldOption = None,
    read: ReadOption = None,
    kind: KindOption = None,
    out: OutOption = None,
) -> None:
    """Fit the confidence of findings on labelled folders; print how far it can be believed.

    A conflict of a labelled folder is right where its labels hold it, whatever else a person said.
    Of the agreements only a part is labelled: one that no label holds counts where it was read.
    """
    from factcheck.training.confidence import reliability

    pairs = gold_of_folders(labelled_among(folders, len(gold or ())), gold or ())
    known = Known(events_of(pairs), readings(read or ()))
    report, findings = run_all(folders, known)
    fitted = (kind.value,) if kind else KINDS
    by_kind = {name: [f for f in findings if f.kind == name] for name in fitted}
    for name, those in by_kind.items():
        if not those:
            raise InputError(f"no labelled {name} in these folders")
        for line in told(reliability(name, those)):
            tell(line)
    if out:
        out.write_text(HEADER + as_yaml(file_of(by_kind, report)), encoding="utf-8")
        tell(out.as_posix())


def labelled_among(folders: Sequence[Path], given: int) -> list[Path]:
    """Return the folders that hold labels, and the first ``given`` of those that hold none."""
    bare = [folder for folder in folders if not (folder / GOLD).is_file()]
    return [folder for folder in folders if folder not in bare[given:]]


def events_of(labelled: Sequence[tuple[Path, Path]]) -> dict[Path, Event]:
    """Return the events by their folders. Raises InputError with every fault in a gold file."""
    from factcheck.commands.labelled_runs import read_events

    return {event.folder: event for event in read_events(labelled)}


def readings(paths: Sequence[Path]) -> dict[str, bool]:
    """Return what people said of findings, by id; the last line about one holds."""
    found: dict[str, bool] = {}
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                entry = json.loads(line)
                found[str(entry["finding"])] = bool(entry["right"])
            except (ValueError, KeyError, TypeError):
                raise InputError(f"{path}:{number}: wants {{finding, right}}") from None
    return found


def run_all(folders: Sequence[Path], known: Known) -> tuple[Report, list[LabelledFinding]]:
    """Run every folder; return the last report, and the findings of which something is known."""
    from factcheck import pipeline
    from factcheck.commands.engines import open_engines
    from factcheck.commands.progress import progress_bar

    engines = open_engines(Settings(folder=Path())).engines
    findings: list[LabelledFinding] = []
    with progress_bar() as progress:
        for name, folder in zip(names_of(folders), folders, strict=True):
            stage = partial(progress_of, progress, name)
            report = pipeline.run(replace(Settings(folder=folder)), engines, stage)
            findings += labelled_in(name, report, known, known.events.get(folder))
    if not findings:
        warn("no finding of these folders is labelled or read")
    return report, findings


def progress_of(progress: object, name: str, stage: str, done: int, total: int) -> None:
    """Report a stage of one folder's run, under the name of the folder."""
    assert callable(progress)
    progress(f"{name}: {stage}", done, total)


def labelled_in(
    name: str, report: Report, known: Known, event: Event | None
) -> Iterator[LabelledFinding]:
    """Yield the findings of a report of which it is known whether they are right."""
    from factcheck.evaluation.finding_matches import match_findings
    from factcheck.training.confidence import LabelledFinding

    held: dict[str, bool] = {}
    if event is not None:
        matched = match_findings(report, event.gold)
        held = {
            found.finding.id: right
            for found, right in zip(matched.reported, matched.right, strict=True)
        }
    for finding in report.findings:
        kind = finding.verdict.value
        says = held.get(finding.id)
        if event is None or (kind == "agreement" and not says):
            says = known.read.get(finding.id)
        if kind in KINDS and says is not None:
            yield LabelledFinding(name, kind, finding.evidence, says)


def file_of(by_kind: Mapping[str, list[LabelledFinding]], report: Report) -> ConfidenceFile:
    """Return the fitted numbers with what they were fitted on, and those shipped of other kinds."""
    from factcheck.findings.confidence import ConfidenceFile, fitted_numbers
    from factcheck.training.confidence import STRENGTH

    shipped = fitted_numbers()
    numbers = {name: getattr(shipped, name) for name in KINDS}
    numbers |= {name: fitted_on(those, report) for name, those in by_kind.items()}
    return ConfidenceFile(review_below=REVIEW_BELOW, strength=STRENGTH, **numbers)


def fitted_on(findings: Sequence[LabelledFinding], report: Report) -> Fitted:
    """Return the numbers of one kind, with the events, the rules and the command behind them."""
    import sys

    from factcheck.training.confidence import fit

    names = [Path(word).name if "/" in word else word for word in sys.argv[1:]]
    # Where the folders lie is of one machine; the last two names tell them apart.
    events = {"/".join(Path(finding.event).parts[-2:]) for finding in findings}
    source = {
        "events": tuple(sorted(events)),
        "rules_digest": report.rules_digest,
        "command": shlex.join(["python", "-m", "factcheck.training", *names]),
    }
    return fit(findings).model_copy(update=source)


def as_yaml(file: ConfidenceFile) -> str:
    """Return the fitted numbers as YAML: JSON in lines, which YAML is."""
    return json.dumps(file.model_dump(), ensure_ascii=False, indent=1) + "\n"


def told(found: Reliability) -> Iterator[str]:
    """Yield the lines of a reliability table."""
    from factcheck.evaluation.finding_figures import wilson

    yield f"{found.kind}: {found.findings} findings, {found.right} right; each rated unseen"
    yield f"Brier {found.brier:.3f} (share of right ones alone: {found.plain_brier:.3f}), "
    yield f"expected calibration error {found.error:.3f}"
    yield "| confidence | findings | mean | right | share | 95 % |"
    yield "|---|---|---|---|---|---|"
    for row in found.bins:
        low, high = wilson(row.right, row.findings)
        share = row.right / row.findings
        yield (
            f"| {row.low:.1f}-{row.high:.1f} | {row.findings} | {row.confidence:.2f} "
            f"| {row.right} | {share:.2f} | {low:.2f}-{high:.2f} |"
        )
