"""Writing the entailment model as a standard folder, which CrossEncoder loads.

Its modules are the encoder, the mean of its outputs, and one linear layer. The temperature is
divided into that layer, so that the softmax of the outputs are calibrated probabilities.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError

if TYPE_CHECKING:
    from factcheck.models.weight_changes import Changes

CONFIG, WEIGHTS = "config.json", "model.safetensors"
COPIED = ("tokenizer.json", "tokenizer_config.json")
BODY, TOP = "bert.", "classifier."
"""What training puts before the names of the encoder's tensors, and of the linear layer's."""

POOLING, DENSE = "1_Pooling", "2_Dense"
MODULES = (
    ("", "sentence_transformers.base.modules.transformer.Transformer"),
    (POOLING, "sentence_transformers.sentence_transformer.modules.pooling.Pooling"),
    (DENSE, "sentence_transformers.base.modules.dense.Dense"),
)


def write_classifier_folder(base: Path, changes: Changes, folder: Path) -> None:
    """Write the encoder in ``base`` with ``changes`` added, as a classifier, to ``folder``.

    The facts of the changes name the labels, in the order of the outputs, and the temperature.
    Raises ModelError if the changes do not fit the encoder, OSError if a file cannot be written.
    """
    from safetensors.numpy import load_file, save_file

    labels, temperature = told(changes.facts)
    own = {BODY + name: value for name, value in load_file(base / WEIGHTS).items()}
    whole = changes.added_to(own)
    body = {n.removeprefix(BODY): v for n, v in whole.items() if n.startswith(BODY)}
    top = {n: v for n, v in whole.items() if n.startswith(TOP)}
    save_file(body, folder / WEIGHTS, metadata={"format": "pt"})
    config = json.loads((base / CONFIG).read_text(encoding="utf-8"))
    for name, settings in settings_files(config, labels).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    linear = {f"linear.{n.removeprefix(TOP)}": v / temperature for n, v in top.items()}
    save_file(linear, folder / DENSE / WEIGHTS, metadata={"format": "pt"})
    for name in COPIED:
        shutil.copyfile(base / name, folder / name)


def told(facts: Mapping[str, Any]) -> tuple[list[str], float]:
    """Return labels and temperature. Raises ModelError if the facts do not tell them."""
    labels, temperature = facts.get("labels"), facts.get("temperature")
    if not isinstance(labels, list) or not isinstance(temperature, float) or temperature <= 0:
        raise ModelError("the changes of weights do not tell their labels and temperature")
    return labels, temperature


def settings_files(config: dict[str, Any], labels: list[str]) -> dict[str, Any]:
    """Return the folder's JSON files: modules, model with its labels, pooling, linear layer."""
    named = {
        "id2label": {str(number): label for number, label in enumerate(labels)},
        "label2id": {label: number for number, label in enumerate(labels)},
    }
    return {
        "modules.json": [
            {"idx": index, "name": str(index), "path": path, "type": kind}
            for index, (path, kind) in enumerate(MODULES)
        ],
        CONFIG: config | named,
        "sentence_bert_config.json": {
            "transformer_task": "feature-extraction",
            "modality_config": {
                "text": {"method": "forward", "method_output_name": "last_hidden_state"}
            },
            "module_output_name": "token_embeddings",
        },
        f"{POOLING}/config.json": {
            "embedding_dimension": config["hidden_size"],
            "pooling_mode": "mean",
        },
        f"{DENSE}/config.json": {
            "in_features": config["hidden_size"],
            "out_features": len(labels),
            "bias": True,
            "activation_function": "torch.nn.modules.linear.Identity",
            "module_input_name": "sentence_embedding",
            "module_output_name": "scores",
        },
        "config_sentence_transformers.json": {
            "model_type": "CrossEncoder",
            "activation_fn": "torch.nn.modules.linear.Identity",
            "prompts": {},
            "default_prompt_name": None,
        },
    }
