"""A new rule: a commented file that loads and passes lint, for an editor to change line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from factcheck.rulebook.condition import Archetype
from factcheck.rulebook.rule_faults import FIELDS


class Kind(StrEnum):
    """What a rule looks for; its folder has the name in the plural."""

    CONFLICT = "conflict"
    AGREEMENT = "agreement"

    @property
    def folder(self) -> str:
        """The folder below a rules folder in which rules of this kind lie."""
        return f"{self}s"


@dataclass(frozen=True, slots=True)
class Draft:
    """What differs between skeletons: type, two conditions, and four sentences to replace.

    ``other`` stands against ``one``, ``alike`` supports it, ``unrelated`` is about something else.
    The shipped rules that flag the first two pairs as well are named beside them, joined by commas.
    """

    type: str
    comparable: str
    differs: str
    one: str
    other: str
    alike: str
    unrelated: str
    other_flagged_by: str = ""
    alike_flagged_by: str = ""


BRIDGE = "Governor Ann Lee said on Monday the old bridge will reopen in May."
MEETING = "President Luc Martin met Chancellor Anna Lind in {} on January 15, 2024."
HALL = "Mayor Jean Petit opened the new hall of the fire brigade on January 15, 2024."
ENGINE = "The town of Oakfield paid ${} for its new fire engine."
FERRY = "The ferry left the harbour of Oakfield at {} a.m. on Monday."
QUOTATION = '"We will open the old bridge again in May," {} said.'
STANCES = Draft(
    type="denial",
    comparable="{shared_terms|at_least: 2}",
    differs="{negation: opposed}",
    one=BRIDGE,
    other="Engineer Bob Hart said the old bridge will not reopen in May.",
    alike="Engineer Bob Hart said the old bridge will reopen in May.",
    unrelated="Engineer Bob Hart said that schools need more teachers.",
)
PLACES = Draft(
    type="place",
    comparable="{shared_names|at_least: 2}",
    differs="{event_place|not: same}",
    one=MEETING.format("Bordeaux"),
    other=MEETING.format("Lyon"),
    alike=MEETING.format("Bordeaux"),
    unrelated=HALL,
    other_flagged_by="different-place, same-day",
    alike_flagged_by="same-event, same-day",
)
SOURCES = Draft(
    type="number",
    comparable="{shared_terms|at_least: 3}",
    differs="{numbers: different}",
    one="The fire destroyed 7 houses and a warehouse in the village on Monday.",
    other="The fire destroyed 9 houses and a warehouse in the village on Monday.",
    alike="The fire destroyed 7 houses and a warehouse in the village.",
    unrelated=HALL,
    other_flagged_by="thing-count",
    alike_flagged_by="same-number",
)
MEASURES = Draft(
    type="number",
    comparable="{measure: money}",
    differs="{relative_gap|at_least: 0.1}",
    one=ENGINE.format("400,000"),
    other=ENGINE.format("700,000"),
    alike="Oakfield paid $400,000 for the fire engine.",
    unrelated=HALL,
    other_flagged_by="money-amount",
    alike_flagged_by="same-number",
)
TIMES = Draft(
    type="time",
    comparable="{measure: time}",
    differs="{minutes_apart|at_least: 10}",
    one=FERRY.format("9"),
    other=FERRY.format("11"),
    alike="The ferry left Oakfield at 9 a.m. on Monday.",
    unrelated=HALL,
    alike_flagged_by="same-time",
)
NAMES = Draft(
    type="name",
    comparable="{attribute: title}",
    differs="{attribute_values: different}",
    one="Sheriff Bob Hart closed the road to the harbour.",
    other="Senator Bob Hart closed the road to the harbour.",
    alike="The road was closed by Sheriff Bob Hart.",
    unrelated=HALL,
)
SPEAKERS = Draft(
    type="attribution",
    comparable="{quotation: same}",
    differs="{speaker_names: apart}",
    one=QUOTATION.format("Governor Ann Lee"),
    other=QUOTATION.format("Bob Hart"),
    alike=QUOTATION.format("Ann Lee"),
    unrelated=HALL,
    alike_flagged_by="same-claim",
)
BARNS = "The storm flattened {} barns and a warehouse near Oakfield. {}"
PASSAGES = Draft(
    type="number",
    comparable="{passage_words|at_least: 3}",
    differs="{passage_figures: different}",
    one=BARNS.format(70, "Mayor Ann Lee came early."),
    other=BARNS.format(90, "Sheriff Bob Hart stayed home."),
    alike=BARNS.format(70, "Sheriff Bob Hart stayed home."),
    unrelated=HALL,
    other_flagged_by="thing-count",
    alike_flagged_by="same-number, same-detail",
)
DRAFTS: Mapping[Archetype, Draft] = {
    Archetype.STANCES: STANCES,
    Archetype.MEASURES: MEASURES,
    Archetype.PLACES: PLACES,
    Archetype.TIMES: TIMES,
    Archetype.NAMES: NAMES,
    Archetype.SPEAKERS: SPEAKERS,
    Archetype.SOURCES: SOURCES,
    Archetype.PASSAGES: PASSAGES,
}
HEAD = """\
# TO DO: change every line below until it says what you mean, then run
#   factcheck rules lint
#   factcheck rules test {id}
# the name of this file without .yaml:
id: {id}
# trial, trusted (after its findings were reviewed) or retired:
status: trial
# low, medium or high:
severity: low
type: {type}
# fixes the legal conditions, which `factcheck rules conditions` lists:
compares: {compares}
# a plain text is English; a report in Indonesian shows the text under `id`:
summary:
  en: TO DO - what the rule does, in one sentence.
  id: TO DO - apa yang dilakukan aturan ini, dalam satu kalimat.
