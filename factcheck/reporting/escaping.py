"""Article text inside Markdown: readable as it stands, and never more than text.

An article can hold anything: HTML, links, table pipes, characters that turn the reading direction.
What is written here renders as the same characters and as nothing else. Escaping is kept to the
characters that would change the page, so ordinary prose comes out untouched.

One thing is out of reach: GitHub turns a mail address into a link even where it is escaped. Such a
link shows the address itself and opens nothing but a mail program. Web addresses stay text.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from factcheck.reporting.visible import visible

# Each alternative names what it would start if it were left alone.
ACTIVE_SIGNS = r"""
      [\\`*~\[\]|]                       # escape, code, emphasis, strike-through, link, cell
    | (?<![^\W_])_ | _(?![^\W_])         # emphasis; inside a word an underscore is only text
    | <(?=[A-Za-z/!?])                   # HTML or a link in angle brackets
    | &(?=\#?\w+;)                        # a character reference
    | :(?=//) | (?<=\bwww)\.             # a web address that readers turn into a link
    | @(?=\w)                            # a mention or a mail address
    | \$(?=\S)                           # a formula
    | %(?=%) | (?<=%)% | =(?==) | (?<==)=  # a comment, a highlight
    | \#(?=[^\W\d])                      # a tag
    | :(?=(?:[a-z+-][\w+-]*|8ball|100|1234):)  # a picture by its name
"""
# At the end of a fragment nobody knows yet what stands behind it.
OPEN_END = r"| [<&@!](?=$) | &(?=\#?\w+$) | :(?=/?$)"
ACTIVE = re.compile(ACTIVE_SIGNS, re.VERBOSE | re.IGNORECASE)
ACTIVE_OR_OPEN = re.compile(ACTIVE_SIGNS + OPEN_END, re.VERBOSE | re.IGNORECASE)
# Only the first characters of a block can open a heading, a quotation, a list or a rule.
OPENING = re.compile(r"\#(?=\#{0,5}(?:\s|$))|>|[-+](?=\s|$)|[-=](?=[-=]*\s*$)")
OPENING_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
# A heading swallows the number signs at its end.
CLOSING = re.compile(r"(?<= )#(?=#*$)")


def inline(text: str) -> str:
    """Return ``text`` as one line of Markdown that renders as its visible characters only.

    Safe at the start of a block, in a heading, in a list, in emphasis, in the cell of a table and
    as the words of a link.
    """
    return as_line(escaped(visible(text)))


def escaped(line: str) -> str:
    """Return visible text as Markdown where a sign or a space stands on both sides of it."""
    return ACTIVE.sub(r"\\\g<0>", line)


def fragment(text: str) -> str:
    """Return a stretch of a line as Markdown, its outer spaces kept, whatever stands around it.

    ``as_line`` has still to be asked about the line that it becomes a part of.
    """
    line = visible(f"|{text}|")[1:-1]
    return ACTIVE_OR_OPEN.sub(r"\\\g<0>", line)


def as_line(markdown: str) -> str:
    """Return a line of Markdown that opens no heading, quotation, list or rule where it begins."""
    line = CLOSING.sub(r"\\#", markdown)
    if OPENING.match(line):
        return f"\\{line}"
    return OPENING_NUMBER.sub(r"\1\\\2", line, count=1) if OPENING_NUMBER.match(line) else line


def code(text: str) -> str:
    """Return ``text`` as a code span, or nothing where there is nothing to see.

    A text with a pipe is no code span: readers do not agree on what that is in a table.
    """
    line = visible(text)
    if not line or "|" in line:
        return inline(line)
    # The fence must be longer than any run of backticks inside.
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def target(path: str) -> str:
    """Return a relative POSIX path as a link target, every special character percent-encoded.

    A colon is encoded too, so that no file name can pass for a scheme such as ``javascript:``.
    """
    return quote(path, safe="/", errors="surrogateescape")


def anchor(heading: str) -> str:
    """Return the fragment that GitHub and most editors give a heading of this plain text."""
    kept = (
        character
        for character in heading.lower()
        if character in " -" or unicodedata.category(character)[0] in "LM" or _joins(character)
    )
    return quote("".join(kept).replace(" ", "-"), safe="")


def _joins(character: str) -> bool:
    return unicodedata.category(character) in {"Nd", "Pc"}
