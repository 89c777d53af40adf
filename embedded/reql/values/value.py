"""The kinds of value that are not data, and how error texts show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from embedded.reql.datum.numbers import type_error
from embedded.reql.datum.printing import pretty, short
from embedded.reql.errors import Place, ReqlError

if TYPE_CHECKING:
    from embedded.reql.values.stream import Sequence
    from embedded.reql.values.table import Database, Selection, Single, Slice, Table

# Most values are of these classes; asking this set first is the quick way.
PLAIN: Final = frozenset({type(None), bool, int, float, str, list, dict})


class Value:
    """Something that evaluation passes around and that is not plain data.

    Each method gives the value as another kind, if it can be seen as one; `place` is where the
    value was made, for the error that says it cannot.
    """

    __slots__ = ()
    kind = "VALUE"

    def __str__(self) -> str:
        return f"VALUE {self.kind}"

    def datum(self, place: Place) -> Any:
        """As plain data."""
        raise wrong_kind("DATUM", self, place)

    def sequence(self, place: Place) -> Sequence:
        """As something to iterate over."""
        raise wrong_kind("SEQUENCE", self, place)

    def table(self, place: Place) -> Table:
        """As a whole table."""
        raise wrong_kind("TABLE", self, place)

    def slice(self, place: Place) -> Slice:
        """As a part of a table along an index."""
        raise wrong_kind("TABLE_SLICE", self, place)

    def selection(self, place: Place) -> Selection:
        """As documents of a table, which can be written to."""
        raise wrong_kind("SELECTION", self, place)

    def single(self, place: Place) -> Single:
        """As one document of a table, which can be written to."""
        raise wrong_kind("SINGLE_SELECTION", self, place)

    def database(self, place: Place) -> Database:
        """As a database."""
        raise wrong_kind("DATABASE", self, place)


def kind_of(value: Any) -> str:
    """`DATUM`, `TABLE`, `SELECTION`, … as error texts name it."""
    return value.kind if isinstance(value, Value) else "DATUM"


def shown(value: Any) -> str:
    """A value inside an error text."""
    return str(value) if isinstance(value, Value) else pretty(value)


def shown_short(value: Any) -> str:
    """The same, cut when long."""
    return short(value) if not isinstance(value, Value) else str(value)


def wrong_kind(wanted: str, value: Any, place: Place) -> ReqlError:
    """`Expected type TABLE but found DATUM: …`"""
    text = f"Expected type {wanted} but found {kind_of(value)}:\n{shown(value)}"
    return type_error(value, text).at(place)
