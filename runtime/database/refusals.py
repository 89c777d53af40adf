"""What is wrong with an argument, said with its place in it."""

from collections.abc import Iterable, Sequence
from typing import Final

from graphql.pyutils import suggestion_list

from runtime.database.column_types import picture
from runtime.errors import BadUserInput

MOST_SUGGESTIONS: Final = 3


def refusal(argument: str, path: Sequence[str | int], what: str) -> BadUserInput:
    """The error for what stands at `path` of an argument."""
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return BadUserInput(f"{argument}{steps}: {what}", argument=argument, path=list(path))


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A sentence that names what is close to a name; nothing if nothing is."""
    close = [picture(close) for close in suggestion_list(name, list(names))[:MOST_SUGGESTIONS]]
    return f" Did you mean {' or '.join(close)}?" if close else ""
