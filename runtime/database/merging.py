"""Writes of one commit that concern the same row, made one: it is then written once.

What they say of it does not differ, but for one thing: a row that ceases to belong to one may begin
to belong to another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from runtime.database.writes import Delete, Insert, Place, Update, Write

# A table and an id.
Key: TypeAlias = tuple[str, str]


def merged(writes: Iterable[Write]) -> list[Write]:
    """The writes in their order, and none that changes what one before it makes or changes."""
    result: list[Write] = []
    # Which of them writes a row, and which makes it.
    written: dict[Key, int] = {}
    made: dict[str, int] = {}
    for write in _lasting([*writes]):
        if isinstance(write, Insert):
            ids = [str(row["id"]) for row in write.rows]
            written |= {(write.table.name, id): len(result) for id in ids}
            made |= dict.fromkeys(ids, len(result))
        elif isinstance(write, Update):
            key = write.table.name, write.id
            place = written.get(key)
            if place is not None and not _must_wait(write, place, made):
                result[place] = _with(result[place], write)
                continue
            written[key] = len(result)
        result.append(write)
    return result


def _lasting(writes: Sequence[Write]) -> Iterator[Write]:
    """The writes, but for changes of rows that go."""
    deletes = [write for write in writes if isinstance(write, Delete)]
    gone = {(write.table.name, id) for write in deletes for id in write.ids}
    for write in writes:
        if not isinstance(write, Update) or (write.table.name, write.id) not in gone:
            yield write


def _must_wait(update: Update, place: int, made: Mapping[str, int]) -> bool:
    """Whether a new row would refer to one that is made after it, or with it."""
    if made.get(update.id) != place:
        return False
    return any(
        value != update.id and made.get(value, -1) >= place for value in update.changes.values()
    )


def _with(write: Write, update: Update) -> Write:
    if isinstance(write, Insert):
        rows = [{**row, **update.changes} if row["id"] == update.id else row for row in write.rows]
        return replace(write, rows=rows)
    assert isinstance(write, Update)
    ceasing = write.changes.keys() & update.seen.keys()
    rest = {key: value for key, value in update.changes.items() if key not in ceasing}
    return replace(
        write,
        changes={**write.changes, **rest},
        seen={**write.seen, **{key: update.seen[key] for key in update.seen.keys() - ceasing}},
        place=_both(write.place, update.place),
    )


def _both(first: Place, second: Place) -> Place:
    return replace(first, relations={**second.relations, **first.relations})
