"""Resolvers of `schema/pet.graphql`."""

from generated.cat.model import Cat
from generated.context import Info
from generated.dog.model import Dog
from generated.pet import resolve
from generated.pet.types import Robot
from runtime.errors import NotWritten


@resolve.animals
async def animals(info: Info, *, named: str | None = None) -> list[Cat | Dog]:
    raise NotWritten("Query.animals")


@resolve.anything
async def anything(info: Info) -> Cat | Dog | Robot | None:
    raise NotWritten("Query.anything")


@resolve.everything
async def everything(info: Info) -> list[Cat | Dog | Robot | None] | None:
    raise NotWritten("Query.everything")


@resolve.oldest
async def oldest(info: Info) -> Cat | Dog | Robot:
    raise NotWritten("Query.oldest")


@resolve.dog_friend
async def dog_friend(row: Dog, info: Info) -> Cat | Dog | None:
    raise NotWritten("Dog.friend")
