"""Tests of `filter`: functions that say yes or no, and objects to match."""

from collections.abc import Callable
from typing import Any

from embedded.reql.datum.kinds import PSEUDOTYPE, Datum, pseudotype
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.objects import field, is_literal
from embedded.reql.datum.order import equal
from embedded.reql.errors import Kind, ReqlError, logic_error, missing
from embedded.reql.values.function import Constant, Function


def predicate(
    function: Function, otherwise: Callable[[], Any] | None = None
) -> Callable[[Datum], bool]:
    """The test that a function stands for; `otherwise` answers where something is missing."""
    if isinstance(function, Constant) and _is_flat(function.value):
        return _flat_pattern(function.value, otherwise)
    call = function.of_one()
    pattern = function.is_pattern

    def test(item: Datum) -> bool:
        try:
            wanted = call(item)
            if wanted is True or wanted is False:
                return bool(wanted)
            if pattern and type(wanted) is dict and pseudotype(wanted) != "BINARY":
                return _matches(wanted, item)
            return wanted is not None
        except ReqlError as error:
            if error.kind is not Kind.NON_EXISTENCE:
                raise error.at(function.place) from None
            return otherwise is not None and _instead(otherwise, error)

    return test


def _is_flat(value: Datum) -> bool:
    if type(value) is not dict or not value or PSEUDOTYPE in value:
        return False
    return all(part.__class__ in _SCALARS for part in value.values())


_SCALARS = frozenset((str, int, float, bool, type(None)))


def _flat_pattern(
    wanted: dict[str, Datum], otherwise: Callable[[], Any] | None
) -> Callable[[Datum], bool]:
    """The commonest test by far, a few fields with plain values, without any detours."""
    fields = [(name, wanted[name]) for name in sorted(wanted)]

    def test(item: Datum) -> bool:
        if type(item) is not dict:
            raise expected("OBJECT", item)
        for name, value in fields:
            if name not in item:
                error = missing(f"No attribute `{name}` in object.")
                return otherwise is not None and _instead(otherwise, error)
            if not equal(item[name], value):
                return False
        return True

    return test


def _instead(otherwise: Callable[[], Any], error: ReqlError) -> bool:
    try:
        value = otherwise()
    except ReqlError as other:
        raise (error if other.kind is Kind.EMPTY_USER else other) from None
    return value is not None and value is not False


def _matches(wanted: dict[str, Datum], item: Datum) -> bool:
    if is_literal(wanted):
        return equal(field(wanted, "value"), item)
    for name in sorted(wanted):
        if type(item) is not dict:
            raise expected("OBJECT", item)
        if name not in item:
            raise missing(f"No attribute `{name}` in object.")
        if not _field_matches(wanted[name], item[name]):
            return False
    return True


def _field_matches(wanted: Datum, found: Datum) -> bool:
    if type(wanted) is not dict or type(found) is not dict:
        return equal(wanted, found)
    if "BINARY" in (pseudotype(wanted), pseudotype(found)):
        return equal(wanted, found)
    return _matches(wanted, found)


def equal_to(value: Datum) -> Callable[[Datum], bool]:
    """The test for one value."""
    return lambda item: equal(item, value)


def unsteady(function: Function, allowed: int) -> Callable[[], ReqlError | None]:
    """Why a changefeed cannot stand behind this function, if it cannot."""

    def reason() -> ReqlError | None:
        if function.steady(allowed):
            return None
        return logic_error("Cannot call `changes` after a non-deterministic function.").at(
            function.place
        )

    return reason
