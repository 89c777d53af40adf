"""The rows that others refer to: whether they are there, and stay."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from runtime.database.catalog import Catalog
from runtime.database.driver import r
from runtime.database.keys import fits_key
from runtime.database.marks import deleting
from runtime.database.table import OnDelete
from runtime.database.writes import HERE, Change, Insert, Place, Update, Write
from runtime.errors import NotFound


class Referred(NamedTuple):
    """A row that another refers to: by which field, of which table and type, its id."""

    field: str
    table: str
    type: str
    id: str
    # Whether its deletion would mean something for the row that refers to it.
    guarded: bool

    @property
    def described(self) -> str:
        """The row as a message names it."""
        return f'The {self.type} "{self.id}"'


class DeletingError(Exception):
    """Rows that are referred to are being deleted at this moment, by these holders."""

    def __init__(self, holders: Sequence[str], referred: Referred) -> None:
        super().__init__(holders)
        self.holders = holders
        self.referred = referred


def references(catalog: Catalog, writes: Sequence[Write]) -> list[Referred]:
    """The rows that these refer to and do not make themselves, each once."""
    made = {
        (write.table.name, row["id"])
        for write in writes
        if isinstance(write, Insert)
        for row in write.rows
    }
    found = (referred for write in writes for referred in _of_write(catalog, write))
    return list(dict.fromkeys(each for each in found if (each.table, each.id) not in made))


def blocked(referred: Sequence[Referred]) -> Any:
    """Lists that are empty if all these rows stay: of missing ids per table, of deleters."""
    guarded = [(row.table, row.id) for row in referred if row.guarded]
    return r.expr(
        [
            *(_missing(table, ids) for table, ids in _by_table(referred).items()),
            *([deleting(guarded)] if guarded else []),
        ]
    )


def refuse(referred: Sequence[Referred], lists: Sequence[Sequence[str]]) -> None:
    """Raises NotFound for what is missing, else DeletingError."""
    tables = _by_table(referred)
    missing = dict(zip(tables, lists, strict=False))
    if gone := [row for row in referred if row.id in missing[row.table]]:
        raise _not_found(gone)
    if len(lists) > len(tables) and (holders := lists[-1]):
        raise DeletingError(holders, next(row for row in referred if row.guarded))


def _rows(write: Write) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    if isinstance(write, Insert):
        yield from ((write.place(number), row) for number, row in enumerate(write.rows))
    elif isinstance(write, Update):
        yield write.place, write.changes
    elif isinstance(write, Change):
        yield HERE, write.changes


def _of_write(catalog: Catalog, write: Write) -> Iterator[Referred]:
    columns = ((column, catalog.reference(write.table, column)) for column in write.table.columns)
    referring = [(column, said) for column, said in columns if said is not None]
    for place, row in _rows(write):
        for column, said in referring:
            if (id := row.get(column.key)) is not None:
                guarded = said.on_delete is not OnDelete.NO_ACTION
                yield Referred(place.of(column), said.table, said.type, id, guarded)


def _by_table(referred: Sequence[Referred]) -> dict[str, list[str]]:
    tables: dict[str, dict[str, None]] = {}
    for row in referred:
        tables.setdefault(row.table, {})[row.id] = None
    return {table: list(ids) for table, ids in tables.items()}


def _missing(table: str, ids: Sequence[str]) -> Any:
    """The ids that no row of a table has."""
    fitting = [id for id in ids if fits_key(id)]
    if len(ids) == len(fitting) == 1:
        return r.branch(r.table(table).get(ids[0]).eq(None), ids, [])
    if not fitting:
        return r.expr(ids)
    return r.expr(ids).set_difference(r.table(table).get_all(*fitting)["id"].coerce_to("array"))


def _not_found(rows: Sequence[Referred]) -> NotFound:
    text = " ".join(
        dict.fromkeys(f'There is no {row.type} with the id "{row.id}".' for row in rows)
    )
    first = rows[0]
    missing = [{"field": row.field, "type": row.type, "id": row.id} for row in rows]
    return NotFound(text, type=first.type, id=first.id, field=first.field, missing=missing)
