"""Terms declared: a name, an arity, and a function whose annotations say what it takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, member
from types import MappingProxyType
from typing import Any, TypeAlias, get_args

from embedded.reql.compiler.bind import (
    Bound,
    Keyword,
    Positional,
    all_groups,
    bind,
    finished_groups,
    never_grouped,
)
from embedded.reql.compiler.node import ALWAYS, Evaluate, Node
from embedded.reql.compiler.numbers import NUMBERS
from embedded.reql.compiler.parameters import Convert
from embedded.reql.errors import Place

NO_OPTIONS: Mapping[str, Node] = MappingProxyType({})


class Grouping(Enum):
    """What a term does with grouped data as its first argument."""

    EACH = member(all_groups)  # it acts on the result (or the array of items) of each group
    WITHIN = member(finished_groups)  # it becomes part of a grouped stream
    NONE = member(never_grouped)  # it takes the groups as a whole


@dataclass(slots=True)
class Call:
    """A term where it stands in a query: its compiled arguments and options."""

    term: Term
    place: Place
    arguments: list[Node]
    options: Mapping[str, Node]


Build: TypeAlias = Callable[[Call], Evaluate]
# (term, its JSON, place, context) -> Node, for terms whose arguments are no ordinary ones.
Special: TypeAlias = Callable[..., Node]


@dataclass(frozen=True, slots=True)
class Term:
    """An operator of the language."""

    name: str
    least: int
    most: int | None
    build: Build
    options: frozenset[str] = frozenset()
    local: frozenset[str] = frozenset()  # options that are not taken from those of the query
    determinism: int = ALWAYS
    grouping: Grouping = Grouping.EACH
    literals_from: int | None = None  # the first argument in which r.literal() may stand
    special: Special | None = None
    writes: bool = False  # it writes, or administers
    no_writes_inside: bool = False
    long: bool = False  # may visit many rows or elements at once
    heavy: bool = False  # may take long even on one value
    waits: bool = False  # may block on others
    supported: bool = True
    determine: Callable[[list[Node]], int] | None = None
    in_database: bool = False  # it takes the database of the query when it is given none

    @property
    def number(self) -> int:
        """How it travels."""
        return NUMBERS[self.name]

    @property
    def arity(self) -> str:
        """`2 arguments`, as error texts say it."""
        if self.least == self.most:
            return f"{self.least} argument{'' if self.least == 1 else 's'}"
        if self.most is None:
            return f"{self.least} or more arguments"
        return f"between {self.least} and {self.most} arguments"


Arity: TypeAlias = int | tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Traits:
    """The rarer properties of a term."""

    determinism: int = ALWAYS
    grouping: Grouping = Grouping.EACH
    literals_from: int | None = None
    writes: bool = False
    no_writes_inside: bool = False
    long: bool = False
    heavy: bool = False
    waits: bool = False
    supported: bool = True
    local: frozenset[str] = field(default_factory=frozenset)
    determine: Callable[[list[Node]], int] | None = None
    in_database: bool = False


PLAIN = Traits()


def term(
    name: str, args: Arity, traits: Traits = PLAIN, options: tuple[str, ...] = ()
) -> Callable[[Callable[..., Any]], Term]:
    """Declare a term by a function of its evaluated arguments.

    `run` and `call` among the parameters stand for the running query and the place of the term;
    `options` names those that are accepted and not looked at.
    """

    def declare(function: Callable[..., Any]) -> Term:
        bound = _signature(function)
        names = frozenset((*(keyword.name for keyword in bound.keywords), *options))

        def build(call: Call) -> Evaluate:
            return bind(bound, call, call.term.grouping.value)

        return _term(name, args, build, traits, names)

    return declare


def builder(
    name: str, args: Arity, traits: Traits = PLAIN, options: tuple[str, ...] = ()
) -> Callable[[Build], Term]:
    """Declare a term by a function that makes its closure out of compiled arguments."""

    def declare(build: Build) -> Term:
        return _term(name, args, build, traits, frozenset(options))

    return declare


def special(name: str, traits: Traits = PLAIN) -> Callable[[Special], Term]:
    """Declare a term by a function that compiles it from its JSON."""

    def declare(compile_it: Special) -> Term:
        made = _term(name, (0, None), _not_built, traits, frozenset())
        return replace(made, special=compile_it)

    return declare


def also(name: str, original: Term) -> Term:
    """The same term under another name."""
    return replace(original, name=name)


def _not_built(call: Call) -> Evaluate:
    raise NotImplementedError(call.term.name)


def _term(name: str, args: Arity, build: Build, traits: Traits, options: frozenset[str]) -> Term:
    least, most = args if isinstance(args, tuple) else (args, args)
    if traits.in_database:
        options -= {"db"}  # that of the query; nobody can name another one here
    return Term(
        name,
        least,
        most,
        build,
        options,
        traits.local,
        traits.determinism,
        traits.grouping,
        traits.literals_from,
        None,
        traits.writes,
        traits.no_writes_inside,
        traits.long,
        traits.heavy,
        traits.waits,
        traits.supported,
        traits.determine,
        traits.in_database,
    )


def _signature(function: Callable[..., Any]) -> Bound:
    positional: list[Positional] = []
    keywords: list[Keyword] = []
    variadic = None
    parameters = inspect.signature(function).parameters
    for name, parameter in parameters.items():
        if name in ("run", "call"):
            continue
        convert = _convert(parameter.annotation).call
        if parameter.kind is parameter.KEYWORD_ONLY:
            keywords.append(Keyword(name, convert))
        elif parameter.kind is parameter.VAR_POSITIONAL:
            variadic = Positional(convert)
        else:
            positional.append(Positional(convert))
    return Bound(
        function,
        tuple(positional),
        variadic,
        tuple(keywords),
        "run" in parameters,
        "call" in parameters,
    )


def _convert(hint: Any) -> Convert:
    for candidate in (hint, *get_args(hint)):
        for extra in getattr(candidate, "__metadata__", ()):
            if isinstance(extra, Convert):
                return extra
    raise TypeError(f"{hint} does not say how an argument becomes it")
