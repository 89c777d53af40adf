"""What puts documents into indexes: the keys that an index's function gives."""

from collections.abc import Callable
from typing import Any, cast

from embedded.geometry import covering
from embedded.geometry.errors import GeometryError
from embedded.geometry.shapes import shape_of
from embedded.reql.compiler.node import Scope
from embedded.reql.datum.keys import index_key
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.errors import ReqlError
from embedded.reql.run import Run
from embedded.reql.terms.registry import compiled_function
from embedded.reql.values.function import Function
from embedded.storage.catalog import Catalog
from embedded.storage.documents import Document
from embedded.storage.indexes import IndexDefinition, KeysOf

# Of an index function, for one document; a step may stand for some hundred elements.
_MOST_STEPS = 1000
KeysOfValue = Callable[[Datum], list[bytes]]


def index_keys(definition: IndexDefinition) -> KeysOf:
    """The function that gives a document's keys in an index."""
    steps = _Steps()
    # Stored functions are deterministic: they never come near the catalog.
    run = Run(cast(Catalog, None), cancelled=steps.one_more)
    value_of = stored_function(definition.function, run).of_one()
    keys_of: KeysOfValue = _geometry_keys if definition.geo else _plain_keys
    multi = definition.multi

    def keys(document: Document) -> list[bytes]:
        steps.left = _MOST_STEPS
        try:
            value = value_of(document)
            if multi and type(value) is list:
                return [key for item in value for key in keys_of(item)]
            return keys_of(value)
        except (ReqlError, GeometryError):
            return []  # such a document is not in the index

    return keys


def _plain_keys(value: Datum) -> list[bytes]:
    key = index_key(value)
    return [] if key is None else [key]


def _geometry_keys(value: Datum) -> list[bytes]:
    return covering.index_keys(shape_of(value)) if pseudotype(value) == "GEOMETRY" else []


class _Steps:
    """Counts the looks that a function takes at whether to go on; everybody waits for it."""

    def __init__(self) -> None:
        self.left = _MOST_STEPS

    def one_more(self) -> bool:
        """True when there have been too many: the document is left out of the index."""
        self.left -= 1
        return self.left < 0


def stored_function(function: Any, run: Run) -> Function:
    """A function that was stored, ready to be called in a query."""
    return compiled_function(function, Scope(run, {}))
