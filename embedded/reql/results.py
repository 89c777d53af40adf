"""What a query gives: one datum, a stream, or a changefeed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from embedded.changes.plan import Plan
from embedded.reql.datum.kinds import Datum


class Atom(NamedTuple):
    """One datum."""

    datum: Datum


@dataclass(frozen=True, slots=True)
class Stream:
    """Data that are produced while they are read."""

    items: Iterable[Any]


@dataclass(frozen=True, slots=True)
class Feed:
    """A changefeed, planned and not begun."""

    plan: Plan


Result: TypeAlias = Atom | Stream | Feed
