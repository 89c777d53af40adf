"""What the indexes of a model's table are, and which lists of rows they serve."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from codegen.ir.models import HasMany, ManyToMany, Model, OnDelete, SortKey, ToMany
from codegen.ir.project import Project
from codegen.ir.references import held_rows, join_of
from codegen.python.names import snake
from codegen.python.plurals import plural


@dataclass(frozen=True, slots=True)
class TableIndex:
    """An index of a table: its columns by their keys."""

    columns: tuple[str, ...]
    name: str
    unique: bool = False
    multi: bool = False


def index_keys(model: Model) -> tuple[TableIndex, ...]:
    """The indexes that the schema declares, of columns that are there."""
    found = []
    for index in model.indexes:
        columns = [column for name in index.fields if (column := model.column(name.text))]
        if len(columns) < max(len(index.fields), 1):
            continue
        keys = tuple(column.key for column in columns)
        name = index.name.text if index.name else "_".join(keys)
        many = any(column.type.is_list for column in columns)
        found.append(TableIndex(keys, name, index.unique, many))
    return tuple(found)


def table_indexes(project: Project, model: Model) -> tuple[TableIndex, ...]:
    """All indexes: of the order, the declared ones, those that relations need; each once."""
    created = model.created_at
    needed = [(created.key,)] if created else []
    declared = {index.columns: index for index in index_keys(model)}
    lists = _lists(project, model)
    found = dict.fromkeys([*needed, *declared, *lists])
    for column in _looked_up(project, model):
        if not any(_begins_with(model, column, columns, declared) for columns in found):
            found[(column,)] = None
    return tuple(declared.get(one, TableIndex(one, "_".join(one))) for one in found)


def unique_indexes(model: Model) -> tuple[TableIndex, ...]:
    """The indexes that hold no value twice."""
    return tuple(index for index in index_keys(model) if index.unique)


def unique_indexes_of(model: Model, names: Set[str]) -> tuple[TableIndex, ...]:
    """The unique indexes all of whose columns are among these fields."""
    keys = {column.key for column in model.columns if column.name in names}
    return tuple(index for index in unique_indexes(model) if keys.issuperset(index.columns))


def unique_index_of(model: Model, names: Set[str], *, exactly: bool = False) -> TableIndex | None:
    """The first unique index all of whose columns are among these fields, or are exactly these."""
    found = unique_indexes_of(model, names)
    return next((one for one in found if not exactly or len(one.columns) == len(names)), None)


def default_order(model: Model) -> tuple[tuple[str, ...], bool]:
    """The order of lists: newest first, or by id."""
    created = model.created_at
    return ((created.key,), True) if created else ((), False)


def former_table(type_name: str) -> str:
    """The table that a type had before it was renamed."""
    return plural(snake(type_name))


def order_keys(target: Model, relation: ToMany) -> tuple[tuple[str, bool], ...]:
    """The columns of a relation's own order, and whether each descends; none: the table's order."""
    return tuple(
        (column.key, key.descending)
        for key in relation.order
        if (column := target.column(key.field.text))
    )


def served_by_filter(project: Project, model: Model) -> frozenset[str]:
    """The keys of the columns that a filter finds by an index."""
    indexes = table_indexes(project, model)
    return frozenset(
        {"id", *(one.columns[0] for one in indexes if not _may_lack(model, one.columns[1:]))}
    )


def served_by_order(project: Project, model: Model) -> frozenset[str]:
    """The keys of the columns that an index sorts all rows by."""
    alone = (one for one in table_indexes(project, model) if len(one.columns) == 1)
    return frozenset(
        {
            "id",
            *(one.columns[0] for one in alone if not (one.multi or _may_lack(model, one.columns))),
        }
    )


def _lists(project: Project, model: Model) -> Iterator[tuple[str, ...]]:
    """The columns of an index for each list of these rows that a parent has, in its order."""
    for reading in project.read_by.get(model.name, ()):
        relation = reading.relation
        if isinstance(relation, HasMany) and (column := model.column(relation.column.text)):
            yield (column.key, *_indexed_order(model, relation.order))


def _indexed_order(model: Model, order: tuple[SortKey, ...]) -> tuple[str, ...]:
    """The columns that an index can sort by: one way, and in every row. The id ends each index."""
    columns = [column for key in order if (column := model.column(key.field.text))]
    keys = tuple(column.key for column in columns) if order else default_order(model)[0]
    is_mixed = len({key.descending for key in order}) > 1
    is_listed = any(column.type.is_list for column in columns)
    if is_mixed or is_listed or _may_lack(model, keys):
        return ()
    return tuple(key for key in keys if key != "id")


def _looked_up(project: Project, model: Model) -> Iterator[str]:
    """Columns that rows are found by when another row is read or deleted."""
    for reading in project.read_by.get(model.name, ()):
        relation = reading.relation
        join = isinstance(relation, ManyToMany) and join_of(project, reading.owner, relation)
        if join:
            yield join.ours.key
    for held in held_rows(project, model):
        if held.on_delete is not OnDelete.NO_ACTION:
            yield held.column.key


def _begins_with(
    model: Model,
    column: str,
    columns: tuple[str, ...],
    declared: dict[tuple[str, ...], TableIndex],
) -> bool:
    """Whether an index finds all rows that have a value in a column."""
    is_multi = columns in declared and declared[columns].multi
    return columns[0] == column and not is_multi and not _may_lack(model, columns[1:])


def _may_lack(model: Model, keys: tuple[str, ...]) -> bool:
    """Whether a row may have null in a column: it is in no index of that column."""
    return any(column.type.nullable for column in model.columns if column.key in keys)
