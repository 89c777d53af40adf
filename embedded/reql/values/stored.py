"""Functions that outlive their query: of indexes and write hooks."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

import orjson

from embedded.reql.datum.binary import bytes_of, make_binary
from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import Place, logic_error
from embedded.reql.values.function import Function, Lambda
from embedded.reql.values.javascript import shown_as_javascript
from embedded.storage.indexes import IndexDefinition, IndexStatus

# A FUNC term, or {"function": term, "variables": {number: datum}} when it captures some.
Stored: TypeAlias = Any

INDEX_PREFIX: Final = b"$reql_index_function$"
HOOK_PREFIX: Final = b"$reql_write_hook_function$"


def stored(function: Function) -> Stored:
    """The function as JSON."""
    source = function_source(function)
    captured = function.captured if isinstance(function, Lambda) else {}
    if not captured:
        return source
    return {"function": source, "variables": {str(name): captured[name] for name in captured}}


def function_source(function: Function) -> Stored:
    """The FUNC term of a function."""
    parameters = list(function.parameters) if isinstance(function, Lambda) else []
    return [69, [[2, parameters], function.node.source]]


def term_of(function: Stored) -> Any:
    """The FUNC term of a stored function."""
    return function["function"] if isinstance(function, dict) else function


def variables_of(function: Stored) -> dict[int, Datum]:
    """What a stored function has captured."""
    if not isinstance(function, dict):
        return {}
    return {int(name): value for name, value in function["variables"].items()}


def index_blob(definition: IndexDefinition) -> Datum:
    """An index as binary data from which it can be made again."""
    about = {
        "function": definition.function,
        "multi": definition.multi,
        "geo": definition.geo,
    }
    return make_binary(INDEX_PREFIX + orjson.dumps(about))


def restored_index(blob: Datum, place: Place) -> tuple[Stored, bool, bool]:
    """(function, multi, geo) of what `index_blob` gave."""
    data = bytes_of(blob)
    if not data.startswith(INDEX_PREFIX):
        raise logic_error(
            "Cannot create an sindex except from a reql_index_function returned from "
            "`index_status` in the field `function`."
        ).at(place)
    try:
        about = orjson.loads(data[len(INDEX_PREFIX) :])
        return about["function"], bool(about["multi"]), bool(about["geo"])
    except (orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise logic_error(
            "Binary blob passed to index create could not be interpreted as a "
            f"reql_index_function ({error})."
        ).at(place) from None


def status_of(status: IndexStatus) -> dict[str, Any]:
    """What `index_status` says of an index."""
    definition = status.definition
    about = {
        "index": definition.name,
        "ready": status.ready,
        "outdated": False,
        "multi": definition.multi,
        "geo": definition.geo,
        "function": index_blob(definition),
        "query": _query(definition),
    }
    return about if status.ready else {**about, "progress": status.progress}


def _query(definition: IndexDefinition) -> str:
    flags = [f"{name}: true" for name in ("multi", "geo") if getattr(definition, name)]
    options = f", {{{', '.join(flags)}}}" if flags else ""
    function = shown_as_javascript(definition.function)
    return f"indexCreate('{definition.name}', {function}{options})"


def hook_about(hook: Stored) -> Datum:
    """What `get_write_hook` says of a write hook."""
    if hook is None:
        return None
    return {
        "function": make_binary(HOOK_PREFIX + orjson.dumps(hook)),
        "query": f"setWriteHook({shown_as_javascript(hook)})",
    }


def restored_hook(blob: Datum) -> Stored:
    """The write hook of what `get_write_hook` gave."""
    data = bytes_of(blob)
    if not data.startswith(HOOK_PREFIX):
        raise logic_error(
            "Cannot create a write hook except from a reql_write_hook_function returned from "
            "`get_write_hook`."
        )
    return orjson.loads(data[len(HOOK_PREFIX) :])
