"""Filters and orders that the schema itself defines: the server knows all that they say."""

from collections.abc import Iterable, Iterator, Mapping

from codegen.ir.lookup import has_order
from codegen.ir.models import Column, Model, ToMany
from codegen.ir.project import Project
from codegen.ir.types import Field, InputType
from codegen.ir.verbatim import verbatim
from codegen.problems import Problem, did_you_mean
from codegen.sdl.derive.filters import (
    IS_NULL,
    Operator,
    list_operators,
    quantifiers,
    value_operators,
)
from codegen.sdl.lost import is_lost


def filters_have_their_shape(project: Project) -> Iterator[Problem]:
    """A filter's fields are fields of the type and operators, an order's are directions."""
    for name in verbatim(project):
        given = project.inputs[name]
        if is_lost(name, project.lost):
            continue
        if given.fields and (known := _known(project, name)):
            yield from _unknown_fields(given, known)


def _unknown_fields(given: InputType, known: Mapping[str, str]) -> Iterator[Problem]:
    for field in given.fields:
        wanted = known.get(field.name)
        if wanted is None:
            message = f"{given.name}.{field.name} is nothing that the server could look for."
            yield Problem(field.position, message, did_you_mean(field.name, known))
        elif field.type.bare != wanted:
            message = f"{given.name}.{field.name} must be {wanted}, not {field.type}."
            yield Problem(field.type.position, message)


def _known(project: Project, name: str) -> dict[str, str]:
    """The fields that a filter or an order of this name can have, with their types."""
    if name.endswith("OrderBy"):
        return _of_order(project, project.models[name.removesuffix("OrderBy")])
    about = name.removesuffix("Filter")
    if about in project.models:
        return _of_rows(project.models[about])
    if about.removeprefix("Related") in project.models:
        return _typed(quantifiers(about.removeprefix("Related")))
    if about in project.objects:
        return _of_fields(project.objects[about].fields) | _typed([IS_NULL])
    return _of_values(project, about)


def _of_order(project: Project, model: Model) -> dict[str, str]:
    columns = (one for one in model.columns if not one.hidden and has_order(project, one))
    return {one.name: "SortDirection" for one in columns}


def _of_rows(model: Model) -> dict[str, str]:
    name = f"{model.name}Filter"
    related = {
        one.name: f"{'Related' if isinstance(one, ToMany) else ''}{one.target}Filter"
        for one in model.relations
    }
    combined = {"and": f"[{name}!]", "or": f"[{name}!]", "not": name}
    return {**_of_fields(one for one in model.columns if not one.hidden), **related, **combined}


def _of_fields(fields: Iterable[Column | Field]) -> dict[str, str]:
    """The filter of each field by its type; what is in lists of lists, nobody looks for."""
    return {
        one.name: f"{one.type.name}{'List' if one.type.is_list else ''}Filter"
        for one in fields
        if one.type.depth <= 1
    }


def _of_values(project: Project, about: str) -> dict[str, str]:
    """The operators on one value, on a list of values, or on a list of objects."""
    one = about.removesuffix("List")
    if about == one:
        return _typed(value_operators(one))
    if one in project.objects:
        return _typed([*quantifiers(one), IS_NULL])
    return _typed(list_operators(one))


def _typed(operators: Iterable[Operator]) -> dict[str, str]:
    return {one.name: one.type for one in operators}
