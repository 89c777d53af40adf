"""Batched reads: a DataLoader that survives cancelled readers, and a request's set of them."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec, TypeVar

from aiodataloader import DataLoader

from runtime.database.session import Database
from runtime.database.table import Row

Key = TypeVar("Key")
Value = TypeVar("Value")
Arguments = ParamSpec("Arguments")
Loader = TypeVar("Loader", bound=DataLoader[Any, Any])


class Batch(DataLoader[Key, Value]):
    """Loads keys together; a reader that is cancelled takes no other reader's value away."""

    def load(self, key: Key) -> "asyncio.Future[Value]":
        """The value of `key`, loaded with all the others that are asked for at this moment."""
        return asyncio.shield(super().load(key))


class LoaderSet:
    """The loaders of one request: what they have read, they do not read twice."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._made: dict[tuple[object, ...], Any] = {}

    def shared(
        self,
        make: Callable[Concatenate[Database, Arguments], Loader],
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Loader:
        """The loader that `make` makes of these arguments; the same ones give the same loader."""
        key = (make, args, tuple(sorted(kwargs.items())))
        if key not in self._made:
            self._made[key] = make(self.db, *args, **kwargs)
        loader: Loader = self._made[key]
        return loader


def one_per_key(keys: Sequence[Any], rows: Sequence[Row], column: str) -> list[Row | None]:
    """For each key the row that has it in `column`, or None, in the order of the keys."""
    found = {row[column]: row for row in rows}
    return [found.get(key) for key in keys]
