"""Problems are shown with the line that they stand on."""

import pytest

from codegen.problems import Position, Problem, coded, did_you_mean, show


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("inside", ["\u2028", "\x0c", "\x85"])
def test_only_what_ends_a_line_of_sdl_ends_a_line(end: str, inside: str) -> None:
    text = f'"""a{inside}b"""{end}type Foo @modle {{ id: ID! }}{end}'
    problem = Problem(Position("schema/foo.graphql", 2, 10), "Unknown.", "no")
    assert show([problem], {"schema/foo.graphql": text}).splitlines()[1:] == [
        "    type Foo @modle { id: ID! }",
        "             ^ no",
    ]


def test_the_code_of_a_problem_ends_its_first_line() -> None:
    problem = Problem(Position("a.graphql", 1, 1), "It is wrong.", "mend it", "things-are-right")
    assert show([problem], {"a.graphql": "type A"}) == (
        "a.graphql:1:1: It is wrong. [things-are-right]\n    type A\n    ^ mend it"
    )
    assert show([problem], {}) == "a.graphql:1:1: It is wrong. mend it [things-are-right]"


def test_who_knows_better_what_is_wrong_keeps_the_code() -> None:
    problems = [Problem(Position("a.graphql", 1, 1), "Wrong.", code=code) for code in ("", "own")]
    assert [one.code for one in coded("general", problems)] == ["general", "own"]


def test_of_likely_names_the_one_in_the_same_case_is_meant() -> None:
    assert did_you_mean("Pilott", ["PILOTS", "Pilot", "pilots"]) == 'did you mean "Pilot"?'
    assert did_you_mean("PILOT", ["Pilot", "PILOTS"]) == 'did you mean "PILOTS"?'
    assert did_you_mean("pilotID", ["pilotId", "pilot"]) == 'did you mean "pilotId"?'
    assert did_you_mean("Crew", ["Hangar"]) == ""
