"""Writing an encoder whose weights were tuned as a standard sentence-transformers folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ModelError
from factcheck.models.classifier_folder import BODY, WEIGHTS
from factcheck.models.int8_folder import GRAPH
from factcheck.models.number_masking import number_masking
from factcheck.models.preparing import MANIFEST
from factcheck.models.storage import folder_files

if TYPE_CHECKING:
    from factcheck.models.weight_changes import Changes

TOKENIZER = "tokenizer.json"
MASKED = "masked_numbers"
"""The fact of the changes that says whether the encoder was tuned on masked numbers."""


def write_tuned_folder(base: Path, changes: Changes, folder: Path) -> None:
    """Write the encoder in ``base`` with ``changes`` added to ``folder``, which is empty.

    Raises ModelError if the changes do not fit the encoder, OSError if a file cannot be written.
    """
    from safetensors.numpy import load_file, save_file

    masked = changes.facts.get(MASKED)
    if not isinstance(masked, bool):
        raise ModelError("the changes of weights do not tell whether numbers are masked")
    own = {BODY + name: value for name, value in load_file(base / WEIGHTS).items()}
    whole = changes.added_to(own)
    if unknown := sorted(set(whole) - set(own)):
        raise ModelError(f"the changes of weights are of another model: {unknown[0]}")
    for name in folder_files(base):
        if name not in (WEIGHTS, MANIFEST, GRAPH):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(base / name, folder / name)
    tuned = {name.removeprefix(BODY): value for name, value in whole.items()}
    save_file(tuned, folder / WEIGHTS, metadata={"format": "pt"})
    if masked:
        mask_numbers(folder / TOKENIZER)


def mask_numbers(path: Path) -> None:
    """Change a tokenizer's file so that it masks numbers."""
    settings = number_masking(json.loads(path.read_text(encoding="utf-8")))
    path.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
