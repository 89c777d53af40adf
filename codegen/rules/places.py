"""Hand-written fields: their places have names of their own."""

from collections.abc import Iterator

from codegen.ir.places import AnyPlace, places_by_file
from codegen.ir.project import Project
from codegen.problems import Problem
from codegen.python.names import pascal


def places_have_names_of_their_own(project: Project) -> Iterator[Problem]:
    """Two resolvers in one file cannot be called alike."""
    for found in places_by_file(project):
        first: dict[str, AnyPlace] = {}
        for place in found.all:
            # `_as` and `as` differ as functions, but not as classes.
            other = first.setdefault(pascal(place.name), place)
            if other is not place:
                message = f"The resolvers of {place} and {other} would be called alike."
                hint = f"rename one of them; the other is {other.position}"
                yield Problem(place.position, message, hint)
