"""Values that only one row may have: which ones a write claims, and the error when they are had."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import orjson

from runtime.database.column_types import picture, printed_item
from runtime.database.driver import r
from runtime.database.table import Column, Index, Table
from runtime.database.writes import HERE, Delete, Insert, Place, Update, Write
from runtime.errors import Conflict

Reason: TypeAlias = Literal["TAKEN", "REPEATED"]

REASONS: Final[Mapping[Reason, str]] = {
    "TAKEN": "is taken",
    "REPEATED": "is given more than once",
}

# More than one is a mistake of the data that are there.
MOST_HOLDERS: Final = 10

# JSON has room for whole numbers below.
MOST_WHOLE: Final = 2**63

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
    place: Place = HERE
    # Rows that are given another value in the same query.
    leaving: frozenset[str] = frozenset()

    @property
    def field(self) -> str:
        """The field, or fields, whose value must be unique, as far as clients know them."""
        return ", ".join(self.place.of(column) for column, _ in self._shown)

    @property
    def told(self) -> Any:
        """The value, or the list of its parts, as clients know it."""
        parts = [_plain(printed_item(*part)) for part in self._shown]
        return parts[0] if len(parts) == 1 else parts

    @property
    def text(self) -> str:
        """The value with its field, as a message shows them."""
        if not self._shown:
            return "a value that is not shown"
        parts = self.told if len(self._shown) > 1 else [self.told]
        if any(isinstance(part, list | dict) for part in parts):
            # A scalar of the project's own: only its codec knows how clients write it.
            return f"the {self.field}"
        return f"the {self.field} {', '.join(map(picture, parts))}"

    @property
    def _shown(self) -> Sequence[tuple[Column, Any]]:
        columns = [self.table.by_key[key] for key in self.index.columns]
        values = self.value if len(columns) > 1 else [self.value]
        parts = zip(columns, values, strict=True)
        return [(column, value) for column, value in parts if not column.hidden]

    @property
    def holders(self) -> Any:
        """The ids of the rows that have the value: the query for it."""
        rows = r.table(self.table.name).get_all(self.value, index=self.index.name)
        return rows.limit(MOST_HOLDERS)["id"].coerce_to("array")

    def is_had_by(self, ids: Sequence[str]) -> bool:
        """Whether one of these rows has the value and keeps it."""
        return bool(ids if self.index is PRIMARY else {*ids} - {self.id} - self.leaving)


class Rival(NamedTuple):
    """A claim that cannot be had, and why."""

    claim: Claim
    reason: Reason


def claims_of(
    table: Table[Any],
    rows: Sequence[Mapping[str, Any]],
    indexes: Sequence[Index],
    places: Sequence[Place] = (),
) -> list[Claim]:
    """What these rows claim in these indexes; null is not a value that could be taken."""
    return [
        Claim(
            *(table, index, value, row["id"], number, _lock(table, index, value)),
            place=places[number] if places else HERE,
        )
        for number, row in enumerate(rows)
        for index in indexes
        for value in _values(index, row)
    ]


def claims_of_all(writes: Sequence[Write]) -> list[Claim]:
    """What these writes claim; what they give up in the same query, others of them may have."""
    leaving = _leaving(writes)
    claims = [claim for write in writes for claim in _claims_of_write(write)]
    left = (leaving.get((claim.table.name, claim.index.name)) for claim in claims)
    return [
        replace(claim, leaving=frozenset(ids)) if ids else claim
        for claim, ids in zip(claims, left, strict=True)
    ]


def claimed_columns(table: Table[Any], changes: Mapping[str, Any]) -> set[str]:
    """All columns of the unique indexes that these changes concern."""
    return {column for index in _touched(table, changes) for column in index.columns}


def repeated(claims: Sequence[Claim]) -> Iterator[Rival]:
    """The claims that are made by more than one of the rows, each value once."""
    counts = Counter(claim.lock for claim in claims)
    last = {claim.lock: claim for claim in claims if counts[claim.lock] > 1}
    return (Rival(claim, "REPEATED") for claim in last.values())


def conflict(rivals: Sequence[Rival]) -> Conflict:
    """The error that names every value that cannot be had."""
    first = rivals[0].claim
    texts: dict[str, list[str]] = {}
    for claim, reason in rivals:
        texts.setdefault(claim.table.type, []).append(f"{claim.text} {REASONS[reason]}")
    return Conflict(
        " ".join(f"{type}: {'; '.join(said)}." for type, said in texts.items()),
        type=first.table.type,
        field=first.field,
        conflicts=[
            {
                "row": claim.row,
                "field": claim.field,
                "value": claim.told,
                "reason": reason,
            }
            for claim, reason in rivals
        ],
    )


def _claims_of_write(write: Write) -> list[Claim]:
    if isinstance(write, Insert):
        primary = (PRIMARY,) if write.ids_given else ()
        indexes = (*write.table.unique, *primary)
        return claims_of(write.table, write.rows, indexes, write.places)
    if isinstance(write, Update):
        row = {**write.seen, **write.changes, "id": write.id}
        touched = _touched(write.table, write.changes)
        return claims_of(write.table, [row], touched, [write.place])
    return []


def _leaving(writes: Sequence[Write]) -> Mapping[tuple[str, str], set[str]]:
    """The rows that give up the value that they have in an index, by table and index."""
    found: dict[tuple[str, str], set[str]] = {}
    for write in writes:
        if isinstance(write, Update):
            indexes, ids = _touched(write.table, write.changes), [write.id]
        elif isinstance(write, Delete):
            indexes, ids = [*write.table.unique], [*write.ids]
        else:
            continue
        for index in indexes:
            found.setdefault((write.table.name, index.name), set()).update(ids)
    return found


def _touched(table: Table[Any], changes: Mapping[str, Any]) -> list[Index]:
    return [index for index in table.unique if changes.keys() & set(index.columns)]


def _values(index: Index, row: Mapping[str, Any]) -> list[Any]:
    values = [row.get(column) for column in index.columns]
    if any(value is None for value in values):
        return []
    if index.multi and isinstance(values[0], list):
        return [value for value in dict.fromkeys(values[0]) if value is not None]
    return [values[0] if len(values) == 1 else values]


def _lock(table: Table[Any], index: Index, value: Any) -> str:
    return sha256(orjson.dumps([table.name, index.name, _plain(value)])).hexdigest()


def _plain(value: Any) -> Any:
    """The same JSON for all values that the database takes for equal."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    # To the database all numbers are doubles.
    number = float(value)
    return int(number) if number.is_integer() and abs(number) < MOST_WHOLE else number
