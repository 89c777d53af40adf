"""GeoJSON objects taken in as geometry, and given out again."""

from typing import Any, Final

from embedded.geometry.errors import GeometryError, NoFieldError
from embedded.geometry.fields import field
from embedded.geometry.shapes import shape_of

PSEUDOTYPE: Final = "$reql_type$"


def from_geojson(value: Any) -> dict[str, Any]:
    """The geometry that a GeoJSON object describes."""
    validate(value)
    if PSEUDOTYPE in value:
        raise GeometryError(f"GeoJSON object already had a {PSEUDOTYPE} field.")
    geometry = {PSEUDOTYPE: "GEOMETRY", **value}
    geometry.pop("bbox", None)
    return geometry


def to_geojson(geometry: dict[str, Any]) -> dict[str, Any]:
    """The GeoJSON object that describes a geometry."""
    return {name: value for name, value in geometry.items() if name != PSEUDOTYPE}


def validate(geometry: Any) -> None:
    """Raise what RethinkDB says of a geometry that is not one."""
    if _has(geometry, "crs") and geometry["crs"] is not None:
        raise GeometryError(
            "Non-default coordinate reference systems are not supported in GeoJSON objects.  "
            "Make sure the `crs` field of the geometry is null or non-existent."
        )
    shape_of(geometry)


def _has(value: Any, name: str) -> bool:
    try:
        field(value, name)
    except NoFieldError:
        return False
    return True
