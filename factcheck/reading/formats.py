"""Bytes become text, without losing or moving a character.

Nothing is translated: a byte order mark stays as the first character and line ends stay as they
are, so that offsets into the text are offsets into the decoded file.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from factcheck.records.notices import NoticeError, NoticeKind

GUESSED = "cp1252"
# More control characters than this share, and it is no text that somebody wrote.
CONTROL_SHARE = 0.01
CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1a\x1b")))
UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class NotTextError(NoticeError):
    """The bytes are no text; ``str()`` says why in a few words."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that gave it, and whether that encoding was only a guess."""

    text: str
    encoding: str
    guessed: bool


def decode(raw: bytes) -> Decoded:
    """Decode UTF-16 with its mark, else UTF-8, else Windows-1252 as a guess.

    Raises NotTextError for binary data and for bytes that none of the three can be.
    """
    for mark, encoding in UTF16:
        if raw.startswith(mark):
            return Decoded(_strict(raw, encoding), encoding, guessed=False)
    _reject_binary(raw)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError:
        return Decoded(_strict(raw, GUESSED), GUESSED, guessed=True)


def _reject_binary(raw: bytes) -> None:
    if b"\0" in raw:
        raise NotTextError(NoticeKind.NUL_BYTES)
    controls = len(raw) - len(raw.translate(None, CONTROLS))
    if controls > CONTROL_SHARE * len(raw):
        raise NotTextError(NoticeKind.CONTROL_CHARACTERS, controls=controls, bytes=len(raw))


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        guessed = encoding == GUESSED
        kind = NoticeKind.NO_KNOWN_ENCODING if guessed else NoticeKind.BROKEN_ENCODING
        raise NotTextError(kind, encoding=encoding, byte=error.start) from None
