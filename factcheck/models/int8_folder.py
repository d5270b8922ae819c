"""The 8-bit graph of a prepared model, written beside the folder's standard files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.models.classifier_folder import CONFIG, DENSE, WEIGHTS
from factcheck.models.int8_graph import Sizes, encoder_graph, write_graph

if TYPE_CHECKING:
    from factcheck.models.int8_graph import Array

GRAPH = "int8.onnx"
"""The file of the graph: some 22 MB."""


def write_int8(folder: Path) -> None:
    """Write the graph of the model in ``folder``, an encoder or a classifier on one.

    Raises OSError if it cannot be written.
    """
    from safetensors.numpy import load_file

    config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
    sizes = Sizes(
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        epsilon=config["layer_norm_eps"],
    )
    graph = encoder_graph(load_file(folder / WEIGHTS), sizes, classes_of(folder))
    write_graph(graph, folder / GRAPH)


def classes_of(folder: Path) -> tuple[Array, Array] | None:
    """Return matrix and bias of the folder's last layer, None where it has none."""
    from safetensors.numpy import load_file

    path = folder / DENSE / WEIGHTS
    if not path.is_file():
        return None
    linear = load_file(path)
    return linear["linear.weight"], linear["linear.bias"]
