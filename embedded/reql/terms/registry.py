"""All terms by number: the vocabulary, and the truth about what is supported."""

from collections.abc import Mapping
from types import MappingProxyType, ModuleType
from typing import Any, Final

from embedded.reql.compiler.compile import Compiler
from embedded.reql.compiler.context import Context
from embedded.reql.compiler.declare import Term
from embedded.reql.compiler.node import Node, Scope
from embedded.reql.errors import logic_error
from embedded.reql.terms import (
    administration,
    aggregation,
    arithmetic,
    arrays,
    changes,
    cluster,
    comparison,
    control,
    fields,
    functions,
    geometry,
    geosearch,
    grouping,
    hooks,
    indexes,
    joins,
    json,
    literals,
    ordering,
    randomness,
    slices,
    streams,
    strings,
    tables,
    times,
    types,
    unsupported,
    writes,
)
from embedded.reql.values.function import Function
from embedded.reql.values.stored import Stored

FAMILIES: Final[tuple[ModuleType, ...]] = (
    administration,
    aggregation,
    arithmetic,
    arrays,
    changes,
    cluster,
    comparison,
    control,
    fields,
    functions,
    geometry,
    geosearch,
    grouping,
    hooks,
    indexes,
    joins,
    json,
    literals,
    ordering,
    randomness,
    slices,
    streams,
    strings,
    tables,
    times,
    types,
    unsupported,
    writes,
)


def _terms_in(value: Any) -> list[Term]:
    if isinstance(value, Term):
        return [value]
    return [one for one in value if isinstance(one, Term)] if isinstance(value, tuple) else []


def _declared() -> Mapping[int, Term]:
    found = [
        term for family in FAMILIES for value in vars(family).values() for term in _terms_in(value)
    ]
    return MappingProxyType({term.number: term for term in found})


TERMS: Final = _declared()


def compiled_function(function: Stored, scope: Scope) -> Function:
    """A stored function, compiled."""
    context = Context(Compiler(TERMS), {}, _NO_DATABASE)
    value = context.compiler.term(function, None, context).evaluate(scope)
    assert isinstance(value, Function)
    return value


def _refuse(_: Scope) -> Any:
    raise logic_error("A stored function cannot use tables.")


_NO_DATABASE: Final = Node("DB", _refuse, None)
