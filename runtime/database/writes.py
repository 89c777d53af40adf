"""The queries that write rows, and what their answers mean."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from runtime.database.driver import r, term
from runtime.database.failures import QueryError
from runtime.database.reads import fits_key
from runtime.database.table import Table
from runtime.database.values import NOW
from runtime.errors import NotFound

STALE: Final = "the row has changed meanwhile"


class Referred(NamedTuple):
    """A row that another refers to: by which field, of which table and type, its id."""

    field: str
    table: str
    type: str
    id: str


def insert(table: Table[Any], rows: Sequence[Mapping[str, Any]]) -> Any:
    """Inserts rows, if all that they refer to is there."""
    documents = [{key: _term(value) for key, value in row.items()} for row in rows]
    write = r.table(table.name).insert(documents, return_changes="always")
    return _if_referred_exist(references(table, rows), write)


def update(table: Table[Any], id: str, changes: Mapping[str, Any], seen: Mapping[str, Any]) -> Any:
    """Changes a row, unless its columns in `seen` have another value meanwhile."""
    patch = {key: _patched(value) for key, value in changes.items()}
    change = (lambda row: r.branch(_still(row, seen), patch, r.error(STALE))) if seen else patch
    write = r.table(table.name).get(id).update(change, return_changes="always")
    return _if_referred_exist(references(table, [changes]), write)


def delete(table: Table[Any], ids: Sequence[str]) -> Any:
    """Deletes rows."""
    return r.table(table.name).get_all(*ids).delete(return_changes=True)


def references(table: Table[Any], rows: Sequence[Mapping[str, Any]]) -> list[Referred]:
    """The rows that these refer to, each once."""
    return list(
        dict.fromkeys(
            Referred(column.name, column.references.table, column.references.type, id)
            for row in rows
            for column in table.columns
            if column.references is not None and row.get(column.key) is not None
            for id in (row[column.key] if column.many else [row[column.key]])
        )
    )


def written(referred: Sequence[Referred], answer: dict[str, Any]) -> dict[str, Any]:
    """The answer of a write; NotFound when a row that it refers to is not there."""
    if missing := answer.get("missing"):
        raise _not_found([referred[place] for place in missing])
    return answer


def changed(answer: Mapping[str, Any], side: str) -> list[Any]:
    """The rows before (`old_val`) or after (`new_val`) a write, in order."""
    if answer["errors"]:
        raise QueryError(answer["first_error"])
    return [change[side] for change in answer.get("changes", ())]


def _if_referred_exist(referred: Sequence[Referred], write: Any) -> Any:
    """`write`, or `{"missing": […]}`: the places in `referred` of rows that are not there."""
    if not referred:
        return write
    missing = r.expr(list(_missing(referred))).filter(lambda place: place.ge(0))
    return r.do(missing, lambda places: r.branch(places.is_empty(), write, {"missing": places}))


def _missing(referred: Sequence[Referred]) -> Iterator[Any]:
    for place, row in enumerate(referred):
        if fits_key(row.id):
            yield r.branch(r.table(row.table).get(row.id).eq(None), place, -1)
        else:
            yield place


def _not_found(rows: Sequence[Referred]) -> NotFound:
    text = " ".join(f'There is no {row.type} with the id "{row.id}".' for row in rows)
    first = rows[0]
    missing = [{"field": row.field, "type": row.type, "id": row.id} for row in rows]
    return NotFound(text, type=first.type, id=first.id, field=first.field, missing=missing)


def _still(row: Any, seen: Mapping[str, Any]) -> Any:
    return r.and_(*(row[key].default(None).eq(term(value)) for key, value in seen.items()))


def _term(value: Any) -> Any:
    return r.now() if value is NOW else term(value)


def _patched(value: Any) -> Any:
    # An object in an update is merged into the old one: a column is replaced.
    return r.literal(_term(value)) if isinstance(value, dict) else _term(value)
