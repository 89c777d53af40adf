"""`min` and `max` along an index: the first document of an order, found when it is needed."""

from __future__ import annotations

from typing import Any

from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import Place, logic_error
from embedded.reql.values.table import Documents, Single, Slice


class Foremost(Single):
    """The first document of an ordered slice."""

    __slots__ = ("_name", "part")

    def __init__(self, part: Slice, name: str) -> None:
        super().__init__(part.whole, None)
        self.part = part
        self._name = name

    def row(self) -> Any:
        if not self._read:
            self._row = next(iter(Documents(self.part)), None)
            if self._row is None:
                raise logic_error(f"`{self._name}` found no entries in the specified index.")
            self._read = True
            self.key: Datum = self._row[self.whole.store.primary_key]
        return self._row

    def single(self, place: Place) -> Single:
        self.row()
        return self
