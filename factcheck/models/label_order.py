"""Which output of an entailment model stands for which class: read from its own config.

Models disagree about the order, and a wrong one turns every answer round without a sign. So the
names are read, and a model whose names do not tell is refused.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from factcheck.errors import ModelError
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, LABELS, NEUTRAL

CONFIG, MODULES, NAMED = "config.json", "modules.json", "id2label"
WORDS = {
    "entailment": ENTAILMENT,
    "entail": ENTAILMENT,
    "entails": ENTAILMENT,
    "entailed": ENTAILMENT,
    "neutral": NEUTRAL,
    "contradiction": CONTRADICTION,
    "contradict": CONTRADICTION,
    "contradicts": CONTRADICTION,
    "contradicted": CONTRADICTION,
    "contradictory": CONTRADICTION,
}
"""What models call the classes, in lower case."""


def label_order(called: str, folder: Path) -> tuple[int, ...]:
    """Return the column of each of LABELS in the outputs of the model in ``folder``.

    ``called`` is how a message names the model. Raises ModelError if its config cannot be read, or
    does not name exactly these three.
    """
    names = output_names(config_of(called, folder))
    told = [WORDS.get(name.strip().casefold()) for name in names]
    if len(told) == len(LABELS) and set(told) == set(LABELS):
        return tuple(told.index(label) for label in LABELS)
    shown = ", ".join(names) or "none"
    wanted = f"{', '.join(LABELS[:-1])} and {LABELS[-1]}"
    start = f"{called} cannot be used: the labels in its config"
    if all(name.upper().startswith("LABEL_") for name in names):
        raise ModelError(
            f"{start} ({shown}) do not tell what they mean; name {wanted} under {NAMED} in {CONFIG}"
        )
    raise ModelError(f"{start} are {shown}; {wanted} are needed")


def output_names(config: dict[str, Any]) -> tuple[str, ...]:
    """Return the labels in the order of the outputs; none where the config names none."""
    named = config.get(NAMED)
    if not isinstance(named, dict):
        return ()
    places = range(len(named))
    return tuple(str(named[str(place)]) for place in places if str(place) in named)


def config_of(called: str, folder: Path) -> dict[str, Any]:
    """Return the config of the transformer in the model's folder.

    Raises ModelError if it cannot be read.
    """
    try:
        config = json.loads((transformer_folder(folder) / CONFIG).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"{called} cannot be used: its {CONFIG} cannot be read: "
            f"{getattr(error, 'strerror', None) or error}"
        ) from None
    return config if isinstance(config, dict) else {}


def transformer_folder(folder: Path) -> Path:
    """Return where the first module lies: the folder itself, or one that its modules.json names."""
    if not (folder / MODULES).is_file():
        return folder
    modules = json.loads((folder / MODULES).read_text(encoding="utf-8"))
    first = modules[0] if isinstance(modules, list) and modules else None
    path = first.get("path") if isinstance(first, dict) else None
    return folder / path if isinstance(path, str) else folder
