"""A BERT encoder as an ONNX graph whose matrices are whole numbers.

Each column of a matrix has its own scale; what is multiplied with it is scaled when it is known
(dynamic quantisation, as ONNX Runtime describes it). The graph reads one item alone, so the
scale of its numbers, and with it the outcome, depends on that item and on nothing beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.models.int8_reaches import bent_reach, norm_reach

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]
    Weights = Mapping[str, Array]

OPSET, IR = 20, 10
"""The versions of ONNX's operators and of its file that the graph is written in."""

FARTHEST = 63
"""Matrices keep 7 bits. Two products with a byte then fit into 16 bits, so that processors which
add them up there, and those which do not, find the same; 8 bits would need the slow way."""

INPUT, POOLED, SCORES = "embedded", "pooled", "scores"
"""What the graph reads (tokens, width), and gives: the mean of the last layer, or classes."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of an encoder that its weights do not tell."""

    layers: int
    heads: int
    epsilon: float


class Graph:
    """Nodes and constants of a graph that is being written; every name is given once."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def node(self, kind: str, *inputs: str, name: str, **settings: Any) -> str:
        """Add a node with one output, called ``name``, and return that name."""
        from onnx import helper

        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **settings))
        return name

    def constant(self, name: str, value: npt.NDArray[Any]) -> str:
        """Add a constant and return its name."""
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def quantised(self, value: str) -> tuple[str, str, str]:
        """Return the names of a value's whole numbers, their scale, and their zero."""
        from onnx import helper

        names = tuple(f"{value}.{part}" for part in ("codes", "scale", "zero"))
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [value], names))
        return names[0], names[1], names[2]

    def linear(self, value: str, matrix: Array, bias: Array, name: str) -> str:
        """Add the product of a value (tokens, in) with a matrix (in, out), and the bias (out)."""
        import numpy as np

        codes, scales = in_bytes(matrix)
        numbers, scale, zero = self.quantised(value)
        product = self.node(
            "MatMulInteger",
            numbers,
            self.constant(f"{name}.codes", codes),
            zero,
            self.constant(f"{name}.zero", np.zeros(len(scales), dtype=np.int8)),
            name=f"{name}.sums",
        )
        real = self.node("Cast", product, name=f"{name}.real", to=1)
        both = self.node("Mul", scale, self.constant(f"{name}.scales", scales), name=f"{name}.both")
        scaled = self.node("Mul", real, both, name=f"{name}.scaled")
        return self.node("Add", scaled, self.constant(f"{name}.bias", bias), name=name)

    def evened(self, value: str, reach: Array, name: str) -> str:
        """Add a value (tokens, width) with each column divided by its reach (width,)."""
        shrunk = self.constant(f"{name}.shrunk", 1 / reach)
        return self.node("Mul", value, shrunk, name=f"{name}.evened")

    def normed(self, value: str, weights: Weights, prefix: str, epsilon: float) -> str:
        """Add the layer norm whose weights begin with ``prefix``."""
        scale, bias = (
            self.constant(f"{prefix}.{part}", weights[f"{prefix}.{part}"])
            for part in ("weight", "bias")
        )
        return self.node(
            "LayerNormalization", value, scale, bias, name=prefix, axis=-1, epsilon=epsilon
        )


def in_bytes(matrix: Array) -> tuple[npt.NDArray[np.int8], Array]:
    """Return a matrix (in, out) as bytes up to FARTHEST, and the scale of each column."""
    import numpy as np

    scales = np.abs(matrix).max(axis=0) / FARTHEST
    steps = np.rint(matrix / np.where(scales > 0, scales, 1))
    return steps.astype(np.int8), scales.astype(np.float32)


