"""Secondary indexes made, dropped, renamed, listed, waited for."""

from typing import Any

from embedded.reql.compiler.declare import Call, Traits, term
from embedded.reql.compiler.node import ALWAYS
from embedded.reql.compiler.numbers import NUMBERS
from embedded.reql.compiler.parameters import (
    AnyDatum,
    Anything,
    OfTable,
    PlainText,
    Text,
    Truth,
    as_function,
)
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.errors import failed, logic_error
from embedded.reql.run import Run
from embedded.reql.system.orders import SYSTEM
from embedded.reql.values.convert import as_datum, as_string
from embedded.reql.values.stored import Stored, restored_index, status_of, stored
from embedded.reql.values.table import Table
from embedded.storage.errors import AlreadyExistsError, DoesNotExistError
from embedded.storage.indexes import IndexDefinition

WRITES = Traits(writes=True)
_ARRAY, _FUNC, _GET_FIELD, _VAR = (
    NUMBERS[name] for name in ("MAKE_ARRAY", "FUNC", "GET_FIELD", "VAR")
)
_ROW = -19  # the variable of functions that the server makes
_POLL = 0.2  # seconds between two looks at whether anybody still waits


@term("INDEX_CREATE", (2, 3), WRITES)
def index_create(
    call: Call,
    table: OfTable,
    name: PlainText,
    *of: Anything,
    multi: Truth | None = None,
    geo: Truth | None = None,
) -> Datum:
    """A new index: of a field, of a function, or as `index_status` wrote one down."""
    if name == table.store.primary_key:
        raise _is_primary(name)
    function, was_multi, was_geo = _function(call, name, of)
    definition = IndexDefinition(
        name,
        function,
        multi=was_multi if multi is None else multi,
        geo=was_geo if geo is None else geo,
    )
    try:
        table.store.create_index(definition)
    except AlreadyExistsError:
        raise failed(f"Index `{name}` already exists on table `{table.full_name}`.") from None
    return {"created": 1}


def _is_primary(name: str) -> Exception:
    return logic_error(f"Index name conflict: `{name}` is the name of the primary key.")


def _function(call: Call, name: str, of: tuple[Any, ...]) -> tuple[Stored, bool, bool]:
    if not of:
        return field_function(name), False, False
    node = call.arguments[2]
    value = of[0]
    if pseudotype(value) == "BINARY":
        return restored_index(value, node.place)
    function = as_function(value, node.place)
    if not function.steady(ALWAYS):
        raise logic_error(
            "Could not prove function deterministic.  Index functions must be deterministic."
        ).at(function.place)
    return stored(function), False, False


def field_function(name: str) -> Stored:
    """The function that takes one field."""
    return [_FUNC, [[_ARRAY, [_ROW]], [_GET_FIELD, [[_VAR, [_ROW]], name]]]]


def _missing_index(table: Table, name: str) -> Exception:
    return failed(f"Index `{name}` was not found on table `{table.full_name}`.")


@term("INDEX_DROP", 2, WRITES)
def index_drop(table: OfTable, name: PlainText) -> Datum:
    """An index dropped."""
    try:
        table.store.drop_index(name)
    except DoesNotExistError:
        raise _no_index(table, name) from None
    return {"dropped": 1}


def _no_index(table: Table, name: str) -> Exception:
    return failed(f"Index `{name}` does not exist on table `{table.full_name}`.")


@term("INDEX_LIST", 1)
def index_list(table: OfTable) -> list[str]:
    """The names of the indexes."""
    return sorted(index.name for index in table.store.indexes())


@term("INDEX_RENAME", 3, WRITES)
def index_rename(
    call: Call, table: OfTable, old: Text, new: Text, *, overwrite: Truth = False
) -> Datum:
    """Another name for an index."""
    for name in (old, new):
        if name == table.store.primary_key:
            raise _is_primary(name)
    if table.db.name == SYSTEM:
        raise _no_index(table, old)
    try:
        if old == new:
            table.store.index(old)
            return {"renamed": 0}
        table.store.rename_index(old, new, overwrite=overwrite)
    except (DoesNotExistError, AlreadyExistsError):
        raise failed(
            f"Index `{old}` does not exist or index `{new}` already exists on table "
            f"`{table.full_name}`."
        ) from None
    return {"renamed": 1}


def _names(call: Call, table: Table, names: tuple[Any, ...]) -> list[str]:
    """The indexes meant: those named, or all; each once, in order of name."""
    nodes = call.arguments[1:]
    wanted = {
        as_string(as_datum(name, node.place), node.place)
        for name, node in zip(names, nodes, strict=True)
    }
    known = {index.name for index in table.store.indexes()}
    if unknown := sorted(wanted - known):
        raise _missing_index(table, unknown[0])
    return sorted(wanted or known)


@term("INDEX_STATUS", (1, None))
def index_status(call: Call, table: OfTable, *names: AnyDatum) -> list[Datum]:
    """How far indexes are."""
    return [status_of(table.store.index_status(name)) for name in _names(call, table, names)]


@term("INDEX_WAIT", (1, None), Traits(writes=True, waits=True))
def index_wait(run: Run, call: Call, table: OfTable, *names: AnyDatum) -> list[Datum]:
    """How far indexes are, once they are ready."""
    wanted = _names(call, table, names)
    while not table.store.wait_index(wanted, _POLL):
        run.check_cancelled()
    return [status_of(table.store.index_status(name)) for name in wanted]
