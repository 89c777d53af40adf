"""Write hooks set and shown."""

from typing import Any

from embedded.reql.compiler.declare import Call, Traits, term
from embedded.reql.compiler.node import ALWAYS, NEVER
from embedded.reql.compiler.parameters import Anything, OfTable, as_function
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.errors import Place, logic_error
from embedded.reql.run import Run
from embedded.reql.values.stored import hook_about, restored_hook, stored

META = Traits(determinism=NEVER, writes=True)
_ARITY = 3


@term("SET_WRITE_HOOK", 2, META)
def set_write_hook(run: Run, call: Call, table: OfTable, value: Anything) -> Datum:
    """A table's write hook made, replaced, or (with null) deleted."""
    hook = None if value is None else _hook(value, call.arguments[1].place)
    store = table.stored(
        "Database `rethinkdb` is special; you can't set a write hook on the tables in it."
    )
    existed = store.write_hook is not None
    run.catalog.set_write_hook(store, hook)
    if hook is None:
        return {"deleted": 1}
    return {"replaced" if existed else "created": 1}


def _hook(value: Any, place: Place) -> Any:
    if pseudotype(value) == "BINARY":
        return restored_hook(value)
    function = as_function(value, place)
    if not function.steady(ALWAYS):
        raise logic_error(
            "Could not prove function deterministic.  Write hook functions must be deterministic."
        ).at(function.place)
    if function.arity != _ARITY:
        raise logic_error("Write hook functions must expect 3 arguments.")
    return stored(function)


@term("GET_WRITE_HOOK", 1, META)
def get_write_hook(table: OfTable) -> Datum:
    """A table's write hook, or null."""
    return hook_about(table.store.write_hook)
