"""Indexes: of columns that are there, each once, under a name of its own."""

from collections.abc import Iterator

from codegen.ir.lookup import is_derived
from codegen.ir.models import Index, Model
from codegen.ir.project import Project
from codegen.ir.tables import table_indexes
from codegen.ir.types import Name
from codegen.problems import Problem, did_you_mean

_OTHERWISE = "name it otherwise"


def indexes_name_columns(project: Project) -> Iterator[Problem]:
    """Every field of an index is a column that can be compared."""
    for model in project.models.values():
        for index in model.indexes:
            if not index.fields:
                directive = "unique" if index.unique else "index"
                message = f"@{directive} on a type needs `fields`."
                yield Problem(index.position, message, f'@{directive}(fields: ["…"])')
            if [name.text for name in index.fields] == ["id"]:
                message = f"{model.name}.id is the rows' key: the database finds it without."
                yield Problem(index.position, message, "leave it out")
            for name in index.fields:
                yield from _wrong_field(project, model, index, name)
            # Of a join that is derived, that is reported of the relation.
            yield from _repeated(index) if not is_derived(project, model.name) else ()


def indexes_are_declared_once(project: Project) -> Iterator[Problem]:
    """No two indexes are of the same columns, or have one name."""
    for model in project.models.values():
        if is_derived(project, model.name):
            continue
        seen: dict[tuple[str, ...], Index] = {}
        for index in model.indexes:
            key = tuple(name.text for name in index.fields)
            first = seen.setdefault(key, index)
            if first is not index:
                message = f"{model.name} has an index of {', '.join(key)} already."
                yield Problem(index.position, message, f"the other is {first.position}")
        yield from _shared_names(project, model)


def _shared_names(project: Project, model: Model) -> Iterator[Problem]:
    names = [index.name for index in table_indexes(project, model)]
    for index in model.indexes:
        if index.name and index.name.text == "id":
            yield Problem(index.name.position, 'The key of every table is called "id".', _OTHERWISE)
        elif index.name and names.count(index.name.text) > 1:
            message = f'{model.name} has another index with the name "{index.name.text}".'
            yield Problem(index.name.position, message, _OTHERWISE)


def _repeated(index: Index) -> Iterator[Problem]:
    seen = set()
    for name in index.fields:
        if name.text in seen:
            yield Problem(name.position, f'The index has "{name.text}" already.', "leave it out")
        seen.add(name.text)


def _wrong_field(project: Project, model: Model, index: Index, name: Name) -> Iterator[Problem]:
    column = model.column(name.text)
    if column is None:
        relations = {one.name: one.column.text for one in model.belongs_to}
        held = relations.get(name.text)
        hint = did_you_mean(held or name.text, [one.name for one in model.columns])
        yield Problem(name.position, f'{model.name} has no column "{name.text}".', hint)
        return
    if column.type.name == "JSON" or column.type.name in project.objects:
        message = f"{model.name}.{column.name} is {column.type.name}: it has no order."
        yield Problem(name.position, message)
    elif column.type.depth > 1:
        message = f"{model.name}.{column.name} is a list of lists: it cannot be indexed."
        yield Problem(name.position, message)
    elif column.type.is_list and (index.unique or len(index.fields) > 1):
        how = "be unique" if index.unique else "share an index with others"
        yield Problem(name.position, f"{model.name}.{column.name} is a list: it cannot {how}.")
