"""An input with relations in it, taken apart: rows to make, rows to link, and links to undo."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final, TypeAlias
from uuid import uuid4

from runtime.database.catalog import Catalog
from runtime.database.drafts import Problem, with_defaults
from runtime.database.relations import HasOne, Relation, Through, ToMany, ToOne
from runtime.database.table import Table
from runtime.database.writes import HERE, Place
from runtime.errors import BadUserInput

Nested: TypeAlias = Mapping[str, Any]

DEEPEST: Final = 10
MOST_ROWS: Final = 1000


@dataclass(eq=False)
class Draft:
    """A new row, before its defaults are made, and those that it refers to."""

    table: Table[Any]
    values: dict[str, Any]
    number: int
    place: Place
    needs: "list[Draft]" = field(default_factory=list)
    id_given: bool = False

    @property
    def id(self) -> str:
        """The id that it will have."""
        return str(self.values["id"])

    @cached_property
    def row(self) -> dict[str, Any]:
        """It with its defaults, not yet checked; for when all its values are known."""
        return with_defaults(self.table, self.values)

    @property
    def level(self) -> int:
        """How many others have to be made before it, one after the other."""
        return 1 + max((need.level for need in self.needs), default=-1)


@dataclass(frozen=True, slots=True)
class Owner:
    """The row of which something is said: what is made, or what is there; where it stands."""

    id: str
    draft: Draft | None
    path: str
    number: int
    depth: int


@dataclass(frozen=True, slots=True)
class Link:
    """What an input says of the rows that belong to one: by a column of theirs, or by joins.

    `every` says that these are all; `drop` are those that do not belong to it any more.
    """

    relation: HasOne | ToMany | Through
    owner: Owner
    path: str
    add: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    every: bool = False

    def place(self, id: str, column: str) -> Place:
        """What stands in the input for a column with the id of one of the added rows."""
        where = self.where(id)
        return Place(f"{where}.", {column: where})

    def where(self, id: str) -> str:
        """Where the input says that a row is linked; of one that it makes, the whole relation."""
        return self.way(id) if id in self.add else self.path

    def way(self, id: str) -> str:
        """Where the input says that a row is linked, or makes it."""
        if id not in self.add:
            return f"{self.path}[{self.made.index(id)}]"
        way = "set" if self.every else "connect"
        return f"{self.path}.{way}[{self.add.index(id)}]"


class Tree:
    """Takes inputs apart, and gathers what is wrong with their form."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.drafts: list[Draft] = []
        # The rows that are there, with what is said of each.
        self.patches: list[Draft] = []
        self.links: list[Link] = []
        self.problems: list[Problem] = []

    def row(self, table: Table[Any], given: Nested, number: int) -> Draft:
        """The new row that an input means, with all that is inside it."""
        return self._row(table, given, Owner("", None, "", number, 0))

    def patch(self, table: Table[Any], id: str, given: Nested) -> tuple[dict[str, Any], Place]:
        """The changes that an input means for a row that is there, with all that is inside it."""
        patch = Draft(table, {}, 0, HERE)
        self.patches.append(patch)
        if self.size > MOST_ROWS:
            raise too_many()
        values, patch.place = self._apart(table, given, Owner(id, None, "", 0, 0))
        patch.values |= {**values, "id": id}
        return values, patch.place

    @property
    def size(self) -> int:
        """How many rows it writes, besides those of which the database has to be asked."""
        linked = sum(len(link.add) + len(link.drop) for link in self.links)
        return len(self.patches) + len(self.drafts) + linked

    def _row(self, table: Table[Any], given: Nested, at: Owner) -> Draft:
        if at.depth > DEEPEST:
            raise BadUserInput(f"{at.path[:-1]}: at most {DEEPEST} levels can be written at once.")
        id = given.get("id")
        draft = Draft(table, {}, at.number, Place(at.path), id_given=id is not None)
        draft.values["id"] = str(uuid4()) if id is None else id
        self.drafts.append(draft)
        if len(self.drafts) > MOST_ROWS:
            raise too_many()
        owner = Owner(draft.values["id"], draft, at.path, at.number, at.depth)
        values, draft.place = self._apart(table, given, owner)
        draft.values |= {key: value for key, value in values.items() if key != "id"}
        return draft

    def _apart(
        self, table: Table[Any], given: Nested, owner: Owner
    ) -> tuple[dict[str, Any], Place]:
        relations = {relation.key or relation.name: relation for relation in table.relations}
        values = {key: value for key, value in given.items() if key not in relations}
        names: dict[str, str] = {}
        for key, relation in relations.items():
            path = f"{owner.path}{relation.name}"
            # Of a new row, null says what leaving it out says.
            if key not in given or (given[key] is None and owner.draft is not None):
                continue
            if (said := given[key]) is None:
                self._null(table, relation, owner, values, names)
            elif isinstance(relation, ToOne):
                names[relation.column] = path
                self._to_one(table, relation, said, owner, values)
            elif isinstance(relation, Through):
                self._through(relation, said, owner, path)
            else:
                self._children(relation, said, owner, path)
        return values, Place(owner.path, names)

    def _null(
        self,
        table: Table[Any],
        relation: Relation,
        owner: Owner,
        values: dict[str, Any],
        names: dict[str, str],
    ) -> None:
        path = f"{owner.path}{relation.name}"
        if not isinstance(relation, ToOne):
            self._refuse(owner, path, "must not be null: left out, it stays as it is")
        elif values.get(relation.column) is not None:
            column = table.by_key[relation.column]
            self._refuse(owner, path, f"and {column.name} are one: give only one of them")
        else:
            names[relation.column] = path
            values[relation.column] = None

    def _to_one(
        self,
        table: Table[Any],
        relation: ToOne,
        said: Nested,
        owner: Owner,
        values: dict[str, Any],
    ) -> None:
        path = f"{owner.path}{relation.name}"
        column = table.by_key[relation.column]
        # An empty object makes a row, too.
        ways = [way for way in ("connect", "create") if said.get(way) is not None]
        ways += ["disconnect"] if said.get("disconnect") else []
        if values.get(column.key) is not None:
            self._refuse(owner, path, f"and {column.name} are one: give only one of them")
        elif len(ways) != 1:
            self._refuse(owner, path, "must have connect or create, and only one of them")
        elif ways == ["create"]:
            target = self._catalog.by_type[relation.type]
            at = Owner("", None, f"{path}.", owner.number, owner.depth + 1)
            made = self._row(target, said["create"], at)
            values[column.key] = made.id
            if owner.draft is not None:
                owner.draft.needs.append(made)
        else:
            values[column.key] = said.get("connect")

    def _children(self, relation: HasOne | ToMany, said: Nested, owner: Owner, path: str) -> None:
        target = self._catalog.by_type[relation.type]
        made = []
        for item, at in self._created(relation, said, owner, path):
            child = self._row(target, {**item, relation.column: owner.id}, at)
            child.place = _placed(child.place, {relation.column: at.path[:-1]})
            child.needs += [owner.draft] if owner.draft is not None else []
            made.append(child.id)
        link = self._link(relation, said, owner, path, made)
        if (link.drop or link.every) and not target.by_key[relation.column].nullable:
            name = target.by_key[relation.column].name
            self._refuse(owner, path, f"cannot be disconnected, as {name} must not be null")
        else:
            self.links.append(link)

    def _through(self, relation: Through, said: Nested, owner: Owner, path: str) -> None:
        target = self._catalog.by_type[relation.type]
        made = [
            self._row(target, item, at).id
            for item, at in self._created(relation, said, owner, path)
        ]
        self.links.append(self._link(relation, said, owner, path, made))

    def _link(
        self,
        relation: HasOne | ToMany | Through,
        said: Nested,
        owner: Owner,
        path: str,
        made: Sequence[str],
    ) -> Link:
        every = said.get("set")
        add = dict.fromkeys((*_listed(said.get("connect")), *(every or ())))
        dropped = said.get("disconnect")
        return Link(
            relation,
            owner,
            path,
            add=tuple(add),
            made=tuple(made),
            drop=() if dropped in (None, True, False) else tuple(dict.fromkeys(dropped)),
            every=every is not None or dropped is True,
        )

    def _created(
        self, relation: Relation, said: Nested, owner: Owner, path: str
    ) -> Iterator[tuple[Nested, Owner]]:
        for place, item in enumerate(_listed(said.get("create"))):
            inside = f"{path}." if isinstance(relation, HasOne) else f"{path}[{place}]."
            yield item, Owner("", None, inside, owner.number, owner.depth + 1)

    def _refuse(self, owner: Owner, path: str, rule: str) -> None:
        self.problems.append(Problem(owner.number, path, rule))


def too_many() -> BadUserInput:
    """The error for an input that means more rows than one request may write."""
    return BadUserInput(f"At most {MOST_ROWS} rows can be written at once.")


def _placed(place: Place, relations: Mapping[str, str]) -> Place:
    return replace(place, relations={**place.relations, **relations})


def _listed(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else [value]
