"""Every type that could be derived, by its name: what it is, what of, and how it is made."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from graphql import TypeDefinitionNode

from codegen.sdl.built_in import BUILT_IN
from codegen.sdl.derive.changes import change, change_kind
from codegen.sdl.derive.filters import (
    object_filter,
    object_list_filter,
    row_filter,
    row_list_filter,
    value_filter,
    value_list_filter,
)
from codegen.sdl.derive.inputs import create_input, embedded_input, update_input, upsert_input
from codegen.sdl.derive.kinds import DerivedKind
from codegen.sdl.derive.nested import Relations, create_name, nested_input
from codegen.sdl.derive.orders import order_by
from codegen.sdl.derive.pages import connection, edge, page_info
from codegen.sdl.derive.pen import Pen
from codegen.sdl.derive.shapes import Owner, Types

Maker: TypeAlias = Callable[[Pen, str], TypeDefinitionNode]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a type is derived."""

    kind: DerivedKind
    about: str
    make: Maker


def recipes(types: Types, relations: Relations) -> Mapping[str, tuple[Recipe, ...]]:
    """All recipes by the name of what they make; more than one for a name is a clash."""
    found: dict[str, tuple[Recipe, ...]] = defaultdict(tuple)
    for name, recipe in _all(types, relations):
        found[name] += (recipe,)
    return found


def _all(types: Types, relations: Relations) -> Iterator[tuple[str, Recipe]]:
    yield "PageInfo", Recipe(DerivedKind.PAGE_INFO, "", page_info)
    yield "ChangeKind", Recipe(DerivedKind.CHANGE_KIND, "", change_kind)
    for name in (*(BUILT_IN - types.defined.keys()), *types.defined):
        if types.is_value(name):
            yield from _of_value(name)
        elif types.is_embedded(name):
            yield from _of_embedded(types.owner(name))
    made: dict[str, Recipe] = {}
    for name in types.models:
        yield from _of_model(types.owner(name), relations)
        made |= dict(_of_relations(types.owner(name), relations))
    yield from made.items()


def _of_value(name: str) -> Iterator[tuple[str, Recipe]]:
    kind = DerivedKind.FILTER
    yield f"{name}Filter", Recipe(kind, name, partial(value_filter, type_=name))
    yield f"{name}ListFilter", Recipe(kind, name, partial(value_list_filter, type_=name))


def _of_embedded(owner: Owner) -> Iterator[tuple[str, Recipe]]:
    name, kind = owner.name, DerivedKind.FILTER
    yield f"{name}Filter", Recipe(kind, name, partial(object_filter, owner=owner))
    yield f"{name}ListFilter", Recipe(kind, name, partial(object_list_filter, owner=owner))
    make = partial(embedded_input, owner=owner)
    yield f"{name}Input", Recipe(DerivedKind.EMBEDDED_INPUT, name, make)


def _of_model(owner: Owner, relations: Relations) -> Iterator[tuple[str, Recipe]]:
    name = owner.name
    of_rows: tuple[tuple[str, DerivedKind, Maker], ...] = (
        (
            f"{name}Filter",
            DerivedKind.FILTER,
            partial(row_filter, owner=owner, types=relations.types),
        ),
        # A model beside `Todo` may well be called `TodoList`.
        (f"Related{name}Filter", DerivedKind.FILTER, partial(row_list_filter, owner=owner)),
        (f"{name}OrderBy", DerivedKind.ORDER_BY, partial(order_by, owner=owner)),
        (f"{name}Connection", DerivedKind.CONNECTION, partial(connection, owner=owner)),
        (f"{name}Edge", DerivedKind.EDGE, partial(edge, owner=owner)),
        (f"{name}Change", DerivedKind.CHANGE, partial(change, owner=owner)),
        (
            f"Create{name}Input",
            DerivedKind.CREATE,
            partial(create_input, owner=owner, relations=relations),
        ),
        (
            f"Update{name}Input",
            DerivedKind.UPDATE,
            partial(update_input, owner=owner, relations=relations),
        ),
        (f"Upsert{name}Input", DerivedKind.UPSERT, partial(upsert_input, owner=owner)),
    )
    for made, kind, make in of_rows:
        yield made, Recipe(kind, name, make)


def _of_relations(owner: Owner, relations: Relations) -> Iterator[tuple[str, Recipe]]:
    """The inputs of nested writes; two relations by one column share what makes their rows."""
    kind = DerivedKind.NESTED
    for one in relations.of(owner).values():
        links = partial(nested_input, one=one, relations=relations)
        yield f"{one.prefix}Input", Recipe(kind, owner.name, links)
        if one.update_name != f"{one.prefix}Input":
            yield one.update_name, Recipe(kind, owner.name, partial(links, update=True))
        if one.back:
            make = partial(create_input, owner=one.target, relations=relations, without=one.back)
            yield create_name(one.target, one.back), Recipe(kind, one.target.name, make)
