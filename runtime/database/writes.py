"""Rows to insert, change and delete, and the queries that do it."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, ClassVar, Final, TypeAlias

from runtime.database.conditions import Condition
from runtime.database.driver import r, term
from runtime.database.table import Column, Table
from runtime.database.values import MISSING, NOW

STALE: Final = "the row has changed meanwhile"
OTHER_VERSION: Final = "the row has another version: "


@dataclass(frozen=True, slots=True)
class Place:
    """How an input calls a row's columns: by a path to it, and some by that of their relation."""

    path: str = ""
    relations: Mapping[str, str] = field(default_factory=dict)

    def of(self, column: Column) -> str:
        """What stands in the input for a column."""
        return self.relations.get(column.key, self.path + column.name)


HERE: Final = Place()


@dataclass(frozen=True, slots=True)
class Insert:
    """New rows of one table, some with ids that were given; `places` unless all are at the top."""

    table: Table[Any]
    rows: Sequence[Mapping[str, Any]]
    _: KW_ONLY
    ids_given: bool = False
    places: Sequence[Place] = ()

    @property
    def size(self) -> int:
        """How many rows it writes."""
        return len(self.rows)

    def place(self, number: int) -> Place:
        """Where a row stands in the input."""
        return self.places[number] if self.places else HERE


@dataclass(frozen=True, slots=True)
class Update:
    """Changes to one row, if what has been `seen` of it, and its `version`, still hold."""

    table: Table[Any]
    id: str
    changes: Mapping[str, Any]
    _: KW_ONLY
    seen: Mapping[str, Any] = field(default_factory=dict)
    version: int | None = None
    place: Place = HERE
    size: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Change:
    """The same changes to many rows, those that are there and fit; nothing unique among them."""

    table: Table[Any]
    ids: Sequence[str]
    changes: Mapping[str, Any]
    _: KW_ONLY
    condition: Condition | None = None

    @property
    def size(self) -> int:
        """How many rows it writes."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Delete:
    """Rows that go, those that are there and fit; nothing may refer to them."""

    table: Table[Any]
    ids: Sequence[str]
    _: KW_ONLY
    condition: Condition | None = None

    @property
    def size(self) -> int:
        """How many rows it writes."""
        return len(self.ids)


Write: TypeAlias = Insert | Update | Change | Delete


def query(write: Write) -> Any:
    """The query that does it, and tells what has changed."""
    if isinstance(write, Insert):
        documents = [{key: _term(value) for key, value in row.items()} for row in write.rows]
        return r.table(write.table.name).insert(documents, return_changes="always")
    if isinstance(write, Update):
        rows = r.table(write.table.name).get(write.id)
        return rows.update(lambda row: _change(write, row), return_changes="always")
    rows = r.table(write.table.name).get_all(*write.ids)
    if (condition := write.condition) is not None:
        rows = rows.filter(lambda row: condition.on(row))
    if isinstance(write, Delete):
        return rows.delete(return_changes=True)
    changes = write.changes
    return rows.update(lambda row: patch(write.table, changes, row), return_changes="always")


def patch(table: Table[Any], changes: Mapping[str, Any], row: Any) -> dict[str, Any]:
    """The columns of a row that an update sets: the changes, and those that every update sets."""
    made = {column.key: _made(column, row) for column in table.columns if _is_made(column)}
    return {**made, **{key: _patched(value) for key, value in changes.items()}}


def still(row: Any, seen: Mapping[str, Any]) -> Any:
    """Whether a row has these values."""
    return r.and_(*(row[key].default(None).eq(term(value)) for key, value in seen.items()))


def version_column(table: Table[Any]) -> Column | None:
    """The column that counts the updates of a row."""
    return next((column for column in table.columns if column.version), None)


def _change(write: Update, row: Any) -> Any:
    change = patch(write.table, write.changes, row)
    id = row["id"]
    counter = version_column(write.table)
    if write.version is not None and counter is not None:
        version = _version(counter, row)
        other = r.error(r.expr(OTHER_VERSION).add(version.coerce_to("string")))
        id = r.branch(version.eq(write.version), id, other)
    if write.seen:
        id = r.branch(still(row, write.seen), id, r.error(STALE))
    # The whole cannot stand in a branch: a literal is for the object that is given alone.
    return {**change, "id": id} if write.seen or write.version is not None else change


def _is_made(column: Column) -> bool:
    return column.version or column.updated is not MISSING


def _made(column: Column, row: Any) -> Any:
    return _version(column, row).add(1) if column.version else _term(column.updated)


def _version(column: Column, row: Any) -> Any:
    return row[column.key].default(0)


def _term(value: Any) -> Any:
    return r.now() if value is NOW else term(value)


def _patched(value: Any) -> Any:
    # An object in an update is merged into the old one: a column is replaced.
    return r.literal(_term(value)) if isinstance(value, dict) else _term(value)
