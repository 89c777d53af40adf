"""How many rows a client gets at once, and which of them."""

from typing import Final

from runtime.errors import BadUserInput

DEFAULT_LIMIT: Final = 100
LARGEST_LIMIT: Final = 1000


def checked_limit(limit: int | None, argument: str = "limit") -> int:
    """So many rows; BadUserInput if that is too many, or fewer than none."""
    if limit is None:
        return DEFAULT_LIMIT
    if not 0 <= limit <= LARGEST_LIMIT:
        raise BadUserInput(
            f"{argument}: expected 0 to {LARGEST_LIMIT}, found {limit}.", argument=argument
        )
    return limit


def checked_skip(argument: str, number: int | None) -> int:
    """So many pages or rows to pass over; BadUserInput if they are fewer than none."""
    if number is not None and number < 0:
        raise BadUserInput(f"{argument}: expected 0 or more, found {number}.", argument=argument)
    return number or 0
