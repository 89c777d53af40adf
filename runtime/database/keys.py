"""Which values can be keys: the database refuses others, even to look for them."""

from datetime import datetime
from typing import Any, Final

LONGEST_KEY: Final = 127


def fits_key(id: Any) -> bool:
    """Whether a row can have this id."""
    try:
        return isinstance(id, str) and "\0" not in id and len(id.encode()) <= LONGEST_KEY
    except UnicodeEncodeError:
        return False


def fits_index(value: Any) -> bool:
    """Whether rows with this value are in an index: not null, nor an object, nor a list."""
    return isinstance(value, str | bool | int | float | datetime)
