"""Calls of root fields that make and change rows: right ones, and one for each rule there is."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any, Final

from codegen.ir.project import ActionKind
from runtime.database.table import Column, Index
from tests.calls.call import ABSENT, ANY, BAD, REFUSED, TAKEN, Call
from tests.calls.given import CHANGING, Given
from tests.calls.nesting import nested
from tests.calls.rows import Row
from tests.calls.values import SCALARS, wrong_values

# Scalars that take no object.
_PLAIN: Final = SCALARS.keys() - {"JSON"}
_NOBODY: Final = "nobody-has-this-id"
# What finds a row with a unique value writes that one, and is not refused.
_FINDING: Final = (ActionKind.GET_OR_CREATE, ActionKind.UPSERT, ActionKind.UPDATE_MANY)


async def writes(given: Given) -> AsyncIterator[Call]:
    """Every call of a field, the right ones first."""
    is_change = given.kind in CHANGING
    for calls in (
        _changes(given) if is_change else _new(given),
        _versions(given),
        _wrong(given),
        _taken(given),
        _incomplete(given),
    ):
        async for call in calls:
            yield call


async def _new(given: Given) -> AsyncIterator[Call]:
    values = await given.new()
    yield _right(given, "all values", values)
    if given.kind is ActionKind.GET_OR_CREATE:
        yield _right(given, "the same again", values)
    yield _right(given, "only what is needed", await given.new(whole=False))
    async for about, related in nested(given.world, given.input_type, given.target.table):
        yield given.target.call(about, given.shaped(related))
    if given.kind is ActionKind.UPSERT:
        row = await _row(given)
        changed = {**await given.change(row), **_known_by(given, row)}
        yield _right(given, "a row that is there", changed)


async def _changes(given: Given) -> AsyncIterator[Call]:
    row = await _row(given)
    yield _right(given, "all values", await given.change(row), row)
    for column in given.columns:
        row = await _row(given)
        values = {column.name: await given.world.inputs.column(given.target.table, column)}
        yield await _partly(given, f"only {column.name}", values, row)
        if column.nullable and not given.is_required(column.name):
            yield await _partly(given, f"null {column.name}", {column.name: None}, row)
    yield await _partly(given, "as little as can be", {}, await _row(given))
    if given.kind is ActionKind.UPDATE:
        async for about, related in nested(given.world, given.input_type, given.target.table):
            row = await _row(given)
            needed = await given.needed(row, related)
            yield given.target.call(about, given.shaped({**needed, **related}, row))


async def _versions(given: Given) -> AsyncIterator[Call]:
    version = next((one for one in given.target.table.columns if one.version), None)
    if version is None or version.name not in given.names or given.kind is not ActionKind.UPDATE:
        return
    row = await _row(given)
    for expected, codes in ((1, ()), (1, TAKEN), (7, TAKEN), (2, ())):
        values = {**await given.change(row), version.name: expected}
        yield given.target.call(f"version {expected}", given.shaped(values, row), *codes)


async def _wrong(given: Given) -> AsyncIterator[Call]:
    for column in given.columns:
        for value, codes in _wrong_values(column):
            # What is no more than odd is tried by the two simplest ways to write.
            if codes == ANY and given.kind not in (ActionKind.CREATE, ActionKind.UPDATE):
                continue
            about = f"a wrong {column.name}: {value!r:.40}"
            row = await _row(given) if given.kind in CHANGING else None
            values = await given.change(row) if row else await given.new()
            wrong = given.shaped({**values, column.name: value}, row)
            yield given.target.call(about, wrong, *codes)


def _wrong_values(column: Column) -> Iterator[tuple[Any, tuple[str, ...]]]:
    for value in wrong_values(column):
        yield value, BAD
    # A foreign key that is null is one that the relation beside it may fill.
    if not column.nullable and not column.references:
        yield None, REFUSED
    if column.references:
        yield _NOBODY, ABSENT
    if column.type in _PLAIN or column.choices:
        yield {"an": "object"}, REFUSED
    yield "\x00", ANY
    yield 1e300, ANY


async def _taken(given: Given) -> AsyncIterator[Call]:
    """A value that another row has, where it must be unique."""
    if given.kind in _FINDING:
        return
    written = {column.key for column in given.columns}
    for index in given.target.table.unique:
        if set(index.columns) <= written and not index.multi:
            values = _values_of(given, index, await _row(given))
            row = await _row(given) if given.kind in CHANGING else None
            right = await given.change(row) if row else await given.new()
            if None not in values.values():
                taken = given.shaped({**right, **values}, row)
                yield given.target.call(f"taken: {index}", taken, *TAKEN)


async def _incomplete(given: Given) -> AsyncIterator[Call]:
    row = await _row(given) if given.kind in CHANGING else None
    right = given.shaped(await given.change(row) if row else await given.new(), row)
    for one in given.arguments:
        name = one.value.name
        if one.value.required:
            rest = {key: value for key, value in right.items() if key != name}
            yield given.target.call(f"no {name}", rest, *REFUSED)
            yield given.target.call(f"null as {name}", {**rest, name: None}, *REFUSED)
    if given.kind is ActionKind.UPDATE:
        values = await given.needed({}, {})
        unknown = given.shaped(values, {"id": _NOBODY})
        yield given.target.call("an unknown id", unknown, *ABSENT)


async def _partly(given: Given, about: str, values: Mapping[str, Any], row: Row) -> Call:
    return _right(given, about, {**values, **await given.needed(row, values)}, row)


def _right(given: Given, about: str, values: Mapping[str, Any], row: Row | None = None) -> Call:
    return given.target.call(about, given.shaped(values, row), check=_echoes(given, values))


async def _row(given: Given) -> Row:
    return await given.world.rows.add(given.target.model.name)


def _known_by(given: Given, row: Row) -> Mapping[str, Any]:
    """What `@upsert` knows a row by."""
    table, by = given.target.table, given.target.root.action.by
    if not by:
        return {"id": row["id"]} if "id" in given.names else {}
    columns = [table.by_name[name.text] for name in by]
    return {one.name: given.world.inputs.sent(one, row[one.key]) for one in columns}


def _values_of(given: Given, index: Index, row: Row) -> dict[str, Any]:
    columns = [given.target.table.by_key[key] for key in index.columns]
    return {one.name: given.world.inputs.sent(one, row[one.key]) for one in columns}


def _echoes(given: Given, values: Mapping[str, Any]) -> Callable[[Any], bool]:
    """Whether the answer is rows that have these values, or a number of rows."""
    versions = {column.name for column in given.target.table.columns if column.version}
    sent = {name: value for name, value in values.items() if name not in versions}

    def echoes(answer: Any) -> bool:
        if isinstance(answer, int):
            return answer >= 1
        return _holds(answer[0] if isinstance(answer, list) else answer, sent)

    return echoes


def _holds(answer: Any, sent: Any) -> bool:
    """Whether an answer is what was sent, as far as that was asked for."""
    if isinstance(answer, list) and isinstance(sent, list):
        return len(answer) == len(sent) and all(map(_holds, answer, sent))
    if isinstance(answer, dict) and isinstance(sent, Mapping):
        return all(_holds(answer[name], sent[name]) for name in answer.keys() & sent.keys())
    return bool(answer == sent)
