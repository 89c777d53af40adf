"""Whatever SDL says, there is an answer: what is derived, and files or problems that say where."""

import re

from graphql import build_schema, validate_schema
from hypothesis import HealthCheck, given, settings

from codegen.generate import InvalidSchemaError, generate
from codegen.problems import show
from codegen.sdl.sources import Source
from tests.codegen.sdl.slips import BLOG, slipped

PLACED = re.compile(r"schema(/[\w-]+\.graphql)?:\d+:\d+: ")
THOROUGHLY = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@THOROUGHLY
@given(slipped())
def test_slips_are_answered_with_files_or_with_problems_that_have_a_place(text: str) -> None:
    try:
        files = generate([Source("schema/blog.graphql", text)]).files
    except InvalidSchemaError as error:
        for problem in error.problems:
            assert PLACED.match(show([problem], {"schema/blog.graphql": text}))
            assert problem.code
    else:
        assert not validate_schema(build_schema(files["generated/schema.graphql"]))


@THOROUGHLY
@given(slipped(), slipped())
def test_two_files_may_contradict_each_other(one: str, other: str) -> None:
    sources = [Source("schema/one.graphql", one), Source("schema/other.graphql", other)]
    try:
        generate(sources)
    except InvalidSchemaError as error:
        assert show(error.problems, {source.path: source.text for source in sources})


def test_the_blog_itself_has_no_problem() -> None:
    assert generate([Source("schema/blog.graphql", BLOG)]).files
