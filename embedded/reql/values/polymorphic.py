"""Terms that act on an object, or on each object of a sequence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import Kind, Place, ReqlError
from embedded.reql.values.access import not_an_object, of_object
from embedded.reql.values.stream import through
from embedded.reql.values.table import Selection, Single
from embedded.reql.values.transforms import Transform
from embedded.reql.values.value import Value

if TYPE_CHECKING:
    from embedded.reql.run import Run

SEQUENCES = ("SEQUENCE", "SELECTION", "TABLE_SLICE", "TABLE")
SELECTIONS = SEQUENCES[1:]

OnObject = Callable[[Datum], Datum]
MakeTransform = Callable[[OnObject], Transform]


class Polymorphic:
    """Something done to an object, lifted to sequences of objects by a transform."""

    def __init__(
        self,
        name: str,
        on_object: OnObject,
        transform: MakeTransform,
        *,
        selects: bool = False,
        accepts: str | None = None,
    ) -> None:
        self._name = name
        self._on_object = on_object
        self._transform = transform
        self._selects = selects  # it is a test: of a selection it makes a selection
        self._accepts = accepts  # a pseudotype

    def apply(self, run: Run, value: Any, place: Place, at: Place) -> Any:
        """Do it; `place` is that of the term, `at` that of the value."""
        if isinstance(value, Single):
            value = value.datum(at)
        if type(value) is dict:
            return of_object(self._name, value, at, self._on_object, self._accepts)
        if type(value) is not list and not _is_sequence(value):
            raise not_an_object(self._name, value, at)
        transform = self._transform(self._for_each(place))
        if type(value) is list:
            return through(value, transform, run)
        if self._selects and value.kind in SELECTIONS:
            chosen = value.selection(at)
            return Selection(chosen.whole, through(chosen.items, transform, run))
        return through(value.sequence(at), transform, run)

    def _for_each(self, place: Place) -> OnObject:
        name, on_object, accepts = self._name, self._on_object, self._accepts
        selects = self._selects

        def call(item: Datum) -> Datum:
            try:
                return of_object(name, item, place, on_object, accepts)
            except ReqlError as error:
                if selects and error.kind is Kind.NON_EXISTENCE:
                    return False
                raise error.at(place) from None

        return call


def _is_sequence(value: Any) -> bool:
    return isinstance(value, Value) and value.kind in SEQUENCES
