"""Rows written together with those that belong to them: all that an input means, or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeGuard

from runtime.database.catalog import Catalog
from runtime.database.commits import StaleError
from runtime.database.contradictions import contradictions
from runtime.database.drafts import (
    Problem,
    changes_of,
    expected_version,
    problems,
    refuse,
    stored,
)
from runtime.database.driver import r
from runtime.database.keys import fits_key
from runtime.database.links import Links
from runtime.database.merging import Key, merged
from runtime.database.relations import ToOne
from runtime.database.runner import Runner
from runtime.database.table import Table
from runtime.database.trees import MOST_ROWS, Draft, Nested, Tree, too_many
from runtime.database.writer import ATTEMPTS, Writer, crowded, replacing
from runtime.database.writes import Delete, Insert, Place, Update, Write
from runtime.errors import Conflict


class Nesting:
    """Writes such inputs over what writes rows."""

    def __init__(self, runner: Runner, catalog: Catalog, writer: Writer) -> None:
        self._runner = runner
        self._catalog = catalog
        self._writer = writer

    async def create(self, table: Table[Any], inputs: Sequence[Nested]) -> list[Any]:
        """The new rows in the order of `inputs`."""
        tree = Tree(self._catalog)
        roots = [tree.row(table, given, number) for number, given in enumerate(inputs)]
        wrong = (*_all_wrong(tree), *contradictions(self._catalog, tree))
        _refuse(table, tree, wrong, several=len(inputs) > 1)
        inserts = [*_inserts(tree.drafts)]
        links = Links(self._catalog, tree.links)
        for _ in range(ATTEMPTS):
            try:
                writes = [*inserts, *links.writes([[] for _ in tree.links])]
                made = await self._write(writes, {})
            except StaleError:
                # What is connected is being changed by others.
                continue
            return [made[table.name, root.id] for root in roots]
        raise crowded(table, roots[0].id)

    async def update(self, table: Table[Any], ids: Sequence[str], given: Nested) -> list[Any]:
        """The rows after the input, those that are there; what is inside it is done to each."""
        changes = self._changes(table, given)
        ids = [id for id in ids if fits_key(id)]
        before: Any = None
        for _ in range(ATTEMPTS):
            if not ids:
                return []
            tree = Tree(self._catalog)
            patches = {id: tree.patch(table, id, given) for id in ids}
            _refuse(table, tree, contradictions(self._catalog, tree), several=False)
            links = Links(self._catalog, tree.links)
            rows = r.table(table.name).get_all(*ids).coerce_to("array")
            olds, found = await self._runner.run(r.expr([rows, links.query]))
            if len(olds) < len(ids):
                ids = [old["id"] for old in olds]
                continue
            changed = [_changing(table, id, changes, *patches[id]) for id in ids]
            writes = [*_inserts(tree.drafts), *changed, *links.writes(found)]
            try:
                rows = await self._write(writes, {(table.name, old["id"]): old for old in olds})
            except (StaleError, Conflict) as error:
                # What others have linked meanwhile may be all that was in the way.
                if isinstance(error, Conflict) and found in ([], before):
                    raise
                before = found
            else:
                return [rows[table.name, id] for id in ids]
        raise crowded(table, ids[0])

    def _changes(self, table: Table[Any], given: Nested) -> dict[str, Any]:
        """The columns that the input changes itself; BadUserInput names all that is wrong in it."""
        tree = Tree(self._catalog)
        patch, place = tree.patch(table, "", given)
        changes = changes_of(table, patch)
        wrong = (*problems(table, changes, 0, place), *_all_wrong(tree))
        _refuse(table, tree, wrong, several=False)
        return stored(table, changes)

    async def _write(
        self, writes: Sequence[Write], there: Mapping[Key, Mapping[str, Any]]
    ) -> dict[Key, Any]:
        """Each row as it is after the last of these writes, given some that are there."""
        writes = merged(writes)
        known = {**there, **_made(writes)}
        writes = [await self._known(write, known) for write in writes]
        if sum(write.size for write in writes) > MOST_ROWS:
            raise too_many()
        # The deletion of rows that others refer to means more than a write.
        last = [write for write in writes if self._is_referred_to(write)]
        writes = [write for write in writes if not self._is_referred_to(write)]
        lists = await self._writer.write(writes)
        for write in last:
            await self._writer.deletions.delete(write.table, write.ids)
        written = zip(writes, lists, strict=True)
        return {(write.table.name, row["id"]): row for write, rows in written for row in rows}

    def _is_referred_to(self, write: Write) -> TypeGuard[Delete]:
        return isinstance(write, Delete) and bool(self._catalog.referrers(write.table))

    async def _known(self, write: Write, known: Mapping[Key, Mapping[str, Any]]) -> Write:
        """The write, with what must be known of the row that it changes."""
        if not isinstance(write, Update):
            return write
        old = known.get((write.table.name, write.id))
        if old is None:
            old = await self._writer.old(write.table, write.id, write.changes, place=write.place)
        seen = replacing(write.table, old, write.changes).seen
        return replace(write, seen={**seen, **write.seen})


def _changing(
    table: Table[Any],
    id: str,
    changes: Mapping[str, Any],
    patch: Mapping[str, Any],
    place: Place,
) -> Update:
    """The change of one row; what its relations say is part of it."""
    by_relation = {key: patch[key] for key in place.relations if key in patch}
    version = expected_version(table, patch)
    return Update(table, id, {**changes, **by_relation}, version=version, place=place)


def _made(writes: Sequence[Write]) -> Mapping[Key, Mapping[str, Any]]:
    inserts = [write for write in writes if isinstance(write, Insert)]
    return {(write.table.name, row["id"]): row for write in inserts for row in write.rows}


def _inserts(drafts: Sequence[Draft]) -> Iterator[Insert]:
    """The new rows, each after those that it refers to; as few inserts as can be."""
    groups: dict[tuple[int, Table[Any]], list[Draft]] = {}
    for draft in drafts:
        groups.setdefault((draft.level, draft.table), []).append(draft)
    for (_, table), together in sorted(groups.items(), key=lambda group: group[0][0]):
        yield Insert(
            table,
            [stored(table, draft.row) for draft in together],
            ids_given=any(draft.id_given for draft in together),
            places=[draft.place for draft in together],
        )


def _all_wrong(tree: Tree) -> Iterator[Problem]:
    yield from tree.problems
    refused = {(problem.row, problem.field) for problem in tree.problems}
    for draft in tree.drafts:
        lacking = {*_lacking(draft.table, draft.row)}
        for relation in lacking:
            field = f"{draft.place.path}{relation.name}"
            if (draft.number, field) not in refused:
                column = draft.table.by_key[relation.column].name
                rule = f"must not be null: give {relation.name} or {column}"
                yield Problem(draft.number, field, rule)
        columns = {relation.column for relation in lacking}
        rest = {key: value for key, value in draft.row.items() if key not in columns}
        yield from problems(draft.table, rest, draft.number, draft.place)


def _lacking(table: Table[Any], row: Mapping[str, Any]) -> Iterator[ToOne]:
    """The relations to a row that has to be there and is not given."""
    for relation in table.relations:
        if not isinstance(relation, ToOne) or table.by_key[relation.column].nullable:
            continue
        if row[relation.column] is None:
            yield relation


def _refuse(table: Table[Any], tree: Tree, wrong: Iterable[Problem], *, several: bool) -> None:
    if tree.size > MOST_ROWS:
        raise too_many()
    refuse(table, wrong, several=several)
