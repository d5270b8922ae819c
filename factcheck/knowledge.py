"""Knowledge: everything that a run knows before it reads an article, loaded from rule files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.extraction.known_names import load_names
from factcheck.extraction.lexicon import Lexicon
from factcheck.language.packs import LanguagePack, load_languages
from factcheck.rulebook.ablation import without
from factcheck.rulebook.loading import Rulebook, RuleFiles, find_rule_files, load_rulebook
from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that comes from rule files: language packs, lexicons, outlets, rules, topics."""

    files: RuleFiles
    packs: Mapping[str, LanguagePack]
    lexicons: Mapping[str, Lexicon]
    rulebook: Rulebook


def load_knowledge(settings: Settings) -> Knowledge:
    """Load everything that rule files say; RuleFileError with all faults.

    The rules do without the conditions that the settings leave out; InputError if one is unknown.
    """
    files = find_rule_files(settings.rules)
    packs = load_languages(files.below("languages"))
    names = load_names(files.one("names.yaml"))
    lexicons = {code: Lexicon(pack, names) for code, pack in packs.items()}
    rulebook = load_rulebook(files)
    rules = without(rulebook.rules, settings.without)
    return Knowledge(files, packs, lexicons, replace(rulebook, rules=rules))
