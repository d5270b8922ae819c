"""Every fixed word of the Markdown report, in English: the one place to translate."""

from __future__ import annotations

from typing import Final

from factcheck.records import DatedBy, Severity, Stance, Verdict, Voice

TITLE: Final = "Cross-outlet check: {name}"
CONFLICTS: Final = "Conflicts"
COMPATIBLE: Final = "Differences that are not conflicts"
AGREEMENTS: Final = "Agreements"
COVERAGE: Final = "Coverage by source"
LEFT_OUT: Final = "What was left out or left undecided"
HOW_TO_READ: Final = "How to read this report"
INPUTS: Final = "Inputs of this run"

NOUNS: Final = {
    "agreement": ("agreement", "agreements"),
    "article": ("article", "articles"),
    "compatible": ("difference that is not a conflict", "differences that are not conflicts"),
    "conflict": ("conflict", "conflicts"),
    "notice": ("notice", "notices"),
    "origin": ("independent origin", "independent origins"),
    "outlet": ("outlet", "outlets"),
    "statement": ("statement", "statements"),
    "undecided": ("undecided pair", "undecided pairs"),
}
SEVERITIES: Final = {Severity.HIGH: "high", Severity.MEDIUM: "medium", Severity.LOW: "low"}
VERDICTS: Final = {
    Verdict.CONFLICT: "conflict",
    Verdict.AGREEMENT: "agreement",
    Verdict.COMPATIBLE: "compatible",
    Verdict.ABSTAIN: "abstention",
}
FINDING_NAMES: Final = {
    Verdict.CONFLICT: "Conflict",
    Verdict.AGREEMENT: "Agreement",
    Verdict.COMPATIBLE: "Difference",
    Verdict.ABSTAIN: "Abstention",
}
LABELS: Final = {
    Verdict.CONFLICT: "C",
    Verdict.AGREEMENT: "A",
    Verdict.COMPATIBLE: "D",
    Verdict.ABSTAIN: "X",
}
STANCES: Final = {
    Stance.ASSERT: "assertion",
    Stance.DENY: "denial",
    Stance.CONFIRM: "confirmation",
    Stance.ACCUSE: "accusation",
    Stance.WARN: "warning",
    Stance.PROMISE: "promise",
    Stance.SPECULATE: "speculation",
    Stance.ASK: "question",
}
VOICES: Final = {
    Voice.DIRECT: "quoted",
    Voice.INDIRECT: "reported",
    Voice.OWN: "own voice",
}
DATES: Final = {
    DatedBy.PAGE: "{date}",
    DatedBy.URL: "{date} (from the web address)",
    DatedBy.TEXT: "as of {date} (from the text)",
    DatedBy.WEEKDAY: "as of {date} (from a weekday in the text)",
    DatedBy.UNKNOWN: "{date}",
}

UNDATED: Final = "undated"

# Summary
READ: Final = "{statements} from {articles} of {outlets} ({origins}) were compared{days}."
ONE_DAY: Final = ", dated {first}"
DAYS: Final = ", dated {first} to {last}"
FOUND: Final = "**{conflicts}**{severities}, **{agreements}**{compatible}."
AND_COMPATIBLE: Final = " and {compatible}"
NO_ARTICLES: Final = "No article was read, so there was nothing to compare."
ONE_OUTLET: Final = (
    "All articles come from one outlet, {outlet}: nothing could be compared across outlets."
)
NO_CONFLICTS: Final = "No conflict was found."
NO_AGREEMENTS: Final = "No agreement was found."
QUESTION_FOR_A_PERSON: Final = (
    "Each line of the table is a question for a person, not a verdict; see {how}. {rest}"
)
NOTED: Final = "{notices} and {undecided} are listed under {section}."
SUMMARY_HEADERS: Final = (
    "No.",
    "Verdict",
    "Question in dispute",
    "Sides",
    "Outlets",
    "Independent origins",
    "Severity",
    "Confidence",
)
KIND: Final = "{verdict}: {type}"
AGAINST: Final = "{left} against {right}"
AND_MORE: Final = "{names} and {number} more"

