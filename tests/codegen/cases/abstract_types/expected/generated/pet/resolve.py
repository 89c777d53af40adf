# Code generated from schema/pet.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/pet.graphql`."""

from typing import Protocol

from generated.cat.model import Cat
from generated.context import Info
from generated.dog.model import Dog
from generated.pet.types import Robot
from runtime.places import Place


class AnimalsResolver(Protocol):
    """How the resolver of Query.animals is called."""

    async def __call__(self, info: Info, /, *, named: str | None = None) -> list[Cat | Dog]: ...


class AnythingResolver(Protocol):
    """How the resolver of Query.anything is called."""

    async def __call__(self, info: Info, /) -> Cat | Dog | Robot | None: ...


class EverythingResolver(Protocol):
    """How the resolver of Query.everything is called."""

    async def __call__(self, info: Info, /) -> list[Cat | Dog | Robot | None] | None: ...


class OldestResolver(Protocol):
    """How the resolver of Query.oldest is called."""

    async def __call__(self, info: Info, /) -> Cat | Dog | Robot: ...


class DogFriendResolver(Protocol):
    """How the resolver of Dog.friend is called."""

    async def __call__(self, row: Dog, info: Info, /) -> Cat | Dog | None: ...


animals: Place[AnimalsResolver] = Place("Query", "animals", "schema/pet.graphql")
anything: Place[AnythingResolver] = Place("Query", "anything", "schema/pet.graphql")
everything: Place[EverythingResolver] = Place("Query", "everything", "schema/pet.graphql")
oldest: Place[OldestResolver] = Place("Query", "oldest", "schema/pet.graphql")
dog_friend: Place[DogFriendResolver] = Place("Dog", "friend", "schema/pet.graphql")
