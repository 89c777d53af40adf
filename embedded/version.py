"""The release of RethinkDB whose answers are given; drivers and tools look at it."""

from typing import Final

RETHINKDB: Final = "2.4.4"
