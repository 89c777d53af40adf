"""Right values for arguments and inputs: by their types and, where they fill columns, by those."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_required_input_field,
)

from runtime.database.constraints import Constraint
from runtime.database.table import Column, Table
from tests.calls.rows import Rows

Rules = Mapping[tuple[str, ...], Sequence[Constraint]]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Makes values that clients send; `rules` are constraints of arguments and of input fields."""

    schema: GraphQLSchema
    rows: Rows
    rules: Rules = field(default_factory=dict)

    async def value(self, type: GraphQLInputType, path: tuple[str, ...] = ()) -> Any:
        """A value of a type, for what stands at `path`: a type, a field, an argument."""
        if isinstance(type, GraphQLNonNull):
            return await self.value(type.of_type, path)
        if isinstance(type, GraphQLList):
            return [await self.value(type.of_type, path) for _ in range(2)]
        if isinstance(type, GraphQLInputObjectType) and type.is_one_of:
            name, one = next(iter(type.fields.items()))
            return {name: await self.value(one.type, (type.name, name))}
        if isinstance(type, GraphQLInputObjectType):
            return {
                name: await self.value(one.type, (type.name, name))
                for name, one in type.fields.items()
                if not _is_optional_object(one)
            }
        n = self.rows.number()
        if isinstance(type, GraphQLEnumType):
            return [*type.values][n % len(type.values)]
        return self.rows.values.scalar_within(type.name, n, self.rules.get(path, ()))

    async def row(
        self, type: GraphQLInputType, table: Table[Any], *, whole: bool = True
    ) -> dict[str, Any]:
        """An input that makes a row; not `whole`: with nothing that may be left out."""
        named = get_named_type(type)
        assert isinstance(named, GraphQLInputObjectType), named
        given = {}
        for name, one in named.fields.items():
            column = table.by_name.get(name)
            if column is None or column.version or column.key == "id":
                continue
            if whole or is_required_input_field(one) or _is_needed(column, one):
                given[name] = await self.column(table, column)
        return given

    async def column(self, table: Table[Any], column: Column) -> Any:
        """A value of a column."""
        return await self.rows.of_column(table, column, self.rows.number())

    def sent(self, column: Column, stored: Any) -> Any:
        """A value that a row has, as clients send it."""
        if isinstance(stored, list):
            return [self.sent(column, item) for item in stored]
        if stored is not None and column.fields:
            return {one.name: self.sent(one, stored.get(one.key)) for one in column.fields}
        type = self.schema.type_map.get(column.type)
        return type.serialize(stored) if stored is not None and is_leaf_type(type) else stored


def _is_needed(column: Column, field: GraphQLInputField) -> bool:
    """A foreign key beside the relation that could be written in its place."""
    return bool(column.references) and not column.nullable and field.default_value is not None


def _is_optional_object(field: GraphQLInputField) -> bool:
    # An input may hold itself: there is no end to it but leaving it out.
    return not isinstance(field.type, GraphQLNonNull) and isinstance(
        get_named_type(field.type), GraphQLInputObjectType
    )
