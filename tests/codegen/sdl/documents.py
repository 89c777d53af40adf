"""SDL text as a completed document, and as what clients see of it."""

from typing import Any

from graphql import GraphQLSchema, build_schema
from graphql.utilities import print_type

from codegen.sdl.complete import Completed, complete
from codegen.sdl.parse import parse_sources
from codegen.sdl.printing import print_schema
from codegen.sdl.public import public_schema
from codegen.sdl.sources import Source


def completed(*texts: str) -> Completed:
    """The document of these files."""
    sources = [Source(f"schema/{place}.graphql", text) for place, text in enumerate(texts)]
    return complete(parse_sources(sources).definitions)


def public_text(*texts: str) -> str:
    """The public schema of these files."""
    return print_schema(public_schema(completed(*texts)))


class Public:
    """The public schema, to look into."""

    def __init__(self, *texts: str) -> None:
        self.text = public_text(*texts)
        self.schema: GraphQLSchema = build_schema(self.text)

    def __contains__(self, name: str) -> bool:
        return name in self.schema.type_map

    def type(self, name: str) -> Any:
        """A type; which attributes it has depends on its kind."""
        return self.schema.type_map[name]

    def fields(self, name: str) -> dict[str, str]:
        """The fields of a type with their types."""
        return {name: str(field.type) for name, field in self.type(name).fields.items()}

    def arguments(self, field: str) -> dict[str, str]:
        """The arguments of `Query.authors` with their types."""
        owner, _, name = field.partition(".")
        found = self.type(owner).fields[name]
        return {name: str(argument.type) for name, argument in found.args.items()}

    def says(self, name: str) -> str:
        """A type as SDL."""
        return print_type(self.type(name))
