# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""Places for the hand-written code of `schema/the_name_of_this_file_is_rather_long.graphql`."""

from typing import Protocol

from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AnExtraordinarilyLongNameForOneStoredType,
)
from generated.context import Info
from generated.the_name_of_this_file_is_rather_long.types import (
    AddAnExtraordinarilyLongNameForOneStoredTypeInput,
)
from runtime.places import Place


class AnExtraordinarilyLongNameForAMutationByHandResolver(Protocol):
    """How the resolver of Mutation.anExtraordinarilyLongNameForAMutationByHand is called."""

    async def __call__(
        self, info: Info, /, *, input: AddAnExtraordinarilyLongNameForOneStoredTypeInput
    ) -> AnExtraordinarilyLongNameForOneStoredType: ...


class AnExtraordinarilyLongNameForOneStoredTypeComputedResolver(Protocol):
    """How the resolver of AnExtraordinarilyLongNameForOneStoredType.computed is called."""

    async def __call__(
        self,
        row: AnExtraordinarilyLongNameForOneStoredType,
        info: Info,
        /,
        *,
        an_extraordinarily_long_argument: str,
        another_extraordinarily_long_argument: str,
        and_yet_another: list[str] | None = None,
    ) -> str: ...


an_extraordinarily_long_name_for_a_mutation_by_hand: Place[
    AnExtraordinarilyLongNameForAMutationByHandResolver
] = Place(
    "Mutation",
    "anExtraordinarilyLongNameForAMutationByHand",
    "schema/the_name_of_this_file_is_rather_long.graphql",
)
an_extraordinarily_long_name_for_one_stored_type_computed: Place[
    AnExtraordinarilyLongNameForOneStoredTypeComputedResolver
] = Place(
    "AnExtraordinarilyLongNameForOneStoredType",
    "computed",
    "schema/the_name_of_this_file_is_rather_long.graphql",
)
