from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.models.classifier_folder import told
from factcheck.models.weight_changes import (
    BLOCK,
    CODES,
    SCALES,
    Changes,
    changes_between,
    from_codes,
    in_codes,
    in_ranks,
    read_changes,
    write_changes,
)

CHANCE = np.random.default_rng(3)
BASE = {
    "wide": CHANCE.normal(size=(20, 33)).astype(np.float32),
    "bias": CHANCE.normal(size=20).astype(np.float32),
}
CHANGE = (0.05 * CHANCE.normal(size=(20, 33))).astype(np.float32)
TRAINED = {
    "wide": BASE["wide"] + CHANGE,
    "bias": BASE["bias"] + np.float32(0.25),
    "top": np.ones((3, 20), dtype=np.float32),
}


@pytest.mark.parametrize(("bits", "furthest"), [(2, 0.5), (3, 0.25), (4, 0.13), (8, 0.01)])
def test_more_bits_come_nearer(bits: int, furthest: float) -> None:
    parts = in_codes(CHANGE, bits)
    back = from_codes(parts[CODES], parts[SCALES], CHANGE.shape)
    error = np.linalg.norm(back - CHANGE) / np.linalg.norm(CHANGE)
    assert error < furthest
    blocks = -(-CHANGE.size // BLOCK)
    assert parts[CODES].nbytes == blocks * BLOCK * bits // 8
    assert parts[SCALES].nbytes == blocks * 2


def test_no_change_stays_none() -> None:
    parts = in_codes(np.zeros((4, 64), dtype=np.float32), 4)
    assert not from_codes(parts[CODES], parts[SCALES], (4, 64)).any()


def test_one_large_weight_does_not_cost_the_others_their_precision() -> None:
    change = CHANGE.copy()
    change[0, 0] = 5.0
    parts = in_codes(change, 4)
    back = from_codes(parts[CODES], parts[SCALES], change.shape)
    assert back[0, 0] > 1.5
    assert np.abs(back - change)[3:].max() < 0.03


def test_a_change_of_low_rank_needs_no_more() -> None:
    narrow = CHANCE.normal(size=(20, 2)) @ CHANCE.normal(size=(2, 33))
    trained = {"wide": (BASE["wide"] + narrow).astype(np.float32)}
    changes = changes_between({"wide": BASE["wide"]}, trained, partial(in_ranks, rank=2), {})
    found = changes.added_to({"wide": BASE["wide"]})
    assert np.abs(found["wide"] - trained["wide"]).max() < 0.01


def test_a_file_gives_the_trained_weights_again(tmp_path: Path) -> None:
    changes = changes_between(BASE, TRAINED, partial(in_codes, bits=8), {"labels": ["a"], "n": 1.5})
    write_changes(changes, tmp_path / "changes.safetensors")
    read = read_changes(tmp_path / "changes.safetensors")
    assert (read.facts["labels"], read.facts["n"]) == (["a"], 1.5)
    found = read.added_to(BASE)
    assert found.keys() == {"wide", "bias", "top"}
    assert all(np.abs(found[name] - TRAINED[name]).max() < 0.002 for name in TRAINED)
    assert all(value.dtype == np.float32 for value in found.values())


def test_what_was_not_trained_stays_as_it_was() -> None:
    changes = changes_between(BASE, {"bias": TRAINED["bias"]}, partial(in_codes, bits=4), {})
    assert changes.added_to(BASE)["wide"] is BASE["wide"]


@pytest.mark.parametrize("name", ["wide", "bias"])
def test_changes_of_another_model_are_refused(name: str) -> None:
    changes = changes_between(BASE, TRAINED, partial(in_codes, bits=4), {})
    for other in (BASE[name] * 1.01, np.zeros((40, 33), dtype=np.float32)):
        with pytest.raises(ModelError, match="another base model"):
            changes.added_to(BASE | {name: other})
    with pytest.raises(ModelError, match="another base model"):
        changes.added_to({key: value for key, value in BASE.items() if key != name})


def test_what_training_did_not_touch_may_differ() -> None:
    changes = changes_between(BASE, TRAINED, partial(in_codes, bits=4), {})
    words = np.ones((5, 2), dtype=np.float32)
    assert changes.added_to(BASE | {"words": words})["words"] is words


def test_parts_that_do_not_fit_are_named() -> None:
    whole = changes_between(BASE, TRAINED, partial(in_codes, bits=4), {})
    short = {**whole.parts, f"wide{CODES}": whole.parts[f"wide{CODES}"][:-40]}
    with pytest.raises(ModelError, match="the change of wide"):
        Changes(short, whole.facts).added_to(BASE)
    lacking = {name: part for name, part in whole.parts.items() if name != f"wide{SCALES}"}
    with pytest.raises(ModelError, match="the change of wide is incomplete"):
        Changes(lacking, whole.facts).added_to(BASE)


def test_a_file_that_is_something_else_is_one_line(tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    other = tmp_path / "other.safetensors"
    save_file({"a": np.zeros(2)}, other)
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"\x00" * 40)
    for path in (other, broken, tmp_path / "none.safetensors"):
        with pytest.raises(ModelError, match="no changes of weights") as caught:
            read_changes(path)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"labels": ["a"]},
        {"labels": "a", "temperature": 1.0},
        {"temperature": 1.0},
        {"labels": ["a"], "temperature": 0.0},
    ],
)
def test_changes_without_labels_or_temperature_make_no_classifier(
    facts: dict[str, object],
) -> None:
    with pytest.raises(ModelError, match="labels and temperature"):
        told(Changes({}, facts).facts)
