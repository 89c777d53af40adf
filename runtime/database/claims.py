"""Values that only one row may have: which ones a write claims, and the error when they are had."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import orjson

from runtime.database.column_types import picture
from runtime.database.driver import r
from runtime.database.table import Index, Table
from runtime.errors import Conflict

Reason: TypeAlias = Literal["TAKEN", "REPEATED"]

REASONS: Final[Mapping[Reason, str]] = {
    "TAKEN": "is taken",
    "REPEATED": "is given more than once",
}

# The primary key as an index: claimed when the caller chooses the ids.
PRIMARY: Final = Index("id", unique=True)


@dataclass(frozen=True, slots=True)
class Claim:
    """A value that a row is about to have in a unique index, and the key of the lock for it."""

    table: Table[Any]
    index: Index
    value: Any
    id: str
    row: int
    lock: str

    @property
    def field(self) -> str:
        """The field, or fields, whose value must be unique."""
        return ", ".join(self.table.by_key[column].name for column in self.index.columns)

    @property
    def others(self) -> Any:
        """The id of another row that has the value, in a list: the query for it."""
        rows = r.table(self.table.name).get_all(self.value, index=self.index.name)
        if self.index is not PRIMARY:
            rows = rows.filter(lambda row: row["id"].ne(self.id))
        return rows.limit(1)["id"].coerce_to("array")


class Rival(NamedTuple):
    """A claim that cannot be had, and why."""

    claim: Claim
    reason: Reason


def claims_of(
    table: Table[Any], rows: Sequence[Mapping[str, Any]], indexes: Sequence[Index]
) -> list[Claim]:
    """What these rows claim in these indexes; null is not a value that could be taken."""
    return [
        Claim(table, index, value, row["id"], place, _lock(table, index, value))
        for place, row in enumerate(rows)
        for index in indexes
        for value in _values(index, row)
    ]


def repeated(claims: Sequence[Claim]) -> Iterator[Rival]:
    """The claims that are made by more than one of the rows, each value once."""
    counts = Counter(claim.lock for claim in claims)
    last = {claim.lock: claim for claim in claims if counts[claim.lock] > 1}
    return (Rival(claim, "REPEATED") for claim in last.values())


def conflict(rivals: Sequence[Rival]) -> Conflict:
    """The error that names every value that cannot be had."""
    first = rivals[0].claim
    texts = [
        f"the {claim.field} {_shown(_plain(claim.value))} {REASONS[reason]}"
        for claim, reason in rivals
    ]
    return Conflict(
        f"{first.table.type}: {'; '.join(texts)}.",
        type=first.table.type,
        field=first.field,
        conflicts=[
            {
                "row": claim.row,
                "field": claim.field,
                "value": _plain(claim.value),
                "reason": reason,
            }
            for claim, reason in rivals
        ],
    )


def _values(index: Index, row: Mapping[str, Any]) -> list[Any]:
    values = [row.get(column) for column in index.columns]
    if any(value is None for value in values):
        return []
    if index.multi and isinstance(values[0], list):
        return [value for value in dict.fromkeys(values[0]) if value is not None]
    return [values[0] if len(values) == 1 else values]


def _lock(table: Table[Any], index: Index, value: Any) -> str:
    return sha256(orjson.dumps([table.name, index.name, _plain(value)])).hexdigest()


def _shown(value: Any) -> str:
    """A value, or the parts of a compound one, as a message shows them."""
    return ", ".join(map(picture, value)) if isinstance(value, list) else picture(value)


def _plain(value: Any) -> Any:
    """The same JSON for all values that the database takes for equal."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() else value
