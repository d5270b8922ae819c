"""A base model of two small layers with random weights, and pairs that it can learn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from factcheck.evaluation.pairs import Pair
from factcheck.models.e5_file import E5File, Pieces, Shape
from factcheck.models.e5_folder import bert_tokenizer, settings_files
from factcheck.records.premises import CONTRADICTION, ENTAILMENT, NEUTRAL

WORDS = ("kapal", "tiba", "pasar", "buka", "harga", "naik", "hujan", "turun", "tidak")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
HIDDEN, POSITIONS = 32, 64

FACTS = ("kapal tiba", "pasar buka", "harga naik", "hujan turun")
OPPOSITES = tuple(fact.replace(" ", " tidak ") for fact in FACTS)


def pairs_to_learn() -> tuple[Pair, ...]:
    """A dozen pairs: a fact and itself, its opposite, and another fact."""
    found = []
    for place, fact in enumerate(FACTS):
        found += [
            Pair(fact, fact, ENTAILMENT),
            Pair(fact, OPPOSITES[place], CONTRADICTION),
            Pair(fact, FACTS[place - 1], NEUTRAL),
        ]
    return tuple(found)


def write_base(folder: Path) -> Path:
    """Write a model folder as the embedded model is prepared; the same bytes each time."""
    import torch
    from safetensors.torch import save_file
    from transformers import BertConfig, BertModel

    texts = (*SPECIAL, *(f"▁{word}" for word in WORDS), "▁", *LETTERS)
    scores = tuple(0.0 if t in SPECIAL else -float(i) for i, t in enumerate(texts))
    pieces = Pieces(texts, scores, 0, 2, 1, 3)
    settings: dict[str, Any] = {
        "model_type": "bert",
        "hidden_size": HIDDEN,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "vocab_size": len(texts),
        "max_position_embeddings": POSITIONS,
        "pad_token_id": 1,
        "initializer_range": 0.2,
    }
    folder.mkdir()
    (folder / "config.json").write_text(json.dumps(settings))
    with torch.random.fork_rng():
        torch.manual_seed(7)
        model = BertModel(BertConfig(**settings))
    save_file(
        {name: value.clone() for name, value in model.state_dict().items()},
        folder / "model.safetensors",
    )
    bert_tokenizer(pieces, {}).save(str(folder / "tokenizer.json"))
    shape = Shape(HIDDEN, 2, 2, 64, len(pieces.texts), POSITIONS, 2, 1e-12)
    for name, own in settings_files(E5File(shape, pieces, {}, {}, b"")).items():
        (folder / name).parent.mkdir(exist_ok=True)
        if name != "config.json":
            (folder / name).write_text(json.dumps(own))
    return folder


def plan_text(**changed: object) -> str:
    """A plan over ``train.jsonl`` and ``held.jsonl``, with some of its keys changed."""
    plan: dict[str, object] = {
        "seed": 3,
        "rows": 6,
        "longest": 32,
        "learning_rate": 0.005,
        "warm_up": 0.1,
        "layer_decay": 0.9,
        "weight_decay": 0.01,
        "smoothing": 0.05,
        "dropout": 0.1,
        "validation": ["held.jsonl"],
        "phases": [{"epochs": 4, "sources": [{"file": "train.jsonl", "language": "id"}]}],
    }
    return json.dumps(plan | changed)
