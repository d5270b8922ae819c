"""Single texts as token ids, as the encoder reads them: a prompt in front, and cut off."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.models.e5_folder import PROMPT
from factcheck.models.number_masking import number_masking
from factcheck.training.tokens import PADDING, TOKENIZER


class TextTokens:
    """The tokenizer of a model folder, over texts; it remembers what it has cut up."""

    def __init__(self, folder: Path, longest: int, *, masked_numbers: bool) -> None:
        from tokenizers import Tokenizer

        settings = json.loads((folder / TOKENIZER).read_text(encoding="utf-8"))
        told = json.dumps(number_masking(settings) if masked_numbers else settings)
        self._tokenizer = Tokenizer.from_str(told)
        self._tokenizer.enable_truncation(longest)
        self.padding: int = self._tokenizer.token_to_id(PADDING) or 0
        self._known: dict[str, tuple[int, ...]] = {}

    def ids(self, text: str) -> tuple[int, ...]:
        """Return the ids ``<s> prompt text </s>``."""
        if text not in self._known:
            self._known[text] = tuple(self._tokenizer.encode(PROMPT + text).ids)
        return self._known[text]

    def length(self, text: str) -> int:
        """Return how many tokens the text has."""
        return len(self.ids(text))
