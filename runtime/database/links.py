"""Which rows begin and which cease to belong to another: what is there, what is to be done."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

import orjson

from runtime.database.catalog import Catalog
from runtime.database.drafts import stored, with_defaults
from runtime.database.driver import r
from runtime.database.filters import read_filter
from runtime.database.keys import fits_key
from runtime.database.planning import answer
from runtime.database.questions import Question
from runtime.database.relations import HasOne, Through
from runtime.database.table import Table
from runtime.database.trees import MOST_ROWS, Link, too_many
from runtime.database.writes import Delete, Insert, Place, Update, Write
from runtime.errors import NotFound

NOTHING: Final = r.expr([])
# Of more than these, more than MOST_ROWS would cease, as no more than those can be kept.
MOST_THERE: Final = 2 * MOST_ROWS


class Links:
    """The links of an input, and the writes that they mean."""

    def __init__(self, catalog: Catalog, links: Sequence[Link]) -> None:
        self._catalog = catalog
        self._links = links

    @property
    def query(self) -> Any:
        """For each link, the ids of the rows that hold it, and of those that they link to.

        Only those that it may change: of the others there may be any number.
        """
        return r.expr([self._there(link) for link in self._links])

    def writes(self, found: Sequence[Sequence[Sequence[str]]]) -> Iterator[Write]:
        """What is to be written, given what is there."""
        joins: dict[Table[Any], list[tuple[dict[str, Any], Place, bool]]] = {}
        for link, pairs in zip(self._links, found, strict=True):
            if not isinstance(link.relation, Through):
                yield from self._moves(link, link.relation.column, [id for id, _ in pairs])
                continue
            join = self._catalog.by_type[link.relation.join]
            rows = joins.setdefault(join, [])
            rows += self._joins(join, link, {other for _, other in pairs})
            ceasing = _ceasing(link, [other for _, other in pairs])
            if gone := [id for id, other in pairs if other in ceasing]:
                yield Delete(join, gone)
        for join, rows in joins.items():
            if rows:
                # The id says what is joined: where that may be there already, only one is made.
                once = {row["id"]: (row, place) for row, place, _ in rows}.values()
                yield Insert(
                    join,
                    [row for row, _ in once],
                    ids_given=any(given for _, _, given in rows),
                    places=[place for _, place in once],
                )

    def _there(self, link: Link) -> Any:
        relation, named = link.relation, [*link.add, *link.drop]
        is_whole = link.every or isinstance(relation, HasOne)
        if link.owner.draft is not None or not (is_whole or named):
            return NOTHING
        if isinstance(relation, Through):
            type, ours, theirs = relation.join, relation.ours, relation.theirs
        else:
            type, ours, theirs = relation.type, relation.column, "id"
        table = self._catalog.by_type[type]
        equals = {ours: link.owner.id} | ({} if is_whole else {theirs: named})
        wanted = Question(table=table, condition=read_filter(table, None, equals=equals).condition)
        pairs = answer(wanted).rows.map(lambda row: [row["id"], row[theirs]])
        return pairs.limit(MOST_THERE + 1).coerce_to("array")

    def _moves(self, link: Link, column: str, there: Sequence[str]) -> Iterator[Update]:
        target = self._catalog.by_type[link.relation.type]
        replaced = isinstance(link.relation, HasOne) and bool(link.add or link.made)
        can_cease = target.by_key[column].nullable
        ceasing = _ceasing(link, there)
        for id in there:
            if id in ceasing or (replaced and can_cease and id not in link.add):
                yield Update(target, id, {column: None}, seen={column: link.owner.id})
        for id in link.add:
            if id not in there:
                if not fits_key(id):
                    raise NotFound.row(target.type, id, field=link.where(id))
                place = link.place(id, column)
                yield Update(target, id, {column: link.owner.id}, place=place)

    def _joins(
        self, join: Table[Any], link: Link, there: set[str]
    ) -> Iterator[tuple[dict[str, Any], Place, bool]]:
        assert isinstance(link.relation, Through)
        ours, theirs = link.relation.ours, link.relation.theirs
        for other in dict.fromkeys((*link.add, *link.made)):
            if other not in there:
                ids = {ours: link.owner.id, theirs: other}
                row = stored(join, with_defaults(join, {**ids, "id": _id(join, ids)}))
                yield row, link.place(other, theirs), link.owner.draft is None


def _ceasing(link: Link, there: Sequence[str]) -> set[str]:
    """Those of the rows that are there which do not belong to it any more."""
    if len(there) > MOST_THERE:
        raise too_many()
    rest = {*there}.difference(link.add, link.made) if link.every else ()
    return {*link.drop, *rest}


def _id(join: Table[Any], ids: dict[str, str]) -> str:
    """The same id for the same two rows, from whichever side they are joined."""
    text = orjson.dumps([join.name, sorted(ids.items())])
    return str(UUID(bytes=sha256(text).digest()[:16]))
