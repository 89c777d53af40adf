"""The kinds of data, their names, and the two extremes that only bounds may hold."""

from typing import Any, Final, TypeAlias

Datum: TypeAlias = Any  # None, bool, int, float, str, list, dict, MINVAL, MAXVAL
PSEUDOTYPE: Final = "$reql_type$"


class Extreme:
    """`r.minval` and `r.maxval`: before and after everything else."""

    # Not an Enum: the JSON encoder would write one as its value instead of refusing it.
    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


MINVAL: Final = Extreme("MINVAL")
MAXVAL: Final = Extreme("MAXVAL")

_NAMES: Final = {
    type(None): "NULL",
    bool: "BOOL",
    int: "NUMBER",
    float: "NUMBER",
    str: "STRING",
    list: "ARRAY",
}


def type_name(datum: Datum) -> str:
    """The kind of a datum as `type_of` says it."""
    name = _NAMES.get(type(datum))
    if name is not None:
        return name
    if isinstance(datum, Extreme):
        return datum.name
    return f"PTYPE<{datum[PSEUDOTYPE]}>" if PSEUDOTYPE in datum else "OBJECT"


def is_number(datum: Datum) -> bool:
    """Is it a number? (In Python a bool is an int; in ReQL it is not.)"""
    kind = type(datum)
    return kind is int or kind is float


def pseudotype(datum: Datum) -> str | None:
    """`TIME`, `BINARY`, `GEOMETRY`, … or None for ordinary data."""
    if type(datum) is dict:
        name = datum.get(PSEUDOTYPE)
        return name if isinstance(name, str) else None
    return None


def is_plain_object(datum: Datum) -> bool:
    """Is it an object, and not a pseudotype in an object's clothes?"""
    return type(datum) is dict and PSEUDOTYPE not in datum
