"""The mean of the weights of runs."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from factcheck.errors import ModelError
from factcheck.training.averaging import average
from factcheck.training.checkpoints import checkpoint_weights, save_weights


def run_with(folder: Path, **weights: list[float]) -> Path:
    folder.mkdir()
    save_weights(folder, {name: torch.tensor(value) for name, value in weights.items()})
    return folder


def test_each_weight_is_the_mean_of_those_of_the_runs(tmp_path: Path) -> None:
    one = run_with(tmp_path / "one", a=[1.0, 2.0], b=[0.0])
    other = run_with(tmp_path / "other", a=[3.0, 0.0], b=[1.0])
    average([one, other], tmp_path / "mean")
    mean = checkpoint_weights(tmp_path / "mean")
    assert {name: value.tolist() for name, value in mean.items()} == {"a": [2.0, 1.0], "b": [0.5]}


def test_other_models_have_no_mean(tmp_path: Path) -> None:
    one = run_with(tmp_path / "one", a=[1.0, 2.0])
    other = run_with(tmp_path / "other", a=[3.0])
    with pytest.raises(ModelError, match="different models"):
        average([one, other], tmp_path / "mean")
    assert not (tmp_path / "mean").exists()


def test_no_run_is_replaced_by_the_mean(tmp_path: Path) -> None:
    one = run_with(tmp_path / "one", a=[1.0])
    with pytest.raises(ModelError, match="one of the runs"):
        average([one, one], tmp_path / "one")
    assert checkpoint_weights(one)["a"].tolist() == [1.0]


def test_a_run_without_weights_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="train first"):
        average([tmp_path], tmp_path / "mean")
