"""What an input says twice, and not the same: a column of one row, or a join of two."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from runtime.database.catalog import Catalog
from runtime.database.drafts import Problem
from runtime.database.relations import HasOne, Through
from runtime.database.table import Column, Table
from runtime.database.trees import Draft, Link, Tree

Key: TypeAlias = tuple[object, ...]


class Said(NamedTuple):
    """That a column of a row has a value, or that two rows are joined; where the input says so."""

    key: Key
    value: object
    path: str
    number: int
    # What it is said of, in the words of a message.
    about: str
    # The sets of linked rows that it adds to.
    sets: tuple[Key, ...]


def contradictions(catalog: Catalog, tree: Tree) -> Iterator[Problem]:
    """A problem for every two sayings that cannot both hold, whatever is stored."""
    return _Sayings(catalog, tree).problems()


class _Sayings:
    def __init__(self, catalog: Catalog, tree: Tree) -> None:
        self._catalog = catalog
        self._tree = tree
        self._first: dict[Key, Said] = {}
        self._sets: dict[Key, list[Said]] = {}

    def problems(self) -> Iterator[Problem]:
        for said in self._said():
            first = self._first.setdefault(said.key, said)
            if first is said:
                for key in said.sets:
                    self._sets.setdefault(key, []).append(said)
            elif first.value != said.value:
                yield _problem(first, said)
        for link in self._tree.links:
            yield from self._denied(link)

    def _said(self) -> Iterator[Said]:
        columns: dict[str, dict[str, Column]] = {}
        for link in self._tree.links:
            if not isinstance(link.relation, Through):
                table = self._catalog.by_type[link.relation.type]
                columns.setdefault(table.type, {})[link.relation.column] = table.by_key[
                    link.relation.column
                ]
        for draft in self._tree.patches:
            yield from _of_row(draft, columns.get(draft.table.type, {}).values(), nulls=True)
        for draft in self._tree.drafts:
            yield from _of_row(draft, columns.get(draft.table.type, {}).values(), nulls=False)
        for link in self._tree.links:
            yield from (self._linked(link, id, link.way(id)) for id in (*link.add, *link.made))

    def _denied(self, link: Link) -> Iterator[Problem]:
        for place, id in enumerate(link.drop):
            denied = self._linked(link, id, f"{link.path}.disconnect[{place}]")
            said = self._first.get(denied.key)
            if said is not None and said.value == denied.value:
                yield _problem(said, denied)
        if (way := _whole(link)) is None:
            return
        kept = {self._linked(link, id, "").key for id in (*link.add, *link.made)}
        for said in self._sets.get(_set(link), ()):
            if said.key not in kept:
                yield _problem(said, said._replace(path=f"{link.path}.{way}"))

    def _linked(self, link: Link, id: str, path: str) -> Said:
        relation, owner = link.relation, link.owner
        if not isinstance(relation, Through):
            table = self._catalog.by_type[relation.type]
            return _of_column(table, table.by_key[relation.column], (id, owner.id), path)._replace(
                number=owner.number
            )
        ids = {relation.ours: owner.id, relation.theirs: id}
        sets = tuple((relation.join, column, id) for column, id in ids.items())
        key = (relation.join, frozenset(ids.items()))
        return Said(key, True, path, owner.number, "the same two rows", sets)


def _of_row(draft: Draft, columns: Iterable[Column], *, nulls: bool) -> Iterator[Said]:
    values: Mapping[str, Any] = draft.values
    for column in columns:
        if column.key in values and (nulls or values[column.key] is not None):
            pair = (draft.id, values[column.key])
            said = _of_column(draft.table, column, pair, draft.place.of(column))
            yield said._replace(number=draft.number)


def _of_column(table: Table[Any], column: Column, pair: tuple[str, Any], path: str) -> Said:
    id, value = pair
    about = f'{column.name} of the {table.type} "{id}"'
    return Said(
        (table.type, column.key, id), value, path, 0, about, ((table.type, column.key, value),)
    )


def _set(link: Link) -> Key:
    """The set of linked rows that a link is about."""
    relation = link.relation
    if isinstance(relation, Through):
        return (relation.join, relation.ours, link.owner.id)
    return (relation.type, relation.column, link.owner.id)


def _whole(link: Link) -> str | None:
    """How a link says that no others belong to its row, if it does."""
    if not isinstance(link.relation, HasOne):
        return "set" if link.every else None
    if link.add or link.made:
        return "connect" if link.add else "create"
    return "disconnect" if link.every else None


def _problem(first: Said, second: Said) -> Problem:
    if (first.path, first.number) == (second.path, second.number):
        rule = f"says two things of {first.about}: one row cannot belong to several"
        return Problem(first.number, first.path, rule)
    row = f" of row {second.number + 1}" if second.number != first.number else ""
    rule = f"and {second.path}{row} say two things of {first.about}: give only one of them"
    return Problem(first.number, first.path, rule)
