"""Databases and tables found, and documents found in them by key."""

from collections.abc import Callable
from typing import Any

from embedded.reql.compiler.declare import Call, Term, Traits, builder, term
from embedded.reql.compiler.node import NEVER, Evaluate, Node, Scope
from embedded.reql.compiler.parameters import AnyDatum, Anything, OfSlice, OfTable, Text
from embedded.reql.datum.keys import search_key
from embedded.reql.datum.kinds import MAXVAL, MINVAL, Datum, pseudotype
from embedded.reql.datum.order import Rank, rank
from embedded.reql.errors import ReqlError, logic_error, missing
from embedded.reql.run import Run
from embedded.reql.terms.slices import is_open
from embedded.reql.values.convert import as_database, as_datum, as_string
from embedded.reql.values.lookup import Lookup
from embedded.reql.values.named import checked_name, find_database, find_table
from embedded.reql.values.table import Database, Selection, Single, Slice

_READ_MODES = ("majority", "single", "outdated", "_debug_direct")
VARIES = Traits(determinism=NEVER)


@term("DB", 1, VARIES)
def db(run: Run, call: Call, name: Text) -> Database:
    """A database by name."""
    return find_database(run, checked_name(name, "Database", call.arguments[0].place))


@builder(
    "TABLE",
    (1, 2),
    Traits(determinism=NEVER, in_database=True),
    options=("read_mode", "use_outdated", "identifier_format"),
)
def table(call: Call) -> Evaluate:
    """A table by name, of a database or of the query's own."""
    name_node = call.arguments[-1]
    db_node = call.arguments[0] if len(call.arguments) > 1 else call.options["db"]
    checks = [
        (option, call.options[option])
        for option in ("use_outdated", "read_mode", "identifier_format")
        if option in call.options
    ]

    def by_id(scope: Scope) -> bool:
        node = call.options.get("identifier_format")
        return node is not None and bool(node.evaluate(scope) == "uuid")

    def evaluate(scope: Scope) -> Any:
        try:
            for option, node in checks:
                _check_option(option, node, scope)
            database = as_database(db_node.evaluate(scope), db_node.place)
            name = as_string(name_node.evaluate(scope), name_node.place)
            checked_name(name, "Table", name_node.place)
            found = find_table(scope.run, database, name, by_id=by_id(scope))
            found.place = call.place
            return found
        except ReqlError as error:
            raise error.at(call.place) from None

    return evaluate


def _check_option(option: str, node: Node, scope: Scope) -> None:
    if option == "use_outdated":
        raise logic_error(
            "The `use_outdated` optarg is no longer supported.  Use the `read_mode` optarg instead."
        )
    value = as_string(node.evaluate(scope), node.place)
    if option == "read_mode" and value not in _READ_MODES:
        raise logic_error(
            f'Read mode `{value}` unrecognized (options are "majority", "single", and "outdated").'
        )
    if option == "identifier_format" and value not in ("name", "uuid"):
        raise logic_error(
            f'Identifier format `{value}` unrecognized (options are "name" and "uuid").'
        )


@term("GET", 2)
def get(source: OfTable, key: AnyDatum) -> Single:
    """A document by its primary key."""
    return Single(source, key)


@term("GET_ALL", (1, None))
def get_all(call: Call, source: OfTable, *keys: Anything, index: Text | None = None) -> Selection:
    """The documents that have one of these keys, each as often as its key is given."""
    wanted: dict[Rank, tuple[Datum, int]] = {}
    for value, node in zip(keys, call.arguments[1:], strict=True):
        key = _key(value, node)
        place = rank(key)
        wanted[place] = (key, wanted[place][1] + 1 if place in wanted else 1)
    name = source.secondary(index)
    if index is None:
        name = None
    ordered = [wanted[place] for place in wanted]
    places = [(search_key(key, primary=name is None), count) for key, count in ordered]
    return Selection(source, Lookup(source, name, places))


def _key(value: Any, node: Node) -> Datum:
    key = as_datum(value, node.place)
    if key is None:
        raise missing("Keys cannot be NULL.").at(node.place)
    if pseudotype(key) == "GEOMETRY":
        raise logic_error(
            "Cannot use a geospatial index with `get_all`. Use `get_intersecting` instead."
        ).at(node.place)
    return key


def _between(name: str, bounds_of: Callable[[Call, Datum, Datum], tuple[Datum, Datum]]) -> Term:
    @term(name, 3)
    def between(  # noqa: PLR0913  one parameter per option of the term
        call: Call,
        source: OfSlice,
        left: AnyDatum,
        right: AnyDatum,
        *,
        index: Text | None = None,
        left_bound: Anything = "closed",
        right_bound: Anything = "open",
    ) -> Slice:
        opens = (is_open(call, "left_bound", left_bound), is_open(call, "right_bound", right_bound))
        bounds = bounds_of(call, left, right)
        return source.between(_index(source, index), bounds, opens)

    return between


def _without_null(call: Call, left: Datum, right: Datum) -> tuple[Datum, Datum]:
    for position, bound in ((1, left), (2, right)):
        if bound is None:
            raise logic_error(
                "Cannot use `null` in BETWEEN, use `r.minval` or `r.maxval` to denote "
                "unboundedness."
            ).at(call.arguments[position].place)
    return left, right


def _null_as_unbounded(_: Call, left: Datum, right: Datum) -> tuple[Datum, Datum]:
    return (MINVAL if left is None else left, MAXVAL if right is None else right)


BETWEENS = (
    _between("BETWEEN", _without_null),
    _between("BETWEEN_DEPRECATED", _null_as_unbounded),  # as old drivers meant it
)


def _index(source: Slice, index: str | None) -> str:
    return index or source.index or source.whole.store.primary_key
