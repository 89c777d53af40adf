"""Calls of root fields that delete rows: a fresh one, one that is gone, one that never was."""

from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

from codegen.ir.arguments import Argument, Meaning, arguments_of
from codegen.ir.project import ActionKind
from tests.calls.call import ANY, REFUSED, Call, Target, World
from tests.calls.rows import Row

DELETING: Final = (ActionKind.DELETE, ActionKind.DELETE_MANY)
_WRONG: Final[tuple[Any, ...]] = ("x" * 300, "\x00", {}, [], {"an": "object"})


async def deletions(world: World, target: Target) -> AsyncIterator[Call]:
    """Every call, the right ones first."""
    row = await world.rows.add(target.model.name)
    given = _given(world, target, row)
    yield target.call("a row", given, check=lambda answer: answer not in (False, None, 0, []))
    yield target.call("a row that is gone", given, *_absent(target))
    for one in arguments_of(target.model, target.root):
        name = one.value.name
        if one.value.required:
            rest = {key: value for key, value in given.items() if key != name}
            yield target.call(f"no {name}", rest, *REFUSED)
            for value in _WRONG:
                yield target.call(f"a wrong {name}", {**given, name: value}, *ANY)


def _absent(target: Target) -> tuple[str, ...]:
    given = target.root.field.type
    is_row = given.name == target.model.name and not given.nullable
    one = target.root.action.kind is ActionKind.DELETE
    return ("NOT_FOUND",) if is_row and one else ()


def _given(world: World, target: Target, row: Row) -> Mapping[str, Any]:
    given: dict[str, Any] = {}
    for one in arguments_of(target.model, target.root):
        if one.meaning is Meaning.ID:
            given[one.value.name] = row["id"]
        elif one.meaning is Meaning.FILTER:
            is_json = one.value.type.name == "JSON"
            given[one.value.name] = {"id": row["id"] if is_json else {"eq": row["id"]}}
        elif one.meaning is Meaning.INPUT:
            given[one.value.name] = _key(world, target, row)
        elif one.column:
            given[one.value.name] = _own(world, target, row, one)
    return given


def _key(world: World, target: Target, row: Row) -> Mapping[str, Any]:
    """All that the input of `@delete` can say of a row."""
    root = world.schema.get_type(target.root.operation.value)
    input = root.fields[target.root.field.name].args["input"].type.of_type  # type: ignore[union-attr]
    columns = [target.table.by_name[name] for name in input.fields]
    return {one.name: world.inputs.sent(one, row[one.key]) for one in columns}


def _own(world: World, target: Target, row: Row, one: Argument) -> Any:
    assert one.column
    own = world.inputs.sent(target.table.by_name[one.column.name], row[one.column.key])
    return [own] if one.value.type.is_list else own
