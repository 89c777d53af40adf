"""What the parameters of a term may be declared as, and how arguments become that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected
from embedded.reql.errors import Place
from embedded.reql.values import convert
from embedded.reql.values import table as tables
from embedded.reql.values.brackets import get_field
from embedded.reql.values.function import Computed, Constant, Function
from embedded.reql.values.stream import Sequence
from embedded.reql.values.value import Value, wrong_kind


@dataclass(frozen=True, slots=True)
class Convert:
    """How an evaluated argument becomes what the parameter wants."""

    call: Callable[[Any, Place], Any]


def as_it_is(value: Any, _: Place) -> Any:
    """Any value, unchanged."""
    return value


def as_many_items(value: Any, place: Place) -> Any:
    """A sequence or a selection, unchanged."""
    convert.as_sequence(value, place)
    return value


def as_plain_string(value: Any, place: Place) -> str:
    """A string; the term, and not its argument, is blamed for anything else."""
    datum = convert.as_datum(value, place)
    if type(datum) is str:
        return datum
    raise expected("STRING", datum)


def as_function(value: Any, place: Place) -> Function:
    """A function, and nothing that stands for one."""
    if isinstance(value, Function):
        return value
    raise wrong_kind("FUNCTION", value, place)


def constant_or_function(value: Any, place: Place) -> Function:
    """A function, or a datum as the function that gives it."""
    if isinstance(value, Value):
        return as_function(value, place) if isinstance(value, Function) else _constant(value, place)
    return Constant(value, place)


def _constant(value: Value, place: Place) -> Function:
    if isinstance(value, tables.Single):
        return Constant(value.datum(place), place)
    raise wrong_kind("FUNCTION", value, place)


def field_or_function(value: Any, place: Place) -> Function:
    """A function, or a key as the function that takes this field."""
    if isinstance(value, Function):
        return value
    if isinstance(value, Value) and not isinstance(value, tables.Single):
        raise wrong_kind("FUNCTION", value, place)
    key = convert.as_datum(value, place)
    return Computed(lambda item: _field(item, key, place), place)


def _field(item: Datum, key: Datum, place: Place) -> Datum:
    return get_field("get_field", item, convert.as_string(key, place), place)


Anything: TypeAlias = Annotated[Any, Convert(as_it_is)]
AnyDatum: TypeAlias = Annotated[Any, Convert(convert.as_datum)]
Number: TypeAlias = Annotated[float, Convert(convert.as_number)]
Integer: TypeAlias = Annotated[int, Convert(convert.as_integer)]
Text: TypeAlias = Annotated[str, Convert(convert.as_string)]
PlainText: TypeAlias = Annotated[str, Convert(as_plain_string)]
Truth: TypeAlias = Annotated[bool, Convert(convert.as_bool)]
ManyItems: TypeAlias = Annotated[Any, Convert(as_many_items)]
Items: TypeAlias = Annotated[Sequence, Convert(convert.as_sequence)]
OfTable: TypeAlias = Annotated[tables.Table, Convert(convert.as_table)]
OfSlice: TypeAlias = Annotated[tables.Slice, Convert(convert.as_slice)]
OfDatabase: TypeAlias = Annotated[tables.Database, Convert(convert.as_database)]
Callback: TypeAlias = Annotated[Function, Convert(as_function)]
ConstantOrFunction: TypeAlias = Annotated[Function, Convert(constant_or_function)]
FieldOrFunction: TypeAlias = Annotated[Function, Convert(field_or_function)]
