# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.an_extraordinarily_long_name_for_one_stored_type import (
    bindings as an_extraordinarily_long_name_for_one_stored_type_bindings,
)
from generated.an_extraordinarily_long_name_for_one_stored_type.model import (
    AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,
)
from generated.context import Context
from generated.the_name_of_this_file_is_rather_long import (
    resolve as the_name_of_this_file_is_rather_long_resolve,
)
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(AN_EXTRAORDINARILY_LONG_NAME_FOR_ONE_STORED_TYPES,),
    bindables=(an_extraordinarily_long_name_for_one_stored_type_bindings.bind,),
    places=(
        the_name_of_this_file_is_rather_long_resolve.an_extraordinarily_long_name_for_a_mutation_by_hand,
        the_name_of_this_file_is_rather_long_resolve.an_extraordinarily_long_name_for_one_stored_type_computed,
    ),
    resolvers=("resolvers.the_name_of_this_file_is_rather_long",),
)
