"""Writes to system tables, which are orders to the server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import ReqlError, failed
from embedded.storage.documents import Document

SYSTEM: Final = "rethinkdb"
SYSTEM_ID: Final = "b99b9572-8e53-5fef-9a2b-5e6aba3edf1c"


@dataclass(frozen=True, slots=True)
class Order:
    """A row that shall be another one, or none."""

    key: Datum
    old: Document | None
    new: Document | None
    key_is_made: bool = False  # nobody gave the new row a key: it got one


def special(what: str) -> ReqlError:
    """System tables cannot be administered."""
    return failed(f"Database `{SYSTEM}` is special; {what}")


def read_only(name: str, what: str = "table") -> ReqlError:
    """The refusal to write to a table that only tells."""
    return failed(f"It's illegal to write to the `{SYSTEM}.{name}` {what}.")
