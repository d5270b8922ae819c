"""The model that is trained: the embedded encoder, the mean of its outputs, and three classes.

The mean and not the first token, because the encoder was trained to mean something by it: with the
first token the loss had not moved after two hundred steps. CrossEncoder of sentence-transformers
runs this as its modules Transformer, Pooling and Dense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.models.classifier_folder import BODY, CONFIG, WEIGHTS

SPREAD = 0.02
"""Standard deviation of fresh weights, as in BERT."""

FROZEN = f"{BODY}embeddings."
WORDS = "embeddings.word_embeddings.weight"


def fresh_classifier(folder: Path, pieces: Sequence[int], dropout: float) -> Any:
    """Return the encoder in ``folder`` with a fresh top and the embeddings of ``pieces`` only.

    Its embeddings are frozen. The top is drawn from torch's random state. Attention has no
    dropout: that costs a quarter of the speed on a processor and changes little.
    """
    import torch
    from safetensors.torch import load_file
    from transformers import BertConfig, BertModel

    from factcheck.training.mean_classifier import MeanClassifier

    config = BertConfig.from_json_file(folder / CONFIG)
    config.vocab_size = len(pieces)
    config.pad_token_id = None
    config.hidden_dropout_prob, config.attention_probs_dropout_prob = dropout, 0.0
    body = BertModel(config, add_pooling_layer=False)
    stored = {n: v for n, v in load_file(folder / WEIGHTS).items() if not n.startswith("pooler.")}
    stored[WORDS] = stored[WORDS][torch.tensor(pieces)]
    body.load_state_dict(stored)
    model = MeanClassifier(body, dropout)
    torch.nn.init.normal_(model.classifier.weight, std=SPREAD)
    torch.nn.init.zeros_(model.classifier.bias)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(not name.startswith(FROZEN))
    return model


def freeze_layers(model: Any, count: int) -> None:
    """Keep the lowest ``count`` layers of the encoder as they are: no gradients, no dropout."""
    for layer in (model.bert.embeddings, *model.bert.encoder.layer[:count]):
        for parameter in layer.parameters():
            parameter.requires_grad = False
        for part in layer.modules():
            if hasattr(part, "p"):
                part.p = 0.0


def trained_weights(model: Any) -> dict[str, Any]:
    """Return the weights that training moves, by name: all but the embeddings."""
    return {n: p.detach() for n, p in model.named_parameters() if not n.startswith(FROZEN)}


def load_trained(model: Any, weights: Mapping[str, Any]) -> None:
    """Put weights that were trained before into the model, whose embeddings stay.

    Raises ValueError if they are those of another model.
    """
    missing, unexpected = model.load_state_dict(weights, strict=False)
    wrong = [*unexpected, *(name for name in missing if not name.startswith(FROZEN))]
    if wrong:
        raise ValueError(f"weights of another model: {', '.join(sorted(wrong)[:3])}")


def weight_groups(model: Any, rate: float, layer_decay: float, decay: float) -> Iterator[Any]:
    """Yield the optimiser's groups: a rate by layer, and weight decay for matrices only."""
    layers = model.bert.config.num_hidden_layers
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        found = re.search(r"\.layer\.(\d+)\.", name)
        below = layers - 1 - int(found.group(1)) if found else 0
        own = decay if parameter.ndim > 1 else 0.0
        yield {"params": [parameter], "lr": rate * layer_decay**below, "weight_decay": own}
