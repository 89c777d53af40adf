"""Calls of root fields that read: by every argument, alone and together, right and wrong."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from graphql import GraphQLInputType, GraphQLList, GraphQLNonNull, GraphQLObjectType

from codegen.ir.arguments import Argument, Meaning, arguments_of
from codegen.ir.project import ActionKind
from runtime.database.column_types import checked
from runtime.database.constraints import Constraint
from tests.calls.call import REFUSED, Call, Target, World
from tests.calls.documents import Part
from tests.calls.filters import Filter, Filters
from tests.calls.rows import Row
from tests.calls.wrong import CURSORS, NUMBERS, innermost, wrong_values

READING: Final = (ActionKind.FIND, ActionKind.LIST, ActionKind.PAGINATE, ActionKind.COUNT)
# Numbers by which the row is found.
_OWN: Final[Mapping[Meaning | None, int]] = {
    Meaning.PAGE: 0,
    Meaning.OFFSET: 0,
    Meaning.LIMIT: 1000,
    Meaning.FIRST: 1000,
    Meaning.LAST: 1000,
}
# What selects little of many rows.
_BRIEF: Final = {
    ActionKind.FIND: "{ id }",
    ActionKind.LIST: "{ id }",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading field, its arguments, the row that is looked for, and all rows."""

    world: World
    target: Target
    arguments: tuple[Argument, ...]
    row: Row
    rows: list[Row]

    @classmethod
    async def of(cls, world: World, target: Target) -> "Reading":
        """With a row that is whole, one that is not, and all others."""
        type = target.model.name
        await world.rows.add(type, whole=False)
        row = await world.rows.add(type)
        await world.rows.add(type)
        rows: list[Row] = await world.db.page(target.table, limit=1000)
        return cls(world, target, arguments_of(target.model, target.root), row, rows)

    async def calls(self) -> AsyncIterator[Call]:
        """Every call, the right ones first."""
        yield self.target.call("what must be given", self.needed(), check=self._finds())
        async for call in self._each():
            yield call
        yield self.target.call("everything at once", await self._together())
        for call in self._wrong():
            yield call

    def needed(self) -> dict[str, Any]:
        """The arguments that must be given, so that the row is found."""
        return {one.value.name: self._own(one) for one in self.arguments if one.value.required}

    async def _together(self) -> dict[str, Any]:
        given = self.needed()
        for one in self.arguments:
            if one.meaning in (Meaning.LAST, *CURSORS):
                continue
            name = one.value.name
            if one.meaning in NUMBERS:
                given[name] = 1
            elif one.meaning is Meaning.ORDER:
                given[name] = next(iter(orders(self._type(one))), [])
            else:
                given[name] = self._own(one)
        return given

    async def _each(self) -> AsyncIterator[Call]:
        for one in self.arguments:
            if one.meaning is Meaning.FILTER:
                filters = Filters(self.world.inputs, self.target.table, self.row)
                is_list = self.target.root.action.kind in (ActionKind.LIST, ActionKind.FIND)
                made = filters.all if is_list else filters.brief
                async for filter in made(self._type(one)):
                    yield self._brief(one, filter.value, self._judged(filter))
            for value in self._right(one):
                yield self._brief(one, value)
            if one.value.type.nullable:
                yield self._brief(one, None)

    def _right(self, one: Argument) -> Iterator[Any]:
        """Right values of an argument that is no filter."""
        if one.meaning is Meaning.ORDER:
            yield from orders(self._type(one))
        elif one.meaning in NUMBERS:
            rules = self._rules(one)
            yield from (
                number
                for number in NUMBERS[one.meaning]
                if not any(rule.broken_by(number) for rule in rules)
            )
        elif one.meaning is Meaning.CONDITION and not one.value.required:
            yield self._own(one)

    def _wrong(self) -> Iterator[Call]:
        needed = self.needed()
        for one in self.arguments:
            name = one.value.name
            if one.value.required:
                rest = {key: value for key, value in needed.items() if key != name}
                yield self.target.call(f"no {name}", rest, *REFUSED)
                yield self.target.call(f"null as {name}", {**needed, name: None}, *REFUSED)
            for value, codes in wrong_values(one, self._type(one)):
                yield self.target.call(f"a wrong {name}", {**needed, name: value}, *codes)

    def _brief(self, one: Argument, value: Any, check: Callable[[Any], bool] | None = None) -> Call:
        given = {**self.needed(), one.value.name: value}
        brief = self._selection()
        return Call(Part(self.target.root.field.name, given, brief), one.value.name, (), check)

    def _selection(self) -> str:
        kind = self.target.root.action.kind
        if kind is not ActionKind.PAGINATE:
            return _BRIEF.get(kind, "")
        type = self.world.schema.type_map[self.target.root.field.type.name]
        return brief_page(type)

    def _rules(self, one: Argument) -> Sequence[Constraint]:
        root = self.target.root
        return self.world.inputs.rules.get(
            (root.operation.value, root.field.name, one.value.name), ()
        )

    def _own(self, one: Argument) -> Any:
        """The value by which the row is found."""
        if one.meaning is Meaning.FILTER:
            fields = getattr(self._type(one), "fields", None)
            if fields is None:
                return {"id": self.row["id"]}
            return {"id": {"eq": self.row["id"]}} if "id" in fields else {}
        if one.column is None:
            return _OWN.get(one.meaning, [])
        value = self.world.inputs.sent(
            self.target.table.by_name[one.column.name], self.row[one.column.key]
        )
        return [value] if one.value.type.is_list else value

    def _finds(self) -> Callable[[Any], bool] | None:
        kind, id = self.target.root.action.kind, self.row["id"]
        # Arguments that are left out may have defaults, which other rows have.
        if not self._is_chosen(self.row):
            return None
        if kind is ActionKind.FIND and any(one.value.required for one in self.arguments):
            return lambda found: found is not None
        if kind is ActionKind.COUNT:
            return lambda found: bool(found >= 1)
        if kind is ActionKind.LIST and not any(
            one.meaning in (Meaning.LIMIT, Meaning.PAGE, Meaning.OFFSET) for one in self.arguments
        ):
            return lambda found: any(one["id"] == id for one in found)
        return None

    def _judged(self, filter: Filter) -> Callable[[Any], bool] | None:
        """Whether those rows are given that the filter means."""
        starts_later = any(
            one.meaning in (Meaning.PAGE, Meaning.OFFSET) and one.value.default
            for one in self.arguments
        )
        if filter.judge is None or starts_later:
            return None
        wanted = {row["id"] for row in self.rows if filter.judge(row) and self._is_chosen(row)}
        kind = self.target.root.action.kind
        if kind is ActionKind.COUNT:
            return lambda found: bool(found == len(wanted))
        if kind is ActionKind.FIND:
            return lambda found: found["id"] in wanted if found else not wanted
        if kind is ActionKind.PAGINATE:
            return lambda found: (
                found.get("totalCount", len(wanted)) == len(wanted)
                and {one["id"] for one in found.get("nodes", [])} <= wanted
            )
        return lambda found: {one["id"] for one in found} <= wanted and bool(found) == bool(wanted)

    def _is_chosen(self, row: Row) -> bool:
        """Whether a row has what must be asked for."""
        given = self.needed()
        for one in self.arguments:
            if one.column and one.value.default:
                given.setdefault(one.value.name, one.value.default.value)
        for one in self.arguments:
            if one.column is None or given.get(one.value.name) is None:
                continue
            wanted = given[one.value.name]
            column = self.target.table.by_name[one.column.name]
            values = wanted if isinstance(wanted, list) else [wanted]
            if row.get(column.key) not in [checked(column, value) for value in values]:
                return False
        return True

    def _type(self, one: Argument) -> Any:
        root = self.world.schema.type_map[self.target.root.operation.value]
        assert isinstance(root, GraphQLObjectType)
        return _bare(root.fields[self.target.root.field.name].args[one.value.name].type)


def brief_page(type: Any) -> str:
    """A selection of a little of a connection, which may lack some of its fields."""
    known = {
        "nodes": "nodes { id }",
        "edges": "edges { cursor }",
        "totalCount": "totalCount",
        "pageInfo": "pageInfo { hasNextPage endCursor }",
    }
    return f"{{ {' '.join(text for name, text in known.items() if name in type.fields)} }}"


def orders(type: Any) -> Iterator[Any]:
    """Every key both ways, and two keys together; `type` is that of an order, or of a list."""
    named, is_list = innermost(type), isinstance(type, GraphQLList)
    if not hasattr(named, "fields"):
        return
    keys = [{name: way} for name in named.fields for way in ("ASC", "DESC")]
    for key in keys:
        yield [key] if is_list else key
    if is_list and len(keys) > 2:
        yield [keys[-1], keys[0]]
        yield []


def _bare(type: GraphQLInputType) -> Any:
    return type.of_type if isinstance(type, GraphQLNonNull) else type
