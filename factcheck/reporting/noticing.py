"""Notices in the words of a report's language."""

from __future__ import annotations

from factcheck.contract.entries import NoticeEntry
from factcheck.reporting.wordings import Wording


def notice_in_words(notice: NoticeEntry, wording: Wording) -> str:
    """Return what a notice says, as plain text and without its path.

    The reasons for which parts of an article were left out are told in words too. A notice of an
    unknown kind, as an older report may hold, stays in English.
    """
    key = f"notices.{notice.kind}"
    if key not in wording.phrases:
        return notice.message
    values = dict(notice.values)
    if reasons := values.get("reasons"):
        told = (wording.named("omissions", reason) for reason in reasons.split(", "))
        values["reasons"] = ", ".join(told)
    return wording.say(key, **values)
