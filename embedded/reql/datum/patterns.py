"""Regular expressions of RE2, carried out by `regex`: other spellings, other complaints."""

import re
from typing import Final

from embedded.reql.datum.repetitions import repetition_problem
from embedded.reql.errors import ReqlError, logic_error

# A quotation, an escape, a class, or the end.
_TOKEN: Final = re.compile(
    r"\\Q(?P<quoted>.*?)(?:\\E|$)|\\(?P<escaped>.)|(?P<set>\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]])*\])"
    r"|(?P<end>\$)",
    re.DOTALL,
)
_IN_SET: Final = re.compile(r"\\(?P<escaped>.)|\[:(?P<posix>\w+):\]", re.DOTALL)
_MULTILINE: Final = re.compile(r"\(\?[a-zA-Z]*m")
_PERL_ONLY: Final = re.compile(r"\(\?(?:[=!>#&|]|<[=!]|P[=>]|\(|[0-9R])")
# RE2's classes are those of ASCII.
_CLASSES: Final = {"d": "0-9", "s": r"\t\n\f\r ", "w": "0-9A-Za-z_"}
_POSIX: Final = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "ascii": r"\x00-\x7f",
    "blank": r"\t ",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": r"!-/:-@\[-`{-~",
    "space": r"\t\n\v\f\r ",
    "upper": "A-Z",
    "word": "0-9A-Za-z_",
    "xdigit": "0-9A-Fa-f",
}
_NOT_RE2: Final = frozenset("123456789GKRXZhkgNyYmM")
_COMPLAINTS: Final = (
    ("missing )", "missing )"),
    ("unbalanced parenthesis", "unexpected )"),
    ("unterminated character set", "missing ]"),
    ("nothing to repeat", "no argument for repetition operator"),
    ("multiple repeat", "bad repetition operator"),
    ("bad character range", "invalid character class range"),
    ("bad escape", "invalid escape sequence"),
    ("unknown property", "invalid character class range"),
)


def as_regex(pattern: str) -> str:
    """The same pattern in the spelling of `regex`; refuses what RE2 cannot do."""
    if pattern.endswith("\\") and (len(pattern) - len(pattern.rstrip("\\"))) % 2:
        raise _refused(pattern, "", "trailing \\ at end of regexp")
    if found := _PERL_ONLY.search(pattern):
        raise _refused(pattern, found.group(), f"invalid perl operator: {found.group()}")
    if problem := repetition_problem(pattern):
        raise _refused(pattern, *problem)
    end = "$" if _MULTILINE.search(pattern) else r"\Z"
    return _TOKEN.sub(lambda token: _spelt(pattern, token, end), pattern)


def _spelt(pattern: str, token: re.Match[str], end: str) -> str:
    quoted, escaped, chosen, _ = token.groups()
    if quoted is not None:
        return re.escape(quoted)
    if escaped is not None:
        return _escape(pattern, escaped)
    return end if chosen is None else _IN_SET.sub(_part_of_set, chosen)


def _escape(pattern: str, escaped: str) -> str:
    if escaped in _NOT_RE2:
        raise _refused(pattern, f"\\{escaped}", f"invalid escape sequence: \\{escaped}")
    if escaped.lower() in _CLASSES:
        return f"[{'^' if escaped.isupper() else ''}{_CLASSES[escaped.lower()]}]"
    return {"z": r"\Z", "C": "(?s:.)"}.get(escaped, f"\\{escaped}")


def _part_of_set(part: re.Match[str]) -> str:
    escaped, posix = part.groups()
    if posix is not None:
        return _POSIX.get(posix, part.group())
    return _CLASSES.get(escaped, part.group())


def _refused(pattern: str, portion: str, reason: str) -> ReqlError:
    return logic_error(f"Error in regexp `{pattern}` (portion `{portion}`): {reason}")


def re2_complaint(pattern: str, message: str, position: int) -> tuple[str, str]:
    """(portion, reason) as RE2 would put what `regex` says of a pattern."""
    reason = next((ours for theirs, ours in _COMPLAINTS if theirs in message), message)
    if reason in ("missing )", "unexpected )"):
        return pattern, f"{reason}: {pattern}"
    if reason == "missing ]":
        portion = pattern[pattern.rfind("[") :]
    elif reason.endswith("repetition operator"):
        portion = pattern[max(position - 1, 0) : position + 1].lstrip("(|") or pattern
        portion = portion if reason.startswith("bad") else portion[-1:]
    else:
        portion = pattern[max(position - 2, 0) : position] or pattern
    return portion, f"{reason}: {portion}"
