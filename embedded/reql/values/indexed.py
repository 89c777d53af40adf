"""The values that documents have in an index, whole with what keys leave out."""

from collections.abc import Callable
from functools import cached_property

from embedded.reql.datum.keys import index_key
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.values.table import Table
from embedded.storage.documents import Document
from embedded.storage.indexes import IndexDefinition
from embedded.storage.keys import decode_key


class IndexValues:
    """Reads the values of one secondary index."""

    def __init__(self, table: Table, index: str) -> None:
        self._table = table
        self._index = index

    def of(self, key: bytes, document: Document) -> Datum:
        """The value that gave the document this key."""
        value = decode_key(key)
        # Keys are without the zones of times, which the document still has.
        return self._computed(key, document) if _has_time(value) else value

    def _computed(self, key: bytes, document: Document) -> Datum:
        value = self._value_of(document)
        if type(value) is list and self._definition.multi:
            return next(item for item in value if index_key(item) == key)
        return value

    @cached_property
    def _value_of(self) -> Callable[[Datum], Datum]:
        run = self._table.run
        revived: Callable[[Datum], Datum] = run.revive(self._definition.function, run).of_one()
        return revived

    @cached_property
    def _definition(self) -> IndexDefinition:
        return next(one for one in self._table.store.indexes() if one.name == self._index)


def _has_time(value: Datum) -> bool:
    if type(value) is list:
        return any(map(_has_time, value))
    return pseudotype(value) == "TIME"
