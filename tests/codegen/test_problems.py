"""Problems are shown with the line that they stand on."""

import pytest

from codegen.problems import Position, Problem, show


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("inside", ["\u2028", "\x0c", "\x85"])
def test_only_what_ends_a_line_of_sdl_ends_a_line(end: str, inside: str) -> None:
    text = f'"""a{inside}b"""{end}type Foo @modle {{ id: ID! }}{end}'
    problem = Problem(Position("schema/foo.graphql", 2, 10), "Unknown.", "no")
    assert show([problem], {"schema/foo.graphql": text}).splitlines()[1:] == [
        "    type Foo @modle { id: ID! }",
        "             ^ no",
    ]
