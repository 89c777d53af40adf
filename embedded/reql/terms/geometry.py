"""Geometry made out of numbers, places, GeoJSON and other geometry; measured and compared."""

from collections.abc import Callable
from typing import Annotated, Any, TypeAlias

from embedded.geometry import construct, geojson
from embedded.geometry.distance import distance
from embedded.geometry.ellipsoid import WGS84, Ellipsoid, ellipsoid_of, in_meters, in_unit
from embedded.geometry.errors import GeometryError, NoFieldError, WrongTypeError
from embedded.geometry.fields import field, text
from embedded.geometry.positions import place
from embedded.geometry.predicates import includes, intersects
from embedded.geometry.shapes import Shape, point_of, polygon_of, shape_of
from embedded.reql.compiler.declare import Call, Grouping, Traits, term
from embedded.reql.compiler.node import SINGLE_SERVER
from embedded.reql.compiler.parameters import (
    AnyDatum,
    Anything,
    Convert,
    Integer,
    Number,
    Text,
    Truth,
)
from embedded.reql.datum.encoding import normalized
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import normal
from embedded.reql.datum.objects import checked
from embedded.reql.errors import Kind, ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.convert import as_number
from embedded.reql.values.geometry import as_geometry, geometric, query_error
from embedded.reql.values.polymorphic import OnObject, Polymorphic
from embedded.reql.values.transforms import Keep

OfGeometry: TypeAlias = Annotated[Datum, Convert(as_geometry)]

# Shapes are checked whenever they are used, and large ones take their time.
SHAPED = Traits(determinism=SINGLE_SERVER, heavy=True)
RELATION = Traits(determinism=SINGLE_SERVER, heavy=True, grouping=Grouping.WITHIN)
_UNSIGNED = 2**32


@term("POINT", 2)
@geometric
def point(longitude: Number, latitude: Number) -> Datum:
    """A point."""
    return construct.point(longitude, latitude)


@term("LINE", (2, None), SHAPED)
@geometric
def line(*places: AnyDatum) -> Datum:
    """A line through places."""
    return construct.line(map(place, places))


@term("POLYGON", (3, None), SHAPED)
@geometric
def polygon(*places: AnyDatum) -> Datum:
    """A polygon with places as its corners."""
    return construct.polygon(map(place, places))


@term("CIRCLE", 2, SHAPED)
@geometric
def circle(  # noqa: PLR0913  one parameter per option of the term
    run: Run,
    call: Call,
    center: AnyDatum,
    radius: Anything,
    *,
    fill: Truth = True,
    num_vertices: Integer = 32,
    geo_system: AnyDatum = None,
    unit: Text = "m",
) -> Datum:
    """A polygon or a line around a place."""
    _check_vertices(run, call, num_vertices)
    like = construct.Round(num_vertices, fill, chosen_ellipsoid(call, geo_system))
    in_unit(0.0, unit)  # an unknown unit is told before an unfit center or radius
    start, reach = place(center), as_number(radius, call.arguments[1].place)
    made: Datum = construct.circle(start, in_meters(reach, unit), like)
    return normalized(made)


def _check_vertices(run: Run, call: Call, count: int) -> None:
    if not 0 <= count < _UNSIGNED:
        raise logic_error(f"Integer too large: {count}").at(call.options["num_vertices"].place)
    if not count:
        raise logic_error("num_vertices must be positive.").at(call.options["num_vertices"].place)
    run.check_size(count + 1)


@term("FILL", 1, SHAPED)
@geometric
def fill_(line: OfGeometry) -> Datum:
    """The polygon inside a line."""
    return construct.fill(line)


@term("POLYGON_SUB", 2, SHAPED)
@geometric
def polygon_sub(call: Call, shell: OfGeometry, hole: OfGeometry) -> Datum:
    """A polygon with another one cut out."""
    for geometry, node in zip((shell, hole), call.arguments, strict=True):
        try:
            construct.check_has_no_holes(geometry)
        except GeometryError as error:
            raise query_error(error).at(node.place) from None
    return construct.without(shell, hole)


@term("GEOJSON", 1, SHAPED)
@geometric
def geojson_(value: AnyDatum) -> Datum:
    """Geometry out of a GeoJSON object."""
    return checked(geojson.from_geojson(value))


@term("TO_GEOJSON", 1)
def to_geojson(geometry: OfGeometry) -> Datum:
    """The GeoJSON object of a geometry."""
    return geojson.to_geojson(geometry)


@term("DISTANCE", 2, SHAPED)
@geometric
def distance_(
    call: Call,
    one: Anything,
    other: Anything,
    *,
    geo_system: AnyDatum = None,
    unit: Text = "m",
) -> Datum:
    """How far it is between a point and a geometry."""
    ellipsoid = chosen_ellipsoid(call, geo_system)
    in_unit(0.0, unit)  # an unknown unit is told before an unfit geometry
    first, second = (node.place for node in call.arguments)
    one, other = as_geometry(one, first), as_geometry(other, second)
    if text(field(one, "type")) != "Point":
        one, other = other, one
    return normal(in_unit(distance(point_of(one), shape_of(other), ellipsoid), unit))


def chosen_ellipsoid(call: Call, system: Datum) -> Ellipsoid:
    """The ellipsoid of the option `geo_system`."""
    if "geo_system" not in call.options:
        return WGS84
    try:
        return ellipsoid_of(system)
    except GeometryError as error:
        told = query_error(error)
        # What is wrong inside the object is the fault of the term that looks there.
        inside = type(system) is dict and isinstance(error, NoFieldError | WrongTypeError)
        raise told if inside else told.at(call.options["geo_system"].place) from None


@term("INTERSECTS", 2, RELATION)
def intersects_(run: Run, call: Call, value: Anything, other: Anything) -> Any:
    """Whether two geometries have a point in common, or the geometries that have."""
    shape = _once(lambda: shape_of(as_geometry(other, call.arguments[1].place)))
    return _related(run, call, value, lambda it: intersects(shape_of(it), shape()))


@term("INCLUDES", 2, RELATION)
def includes_(run: Run, call: Call, value: Anything, other: Anything) -> Any:
    """Whether a polygon has a geometry in it, or the polygons that have."""
    shape = _once(lambda: shape_of(as_geometry(other, call.arguments[1].place)))
    return _related(run, call, value, lambda it: includes(polygon_of(it), shape()))


def _once(make: Callable[[], Shape]) -> Callable[[], Shape]:
    """The other geometry, looked at when the first item comes, and then no more."""
    made: list[Shape] = []

    def shape() -> Shape:
        if not made:
            made.append(make())
        return made[0]

    return shape


def _related(run: Run, call: Call, value: Any, relate: Callable[[Datum], bool]) -> Any:
    def on_object(item: Datum) -> bool:
        return relate(as_geometry(item, call.place))

    action = Polymorphic(
        call.term.name.lower(),
        geometric(on_object),
        lambda test: Keep(_or_not_there(test)),
        selects=True,
        accepts="GEOMETRY",
    )
    return action.apply(run, value, call.place, call.arguments[0].place)


def _or_not_there(test: OnObject) -> OnObject:
    def keep(item: Datum) -> Datum:
        try:
            return test(item)
        except ReqlError as error:
            if error.kind is Kind.NON_EXISTENCE:
                return False
            raise

    return keep