def attention(graph: Graph, value: str, weights: Weights, at: str, heads: int) -> str:
    """Add the attention of a layer whose weights begin with ``at``, up to its heads joined."""
    import numpy as np

    parts = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
    matrix = np.concatenate([weights[f"{part}.weight"].T for part in parts], axis=1)
    bias = np.concatenate([weights[f"{part}.bias"] for part in parts])
    width = matrix.shape[0]
    depth = width // heads
    matrix, bias = matrix.copy(), bias.copy()
    # The scale of the products of queries and keys, put into the queries.
    matrix[:, :width] /= np.sqrt(depth)
    bias[:width] /= np.sqrt(depth)
    together = graph.linear(value, matrix.astype(np.float32), bias.astype(np.float32), f"{at}.qkv")
    shape = graph.constant(f"{at}.shape", np.array([-1, 3, heads, depth], dtype=np.int64))
    apart = graph.node("Reshape", together, shape, name=f"{at}.apart")
    turned = graph.node("Transpose", apart, name=f"{at}.turned", perm=[1, 2, 0, 3])
    queries, keys, values = (
        graph.node(
            "Gather",
            turned,
            graph.constant(f"{at}.place{place}", np.array(place, dtype=np.int64)),
            name=f"{at}.part{place}",
            axis=0,
        )
        for place in range(3)
    )
    across = graph.node("Transpose", keys, name=f"{at}.across", perm=[0, 2, 1])
    near = graph.node("MatMul", queries, across, name=f"{at}.near")
    shares = graph.node("Softmax", near, name=f"{at}.shares", axis=-1)
    seen = graph.node("MatMul", shares, values, name=f"{at}.seen")
    back = graph.node("Transpose", seen, name=f"{at}.back", perm=[1, 0, 2])
    flat = graph.constant(f"{at}.flat", np.array([-1, width], dtype=np.int64))
    return graph.node("Reshape", back, flat, name=f"{at}.joined")


def layer(graph: Graph, value: str, weights: Weights, at: str, sizes: Sizes) -> str:
    """Add one layer of the encoder, whose weights begin with ``at``."""
    joined = attention(graph, value, weights, at, sizes.heads)
    matrix, bias = linear_of(weights, f"{at}.attention.output.dense")
    out = graph.linear(joined, matrix, bias, f"{at}.out")
    added = graph.node("Add", value, out, name=f"{at}.added")
    middle = graph.normed(added, weights, f"{at}.attention.output.LayerNorm", sizes.epsilon)
    narrow = forward(graph, middle, weights, at)
    whole = graph.node("Add", middle, narrow, name=f"{at}.whole")
    return graph.normed(whole, weights, f"{at}.output.LayerNorm", sizes.epsilon)


def forward(graph: Graph, value: str, weights: Weights, at: str) -> str:
    """Add the two linear layers of a layer, GELU between them; both read evened numbers."""
    norm, inner = f"{at}.attention.output.LayerNorm", f"{at}.intermediate.dense"
    reach = norm_reach(weights, norm)
    matrix, bias = linear_of(weights, inner)
    even = graph.evened(value, reach, f"{at}.wide")
    wide = graph.linear(even, matrix * reach[:, None], bias, f"{at}.wide")
    bent = graph.node("Gelu", wide, name=f"{at}.bent")
    reach = bent_reach(weights, norm, inner)
    matrix, bias = linear_of(weights, f"{at}.output.dense")
    even = graph.evened(bent, reach, f"{at}.narrow")
    return graph.linear(even, matrix * reach[:, None], bias, f"{at}.narrow")


def linear_of(weights: Weights, name: str) -> tuple[Array, Array]:
    """Return the matrix (in, out) and the bias (out) of a linear layer."""
    return weights[f"{name}.weight"].T, weights[f"{name}.bias"]


def encoder_graph(weights: Weights, sizes: Sizes, classes: tuple[Array, Array] | None) -> Any:
    """Return the graph of an encoder over the sum of its embeddings (tokens, width).

    It gives the mean over the tokens (1, width), or, with the matrix (classes, width) and bias of
    ``classes``, the scores of the classes (1, classes).
    """
    from onnx import TensorProto, helper

    graph = Graph()
    value = graph.normed(INPUT, weights, "embeddings.LayerNorm", sizes.epsilon)
    for number in range(sizes.layers):
        value = layer(graph, value, weights, f"encoder.layer.{number}", sizes)
    output = graph.node("ReduceMean", value, graph.constant("tokens", first_axis()), name=POOLED)
    if classes:
        matrix, bias = (
            graph.constant(f"classes.{number}", part) for number, part in enumerate(classes)
        )
        output = graph.node("Gemm", POOLED, matrix, bias, name=SCORES, transB=1)
    width = weights["embeddings.LayerNorm.weight"].shape[0]
    described = helper.make_graph(
        graph.nodes,
        "encoder",
        [helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, ["tokens", width])],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, [1, None])],
        graph.constants,
    )
    versions = [helper.make_opsetid("", OPSET)]
    return helper.make_model(described, opset_imports=versions, ir_version=IR)


def first_axis() -> npt.NDArray[np.int64]:
    """Return the number of the first axis, as ONNX wants it."""
    import numpy as np

    return np.array([0], dtype=np.int64)


def write_graph(model: Any, path: Path) -> None:
    """Write a graph. Raises OSError if it cannot be written."""
    path.write_bytes(model.SerializeToString())
