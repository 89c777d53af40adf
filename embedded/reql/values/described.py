"""What `type_of` and `info` say of a value."""

import re
from typing import Any

from embedded.reql.datum.binary import bytes_of
from embedded.reql.datum.encoding import encode_text
from embedded.reql.datum.kinds import MAXVAL, MINVAL, Datum, Extreme, pseudotype, type_name
from embedded.reql.datum.printing import pretty
from embedded.reql.values.function import Function, Lambda
from embedded.reql.values.grouped import Grouped
from embedded.reql.values.javascript import shown_body, variable
from embedded.reql.values.table import Database, Selection, Single, Slice, Table
from embedded.reql.values.value import Value

_NAMES = {
    "DATABASE": "DB",
    "SEQUENCE": "STREAM",
    "SINGLE_SELECTION": "SELECTION<OBJECT>",
}


def type_of(value: Any) -> str:
    """`STREAM`, `SELECTION<ARRAY>`, `NUMBER`, …"""
    if not isinstance(value, Value):
        return type_name(value)
    if isinstance(value, Grouped):
        return "GROUPED_STREAM"
    if isinstance(value, Selection):
        return "SELECTION<ARRAY>" if isinstance(value.items, list) else "SELECTION<STREAM>"
    return _NAMES.get(value.kind, value.kind)


def described(value: Any) -> dict[str, Datum]:
    """All there is to know about a value."""
    about: dict[str, Datum] = {"type": type_of(value)}
    if isinstance(value, Database):
        return {**about, "name": value.name, "id": value.id}
    if isinstance(value, Table):
        return {**about, **_table(value)}
    if isinstance(value, Slice):
        return {**about, **_slice(value)}
    if isinstance(value, (Selection, Single)):
        return {**about, "table": described(value.whole)}
    if isinstance(value, Function):
        return {**about, "source_code": _source(value)}
    return about if isinstance(value, Value) else {**about, **_datum(value)}


def _source(function: Function) -> str:
    """The function as RethinkDB prints it: what it has captured, its parameters, its body."""
    if not isinstance(function, Lambda):
        return "(function)"
    body = shown_body(function.node.source)
    captured = ["(no implicit)"]
    for number, value in sorted(function.captured.items()):
        if re.search(rf"\b{variable(number)}\b", body):
            captured.append(f"{number}: {encode_text(value)}")
    names = ", ".join(map(variable, function.parameters))
    return f"function (captures = [{', '.join(captured)}]) (args = [{names}]) {body}"


def _table(table: Table) -> dict[str, Datum]:
    store = table.store
    return {
        "name": table.name,
        "primary_key": store.primary_key,
        "db": described(table.db),
        "id": store.id,
        "doc_count_estimates": [store.count()],
        "indexes": sorted(index.name for index in store.indexes()),
    }


def _slice(part: Slice) -> dict[str, Datum]:
    about = {"table": described(part.whole), "index": part.index, "sorting": part.sorting}
    ends = (
        ("left", part.left, part.left_open, MINVAL),
        ("right", part.right, part.right_open, MAXVAL),
    )
    for side, bound, is_open, unbounded in ends:
        if isinstance(bound, Extreme):
            word = "unbounded" if bound is unbounded else "unachievable"
            about[f"{side}_bound_type"] = word
        else:
            about[f"{side}_bound"] = bound
            about[f"{side}_bound_type"] = "open" if is_open else "closed"
    return about


def _datum(datum: Datum) -> dict[str, Datum]:
    if datum is None or isinstance(datum, Extreme):
        return {}
    if pseudotype(datum) == "BINARY":
        return {"count": len(bytes_of(datum)), "value": pretty(datum)}
    return {"value": pretty(datum)}
