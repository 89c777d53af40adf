"""Filters and orders that clients may use and no index serves: each reads the whole table."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codegen.ir.arguments import Argument, Meaning, arguments_of
from codegen.ir.lookup import has_order
from codegen.ir.models import Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.tables import served_by_filter, served_by_order


@dataclass(frozen=True, slots=True)
class Scan:
    """Columns of a table that root fields filter or sort by, and no index serves."""

    table: str
    use: str
    columns: tuple[str, ...]
    fields: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.table} {self.use} {', '.join(self.columns)} ({', '.join(self.fields)})"


def full_scans(project: Project) -> tuple[Scan, ...]:
    """All of them, by table; root fields that offer the same stand together."""
    found: dict[tuple[str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    for field in project.root_fields:
        model = field.model(project.models)
        if model and field.action.kind in _READING:
            for use, columns in _unserved(project, model, field):
                found[model.table.text, use, columns].append(str(field))
    return tuple(Scan(*key, tuple(dict.fromkeys(fields))) for key, fields in sorted(found.items()))


# A changefeed looks at what changes; the others at what is there.
_READING = (
    ActionKind.FIND,
    ActionKind.LIST,
    ActionKind.PAGINATE,
    ActionKind.COUNT,
    ActionKind.UPDATE_MANY,
    ActionKind.DELETE_MANY,
)


def _unserved(
    project: Project, model: Model, field: RootField
) -> Iterator[tuple[str, tuple[str, ...]]]:
    filtered, sorted_ = served_by_filter(project, model), served_by_order(project, model)
    arguments = arguments_of(model, field)
    if any(
        _is_always_given(one) and one.column and one.column.key in filtered for one in arguments
    ):
        # An index finds the rows that the others are then looked for in.
        return
    for argument in arguments:
        served = sorted_ if argument.meaning is Meaning.ORDER else filtered
        offered = _offered(project, model, argument)
        columns = tuple(name for name, key in offered.items() if key not in served)
        if columns:
            yield _USES[argument.meaning], columns


_USES: Mapping[Meaning | None, str] = {
    Meaning.FILTER: "by",
    Meaning.CONDITION: "by",
    Meaning.ORDER: "in order of",
}


def _is_always_given(argument: Argument) -> bool:
    return argument.meaning is Meaning.CONDITION and not argument.value.type.nullable


def _offered(project: Project, model: Model, argument: Argument) -> dict[str, str]:
    """The columns that an argument may name, with their keys."""
    if argument.meaning is Meaning.CONDITION and argument.column:
        return {argument.column.name: argument.column.key}
    if argument.meaning not in _USES:
        return {}
    given = project.inputs.get(argument.value.type.name)
    columns = [column for column in model.columns if not column.hidden]
    if argument.meaning is Meaning.ORDER:
        columns = [column for column in columns if has_order(project, column)]
    # What is derived to filter by has all of them.
    if given and given.fields:
        named = {one.name for one in given.fields}
        columns = [column for column in columns if column.name in named]
    return {column.name: column.key for column in columns}
