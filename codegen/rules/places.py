"""Hand-written fields: their places have names of their own."""

from collections.abc import Iterator

from codegen.ir.places import PlaceName, places
from codegen.ir.project import Project
from codegen.problems import Problem


def places_have_names_of_their_own(project: Project) -> Iterator[Problem]:
    """Two resolvers in one file cannot be called alike."""
    for named in places(project).values():
        first: dict[str, PlaceName] = {}
        for place in named:
            other = first.setdefault(place.name, place)
            if other is not place:
                message = f"The resolvers of {place.field} and {other.field} would be called alike."
                hint = f"the other is {other.field.field.position}"
                yield Problem(place.field.field.position, message, hint)
