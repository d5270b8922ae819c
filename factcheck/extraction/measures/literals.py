"""Numbers written in digits: what their dots and commas mean in a language."""

from __future__ import annotations

import re

LONGEST = 24
WHOLE = re.compile(r"0|[1-9][0-9]{0,14}")
# A mark with other than three digits behind it is a decimal mark, whatever the language says.
ODD = re.compile(r"(?:0|[1-9][0-9]{0,11})[.,](?:[0-9]{1,2}|[0-9]{4,6})")
THOUSANDTHS = re.compile(r"(?:0|[1-9][0-9]{0,11})[.,][0-9]{3}")
DECIMAL = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,8})?")


def groups(mark: str) -> re.Pattern[str]:
    """Compile digits in groups of three parted by ``mark``, with decimals behind the other mark."""
    other = "," if mark == "." else "."
    return re.compile(rf"[1-9][0-9]{{0,2}}(?:\{mark}[0-9]{{3}})+(?:\{other}[0-9]{{1,6}})?")


GROUPED = {".": groups("."), ",": groups(",")}
REPEATED = re.compile(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})+")


def value_of(literal: str, decimal_mark: str) -> float | None:
    """Return the value of digits as a language writes them, None for what is no number.

    "1.500" is 1500 where the comma is the decimal mark and 1.5 where the dot is. "6.0" is six in
    both, and "1,500,000" a million and a half. A leading zero ("007", a telephone number), a clock
    time with seconds and more than fifteen digits are no numbers.
    """
    if len(literal) > LONGEST:
        return None
    grouping = "." if decimal_mark == "," else ","
    if WHOLE.fullmatch(literal):
        return float(literal)
    if GROUPED[grouping].fullmatch(literal):
        return float(literal.replace(grouping, "").replace(",", "."))
    if REPEATED.fullmatch(literal):
        return float(re.sub(r"[.,]", "", literal))
    if ODD.fullmatch(literal) or THOUSANDTHS.fullmatch(literal):
        return float(literal.replace(",", "."))
    return None


def decimal_of(literal: str) -> float | None:
    """Return the value where a dot and a comma both mark decimals (magnitudes, coordinates)."""
    return float(literal.replace(",", ".")) if DECIMAL.fullmatch(literal) else None


def thousands_of(literal: str) -> float | None:
    """Return the value of "1,500" read as fifteen hundred, None for any other shape."""
    if THOUSANDTHS.fullmatch(literal) and not literal.startswith("0"):
        return float(re.sub(r"[.,]", "", literal))
    return None


def is_decimal(literal: str) -> bool:
    """Say whether digits have decimals, and not just digits in groups of three."""
    return ODD.fullmatch(literal) is not None


def is_grouped(literal: str) -> bool:
    """Say whether digits stand in groups of three: "10.000", and "1,500" in any language."""
    return REPEATED.fullmatch(literal) is not None or thousands_of(literal) is not None


def looks_like_year(literal: str) -> bool:
    """Say whether bare digits may be a year of our times."""
    return len(literal) == 4 and literal.isdigit() and "1800" <= literal <= "2099"
