# Code generated from schema/class.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/class.graphql`."""

from collections.abc import AsyncIterator
from typing import Protocol

from generated.class_.model import class_
from generated.context import Info
from generated.none.model import None_
from generated.project_.model import Project_
from generated.table.model import Table_
from runtime.places import Place


class ImportResolver(Protocol):
    """How the resolver of Query.import is called."""

    async def __call__(
        self,
        info: Info,
        /,
        *,
        from_: str,
        class_: str | None = None,
        __: int | None = None,
        field_2_fa: bool | None = None,
    ) -> None_ | None: ...


class ResolveResolver(Protocol):
    """How the resolver of Query.resolve is called."""

    async def __call__(self, info: Info, /) -> str | None: ...


class ListResolver(Protocol):
    """How the resolver of Query.list is called."""

    async def __call__(self, info: Info, /, *, list: list[str] | None = None) -> list[Table_]: ...


class NoneResolver(Protocol):
    """How the resolver of Query.None is called."""

    async def __call__(self, info: Info, /) -> Project_ | None: ...


class WhileSource(Protocol):
    """How the resolver of Subscription.while is called."""

    def __call__(self, info: Info, /, *, global_: int | None = None) -> AsyncIterator[int]: ...


class ClassRaiseResolver(Protocol):
    """How the resolver of class.raise is called."""

    async def __call__(
        self,
        row: class_,
        info: Info,
        /,
        *,
        lambda_: int | None = None,
        info_: str | None = None,
        row_: str | None = None,
        self_: str | None = None,
    ) -> str: ...


import_: Place[ImportResolver] = Place("Query", "import", "schema/class.graphql")
resolve: Place[ResolveResolver] = Place("Query", "resolve", "schema/class.graphql")
list_: Place[ListResolver] = Place("Query", "list", "schema/class.graphql")
none: Place[NoneResolver] = Place("Query", "None", "schema/class.graphql")
while_: Place[WhileSource] = Place("Subscription", "while", "schema/class.graphql")
class_raise: Place[ClassRaiseResolver] = Place("class", "raise", "schema/class.graphql")
