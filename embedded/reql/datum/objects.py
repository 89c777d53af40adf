"""Objects: pseudotypes checked as they are made, fields read, merged, literals dropped."""

from typing import Any, Final

from embedded.reql.datum.binary import checked_binary
from embedded.reql.datum.kinds import PSEUDOTYPE, Datum, type_name
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.printing import pretty, short
from embedded.reql.datum.times import checked_time
from embedded.reql.errors import logic_error, missing

LITERAL: Final = "LITERAL"
STRAY_LITERAL: Final = (
    "Stray literal keyword found: literal is only legal inside of the object passed to merge or "
    "update and cannot nest inside other literals."
)
_GONE: Final = object()
# The fields of a geometry and the types they must have, if any.
_GEOMETRY_FIELDS: Final = {"coordinates": "ARRAY", "type": "STRING", "crs": None, PSEUDOTYPE: None}


def checked(made: dict[str, Datum]) -> dict[str, Datum]:
    """An object that a query has put together; if it claims to be a pseudotype, it must be one."""
    if PSEUDOTYPE not in made:
        return made
    name = made[PSEUDOTYPE]
    if type(name) is not str:
        raise logic_error(
            f"Error: Field `{PSEUDOTYPE}` must be a string (got `{short(name)}` of type "
            f"{type_name(name)}):\n{short(made)}"
        )
    if name == "TIME":
        return checked_time(made)
    if name == "BINARY":
        return checked_binary(made)
    if name == "GEOMETRY":
        return _checked_geometry(made)
    if name == LITERAL:
        raise logic_error(STRAY_LITERAL)
    raise logic_error(f"Unknown $reql_type$ `{type_name(made)}`.")


def _checked_geometry(made: dict[str, Datum]) -> dict[str, Datum]:
    for name in sorted(made):
        wanted = _GEOMETRY_FIELDS.get(name, "")
        if wanted == "":
            raise logic_error(f"Unrecognized field `{name}` found in geometry object.")
        if wanted is not None and type_name(made[name]) != wanted:
            raise expected(wanted, made[name])
    for name in ("type", "coordinates"):
        if name not in made:
            raise missing(f"Field `{name}` not found in geometry object.")
    return made


def field(datum: Datum, name: str) -> Datum:
    """A field of an object."""
    if type(datum) is not dict:
        raise expected("OBJECT", datum)
    try:
        return datum[name]
    except KeyError:
        raise missing(f"No attribute `{name}` in object:\n{pretty(datum)}") from None


def is_literal(datum: Datum) -> bool:
    """Is it what `r.literal()` made?"""
    return type(datum) is dict and datum.get(PSEUDOTYPE) == LITERAL


def check_mergeable(right: Datum) -> None:
    """Refuse times and the like; binary data count as no object, and replace what was there."""
    if type(right) is dict and right.get(PSEUDOTYPE, LITERAL) not in (LITERAL, "BINARY"):
        raise logic_error(f"Cannot merge objects of type `{type_name(right)}`.")


def _is_object(datum: Datum) -> bool:
    return type(datum) is dict and datum.get(PSEUDOTYPE) != "BINARY"


def merge(left: Datum, right: Datum) -> Datum:
    """The right one laid over the left one, objects field by field."""
    if not _is_object(left) or not _is_object(right):
        return without_literals(right)
    merged = dict(left)
    for name, value in right.items():
        if type(value) is dict:
            _merge_field(merged, name, value)
        else:
            merged[name] = without_literals(value) if type(value) is list else value
    return checked(merged) if PSEUDOTYPE in merged else merged


def _merge_field(merged: dict[str, Datum], name: str, value: dict[str, Datum]) -> None:
    if name in merged and not is_literal(value):
        merged[name] = merge(merged[name], value)
        return
    kept = _drop(value)
    if kept is _GONE:
        merged.pop(name, None)
    else:
        merged[name] = kept


def without_literals(datum: Datum) -> Datum:
    """The datum with what literals stand for; a literal of nothing disappears."""
    kept = _drop(datum)
    return None if kept is _GONE else kept


def _drop(datum: Datum) -> Any:
    if type(datum) is dict:
        if datum.get(PSEUDOTYPE) == LITERAL:
            return datum.get("value", _GONE)
        return _drop_in_object(datum)
    if type(datum) is list:
        kept = [_drop(item) for item in datum]
        return [item for item in kept if item is not _GONE]
    return datum


def _drop_in_object(datum: dict[str, Datum]) -> dict[str, Datum]:
    kept = {name: _drop(value) for name, value in datum.items()}
    return {name: value for name, value in kept.items() if value is not _GONE}
