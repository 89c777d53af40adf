"""What clients may filter and sort by, and no index serves: the database reads the whole table."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import Enum

from codegen.ir.models import Column, Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.tables import served_by_filter, served_by_order
from codegen.ir.types import InputValue
from codegen.sdl.derive.kinds import DerivedKind


class Use(Enum):
    """What a column is read for; the values say it to a reader."""

    FILTER = "filters"
    ORDER = "sorts"


@dataclass(frozen=True, slots=True)
class Scan:
    """A field that `place`, such as `Query.authors(filter:)`, offers and no index serves."""

    model: str
    place: str
    column: str
    use: Use


# What follows the table as it changes reads nothing of it.
_READING = frozenset(ActionKind) - {ActionKind.CHANGES}


def full_scans(project: Project) -> tuple[Scan, ...]:
    """Every such column, by model, in the order of the root fields."""
    return tuple(
        scan
        for name, fields in project.bound.items()
        for scan in _of_model(project, project.models[name], fields)
    )


def _of_model(project: Project, model: Model, fields: tuple[RootField, ...]) -> Iterator[Scan]:
    served = {
        Use.FILTER: served_by_filter(project, model),
        Use.ORDER: served_by_order(project, model),
    }
    for field in fields:
        for argument in field.field.arguments if field.action.kind in _READING else ():
            if use := _use(argument):
                place = f"{field}({argument.name}:)"
                for column in _not_served(project, model, argument, served[use]):
                    yield Scan(model.name, place, column.name, use)


def _use(argument: InputValue) -> Use | None:
    return {"filter": Use.FILTER, "orderBy": Use.ORDER}.get(argument.name)


def _not_served(
    project: Project, model: Model, argument: InputValue, served: Set[str]
) -> Iterator[Column]:
    """The columns that an argument offers, without those that an index serves."""
    derived = project.derived.get(argument.type.name)
    given = project.inputs.get(argument.type.name)
    names = {one.name for one in given.fields} if given else None
    sorts = derived is not None and derived.kind is DerivedKind.ORDER_BY
    for column in model.columns:
        is_offered = not column.hidden if names is None else column.name in names
        if is_offered and column.key not in served and not (sorts and column.type.is_list):
            yield column
