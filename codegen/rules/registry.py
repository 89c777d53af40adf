"""All rules, in the order in which a reader would check a schema."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from codegen.ir.project import Project
from codegen.problems import Problem, coded
from codegen.rules.actions import (
    actions_have_a_model,
    actions_have_what_they_write,
    actions_know_their_rows,
    lists_are_filled_by_a_column,
    upserts_know_their_row,
)
from codegen.rules.arguments import (
    arguments_do_not_contradict,
    arguments_have_their_types,
    arguments_mean_something,
    conditions_can_be_compared,
)
from codegen.rules.bound import Fields, bound_fields
from codegen.rules.columns import columns_can_be_stored
from codegen.rules.constraints import constraints_fit
from codegen.rules.defaults import defaults_fit
from codegen.rules.deletions import on_delete_is_one_thing
from codegen.rules.filters import filters_have_their_shape
from codegen.rules.indexes import indexes_are_declared_once, indexes_name_columns
from codegen.rules.inputs import (
    clients_can_make_rows,
    derived_inputs_fit,
    inputs_find_their_row,
    inputs_make_whole_rows,
    inputs_write_columns,
)
from codegen.rules.models import (
    keys_are_public,
    made_columns_are_one_of_a_kind,
    models_can_be_stored,
    names_are_free_in_python,
    plurals_are_names,
    renamed_things_are_gone,
    tables_are_legal,
)
from codegen.rules.names import keys_are_free
from codegen.rules.places import places_have_names_of_their_own
from codegen.rules.relations import (
    belongs_to_holds_an_id,
    has_many_is_found_by_a_column,
    has_one_is_found_by_a_unique_column,
    many_to_many_has_a_join,
)
from codegen.rules.results import actions_give_what_they_say
from codegen.rules.shapes import changes_have_their_shape, connections_have_their_shape
from codegen.rules.sites import directives_do_not_contradict, directives_stand_where_they_work
from codegen.rules.windows import relations_take_what_they_know

Rule: TypeAlias = Callable[[Project], Iterator[Problem]]
ActionRule: TypeAlias = Callable[[Project, Fields], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    directives_stand_where_they_work,
    directives_do_not_contradict,
    models_can_be_stored,
    tables_are_legal,
    plurals_are_names,
    keys_are_public,
    made_columns_are_one_of_a_kind,
    renamed_things_are_gone,
    names_are_free_in_python,
    keys_are_free,
    columns_can_be_stored,
    defaults_fit,
    constraints_fit,
    indexes_name_columns,
    indexes_are_declared_once,
    belongs_to_holds_an_id,
    has_one_is_found_by_a_unique_column,
    has_many_is_found_by_a_column,
    many_to_many_has_a_join,
    relations_take_what_they_know,
    on_delete_is_one_thing,
    actions_have_a_model,
    connections_have_their_shape,
    filters_have_their_shape,
    places_have_names_of_their_own,
)
# These look at root fields that directives bind; those are read once for all.
ACTION_RULES: tuple[ActionRule, ...] = (
    actions_give_what_they_say,
    changes_have_their_shape,
    arguments_mean_something,
    arguments_have_their_types,
    arguments_do_not_contradict,
    conditions_can_be_compared,
    actions_know_their_rows,
    actions_have_what_they_write,
    lists_are_filled_by_a_column,
    upserts_know_their_row,
    inputs_write_columns,
    inputs_make_whole_rows,
    clients_can_make_rows,
    inputs_find_their_row,
    derived_inputs_fit,
)


def check(project: Project) -> list[Problem]:
    """Every problem that any rule finds."""
    fields = bound_fields(project)
    return [
        *(one for rule in RULES for one in coded(code_of(rule), rule(project))),
        *(one for rule in ACTION_RULES for one in coded(code_of(rule), rule(project, fields))),
    ]


def codes() -> frozenset[str]:
    """The codes of all rules."""
    return frozenset({*map(code_of, RULES), *map(code_of, ACTION_RULES)})


def code_of(rule: Rule | ActionRule) -> str:
    """A rule's name, as problems are printed with it: `belongs-to-holds-an-id`."""
    return rule.__name__.replace("_", "-")
