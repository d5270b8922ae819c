"""Notices: what a run wants known beside its findings, as a kind and the values that it names.

The terminal shows the English message; a report tells it in its own language, from the catalogues.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

SKIPPED: Final = "skipped: "


class NoticeKind(StrEnum):
    """What happened: a file that was skipped or guessed at, a limit that was met, a lost cache."""

    GUESSED_ENCODING = "guessed_encoding"
    FOLDER_UNREADABLE = "folder_unreadable"
    NAME_NOT_UTF8 = "name_not_utf8"
    LINK_OUTSIDE = "link_outside"
    FILE_OF_OTHER_KIND = "file_of_other_kind"
    FILES_OF_OTHER_KIND = "files_of_other_kind"
    OTHER_NAME = "other_name"
    OWN_REPORT = "own_report"
    NO_TEXT = "no_text"
    ALL_LEFT_OUT = "all_left_out"
    TOO_MANY_LINES = "too_many_lines"
    NOT_A_FILE = "not_a_file"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    NUL_BYTES = "nul_bytes"
    CONTROL_CHARACTERS = "control_characters"
    NO_KNOWN_ENCODING = "no_known_encoding"
    BROKEN_ENCODING = "broken_encoding"
    NO_STATEMENT = "no_statement"
    TOO_MANY_STATEMENTS = "too_many_statements"
    STRAY_RULE_FILE = "stray_rule_file"
    CACHE_DAMAGED = "cache_damaged"
    CACHE_UNUSABLE = "cache_unusable"
    VECTORS_DAMAGED = "vectors_damaged"
    LABELS_WITHOUT_ARTICLE = "labels_without_article"
    LABEL_WITHOUT_WORDS = "label_without_words"


KIND: Final = NoticeKind
ENGLISH: Final = {
    KIND.GUESSED_ENCODING: "not UTF-8; read as {encoding}, so odd characters may be wrong",
    KIND.FOLDER_UNREADABLE: "folder cannot be read: {reason}",
    KIND.NAME_NOT_UTF8: "skipped: its name is not UTF-8",
    KIND.LINK_OUTSIDE: "skipped: a link to a file outside of the folder",
    KIND.FILE_OF_OTHER_KIND: "skipped 1 file, only {one} and {other} are read: {named}",
    KIND.FILES_OF_OTHER_KIND: "skipped {number} files, only {one} and {other} are read: {named}",
    KIND.OTHER_NAME: "only {one} and {other} are read where a folder is run",
    KIND.OWN_REPORT: "skipped: it is a report of factcheck, not an article",
    KIND.NO_TEXT: "skipped: no text in it",
    KIND.ALL_LEFT_OUT: "skipped: no text in it (left out: {reasons})",
    KIND.TOO_MANY_LINES: "skipped: it has more than {limit} lines",
    KIND.NOT_A_FILE: "skipped: not a regular file",
    KIND.TOO_LARGE: "skipped: {size} MB, and the limit is {limit} MB",
    KIND.UNREADABLE: "skipped: cannot be read: {reason}",
    KIND.NUL_BYTES: "skipped: not text: it holds NUL bytes",
    KIND.CONTROL_CHARACTERS: "skipped: not text: {controls} of its {bytes} bytes are control "
    "characters",
    KIND.NO_KNOWN_ENCODING: "skipped: not text: neither UTF-8 nor {encoding} (byte {byte})",
    KIND.BROKEN_ENCODING: "skipped: not text: not {encoding} (byte {byte})",
    KIND.NO_STATEMENT: "no statement found in it",
    KIND.TOO_MANY_STATEMENTS: "only the first {limit} of {number} statements are compared",
    KIND.STRAY_RULE_FILE: "not read: rules lie in conflicts/, agreements/, topics/ or languages/, "
    "as .yaml",
    KIND.CACHE_DAMAGED: "the cache of vectors was damaged: begun anew, the old file is {file}",
    KIND.CACHE_UNUSABLE: "the cache of vectors cannot be used, so every run encodes anew: {reason}",
    KIND.VECTORS_DAMAGED: "{number} damaged vectors are computed again",
    KIND.LABELS_WITHOUT_ARTICLE: "{file} is not among the articles: {number} labels count as "
    "missed",
    KIND.LABEL_WITHOUT_WORDS: "{file} does not hold the words: {words}",
}
"""What the terminal says, in English; the English catalogue of reports says the same."""


@dataclass(frozen=True, slots=True, order=True)
class Notice:
    """Something the run wants known; ``path`` is what it is about, ``values`` what it names."""

    path: str
    kind: NoticeKind
    values: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> str:
        """What happened, in English, the path left out."""
        return ENGLISH[self.kind].format_map(dict(self.values))


def notice(path: str, kind: NoticeKind, **values: object) -> Notice:
    """Return a notice about a path; the values are written as text."""
    return Notice(path, kind, tuple(sorted((name, str(value)) for name, value in values.items())))


class NoticeError(Exception):
    """Something is left out, and a notice says why; ``str()`` is the reason in English."""

    def __init__(self, kind: NoticeKind, **values: object) -> None:
        self.kind = kind
        self.values = values
        super().__init__(self.about("").message.removeprefix(SKIPPED))

    def about(self, path: str) -> Notice:
        """Return the notice that a file is left out for this reason."""
        return notice(path, self.kind, **self.values)
