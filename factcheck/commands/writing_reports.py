"""Writing a report document to files, in each form asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.printing import warn
from factcheck.commands.report_options import ReportChoices
from factcheck.errors import InputError
from factcheck.settings import ReportFormat, ReportLanguage

if TYPE_CHECKING:
    from factcheck.contract.entries import ReportDocument
    from factcheck.reporting.exports.publisher import Publisher
    from factcheck.reporting.presenting import PlacedChart, Presentation
    from factcheck.reporting.wordings import Wording


@dataclass(frozen=True, slots=True)
class ReportPlace:
    """Where reports are written, where the articles lie that their links lead to, and the name.

    ``name`` is that of every file, before what tells the form.
    """

    out: Path
    articles: Path
    name: str


def write_reports(
    document: ReportDocument,
    forms: Iterable[ReportFormat],
    place: ReportPlace,
    choices: ReportChoices,
) -> list[Path]:
    """Write one file for each form; return the paths in the order of the forms.

    Raises OutputError where a file cannot be written, InputError where a template is at fault.
    """
    from factcheck.commands.forms import file_name, rendered
    from factcheck.reporting.files import write_atomically

    presentation = presentation_of(document, place, choices)
    forms, paths = tuple(forms), []
    if ReportFormat.MARKDOWN in forms:
        presentation = replace(presentation, charts=draw(document, place, presentation))
    for form in forms:
        path = place.out / file_name(place.name, form)
        write_atomically(path, rendered(document, form, presentation))
        paths.append(path)
    return paths


def check_template(choices: ReportChoices) -> None:
    """Compile the user's own template, if any, before work is spent; InputError on a fault."""
    if choices.template is not None:
        from factcheck.reporting.templating import check_own

        check_own(choices.template)


def draw(
    document: ReportDocument, place: ReportPlace, presentation: Presentation
) -> tuple[PlacedChart, ...]:
    """Write the charts of a Markdown report beside it; raises OutputError where that fails."""
    from factcheck.reporting.charts.drawing import chart_files
    from factcheck.reporting.files import write_atomically
    from factcheck.reporting.presenting import PlacedChart

    placed = []
    for chart in chart_files(document, presentation.wording):
        name = f"{place.name}{chart.suffix}"
        write_atomically(place.out / name, chart.svg)
        placed.append(PlacedChart(chart.key, name, chart.alt))
    return tuple(placed)


def presentation_of(
    document: ReportDocument, place: ReportPlace, choices: ReportChoices
) -> Presentation:
    """Return how a document is to be shown; its articles settle the language of ``auto``."""
    from factcheck.reporting.files import link_base
    from factcheck.reporting.presenting import Presentation

    return Presentation(
        wording=wording_of(document, choices.language),
        link_base=link_base(place.out, place.articles),
        around=choices.around,
        template=choices.template,
        most=choices.most,
        publisher=publisher_of(choices),
    )


def wording_of(document: ReportDocument, language: ReportLanguage) -> Wording:
    """Return the words of a language; the articles of the document settle that of ``auto``."""
    from factcheck.reporting.wordings import language_of, wording_in

    auto = language is ReportLanguage.AUTO
    return wording_in(language_of(document.articles) if auto else language.value)


def publisher_of(choices: ReportChoices) -> Publisher:
    """Return who publishes claim reviews; InputError where the address is none of the web."""
    from factcheck.reporting.exports.publisher import Publisher, web_address

    if choices.review_url and not web_address(choices.review_url):
        raise InputError(f"--review-url: {choices.review_url!r} is no address of the web")
    return Publisher(desk=choices.desk, url=choices.review_url)


def tell_of_confirmed(document: ReportDocument, forms: Iterable[ReportFormat]) -> None:
    """Say, where claim reviews were written, that they are empty since nothing was confirmed."""
    from factcheck.reporting.exports.claim_review import is_confirmed

    if ReportFormat.CLAIM_REVIEW in forms and not any(map(is_confirmed, document.findings)):
        warn("no finding was confirmed by a person: there is no claim to review")
