"""Tables searched through geospatial indexes."""

from collections.abc import Callable
from typing import Any, TypeVar

from embedded.geometry.ellipsoid import in_meters, in_unit
from embedded.geometry.nearest import Search
from embedded.geometry.positions import place
from embedded.reql.compiler.declare import Call, Traits, term
from embedded.reql.compiler.node import NEVER
from embedded.reql.compiler.parameters import AnyDatum, Anything, OfTable, Text
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import normal
from embedded.reql.errors import Place, logic_error
from embedded.reql.run import Run
from embedded.reql.terms.geometry import chosen_ellipsoid
from embedded.reql.values.convert import as_integer, as_number, as_string
from embedded.reql.values.geometry import as_geometry, geometric
from embedded.reql.values.geosearch import GeoIndex, Intersecting, Nearest
from embedded.reql.values.table import Selection, Table

T = TypeVar("T")
SEARCH = Traits(determinism=NEVER, long=True)
_DEFAULT_REACH = 100_000.0  # meters


@term("GET_INTERSECTING", 2, SEARCH)
def get_intersecting(
    call: Call, table: OfTable, geometry: Anything, *, index: Text | None = None
) -> Selection:
    """The documents with a geometry that intersects another."""
    found = _geo_index(table, index, "get_intersecting")
    return Selection(table, Intersecting(found, as_geometry(geometry, call.arguments[1].place)))


@term("GET_NEAREST", 2, SEARCH)
@geometric
def get_nearest(  # noqa: PLR0913  one parameter per option of the term
    run: Run,
    call: Call,
    table: OfTable,
    center: AnyDatum,
    *,
    index: Text | None = None,
    geo_system: AnyDatum = None,
    unit: Anything = "m",
    max_dist: Anything = None,
    max_results: Anything = 100,
) -> list[Datum]:
    """The documents nearest to a place, with their distances."""
    found = _geo_index(table, index, "get_nearest")
    start = place(center)
    ellipsoid = chosen_ellipsoid(call, geo_system)
    unit = _option(call, "unit", unit, as_string)
    in_unit(0.0, unit)  # an unknown unit is told before unfit limits
    reach = _DEFAULT_REACH
    if "max_dist" in call.options:
        reach = in_meters(_option(call, "max_dist", max_dist, as_number), unit)
        _check_positive(call, "max_dist", reach)
    most = _option(call, "max_results", max_results, as_integer)
    _check_positive(call, "max_results", most)
    nearest = Nearest(found, Search(start, reach, most, ellipsoid)).found()[:most]
    run.check_size(len(nearest))
    return [{"dist": normal(in_unit(meters, unit)), "doc": it} for meters, it in nearest]


def _option(call: Call, name: str, value: Any, convert: Callable[[Any, Place], T]) -> T:
    """An option as what it has to be, once it is its turn to be looked at."""
    node = call.options.get(name)
    return convert(value, node.place if node is not None else None)


def _geo_index(table: Table, name: str | None, term_name: str) -> GeoIndex:
    if name is None:
        raise logic_error(f"{term_name} requires an index argument.")
    if name == table.store.primary_key:
        raise logic_error(f"{term_name} cannot use the primary index.")
    return GeoIndex(table, name, term_name)


def _check_positive(call: Call, option: str, value: float) -> None:
    if not value > 0:
        raise logic_error(f"{option} must be positive.").at(call.options[option].place)
