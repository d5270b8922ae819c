"""Report documents as JSON text: written byte for byte alike, read with one line on a fault."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.contract.entries import SCHEMA, ReportDocument
from factcheck.contract.references import missing_in
from factcheck.errors import InputError

# A file name that is not UTF-8 reaches Python as lone surrogates, which UTF-8 cannot hold.
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
WRITTEN_SURROGATE = re.compile(r"(?<!\\)((?:\\\\)*)\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


def render_json(document: ReportDocument) -> str:
    """Return the document as JSON text ending in one newline; dates are ISO 8601."""
    plain = document.model_dump(mode="python", by_alias=True)
    text = json.dumps(plain, ensure_ascii=False, indent=1, default=str)
    return LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def read_document(path: Path) -> ReportDocument:
    """Return the report document of a file.

    Raises InputError, with the place of the fault, where the file cannot be read or holds none.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: is not UTF-8") from None
    return parse_document(text, str(path))


def parse_document(text: str, name: str) -> ReportDocument:
    """Return the report document that a JSON text holds; ``name`` stands before what is wrong."""
    try:
        plain = json.loads(WRITTEN_SURROGATE.sub(r"\1\\ufffd", text))
    except json.JSONDecodeError as error:
        where = f"{name}:{error.lineno}:{error.colno}"
        raise InputError(f"{where}: not JSON: {error.msg}") from None
    except RecursionError:
        raise InputError(f"{name}: not JSON: nested too deep") from None
    if not isinstance(plain, dict) or plain.get("schema") != SCHEMA:
        raise InputError(f"{name}: not a report of factcheck ({SCHEMA})")
    return _validated(plain, name)


def _validated(plain: dict[str, Any], name: str) -> ReportDocument:
    try:
        document = ReportDocument.model_validate(plain)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        more = error.error_count() - 1
        also = f" (and {more} more)" if more else ""
        raise InputError(f"{name}: {place}: {first['msg']}{also}") from None
    if missing := missing_in(document):
        raise InputError(f"{name}: {missing}")
    return document
