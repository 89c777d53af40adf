"""Resolvers of `schema/the_name_of_this_file_is_rather_long.graphql`."""

from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AnExtraordinarilyLongNameForOneStoredType,
)
from generated.context import Info
from generated.the_name_of_this_file_is_rather_long import resolve
from generated.the_name_of_this_file_is_rather_long.types import (
    AddAnExtraordinarilyLongNameForOneStoredTypeInput,
)
from runtime.errors import NotWritten


@resolve.an_extraordinarily_long_name_for_a_mutation_by_hand
async def an_extraordinarily_long_name_for_a_mutation_by_hand(
    info: Info, *, input: AddAnExtraordinarilyLongNameForOneStoredTypeInput
) -> AnExtraordinarilyLongNameForOneStoredType:
    raise NotWritten("Mutation.anExtraordinarilyLongNameForAMutationByHand")


@resolve.an_extraordinarily_long_name_for_one_stored_type_computed
async def an_extraordinarily_long_name_for_one_stored_type_computed(
    row: AnExtraordinarilyLongNameForOneStoredType,
    info: Info,
    *,
    an_extraordinarily_long_argument: str,
    another_extraordinarily_long_argument: str,
    and_yet_another: list[str] | None = None,
) -> str:
    raise NotWritten("AnExtraordinarilyLongNameForOneStoredType.computed")
