"""The arguments of a root field that writes: values of columns put where it takes them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLInputField, GraphQLObjectType, get_named_type, is_required_input_field

from codegen.ir.arguments import Argument, Meaning, arguments_of
from codegen.ir.project import ActionKind
from runtime.database.table import Column
from tests.calls.call import Target, World
from tests.calls.rows import Row, is_shared

CHANGING = (ActionKind.UPDATE, ActionKind.UPDATE_MANY)


@dataclass(frozen=True, slots=True)
class Given:
    """A root field that writes rows, with its arguments."""

    world: World
    target: Target
    arguments: tuple[Argument, ...]

    @classmethod
    def of(cls, world: World, target: Target) -> "Given":
        """The field, and what its arguments mean."""
        return cls(world, target, arguments_of(target.model, target.root))

    @property
    def kind(self) -> ActionKind:
        """What the field does."""
        return self.target.root.action.kind

    def has(self, *meanings: Meaning) -> bool:
        """Whether an argument means one of these."""
        return any(one.meaning in meanings for one in self.arguments)

    @property
    def input_type(self) -> Any:
        """The type of the input, if the field takes one."""
        root = self.world.schema.type_map[self.target.root.operation.value]
        assert isinstance(root, GraphQLObjectType)
        found = root.fields[self.target.root.field.name].args
        names = (name for name in ("input", "inputs") if name in found)
        name = next(names, None) if self.has(Meaning.INPUT, Meaning.INPUTS) else None
        return found[name].type if name else None

    @property
    def inside(self) -> Mapping[str, GraphQLInputField]:
        """The fields of the input."""
        type = self.input_type
        return get_named_type(type).fields if type else {}

    @property
    def names(self) -> list[str]:
        """What can be written, inside the input and beside it."""
        return [*self.inside, *(one.column.name for one in self._beside() if one.column)]

    @property
    def columns(self) -> Iterator[Column]:
        """The columns that the field writes and that may have any value."""
        table = self.target.table
        for name in self.names:
            column = table.by_name.get(name)
            if column is None or column.version or column.key == "id":
                continue
            if self.kind is not ActionKind.UPDATE_MANY or not is_shared(table, column):
                yield column

    def is_required(self, name: str) -> bool:
        """Whether a client must give it."""
        if name in self.inside and is_required_input_field(self.inside[name]):
            return True
        beside = (one for one in self._beside() if one.column and one.column.name == name)
        return any(one.value.required for one in beside)

    async def new(self, *, whole: bool = True) -> dict[str, Any]:
        """Values that make a row; not `whole`: with nothing that may be left out."""
        type, table = self.input_type, self.target.table
        values = await self.world.inputs.row(type, table, whole=whole) if type else {}
        for one in self._beside():
            if one.column and (whole or one.value.required):
                column = table.by_name[one.column.name]
                values[column.name] = await self.world.inputs.column(table, column)
        return values

    async def change(self, row: Row) -> dict[str, Any]:
        """Values that change all of a row but the unique rows that it refers to."""
        values, table = await self.new(), self.target.table
        for name in [*values]:
            column = table.by_name[name]
            if column.version or column not in [*self.columns]:
                del values[name]
            elif column.references and is_shared(table, column):
                values[name] = row[column.key]
        return {**values, **await self.needed(row, values)}

    async def needed(self, row: Row, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values that must be given besides."""
        needed = {}
        for name in self.names:
            column = self.target.table.by_name.get(name)
            if column is None or name in values or not self.is_required(name):
                continue
            if column.version:
                needed[name] = row.get(column.key, 1)
            elif column.key != "id":
                needed[name] = await self.world.inputs.column(self.target.table, column)
        return needed

    def shaped(self, values: Mapping[str, Any], row: Row | None = None) -> dict[str, Any]:
        """The arguments that write these values, into `row` if there is one."""
        given = {}
        for one in self.arguments:
            for value in (*self._chosen(one, row), *self._written(one, values, row)):
                given[one.value.name] = value
        return given

    def _written(self, one: Argument, values: Mapping[str, Any], row: Row | None) -> Iterator[Any]:
        """What an argument that writes is given, if anything."""
        inside = {name: value for name, value in values.items() if name in self.inside}
        column = one.column.name if one.column else ""
        if one.meaning is Meaning.INPUT:
            yield {**inside, **self._key(row)}
        elif one.meaning is Meaning.INPUTS:
            yield [inside]
        elif one.meaning is Meaning.VALUE and column in values:
            yield values[column]
        elif one.meaning is Meaning.VALUES and column in values:
            yield [values[column]]

    def _chosen(self, one: Argument, row: Row | None) -> Iterator[Any]:
        """What an argument that says which row is given, if anything."""
        if row is None:
            return
        if one.meaning is Meaning.ID:
            yield row["id"]
        elif one.meaning is Meaning.FILTER:
            yield {"id": row["id"] if one.value.type.name == "JSON" else {"eq": row["id"]}}
        elif one.meaning is Meaning.CONDITION and one.column and one.value.required:
            column = self.target.table.by_name[one.column.name]
            own = self.world.inputs.sent(column, row[column.key])
            yield [own] if one.value.type.is_list else own

    def _key(self, row: Row | None) -> dict[str, Any]:
        """The id of the row, where the input says it."""
        known = row is not None and "id" in self.inside and not self.has(Meaning.ID)
        return {"id": row["id"]} if row is not None and known else {}

    def _beside(self) -> Iterator[Argument]:
        meant = (Meaning.VALUE, Meaning.VALUES)
        return (one for one in self.arguments if one.meaning in meant)
