"""How large a regular expression becomes when its repetitions are written out."""

import re
from typing import Final

_MOST_TIMES: Final = 1000  # of RE2
# RE2 gives up when the compiled pattern takes more than its memory; this is about that.
_LARGEST: Final = 100_000
_TOKEN: Final = re.compile(
    r"\\Q.*?(?:\\E|$)|\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]])*\]|\{(\d+)(?:,(\d*))?\}|.", re.DOTALL
)


def repetition_problem(pattern: str) -> tuple[str, str] | None:
    """(portion, reason) when a pattern repeats more than RE2 would."""
    outer: list[int] = []  # sizes of what stands before each group that is open
    size = last = 0
    for token in _TOKEN.finditer(pattern):
        text, least, most = token.group(), *token.groups()
        if least is not None:
            if len(least) > len(str(_MOST_TIMES)) or len(most or "") > len(str(_MOST_TIMES)):
                return text, f"invalid repetition size: {text}"
            times = max(int(least), int(most or 0))
            if times > _MOST_TIMES or (most and int(most) < int(least)):
                return text, f"invalid repetition size: {text}"
            size, last = size + last * (times - 1), last * times
        elif text == "(":
            outer.append(size)
            size = last = 0
        elif text == ")" and outer:
            size, last = outer.pop() + size + 1, size + 1
        else:
            size, last = size + 1, 1
        if size > _LARGEST:
            return "", "pattern too large - compile failed"
    return None
