# Code generated from schema/the_name_of_this_file_is_rather_long.graphql. DO NOT EDIT.
"""Inputs and objects of `schema/the_name_of_this_file_is_rather_long.graphql` for hand-written
resolvers."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class AddAnExtraordinarilyLongNameForOneStoredTypeInput(TypedDict):
    """AddAnExtraordinarilyLongNameForOneStoredTypeInput: as the schema declares it."""

    an_extraordinarily_long_name_for_one_column: str
    another_extraordinarily_long_name_for_a_column: NotRequired[str | None]
