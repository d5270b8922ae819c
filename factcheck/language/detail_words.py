"""Words around makes of vehicles, responsibility for attacks and seats of companies and bodies.

They are sections of ``attributes:`` in a language file; everything a language says is data there.
"""

from __future__ import annotations

from functools import cached_property

from factcheck.language.measure_tokens import PhraseTable
from factcheck.yaml_files import Entry

Words = tuple[str, ...]


class VehicleWords(Entry):
    """Makes of vehicles: the model follows in capitals, where ``not_models`` do not."""

    makes: Words
    not_models: Words

    @cached_property
    def make_table(self) -> PhraseTable[str]:
        """The makes, compiled."""
        return PhraseTable((make, make) for make in self.makes)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The capitalised words behind a make that are no model, for looking up."""
        return frozenset(self.not_models)


class ResponsibilityWords(Entry):
    """Who is responsible for an attack, and the words for attacks (a common name, and its words).

    ``by_subject`` follow who did it ("claimed responsibility for"), ``by_object`` stand in front
    of it ("claimed by") and behind the attack, ``accusing`` in front of somebody who is blamed for
    an attack with one of ``for_deed`` behind the name. ``fillers`` may stand between; a state
    behind one of ``groups`` ("rebels of") tells where they are from, not who they are.
    """

    by_subject: Words
    by_object: Words
    accusing: Words
    for_deed: Words
    attacks: dict[str, Words]
    groups: Words
    fillers: Words

    @cached_property
    def subject_cues(self) -> PhraseTable[str]:
        """The cues behind who did it, compiled."""
        return PhraseTable((cue, cue) for cue in self.by_subject)

    @cached_property
    def object_cues(self) -> PhraseTable[str]:
        """The cues between an attack and who did it, compiled."""
        return PhraseTable((cue, cue) for cue in self.by_object)

    @cached_property
    def accusations(self) -> PhraseTable[str]:
        """The verbs in front of somebody who is blamed, compiled."""
        return PhraseTable((cue, cue) for cue in self.accusing)

    @cached_property
    def deed_links(self) -> PhraseTable[str]:
        """What links somebody who is blamed to the attack, compiled."""
        return PhraseTable((cue, cue) for cue in self.for_deed)

    @cached_property
    def attack_table(self) -> PhraseTable[str]:
        """The words for attacks with their common names, compiled."""
        return PhraseTable((word, name) for name, words in self.attacks.items() for word in words)

    @cached_property
    def triggers(self) -> frozenset[str]:
        """The first words of the cues and accusations."""
        tables = (self.subject_cues, self.object_cues, self.accusations)
        return frozenset().union(*(table.openings for table in tables))

    @cached_property
    def between(self) -> frozenset[str]:
        """The words that may stand between a name and a cue."""
        return frozenset(self.fillers)

    @cached_property
    def group_words(self) -> frozenset[str]:
        """The words in front of a state that is not the doer itself."""
        return frozenset(self.groups)


class SeatWords(Entry):
    """Phrases that lead from a company or body to the place where it is based."""

    based: Words

    @cached_property
    def cues(self) -> PhraseTable[str]:
        """The phrases, compiled."""
        return PhraseTable((cue, cue) for cue in self.based)
