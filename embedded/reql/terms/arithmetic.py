"""Numbers calculated with; strings, arrays and times added."""

from collections.abc import Callable
from math import ceil as ceiling
from math import copysign, fmod, inf, ldexp
from math import floor as flooring
from typing import Any

from embedded.reql.compiler.bind import all_groups
from embedded.reql.compiler.declare import Call, Term, builder, term
from embedded.reql.compiler.node import Evaluate, Scope
from embedded.reql.compiler.parameters import Integer, Number
from embedded.reql.datum.kinds import Datum, is_number, pseudotype
from embedded.reql.datum.numbers import expected, normal, whole
from embedded.reql.datum.times import make_time, rounded
from embedded.reql.errors import ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.convert import as_datum
from embedded.reql.values.value import PLAIN

_BITS = 2**53
_HALF = 0.5
_WIDEST_SHIFT = 4096
_WORD = 63


def _add(run: Run, left: Datum, right: Datum) -> Datum:
    if is_number(left) and is_number(right):
        return normal(left + right)
    if type(left) is str and type(right) is str:
        return left + right
    if pseudotype(left) == "TIME" or pseudotype(right) == "TIME":
        return _moved(left, right)
    if type(left) is list:
        if type(right) is not list:
            raise expected("ARRAY", right)
        run.check_size(len(left) + len(right))
        return left + right
    if type(left) is str:
        raise expected("STRING", right)
    raise expected("NUMBER", right if is_number(left) else left)


def _moved(left: Datum, right: Datum) -> Datum:
    time, seconds = (left, right) if pseudotype(left) == "TIME" else (right, left)
    if not is_number(seconds):
        raise expected("NUMBER", seconds)
    return {**time, "epoch_time": rounded(time["epoch_time"] + seconds)}


def _subtract(run: Run, left: Datum, right: Datum) -> Datum:
    if pseudotype(left) == "TIME":
        if pseudotype(right) == "TIME":
            return rounded(left["epoch_time"] - right["epoch_time"])
        if not is_number(right):
            raise expected("NUMBER", right)
        return make_time(left["epoch_time"] - right, left["timezone"])
    return normal(_checked(left) - _checked(right))


def _checked(datum: Datum) -> float:
    if not is_number(datum):
        raise expected("NUMBER", datum)
    number: float = datum
    return number


def _multiply(run: Run, left: Datum, right: Datum) -> Datum:
    if type(left) is not list and type(right) is not list:
        return normal(_checked(left) * _checked(right))
    array, number = (left, right) if type(left) is list else (right, left)
    count = whole(_checked(number))
    if count < 0:
        raise logic_error("Cannot multiply an ARRAY by a negative number.")
    run.check_size(len(array) * count)
    return array * count


def _divide(run: Run, left: Datum, right: Datum) -> Datum:
    dividend, divisor = _checked(left), _checked(right)
    if divisor == 0:
        raise logic_error("Cannot divide by zero.")
    return normal(dividend / divisor)


def _folding(name: str, combine: Callable[[Run, Datum, Datum], Datum]) -> Term:
    """Each argument is evaluated when its turn comes, so that errors come in that order."""

    @builder(name, (1, None))
    def build(call: Call) -> Evaluate:
        first, *rest = [(node.evaluate, node.place) for node in call.arguments]
        evaluate_first, first_at = first
        place = call.place

        def fold(total: Datum, scope: Scope) -> Datum:
            for evaluate_next, at in rest:
                value = evaluate_next(scope)
                right = value if value.__class__ in PLAIN else as_datum(value, at)
                total = combine(scope.run, total, right)
            return total

        def evaluate(scope: Scope) -> Any:
            try:
                value = evaluate_first(scope)
                if value.__class__ in PLAIN:
                    return fold(value, scope)
                if (groups := all_groups(value)) is not None:
                    return groups.each(lambda item: fold(item, scope))
                return fold(as_datum(value, first_at), scope)
            except ReqlError as error:
                raise error.at(place) from None

        return evaluate

    return build


ADD = _folding("ADD", _add)
SUB = _folding("SUB", _subtract)
MUL = _folding("MUL", _multiply)
DIV = _folding("DIV", _divide)


@term("MOD", 2)
def modulo(left: Integer, right: Integer) -> Datum:
    """The remainder, with the sign of the dividend."""
    if right == 0:
        raise logic_error("Cannot take a number modulo 0.")
    return int(fmod(left, right))


def _bitwise(name: str, combine: Callable[[int, int], int]) -> Term:
    @term(name, (1, None))
    def fold(first: Integer, *others: Integer) -> Datum:
        result = _bits(first)
        for other in others:
            result = combine(result, _bits(other))
        return result

    return fold


def _bits(number: int) -> int:
    if not -_BITS <= number < _BITS:
        raise logic_error(f"Integer too large: {number}")
    return number


BIT_AND = _bitwise("BIT_AND", lambda left, right: left & right)
BIT_OR = _bitwise("BIT_OR", lambda left, right: left | right)
BIT_XOR = _bitwise("BIT_XOR", lambda left, right: left ^ right)


@term("BIT_NOT", 1)
def bit_not(number: Integer) -> Datum:
    """All bits turned round."""
    return ~_bits(number)


@term("BIT_SAL", 2)
def shift_left(number: Integer, count: Integer) -> Datum:
    """Bits moved up, the sign kept."""
    bits = _bits(number)
    _check_shift(count)
    if count >= _WIDEST_SHIFT:
        return normal(copysign(inf, bits)) if bits else 0
    try:
        return normal(ldexp(bits, count))
    except OverflowError:
        return normal(copysign(inf, bits))


@term("BIT_SAR", 2)
def shift_right(number: Integer, count: Integer) -> Datum:
    """Bits moved down, the sign kept."""
    bits = _bits(number)
    _check_shift(count)
    return bits >> min(count, _WORD)


def _check_shift(count: int) -> None:
    if count < 0:
        raise logic_error("Cannot bit-shift by a negative value")


@term("FLOOR", 1)
def floor(number: Number) -> Datum:
    """The next whole number below."""
    if type(number) is not float:
        return number
    return normal(copysign(float(flooring(number)), number))


@term("CEIL", 1)
def ceil(number: Number) -> Datum:
    """The next whole number above."""
    if type(number) is not float:
        return number
    return normal(copysign(float(ceiling(number)), number))


@term("ROUND", 1)
def round_(number: Number) -> Datum:
    """The nearest whole number, halves away from zero."""
    if type(number) is not float or abs(number) >= _BITS:
        return number
    size = abs(number)
    nearest = flooring(size) + (size - flooring(size) >= _HALF)
    return normal(copysign(float(nearest), number))
