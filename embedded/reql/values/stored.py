"""Functions that outlive their query: of indexes and write hooks."""

from __future__ import annotations

from typing import Any, TypeAlias

from embedded.reql.compiler.numbers import NUMBERS
from embedded.reql.datum.binary import bytes_of, make_binary
from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import Place, logic_error
from embedded.reql.values import blob
from embedded.reql.values.function import Function, Lambda
from embedded.reql.values.javascript import shown_as_javascript
from embedded.storage.indexes import IndexDefinition, IndexStatus

Stored: TypeAlias = Any  # a FUNC term that captures nothing

_FUNC, _ARRAY, _VAR = (NUMBERS[name] for name in ("FUNC", "MAKE_ARRAY", "VAR"))


def stored(function: Function) -> Stored:
    """The function as a term; what it has captured stands in it as data."""
    parameters = list(function.parameters) if isinstance(function, Lambda) else []
    body = function.node.source
    if isinstance(function, Lambda) and function.captured:
        body = _with_values(body, function.captured)
    return [_FUNC, [[_ARRAY, parameters], body]]


def _with_values(term: Any, values: dict[int, Datum]) -> Any:
    if isinstance(term, dict):
        return {name: _with_values(one, values) for name, one in term.items()}
    if not isinstance(term, list):
        return term
    if term[0] == _VAR and term[1][0] in values:
        return literal(values[term[1][0]])
    return [term[0], *(_in_part(part, values) for part in term[1:])]


def _in_part(part: Any, values: dict[int, Datum]) -> Any:
    if isinstance(part, list):
        return [_with_values(one, values) for one in part]
    return _with_values(part, values)


def literal(datum: Datum) -> Any:
    """The term that stands for a datum."""
    if isinstance(datum, list):
        return [_ARRAY, [literal(item) for item in datum]]
    if isinstance(datum, dict):
        return {name: literal(value) for name, value in datum.items()}
    return datum


def index_blob(definition: IndexDefinition) -> Datum:
    """An index as binary data from which it can be made again, here or by RethinkDB."""
    flags = bytes((definition.multi, definition.geo))
    return make_binary(
        blob.INDEX_PREFIX + blob.INDEX_VERSIONS + blob.written(definition.function) + flags
    )


def restored_index(value: Datum, place: Place) -> tuple[Stored, bool, bool]:
    """(function, multi, geo) of what `index_blob` gave."""
    data = bytes_of(value)
    if not data.startswith(blob.INDEX_PREFIX):
        raise logic_error(
            "Cannot create an sindex except from a reql_index_function returned from "
            "`index_status` in the field `function`."
        ).at(place)
    body = data[len(blob.INDEX_PREFIX) + len(blob.INDEX_VERSIONS) :]
    try:
        function, rest = blob.read(body)
        multi, geo = rest
    except ValueError as error:
        raise logic_error(
            "Binary blob passed to index create could not be interpreted as a "
            f"reql_index_function ({error})."
        ).at(place) from None
    return function, bool(multi), bool(geo)


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
        "function": make_binary(blob.HOOK_PREFIX + blob.written(hook)),
        "query": f"setWriteHook({shown_as_javascript(hook)})",
    }


def restored_hook(value: Datum) -> Stored:
    """The write hook of what `get_write_hook` gave."""
    data = bytes_of(value)
    if not data.startswith(blob.HOOK_PREFIX):
        raise logic_error(
            "Cannot create a write hook except from a reql_write_hook_function returned from "
            "`get_write_hook`."
        )
    try:
        return blob.read(data[len(blob.HOOK_PREFIX) :])[0]
    except ValueError as error:
        raise logic_error(f"The write hook function cannot be read ({error}).") from None
