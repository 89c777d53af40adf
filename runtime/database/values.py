"""Defaults that are made anew when a row is written."""

from enum import Enum
from typing import Final


class Made(Enum):
    """A default that is made anew for each row."""

    NOW = "NOW"
    UUID = "UUID"


class Missing(Enum):
    """The mark of a column that has no default."""

    MISSING = "MISSING"


NOW: Final = Made.NOW
UUID: Final = Made.UUID
MISSING: Final = Missing.MISSING
