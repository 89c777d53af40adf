"""Regular expressions of RE2, carried out by `regex`: other spellings, other complaints."""

import re
from typing import Final

from embedded.reql.datum.repetitions import repetition_problem
from embedded.reql.errors import ReqlError, logic_error

_ESCAPE: Final = r"\\(?P<escaped>x\{(?:10|0?[0-9A-Fa-f])?[0-9A-Fa-f]{1,4}\}|[pP]\{[^}]*\}|.)"
_REPEAT: Final = r"(?:[*+?]|\{\d+(?:,\d*)?\})"
_TOKEN: Final = re.compile(
    "|".join(
        (
            r"\\Q(?P<quoted>.*?)(?:\\E|$)",
            _ESCAPE,
            r"(?P<set>\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]])*\])",
            r"(?P<perl>\(\?(?!P<)[imsU-]*[^imsU:)-])",  # a group that only Perl has
            r"\(\?P<(?P<named>[^>]*)(?:>|$)",
            rf"(?<=[^(|])(?P<twice>{_REPEAT}(?:\?{_REPEAT}|(?!\?){_REPEAT})\??)",
            rf"(?P<repeated>{_REPEAT}\??)",
            r"(?P<brace>\{)",
            r"(?P<end>\$)",
        )
    ),
    re.DOTALL,
)
_IN_SET: Final = re.compile(_ESCAPE + r"|\[:(?P<posix>\w+):\]", re.DOTALL)
_MULTILINE: Final = re.compile(r"\(\?[a-zA-Z]*m")
_RANGE: Final = re.compile(r"\\[pP](?:\{[^}]*\}|.)|[^\[\\]-[^\]\\]")
_NAME: Final = re.compile(r"\w+", re.ASCII)
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
_REFUSED: Final = {"perl": "invalid perl operator", "twice": "bad repetition operator"}
_COMPLAINTS: Final = (
    ("missing )", "missing )"),
    ("unbalanced parenthesis", "missing )"),
    ("unterminated character set", "missing ]"),
    ("nothing to repeat", "no argument for repetition operator"),
    ("bad character range", "invalid character class range"),
    ("bad escape", "invalid escape sequence"),
    ("unknown property", "invalid character class range"),
)


def as_regex(pattern: str) -> str:
    """The same pattern in the spelling of `regex`; refuses what RE2 cannot do."""
    if pattern.endswith("\\") and (len(pattern) - len(pattern.rstrip("\\"))) % 2:
        raise _refused(pattern, "", "trailing \\ at end of regexp")
    if problem := repetition_problem(pattern):
        raise _refused(pattern, *problem)
    end = "$" if _MULTILINE.search(pattern) else r"\Z"
    names: set[str] = set()
    return _TOKEN.sub(lambda token: _spelt(pattern, token, end, names), pattern)


def _spelt(pattern: str, token: re.Match[str], end: str, names: set[str]) -> str:
    text = token.group()
    match token.lastgroup:
        case "quoted":
            return re.escape(token["quoted"])
        case "escaped":
            return _escape(pattern, token["escaped"])
        case "set":
            return _IN_SET.sub(lambda part: _part_of_set(pattern, part), text)
        case "perl" | "twice" as what:
            raise _refused(pattern, text, f"{_REFUSED[what]}: {text}")
        case "named":
            return _named(pattern, token, names)
    return {"{": r"\{", "$": end}.get(text, text)


def _named(pattern: str, token: re.Match[str], names: set[str]) -> str:
    name = token["named"]
    if not _NAME.fullmatch(name) or name in names or not token.group().endswith(">"):
        portion = name if name in names else token.group()
        raise _refused(pattern, portion, f"invalid named capture group: {portion}")
    names.add(name)
    return token.group()


def _escape(pattern: str, escaped: str) -> str:
    if escaped in _NOT_RE2:
        raise _refused(pattern, f"\\{escaped}", f"invalid escape sequence: \\{escaped}")
    if escaped.lower() in _CLASSES:
        return f"[{'^' if escaped.isupper() else ''}{_CLASSES[escaped.lower()]}]"
    if escaped.startswith("x{"):
        return _character(escaped)
    return {"z": r"\Z", "C": "(?s:.)"}.get(escaped, f"\\{escaped}")


def _character(escaped: str) -> str:
    return f"\\U{int(escaped[2:-1], 16):08x}"


def _part_of_set(pattern: str, part: re.Match[str]) -> str:
    escaped, posix = part.groups()
    if posix is not None and posix not in _POSIX:
        raise _refused(pattern, part.group(), f"invalid character class range: {part.group()}")
    if posix is not None:
        return _POSIX[posix]
    if escaped.startswith("x{"):
        return _character(escaped)
    return _CLASSES.get(escaped, part.group())


def _refused(pattern: str, portion: str, reason: str) -> ReqlError:
    return logic_error(f"Error in regexp `{pattern}` (portion `{portion}`): {reason}")


def re2_complaint(pattern: str, message: str, position: int) -> tuple[str, str]:
    """(portion, reason) as RE2 would put what `regex` says of a pattern."""
    reason = next((ours for theirs, ours in _COMPLAINTS if theirs in message), message)
    if reason == "missing )":
        return pattern, f"{reason}: {pattern}"
    if reason == "invalid character class range" and (found := _RANGE.search(pattern)):
        portion = found.group()
    elif reason == "missing ]":
        portion = pattern[pattern.rfind("[") :]
    elif reason == "no argument for repetition operator":
        portion = pattern[position : position + 1] or pattern[-1:]
    else:
        portion = pattern[max(position - 2, 0) : position] or pattern
    return portion, f"{reason}: {portion}"
