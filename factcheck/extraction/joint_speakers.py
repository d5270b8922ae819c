"""Joint speakers: "X and Y", parted into the two, unless a joining word stands inside one name."""

from __future__ import annotations

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.name_words import is_acronym, is_name_of_person
from factcheck.extraction.offices import name_start


def split_joint(mention: str, lexicon: Lexicon) -> list[str]:
    """Cut "X and Y" into its speakers, unless the joining word belongs to a name or an office."""
    joint = next(iter(lexicon.subject_joins.find_all(mention)), None)
    if joint is None or joint.start == 0:
        return [mention]
    left, right = mention[: joint.start].strip(" ,"), mention[joint.end :].strip(" ,")
    opener = lexicon.subject_openers.at(left, 0)
    left = left[opener.end :].strip() if opener else left
    both_named = all(side and side[0].isupper() for side in (left, right))
    known = next(lexicon.names.find_all(right), None)
    apart = both_named or known
    if (
        not left
        or not apart
        or is_one_office(left, right, lexicon)
        or is_one_body(left, right, lexicon)
    ):
        return [mention]
    group = lexicon.collectives.at(left, 0)
    # "officials of X and Y" are officials of X and officials of Y.
    shared = group and known and known.start == 0
    return [left, f"{left[: group.end]} {right}" if group and shared else right]


def is_one_office(left: str, right: str, lexicon: Lexicon) -> bool:
    """Say whether a joining word stands inside one office: "Minister of Youth and Sports"."""
    title = lexicon.titles.at(left, 0)
    if title is None or lexicon.titles.at(right, 0) or lexicon.names.at(right, 0):
        return False
    name = left[name_start(left, 0, len(left), lexicon) :]
    # "Head of Media and Information of the Mayor's Office Lind" names nobody in front of "and".
    goes_on = right[:1].isupper() and lexicon.titles.find(right) is not None
    return not is_name_of_person(name, lexicon) or " " not in name or goes_on


def is_one_body(left: str, right: str, lexicon: Lexicon) -> bool:
    """Say whether a joining word stands in the name of a body: "Department of Health and ..."."""
    bodies = lexicon.pack.attributes.tables.bodies
    opens, goes_on = left.split()[0], right.split()[0]
    is_body = any(word.casefold() in bodies for word in left.split())
    is_new = (
        goes_on.casefold() in bodies
        or is_acronym(goes_on)
        or lexicon.names.at(right, 0) is not None
    )
    return is_body and not is_new and not is_acronym(opens) and " " in left
