"""Texts of rules and topics in the languages of reports: plain English, or one text a language."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from factcheck.records.tellings import LANGUAGES
from factcheck.yaml_files import Entry


class InLanguages(Entry):
    """A text for readers in each language of the reports; written as a plain text it is English."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    en: str
    """English, which also stands wherever the text of another language is missing."""
    id: str | None = None
    """Indonesian."""

    @model_validator(mode="before")
    @classmethod
    def plain_is_english(cls, value: Any) -> Any:
        """Take a plain text for the English one."""
        if isinstance(value, str):
            return {"en": value}
        if not isinstance(value, dict):
            raise ValueError(f"should be a text, or a text for each of {', '.join(LANGUAGES)}")
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Let an editor that knows JSON Schema accept a plain text too."""
        return {"anyOf": [{"type": "string"}, handler.resolve_ref_schema(handler(core_schema))]}

    def given(self) -> tuple[tuple[str, str], ...]:
        """Return each language that has a text, with the text."""
        texts = ((language, getattr(self, language)) for language in LANGUAGES)
        return tuple((language, text) for language, text in texts if text is not None)

    def told_in(self, language: str) -> str:
        """Return the text of a language, the English one where it has none."""
        return dict(self.given()).get(language, self.en)
