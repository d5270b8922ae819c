"""A report is on disk whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import OutputError
from factcheck.reporting.files import write_atomically


def test_makes_folders_and_keeps_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "laporan.md"
    write_atomically(path, "satu\ndua — tiga\r\n")
    assert path.read_bytes() == "satu\ndua — tiga\r\n".encode()
    assert [entry.name for entry in path.parent.iterdir()] == ["laporan.md"]


def test_replaces_an_older_report(tmp_path: Path) -> None:
    path = tmp_path / "laporan.md"
    path.write_text("lama", encoding="utf-8")
    write_atomically(path, "baru")
    assert path.read_text(encoding="utf-8") == "baru"


def test_names_the_path_when_the_folder_is_a_file(tmp_path: Path) -> None:
    blocker = tmp_path / "reports"
    blocker.write_text("berkas", encoding="utf-8")
    path = blocker / "laporan.md"
    with pytest.raises(OutputError) as caught:
        write_atomically(path, "isi")
    assert str(path) in str(caught.value)
    assert "cannot be written" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_leaves_no_temporary_file_after_a_failed_move(tmp_path: Path) -> None:
    path = tmp_path / "laporan.md"
    (path / "isi").mkdir(parents=True)
    with pytest.raises(OutputError):
        write_atomically(path, "isi")
    assert [entry.name for entry in tmp_path.iterdir()] == ["laporan.md"]


def test_an_older_report_survives_a_failed_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "laporan.md"
    path.write_text("lama", encoding="utf-8")

    def full_disk(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(OutputError, match="No space left on device"):
        write_atomically(path, "baru")
    assert path.read_text(encoding="utf-8") == "lama"
    assert [entry.name for entry in tmp_path.iterdir()] == ["laporan.md"]
