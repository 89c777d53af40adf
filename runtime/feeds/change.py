"""One change of a row, as subscribers get it."""

from collections.abc import AsyncGenerator
from typing import Generic, Literal, TypeAlias, TypedDict

from runtime.database.table import Row

Kind: TypeAlias = Literal["ADD", "CHANGE", "REMOVE"]


class Change(TypedDict, Generic[Row]):
    """A row before and after; `old` is None when it was added, `new` when it was removed."""

    kind: Kind
    old: Row | None
    new: Row | None


Changes: TypeAlias = AsyncGenerator[Change[Row], None]
