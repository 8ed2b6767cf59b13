"""Numbers within a range as patterns, for numbers that a file gives as texts.

A JSON Schema bounds numbers, and not the digits of a text such as ``"45"``, which is how a
number in quotes reaches it.  The patterns use nothing but what Python and ECMA-262 share.
"""

from __future__ import annotations

_LEAP = "(?:0[48]|[2468][048]|[13579][26])"
DAY = (
    "(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|(?:[0-9]{{2}}{_LEAP}|{_LEAP}00)-02-29)"
)
"""The days that there are from the year 1 to the year 9999, leap years minded."""


def whole(low: int, high: int) -> str:
    """Whole numbers from ``low`` to ``high``, zeros before them allowed."""
    signed = []
    if high >= 0:
        signed.append(_above(max(low, 0), high))
    if low <= 0:
        signed.append(f"-{_above(max(-high, 0), -low)}")
    return _one_of(signed)


def decimal(low: int, high: int) -> str:
    """Numbers from ``low`` (0 or less) to ``high`` (0 or more) with at most two decimals."""
    return _one_of([rf"\+?{_with_decimals(high)}", rf"[-\u2212]{_with_decimals(-low)}"])


def _with_decimals(high: int) -> str:
    last = rf"0*{high}(?:\.0{{1,2}})?"
    return _one_of([last, *([rf"0*{_up_to(high - 1)}(?:\.[0-9]{{1,2}})?"] if high else [])])


def _above(low: int, high: int) -> str:
    """From ``low`` to ``high``, neither below 0."""
    but = rf"(?!0*{_up_to(low - 1)}(?![0-9]))" if low else ""
    return f"{but}0*{_up_to(high)}"


def _up_to(high: int) -> str:
    """From 0 to ``high``, without zeros before: by how many digits of ``high`` they share."""
    digits = str(high)
    found = [rf"[1-9][0-9]{{{n}}}" for n in range(1, len(digits) - 1)]
    found += ["[0-9]"] if len(digits) > 1 else []
    for at, digit in enumerate(digits):
        first = 1 if at == 0 and len(digits) > 1 else 0
        if int(digit) > first:
            rest = len(digits) - at - 1
            shared, next_ = digits[:at], f"[{first}-{int(digit) - 1}]"
            found.append(f"{shared}{next_}" + (rf"[0-9]{{{rest}}}" if rest else ""))
    return _one_of([*found, digits])


def _one_of(patterns: list[str]) -> str:
    return f"(?:{'|'.join(patterns)})"
