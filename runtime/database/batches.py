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


class Batch(DataLoader[Key, Value]):
    """Loads keys together; a reader that is cancelled takes no other reader's value away."""

    # Whether a key that is asked for again later has the value it had.
    keeps = True

    def load(self, key: Key) -> "asyncio.Future[Value]":
        """The value of `key`, loaded with all the others that are asked for at this moment."""
        loading = super().load(key)
        if not self.keeps:
            # Comes before the batch is read: who asks afterwards is told what is read then.
            self.loop.call_soon(self.clear, key)
        return asyncio.shield(loading)


Loader = TypeVar("Loader", bound=Batch[Any, Any])


class LoaderSet:
    """The loaders of one request: what they have read, they do not read twice."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._made: dict[tuple[object, ...], Any] = {}
        self._keeps = True

    def shared(
        self,
        make: Callable[Concatenate[Database, Arguments], Loader],
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Loader:
        """The loader that `make` makes of these arguments; the same ones give the same loader."""
        key = (make, args, tuple(sorted(kwargs.items())))
        if key not in self._made:
            made = make(self.db, *args, **kwargs)
            made.keeps = self._keeps
            self._made[key] = made
        loader: Loader = self._made[key]
        return loader

    def forget(self) -> None:
        """Read again what has been read, when it is asked for again: something has been written."""
        for loader in self._made.values():
            loader.clear_all()

    def keep_nothing(self) -> None:
        """Forget each value as soon as it has been given: for whoever reads for a long time."""
        self._keeps = False
        for loader in self._made.values():
            loader.keeps = False
        self.forget()


def one_per_key(keys: Sequence[Any], rows: Sequence[Row], column: str) -> list[Row | None]:
    """For each key the row that has it in `column`, or None, in the order of the keys."""
    found = {row[column]: row for row in rows}
    return [found.get(key) for key in keys]
