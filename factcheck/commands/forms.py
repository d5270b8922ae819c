"""The forms of a report: the text of each, and what its file is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from factcheck.settings import ReportFormat

if TYPE_CHECKING:
    from factcheck.contract.entries import ReportDocument
    from factcheck.reporting.presenting import Presentation

ENDINGS: Final = {ReportFormat.CLAIM_REVIEW: "claimreview.jsonld"}


def file_name(name: str, form: ReportFormat) -> str:
    """Return what the file of a report is called in one form, such as ``NAME.md``."""
    return f"{name}.{ENDINGS.get(form, form.value)}"


def rendered(document: ReportDocument, form: ReportFormat, presentation: Presentation) -> str:
    """Return the text of a document in one form; InputError where the user's template is wrong."""
    return _RENDERERS[form](document, presentation)


def _markdown(document: ReportDocument, presentation: Presentation) -> str:
    from factcheck.reporting.markdown import render_markdown

    return render_markdown(document, presentation)


def _json(document: ReportDocument, _: Presentation) -> str:
    from factcheck.contract.keeping import render_json

    return render_json(document)


def _page(document: ReportDocument, presentation: Presentation) -> str:
    from factcheck.reporting.page.rendering import render_page

    return render_page(document, presentation)


def _table(document: ReportDocument, presentation: Presentation) -> str:
    from factcheck.reporting.exports.table import render_csv

    return render_csv(document, presentation.wording)


def _sarif(document: ReportDocument, presentation: Presentation) -> str:
    from factcheck.reporting.exports.sarif import render_sarif

    return render_sarif(document, presentation.wording)


def _claim_reviews(document: ReportDocument, presentation: Presentation) -> str:
    from factcheck.reporting.exports.claim_review import render_claim_reviews

    return render_claim_reviews(document, presentation.wording, presentation.publisher)


_RENDERERS: Final[dict[ReportFormat, Callable[[ReportDocument, Presentation], str]]] = {
    ReportFormat.MARKDOWN: _markdown,
    ReportFormat.JSON: _json,
    ReportFormat.HTML: _page,
    ReportFormat.CSV: _table,
    ReportFormat.SARIF: _sarif,
    ReportFormat.CLAIM_REVIEW: _claim_reviews,
}
