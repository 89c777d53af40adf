"""Documents inserted, updated, replaced and deleted."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from embedded.reql.compiler.bind import all_groups
from embedded.reql.compiler.declare import Call, Traits, builder, term
from embedded.reql.compiler.node import CONSTANT_NOW, Evaluate, Node, Scope
from embedded.reql.compiler.parameters import (
    ConstantOrFunction,
    Items,
    constant_or_function,
)
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.objects import check_mergeable, merge
from embedded.reql.errors import ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.convert import (
    as_bool,
    as_datum,
    as_selection,
    as_sequence,
    as_single,
    as_string,
    as_table,
)
from embedded.reql.values.function import Function
from embedded.reql.values.insertion import CONFLICTS, Conflict, Insertion, refuse_conflict
from embedded.reql.values.stats import Stats, added_up
from embedded.reql.values.stream import terminal
from embedded.reql.values.value import Value
from embedded.reql.values.writer import ReturnChanges, Writer

_RESULT = ("durability", "return_changes", "return_vals", "ignore_write_hook")
Replacement = Callable[[Datum], Datum]


def writer_of(call: Call, scope: Scope, selection: Any) -> Writer:
    """The writer for a table, set up by the options of a term."""
    options = call.options
    if "return_vals" in options:
        raise logic_error(
            "Error: encountered obsolete optarg `return_vals`.  Use `return_changes` instead."
        )
    durability = None
    if (node := options.get("durability")) is not None:
        durability = _durability(node, scope)
    hooked = True
    if (node := options.get("ignore_write_hook")) is not None:
        hooked = not as_bool(node.evaluate(scope), node.place)
    changes = _return_changes(options.get("return_changes"), scope)
    return Writer(scope.run, selection, durability, changes, hooked=hooked)


def _durability(node: Node, scope: Scope) -> str:
    durability = as_string(node.evaluate(scope), node.place)
    if durability not in ("hard", "soft"):
        raise logic_error(
            f'Durability option `{durability}` unrecognized (options are "hard" and "soft").'
        ).at(node.place)
    return durability


def _return_changes(node: Node | None, scope: Scope) -> ReturnChanges:
    if node is None:
        return ReturnChanges.NO
    value = as_datum(node.evaluate(scope), node.place)
    if type(value) is str:
        if value != "always":
            raise logic_error(
                f"Invalid return_changes value `{value}` "
                "(options are `true`, `false`, and `'always'`.)"
            )
        return ReturnChanges.ALWAYS
    return ReturnChanges.YES if as_bool(value, node.place) else ReturnChanges.NO


def _replacing(call: Call, replacement: Callable[[Scope], tuple[Replacement, bool]]) -> Evaluate:
    """The closure of a term that replaces each selected document by what a function gives."""
    source = call.arguments[0]

    def apply(value: Any, scope: Scope) -> Any:
        make, steady = replacement(scope)
        if isinstance(value, Value) and value.kind == "SINGLE_SELECTION":
            single = as_single(value, source.place)
            writer = writer_of(call, scope, single.whole)
            writer.replace_single(single, make, steady=steady)
        else:
            chosen = as_selection(value, source.place)
            writer = writer_of(call, scope, chosen.whole)
            writer.replace_all(chosen, make, steady=steady)
        return writer.stats.result()

    def evaluate(scope: Scope) -> Any:
        try:
            value = source.evaluate(scope)
            if (groups := all_groups(value)) is not None:
                return groups.each(lambda item: apply(item, scope))
            return apply(value, scope)
        except ReqlError as error:
            raise error.at(call.place) from None

    return evaluate


def _function_replacing(call: Call, make: Callable[..., Replacement]) -> Evaluate:
    node = call.arguments[1]
    steady = not node.determinism & ~CONSTANT_NOW

    def replacement(scope: Scope) -> tuple[Replacement, bool]:
        allowed = call.options.get("non_atomic")
        if not steady and not (allowed and as_bool(allowed.evaluate(scope), allowed.place)):
            raise logic_error(
                "Could not prove argument deterministic.  "
                "Maybe you want to use the non_atomic flag?"
            )
        return make(node, scope, steady=steady), steady

    return _replacing(call, replacement)


def _replacement(node: Node, scope: Scope, *, steady: bool) -> Replacement:
    return constant_or_function(node.evaluate(scope), node.place).of_one()


MODIFIES = Traits(writes=True, no_writes_inside=True, literals_from=1, long=True)
REPLACES = Traits(writes=True, no_writes_inside=True, long=True)


@builder("UPDATE", 2, MODIFIES, options=("non_atomic", *_RESULT))
def update(call: Call) -> Evaluate:
    """Each document merged with an object, or with what a function gives for it."""
    return _function_replacing(call, _merging)


def _merging(node: Node, scope: Scope, *, steady: bool) -> Replacement:
    """What is merged belongs to each document: so do its errors, and what varies."""

    def found() -> Replacement:
        return _replacement(node, scope, steady=steady)

    function = cache(found) if steady else found

    def merged(old: Datum) -> Datum:
        if old is None:
            return None
        new = function()(old)
        if new is None:
            return old
        check_mergeable(new)
        return merge(old, new)

    return merged


@builder("REPLACE", 2, REPLACES, options=("non_atomic", *_RESULT))
def replace(call: Call) -> Evaluate:
    """Each document replaced by an object, or by what a function gives for it."""
    return _function_replacing(call, _replacement)


@builder("DELETE", 1, REPLACES, options=("non_atomic", *_RESULT))
def delete(call: Call) -> Evaluate:
    """The documents deleted."""
    return _replacing(call, lambda _: (lambda _: None, True))


@builder("INSERT", 2, REPLACES, options=("conflict", *_RESULT))
def insert(call: Call) -> Evaluate:
    """One document put into a table, or a sequence of them."""
    target, source = call.arguments

    def apply(scope: Scope) -> Any:
        table = as_table(target.evaluate(scope), target.place)
        writer = writer_of(call, scope, table)
        conflict = _conflict(call.options.get("conflict"), scope)
        value = source.evaluate(scope)
        if isinstance(value, Value) and value.kind != "SINGLE_SELECTION":
            documents: Iterable[Datum] = terminal(value.sequence(source.place))
        else:
            datum = as_datum(value, source.place)
            one = type(datum) is dict and pseudotype(datum) != "BINARY"
            documents = [datum] if one else terminal(as_sequence(datum, None))
        return Insertion(writer, conflict).insert(documents)

    def evaluate(scope: Scope) -> Any:
        try:
            return apply(scope)
        except ReqlError as error:
            raise error.at(call.place) from None

    return evaluate


def _conflict(node: Node | None, scope: Scope) -> Conflict:
    if node is None:
        return refuse_conflict
    value = node.evaluate(scope)
    if not isinstance(value, Function):
        name = as_string(value, node.place)
        if name not in CONFLICTS:
            raise logic_error(
                f"Conflict option `{name}` unrecognized "
                '(options are "error", "replace" and "update").'
            ).at(node.place)
        return CONFLICTS[name]
    if not value.steady(CONSTANT_NOW):
        raise logic_error("The conflict function passed to `insert` must be deterministic.")
    if value.arity not in (0, 3):
        raise logic_error("The conflict function passed to `insert` should expect 3 arguments.")
    return value.result


@term("FOR_EACH", 2, Traits(long=True))
def for_each(run: Run, source: Items, function: ConstantOrFunction) -> Datum:
    """A function that writes, called for each item; the results added up."""
    stats = Stats(run.array_limit)
    for item in run.while_wanted(terminal(source)):
        value = function.call(item)
        try:
            for result in _results(as_datum(value, function.place)):
                stats.merge(result)
        except ReqlError as error:
            error.message = _FOR_EACH + (f"  {error.message}" if not error.located else "")
            raise error.at(function.place) from None
    return added_up(stats)


_FOR_EACH = "FOR_EACH expects one or more basic write queries."


def _results(value: Datum) -> list[Datum]:
    if type(value) is dict:
        return [value]
    if type(value) is not list:
        raise expected("ARRAY", value)
    return value
