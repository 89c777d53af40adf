"""What puts documents into indexes: the keys that an index's function gives."""

from collections.abc import Callable
from typing import Any, cast

from embedded.reql.compiler.node import Scope
from embedded.reql.datum.keys import index_key
from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import ReqlError
from embedded.reql.run import Run
from embedded.reql.terms.registry import compiled_function
from embedded.reql.values.function import Function
from embedded.reql.values.stored import variables_of
from embedded.storage.catalog import Catalog
from embedded.storage.documents import Document
from embedded.storage.indexes import IndexDefinition, KeysOf

KeysOfValue = Callable[[Datum], list[bytes]]


def index_keys(definition: IndexDefinition) -> KeysOf:
    """The function that gives a document's keys in an index."""
    value_of = stored_function(definition.function).of_one()
    keys_of: KeysOfValue = _plain_keys
    multi = definition.multi

    def keys(document: Document) -> list[bytes]:
        try:
            value = value_of(document)
        except ReqlError:
            return []  # such a document is not in the index
        if multi and type(value) is list:
            return [key for item in value for key in keys_of(item)]
        return keys_of(value)

    return keys


def _plain_keys(value: Datum) -> list[bytes]:
    key = index_key(value)
    return [] if key is None else [key]


def stored_function(function: Any) -> Function:
    """A function that was stored, ready to be called."""
    # Stored functions are deterministic: they never come near the catalog.
    scope = Scope(Run(cast(Catalog, None)), variables_of(function))
    return compiled_function(function, scope)
