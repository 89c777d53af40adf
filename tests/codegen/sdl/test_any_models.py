"""What is derived of any stored types is valid GraphQL, the same each time, in one order."""

from graphql import build_ast_schema, build_schema, validate_schema
from graphql.validation.validate import validate_sdl
from hypothesis import HealthCheck, given, settings

from codegen.sdl.complete import Completed, complete
from codegen.sdl.introspection import introspection
from codegen.sdl.parse import parse_sources
from codegen.sdl.printing import print_schema
from codegen.sdl.public import public_schema
from codegen.sdl.sources import Source
from tests.codegen.sdl.models import schemas

THOROUGHLY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def completed(files: dict[str, str]) -> Completed:
    """The document of these files."""
    sources = [Source(f"schema/{name}.graphql", text) for name, text in files.items()]
    parsed = parse_sources(sources)
    assert not parsed.problems
    return complete(parsed.definitions)


@THOROUGHLY
@given(schemas())
def test_the_whole_document_is_valid(files: dict[str, str]) -> None:
    whole = completed(files)
    assert not whole.problems
    assert not validate_sdl(whole.document)
    assert not validate_schema(build_ast_schema(whole.document))


@THOROUGHLY
@given(schemas())
def test_what_is_public_is_valid_and_printed_the_same_again(files: dict[str, str]) -> None:
    public = public_schema(completed(files))
    text = print_schema(public)
    assert not validate_schema(build_schema(text))
    again = public_schema(completed({"all": text}))
    assert print_schema(again) == text
    assert introspection(again) == introspection(public)


@THOROUGHLY
@given(schemas())
def test_the_order_in_which_files_are_read_makes_no_difference(files: dict[str, str]) -> None:
    backwards = dict(reversed(files.items()))
    one, other = public_schema(completed(files)), public_schema(completed(backwards))
    assert print_schema(one) == print_schema(other)
