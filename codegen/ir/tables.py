"""What the indexes of a model's table are, and which lists of children they serve."""

from collections.abc import Set
from dataclasses import dataclass

from codegen.ir.models import HasMany, Model
from codegen.ir.project import Project


@dataclass(frozen=True, slots=True)
class TableIndex:
    """An index of a table: its columns by their keys."""

    columns: tuple[str, ...]
    name: str
    unique: bool = False
    multi: bool = False


@dataclass(frozen=True, slots=True)
class Children:
    """One way to list rows by the parent that they name: by which column, in which order."""

    column: str
    order: tuple[str, ...]
    descending: bool

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the index that serves it."""
        return (self.column, *self.order)


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
    """All indexes: of the order, the declared ones, those of lists of children; each once."""
    created = model.created_at
    needed = [(created.key,)] if created else []
    declared = {index.columns: index for index in index_keys(model)}
    children = [one.columns for one in children_of(project, model)]
    columns = dict.fromkeys([*needed, *declared, *children])
    return tuple(declared.get(one, TableIndex(one, "_".join(one))) for one in columns)


def index_name(project: Project, model: Model, columns: tuple[str, ...]) -> str:
    """The name of the index of exactly these columns."""
    return next(one.name for one in table_indexes(project, model) if one.columns == columns)


def unique_indexes(model: Model) -> tuple[TableIndex, ...]:
    """The indexes that hold no value twice."""
    return tuple(index for index in index_keys(model) if index.unique)


def unique_index_of(model: Model, names: Set[str], *, exactly: bool = False) -> TableIndex | None:
    """The first unique index all of whose columns are among these fields, or are exactly these."""
    keys = {column.key for column in model.columns if column.name in names}
    if exactly and len(keys) < len(names):
        return None
    for index in unique_indexes(model):
        if keys == set(index.columns) or (not exactly and keys.issuperset(index.columns)):
            return index
    return None


def children_of(project: Project, model: Model) -> tuple[Children, ...]:
    """The lists of this model's rows that other models have, each once."""
    reading = project.read_by.get(model.name, ())
    found = (children(project, relation) for relation in reading)
    return tuple(dict.fromkeys(one for one in found if one))


def children(project: Project, relation: HasMany) -> Children | None:
    """The list that a has-many reads; None if what it names is not there."""
    target = project.models.get(relation.type.name)
    column = target and target.column(relation.column.text)
    if not target or not column:
        return None
    if not relation.order:
        return Children(column.key, *default_order(target))
    keys = [found.key for key in relation.order if (found := target.column(key.field.text))]
    # The key ends every index by itself.
    order = tuple(key for key in keys if key != "id")
    return Children(column.key, order, relation.order[0].descending)


def default_order(model: Model) -> tuple[tuple[str, ...], bool]:
    """The order of lists: newest first, or by id."""
    created = model.created_at
    return ((created.key,), True) if created else ((), False)


def list_name(model: Model, children: Children) -> str:
    """`channel_id`, or with an order that is not the model's own: `channel_id_in_order_of_text`."""
    if (children.order, children.descending) == default_order(model):
        return children.column
    order = "_".join(children.order or ("id",))
    direction = "_descending" if children.descending else ""
    return f"{children.column}_in_order_of_{order}{direction}"
