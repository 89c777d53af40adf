"""Selections that stay selections while their documents are thinned out."""

from collections.abc import Callable
from typing import Any

from embedded.reql.errors import Place
from embedded.reql.values.convert import as_sequence
from embedded.reql.values.polymorphic import SELECTIONS
from embedded.reql.values.stream import Sequence
from embedded.reql.values.table import Selection
from embedded.reql.values.value import Value


def reselected(value: Any, place: Place, change: Callable[[Sequence], Sequence]) -> Any:
    """The value with its items changed: a selection again if it was one."""
    if isinstance(value, Value) and value.kind in SELECTIONS:
        chosen = value.selection(place)
        return Selection(chosen.whole, change(chosen.items))
    return change(as_sequence(value, place))
