from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.models.label_order import label_order

CALLED = "entailment model 'mine'"


def written(folder: Path, *labels: str) -> Path:
    """Write a config whose outputs are called so."""
    folder.mkdir(parents=True, exist_ok=True)
    named = {"id2label": {str(place): label for place, label in enumerate(labels)}}
    (folder / "config.json").write_text(json.dumps(named), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("labels", "order"),
    [
        (("entailment", "neutral", "contradiction"), (0, 1, 2)),
        (("contradiction", "entailment", "neutral"), (1, 2, 0)),
        (("CONTRADICTION", "NEUTRAL", "ENTAILMENT"), (2, 1, 0)),
        (("Neutral", "Contradicts", "Entails"), (2, 0, 1)),
        ((" entail", "contradictory ", "neutral"), (0, 2, 1)),
    ],
)
def test_the_order_is_that_of_the_names(
    tmp_path: Path, labels: tuple[str, ...], order: tuple[int, ...]
) -> None:
    assert label_order(CALLED, written(tmp_path, *labels)) == order


def test_more_than_nine_outputs_keep_their_order(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="k8, k9, k10, k11; entailment, neutral"):
        label_order(CALLED, written(tmp_path, *(f"k{place}" for place in range(12))))


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        (("LABEL_0", "LABEL_1", "LABEL_2"), r"\(LABEL_0, LABEL_1, LABEL_2\) do not tell what they"),
        (("label_0",), r"\(label_0\) do not tell what they mean; name entailment, neutral and"),
        ((), r"\(none\) do not tell what they mean"),
        (("entailment", "not_entailment"), "are entailment, not_entailment; entailment, neutral a"),
        (("entailment", "neutral"), "are entailment, neutral; entailment, neutral and contradict"),
        (("entailment", "neutral", "neutral"), "are entailment, neutral, neutral; "),
        (("entailment", "neutral", "contradiction", "other"), "contradiction, other; "),
        (("positive", "neutral", "negative"), "are positive, neutral, negative; "),
    ],
)
def test_labels_that_do_not_tell_three_classes_are_refused(
    tmp_path: Path, labels: tuple[str, ...], message: str
) -> None:
    with pytest.raises(ModelError, match=message) as caught:
        label_order(CALLED, written(tmp_path, *labels))
    assert str(caught.value).startswith(f"{CALLED} cannot be used: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["[]", "{}", '{"id2label": ["entailment"]}', '{"id2label": null}'])
def test_a_config_without_labels_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "config.json").write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=r"\(none\) do not tell"):
        label_order(CALLED, tmp_path)


@pytest.mark.parametrize("text", [None, "{", "\xff"])
def test_a_config_that_cannot_be_read_is_one_clear_line(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "config.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(ModelError, match=r"its config\.json cannot be read") as caught:
        label_order(CALLED, tmp_path)
    assert "\n" not in str(caught.value)


def test_labels_are_read_where_the_first_module_lies(tmp_path: Path) -> None:
    written(tmp_path, "LABEL_0")
    written(tmp_path / "0_Transformer", "neutral", "entailment", "contradiction")
    modules = [{"idx": 0, "path": "0_Transformer"}, {"idx": 1, "path": "1_Dense"}]
    (tmp_path / "modules.json").write_text(json.dumps(modules), encoding="utf-8")
    assert label_order(CALLED, tmp_path) == (1, 0, 2)


@pytest.mark.parametrize("text", ["3", "[]", "{}", "[3]", '[{"path": 3}]'])
def test_modules_of_another_shape_leave_the_config_of_the_folder(tmp_path: Path, text: str) -> None:
    written(tmp_path, "neutral", "entailment", "contradiction")
    (tmp_path / "modules.json").write_text(text, encoding="utf-8")
    assert label_order(CALLED, tmp_path) == (1, 0, 2)
