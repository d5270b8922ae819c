"""The architecture as tests: who may import whom, how long a module may be, what code may name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from factcheck.knowledge import load_knowledge
from factcheck.settings import Settings
from tests.folders import ROOT, SEEDS

PACKAGE = ROOT / "factcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
STAGES = (
    *("reading", "extraction", "models", "clustering", "matching", "pairing", "rulebook"),
    *("reporting", "review"),
)
APP_USES = {"reporting", "review"}
LONGEST_MODULE = 300
HEAVY_OWNERS = {
    "torch": {
        "models/running.py",
        "models/threads.py",
        "training/agreeing.py",
        "training/checkpoints.py",
        "training/classifier.py",
        "training/classifying.py",
        "training/contrasting.py",
        "training/devices.py",
        "training/entailment.py",
        "training/exporting.py",
        "training/lower_layers.py",
        "training/mean_classifier.py",
        "training/propositions.py",
        "training/pupil.py",
        "training/teaching.py",
        "training/tokens.py",
        "training/upper_layers.py",
    },
    "sentence_transformers": {
        "models/loading.py",
        "models/pair_scorer.py",
        "models/sentence_encoder.py",
    },
    "onnxruntime": {"models/int8_model.py"},
    "onnx": {"models/int8_graph.py"},
    "sklearn": {"clustering.py", "training/confidence.py"},
    "textual": {
        "reviewing/app.py",
        "reviewing/ask_line.py",
        "reviewing/bar_list.py",
        "reviewing/detail.py",
        "reviewing/drawing.py",
        "reviewing/facet_screen.py",
        "reviewing/finding_list.py",
        "reviewing/help_screen.py",
        "reviewing/keys.py",
        "reviewing/review_screen.py",
    },
    "yaml": {"yaml_files.py"},
}


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@cache
def imports_of(module: Path) -> frozenset[str]:
    return frozenset(imported_by(module))


def imported_by(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def stage_of(dotted: str) -> str | None:
    parts = dotted.split(".")
    return parts[1] if parts[0] == "factcheck" and len(parts) > 1 and parts[1] in STAGES else None


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_stages_never_import_each_other(module: Path) -> None:
    dotted = "factcheck." + name_of(module).removesuffix(".py").replace("/", ".")
    own = stage_of(dotted)
    if own is not None:
        assert {stage_of(name) for name in imports_of(module)} <= {own, None}


def test_the_terminal_app_shows_and_keeps_and_does_nothing_else() -> None:
    own = [module for module in MODULES if name_of(module).startswith("reviewing/")]
    used = {stage_of(name) for module in own for name in imports_of(module)}
    assert used - {None} == APP_USES
    users = {
        name_of(module)
        for module in MODULES
        if module not in own
        and any(name.startswith("factcheck.reviewing") for name in imports_of(module))
    }
    assert users == {"commands/review_app.py"}


def test_only_commands_and_main_import_the_pipeline() -> None:
    importers = {name_of(m) for m in MODULES if "factcheck.pipeline" in set(imports_of(m))}
    assert all(name.startswith("commands/") for name in importers)
    assert importers


@pytest.mark.parametrize(("library", "owners"), HEAVY_OWNERS.items())
def test_heavy_libraries_have_few_owners(library: str, owners: set[str]) -> None:
    users = {
        name_of(module)
        for module in MODULES
        if any(name.split(".")[0] == library for name in imports_of(module))
    }
    assert users <= owners


def test_training_is_not_loaded_when_articles_are_judged() -> None:
    importers = {
        name_of(module)
        for module in MODULES
        if any(name.startswith("factcheck.training") for name in imports_of(module))
    }
    judging = {name for name in importers if not name.startswith("training/")}
    assert judging == {
        "commands/training.py",
        "commands/training_confidence.py",
        "commands/training_options.py",
        "commands/training_propositions.py",
    }


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_modules_stay_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def proper_names_of_the_seeds() -> set[str]:
    """Collect words that the seeds write with a capital letter and never without one."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    text = re.sub(r"https?://\S+", "", text)
    words = set(re.findall(r"(?<![.!?”\"] )(?<!\n)\b[A-Z][a-z]{3,}\b", text))
    return {word for word in words if word.lower() not in text}


def test_code_names_nothing_of_the_seeds() -> None:
    names = proper_names_of_the_seeds()
    assert {"Putin", "Zelensky", "Vostochny", "Pyongyang", "Lavrov", "Kursk"} <= names
    # English words that a seed's photo caption happens to capitalise, and months and weekdays,
    # say nothing about the seeds.
    packs = load_knowledge(Settings(folder=SEEDS)).packs.values()
    calendar = {
        spelling.title()
        for pack in packs
        for names_of_one in (*pack.calendar.months, *pack.calendar.weekdays)
        for spelling in names_of_one
    }
    plain = {word.title() for pack in packs for word in (*pack.stopwords, *pack.titles)}
    code = "\n".join(module.read_text(encoding="utf-8") for module in MODULES)
    assert (names - calendar - plain) & set(re.findall(r"\w+", code)) <= ALLOWED


# Words of the language of programs that the seeds happen to capitalise.
ALLOWED = {"Digest", "Photo", "Pool"}
