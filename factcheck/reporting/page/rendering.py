"""A report as one self-contained HTML page: no network, no other file, a strict security policy.

All of it can be read without the script, which adds filters, search and keys.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.contract.entries import ReportDocument
from factcheck.records.reports import REPORT_MARK
from factcheck.reporting.charts.colours import dark_style
from factcheck.reporting.escaping import target
from factcheck.reporting.page.contents import contents_of
from factcheck.reporting.presenting import Presentation
from factcheck.reporting.views.deciding import answers_to
from factcheck.reporting.visible import visible

FOLDER = files("factcheck.reporting") / "pages" / "page"
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def render_page(document: ReportDocument, presentation: Presentation) -> str:
    """Return the page as text ending in one newline.

    No text of an article or of a finding can become anything but text.
    """
    style = _asset("page.css") + dark_style() + "\n"
    script = _asset("page.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            policy=policy_of(style, script),
            # Safe: both are files of this package.
            style=Markup(style),
            script=Markup(script),
            report_mark=Markup(REPORT_MARK),
            answers=answers_to,
            **contents_of(document, presentation),
        )
    )


def policy_of(style: str, script: str) -> str:
    """Return the Content-Security-Policy: this style and this script, and nothing is loaded."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _asset(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("factcheck.reporting", "pages/page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["visible"] = visible
    environment.filters["target"] = target
    environment.filters["on_one_line"] = on_one_line
    environment.filters["lang"] = lang_attribute
    return environment


def on_one_line(html: Markup) -> Markup:
    """Return HTML without line ends; visible text has none, so only those between tags go."""
    # A browser keeps each of them as a node: of two thousand findings that is a fifth of all.
    return Markup(str(html).replace("\n", ""))


def lang_attribute(language: str) -> Markup:
    """Return the attribute that names a language, nothing where it is not known."""
    return Markup(f' lang="{language}"') if LANGUAGE.fullmatch(language) else Markup("")
