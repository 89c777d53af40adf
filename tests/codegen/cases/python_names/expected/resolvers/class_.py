"""Resolvers of `schema/class.graphql`."""

from generated.class_ import resolve
from generated.class_.model import class_
from generated.context import Info
from generated.none.model import None_
from generated.project_.model import Project_
from generated.table.model import Table_
from runtime.errors import NotWritten


@resolve.import_
async def import_(
    info: Info,
    *,
    from_: str,
    class_: str | None = None,
    __: int | None = None,
    field_2_fa: bool | None = None,
) -> None_ | None:
    raise NotWritten("Query.import")


@resolve.resolve
async def resolve_(info: Info) -> str | None:
    raise NotWritten("Query.resolve")


@resolve.list_
async def list_(info: Info, *, list: list[str] | None = None) -> list[Table_]:
    raise NotWritten("Query.list")


@resolve.none
async def none(info: Info) -> Project_ | None:
    raise NotWritten("Query.None")


@resolve.class_raise
async def class_raise(
    row: class_,
    info: Info,
    *,
    lambda_: int | None = None,
    info_: str | None = None,
    row_: str | None = None,
    self_: str | None = None,
) -> str:
    raise NotWritten("class.raise")