why: TO DO - why an editor wants to know.
# names of your own; every test in the braces must pass:
conditions:
  comparable: {comparable}
  differs: {differs}
# from the top, the first that holds decides; `always` comes last:
levels:
  - {{name: not-comparable, when: not comparable, verdict: abstain}}
  - {{name: {rest_name}, when: {rest_when}, verdict: abstain}}
  - {{name: {flag_name}, when: always, verdict: {kind}}}
# there are {fields}, and the same of right:
message:
  en: '{{left.outlet}} and {{right.outlet}}: TO DO.'
  id: '{{left.outlet}} dan {{right.outlet}}: TO DO.'
# tried both ways round; expect VERDICT/LEVEL, or none; `also` names other rules that flag them:
examples:
"""
EXAMPLE = """\
  - name: {name}
    left: {{outlet: Alpha, text: '{left}'}}
    right: {{outlet: Beta, text: '{right}'}}
    similarity: 0.6
    also: [{also}]
    expect: {expect}
"""


def new_rule(identity: str, archetype: Archetype, kind: Kind) -> str:
    """Return the text of a rule file that loads, passes lint and holds its own examples."""
    draft = DRAFTS[archetype]
    is_conflict = kind is Kind.CONFLICT
    flag = "different" if is_conflict else "alike"
    head = HEAD.format(
        id=identity,
        type=draft.type if is_conflict else "corroboration",
        compares=archetype,
        comparable=draft.comparable,
        differs=draft.differs,
        rest_name="alike" if is_conflict else "different",
        rest_when="not differs" if is_conflict else "differs",
        flag_name=flag,
        kind=kind,
        fields=", ".join(f"{{left.{name}}}" for name in FIELDS),
    )
    against = (draft.other, draft.other_flagged_by)
    alike = (draft.alike, draft.alike_flagged_by)
    flagged, passed = (against, alike) if is_conflict else (alike, against)
    return head + "".join(
        EXAMPLE.format(name=name, left=draft.one, right=right, also=also, expect=expect)
        for name, (right, also), expect in (
            ("to-do-must-flag", flagged, f"{kind}/{flag}"),
            ("to-do-must-not-flag", passed, "none"),
            ("to-do-not-comparable", (draft.unrelated, ""), "none"),
        )
    )
