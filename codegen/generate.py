"""The whole way from SDL to files, as text in and text out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from codegen.build.project import build
from codegen.ir.places import PlaceName, places
from codegen.ir.project import Project
from codegen.problems import Code, Problem, coded
from codegen.render import render, verify
from codegen.rules.registry import check
from codegen.sdl.complete import complete, stale_vocabulary
from codegen.sdl.introspection import introspection
from codegen.sdl.parse import parse_sources
from codegen.sdl.printing import print_schema
from codegen.sdl.public import public_schema
from codegen.sdl.sources import Source
from codegen.sdl.validate import validate
from codegen.targets import outputs
from codegen.views.modules import header_line

Files: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Generated:
    """What a schema says, and the files that say it."""

    project: Project
    files: Files

    @property
    def places(self) -> Mapping[str, tuple[PlaceName, ...]]:
        """The places for hand-written resolvers, by SDL file."""
        return places(self.project)


class InvalidSchemaError(Exception):
    """The schema cannot be generated from; `problems` say all that is wrong."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__()
        self.problems = tuple(problems)


def generate(sources: Iterable[Source]) -> Generated:
    """All files by their paths, or every problem at once."""
    parsed = parse_sources(sources)
    completed = complete(parsed.definitions, parsed.lost)
    document = completed.document
    project = build(document, completed.derived, parsed.lost)
    problems = [
        *parsed.problems,
        *coded(Code.VOCABULARY_IS_THIS_ONE, stale_vocabulary(parsed.definitions)),
        *completed.problems,
        *coded(Code.GRAPHQL, validate(completed, parsed.lost)),
        # Of a type that an unreadable file says more of, nobody knows what it lacks.
        *(() if parsed.extended else check(project)),
    ]
    if problems:
        raise InvalidSchemaError(problems)
    python = {one.path: render(one.template, one.view) for one in outputs(project)}
    for path, text in python.items():
        verify(path, text)
    public = public_schema(completed)
    schema = f"{header_line(frozenset())}\n\n{print_schema(public)}"
    whole = {
        "generated/schema.graphql": schema,
        "generated/schema.json": introspection(public),
    }
    return Generated(project, {**python, **whole})
