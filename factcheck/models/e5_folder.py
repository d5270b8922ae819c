"""Writing the bundled weights as a standard sentence-transformers folder."""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.models.e5_file import E5File, Pieces, Shape

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from tokenizers import Tokenizer

# multilingual-e5 was trained with a prefix on every text; this one suits comparing like with like.
PROMPT = "query: "

WORD_BOUNDARY = "▁"

MODULES = "sentence_transformers.models"
MODULE_FOLDERS = (("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize"))

# Name in the weight file -> name of the part in a BERT layer.
LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def write_model_folder(source: E5File, folder: Path) -> None:
    """Write model, tokenizer and settings below ``folder``, which exists and is empty.

    Raises ModelError if a tensor is missing or misshapen, OSError if the folder takes no files.
    """
    from safetensors.numpy import save_file

    weights = bert_weights(source)
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    tokenizer = bert_tokenizer(source.pieces, source.normalised)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    for name, settings in settings_files(source).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


def bert_weights(source: E5File) -> dict[str, npt.NDArray[np.float32]]:
    """Return the tensors under the names that BertModel gives them."""
    shape = source.shape
    norm = "embeddings.LayerNorm"
    places: dict[str, tuple[str, tuple[int, ...]]] = {
        "embeddings.word_embeddings.weight": ("emb.word", (shape.vocabulary, shape.hidden)),
        "embeddings.position_embeddings.weight": ("emb.pos", (shape.positions, shape.hidden)),
        "embeddings.token_type_embeddings.weight": ("emb.type", (shape.types, shape.hidden)),
        f"{norm}.weight": ("emb.ln.w", (shape.hidden,)),
        f"{norm}.bias": ("emb.ln.b", (shape.hidden,)),
    }
    for layer in range(shape.layers):
        for short, part in LAYER_PARTS.items():
            sizes = part_sizes(shape, short)
            name = f"encoder.layer.{layer}.{part}"
            places[f"{name}.weight"] = (f"l{layer}.{short}.w", sizes)
            places[f"{name}.bias"] = (f"l{layer}.{short}.b", sizes[:1])
    found = {name: source.tensor(stored, sizes) for name, (stored, sizes) in places.items()}
    return found | unused_pooler(shape)


def part_sizes(shape: Shape, short: str) -> tuple[int, ...]:
    """Return the sizes of one layer part's weight: (out, in), or (hidden,) for a norm."""
    if short.endswith("ln"):
        return (shape.hidden,)
    widths = {"fi": (shape.feed_forward, shape.hidden), "fo": (shape.hidden, shape.feed_forward)}
    return widths.get(short, (shape.hidden, shape.hidden))


def unused_pooler(shape: Shape) -> dict[str, npt.NDArray[np.float32]]:
    """Return zeros for BERT's own pooler.

    Mean pooling never reads it, and the weight file has none; without these zeros the loader would
    fill it with random numbers at every load and warn of it.
    """
    import numpy as np

    return {
        "pooler.dense.weight": np.zeros((shape.hidden, shape.hidden), dtype=np.float32),
        "pooler.dense.bias": np.zeros(shape.hidden, dtype=np.float32),
    }


def bert_tokenizer(pieces: Pieces, normalised: dict[str, str]) -> Tokenizer:
    """Return the Unigram tokenizer: normalise, mark words, cut into pieces, frame with specials."""
    from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, processors

    vocabulary = list(zip(pieces.texts, pieces.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=pieces.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizer(normalised)
    words = pre_tokenizers.Metaspace(replacement=WORD_BOUNDARY, prepend_scheme="always")
    tokenizer.pre_tokenizer = words
    begin, end = pieces.texts[pieces.begin], pieces.texts[pieces.end]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}",
        pair=f"{begin} $A {end} {end} $B {end}",
        special_tokens=[(begin, pieces.begin), (end, pieces.end)],
    )
    special = (pieces.begin, pieces.padding, pieces.end, pieces.unknown)
    tokenizer.add_special_tokens(
        [AddedToken(pieces.texts[i], special=True, normalized=False) for i in special]
    )
    return tokenizer


def normalizer(normalised: dict[str, str]) -> Any:
    """Return NFKC, preceded by what the file's table does beyond NFKC, with runs of spaces joined.

    The table drops control characters and turns line breaks and zero-width characters into spaces.
    """
    from tokenizers import Regex, normalizers

    beyond: dict[str, list[str]] = defaultdict(list)
    for character, target in normalised.items():
        if unicodedata.normalize("NFKC", character) != target:
            beyond[target].append(f"\\x{{{ord(character):x}}}")
    own = [
        normalizers.Replace(Regex(f"[{''.join(sources)}]"), target)
        for target, sources in sorted(beyond.items())
    ]
    joined = normalizers.Replace(Regex(" {2,}"), " ")
    return normalizers.Sequence([*own, normalizers.NFKC(), joined])


def settings_files(source: E5File) -> dict[str, dict[str, Any] | list[dict[str, Any]]]:
    """Return the folder's JSON files: modules, model, tokenizer, pooling and prompt."""
    return {
        "modules.json": [
            {"idx": index, "name": str(index), "path": path, "type": f"{MODULES}.{kind}"}
            for index, (path, kind) in enumerate(MODULE_FOLDERS)
        ],
        "config.json": model_settings(source.shape, source.pieces),
        "tokenizer_config.json": tokenizer_settings(source.shape, source.pieces),
        "sentence_bert_config.json": {
            "max_seq_length": source.shape.positions,
            "do_lower_case": False,
        },
        "1_Pooling/config.json": {
            "word_embedding_dimension": source.shape.hidden,
            "pooling_mode_mean_tokens": True,
            "pooling_mode_cls_token": False,
        },
        "2_Normalize/config.json": {},
        "config_sentence_transformers.json": {
            "prompts": {"query": PROMPT},
            "default_prompt_name": "query",
            "similarity_fn_name": "cosine",
        },
    }


def model_settings(shape: Shape, pieces: Pieces) -> dict[str, Any]:
    """Return the settings of BertModel."""
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.feed_forward,
        "vocab_size": shape.vocabulary,
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.types,
        "layer_norm_eps": shape.epsilon,
        "pad_token_id": pieces.padding,
        "torch_dtype": "float32",
    }


def tokenizer_settings(shape: Shape, pieces: Pieces) -> dict[str, Any]:
    """Return the settings of the tokenizer's wrapper."""
    begin, end = pieces.texts[pieces.begin], pieces.texts[pieces.end]
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": shape.positions,
        "bos_token": begin,
        "cls_token": begin,
        "eos_token": end,
        "sep_token": end,
        "pad_token": pieces.texts[pieces.padding],
        "unk_token": pieces.texts[pieces.unknown],
        "clean_up_tokenization_spaces": False,
    }
