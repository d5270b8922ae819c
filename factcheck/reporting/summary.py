"""The first screen: what was read, what was found, and one line for each finding."""

from __future__ import annotations

from collections import Counter

from factcheck.contract.ordering import SEVERITIES
from factcheck.records import Band, Finding, Report, Verdict
from factcheck.reporting import wording
from factcheck.reporting.citing import Citations, names, speakers_of
from factcheck.reporting.escaping import anchor, cell, inline, inside_cell
from factcheck.reporting.numbering import Numbered, section_link, with_verdict
from factcheck.reporting.tables import table
from factcheck.reporting.wording import counted


def summary(report: Report, findings: tuple[Numbered, ...], citations: Citations) -> list[str]:
    """Return the blocks of the first screen, the title included."""
    listed = (
        *with_verdict(findings, Verdict.CONFLICT),
        *with_verdict(findings, Verdict.AGREEMENT),
    )
    title = f"# {inline(wording.TITLE.format(name=report.name))}"
    blocks = [title, *_scope(report), _found(findings)]
    if not listed:
        return [*blocks, _remainder(report)]
    how = section_link(wording.HOW_TO_READ)
    caution = wording.QUESTION_FOR_A_PERSON.format(how=how, rest=_remainder(report))
    rows = [_row(item, citations) for item in listed]
    return [*blocks, table(wording.SUMMARY_HEADERS, rows), caution]


def _scope(report: Report) -> list[str]:
    outlets = sorted({article.outlet for article in report.articles})
    if not outlets:
        return [wording.NO_ARTICLES]
    read = wording.READ.format(
        statements=counted(len(report.statements), "statement"),
        articles=counted(len(report.articles), "article"),
        outlets=counted(len(outlets), "outlet"),
        origins=counted(len({article.origin for article in report.articles}), "origin"),
        days=_days(report),
    )
    if len(outlets) == 1:
        return [read, wording.ONE_OUTLET.format(outlet=inline(outlets[0]))]
    return [read]


def _days(report: Report) -> str:
    days = sorted(day for a in report.articles if (day := a.published or a.as_of) is not None)
    if not days:
        return ""
    phrase = wording.ONE_DAY if days[0] == days[-1] else wording.DAYS
    return phrase.format(first=days[0].isoformat(), last=days[-1].isoformat())


def _found(findings: tuple[Numbered, ...]) -> str:
    conflicts = with_verdict(findings, Verdict.CONFLICT)
    agreements = len(with_verdict(findings, Verdict.AGREEMENT))
    compatible = len(with_verdict(findings, Verdict.COMPATIBLE))
    place = anchor(wording.COMPATIBLE)
    linked = f"[{counted(compatible, 'compatible')}](#{place})"
    found = wording.FOUND.format(
        conflicts=counted(len(conflicts), "conflict"),
        severities=_severities(conflicts),
        agreements=counted(agreements, "agreement"),
        compatible=wording.AND_COMPATIBLE.format(compatible=linked) if compatible else "",
    )
    return found if conflicts else f"{found} {wording.NO_CONFLICTS}"


def _severities(conflicts: tuple[Numbered, ...]) -> str:
    counts = Counter(item.finding.severity for item in conflicts)
    present = [level for level in SEVERITIES if counts[level]]
    shown = [f"{counts[level]} {wording.SEVERITIES[level]}" for level in present]
    return f" ({', '.join(shown)})" if shown else ""


def _remainder(report: Report) -> str:
    return wording.NOTED.format(
        notices=counted(len(report.notices), "notice"),
        undecided=counted(sum(count for _, _, count in report.undecided), "undecided"),
        section=section_link(wording.LEFT_OUT),
    )


def _row(item: Numbered, citations: Citations) -> tuple[str, ...]:
    finding = item.finding
    kind = wording.KIND.format(
        verdict=wording.VERDICTS[finding.verdict], type=wording.plain(finding.type)
    )
    return (
        item.link,
        cell(kind),
        cell(finding.title),
        inside_cell(_sides(finding, citations)),
        cell(", ".join(sorted(set(finding.outlets)))),
        str(len(set(finding.origins))),
        wording.SEVERITIES[finding.severity],
        _confidence(finding),
    )


def _confidence(finding: Finding) -> str:
    shown = f"{finding.confidence:.2f}"
    return f"{shown} ({wording.FOR_REVIEW})" if finding.band is Band.FOR_REVIEW else shown


def _sides(finding: Finding, citations: Citations) -> str:
    left, right = citations.pick(finding.left), citations.pick(finding.right)
    if finding.verdict is Verdict.AGREEMENT or left == right:
        return names(speakers_of((*left, *right)))
    return wording.AGAINST.format(left=names(speakers_of(left)), right=names(speakers_of(right)))
