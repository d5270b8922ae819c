"""The last pages: how to read the report, and the exact inputs that it was made from."""

from __future__ import annotations

from factcheck.records import Report
from factcheck.reporting import wording
from factcheck.reporting.escaping import cell, code, inside_cell
from factcheck.reporting.tables import table


def reading_guide() -> list[str]:
    """Return the blocks that explain the words of the report."""
    lines = "\n".join(f"- {line}" for line in wording.READING_GUIDE)
    return [f"## {wording.HOW_TO_READ}", lines]


def inputs(report: Report) -> list[str]:
    """Return the blocks with the folder, settings, models and rule files of the run."""
    folder = wording.FOLDER.format(folder=code(report.folder), digest=code(report.rules_digest))
    listings = (
        (wording.SETTING_HEADERS, report.settings),
        (wording.MODEL_HEADERS, report.models),
        (wording.RULE_FILE_HEADERS, report.rule_files),
    )
    tables = [_pairs(headers, pairs) for headers, pairs in listings if pairs]
    return [f"## {wording.INPUTS}", folder, *tables]


def _pairs(headers: tuple[str, str], pairs: tuple[tuple[str, str], ...]) -> str:
    return table(headers, [(cell(name), inside_cell(code(value))) for name, value in sorted(pairs)])
