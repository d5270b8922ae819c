"""The JSON Schema of a report document, for programs that read ``NAME.json``.

It describes what every version of this contract holds: keys that came later are not required, and
keys that are not named may be there. ``docs/report.schema.json`` is its published copy.
"""

from __future__ import annotations

import json
from typing import Any, Final

from factcheck.contract.entries import SCHEMA, ReportDocument

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def report_schema() -> dict[str, Any]:
    """Return the schema as plain values, its entries under ``$defs`` by name."""
    plain = ReportDocument.model_json_schema(by_alias=True)
    plain["properties"]["schema"].pop("default", None)
    plain["required"] = ["schema", *plain["required"]]
    named = {"$schema": DIALECT, "$id": f"urn:{SCHEMA.replace('/', ':')}"}
    return {**named, **_without_titles(plain), "title": SCHEMA}


def render_schema() -> str:
    """Return the schema as JSON text ending in one newline."""
    return json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n"


def _without_titles(value: Any) -> Any:
    # What pydantic derives from a key's name says nothing that the key does not.
    if isinstance(value, list):
        return [_without_titles(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: {name: _without_titles(item) for name, item in held.items()}
        if key in {"properties", "$defs"}
        else _without_titles(held)
        for key, held in value.items()
        if not (key == "title" and isinstance(held, str))
    }