# Findings
FINDING_HEADING: Final = "{name} {number}: {title}"
QUESTION: Final = "**Question:** {question}"
REASON: Final = "**Reason:** {reason}"
ONE_SIDE: Final = "**One side:** {speakers} ({statements})"
OTHER_SIDE: Final = "**Other side:** {speakers} ({statements})"
MORE: Final = "**And {statements} more** on these sides, farther off: {sources}"
WITH_ITSELF: Final = "**At odds with itself:** {speakers} ({statements})"
WHO_SAYS_IT: Final = "**Who says it:** {speakers} ({statements})"
WEIGHT: Final = "**Weight:** {severity} severity, confidence {confidence}; {outlets}, {origins}."
FOR_REVIEW: Final = "for review"
REVIEW_FIRST: Final = (
    "**For review:** the confidence is below what is reported without a second look."
)
WITHIN_ONE_OUTLET: Final = "All of it stands in one outlet."
FEWER_ORIGINS: Final = (
    "**Caution:** {outlets}, but only {origins} ({names}): "
    "outlets that repeat one origin do not confirm each other."
)
ONE_ORIGIN: Final = (
    "**One origin:** both sides come from one origin, {name}: a text that was changed on its way, "
    "or one source that says both, not two sources that differ."
)
PUBLISHER: Final = "**Publisher:** {outlets} belong to one publisher, {name}."
RULE: Final = "**Fired by:** rule {rule}, level {level}."
RULE_BECAUSE: Final = "**Fired by:** rule {rule}, level {level}, because:"
REVIEWER: Final = "**Reviewer:** finding {id}: conflict, no conflict, update or unsure?"
REVIEWER_OF_AGREEMENT: Final = "**Reviewer:** finding {id}"
SAYS: Final = "**{speaker}**: {stance} ({details})"
MENTION: Final = "named as “{mention}”"
CUE: Final = "“{cue}”"
NEGATED: Final = "in the negative"
HEDGED: Final = "hedged"
CONDITIONAL: Final = "conditional"
UNNAMED: Final = "unnamed speaker"
ORIGIN: Final = "origin {origin}"
SHORT_QUOTE: Final = "“{quote}”"

# Coverage and remainder
COVERAGE_HEADERS: Final = (
    "Outlet",
    "File",
    "Headline",
    "Date",
    "Origin",
    "Statements",
    "In conflicts",
    "In agreements",
    "Characters left out",
)
LEFT_OUT_OF: Final = "{part} of {whole}: {reasons}"
NOTHING_LEFT_OUT: Final = "0 of {whole}"
OMISSION_HEADERS: Final = ("Left out because", "Stretches", "Characters", "Articles")
NO_OMISSIONS: Final = "No part of an article was left out."
NO_NOTICES: Final = "No file was skipped and nothing had to be guessed."
NOTICES: Final = "Notices:"
NOTICE: Final = "{path}: {message}"
UNDECIDED: Final = "Pairs of statements on which a rule could not decide:"
UNDECIDED_HEADERS: Final = ("Rule", "Reason", "Pairs")
NO_UNDECIDED: Final = "No rule left a pair undecided."
COUNTS: Final = "Counts of the run:"
COUNT_HEADERS: Final = ("Counted", "Number")

# Inputs
FOLDER: Final = "Articles: {folder}. All rules together: digest {digest}."
SETTING_HEADERS: Final = ("Setting", "Value")
MODEL_HEADERS: Final = ("Model", "Version")
RULE_FILE_HEADERS: Final = ("Rule file", "Digest")

READING_GUIDE: Final = (
    "**Conflict:** two speakers, or one speaker twice, give answers to one question that do not go "
    "together. **Agreement:** several outlets say the same. **Difference that is not a conflict:** "
    "an update of what was true before, or wording that leaves room for both.",
    "**Undecided** means that a rule lacked something it needs, such as a date. It is neither "
    "agreement nor conflict.",
    "A report of a denial is not a denial by the outlet. Conflicts are between speakers; an outlet "
    "is a side only where it speaks in its own voice.",
    "Outlets that print the same wire story, or one text whether edited or not, count as one "
    "**independent origin**; so do outlets of one publisher, as far as their texts are alike.",
    "**Confidence** runs from 0 to 1: of findings with 0.8, about 8 of 10 were right when people "
    "read them. It is not the probability that a speaker lies or errs. Findings **for review** lie "
    "below the bound for being reported; they come last.",
    "Similar wording only brings two statements together. It never decides: a sentence and its "
    "denial look almost alike.",
    "A flag is a question for a person, not a verdict. The link after each quote leads to its line "
    "in the article. `factcheck explain REPORT.json FINDING` shows the whole ladder of the rule "
    "behind a finding, with every value.",
)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, a key of ``NOUNS``, in the singular or the plural."""
    singular, plural = NOUNS[noun]
    return f"{number} {singular if number == 1 else plural}"


def plain(identifier: str) -> str:
    """Return an identifier such as a finding's type as words."""
    return identifier.replace("_", " ").replace("-", " ")
