"""Writing a report document to files, in each form asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.report_options import ReportChoices
from factcheck.settings import ReportFormat, ReportLanguage

if TYPE_CHECKING:
    from factcheck.contract.entries import ReportDocument
    from factcheck.reporting.presenting import Presentation


@dataclass(frozen=True, slots=True)
class ReportPlace:
    """Where reports are written, and where the articles lie that their links lead to."""

    out: Path
    articles: Path


def write_reports(
    document: ReportDocument,
    forms: Iterable[ReportFormat],
    place: ReportPlace,
    choices: ReportChoices,
) -> list[Path]:
    """Write ``NAME.FORM`` for each form; return the paths in the order of the forms.

    Raises OutputError where a file cannot be written, InputError where a template is at fault.
    """
    from factcheck.reporting.files import write_atomically

    presentation = presentation_of(document, place, choices)
    paths = []
    for form in forms:
        path = place.out / f"{document.name}.{form}"
        write_atomically(path, rendered(document, form, presentation))
        paths.append(path)
    return paths


def presentation_of(
    document: ReportDocument, place: ReportPlace, choices: ReportChoices
) -> Presentation:
    """Return how a document is to be shown; its articles settle the language of ``auto``."""
    from factcheck.reporting.files import link_base
    from factcheck.reporting.presenting import Presentation
    from factcheck.reporting.wordings import language_of, wording_in

    auto = choices.language is ReportLanguage.AUTO
    language = language_of(document.articles) if auto else choices.language.value
    return Presentation(
        wording=wording_in(language),
        link_base=link_base(place.out, place.articles),
        around=choices.around,
        template=choices.template,
        most=choices.most,
    )


def rendered(document: ReportDocument, form: ReportFormat, presentation: Presentation) -> str:
    """Return the text of a document in one form."""
    if form is ReportFormat.JSON:
        from factcheck.contract.keeping import render_json

        return render_json(document)
    from factcheck.reporting.markdown import render_markdown

    return render_markdown(document, presentation)
