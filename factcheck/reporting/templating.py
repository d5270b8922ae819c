"""Templates of Markdown pages: every value that is not ready Markdown is escaped as it is set in.

That holds for a user's own template too: no text of an article becomes markup unless the template
itself takes the escapes apart. What would let text by unescaped is refused by name and line.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NoReturn

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.nodes import Node
from jinja2.sandbox import ImmutableSandboxedEnvironment

from factcheck.errors import InputError
from factcheck.reporting.markdown_text import Markdown, as_markdown

PAGES: Final = Path(__file__).with_name("pages")


class PageCode(CodeGenerator):
    """Jinja's compiler without the blocks whose output is not escaped on its way to the page."""

    def visit_FilterBlock(self, node: Node, frame: Frame) -> NoReturn:  # noqa: N802
        """Refuse ``{% filter %}``."""
        self.fail("use a filter inside {{ }}, not a filter block", node.lineno)

    def visit_CallBlock(self, node: Node, frame: Frame) -> NoReturn:  # noqa: N802
        """Refuse ``{% call %}``."""
        self.fail("call a macro inside {{ }}, not in a call block", node.lineno)

    def visit_ScopedEvalContextModifier(self, node: Node, frame: Frame) -> NoReturn:  # noqa: N802
        """Refuse ``{% autoescape %}``."""
        self.fail("text is escaped for Markdown always, not by autoescape", node.lineno)


class PageEnvironment(ImmutableSandboxedEnvironment):
    """The environment of pages: what a macro or a block returns is ready Markdown."""

    code_generator_class = PageCode

    @staticmethod
    def concat(parts: Iterable[str]) -> Markdown:
        """Return the output of a page, a macro or a block."""
        return Markdown("".join(parts))

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return ``str.format`` such that its outcome is plain text, even for ready Markdown."""
        wrapped = super().wrap_str_format(value)
        return None if wrapped is None else lambda *args, **values: str(wrapped(*args, **values))


def page_environment(*folders: Path) -> PageEnvironment:
    """Return an environment that looks for templates in these folders, then in factcheck's."""
    return PageEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in (*folders, PAGES)]),
        finalize=as_markdown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_own(path: Path, values: Mapping[str, object]) -> Markdown:
    """Return the page of a user's own template.

    Raises InputError, with file and line where there is one, if the template is at fault.
    """
    try:
        environment = page_environment(path.parent)
        return Markdown(environment.get_template(path.name).render(values))
    except Exception as error:
        raise InputError(_fault(path, error)) from error


def render_shipped(name: str, values: Mapping[str, object]) -> Markdown:
    """Return the page of a template that comes with factcheck."""
    return Markdown(_shipped().get_template(name).render(values))


@cache
def _shipped() -> PageEnvironment:
    return page_environment()


def check_own(path: Path) -> None:
    """Read and compile a user's own template; raises InputError as `render_own` does."""
    try:
        page_environment(path.parent).get_template(path.name)
    except Exception as error:
        raise InputError(_fault(path, error)) from error


def _fault(path: Path, error: Exception) -> str:
    if isinstance(error, TemplateSyntaxError):
        return f"{Path(error.filename or path)}:{error.lineno}: {error.message}"
    if isinstance(error, TemplateNotFound):
        missing = f"there is no template {error.name}"
        return f"{path}: cannot be read" if error.name == path.name else f"{path}: {missing}"
    line = _line_in_template(path, error)
    kind = "" if isinstance(error, TemplateError) else f"{type(error).__name__}: "
    message = " ".join(f"{kind}{error}".split())
    return f"{path}:{line}: {message}" if line else f"{path}: {message}"


def _line_in_template(path: Path, error: Exception) -> int:
    """Return the line of a template in which an error came up while it ran, 0 if in none."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 0 for frame in frames if Path(frame.filename) == path]
    return lines[-1] if lines else 0
